"""How one cell of a list of records is painted."""

from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.kit.column_heading import ColumnHeading
from ui.kit.figures import draw_figures, width_of
from ui.kit.record_model import Told
from ui.kit.signs import Sign

ROW_HEIGHT: Final = 32
_SIGN_LEFT: Final = 7
_SIGN_WIDTH: Final = 16
_ROOM_FOR_SIGN: Final = "\u2003\u2002"
_ROOM_FOR_BUTTON: Final = "\u2003\u2002\u2009"
"""As wide as the button beside the last heading, so that figures stand under it and not under the button."""


class RecordCell(QStyledItemDelegate):
    """Paints a cell: the state's shape in its colour, then the words in ink; struck records struck through."""

    def __init__(self, heading: ColumnHeading, parent: QObject) -> None:
        super().__init__(parent)
        self._heading = heading

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if not (index.data(Told.FIGURES) and self._paint_figures(painter, option, index)):
            super().paint(painter, option, index)
        sign = index.data(Told.SIGN)
        if isinstance(sign, Sign):
            sign.draw(painter, QRectF(option.rect.left() + _SIGN_LEFT, option.rect.top(), _SIGN_WIDTH, ROW_HEIGHT))

    def _paint_figures(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> bool:
        """Paint a number or a day; False where there is no room for it, and it is a text like others."""
        cell = QStyleOptionViewItem(option)
        self.initStyleOption(cell, index)
        style = cell.widget.style()
        beside = style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, cell, cell.widget) + 1
        place = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, cell, cell.widget)
        box, text = QRectF(place.adjusted(beside, 0, -beside, 0)), cell.text
        if width_of(text, QFontMetricsF(cell.font, painter.device())) > box.width() + beside:
            return False
        cell.text = ""
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, cell, painter, cell.widget)
        is_chosen = bool(cell.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setFont(cell.font)
        role = QPalette.ColorRole.HighlightedText if is_chosen else QPalette.ColorRole.Text
        painter.setPen(cell.palette.color(role))
        draw_figures(painter, box, text, to_right=bool(cell.displayAlignment & Qt.AlignmentFlag.AlignRight))
        painter.restore()
        return True

    def initStyleOption(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        if index.data(Told.FADED):
            option.font.setStrikeOut(True)
            quiet = option.palette.color(QPalette.ColorRole.PlaceholderText)
            option.palette.setColor(QPalette.ColorRole.Text, quiet)
        if index.data(Told.SIGN) is not None:
            option.text = _ROOM_FOR_SIGN + option.text
        if option.displayAlignment & Qt.AlignmentFlag.AlignRight and self._heading.gives_way_to_button(index.column()):
            option.text += _ROOM_FOR_BUTTON
