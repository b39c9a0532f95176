"""How the period stands: units met and short in figures, and two charts; each opens the quota it speaks of."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from app.domain.calendar.period import Period
from app.domain.language.numbers import grouped
from app.domain.plans.plan import Matter
from app.domain.quotas.quota import QuotaState
from app.domain.reports.overview import Progress
from ui.kit.cards import Card
from ui.kit.labels import label
from ui.kit.layouts import empty
from ui.kit.sign_label import SignLabel
from ui.kit.signs import Sign
from ui.overview.chart_line import ChartLine
from ui.overview.press_line import PressLine
from ui.wording import matter_heading

_MARGIN: Final = 16
_NARROWEST: Final = 400
_ABOVE_CHARTS: Final = 320
_LOWEST, _HIGHEST = 180, 360
_LINE_HEIGHT: Final = 20


class ProgressCard(Card):
    """Figures at once; the charts when they have been drawn."""

    opens = Signal(object, object)
    """The clerk wants to see the quota of a Matter, in a Period or with None over the whole plan."""

    def __init__(self) -> None:
        super().__init__("Tiến độ kỳ này")
        self._figures = QVBoxLayout()
        self._waiting = label("Đang vẽ biểu đồ…", "note")
        self.charts = (
            ChartLine(Matter.ARTICLES, "Biểu đồ bài viết theo tháng so với chỉ tiêu"),
            ChartLine(Matter.EXEMPLARS, "Biểu đồ gương theo tháng so với chỉ tiêu"),
        )
        self._figures.setSpacing(0)
        self.column.addLayout(self._figures)
        for part in (self._waiting, *self.charts):
            self.column.addWidget(part)
        for chart in self.charts:
            chart.hide()
            chart.clicked.connect(partial(self._open, chart.matter, None))

    @property
    def room_for_a_chart(self) -> tuple[int, int]:
        """The width and the height a chart is drawn for, in pixels."""
        high = (self.window().height() - _ABOVE_CHARTS) // len(self.charts)
        return max(_NARROWEST, self.contentsRect().width() - 2 * _MARGIN), min(max(high, _LOWEST), _HIGHEST)

    def show_progress(self, period: Period, progress: tuple[Progress, ...]) -> None:
        """Show how many units stand where in a period."""
        self.name(f"Tiến độ {period.name}")
        empty(self._figures)
        lines = tuple(FiguresLine(one) for one in progress)
        for line in lines:
            line.clicked.connect(partial(self._open, line.matter, period))
            self._figures.addWidget(line)
        _align(lines)

    def show_charts(self, drawings: tuple[str, str]) -> None:
        """Show the two drawings."""
        self._waiting.hide()
        for chart, drawing in zip(self.charts, drawings, strict=True):
            chart.drawing.show_drawing(drawing)
            chart.show()

    def _open(self, matter: Matter, period: Period | None) -> None:
        self.opens.emit(matter, period)


class FiguresLine(PressLine):
    """A matter: how many units stand where."""

    def __init__(self, progress: Progress) -> None:
        super().__init__(_LINE_HEIGHT)
        states = _states(progress)
        heading = matter_heading(progress.matter)
        self.setAccessibleName(f"{heading}: {', '.join(words for _, words in states)}")
        self.matter = progress.matter
        self.parts = (label(heading, "caption"), *(_state_label(sign, words) for sign, words in states))
        self.grid.setHorizontalSpacing(12)
        for place, part in enumerate(self.parts):
            self.grid.addWidget(part, 0, place)
        self.grid.setColumnStretch(len(states), 1)


def _state_label(sign: Sign, words: str) -> SignLabel:
    state = SignLabel()
    state.show_state(sign, words)
    return state


def _align(lines: Sequence[FiguresLine]) -> None:
    """Let what stands under one another be as wide in every line."""
    for place, column in enumerate(zip(*(line.parts for line in lines), strict=True)):
        widest = max(part.sizeHint().width() for part in column)
        for line in lines:
            line.grid.setColumnMinimumWidth(place, widest)


def _states(progress: Progress) -> tuple[tuple[Sign, str], ...]:
    counts = (
        (Sign.MET, progress.met, QuotaState.MET),
        (Sign.LATE, progress.late, QuotaState.LATE),
        (Sign.SHORT, progress.short, QuotaState.SHORT),
        (Sign.WAITING, progress.not_due, QuotaState.NOT_DUE),
    )
    return tuple((sign, f"{grouped(count)} {state.label.lower()}") for sign, count, state in counts)
