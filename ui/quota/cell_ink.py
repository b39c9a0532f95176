"""How a cell of the sheet is drawn: the state's shape in its colour, the figures in ink, shaded by what is wanting."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from app.domain.quotas.quota_sheet import SheetLine
from ui.kit.signs import Sign
from ui.kit.tokens import Tokens, tokens_of
from ui.quota.sheet_model import Shows

FIGURES: Final = 9.5
"""Points of the figures: eight months stand side by side on a small screen."""
SIGN_ROOM: Final = 20
_SIGN_WIDTH: Final = 17
_LIGHTEST: Final = 0.10
_DEEPEST: Final = 0.38


class CellInk(QStyledItemDelegate):
    """Paints one cell. A longer period's cell lies across its months."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        tokens = tokens_of(option.palette)
        line, sign = index.data(Shows.LINE), index.data(Shows.SIGN)
        totals = isinstance(line, SheetLine) and line.unit is None
        rect, chosen = option.rect, bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(rect, QColor(tokens.chosen if chosen else tokens.rail if totals else tokens.sheet))
        if isinstance(sign, Sign):
            self._shade(painter, rect, sign, index.data(Shows.SHORTFALL))
            sign.draw(painter, QRectF(rect.left() + 2, rect.top(), _SIGN_WIDTH, rect.height()))
        self._write(painter, rect, tokens, index, totals=totals, signed=isinstance(sign, Sign), chosen=chosen)
        self._rule(painter, rect, tokens, index)
        if self._is_current(index):
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()

    def _shade(self, painter: QPainter, rect: QRect, sign: Sign, shortfall: object) -> None:
        """Tint the cell the deeper the more is wanting."""
        if sign in {Sign.WAITING, Sign.NONE} or shortfall is None:
            return
        colour = sign.colour()
        wanting = shortfall if isinstance(shortfall, float) else 0.0
        colour.setAlphaF(_LIGHTEST + (_DEEPEST - _LIGHTEST) * min(1.0, wanting))
        painter.fillRect(rect.adjusted(1, 1, -2, -2), colour)

    def _write(
        self,
        painter: QPainter,
        rect: QRect,
        tokens: Tokens,
        index: QModelIndex | QPersistentModelIndex,
        *,
        totals: bool,
        signed: bool,
        chosen: bool,
    ) -> None:
        font = QFont(painter.font())
        font.setPointSizeF(FIGURES)
        font.setWeight(QFont.Weight.DemiBold if totals else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(tokens.on_chosen if chosen else tokens.ink))
        room = rect.adjusted(SIGN_ROOM if signed else 8, 0, -2, 0)
        words = painter.fontMetrics().elidedText(str(index.data() or ""), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def _rule(self, painter: QPainter, rect: QRect, tokens: Tokens, index: QModelIndex | QPersistentModelIndex) -> None:
        """Draw hair lines at the right, and below the last line of a unit."""
        painter.setPen(QColor(tokens.line))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        below = index.sibling(index.row() + 1, 0).data(Shows.LINE)
        line = index.data(Shows.LINE)
        if not isinstance(below, SheetLine) or (isinstance(line, SheetLine) and below.head != line.head):
            painter.drawLine(QPoint(rect.left(), rect.bottom()), QPoint(rect.right(), rect.bottom()))

    def _is_current(self, index: QModelIndex | QPersistentModelIndex) -> bool:
        table = self.parent()
        return isinstance(table, QTableView) and table.hasFocus() and table.currentIndex() == index
