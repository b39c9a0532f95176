"""Stretches of time the office counts by: months, quarters, half-years, years, and any run of days.

The same quarter has two extents: the calendar's, by which quotas run, and that of Nghị định 09/2019/NĐ-CP,
điều 12, by which periodic reports are drawn up, from the 15th of the month before to the 14th of the last
month.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import total_ordering

from app.domain.calendar.dates import EARLIEST_YEAR, LATEST_YEAR
from app.domain.errors import Refusal
from app.domain.language.numbers import roman
from app.domain.language.text import clean, fold

_MONTHS_OF_YEAR = 12
_LAST_REPORTED_DAY = 14
_ONE_DAY = timedelta(days=1)


@dataclass(eq=False)
class NotAPeriod(Refusal):
    """What was typed names no month, quarter, half-year or year."""

    typed: str


@dataclass(eq=False)
class NotAMonth(Refusal):
    """What was typed names no calendar month."""

    typed: str


@dataclass(eq=False)
class SpanBackwards(Refusal):
    """The last day of a stretch of time is before its first."""

    first: date
    last: date


class Basis(StrEnum):
    """Whose months and quarters: the calendar's, or those of reports under Nghị định 09/2019/NĐ-CP."""

    CALENDAR = "calendar"
    ND09 = "nd09"


class Cadence(StrEnum):
    """How often something falls due."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"

    @property
    def months(self) -> int:
        """How many calendar months one period lasts."""
        return _LENGTHS[self]

    @property
    def per_year(self) -> int:
        """How many periods make a year."""
        return _MONTHS_OF_YEAR // self.months


_LENGTHS = {Cadence.MONTH: 1, Cadence.QUARTER: 3, Cadence.HALF: 6, Cadence.YEAR: _MONTHS_OF_YEAR}


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Every day from `first` to `last`, both included. One that exists runs forwards; else SpanBackwards."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise SpanBackwards(self.first, self.last)

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def __and__(self, other: "Span") -> "Span | None":
        """Give the days both have; None when there is none."""
        first, last = max(self.first, other.first), min(self.last, other.last)
        return Span(first, last) if first <= last else None

    def overlaps(self, other: "Span") -> bool:
        """Whether there is a day both have."""
        return self.first <= other.last and other.first <= self.last

    @property
    def days(self) -> int:
        """How many days, the first and the last counted."""
        return (self.last - self.first).days + 1


@total_ordering
@dataclass(frozen=True, slots=True)
class Period:
    """One month, quarter, half-year or year, `index` from 1 within `year`. Ordered by beginning, then end."""

    cadence: Cadence
    year: int
    index: int = 1

    def __post_init__(self) -> None:
        if not 1 <= self.index <= self.cadence.per_year:
            raise ValueError(self)

    def __lt__(self, other: "Period") -> bool:
        return self.span() < other.span()

    def __hash__(self) -> int:
        # Counts are kept by period: to hash the cadence too would cost more than all the rest.
        return self.year * _MONTHS_OF_YEAR + self.index

    def span(self, basis: Basis = Basis.CALENDAR) -> Span:
        """Give the days of the period by the calendar or by Nghị định 09/2019/NĐ-CP."""
        first_month = self.year * _MONTHS_OF_YEAR + (self.index - 1) * self.cadence.months
        first = _first_day(first_month)
        last = _first_day(first_month + self.cadence.months) - _ONE_DAY
        if basis is Basis.CALENDAR:
            return Span(first, last)
        before = first - _ONE_DAY
        return Span(before.replace(day=_LAST_REPORTED_DAY + 1), last.replace(day=_LAST_REPORTED_DAY))

    def months(self) -> tuple["Period", ...]:
        """Its calendar months in order; a month has itself."""
        return months_touched(self.span())

    def previous(self) -> "Period":
        """Give the period of the same cadence just before."""
        return self._moved(-1)

    def next(self) -> "Period":
        """Give the period of the same cadence just after."""
        return self._moved(1)

    def year_before(self) -> "Period":
        """Give the same period of the year before."""
        return Period(self.cadence, self.year - 1, self.index)

    def whole_months(self) -> Span:
        """Give the calendar months it is made of."""
        return self.span()

    @property
    def following(self) -> str:
        """As papers call the period after it."""
        return self.next().name

    @property
    def name(self) -> str:
        """As papers call it: "tháng 5/2023", "Quý I/2021", "6 tháng đầu năm 2021", "năm 2021"."""
        return _NAMES[self.cadence](self.year, self.index)

    @property
    def code(self) -> str:
        """As commands and files call it: "2021-05", "2021-Q1", "2021-H1", "2021"."""
        return _CODES[self.cadence](self.year, self.index)

    def _moved(self, by: int) -> "Period":
        years, place = divmod(self.index - 1 + by, self.cadence.per_year)
        return Period(self.cadence, self.year + years, place + 1)


_NAMES: dict[Cadence, Callable[[int, int], str]] = {
    Cadence.MONTH: lambda year, index: f"tháng {index}/{year}",
    Cadence.QUARTER: lambda year, index: f"Quý {roman(index)}/{year}",
    Cadence.HALF: lambda year, index: f"6 tháng {'đầu' if index == 1 else 'cuối'} năm {year}",
    Cadence.YEAR: lambda year, _: f"năm {year}",
}
_CODES: dict[Cadence, Callable[[int, int], str]] = {
    Cadence.MONTH: lambda year, index: f"{year}-{index:02}",
    Cadence.QUARTER: lambda year, index: f"{year}-Q{index}",
    Cadence.HALF: lambda year, index: f"{year}-H{index}",
    Cadence.YEAR: lambda year, _: f"{year}",
}

_INDEXES = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "dau": 1, "cuoi": 2}
_WRITTEN = (
    (Cadence.MONTH, re.compile(r"(?P<year>[0-9]{4})-(?P<index>[0-9]{1,2})")),
    (Cadence.MONTH, re.compile(r"(?:thang )?(?P<index>[0-9]{1,2})/(?P<year>[0-9]{4})")),
    (Cadence.QUARTER, re.compile(r"(?P<year>[0-9]{4})-q(?P<index>[0-9])")),
    (Cadence.QUARTER, re.compile(r"quy (?P<index>[0-9]|i{1,3}|iv)/(?P<year>[0-9]{4})")),
    (Cadence.HALF, re.compile(r"(?P<year>[0-9]{4})-h(?P<index>[0-9])")),
    (Cadence.HALF, re.compile(r"6 thang (?P<index>dau|cuoi) nam (?P<year>[0-9]{4})")),
    (Cadence.YEAR, re.compile(r"(?:nam )?(?P<year>[0-9]{4})(?P<index>)")),
)


def read_period(typed: str) -> Period:
    """Read the code or the printed name of a period, with or without capitals and marks; else NotAPeriod."""
    for cadence, written in _WRITTEN:
        if match := written.fullmatch(fold(typed)):
            index = _INDEXES.get(match["index"]) or int(match["index"] or 1)
            year = int(match["year"])
            if 1 <= index <= cadence.per_year and EARLIEST_YEAR <= year <= LATEST_YEAR:
                return Period(cadence, year, index)
    raise NotAPeriod(clean(typed))


def read_month(typed: str) -> Period:
    """Read a calendar month, as `read_period` does: "9/2021", "tháng 9/2021", "2021-09"; else NotAMonth."""
    try:
        period = read_period(typed)
    except NotAPeriod:
        raise NotAMonth(clean(typed)) from None
    if period.cadence is not Cadence.MONTH:
        raise NotAMonth(clean(typed))
    return period


def period_of(day: date, cadence: Cadence) -> Period:
    """Find the calendar period of that cadence in which the day lies."""
    return Period(cadence, day.year, (day.month - 1) // cadence.months + 1)


def periods_touched(span: Span, cadence: Cadence) -> tuple[Period, ...]:
    """Every calendar period of that cadence with at least one day in the span, in order."""
    touched = [period_of(span.first, cadence)]
    while touched[-1].span().last < span.last:
        touched.append(touched[-1].next())
    return tuple(touched)


def months_touched(span: Span) -> tuple[Period, ...]:
    """Every calendar month with at least one day in the span, in order."""
    return periods_touched(span, Cadence.MONTH)


def _first_day(months_since_year_nought: int) -> date:
    year, month = divmod(months_since_year_nought, _MONTHS_OF_YEAR)
    return date(year, month + 1, 1)
