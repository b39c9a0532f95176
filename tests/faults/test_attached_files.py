"""A clerk cut off while attaching: no file that was told is lost, and no row names a file that is not there."""

import random
from pathlib import Path

import pytest

from app.paths import attached
from tests.faults.attachers import ARTICLE, a_photo, attach_in_turn, opened, stop_before_the_row, with_an_article
from tests.faults.conftest import Running

KILLS = 12


@pytest.fixture
def register(tmp_path: Path) -> Path:
    return with_an_article(tmp_path / "so.db")


def test_a_kill_at_any_moment_leaves_each_file_attached_whole_or_not_at_all(victim: Running, register: Path) -> None:
    moments, told = random.Random(20240305), list[str]()
    for _kill in range(KILLS):
        with victim(attach_in_turn, register) as attaching:
            told += [attaching.next_word(), *attaching.kill_after(moments.uniform(0, 0.03))]
        office = opened(register)
        names = [one.name for one in office.attachments.of_article(ARTICLE)]
        found = office.upkeep.examine()
        office.close(backing_up=False)
        assert found.whole
        assert found.files.checked == len(names)
        assert names[: len(told)] == told
        assert len(names) <= len(told) + 1
        told = names
    assert len(told) >= KILLS


def test_a_file_kept_for_a_row_that_never_came_does_no_harm(victim: Running, register: Path) -> None:
    with victim(stop_before_the_row, register) as attaching:
        assert attaching.next_word() == "kept"
        attaching.kill_after(0)
    (kept,) = attached(register).iterdir()
    office = opened(register)
    assert office.attachments.of_article(ARTICLE) == ()
    assert office.upkeep.examine().whole
    (one,) = office.attachments.attach(ARTICLE, [a_photo(register.parent / "gửi", 0)]).attached
    office.close(backing_up=False)
    assert kept.name == one.fingerprint.kept_as
    assert list(attached(register).iterdir()) == [kept]
