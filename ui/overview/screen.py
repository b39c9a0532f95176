"""The first desk: today's work, the period's progress and the days ahead, each line opening its place."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.calendar.period import Period
from app.domain.reports.overview import Overview, UnitsShort
from app.domain.topics import Topic
from ui.background import Errand
from ui.desk import Desk
from ui.kit.cards import scrolling
from ui.kit.dress import FAMILY
from ui.kit.labels import label
from ui.kit.screen import Screen
from ui.kit.soon import Soon
from ui.kit.tokens import tokens_of
from ui.overview.card_columns import CardColumns
from ui.overview.chore_line import ChoreLine
from ui.overview.due_line import DueLine
from ui.overview.going import to_chore, to_due, to_matter, to_short, to_step, to_unit
from ui.overview.line_card import LineCard
from ui.overview.press_line import PressLine
from ui.overview.progress_card import ProgressCard
from ui.overview.short_line import MoreLine, ShortLine
from ui.overview.step_line import StepLine
from ui.place import Place
from ui.wording import full_day, year_so_far

_SETTLED_MS = 150
"""How long the window must keep its size before the charts are drawn for it."""


class OverviewScreen(Screen):
    """Tổng quan. Read aside from the window, so that it never waits; the charts come after the words."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, frozenset(Topic))
        self._day = label("", "note")
        self.steps = LineCard("Những bước đầu tiên")
        self.steps.hide()
        self.today = LineCard("Hôm nay cần làm")
        self.short = LineCard("Đơn vị còn thiếu")
        self.progress = ProgressCard()
        self.ahead = LineCard("Sắp đến hạn")
        self._reading: Errand | None = None
        self._shown: Overview | None = None
        self._soon = Soon(self._read, self)
        self._drawing = QTimer(self, interval=_SETTLED_MS, singleShot=True)
        self._drawing.timeout.connect(self._draw)
        self.progress.opens.connect(lambda matter, period: self.sends.emit(*to_matter(matter, period)))
        self._lay_out()

    @property
    def landing(self) -> QWidget:
        """The first line of what waits today, or the desk itself until that is read."""
        return next((line for line in self.findChildren(PressLine) if line.isVisibleTo(self)), self)

    def look(self) -> None:
        """Read the overview again as soon as the window is idle, and then draw the charts."""
        self._soon.ask()

    def _read(self) -> None:
        plan, office = self.desk.plan, self.desk.office
        if self._reading:
            self._reading.call_off()
        if plan is None:
            return
        code = plan.code
        self._reading = self.desk.errand(
            "Đang xem lại việc hôm nay", lambda _: office.overview.today(code), self.show_overview, self
        )

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.isVisible():
            self._draw()

    def show_overview(self, overview: Overview) -> None:
        """Show what waits, and then draw the charts."""
        cursor: QWidget | None = self.focusWidget()
        on_a_line = self.hasFocus() or (isinstance(cursor, PressLine) and cursor.hasFocus())
        self._shown = overview
        self._day.setText(full_day(overview.today))
        self.steps.replace_parts(self._steps(overview))
        self.steps.setVisible(bool(overview.first_steps))
        self.today.replace_parts(self._chores(overview) or _at_rest(overview))
        self.short.replace_parts(self._short(overview) or (_nothing("Không đơn vị nào còn thiếu."),))
        self.ahead.replace_parts(self._due(overview) or (_nothing("Không có ngày hạn nào sắp tới."),))
        self.progress.show_progress(overview.period, overview.progress)
        self._draw()
        if on_a_line:  # the lines come into sight only when the window is next idle
            QTimer.singleShot(0, self, self.land)

    def _draw(self) -> None:
        shown, office = self._shown, self.desk.office
        if shown is None:
            return
        tokens = tokens_of(self.palette())
        width, height = self.progress.room_for_a_chart
        self._reading = self.desk.errand(
            "Đang vẽ biểu đồ",
            lambda _: office.overview.charts(
                shown, FAMILY, width=width, height=height, ink=tokens.ink, bars=tokens.edge
            ),
            self.progress.show_charts,
            self,
        )

    def _chores(self, overview: Overview) -> tuple[QWidget, ...]:
        lines = tuple(ChoreLine(task, overview.today) for task in overview.tasks)
        for line in lines:
            self._lead(line, *to_chore(line.task, overview.period))
        return lines

    def _short(self, overview: Overview) -> tuple[QWidget, ...]:
        return tuple(line for short in overview.short for line in self._short_of(short, overview.period))

    def _short_of(self, short: UnitsShort, period: Period) -> Iterator[PressLine]:
        for unit, missing in short.units:
            line = ShortLine(unit, short.matter, missing)
            self._lead(line, *to_unit(unit, short.matter, period))
            yield line
        if short.more:
            more = MoreLine(short)
            self._lead(more, *to_short(short.matter, period))
            yield more

    def _steps(self, overview: Overview) -> tuple[QWidget, ...]:
        lines = tuple(map(StepLine, overview.first_steps))
        for line in lines:
            self._lead(line, *to_step(line.step))
        return lines

    def _due(self, overview: Overview) -> tuple[QWidget, ...]:
        lines = tuple(DueLine(due, overview.today) for due in overview.due_dates)
        for line in lines:
            self._lead(line, *to_due(line.due))
        return lines

    def _lead(self, line: PressLine, place: Place, wanted: object) -> None:
        line.clicked.connect(lambda _: self.sends.emit(place, wanted))

    def _lay_out(self) -> None:
        cards = CardColumns(
            ((6, (self.steps, self.today, self.short)), (9, (self.progress,)), (4, (self.ahead,))),
            ((5, (self.steps, self.today, self.ahead)), (6, (self.progress, self.short))),
        )
        cards.resized.connect(self._drawing.start)
        sheet = QWidget()
        page = QVBoxLayout(sheet)
        page.setContentsMargins(24, 16, 24, 24)
        page.setSpacing(16)
        page.addWidget(self._day)
        page.addWidget(cards, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(sheet))


def _at_rest(overview: Overview) -> tuple[QWidget, ...]:
    """With nothing to do, say so and how the year stands."""
    return (_nothing("Không có việc nào chờ hôm nay."), label(year_so_far(overview.months), wraps=True))


def _nothing(words: str) -> QWidget:
    return label(words, "note", wraps=True)
