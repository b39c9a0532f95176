"""The icons of resources/icons, drawn in the ink of the palette and sharp at any size."""

from functools import cache
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.paths import resource

SIZE: Final = QSize(20, 20)
_FOLDER: Final = resource("icons")


@cache
def icon(name: str, role: QPalette.ColorRole = QPalette.ColorRole.ButtonText) -> QIcon:
    """Return the icon of that file name, in the colour the palette has for `role` when it is painted."""
    # Made once and kept: an icon that became garbage together with its engine would free the engine twice.
    return QIcon(_TintedIcon(name, role))


class _TintedIcon(QIconEngine):
    def __init__(self, name: str, role: QPalette.ColorRole) -> None:
        super().__init__()
        self._name = name
        self._role = role

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:  # noqa: ARG002
        """Draw it at the left of `rect`; what is wider than high is room kept between the icon and words."""
        group = QPalette.ColorGroup.Disabled if mode is QIcon.Mode.Disabled else QPalette.ColorGroup.Active
        ink = QGuiApplication.palette().color(group, self._role).name()
        QSvgRenderer(_drawing(self._name).replace("currentColor", ink).encode()).render(
            painter, QRectF(rect.x(), rect.y(), rect.height(), rect.height())
        )

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return _TintedIcon(self._name, self._role)


@cache
def _drawing(name: str) -> str:
    return (_FOLDER / f"{name}.svg").read_text("utf-8")
