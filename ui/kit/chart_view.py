"""A drawing of the papers shown on the window, sharp at any scale."""

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget


class ChartView(QWidget):
    """Shows one SVG drawing as large as the room allows, its proportions kept."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._drawing = QSvgRenderer(self)

    def show_drawing(self, svg: str) -> None:
        """Show another drawing."""
        self._drawing.load(QByteArray(svg.encode()))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return self._drawing.defaultSize()

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return self._drawing.isValid()

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        size = self._drawing.defaultSize()
        return width * size.height() // max(1, size.width())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        if self._drawing.isValid():
            self._drawing.render(QPainter(self), self._room())

    def _room(self) -> QRectF:
        size = self._drawing.defaultSize().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        return QRectF((self.width() - size.width()) / 2, 0, size.width(), size.height())
