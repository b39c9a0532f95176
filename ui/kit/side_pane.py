"""What stands beside a list: one record in full, and what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.kit.cards import scrolling
from ui.kit.escape import leave_with_escape


class SidePane(QFrame):
    """Parts stand in its `column`, which scrolls; Escape leaves it."""

    left = Signal()
    """The clerk is done with it and goes back to the list."""

    def __init__(self, name: str, width: int, widest: int | None = None, *, spacing: int = 12) -> None:
        """Make a pane read out as `name`; with a `widest` it takes more than its width where there is room."""
        super().__init__()
        self.setObjectName("card")
        self.setAccessibleName(name)
        self.setMinimumWidth(width)
        self.setMaximumWidth(widest or width)
        sheet = QWidget()
        self.column = QVBoxLayout(sheet)
        self.column.setContentsMargins(16, 16, 16, 16)
        self.column.setSpacing(spacing)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(scrolling(sheet))
        leave_with_escape(self, self.left.emit)

    def enter(self) -> None:
        """Put the cursor on the first thing to do."""
        raise NotImplementedError
