"""Two programs after one register at the same moment."""

from pathlib import Path

from app.store.checkup import examine
from tests.faults.conftest import Running
from tests.faults.victims import open_and_hold, opened, read_beside, save_for_ever
from tests.toys import TOYS

PAIRS = 20
READINGS = 20


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


def test_a_reader_beside_an_owner_who_goes_on_saving_sees_all_that_was_told_and_nothing_torn(
    victim: Running, register: Path
) -> None:
    with victim(save_for_ever, register) as saving, victim(read_beside, register) as reading:
        told = [saving.next_word()]
        for _reading in range(READINGS):
            told += saving.told_until_now()
            reading.tell("now")
            seen = reading.next_word().split(",")
            assert seen[: len(told)] == told
            assert seen == [f"{number}" for number in range(len(seen))]
        reading.tell("")
        assert reading.next_word() == ""
    assert list((register.parent / "nháp").iterdir()) == []
