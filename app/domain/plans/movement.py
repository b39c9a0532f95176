"""Emulation movements as the yearly statistics count them (Thông tư 02/2023/TT-BNV, biểu 0601.N)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, StrEnum

from app.domain.calendar.period import Span
from app.domain.units.agency import Level

_ONE_DAY = timedelta(days=1)


class MovementScope(StrEnum):
    """How wide a movement is organised (rows 02 to 05)."""

    NATIONWIDE = "toan-quoc"
    LOCALITY = "dia-phuong"
    CLUSTER = "cum-khoi"
    UNIT = "don-vi"


class MovementMethod(StrEnum):
    """Whether a movement is for one subject or goes on every year (rows 11 and 12)."""

    THEMATIC = "chuyen-de"
    REGULAR = "thuong-xuyen"


class Duration(Enum):
    """How long a movement runs (rows 06 to 10)."""

    UNDER_ONE = "under one year"
    ONE = "one year"
    UNDER_THREE = "more than one year, under three"
    UNDER_FIVE = "three years to under five"
    FIVE_OR_MORE = "five years or more"


class Launcher(Enum):
    """Who launched a movement (columns 2 to 4)."""

    CENTRE = "centre"
    PROVINCE = "province"
    UNIT = "unit"


@dataclass(frozen=True, slots=True)
class Movement:
    """One movement: who launched it, how wide, from which day to which, by which method."""

    launcher: Launcher
    scope: MovementScope
    span: Span
    method: MovementMethod

    @property
    def duration(self) -> Duration:
        """How long it runs, from its first day to its last by the calendar."""
        return duration(self.span)


@dataclass(frozen=True, slots=True)
class MovementRow:
    """A row of biểu 0601.N: its code and its count by who launched; the whole is their sum."""

    code: str
    centre: int
    province: int
    unit: int

    @property
    def total(self) -> int:
        """Column 1 = 2 + 3 + 4."""
        return self.centre + self.province + self.unit


_ROWS: tuple[tuple[str, Callable[[Movement], bool]], ...] = (
    ("01", lambda _: True),
    ("02", lambda one: one.scope is MovementScope.NATIONWIDE),
    ("03", lambda one: one.scope is MovementScope.LOCALITY),
    ("04", lambda one: one.scope is MovementScope.CLUSTER),
    ("05", lambda one: one.scope is MovementScope.UNIT),
    ("06", lambda one: one.duration is Duration.UNDER_ONE),
    ("07", lambda one: one.duration is Duration.ONE),
    ("08", lambda one: one.duration is Duration.UNDER_THREE),
    ("09", lambda one: one.duration is Duration.UNDER_FIVE),
    ("10", lambda one: one.duration is Duration.FIVE_OR_MORE),
    ("11", lambda one: one.method is MovementMethod.THEMATIC),
    ("12", lambda one: one.method is MovementMethod.REGULAR),
)


def movement_rows(movements: Iterable[Movement]) -> tuple[MovementRow, ...]:
    """Return the twelve rows of biểu 0601.N."""
    known = tuple(movements)
    return tuple(_row(code, tuple(filter(belongs, known))) for code, belongs in _ROWS)


def launcher_at(level: Level) -> Launcher:
    """Return the column of an agency of a level: a province's agency launches in column 3, any below it in column 4."""
    return {Level.STATE: Launcher.CENTRE, Level.PROVINCE: Launcher.PROVINCE}.get(level, Launcher.UNIT)


def duration(span: Span) -> Duration:
    """Return how long a span is by whole calendar years, its last day included."""
    after = span.last + _ONE_DAY
    if after <= _years_later(span.first, 1):
        return Duration.ONE if after == _years_later(span.first, 1) else Duration.UNDER_ONE
    bounds = ((3, Duration.UNDER_THREE), (5, Duration.UNDER_FIVE))
    return next((name for years, name in bounds if after < _years_later(span.first, years)), Duration.FIVE_OR_MORE)


def _row(code: str, counted: tuple[Movement, ...]) -> MovementRow:
    return MovementRow(code, *(sum(one.launcher is launcher for one in counted) for launcher in Launcher))


def _years_later(day: date, years: int) -> date:
    """Return the same day years later; the 29th of February becomes the 1st of March where there is none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)
