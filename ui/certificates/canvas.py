"""The sheet of a certificate at as large a scale as fits: its words as they print, its fields to be moved about."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.certificates.certificate_layout import Part
from app.domain.certificates.layout_moves import Edge
from ui.kit.tokens import tokens_of

STEP: Final = 0.5
"""Millimetres an arrow key moves a field; with Shift ten times as far."""
FAR: Final = 10 * STEP
_MARGIN: Final = 8
_GRIP: Final = 8
_ARROWS: Final[Mapping[int, tuple[int, int]]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


@dataclass(frozen=True, slots=True)
class SheetShown:
    """What lies on the canvas, in millimetres: the sheet, where each field is, and the scan and words under them."""

    width: float
    height: float
    fields: Mapping[Part, QRectF]
    words: QImage
    scan: QImage


@dataclass(slots=True)
class _Held:
    """What the mouse has hold of: a field or one edge of it, and where it was told of last."""

    part: Part
    edge: Edge | None
    at: QPointF


class SheetCanvas(QWidget):
    """The fields over the sheet. The mouse drags a field or its edges.

    Arrow keys move the chosen one by 0.5 mm and with Shift by 5 mm; with Ctrl, Left and Right move its right edge;
    PageUp and PageDown choose another.
    """

    chosen = Signal(object)
    """The Part the clerk takes hold of."""
    moved = Signal(float, float)
    """The chosen field is to go so many millimetres to the right and down."""
    stretched = Signal(object, float)
    """An Edge of the chosen field is to go so many millimetres to the right."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName("Tờ giấy khen")
        self.setMouseTracking(True)
        self._shown = SheetShown(297, 210, {}, QImage(), QImage())
        self._part: Part | None = None
        self._held: _Held | None = None

    def show_sheet(self, shown: SheetShown, part: Part | None) -> None:
        """Show another sheet, or the same after a change, with a field chosen."""
        self._shown, self._part = shown, part
        self.setAccessibleDescription(part.label if part else "")
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(640, 460)

    def place_of(self, across: float, down: float) -> QPointF:
        """Return where on the canvas a place of the sheet lies, in pixels."""
        sheet, scale = self._sheet(), self._scale()
        return QPointF(sheet.left() + across * scale, sheet.top() + down * scale)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        key, modifiers = event.key(), event.modifiers()
        if key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self._choose_next(1 if key == Qt.Key.Key_PageDown else -1)
            return
        if key not in _ARROWS or self._part is None:
            super().keyPressEvent(event)
            return
        right, down = _ARROWS[key]
        step = FAR if modifiers & Qt.KeyboardModifier.ShiftModifier else STEP
        if not modifiers & Qt.KeyboardModifier.ControlModifier:
            self.moved.emit(right * step, down * step)
        elif right:
            self.stretched.emit(Edge.RIGHT, right * step)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        at = event.position()
        self._held = self._grip_at(at) or self._field_at(at)
        if self._held and self._held.part is not self._part:
            self.chosen.emit(self._held.part)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        held = self._held
        if held is None:
            self._show_hand(event.position())
            return
        gone = (event.position() - held.at) / self._scale()
        right, down = round(gone.x(), 1), round(gone.y(), 1)
        if not (right or down):
            return
        held.at += QPointF(right, down) * self._scale()
        if held.edge is None:
            self.moved.emit(right, down)
        else:
            self.stretched.emit(held.edge, right)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:  # noqa: N802
        self._held = None

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        sheet = self._sheet()
        painter.fillRect(sheet, Qt.GlobalColor.white)
        painter.drawImage(sheet, self._shown.scan)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.drawImage(sheet, self._shown.words)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        tokens = tokens_of(self.palette())
        painter.setPen(QPen(QColor(tokens.accent), 2) if self.hasFocus() else QPen(QColor(tokens.edge), 1))
        painter.drawRect(sheet)
        for part in self._shown.fields:
            if part is not self._part:
                painter.setPen(QPen(Qt.GlobalColor.darkGray, 1, Qt.PenStyle.DotLine))
                painter.drawRect(self._box(part))
        if self._part is not None and self._part in self._shown.fields:
            self._paint_chosen(painter, self._box(self._part))

    def _paint_chosen(self, painter: QPainter, box: QRectF) -> None:
        accent = QColor(tokens_of(self.palette()).accent)
        painter.setPen(QPen(accent, 2))
        painter.drawRect(box)
        for grip in (_grip(box, Edge.LEFT), _grip(box, Edge.RIGHT)):
            painter.fillRect(grip, accent)

    def _choose_next(self, step: int) -> None:
        parts = list(self._shown.fields)
        if parts:
            place = parts.index(self._part) + step if self._part in parts else 0
            self.chosen.emit(parts[place % len(parts)])

    def _show_hand(self, at: QPointF) -> None:
        """Show what the mouse would take hold of here."""
        if self._grip_at(at):
            self.setCursor(Qt.CursorShape.SizeHorCursor)
        elif self._field_at(at):
            self.setCursor(Qt.CursorShape.SizeAllCursor)
        else:
            self.unsetCursor()

    def _grip_at(self, at: QPointF) -> _Held | None:
        if self._part is None or self._part not in self._shown.fields:
            return None
        box = self._box(self._part)
        edge = next((one for one in Edge if _grip(box, one).contains(at)), None)
        return _Held(self._part, edge, at) if edge else None

    def _field_at(self, at: QPointF) -> _Held | None:
        """Return the field under the mouse, the chosen one before others, a small one before a large one."""
        under = [part for part in self._shown.fields if self._box(part).contains(at)]
        if not under:
            return None
        smallest = min(under, key=lambda part: (part is not self._part, self._box(part).width()))
        return _Held(smallest, None, at)

    def _box(self, part: Part) -> QRectF:
        field = self._shown.fields[part]
        return QRectF(self.place_of(field.left(), field.top()), field.size() * self._scale())

    def _sheet(self) -> QRectF:
        scale = self._scale()
        sheet = QRectF(0, 0, self._shown.width * scale, self._shown.height * scale)
        sheet.moveCenter(QRectF(self.rect()).center())
        return sheet

    def _scale(self) -> float:
        """Return how many pixels a millimetre of the sheet has."""
        across, down = self.width() - 2 * _MARGIN, self.height() - 2 * _MARGIN
        return max(0.1, min(across / self._shown.width, down / self._shown.height))


def _grip(box: QRectF, edge: Edge) -> QRectF:
    """Return where an edge is taken hold of."""
    x = box.left() if edge is Edge.LEFT else box.right()
    return QRectF(x - _GRIP / 2, box.center().y() - _GRIP / 2, _GRIP, _GRIP)
