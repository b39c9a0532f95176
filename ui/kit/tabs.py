"""Several pages of one desk, each under its name; Left and Right go from one name to the next."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget


class Tabs(QWidget):
    """The names in a row, the page of the chosen one below."""

    turned = Signal(object)
    """The page now in sight."""

    def __init__(self, name: str, inset: int = 0) -> None:
        """Make a row called `name`, so many pixels in from both sides of the pages."""
        super().__init__()
        self.bar = QTabBar(drawBase=False, expanding=False, usesScrollButtons=False)
        self.bar.setAccessibleName(name)
        self._pages = QStackedWidget()
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self._row.setContentsMargins(inset, inset // 3, inset, 0)
        self._row.addWidget(self.bar)
        self._row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._row)
        column.addWidget(self._pages, 1)
        self.bar.currentChanged.connect(self._turn)

    @property
    def page(self) -> QWidget | None:
        """The page in sight."""
        return self._pages.currentWidget()

    def add(self, words: str, page: QWidget) -> None:
        """Add a page under its name."""
        self._pages.addWidget(page)
        self.bar.addTab(words)

    def turn_to(self, page: QWidget) -> None:
        """Bring a page into sight."""
        self.bar.setCurrentIndex(self._pages.indexOf(page))

    def put_beside(self, part: QWidget) -> None:
        """Put something at the right end of the row of names."""
        self._row.addWidget(part)

    def _turn(self, place: int) -> None:
        self._pages.setCurrentIndex(place)
        if place >= 0 and self._pages.count():
            self.turned.emit(self._pages.currentWidget())
