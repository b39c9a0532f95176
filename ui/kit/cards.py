"""Cards: groups of things on a page that is read, not typed in."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.kit.labels import label
from ui.kit.layouts import empty

BAR_WIDTH: Final = 12
"""What a page that scrolls leaves free at its right, so that the bar stands over nothing."""


class Card(QFrame):
    """A titled group, its parts one under the other; inside another frame it stands without one of its own."""

    def __init__(self, title: str, parent: QWidget | None = None, *, framed: bool = True) -> None:
        super().__init__(parent)
        self.setObjectName("card" if framed else "part")
        self.setAccessibleName(title)
        self.column = QVBoxLayout(self)
        around = 16 if framed else 0
        self.column.setContentsMargins(around, around, around, around)
        self.column.setSpacing(8)
        self._title = label(title, "section" if framed else "heading")
        self.column.addWidget(self._title)

    def name(self, title: str) -> None:
        """Change the title."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def replace_parts(self, parts: "tuple[QWidget, ...]") -> None:
        """Show other parts under the title."""
        empty(self.column, keep=1)
        for part in parts:
            self.column.addWidget(part)


def scrolling(sheet: QWidget) -> QScrollArea:
    """Return a page that scrolls up and down when the window is too small for it."""
    area = QScrollArea()
    sheet.setObjectName("sheet")
    area.setWidget(sheet)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area
