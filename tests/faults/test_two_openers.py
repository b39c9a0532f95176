"""Two programs after one register at the same moment."""

from pathlib import Path

from app.store.checkup import examine
from tests.faults.conftest import Running
from tests.faults.victims import open_and_hold, opened
from tests.toys import TOYS

PAIRS = 20


def test_one_opens_and_the_other_is_refused_and_changes_nothing(victim: Running, register: Path) -> None:
    before = register.read_bytes()
    for _pair in range(PAIRS):
        with victim(open_and_hold, register) as first, victim(open_and_hold, register) as second:
            first.tell("now")
            second.tell("now")
            assert sorted([first.next_word(), second.next_word()]) == ["RegisterInUse", "opened"]
    assert register.read_bytes() == before


def test_a_register_let_go_by_one_is_free_for_the_next(victim: Running, register: Path) -> None:
    for _turn in range(3):
        with victim(open_and_hold, register) as owner:
            owner.tell("now")
            assert owner.next_word() == "opened"
            owner.tell("close")
            assert owner.next_word() == ""
    database = opened(register)
    assert not database.cut_off
    assert examine(database, TOYS).whole
    database.close()
