"""Lists as the office reads them: long ones a window at a time, and the shape of one that is shown and written out."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from fractions import Fraction
from typing import Generic, TypeAlias, TypeVar

from app.domain.calendar.dates import short_date
from app.domain.language.numbers import decimal, grouped, hundredths, padded, percent

T = TypeVar("T")

Value: TypeAlias = str | int | Fraction | date | datetime | None
"""What one place of a list holds: words, a number, a day, a moment, or nothing."""


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """One window of an ordered list. `end` is where the next one begins, None when this is the last."""

    rows: tuple[T, ...]
    end: int | None


class Figures(Enum):
    """How the numbers of a column are written."""

    PLAIN = "1975"
    GROUPED = "1.000.000"
    PADDED = "08"
    DECIMAL = "8,50"
    PERCENT = "88,89%"


@dataclass(frozen=True, slots=True)
class Heading:
    """A column of a list: its title, how its numbers are written, and which side they stand at."""

    title: str
    figures: Figures = Figures.PLAIN
    to_right: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """What a row holds, in the order of the headings; a `struck` one is no longer valid and shown struck through."""

    cells: tuple[Value, ...]
    struck: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """A list by its name, with lines on what it covers and from when it is."""

    name: str
    basis: tuple[str, ...]
    headings: tuple[Heading, ...]


def written(value: Value, figures: Figures = Figures.PLAIN) -> str:
    """Return a value as it is written in a list: "05/03/2026", "05/03/2026 14:07", "1.000.000"; nothing for None."""
    match value:
        case None:
            return ""
        case str():
            return value
        case datetime():
            return f"{value:%d/%m/%Y %H:%M}"
        case date():
            return short_date(value)
        case _:
            return _NUMBERS[figures](value)


def _plain(number: int | Fraction) -> str:
    return decimal(Fraction(number)) if isinstance(number, Fraction) else str(number)


_NUMBERS: dict[Figures, Callable[..., str]] = {
    Figures.PLAIN: _plain,
    Figures.GROUPED: grouped,
    Figures.PADDED: padded,
    Figures.DECIMAL: lambda number: hundredths(Fraction(number)),
    Figures.PERCENT: lambda share: percent(share.numerator, share.denominator),
}
