"""What a clerk does at the bench of the shortlist, in the clerk's words."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.drivers import ArticlesDriver, rows_of, type_text
from ui.articles.shortlist_page import ShortlistPage


class BenchDriver:
    """The bench, its articles ranked."""

    def __init__(self, articles: ArticlesDriver) -> None:
        self.articles = articles
        self.page: ShortlistPage = articles.screen.shortlist
        articles.screen.tabs.turn_to(self.page)
        self.shows(lambda: bool(self.results()))

    def shows(self, holds: object) -> None:
        self.articles.qtbot.waitUntil(holds)  # type: ignore[arg-type]

    def results(self) -> list[tuple[str, str]]:
        """Each title with what becomes of it."""
        return [(row[2], row[5]) for row in rows_of(self.page.table)]

    def ask_for(self, count: str) -> None:
        line = self.page.count.line
        line.setFocus()
        line.selectAll()
        type_text(line, count)

    def settle(self, title: str) -> None:
        """Stand on an article and press Enter."""
        titles = [row[0] for row in self.results()]
        self.page.table.selectRow(titles.index(title))
        QTest.keyClick(self.page.table, Qt.Key.Key_Return)
