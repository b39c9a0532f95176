"""The quota grid: who owes what, worked out from the plan and counted in the register."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from app.domain.obligation import Obligation, ObligationKey, obligations
from app.domain.period import Period, Span, months_touched
from app.domain.plan import Matter, Plan
from app.domain.quota import QuotaLine, Tally, assess_all, summarise
from app.domain.quota_grid import GridRow, QuotaGrid
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


def quota_grid(work: Work, plan: Plan, period: Period | None, as_of: date) -> QuotaGrid:
    """Return the grid within a reading; see `Quotas.grid`."""
    window = period.span() if period else plan.contest
    units = [unit for unit in work.units.all() if unit.exists_within(window.first, window.last)]
    months = months_touched(window)
    rows = (row for matter in Matter for row in _rows(work, plan, units, matter, months, window, as_of))
    return QuotaGrid(plan.code, period, months, as_of, tuple(rows))


def _rows(
    work: Work, plan: Plan, units: list[Unit], matter: Matter, months: Iterable[Period], window: Span, as_of: date
) -> Iterable[GridRow]:
    owed = obligations(plan, units, matter)
    shown = [one for one in owed if one.period.span().overlaps(window)]
    needed = owed if plan.surplus_carries_over else shown
    lines = assess_all(
        needed, _tallies(work, plan, needed, as_of), as_of, carries_over=plan.surplus_carries_over
    )
    wanted = {one.key for one in shown}
    by_unit: dict[int, list[QuotaLine]] = {}
    for line in lines:
        if line.obligation.key in wanted:
            by_unit.setdefault(line.obligation.unit, []).append(line)
    by_month = [_received(work, plan, matter, month.span(), month.span().last, as_of) for month in months]
    for unit in units:
        counts = tuple(month.get(unit.id, _NOTHING).total for month in by_month)
        own = tuple(by_unit.get(unit.id, ()))
        unasked = None if own else Tally(on_time=sum(counts))
        yield GridRow(unit, matter, own, summarise(own, unasked), counts)


def _tallies(work: Work, plan: Plan, owed: Iterable[Obligation], as_of: date) -> Mapping[ObligationKey, Tally]:
    windows = {(one.matter, one.period, one.due) for one in owed}
    return {
        (unit, matter, period): tally
        for matter, period, due in windows
        for unit, tally in _received(work, plan, matter, period.span(), due, as_of).items()
    }


def _received(work: Work, plan: Plan, matter: Matter, span: Span, due: date, as_of: date) -> Mapping[int, Tally]:
    known = span & Span(date.min, as_of)
    return work.receipts.tallies(work.plans.id(plan.code), matter, known, due) if known else {}
