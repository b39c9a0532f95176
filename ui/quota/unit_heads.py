"""The names at the left of the sheet, which stay while it is scrolled: a box to mark a unit, its name, the matter."""

from collections.abc import Callable
from functools import cache
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QHeaderView, QTableView

from app.domain.quotas.quota_sheet import SheetLine
from ui.kit.dress import body_font
from ui.kit.tokens import Tokens, tokens_of
from ui.quota.sheet_model import SheetModel
from ui.quota.wording import head_words
from ui.wording import matter_heading

WIDTH: Final = 232
"""How wide they stand until the sheet has shared out its room."""
_BOX: Final = 14
_LEFT: Final = 10
_NAME_LEFT: Final = 34
_MATTER_WIDTH: Final = 58
_APART: Final = 4
_SMALL: Final = 9.0
_TICK: Final = ((3.0, 7.5), (6.0, 10.5), (11.0, 4.0))


class UnitHeads(QHeaderView):
    """A unit's name stands on its first line and runs on over its second; lines that add up stand out."""

    ticked = Signal(int)
    """The clerk pressed the box on this row."""

    def __init__(self, sheet: SheetModel, is_marked: Callable[[int], bool], parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._sheet = sheet
        self._is_marked = is_marked
        self.setFixedWidth(WIDTH)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(self.width(), super().sizeHint().height())

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        row = self.logicalIndexAt(event.position().toPoint())
        if row >= 0 and event.position().x() < _NAME_LEFT:
            self.ticked.emit(row)
        else:
            super().mousePressEvent(event)

    def paintSection(self, painter: QPainter, rect: QRect, row: int) -> None:  # noqa: N802
        line = self._line(row)
        if line is None:
            return
        tokens = tokens_of(self.palette())
        first, lines = self._lines_of(row, line)
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, QColor(tokens.sheet if line.unit else tokens.hover))
        self._paint_edges(painter, rect, tokens, ends=row == first + lines - 1)
        whole = QRect(rect.left(), rect.top() - (row - first) * rect.height(), rect.width(), rect.height() * lines)
        if line.unit:
            self._paint_box(painter, whole, tokens, ticked=self._is_marked(line.unit.id))
        self._paint_name(painter, rect, whole, line)
        painter.restore()

    def _paint_name(self, painter: QPainter, rect: QRect, whole: QRect, line: SheetLine) -> None:
        """Write the name over all its lines, where it may wrap, and the matter on its own."""
        tokens = tokens_of(self.palette())
        left = _NAME_LEFT if line.unit else _LEFT
        matter = QRect(rect.right() - _MATTER_WIDTH, rect.top(), _MATTER_WIDTH - 8, rect.height())
        name = QRect(left, whole.top(), matter.left() - left - _APART, whole.height())
        wraps = whole.height() > rect.height()
        words = head_words(line)
        painter.setFont(self._font_for(words, name, strong=line.unit is None))
        painter.setPen(QColor(tokens.ink))
        if not wraps:
            words = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, name.width())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(name, int(flags) | int(Qt.TextFlag.TextWordWrap if wraps else 0), words)
        painter.setFont(_font(strong=False, size=_SMALL))
        painter.setPen(QColor(tokens.quiet))
        painter.drawText(matter, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, _matter(line))

    def _paint_box(self, painter: QPainter, rect: QRect, tokens: Tokens, *, ticked: bool) -> None:
        box = QRectF(_LEFT, rect.center().y() - _BOX / 2 + 0.5, _BOX, _BOX)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.accent if ticked else tokens.edge), 1))
        painter.setBrush(QColor(tokens.accent if ticked else tokens.sheet))
        painter.drawRoundedRect(box, 3, 3)
        if ticked:
            painter.setPen(QPen(QColor(tokens.on_accent), 1.6))
            painter.drawPolyline(QPolygonF([box.topLeft() + QPointF(*point) for point in _TICK]))

    def _paint_edges(self, painter: QPainter, rect: QRect, tokens: Tokens, *, ends: bool) -> None:
        painter.setPen(QColor(tokens.line))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        if ends:
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _font_for(self, words: str, room: QRect, *, strong: bool) -> QFont:
        """Return the body's font, or the small one where a long name would not fit in its lines."""
        usual = _font(strong=strong)
        needed = QFontMetrics(usual).boundingRect(room, Qt.TextFlag.TextWordWrap, words)
        return usual if needed.height() <= room.height() else _font(strong=strong, size=_SMALL)

    def _lines_of(self, row: int, line: SheetLine) -> tuple[int, int]:
        """Return the first row of those with the same head, and how many they are."""
        first, last = row, row
        while self._head_at(first - 1) == (line.head,):
            first -= 1
        while self._head_at(last + 1) == (line.head,):
            last += 1
        return first, last - first + 1

    def _head_at(self, row: int) -> tuple[object, ...]:
        line = self._line(row)
        return () if line is None else (line.head,)

    def _line(self, row: int) -> SheetLine | None:
        return self._sheet.lines[row] if 0 <= row < len(self._sheet.lines) else None


def room_for(line: SheetLine) -> int:
    """Return how wide the heads must be for the name of a line to stand on one."""
    name = QFontMetrics(_font(strong=line.unit is None)).horizontalAdvance(head_words(line))
    return (_NAME_LEFT if line.unit else _LEFT) + name + 2 * _APART + _MATTER_WIDTH


@cache
def _font(*, strong: bool, size: float = 10.5) -> QFont:
    font = body_font()
    font.setPointSizeF(size)
    font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return font


def _matter(line: SheetLine) -> str:
    return matter_heading(line.matter)
