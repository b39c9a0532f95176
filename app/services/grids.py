"""The quota grids of one day: what was counted in the register held against what the units owe."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property
from itertools import compress
from typing import TypeAlias

from app.domain.calendar.period import Period, Span, months_touched
from app.domain.plans.obligation import Alike, Obligation, OwedPeriod, bound_alike, owed_by, owed_periods
from app.domain.plans.plan import Matter, Plan
from app.domain.quotas.quota import QuotaLine, QuotaSummary, Tally, assess_all, sum_of, summarise
from app.domain.quotas.quota_grid import GridRow, QuotaGrid, spread_over_months
from app.domain.units.unit import Unit
from app.store.work import Work

_NOTHING = Tally()
_NONE = Fraction(0)


class GridsOfDay:
    """A plan's grids at the end of one day, within one reading: units are read once, and each period counted once."""

    def __init__(self, work: Work, plan: Plan, as_of: date) -> None:
        self._work = work
        self._plan = plan
        self._as_of = as_of
        self._alike: dict[Matter, tuple[Alike, ...]] = {}
        self._received = {matter: _Received(work, plan, matter, as_of) for matter in Matter}

    def grid(self, period: Period | None) -> QuotaGrid:
        """Return the grid of a period or of the whole plan; see `Quotas.grid`."""
        return self.grid_over(period.span() if period else self._plan.contest, period)

    def grid_over(self, window: Span, period: Period | None = None) -> QuotaGrid:
        """Return the grid of the months a window touches."""
        rows = (row for matter in Matter for row in self.rows(matter, window))
        return QuotaGrid(self._plan.code, period, months_touched(window), self._as_of, tuple(rows))

    def rows(self, matter: Matter, window: Span) -> Iterable[GridRow]:
        """Return the rows of one matter, unit by unit, over the months a window touches."""
        months, received = months_touched(window), self._received[matter]
        # A surplus carried over comes from periods before those shown.
        within = None if self._plan.surplus_carries_over else window
        # Counted before the units are read: one long step of SQLite's, taken while the window paints.
        came = received.counted(months, self._asked(matter, within))
        owed = self._owed(matter, window, within)
        rows: dict[int, GridRow] = {}
        for alike, owed_alike in owed:
            assessor = _Assessor(owed_alike, window, came, self._as_of, carries_over=self._plan.surplus_carries_over)
            for unit in alike.units:
                counts = tuple([month.get(unit.id, _NOTHING).total for month in came.months])
                lines, summary, on_days = assessor.assessed(unit, sum(counts))
                rows[unit.id] = GridRow(unit, matter, lines, summary, counts, on_days)
        return (rows[unit.id] for unit in self._units if unit.id in rows)

    def by_month(self, matter: Matter) -> Iterable[tuple[Period, int, Fraction]]:
        """Yield each month of the whole plan, with what all units sent that counts and what they owed."""
        window = self._plan.contest
        owed, months = self._owed(matter, window, window), months_touched(window)
        asked = spread_over_months((one, len(alike.units)) for alike, owed_alike in owed for one in owed_alike)
        came = self._received[matter].counted(months, self._asked(matter, window))
        known = [unit.id for alike, _ in owed for unit in alike.units]
        for month, tallies in zip(months, came.months, strict=True):
            yield month, sum([tallies.get(unit, _NOTHING).total for unit in known]), asked.get(month, _NONE)

    @cached_property
    def _units(self) -> tuple[Unit, ...]:
        return self._work.units.all()

    def _asked(self, matter: Matter, within: Span | None) -> Iterable[OwedPeriod]:
        """Return every period for which the plan asks something of somebody, within a span or at all."""
        rules = (rule for rule in self._plan.quotas if rule.matter is matter)
        return (one for rule in rules for one in owed_periods(self._plan, rule, within))

    def _owed(self, matter: Matter, window: Span, within: Span | None) -> list[tuple[Alike, tuple[Obligation, ...]]]:
        """Return the units that exist within a window with what they owe within another."""
        if matter not in self._alike:
            self._alike[matter] = bound_alike(self._plan, self._units, matter)
        known = (alike for alike in self._alike[matter] if alike.exist_within(window))
        return [(alike, owed_by(self._plan, alike, within)) for alike in known]


@dataclass(frozen=True, slots=True)
class _Came:
    """Tallies by unit, of each month shown and of each period owed for.

    `clipped` are, of the periods that reach beyond the months shown, the tallies of those months alone.
    """

    months: tuple[Mapping[int, Tally], ...]
    periods: Mapping[Period, Mapping[int, Tally]]
    clipped: Mapping[Period, Mapping[int, Tally]]


_Assessed: TypeAlias = tuple[tuple[QuotaLine, ...], QuotaSummary, Tally]
"""A unit's lines, what they come to, and what came for them on the days shown."""


class _Assessor:
    """Holds units that owe alike against what they owe; those that sent as much are assessed once."""

    def __init__(
        self, owed: tuple[Obligation, ...], window: Span, came: _Came, as_of: date, *, carries_over: bool
    ) -> None:
        self._owed = owed
        self._shown = [one.period.span().overlaps(window) for one in owed]
        self._whole = [came.periods[one.period] for one in owed]
        shown = [one.period for one in compress(owed, self._shown)]
        self._on_days = [came.clipped.get(period, came.periods[period]) for period in shown if came.clipped]
        self._as_of = as_of
        self._carries_over = carries_over
        self._known: dict[tuple[Tally, ...], _Assessed] = {}

    def assessed(self, unit: Unit, received: int) -> _Assessed:
        """Return how a unit stands that sent so many over all the months shown."""
        if not any(self._shown):
            unasked = Tally(on_time=received)
            return (), summarise((), unasked), unasked
        came = tuple([tallies.get(unit.id, _NOTHING) for tallies in (*self._whole, *self._on_days)])
        assessed = self._known.get(came)
        if assessed is None:
            assessed = self._known[came] = self._assess(came)
        return assessed

    def _assess(self, came: tuple[Tally, ...]) -> _Assessed:
        asked = len(self._owed)
        lines = assess_all(self._owed, came[:asked], self._as_of, carries_over=self._carries_over)
        own = tuple(compress(lines, self._shown))
        return own, summarise(own), sum_of(came[asked:] or [line.tally for line in own])


class _Received:
    """What came in of a matter by the end of a day, each period counted once."""

    def __init__(self, work: Work, plan: Plan, matter: Matter, as_of: date) -> None:
        self._receipts = work.receipts
        self._plan = work.plans.id(plan.code)
        self._matter = matter
        self._known = Span(date.min, as_of)
        self._counted: dict[tuple[Span, date], Mapping[int, Tally]] = {}

    def counted(self, months: Sequence[Period], owed: Iterable[OwedPeriod]) -> _Came:
        """Return what came over months shown and for what is owed; in a month nothing is owed for all is in time."""
        asked = {one.period: one.due for one in owed}
        windows = {month: (month.span(), month.span().last) for month in months}
        windows |= {period: (period.span(), due) for period, due in asked.items()}
        shown = Span(months[0].span().first, months[-1].span().last)
        clipped = {
            period: (days, due)
            for period, due in asked.items()
            if (days := period.span() & shown) is not None and days != period.span()
        }
        self._count((*windows.values(), *clipped.values()))
        return _Came(
            tuple(self._counted[windows[month]] for month in months),
            {period: self._counted[windows[period]] for period in asked},
            {period: self._counted[window] for period, window in clipped.items()},
        )

    def _count(self, windows: Iterable[tuple[Span, date]]) -> None:
        """Count the windows not counted yet, as far as they were known on the day."""
        wanted = [window for window in windows if window not in self._counted]
        begun = [(window, known) for window in wanted if (known := window[0] & self._known)]
        tallies = self._receipts.tallies(self._plan, self._matter, [(known, due) for (_, due), known in begun])
        self._counted |= {window: {} for window in wanted}
        self._counted |= {window: tally for (window, _), tally in zip(begun, tallies, strict=True)}
