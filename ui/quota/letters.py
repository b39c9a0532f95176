"""Joins the box of the reminder letter to the office: who is short in the period, and the paper they get."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject

from app.domain.calendar.period import Cadence, Period, period_of, periods_touched
from app.domain.outgoing.outgoing import Outgoing
from app.domain.plans.plan import Plan
from app.domain.quotas.quota import QuotaState
from app.domain.quotas.quota_grid import QuotaGrid
from app.services.reminders import ReminderWish
from ui.desk import Desk
from ui.papers.showing import Showing
from ui.quota.reminder_box import ReminderBox

_CADENCES: Final = (Cadence.MONTH, Cadence.QUARTER, Cadence.HALF, Cadence.YEAR)


class Letters(QObject):
    """Keeps the box true to the figures and the marks it was last told of."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._grid: QuotaGrid | None = None
        self._marked: frozenset[int] = frozenset()
        self._day: date | None = None
        self.box = ReminderBox()
        self.papers = Showing(desk, self)
        self.box.asked.connect(self._find_short)
        self.box.prints.connect(self._print)

    def begin(self, grid: QuotaGrid, marked: frozenset[int], day: date | None) -> None:
        """Prepare a letter from a grid; `day` is the one its figures are of, None for today."""
        self._grid, self._marked, self._day = grid, marked, day
        if (plan := self._desk.plan) is not None:
            self.box.offer(_periods(plan), _usual_period(plan, grid, marked))
            self._find_short()

    def hear(self, grid: QuotaGrid, marked: frozenset[int], day: date | None) -> None:
        """Look again who is short, where a letter is being prepared."""
        if self.box.isVisible():
            self.begin(grid, marked, day)

    def take_up(self, kept: Mapping[str, Any]) -> None:
        """Put back on the box what was half typed."""
        if (plan := self._desk.plan) is not None:
            self.box.offer(_periods(plan), _periods(plan)[0])
            self.box.sheet.restore(kept)

    def _find_short(self) -> None:
        """Find who would be written to: of those marked the ones short, and all who are short where none is marked."""
        plan, period, grid, marked = self._desk.plan, self.box.period.value, self._grid, self._marked
        if plan is None or period is None or grid is None:
            return
        wish = ReminderWish(self._day, self.box.notice.value)
        facts = self._desk.attempt(
            lambda: self._desk.office.reminders.facts(plan.code, period, wish), self.box.show_nobody
        )
        if facts is None:
            return
        short = {one.unit: one.name for one in facts.shortfalls if not marked or one.unit in marked}
        named = {row.unit.id: row.unit.name for row in grid.rows if row.unit.id in marked}
        left_out = [name for unit, name in named.items() if unit not in short]
        self.box.show_found(facts.notice, tuple(short.items()), left_out)

    def _print(self) -> None:
        plan, period, wish = self._desk.plan, self.box.period.value, self.box.wish(self._day)
        if plan is None or period is None or wish is None or not wish.units:
            return
        office, entered = self._desk.office, list[Outgoing]()
        compose = office.reminders.per_unit if self.box.per_unit.value else office.reminders.joint

        def issue(to: Path) -> None:
            entered.extend(office.press.issue(compose(plan.code, period, wish), to))

        number = f"-so-{wish.letter.number}" if wish.letter.number else ""
        self.papers.show(
            f"cong-van-don-doc-{period.code.lower()}{number}",
            lambda to: office.papers.draw(compose(plan.code, period, wish), to),
            complain=self.box.sheet.complain,
            issue=issue,
            then=lambda: self.box.show_issued([line.reference for line in entered]),
        )


def _periods(plan: Plan) -> tuple[Period, ...]:
    return tuple(period for cadence in _CADENCES for period in periods_touched(plan.contest, cadence))


def _usual_period(plan: Plan, grid: QuotaGrid, marked: frozenset[int]) -> Period:
    """Return what a letter is most likely about: the period shown, else the last month somebody is short in."""
    if grid.period is not None:
        return grid.period
    short = (
        line.obligation.months[-1]
        for row in grid.rows
        if not marked or row.unit.id in marked
        for line in row.lines
        if line.state is QuotaState.SHORT
    )
    day = min(max(grid.as_of, plan.contest.first), plan.contest.last)
    return max(short, default=period_of(day, Cadence.MONTH))
