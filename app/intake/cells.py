"""What the raw text of a cell stands for."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from math import isfinite

from app.domain.errors import Refusal

LAST_ROW = 1_048_576
LAST_COLUMN = 16_383
"""Column XFD, counted from 0."""

_LONGEST_NUMBER = 10**15
"""Excel keeps fifteen figures; of a longer number the last are lost."""

_LETTERS = 26
_LAST_DAY = date(9999, 12, 31)
_MISCOUNTED_LEAP_DAY = 60
"""Excel believes in a 29 February 1900, so days before it are counted one short."""

_COLUMN = re.compile(r"[A-Z]{1,3}")


@dataclass(eq=False)
class ErrorInCell(Refusal):
    """The cell shows an error such as #REF!."""

    shown: str


class FormulaNeverComputed(Refusal):
    """The cell holds a formula whose result was never stored."""


class NumberTooLong(Refusal):
    """A number of more figures than Excel keeps."""


Value = str | int | float | date | Refusal
"""What a cell holds. Whole numbers are ints and a yes or no is a bool; a Refusal says why it cannot be believed."""


def number_of(text: str, *, is_date: bool, counts_from_1904: bool) -> Value:
    """Return the number or, where the cell shows one, the day. ValueError for what is no number."""
    number = float(text)
    if not isfinite(number):
        raise ValueError(text)
    if abs(number) >= _LONGEST_NUMBER:
        return NumberTooLong()
    if is_date and (day := _day(int(number), counts_from_1904=counts_from_1904)) is not None:
        return day
    return int(number) if number.is_integer() else number


def _day(count: int, *, counts_from_1904: bool) -> date | None:
    """Return the day a cell shows, or None where the count is no day: hours alone, or past the year 9999."""
    if counts_from_1904:
        first = date(1904, 1, 1)
    else:
        first = date(1899, 12, 31) if count < _MISCOUNTED_LEAP_DAY else date(1899, 12, 30)
    if not 0 < count <= (_LAST_DAY - first).days:
        return None
    return first + timedelta(days=count)


def position(text: str) -> int:
    """Return the place in a list that a cell refers to. ValueError for what is none."""
    place = int(text)
    if place < 0:
        raise ValueError(text)
    return place


def column_of(reference: str) -> int:
    """Return the column, from 0, of a cell such as B12. ValueError for what names no cell."""
    return _column_lettered(reference.rstrip("0123456789"))


@lru_cache(maxsize=LAST_COLUMN)
def _column_lettered(letters: str) -> int:
    """Return the column of the letters: A is 0, XFD the last a sheet has."""
    if _COLUMN.fullmatch(letters) is None:
        raise ValueError(letters)
    column = 0
    for letter in letters:
        column = column * _LETTERS + ord(letter) - ord("A") + 1
    return column - 1
