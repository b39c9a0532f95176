"""How the period stands: units met and short in figures, and two charts."""

from typing import Final

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.domain.calendar.period import Period
from app.domain.language.numbers import grouped
from app.domain.reports.overview import Progress
from ui.kit.cards import Card
from ui.kit.chart_view import ChartView
from ui.kit.labels import label
from ui.kit.layouts import empty
from ui.kit.sign_label import SignLabel
from ui.kit.signs import Sign
from ui.wording import matter_heading

_MARGIN: Final = 16
_NARROWEST: Final = 400
_ABOVE_CHARTS: Final = 340
_LOWEST, _HIGHEST = 180, 280


class ProgressCard(Card):
    """Figures at once; the charts when they have been drawn."""

    def __init__(self) -> None:
        super().__init__("Tiến độ kỳ này")
        self._figures = _Figures()
        self._waiting = label("Đang vẽ biểu đồ…", "note")
        self.charts = (
            ChartView("Biểu đồ bài viết theo tháng so với chỉ tiêu"),
            ChartView("Biểu đồ gương theo tháng so với chỉ tiêu"),
        )
        for part in (self._figures, self._waiting, *self.charts):
            self.column.addWidget(part)
        for chart in self.charts:
            chart.hide()

    @property
    def room_for_a_chart(self) -> tuple[int, int]:
        """The width and the height a chart is drawn for, in pixels."""
        high = (self.window().height() - _ABOVE_CHARTS) // len(self.charts)
        return max(_NARROWEST, self.contentsRect().width() - 2 * _MARGIN), min(max(high, _LOWEST), _HIGHEST)

    def show_progress(self, period: Period, progress: tuple[Progress, ...]) -> None:
        """Show how many units stand where in a period."""
        self.name(f"Tiến độ {period.name}")
        self._figures.show_progress(progress)

    def show_charts(self, drawings: tuple[str, str]) -> None:
        """Show the two drawings."""
        self._waiting.hide()
        for chart, drawing in zip(self.charts, drawings, strict=True):
            chart.show_drawing(drawing)
            chart.show()


class _Figures(QWidget):
    """A row for each matter, a column for each state."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)

    def show_progress(self, progress: tuple[Progress, ...]) -> None:
        empty(self._grid)
        for row, one in enumerate(progress):
            self._grid.addWidget(self._heading(one), row, 0)
            for place, (sign, words) in enumerate(_states(one), start=1):
                state = SignLabel()
                state.show_state(sign, words)
                self._grid.addWidget(state, row, place)

    def _heading(self, progress: Progress) -> QLabel:
        return label(matter_heading(progress.matter), "caption")


def _states(progress: Progress) -> tuple[tuple[Sign, str], ...]:
    return (
        (Sign.MET, f"{grouped(progress.met)} đạt"),
        (Sign.LATE, f"{grouped(progress.late)} nộp muộn"),
        (Sign.SHORT, f"{grouped(progress.short)} thiếu"),
        (Sign.WAITING, f"{grouped(progress.not_due)} chưa đến hạn"),
    )
