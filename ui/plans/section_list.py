"""The names of the sections of a plan, each with a sign where something in it is wrong or odd."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyledItemDelegate, QStyleOptionViewItem

from ui.kit.signs import Sign
from ui.plans.findings import Finding

_WIDTH: Final = 216
_SIGN: Final = 16
_SIGN_ROLE: Final = Qt.ItemDataRole.UserRole


class SectionList(QListWidget):
    """Up and Down go from one section to the next."""

    def __init__(self, titles: Sequence[str]) -> None:
        super().__init__()
        self.setAccessibleName("Các phần của kế hoạch")
        self.setObjectName("sections")
        self.setFixedWidth(_WIDTH)
        self.setItemDelegate(_Signed(self))
        for title in titles:
            self.addItem(QListWidgetItem(title))

    def mark(self, at: int, found: Sequence[Finding]) -> None:
        """Show beside a section's name whether anything in it is wrong or odd, and read it out."""
        item = self.item(at)
        wrongs = sum(one.sign is Sign.LATE for one in found)
        said = f"{wrongs} chỗ sai" if wrongs else f"{len(found)} chỗ cần xem lại" if found else ""
        sign = Sign.LATE if wrongs else Sign.SHORT
        item.setData(_SIGN_ROLE, sign.name if found else None)
        item.setToolTip(said)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, (item.text(), said))))


class _Signed(QStyledItemDelegate):
    """Draws the sign at the right end of a row, in the colours of the day or the night."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        name = index.data(_SIGN_ROLE)
        if name:
            row = QRectF(option.rect)
            Sign[name].draw(painter, QRectF(row.right() - 2 * _SIGN, row.top(), _SIGN, row.height()))
