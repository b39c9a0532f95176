"""Cards: groups of things on a page that is read, not typed in."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.kit.labels import label


class Card(QFrame):
    """A titled group, its parts one under the other."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAccessibleName(title)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 16, 16, 16)
        self.column.setSpacing(8)
        self.column.addWidget(label(title, "section"))

    def replace_parts(self, parts: "tuple[QWidget, ...]") -> None:
        """Show other parts under the title."""
        while self.column.count() > 1:
            item = self.column.takeAt(1)
            if item is not None and (part := item.widget()) is not None:
                part.hide()
                part.deleteLater()
        for part in parts:
            self.column.addWidget(part)


def scrolling(sheet: QWidget) -> QScrollArea:
    """Return a page that scrolls up and down when the window is too small for it."""
    area = QScrollArea()
    sheet.setObjectName("sheet")
    area.setWidget(sheet)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area
