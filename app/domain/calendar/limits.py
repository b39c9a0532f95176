"""Last days as plans word them: "trước ngày" leaves the day itself out, "đến hết ngày" takes it in."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.calendar.dates import next_working_day, short_date
from app.domain.calendar.period import Cadence, Period, period_of

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class DayLimit:
    """A last day named once.

    `shifts_to_working_day` moves a last valid day that falls on a Saturday or Sunday to the next Monday;
    plans that say nothing of it do not.
    """

    day: date
    inclusive: bool = False
    shifts_to_working_day: bool = False

    @property
    def last_day(self) -> date:
        """The last valid day: the day itself when it is included, otherwise the day before."""
        last = self.day if self.inclusive else self.day - _ONE_DAY
        return next_working_day(last) if self.shifts_to_working_day else last

    @property
    def worded(self) -> str:
        """The limit in a plan's words: "trước ngày 25/05/2021", "đến hết ngày 31/03/2025"."""
        return f"{'đến hết ngày' if self.inclusive else 'trước ngày'} {short_date(self.day)}"


@dataclass(frozen=True, slots=True)
class MonthlyLimit:
    """The day of the month before which a matter must arrive to be reviewed that month.

    A day the month does not have means the month's last. `late_counts` says whether what comes after it still
    counts for its month, marked as late.
    """

    day: int
    inclusive: bool = False
    shifts_to_working_day: bool = False
    late_counts: bool = True

    def last_day(self, month: Period) -> date:
        """Return the last valid day in `month`, a period of one calendar month."""
        first = month.span().first
        named = first.replace(day=min(self.day, monthrange(first.year, first.month)[1]))
        return DayLimit(named, self.inclusive, self.shifts_to_working_day).last_day

    def review_month(self, received: date) -> Period:
        """Return the month in whose review what came that day is taken up: what is late waits a month."""
        month = period_of(received, Cadence.MONTH)
        return month if received <= self.last_day(month) else month.next()

    @property
    def worded(self) -> str:
        """The limit in a plan's words: "trước ngày 10 hằng tháng"."""
        return f"{'đến hết ngày' if self.inclusive else 'trước ngày'} {self.day:02} hằng tháng"
