"""How one cell of a list of records is painted."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.kit.record_model import Told
from ui.kit.signs import Sign

ROW_HEIGHT: Final = 32
_SIGN_LEFT: Final = 7
_SIGN_WIDTH: Final = 16
_ROOM_FOR_SIGN: Final = "\u2003\u2002"


class RecordCell(QStyledItemDelegate):
    """Paints a cell: the state's shape in its colour, then the words in ink; struck records struck through."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        sign = index.data(Told.SIGN)
        if isinstance(sign, Sign):
            sign.draw(painter, QRectF(option.rect.left() + _SIGN_LEFT, option.rect.top(), _SIGN_WIDTH, ROW_HEIGHT))

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
