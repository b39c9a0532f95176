import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from app.paths import attached, backups, default_register, logs, papers, resource, sample_register, user_folder

HOME = Path("/home/clerk")


def test_resources_are_found_in_a_checkout() -> None:
    assert resource("wording", "refusals").is_dir()


def test_resources_are_found_in_a_packed_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resource("fonts", "a.ttf") == tmp_path / "resources" / "fonts" / "a.ttf"


def test_on_linux_files_go_where_the_user_keeps_them() -> None:
    assert user_folder("linux", {}, HOME) == HOME / ".local" / "share"
    assert user_folder("linux", {"XDG_DATA_HOME": "/srv/clerk"}, HOME) == Path("/srv/clerk")
    assert user_folder("linux", {"XDG_DATA_HOME": "relative"}, HOME) == HOME / ".local" / "share"


def test_on_windows_files_stay_on_the_machine() -> None:
    assert user_folder("win32", {"LOCALAPPDATA": "/clerk/Local"}, HOME) == Path("/clerk/Local")
    assert user_folder("win32", {}, HOME) == HOME / "AppData" / "Local"


def test_the_sample_office_never_lies_where_the_real_one_does() -> None:
    places = {default_register().parent, sample_register().parent, logs()}
    assert len(places) == 3


@pytest.mark.parametrize("place", [backups, attached])
def test_two_registers_in_a_folder_have_backups_and_attached_files_of_their_own(place: Callable[[Path], Path]) -> None:
    one, other = place(Path("/srv/ba-dinh.db")), place(Path("/srv/binh-phuoc.db"))
    assert one != other
    assert one.parent == Path("/srv")


def test_papers_of_a_register_that_can_only_be_read_are_written_among_the_users_own_files(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    one, other = tmp_path / "2021" / "so.db", tmp_path / "2022" / "so.db"
    one.parent.mkdir()
    assert papers(one) == one.parent / "so-giay-to"
    monkeypatch.setattr("os.access", lambda *_: False)
    assert tmp_path not in papers(one).parents
    assert papers(one) != papers(other)
