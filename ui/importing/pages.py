"""The pages lists of several kinds come in by at one desk, each made when first asked for."""

from functools import partial

from PySide6.QtWidgets import QPushButton, QStackedWidget

from ui.desk import Desk
from ui.importing.page import ImportPage


class ImportPages:
    """Stand on the pages of a desk, whose first page the clerk comes back to."""

    def __init__(self, desk: Desk, pages: QStackedWidget) -> None:
        self._desk, self._pages = desk, pages
        self._made: dict[str, ImportPage] = {}

    def page(self, kind: str, heading: str) -> ImportPage:
        """Return the page of a kind of list."""
        if kind not in self._made:
            page = ImportPage(self._desk, kind, heading)
            page.left.connect(partial(self._pages.setCurrentIndex, 0))
            self._pages.addWidget(page)
            self._made[kind] = page
        return self._made[kind]

    def open(self, kind: str, heading: str) -> None:
        """Turn to the page of a kind of list, with nothing looked at yet."""
        page = self.page(kind, heading)
        self._pages.setCurrentWidget(page)
        page.begin()

    def button(self, words: str, kind: str, heading: str) -> QPushButton:
        """Return a button that turns to the page of a kind of list."""
        button = QPushButton(words)
        button.setToolTip(heading)
        button.clicked.connect(lambda _: self.open(kind, heading))
        return button
