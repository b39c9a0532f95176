"""The paper in hand at a glance: a small square for each line, shaped by its choice, never told by colour alone."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.domain.council.paper_count import Choice
from ui.kit.signs import Sign

_CELL = 28
_SIGNS = {Choice.AGREE: Sign.MET, Choice.DISAGREE: Sign.LATE, Choice.BLANK: Sign.SHORT}
_NAMES = {Choice.AGREE: "đồng ý", Choice.DISAGREE: "không đồng ý", Choice.BLANK: "không hợp lệ"}


class MarksStrip(QWidget):
    """Forgets a paper as soon as it is put down."""

    def __init__(self, lines: int) -> None:
        super().__init__()
        self._lines = lines
        self._marks: tuple[Choice, ...] = ()
        self.setAccessibleName("Lá phiếu đang nhập")

    def show_marks(self, marks: tuple[Choice, ...]) -> None:
        """Show the choices entered so far on the paper in hand."""
        self._marks = marks
        last = f"dòng {len(marks)}: {_NAMES[marks[-1]]}" if marks else ""
        self.setAccessibleDescription(last)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(_CELL, _CELL * self._rows())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.setFixedHeight(_CELL * self._rows())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setPen(QPen(Sign.NONE.colour(), 1))
        for line in range(self._lines):
            row, column = divmod(line, self._across())
            box = QRectF(column * _CELL + 2, row * _CELL + 2, _CELL - 4, _CELL - 4)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box)
            if line < len(self._marks):
                _SIGNS[self._marks[line]].draw(painter, box)

    def _across(self) -> int:
        return max(1, self.width() // _CELL)

    def _rows(self) -> int:
        return -(-self._lines // self._across())
