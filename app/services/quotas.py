"""The quota grid: who owes what, worked out from the plan and counted in the register."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from app.domain.obligation import Obligation, ObligationKey, obligations, review_month
from app.domain.period import Period, Span, months_touched
from app.domain.plan import Matter, Plan
from app.domain.quota import QuotaLine, Tally, assess_all, sum_of, summarise
from app.domain.quota_grid import GridRow, QuotaGrid, QuotaItem
from app.domain.unit import Unit
from app.services.plans import Plans
from app.store.database import Database
from app.store.work import Work

_NOTHING = Tally()


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
    return grid_over(work, plan, period.span() if period else plan.contest, as_of, period)


def grid_over(work: Work, plan: Plan, window: Span, as_of: date, period: Period | None = None) -> QuotaGrid:
    """Return the grid of the months a window touches within a reading; see `Quotas.grid`."""
    units = [unit for unit in work.units.all() if unit.exists_within(window.first, window.last)]
    months = months_touched(window)
    rows = (row for matter in Matter for row in _rows(work, plan, units, matter, months, window, as_of))
    return QuotaGrid(plan.code, period, months, as_of, tuple(rows))


def _rows(
    work: Work, plan: Plan, units: list[Unit], matter: Matter, months: Sequence[Period], window: Span, as_of: date
) -> Iterable[GridRow]:
    received = _Received(work, plan, matter, as_of)
    lines = _lines(plan, units, matter, window, received)
    by_month = [received.in_period(month) for month in months]
    seen = Span(months[0].span().first, months[-1].span().last)
    for unit in units:
        counts = tuple(month.get(unit.id, _NOTHING).total for month in by_month)
        own = tuple(lines.get(unit.id, ()))
        unasked = None if own else Tally(on_time=sum(counts))
        shown = unasked or sum_of(received.shown(line.obligation, seen) for line in own)
        yield GridRow(unit, matter, own, summarise(own, unasked), counts, shown)


def _lines(
    plan: Plan, units: list[Unit], matter: Matter, window: Span, received: "_Received"
) -> Mapping[int, list[QuotaLine]]:
    shown = obligations(plan, units, matter, window)
    # A surplus carried over comes from periods before those shown.
    needed = obligations(plan, units, matter) if plan.surplus_carries_over else shown
    assessed = assess_all(needed, received.tallies(needed), received.as_of, carries_over=plan.surplus_carries_over)
    wanted = {one.key for one in shown} if plan.surplus_carries_over else None
    by_unit: dict[int, list[QuotaLine]] = {}
    for line in assessed:
        if wanted is None or line.obligation.key in wanted:
            by_unit.setdefault(line.obligation.unit, []).append(line)
    return by_unit


class _Received:
    """What came in of a matter by the end of a day, each period counted once."""

    def __init__(self, work: Work, plan: Plan, matter: Matter, as_of: date) -> None:
        self.as_of = as_of
        self._receipts = work.receipts
        self._plan = work.plans.id(plan.code)
        self._matter = matter
        self._counted: dict[Period, Mapping[int, Tally]] = {}
        self._clipped: dict[tuple[Period, Span], Mapping[int, Tally]] = {}

    def tallies(self, owed: Iterable[Obligation]) -> Mapping[ObligationKey, Tally]:
        """Return a tally for each of the obligations' keys for which anything came."""
        windows = {one.period: one.due for one in owed}
        return {
            (unit, self._matter, period): tally
            for period, due in windows.items()
            for unit, tally in self.in_period(period, due).items()
        }

    def shown(self, owed: Obligation, seen: Span) -> Tally:
        """Return what came for an obligation on the days shown, of which its period may have more."""
        days = owed.period.span() & seen
        if days is None or days == owed.period.span():
            return self.in_period(owed.period, owed.due).get(owed.unit, _NOTHING)
        if (owed.period, days) not in self._clipped:
            known = days & Span(date.min, self.as_of)
            self._clipped[owed.period, days] = (
                self._receipts.tallies(self._plan, self._matter, known, owed.due) if known else {}
            )
        return self._clipped[owed.period, days].get(owed.unit, _NOTHING)

    def in_period(self, period: Period, due: date | None = None) -> Mapping[int, Tally]:
        """Return a period's tallies by unit; without a due day everything is in time."""
        if period not in self._counted:
            days = period.span()
            known = days & Span(date.min, self.as_of)
            self._counted[period] = (
                self._receipts.tallies(self._plan, self._matter, known, due or days.last) if known else {}
            )
        return self._counted[period]
