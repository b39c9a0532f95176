from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.papers.numbering import (
    GivenNumber,
    Holder,
    NumberAgainstItsDay,
    NumberNotPositive,
    NumberTaken,
    Slot,
    check_number,
    numbered,
)

SYMBOL = "QĐ-SXD"
SEVENTH, TWELFTH = GivenNumber("07/QĐ-SXD", date(2024, 12, 5)), GivenNumber("12/QĐ-SXD", date(2024, 12, 10))
HOLDER = Holder(3, "Quyết định tặng Giấy khen", date(2024, 12, 5))
GAP = Slot(below=SEVENTH, above=TWELFTH)
DAYS = st.dates(date(2024, 1, 1), date(2024, 12, 31))


@pytest.mark.parametrize(("number", "cited"), [(7, "07/QĐ-SXD"), (15, "15/QĐ-SXD"), (123, "123/QĐ-SXD")])
def test_a_number_below_ten_is_written_with_a_nought(number: int, cited: str) -> None:
    assert numbered(number, "QĐ-SXD") == cited


@pytest.mark.parametrize("number", [0, -1])
def test_numbers_begin_at_one(number: int) -> None:
    with pytest.raises(NumberNotPositive) as refused:
        check_number(number, SYMBOL, date(2024, 12, 5), Slot())
    assert refused.value.number == number


def test_a_number_given_before_is_not_given_again() -> None:
    with pytest.raises(NumberTaken) as refused:
        check_number(7, SYMBOL, date(2024, 12, 5), Slot(HOLDER))
    assert (refused.value.number, refused.value.year) == ("07/QĐ-SXD", 2024)


def test_the_first_number_of_a_year_may_bear_any_day() -> None:
    check_number(7, SYMBOL, date(2024, 1, 2), Slot())


@pytest.mark.parametrize("day", [date(2024, 12, 5), date(2024, 12, 7), date(2024, 12, 10)])
def test_a_number_left_out_is_given_to_a_day_between_its_neighbours(day: date) -> None:
    check_number(8, SYMBOL, day, GAP)


@pytest.mark.parametrize("day", [date(2024, 12, 4), date(2024, 12, 11)])
def test_a_number_left_out_is_not_given_to_a_day_beyond_its_neighbours_who_are_named(day: date) -> None:
    with pytest.raises(NumberAgainstItsDay) as refused:
        check_number(8, SYMBOL, day, GAP)
    assert (refused.value.number, refused.value.day) == ("08/QĐ-SXD", day)
    assert refused.value.neighbours == ("07/QĐ-SXD ngày 05/12/2024", "12/QĐ-SXD ngày 10/12/2024")


@pytest.mark.parametrize(
    ("slot", "day", "neighbour"),
    [
        (Slot(below=SEVENTH), date(2024, 12, 4), "07/QĐ-SXD ngày 05/12/2024"),
        (Slot(above=TWELFTH), date(2024, 12, 11), "12/QĐ-SXD ngày 10/12/2024"),
    ],
)
def test_a_number_with_one_neighbour_is_held_against_that_one(slot: Slot, day: date, neighbour: str) -> None:
    with pytest.raises(NumberAgainstItsDay) as refused:
        check_number(8, SYMBOL, day, slot)
    assert refused.value.neighbours == (neighbour,)


@given(st.lists(DAYS, min_size=1), DAYS)
def test_numbers_given_in_turn_keep_the_order_of_their_days(given_days: list[date], day: date) -> None:
    in_turn = sorted(given_days)
    last = GivenNumber(numbered(len(in_turn), SYMBOL), in_turn[-1])
    assert Slot(below=last).fits(day) == (sorted([*in_turn, day]) == [*in_turn, day])
