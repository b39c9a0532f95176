"""Any run of days the office reports on: a week, or from one day to another.

Neither a plan nor Nghị định 09/2019/NĐ-CP sets where it begins and ends, so both bases count exactly its days.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar

from app.domain.calendar.dates import read_date, short_date
from app.domain.calendar.period import Basis, NotAPeriod, Period, Span, months_touched, read_period
from app.domain.errors import Refusal
from app.domain.language.text import clean, fold

_WEEK = timedelta(days=7)
_WEEKS_OF_YEAR = 52
_MONDAY = 0
_LONGEST = 366
_LEAP_DAY = (2, 29)
_ONE_DAY = timedelta(days=1)
_WEEK_CODE = re.compile(r"(?P<year>[0-9]{4})-w(?P<week>[0-9]{1,2})|tuan (?P<named>[0-9]{1,2})/(?P<of>[0-9]{4})")
_SEPARATED = re.compile(r"(.+?)(?:\.\.| - | đến ngày | đến )(.+)")
_OPENING = re.compile(r"^(thời gian |tuần )?(từ ngày |từ )?", re.IGNORECASE)


@dataclass(eq=False)
class StretchTooLong(Refusal):
    """A report covers no more than a year."""

    first: date
    last: date
    most: int
    field: ClassVar[str] = "last"


@dataclass(frozen=True, slots=True)
class Stretch:
    """The days of a report that is no month, quarter, half-year or year; one from Monday to Sunday is a week.

    One that exists is at most a year long; else StretchTooLong.
    """

    days: Span

    def __post_init__(self) -> None:
        if self.days.days > _LONGEST:
            raise StretchTooLong(self.days.first, self.days.last, _LONGEST)

    def span(self, _basis: Basis = Basis.CALENDAR) -> Span:
        """Give its days, the same on either basis."""
        return self.days

    def months(self) -> tuple[Period, ...]:
        """Every calendar month with a day of it, in order."""
        return months_touched(self.days)

    def whole_months(self) -> Span:
        """Give the calendar months it touches, from the first day of the first to the last day of the last."""
        months = self.months()
        return Span(months[0].span().first, months[-1].span().last)

    def previous(self) -> "Stretch":
        """Give as many days before, up to the day before it."""
        return self._moved(timedelta(days=-self.days.days))

    def next(self) -> "Stretch":
        """Give as many days again, just after."""
        return self._moved(timedelta(days=self.days.days))

    def year_before(self) -> "Stretch":
        """Give the same days a year earlier; of a week the week 52 weeks earlier, so that it stays a week."""
        if self.is_week:
            return self._moved(-_WEEKS_OF_YEAR * _WEEK)
        return Stretch(Span(_a_year_before(self.days.first), _a_year_before(self.days.last)))

    @property
    def is_week(self) -> bool:
        """Whether it runs from a Monday to the Sunday after."""
        return self.days.first.weekday() == _MONDAY and self.days.days == _WEEK.days

    @property
    def name(self) -> str:
        """As papers call it: "tuần từ ngày 08/03/2021 đến ngày 14/03/2021"."""
        kind = "tuần" if self.is_week else "thời gian"
        return f"{kind} từ ngày {short_date(self.days.first)} đến ngày {short_date(self.days.last)}"

    @property
    def following(self) -> str:
        """As papers call the time after it."""
        return self.next().name if self.is_week else "thời gian tới"

    @property
    def code(self) -> str:
        """As commands and files call it: "2021-W10", "2021-01-05..2021-02-20"."""
        if self.is_week:
            year, week, _ = self.days.first.isocalendar()
            return f"{year}-W{week:02}"
        return f"{self.days.first.isoformat()}..{self.days.last.isoformat()}"

    def _moved(self, by: timedelta) -> "Stretch":
        return Stretch(Span(self.days.first + by, self.days.last + by))


Reported = Period | Stretch
"""What a report may be of."""


def week_of(day: date) -> Stretch:
    """Return the week a day lies in, from Monday to Sunday."""
    monday = day - timedelta(days=day.weekday())
    return Stretch(Span(monday, monday + _WEEK - _ONE_DAY))


def basis_of(period: Reported, basis: Basis) -> Basis:
    """Return the basis a report of the period counts by: the calendar's where neither would make a difference."""
    return Basis.CALENDAR if isinstance(period, Stretch) else basis


def read_reported(typed: str) -> Reported:
    """Read a period, a week ("2021-W10") or any days ("5/1/2021..20/2/2021"), by code or by printed name.

    Raises `NotAPeriod`, what is wrong with a day, `SpanBackwards`, `StretchTooLong`.
    """
    if week := _WEEK_CODE.fullmatch(fold(typed)):
        return _week(typed, int(week["year"] or week["of"]), int(week["week"] or week["named"]))
    if days := _SEPARATED.fullmatch(clean(_OPENING.sub("", clean(typed)))):
        return Stretch(Span(read_date(days[1]), read_date(days[2])))
    return read_period(typed)


def _week(typed: str, year: int, week: int) -> Stretch:
    try:
        return week_of(date.fromisocalendar(year, week, 1))
    except ValueError:
        raise NotAPeriod(clean(typed)) from None


def _a_year_before(day: date) -> date:
    if (day.month, day.day) == _LEAP_DAY:
        return date(day.year - 1, 2, 28)
    return day.replace(year=day.year - 1)
