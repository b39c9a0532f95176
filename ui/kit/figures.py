"""Figures under figures: dates and amounts drawn so that the digits of a column stand one under the other.

The typeface of the window has no figures of one width, so each digit is drawn in the middle of a place as wide as 0,
than which none is wider to the eye.
"""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

_DIGITS: Final = "0123456789"


def width_of(text: str, metrics: QFontMetricsF) -> float:
    """Return how wide a text stands when drawn so, in pixels."""
    return sum(wide for _, wide, _ in _places(text, metrics))


def draw_figures(painter: QPainter, box: QRectF, text: str, *, to_right: bool) -> None:
    """Draw a text in the middle of the height of a box, with the painter's pen and font."""
    font = painter.font()
    metrics = QFontMetricsF(font, painter.device())
    left = box.right() - width_of(text, metrics) if to_right else box.left()
    base = box.center().y() + (metrics.ascent() - metrics.descent()) / 2
    if font.strikeOut():
        over = QRectF(left, base - metrics.strikeOutPos(), width_of(text.rstrip(), metrics), metrics.lineWidth())
        painter.fillRect(over, painter.pen().color())
        font.setStrikeOut(False)
        painter.setFont(font)
    for sign, wide, own in _places(text, metrics):
        painter.drawText(QPointF(left + (wide - own) / 2, base), sign)
        left += wide


def _places(text: str, metrics: QFontMetricsF) -> Iterator[tuple[str, float, float]]:
    """Yield each sign, the width of its place and its own."""
    place = metrics.horizontalAdvance("0")
    for sign in text:
        own = metrics.horizontalAdvance(sign)
        yield sign, place if sign in _DIGITS else own, own
