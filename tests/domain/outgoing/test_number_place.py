import pytest

from app.domain.outgoing.number_place import NumberPlace, is_far_off, left_out_by, place_of
from app.domain.outgoing.outgoing import SeriesState, state_of

SERIES = state_of("QĐ-SXD", (1, 2, 5))


@pytest.mark.parametrize(
    ("number", "place"),
    [
        (6, NumberPlace.NEXT),
        (2, NumberPlace.TAKEN),
        (3, NumberPlace.FILLS_A_GAP),
        (4, NumberPlace.FILLS_A_GAP),
        (8, NumberPlace.LEAVES_A_GAP),
    ],
)
def test_a_number_comes_next_or_fills_leaves_or_clashes(number: int, place: NumberPlace) -> None:
    assert place_of(number, SERIES) is place


def test_a_number_beyond_the_next_leaves_out_all_between() -> None:
    assert left_out_by(9, SERIES) == (6, 8)


def test_a_number_a_thousand_beyond_the_next_is_not_yet_far_off_but_one_more_is() -> None:
    assert [is_far_off(number, SERIES) for number in (2, 6, 1006, 1007)] == [False, False, False, True]


def test_the_first_number_of_a_year_comes_next() -> None:
    assert place_of(1, SeriesState("QĐ-SXD", 1, ())) is NumberPlace.NEXT
