"""The quota grid: who owes what, worked out from the plan and counted in the register."""

from collections.abc import Callable, Iterable
from datetime import date

from app.domain.calendar.period import Period, Span
from app.domain.plans.obligation import Obligation, obligations, review_month
from app.domain.plans.plan import Matter, Plan
from app.domain.quotas.quota_grid import QuotaGrid, QuotaItem
from app.services.grids import GridsOfDay
from app.services.plans import Plans
from app.store.database import Database
from app.store.work import Work


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
            owed = obligations(rules, work.units.unit(unit), matter, window)
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
