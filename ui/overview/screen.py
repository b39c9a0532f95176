"""The first desk: today's work, the period's progress and the days ahead, each line opening its place."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.contest import Eligibility
from app.domain.overview import Chore, Overview, Task
from app.domain.period import Period
from app.domain.quota import QuotaState
from app.domain.quota_sheet import SheetWish
from app.domain.topics import Topic
from ui.background import Errand
from ui.desk import Desk
from ui.kit.cards import Card, scrolling
from ui.kit.dress import FAMILY
from ui.kit.labels import label
from ui.kit.screen import Screen
from ui.overview.chore_line import ChoreLine
from ui.overview.due_line import DueLine
from ui.overview.progress_card import ProgressCard
from ui.overview.short_line import ShortLine
from ui.place import Place
from ui.wording import full_day

_WHERE: Final[Mapping[Chore, Place]] = {
    Chore.UNITS_SHORT: Place.QUOTA,
    Chore.ARTICLES_TO_DECIDE: Place.ARTICLES,
    Chore.DOSSIERS_INCOMPLETE: Place.EXEMPLARS,
    Chore.BALLOTS_OPEN: Place.COUNCIL,
    Chore.DECISIONS_TO_DRAFT: Place.DECISIONS,
    Chore.DECISIONS_WITHOUT_NUMBER: Place.DECISIONS,
}


class OverviewScreen(Screen):
    """Tổng quan. Read aside from the window, so that it never waits; the charts come after the words."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, frozenset(Topic))
        self._day = label("", "note")
        self.today = Card("Hôm nay cần làm")
        self.short = Card("Đơn vị còn thiếu")
        self.progress = ProgressCard()
        self.ahead = Card("Sắp đến hạn")
        self._reading: Errand | None = None
        self._shown: Overview | None = None
        self._idle = QTimer(self, interval=0, singleShot=True)
        self._idle.timeout.connect(self._read)
        self._lay_out()

    def look(self) -> None:
        """Read the overview again as soon as the window is idle, and then draw the charts."""
        self._idle.start()

    def _read(self) -> None:
        plan, office = self.desk.plan, self.desk.office
        if self._reading:
            self._reading.call_off()
        if plan is None:
            return
        code = plan.code
        self._reading = self.desk.errand(
            "Đang xem lại việc hôm nay", lambda _: office.overview.today(code), self._show, self
        )

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.isVisible():
            self._draw()

    def _show(self, overview: Overview) -> None:
        self._shown = overview
        self._day.setText(full_day(overview.today))
        self.today.replace_parts(self._chores(overview) or (_nothing("Không có việc nào chờ hôm nay."),))
        self.short.replace_parts(
            tuple(ShortLine(*one) for one in overview.short) or (_nothing("Không đơn vị nào còn thiếu."),)
        )
        self.ahead.replace_parts(
            tuple(DueLine(due, overview.today) for due in overview.due_dates)
            or (_nothing("Không có ngày hạn nào sắp tới."),)
        )
        self.progress.show_progress(overview.period, overview.progress)
        self._draw()

    def _draw(self) -> None:
        shown, office = self._shown, self.desk.office
        if shown is None:
            return
        ink = self.palette().windowText().color().name()
        width, height = self.progress.room_for_a_chart
        self._reading = self.desk.errand(
            "Đang vẽ biểu đồ",
            lambda _: office.overview.charts(shown, FAMILY, width=width, height=height, ink=ink),
            self.progress.show_charts,
            self,
        )

    def _chores(self, overview: Overview) -> tuple[QWidget, ...]:
        lines = tuple(ChoreLine(task, overview.today) for task in overview.tasks)
        for line in lines:
            line.clicked.connect(lambda _, task=line.task: self._go(task, overview.period))
        return lines

    def _go(self, task: Task, period: Period) -> None:
        self.sends.emit(_WHERE[task.chore], _wanted(task, period))

    def _lay_out(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(16)
        for cards, share in (((self.today, self.short), 4), ((self.progress,), 6), ((self.ahead,), 4)):
            column = QVBoxLayout()
            column.setSpacing(16)
            for card in cards:
                column.addWidget(card)
            column.addStretch()
            columns.addLayout(column, share)
        sheet = QWidget()
        page = QVBoxLayout(sheet)
        page.setContentsMargins(24, 16, 24, 24)
        page.setSpacing(16)
        page.addWidget(self._day)
        page.addLayout(columns, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(sheet))


def _wanted(task: Task, period: Period) -> object:
    """Return what the desk of a chore is to show: exactly what waits."""
    match task.chore:
        case Chore.ARTICLES_TO_DECIDE:
            return Eligibility.TO_DECIDE
        case Chore.UNITS_SHORT:
            return period, SheetWish(matter=task.matter, state=QuotaState.SHORT)
        case chore:
            return chore


def _nothing(words: str) -> QWidget:
    return label(words, "note", wraps=True)
