"""The quota grid: every unit, matter and period of a stretch of time, with how each stands."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.domain.period import Period
from app.domain.plan import Matter
from app.domain.quota import QuotaLine, QuotaSummary
from app.domain.unit import Unit


@dataclass(frozen=True, slots=True)
class GridRow:
    """A unit's lines of one matter; `months` holds what counted in each calendar month shown."""

    unit: Unit
    matter: Matter
    lines: tuple[QuotaLine, ...]
    summary: QuotaSummary
    months: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class QuotaGrid:
    """How the units stand at the end of `as_of`, for the calendar months of `period` (None for the whole plan)."""

    plan: str
    period: Period | None
    months: tuple[Period, ...]
    as_of: date
    rows: tuple[GridRow, ...]

    def of(self, matter: Matter) -> tuple[GridRow, ...]:
        """Return the rows of one matter, in the units' order."""
        return tuple(row for row in self.rows if row.matter is matter)

    def below_quota(self) -> tuple[GridRow, ...]:
        """Return the rows whose unit still owes something that is due."""
        return tuple(row for row in self.rows if row.summary.missing)


def owed_by_month(rows: Iterable[GridRow], month: Period) -> int:
    """Return what all units owe for one calendar month; a longer period's quota falls due in its last month."""
    days = month.span()
    obligations = (line.obligation for row in rows for line in row.lines)
    return sum(one.minimum for one in obligations if one.due in days)
