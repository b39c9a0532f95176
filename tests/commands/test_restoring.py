import shutil
from contextlib import closing
from pathlib import Path

import pytest

from app.office import open_office
from app.paths import backups
from tests.commands.conftest import NeuGuong


def units(done: NeuGuong) -> list[str]:
    return [one["name"] for one in done("unit", "list", "--json").json["units"]]


@pytest.fixture
def copy(done: NeuGuong) -> str:
    """The name of a backup taken before anything else was done."""
    return str(done("backup", "--json").json["backup"]["name"])


def test_what_would_be_missing_is_told_and_nothing_is_done_without_a_yes(
    done: NeuGuong, neu_guong: NeuGuong, fresh_register: Path, copy: str
) -> None:
    done("unit", "add", "Phường Kim Mã", "--kind", "phuong")
    before = fresh_register.read_bytes()
    answered = neu_guong("restore", copy)
    assert answered.code == 2
    assert "Sổ hiện nay có 1 việc mà bản sao này không có; phục hồi thì sổ không còn:" in answered.out
    assert "ghi đơn vị" in answered.out
    assert f"hãy làm lại lệnh và thêm: {copy} --yes." in answered.err
    assert fresh_register.read_bytes() == before


def test_the_register_goes_back_and_its_journal_and_the_answer_say_so(
    done: NeuGuong, fresh_register: Path, copy: str
) -> None:
    before = units(done)
    done("unit", "add", "Phường Kim Mã", "--kind", "phuong")
    answered = done("restore", copy, "--yes")
    assert units(done) == before
    assert done("journal", "--json").json["entries"][0]["doing"] == f"phục hồi sổ từ bản sao {copy}"
    assert f"Đã phục hồi sổ {fresh_register}." in answered.out
    assert done("check", "--json").json["whole"] is True


def test_going_back_can_itself_be_undone(done: NeuGuong, copy: str) -> None:
    done("unit", "add", "Phường Kim Mã", "--kind", "phuong")
    saved = done("restore", copy, "--yes", "--json").json["saved"]["name"]
    done("restore", saved, "--yes")
    assert "Phường Kim Mã" in units(done)


def test_without_a_name_the_newest_whole_backup_is_taken(done: NeuGuong, neu_guong: NeuGuong, copy: str) -> None:
    listed = done("backup", "--list", "--json").json
    newest = Path(listed["folder"]) / done("backup", "--json").json["backup"]["name"]
    newest.write_bytes(newest.read_bytes()[:-1] + b"?")
    assert neu_guong("restore", "--json").json["backup"]["name"] == copy
    assert "HỎNG, không dùng được" in done("backup", "--list").out
    assert [one["whole"] for one in done("backup", "--list", "--json").json["backups"]] == [False, True]


def test_a_backup_kept_elsewhere_makes_a_register_on_another_computer(
    done: NeuGuong, bare: NeuGuong, fresh_register: Path, copy: str, tmp_path: Path
) -> None:
    stick, there = tmp_path / "usb", tmp_path / "máy khác" / "so.db"
    shutil.copytree(backups(fresh_register), stick)
    there.parent.mkdir()
    foreseen = bare("--register", there, "restore", stick / copy)
    assert f"Hiện không có sổ {there}; bản sao sẽ thành sổ." in foreseen.out
    assert bare("--register", there, "restore", stick / copy, "--yes").code == 0
    assert bare("--register", there, "unit", "list", "--json").json == done("unit", "list", "--json").json


def test_a_register_that_no_longer_opens_is_put_back(
    done: NeuGuong, neu_guong: NeuGuong, fresh_register: Path, copy: str
) -> None:
    before = units(done)
    fresh_register.write_bytes(b"\xff" * 9_000)
    assert neu_guong("unit", "list").code == 3
    answered = done("restore", "--yes")
    assert f"Sổ {fresh_register} hiện không đọc được" in answered.out
    assert "được giữ lại tại" in answered.out
    assert units(done) == before


def test_with_no_backup_there_is_nothing_to_go_back_to(neu_guong: NeuGuong) -> None:
    answered = neu_guong("restore", "--yes")
    assert answered.code == 3
    assert "Không có bản sao nguyên vẹn nào trong" in answered.err
    assert "Chưa có bản sao nào." in neu_guong("backup", "--list").out


def test_a_backup_nobody_knows_is_a_trouble(neu_guong: NeuGuong, copy: str) -> None:
    answered = neu_guong("restore", "khong-co.bak", "--yes")
    assert answered.code == 3
    assert "Không có bản sao" in answered.err


def test_a_register_that_is_open_is_not_put_back(neu_guong: NeuGuong, fresh_register: Path, copy: str) -> None:
    before = fresh_register.read_bytes()
    with closing(open_office(fresh_register)):
        answered = neu_guong("restore", copy, "--yes")
    assert answered.code == 3
    assert "đang được mở" in answered.err
    assert fresh_register.read_bytes() == before
