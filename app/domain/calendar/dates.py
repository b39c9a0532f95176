"""Days as the office writes them and as the clerk types them: the day before the month, always."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.errors import Refusal
from app.domain.language.text import clean

EARLIEST_YEAR = 1900
LATEST_YEAR = 2100
"""The years a typed date may have: our own decision, wide enough for a birth date; fields narrow it."""

_CENTURY_OF_SHORT_YEARS = 2000
_DIGITS_OF_SHORT_YEAR = 2
_MONTHS = 12
_FEBRUARY = 2
_SATURDAY = 5
_DAYS_OF_WEEK = 7

_SEPARATOR = r"(?: ?[/.-] ?| )"
_DAY_FIRST = re.compile(rf"([0-9]{{1,2}}){_SEPARATOR}([0-9]{{1,2}}){_SEPARATOR}([0-9]{{4}}|[0-9]{{2}})")
_YEAR_FIRST = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")


@dataclass(eq=False)
class NotADate(Refusal):
    """What was typed does not have the shape of a date."""

    typed: str


@dataclass(eq=False)
class NoDateTyped(NotADate):
    """Nothing was typed where a date belongs."""


@dataclass(eq=False)
class NoSuchDate(Refusal):
    """The shape is right, but the calendar has no such day."""

    typed: str


@dataclass(eq=False)
class MonthBeforeDay(Refusal):
    """The date makes sense only with the month first, the English way; `meant` is that reading."""

    typed: str
    month: int
    meant: date


@dataclass(eq=False)
class YearOutOfRange(Refusal):
    """The year is so far off that it must be a slip."""

    typed: str
    earliest: int
    latest: int


def read_date(typed: str) -> date:
    """Read a date as typed, the day before the month: 5/3/21, 05-03-2021, 5.3.2021, 5 3 2021; or 2021-03-05.

    A year of two figures is 2000 to 2099; full-width figures are read as plain ones. Raises NotADate,
    NoSuchDate, MonthBeforeDay or YearOutOfRange.
    """
    shown = clean(typed)
    parts = _parts(typed)
    if parts is None:
        raise NotADate(shown) if shown else NoDateTyped(shown)
    day, month, year = parts
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        raise YearOutOfRange(shown, EARLIEST_YEAR, LATEST_YEAR)
    if (there := _day_of_calendar(day, month, year)) is not None:
        return there
    if month > _MONTHS and (meant := _day_of_calendar(month, day, year)) is not None:
        raise MonthBeforeDay(shown, month, meant)
    raise NoSuchDate(shown)


def ambiguous(typed: str) -> bool:
    """Whether the text is a date both with the day first and with the month first, and not the same one.

    `read_date` takes the day first; where nobody can see how the text came about, as in a workbook, ask.
    """
    parts = _parts(typed)
    if parts is None or _YEAR_FIRST.fullmatch(_figures(typed)):
        return False
    day, month, year = parts
    readings = {_day_of_calendar(day, month, year), _day_of_calendar(month, day, year)}
    return len(readings) > 1 and None not in readings


def has_short_year(typed: str) -> bool:
    """Whether the text is a date whose year has two figures only, to be looked at before it is believed."""
    match = _DAY_FIRST.fullmatch(_figures(typed))
    return match is not None and len(match[3]) == _DIGITS_OF_SHORT_YEAR


def short_date(day: date) -> str:
    """Write the day for screens and tables: "05/03/2026"."""
    return f"{day:%d/%m}/{day.year:04}"


def document_date(day: date) -> str:
    """Write the day for a document: "ngày 05 tháng 3 năm 2026", "ngày 15 tháng 02 năm 2026".

    Days below 10 and the months 1 and 2 take a zero (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.4).
    """
    month = f"{day.month:02}" if day.month <= _FEBRUARY else f"{day.month}"
    return f"ngày {day.day:02} tháng {month} năm {day.year}"


def next_working_day(day: date) -> date:
    """Move a Saturday or Sunday to the Monday after; other days stay. Public holidays are not known here."""
    if day.weekday() < _SATURDAY:
        return day
    return day + timedelta(days=_DAYS_OF_WEEK - day.weekday())


def _figures(typed: str) -> str:
    return unicodedata.normalize("NFKC", clean(typed))


def _parts(typed: str) -> tuple[int, int, int] | None:
    """Day, month and year as they stand in the text, whether or not the calendar has them."""
    figures = _figures(typed)
    if year_first := _YEAR_FIRST.fullmatch(figures):
        year, month, day = map(int, year_first.groups())
        return day, month, year
    if day_first := _DAY_FIRST.fullmatch(figures):
        day, month, year = map(int, day_first.groups())
        short = len(day_first[3]) == _DIGITS_OF_SHORT_YEAR
        return day, month, year + _CENTURY_OF_SHORT_YEARS if short else year
    return None


def _day_of_calendar(day: int, month: int, year: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
