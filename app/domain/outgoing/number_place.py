"""What a number would do in its series: come next, fill a gap, leave one, or clash with one given before."""

from enum import Enum, auto
from typing import Final

from app.domain.outgoing.outgoing import SeriesState

_WIDE: Final = 1000
"""More numbers left out at once than other papers of the office take between ours: likelier a slip of a digit."""


class NumberPlace(Enum):
    """Where a number falls."""

    NEXT = auto()
    FILLS_A_GAP = auto()
    LEAVES_A_GAP = auto()
    TAKEN = auto()


def place_of(number: int, series: SeriesState) -> NumberPlace:
    """Return where a number above zero falls in its series."""
    if number == series.next_number:
        return NumberPlace.NEXT
    if number > series.next_number:
        return NumberPlace.LEAVES_A_GAP
    filling = any(first <= number <= last for first, last in series.gaps)
    return NumberPlace.FILLS_A_GAP if filling else NumberPlace.TAKEN


def left_out_by(number: int, series: SeriesState) -> tuple[int, int]:
    """Return the stretch of numbers that `number`, beyond the next one, would leave out."""
    return series.next_number, number - 1


def is_far_off(number: int, series: SeriesState) -> bool:
    """Whether a number leaves out so many that whoever typed it should look again."""
    return place_of(number, series) is NumberPlace.LEAVES_A_GAP and number - series.next_number > _WIDE
