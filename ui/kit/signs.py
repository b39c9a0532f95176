"""The five states of anything owed, each with its own shape, so that none is told by colour alone.

The shapes are drawn, not written: they look the same whatever typefaces a PC has.
"""

from enum import Enum
from functools import cache

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPaintEvent, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QWidget

from ui.kit.tokens import tokens_of

_SIDE = 10.0
_STROKE = 1.5


class Sign(Enum):
    """A state: its shape as a letter, for what is read or copied as text, and the office of its colour."""

    MET = ("●", "met")
    SHORT = ("▲", "short")
    LATE = ("■", "late")
    WAITING = ("○", "quiet")
    NONE = ("–", "quiet")

    @property
    def letter(self) -> str:
        """The character that stands for the state."""
        return self.value[0]

    def colour(self) -> QColor:
        """Return the colour of the state, by day or by night."""
        return QColor(getattr(tokens_of(QGuiApplication.palette()), self.value[1]))

    def draw(self, painter: QPainter, room: QRectF) -> None:
        """Draw the shape in the middle of `room`."""
        box = QRectF(0, 0, _SIDE, _SIDE)
        box.moveCenter(room.center())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hollow = self in {Sign.WAITING, Sign.NONE}
        painter.setPen(QPen(self.colour(), _STROKE) if hollow else Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush if hollow else self.colour())
        self._outline(painter, box)
        painter.restore()

    def _outline(self, painter: QPainter, box: QRectF) -> None:
        match self:
            case Sign.MET | Sign.WAITING:
                painter.drawEllipse(box)
            case Sign.SHORT:
                top = QPointF(box.center().x(), box.top())
                painter.drawPolygon(QPolygonF([top, box.bottomRight(), box.bottomLeft()]))
            case Sign.LATE:
                painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
            case Sign.NONE:
                painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()))


class SignMark(QWidget):
    """The shape alone, as high as a line of the words beside it."""

    def __init__(self) -> None:
        super().__init__()
        self._sign = Sign.NONE

    def show_sign(self, sign: Sign, height: int, headroom: int = 0) -> None:
        """Show another state, in the middle of a line so many pixels high that begins so far down."""
        self._sign = sign
        self.setContentsMargins(0, headroom, 0, 0)
        self.setFixedSize(QSize(int(_SIDE) + 2, headroom + height))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        self._sign.draw(QPainter(self), QRectF(self.contentsRect()))


@cache
def sign_icon(sign: Sign) -> QIcon:
    """Return the shape as an icon, for drop-down lists."""
    # Made once and kept: an icon that became garbage together with its engine would free the engine twice.
    return QIcon(_SignIcon(sign))


class _SignIcon(QIconEngine):
    def __init__(self, sign: Sign) -> None:
        super().__init__()
        self._sign = sign

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:  # noqa: ARG002
        self._sign.draw(painter, QRectF(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return _SignIcon(self._sign)
