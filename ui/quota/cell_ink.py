"""How a cell of the sheet is drawn: the state's shape in its colour, the figures in ink, shaded by what is wanting."""

from dataclasses import dataclass
from functools import cache
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QStaticText
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from ui.kit.dress import body_font
from ui.kit.figures import draw_figures
from ui.kit.signs import Sign
from ui.kit.tokens import Tokens, tokens_of
from ui.quota.sheet_model import SheetModel, Told

FIGURES: Final = 9.5
"""Points of the figures: eight months stand side by side on a small screen."""
SIGN_ROOM: Final = 20
BESIDE: Final = 8
"""What is left free beside figures and words without a shape."""
_SIGN_WIDTH: Final = 17
_LIGHTEST: Final = 0.10
_DEEPEST: Final = 0.38
_MOST_WRITTEN: Final = 2_000


class CellInk(QStyledItemDelegate):
    """Paints one cell; a longer period's lies across its months.

    It asks the sheet itself: to ask by way of Qt, role by role, costs more than the painting.
    """

    def __init__(self, sheet: SheetModel, table: QTableView) -> None:
        super().__init__(table)
        self._sheet = sheet
        self._table = table
        self._written: dict[tuple[str, int, bool], QStaticText] = {}

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row, rect, inks = index.row(), option.rect, _inks(tokens_of(option.palette))
        told, totals = self._sheet.told(row, index.column()), self._sheet.lines[row].unit is None
        at_work = self._table.hasFocus()
        stands = self._table.currentIndex() == index
        chosen = at_work and QStyle.StateFlag.State_Selected in option.state
        painter.save()
        painter.fillRect(rect, inks.chosen if chosen else inks.sums if totals else inks.sheet)
        if told.sign is not None:
            self._shade(painter, rect, told.sign, told.shortfall)
            told.sign.draw(painter, QRectF(rect.left() + 2, rect.top(), _SIGN_WIDTH, rect.height()))
        painter.setPen(inks.on_chosen if chosen else inks.ink)
        self._write(painter, rect, told, strong=totals)
        self._rule(painter, rect, inks, ends=self._sheet.ends(row))
        if stands:
            painter.setPen(inks.frame if at_work else inks.edge)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()

    def _shade(self, painter: QPainter, rect: QRect, sign: Sign, shortfall: float | None) -> None:
        """Tint the cell the deeper the more is wanting."""
        if sign in {Sign.WAITING, Sign.NONE} or shortfall is None:
            return
        colour = sign.colour()
        colour.setAlphaF(_LIGHTEST + (_DEEPEST - _LIGHTEST) * min(1.0, shortfall))
        painter.fillRect(rect.adjusted(1, 1, -2, -2), colour)

    def _write(self, painter: QPainter, rect: QRect, told: Told, *, strong: bool) -> None:
        if not told.words:
            return
        painter.setFont(figures(strong=strong))
        if told.to_right:
            draw_figures(painter, QRectF(rect.adjusted(BESIDE, 0, -BESIDE, 0)), told.words, to_right=True)
            return
        room = rect.adjusted(BESIDE if told.sign is None else SIGN_ROOM, 0, -2, 0)
        written = self._laid_out(told.words, room.width(), strong=strong)
        painter.drawStaticText(
            QPointF(room.left(), room.top() + (room.height() - written.size().height()) / 2), written
        )

    def _laid_out(self, words: str, width: int, *, strong: bool) -> QStaticText:
        """Return words laid out, with dots where there is no room for all; most cells say what others say."""
        written = self._written.get((words, width, strong))
        if written is None:
            if len(self._written) >= _MOST_WRITTEN:
                self._written.clear()
            metrics = QFontMetrics(figures(strong=strong))
            written = QStaticText(metrics.elidedText(words, Qt.TextElideMode.ElideRight, width))
            written.setTextFormat(Qt.TextFormat.PlainText)
            written.prepare(font=figures(strong=strong))
            self._written[words, width, strong] = written
        return written

    def _rule(self, painter: QPainter, rect: QRect, inks: "_Inks", *, ends: bool) -> None:
        """Draw hair lines at the right, and below the last line of a unit."""
        painter.fillRect(rect.right(), rect.top(), 1, rect.height(), inks.line)
        if ends:
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, inks.line)


@cache
def figures(*, strong: bool) -> QFont:
    """Return the type the figures are written in; those of lines that add up stand out."""
    font = body_font()
    font.setPointSizeF(FIGURES)
    font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return font


@dataclass(frozen=True, slots=True)
class _Inks:
    """The colours of the sheet."""

    sheet: QColor
    sums: QColor
    chosen: QColor
    ink: QColor
    on_chosen: QColor
    line: QColor
    frame: QPen
    edge: QPen


@cache
def _inks(tokens: Tokens) -> _Inks:
    return _Inks(
        sheet=QColor(tokens.sheet),
        sums=QColor(tokens.hover),
        chosen=QColor(tokens.chosen),
        ink=QColor(tokens.ink),
        on_chosen=QColor(tokens.on_chosen),
        line=QColor(tokens.line),
        frame=QPen(QColor(tokens.accent), 2),
        edge=QPen(QColor(tokens.edge), 2),
    )
