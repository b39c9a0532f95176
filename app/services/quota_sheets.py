"""The quota grid on paper: exactly the rows wished for, with their totals."""

from datetime import date

from app.documents.forms.quota_sheet import PrintedSheet, compose
from app.documents.paper import Paper
from app.domain.calendar.period import Period
from app.domain.quotas.quota_sheet import SheetWish, lay_out
from app.services.plans import Plans
from app.services.press import Press
from app.services.quotas import Quotas


class QuotaSheets:
    """Prints how the units stand against a plan's quotas."""

    def __init__(self, plans: Plans, quotas: Quotas, press: Press) -> None:
        self._plans = plans
        self._quotas = quotas
        self._press = press

    def sheet(
        self, plan: str, period: Period | None = None, as_of: date | None = None, wish: SheetWish | None = None
    ) -> Paper:
        """Return the grid of a period (None: the whole plan) as known at the end of `as_of` (today)."""
        grid, wanted = self._quotas.grid(plan, period, as_of), wish or SheetWish()
        lines = lay_out(grid.months, (row for row in grid.rows if wanted.takes(row)))
        agency, rules = self._plans.agency(grid.as_of), self._plans.plan(plan)
        told = PrintedSheet(agency, rules, period, grid.months, grid.as_of, lines)
        return self._press.compose(compose, told)
