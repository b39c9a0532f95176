"""The quota grid: who owes what, worked out from the plan and counted in the register."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from fractions import Fraction

from app.domain.calendar.period import Period, Span, months_touched
from app.domain.plans.obligation import Obligation, ObligationKey, obligations, review_month
from app.domain.plans.plan import Matter, Plan
from app.domain.quotas.quota import QuotaLine, Tally, assess_all, sum_of, summarise
from app.domain.quotas.quota_grid import GridRow, QuotaGrid, QuotaItem, spread_over_months
from app.domain.units.unit import Unit
from app.services.plans import Plans
from app.store.database import Database
from app.store.work import Work

_NOTHING = Tally()
_NONE = Fraction(0)


class Quotas:
    """How the units stand against a plan's quotas."""

    def __init__(self, database: Database, plans: Plans, today: Callable[[], date]) -> None:
        self._database = database
        self._plans = plans
        self._today = today

    def grid(self, plan: str, period: Period | None = None, as_of: date | None = None) -> QuotaGrid:
        """Return how every unit stands at the end of `as_of` (today), for a period or for the whole plan.

        What was received after `as_of` is left out, so that a grid of an earlier day shows what was known then. A
        quarterly quota is shown with every month of its quarter.
        """
        rules = self._plans.plan(plan)
        with self._database.reading() as work:
            return quota_grid(work, rules, period, as_of or self._today())

    def items(
        self, plan: str, unit: int, matter: Matter, period: Period | None = None, as_of: date | None = None
    ) -> tuple[QuotaItem, ...]:
        """Return what lies behind a unit's row of the grid, one by one, in the order received.

        Of a quota that begins before the period, such as a quarter's seen in its last month, the whole is given.
        """
        rules = self._plans.plan(plan)
        window = period.span() if period else rules.contest
        with self._database.reading() as work:
            owed = obligations(rules, [work.units.unit(unit)], matter, window)
            seen = _seen(window, owed) & Span(date.min, as_of or self._today())
            came = work.receipts.items(work.plans.id(plan), matter, unit, seen) if seen else ()
        return tuple(
            QuotaItem(receipt, _due_of(receipt.received, owed), review_month(rules, matter, receipt.received))
            for receipt in came
        )


def _seen(window: Span, owed: Iterable[Obligation]) -> Span:
    spans = (window, *(one.period.span() for one in owed))
    return Span(min(span.first for span in spans), max(span.last for span in spans))


def _due_of(received: date, owed: Iterable[Obligation]) -> date | None:
    return next((one.due for one in owed if received in one.period.span()), None)


def quota_grid(work: Work, plan: Plan, period: Period | None, as_of: date) -> QuotaGrid:
    """Return the grid within a reading; see `Quotas.grid`."""
    return GridsOfDay(work, plan, as_of).grid(period)


def grid_over(work: Work, plan: Plan, window: Span, as_of: date) -> QuotaGrid:
    """Return the grid of the months a window touches within a reading; see `Quotas.grid`."""
    return GridsOfDay(work, plan, as_of).grid_over(window)


class GridsOfDay:
    """A plan's grids at the end of one day, within one reading: units are read once, and each period counted once."""

    def __init__(self, work: Work, plan: Plan, as_of: date) -> None:
        self._plan = plan
        self._as_of = as_of
        self._units = work.units.all()
        self._received = {matter: _Received(work, plan, matter, as_of) for matter in Matter}

    def grid(self, period: Period | None) -> QuotaGrid:
        """Return the grid of a period or of the whole plan; see `Quotas.grid`."""
        return self.grid_over(period.span() if period else self._plan.contest, period)

    def grid_over(self, window: Span, period: Period | None = None) -> QuotaGrid:
        """Return the grid of the months a window touches."""
        rows = (row for matter in Matter for row in self.rows(matter, window))
        return QuotaGrid(self._plan.code, period, months_touched(window), self._as_of, tuple(rows))

    def rows(self, matter: Matter, window: Span) -> Iterable[GridRow]:
        """Yield the rows of one matter, unit by unit, over the months a window touches."""
        units, months, received = self._units_within(window), months_touched(window), self._received[matter]
        shown = obligations(self._plan, units, matter, window)
        # A surplus carried over comes from periods before those shown.
        needed = obligations(self._plan, units, matter) if self._plan.surplus_carries_over else shown
        by_month, by_period = received.counted(months, needed)
        clipped = received.clipped(Span(months[0].span().first, months[-1].span().last), shown)
        lines = _lines(self._plan, shown, needed, _keyed(matter, by_period), self._as_of)
        for unit in units:
            counts = tuple(month.get(unit.id, _NOTHING).total for month in by_month)
            own = tuple(lines.get(unit.id, ()))
            unasked = None if own else Tally(on_time=sum(counts))
            on_days = unasked or sum_of(_on_days(line, clipped) for line in own)
            yield GridRow(unit, matter, own, summarise(own, unasked), counts, on_days)

    def by_month(self, matter: Matter) -> Iterable[tuple[Period, int, Fraction]]:
        """Yield each month of the whole plan, with what all units sent that counts and what they owed."""
        window = self._plan.contest
        units, months = self._units_within(window), months_touched(window)
        owed = obligations(self._plan, units, matter, window)
        asked = spread_over_months(owed)
        by_month, _ = self._received[matter].counted(months, owed)
        for month, tallies in zip(months, by_month, strict=True):
            yield month, sum(tallies[unit.id].total for unit in units if unit.id in tallies), asked.get(month, _NONE)

    def _units_within(self, window: Span) -> list[Unit]:
        return [unit for unit in self._units if unit.exists_within(window.first, window.last)]


def _on_days(line: QuotaLine, clipped: Mapping[Period, Mapping[int, Tally]]) -> Tally:
    """Return what came for a quota on the days shown, of which its period may have more."""
    owed = line.obligation
    return clipped[owed.period].get(owed.unit, _NOTHING) if owed.period in clipped else line.tally


def _lines(
    plan: Plan,
    shown: Iterable[Obligation],
    needed: Iterable[Obligation],
    tallies: Mapping[ObligationKey, Tally],
    as_of: date,
) -> Mapping[int, list[QuotaLine]]:
    assessed = assess_all(needed, tallies, as_of, carries_over=plan.surplus_carries_over)
    wanted = {one.key for one in shown} if plan.surplus_carries_over else None
    by_unit: dict[int, list[QuotaLine]] = {}
    for line in assessed:
        if wanted is None or line.obligation.key in wanted:
            by_unit.setdefault(line.obligation.unit, []).append(line)
    return by_unit


def _keyed(matter: Matter, by_period: Mapping[Period, Mapping[int, Tally]]) -> Mapping[ObligationKey, Tally]:
    return {(unit, matter, period): tally for period, tallies in by_period.items() for unit, tally in tallies.items()}


class _Received:
    """What came in of a matter by the end of a day, each period counted once."""

    def __init__(self, work: Work, plan: Plan, matter: Matter, as_of: date) -> None:
        self._receipts = work.receipts
        self._plan = work.plans.id(plan.code)
        self._matter = matter
        self._known = Span(date.min, as_of)
        self._counted: dict[tuple[Span, date], Mapping[int, Tally]] = {}

    def counted(
        self, months: Iterable[Period], owed: Iterable[Obligation]
    ) -> tuple[list[Mapping[int, Tally]], Mapping[Period, Mapping[int, Tally]]]:
        """Return tallies by unit, of each month and of each period something is owed for.

        In a month nothing is owed for everything is in time.
        """
        asked = {one.period: one.due for one in owed}
        dues = {month: month.span().last for month in months} | asked
        windows = {period: (period.span(), due) for period, due in dues.items()}
        self._count(windows.values())
        found = {period: self._counted[window] for period, window in windows.items()}
        return [found[month] for month in months], {period: found[period] for period in asked}

    def clipped(self, seen: Span, owed: Iterable[Obligation]) -> Mapping[Period, Mapping[int, Tally]]:
        """Return, for the periods owed for that reach beyond the days seen, the tallies of those days by unit."""
        asked = {one.period: one.due for one in owed}
        windows = {
            period: (days, due)
            for period, due in asked.items()
            if (days := period.span() & seen) is not None and days != period.span()
        }
        self._count(windows.values())
        return {period: self._counted[window] for period, window in windows.items()}

    def _count(self, windows: Iterable[tuple[Span, date]]) -> None:
        """Count the windows not counted yet, as far as they were known on the day."""
        wanted = [window for window in windows if window not in self._counted]
        begun = [(window, known) for window in wanted if (known := window[0] & self._known)]
        tallies = self._receipts.tallies(self._plan, self._matter, [(known, due) for (_, due), known in begun])
        self._counted |= {window: {} for window in wanted}
        self._counted |= {window: tally for (window, _), tally in zip(begun, tallies, strict=True)}
