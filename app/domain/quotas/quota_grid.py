"""The quota grid: every unit, matter and period of a stretch of time, with how each stands and what lies behind it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from app.domain.calendar.period import Period
from app.domain.plans.obligation import Obligation
from app.domain.plans.plan import Matter
from app.domain.quotas.quota import QuotaLine, QuotaSummary, Tally
from app.domain.units.unit import Unit

_NOTHING = Tally()


@dataclass(frozen=True, slots=True)
class GridRow:
    """A unit's lines of one matter; `months` holds what counted in each calendar month shown.

    `shown` is what came on the days shown alone: a quarter's line seen in one of its months holds the whole quarter.
    """

    unit: Unit
    matter: Matter
    lines: tuple[QuotaLine, ...]
    summary: QuotaSummary
    months: tuple[int, ...] = ()
    shown: Tally = _NOTHING


@dataclass(frozen=True, slots=True)
class QuotaGrid:
    """How the units stand at the end of `as_of`, for the calendar months of `period`.

    Without a period they are those of the whole plan, or months that make no one period.
    """

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


@dataclass(frozen=True, slots=True)
class Receipt:
    """An article or an introduction as it came in.

    `number` is its own in the register, `name` the article's title or the exemplar's name; `counts` says whether it
    is such as a quota counts at all.
    """

    number: int
    received: date
    name: str
    counts: bool


@dataclass(frozen=True, slots=True)
class QuotaItem:
    """A receipt behind a cell of the grid.

    `due` is the last valid day of the quota it goes towards, None where nothing was owed; `review` the month whose
    review takes it up, None where the plan does not review by the month.
    """

    receipt: Receipt
    due: date | None
    review: Period | None

    @property
    def is_late(self) -> bool:
        """Whether it came after the last valid day."""
        return self.due is not None and self.receipt.received > self.due


def owed_by_month(rows: Iterable[GridRow]) -> Mapping[Period, Fraction]:
    """Return what all units owe for each calendar month; a longer period's quota is spread evenly over its months."""
    return spread_over_months((line.obligation, 1) for row in rows for line in row.lines)


def spread_over_months(obligations: Iterable[tuple[Obligation, int]]) -> Mapping[Period, Fraction]:
    """Return what obligations, each owed by so many units, come to for each calendar month; see `owed_by_month`."""
    asked: Counter[tuple[Period, ...]] = Counter()
    for obligation, units in obligations:
        asked[obligation.months] += units * obligation.minimum
    owed: defaultdict[Period, Fraction] = defaultdict(Fraction)
    for months, minimum in asked.items():
        for month in months:
            owed[month] += Fraction(minimum, len(months))
    return dict(owed)
