from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from app.office import Office
from tests.builders import an_article, an_author
from tests.ui.conftest import LAMP, PLAN
from tests.ui.drivers import WindowDriver

AUTHOR = "Nguyễn Thị Bích Đào"


def test_who_wrote_it_is_read_in_full_beside_the_article_in_full_on_a_small_screen(
    office: Office, window: WindowDriver, qtbot: QtBot
) -> None:
    office.articles.log(PLAN, an_article(LAMP, an_author(AUTHOR)))
    window.frame.resize(1366, 768)
    articles = window.articles()
    assert articles.lists(LAMP)
    articles.open(LAMP)
    table, detail = articles.screen.list.table, articles.screen.detail
    qtbot.waitUntil(lambda: detail.isVisible() and table.width() < detail.mapTo(articles.screen, QPoint(0, 0)).x())
    written = table.visualRect(table.model().index(0, 3))
    assert written.width() > table.fontMetrics().horizontalAdvance(AUTHOR)
    assert table.viewport().rect().contains(table.visualRect(table.model().index(0, 4)))
