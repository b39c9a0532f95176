"""The names of the sections of a plan, each with a sign where something in it is wrong or odd."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from ui.kit.signs import Sign, sign_icon
from ui.plans.findings import Finding

_WIDTH: Final = 216
_SIGN: Final = 16


class SectionList(QListWidget):
    """Up and Down go from one section to the next."""

    def __init__(self, titles: Sequence[str]) -> None:
        super().__init__()
        self.setAccessibleName("Các phần của kế hoạch")
        self.setObjectName("sections")
        self.setFixedWidth(_WIDTH)
        for title in titles:
            self.addItem(QListWidgetItem(title))

    def mark(self, at: int, found: Sequence[Finding]) -> None:
        """Show beside a section's name whether anything in it is wrong or odd, and read it out."""
        item = self.item(at)
        wrongs = sum(one.sign is Sign.LATE for one in found)
        said = f"{wrongs} chỗ sai" if wrongs else f"{len(found)} chỗ cần xem lại" if found else ""
        item.setIcon(sign_icon(Sign.LATE if wrongs else Sign.SHORT) if found else _no_sign())
        item.setToolTip(said)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, (item.text(), said))))


def _no_sign() -> QIcon:
    """Return room for a sign, so that the names stand in line with and without one."""
    room = QPixmap(_SIGN, _SIGN)
    room.fill(Qt.GlobalColor.transparent)
    return QIcon(room)
