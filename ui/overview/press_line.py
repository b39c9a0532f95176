"""A line of the first desk that opens its place when pressed; as wide as its card, as high as its words need then."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QGridLayout, QSizePolicy

from ui.kit.enter_button import EnterButton


class PressLine(EnterButton):
    """Its parts stand in `grid`, whose first row is at least so many pixels high."""

    def __init__(self, least: int) -> None:
        super().__init__()
        self.setObjectName("chore")
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(6, 1, 4, 4)
        self.grid.setHorizontalSpacing(8)
        self.grid.setRowMinimumHeight(0, least)
        flows = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        flows.setHeightForWidth(True)
        self.setSizePolicy(flows)

    def sizeHint(self) -> QSize:  # noqa: N802
        return self.grid.sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.grid.minimumSize()

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return self.grid.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        return self.grid.totalHeightForWidth(width)
