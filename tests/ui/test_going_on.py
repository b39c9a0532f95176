"""After a record is struck out or withdrawn the next one is current, and the cursor is on the list.

What was said of the last deed is left behind with its desk.
"""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from app.office import Office
from tests.builders import an_article
from tests.ui.conftest import PLAN
from tests.ui.council_scenes import go_to_council
from tests.ui.drivers import WindowDriver, press, type_text
from tests.ui.exemplars_stage import OTHER_WARD, enter, nominate
from ui.council.screen import CouncilScreen
from ui.exemplars.screen import ExemplarsScreen
from ui.kit.record_table import RecordTable
from ui.place import Place


def test_what_was_done_at_a_desk_is_no_news_at_the_next(window: WindowDriver, office: Office, tmp_path: Path) -> None:
    office.articles.log(PLAN, an_article("Bài đầu"))
    articles = window.articles()
    assert articles.lists("Bài đầu")
    file = tmp_path / "danh-sach.xlsx"
    articles.screen.exporting.write(articles.screen.list.table, file)
    window.qtbot.waitUntil(lambda: window.frame.notice_shown == f"Đã ghi 1 dòng ra {file}.")
    articles.screen.tabs.turn_to(articles.screen.prizes)
    assert window.frame.notice_shown
    window.go(Place.UPKEEP)
    assert window.frame.notice_shown == ""


def test_what_went_wrong_stays_until_the_clerk_has_read_it(window: WindowDriver) -> None:
    window.articles()
    window.frame.desk.troubled.emit("Ổ đĩa đã đầy.")
    window.go(Place.UPKEEP)
    assert window.frame.notice_shown == "Ổ đĩa đã đầy."
    press(window.frame, "Đã rõ")
    assert window.frame.notice_shown == ""


def test_after_an_article_is_struck_the_next_is_current_and_the_last_gives_way_to_the_one_before(
    window: WindowDriver, office: Office
) -> None:
    for title in ("Bài cuối", "Bài giữa", "Bài đầu"):
        office.articles.log(PLAN, an_article(title))
    articles = window.articles()
    assert articles.lists("Bài đầu", "Bài giữa", "Bài cuối")
    articles.open("Bài giữa")
    _give_reason(window, "Gạch bỏ…")
    assert articles.lists("Bài đầu", "Bài cuối")
    assert _on_list(window).current.title == "Bài cuối"
    window.type_key(Qt.Key.Key_Return)
    _give_reason(window, "Gạch bỏ…")
    assert articles.lists("Bài đầu")
    assert _on_list(window).current.title == "Bài đầu"


def test_after_an_exemplar_is_struck_the_next_is_current(window: WindowDriver, office: Office) -> None:
    for name, unit in (("Lê An", 1), ("Lê Bình", OTHER_WARD), ("Lê Cường", 3)):
        enter(office, name, unit)
    screen = _exemplars(window)
    window.qtbot.waitUntil(lambda: screen.exemplars.list.table.model().rowCount() == 3)
    screen.exemplars.list.table.setFocus()
    window.type_key(Qt.Key.Key_Down)
    window.type_key(Qt.Key.Key_Return)
    _give_reason(window, "Gạch bỏ…")
    assert _on_list(window).current.name == "Lê Cường"


def test_after_a_nomination_is_withdrawn_the_cursor_is_on_the_list(window: WindowDriver, office: Office) -> None:
    for name, unit in (("Lê An", 1), ("Lê Bình", OTHER_WARD)):
        nominate(office, enter(office, name, unit))
    screen = _exemplars(window)
    screen.tabs.turn_to(screen.nominations)
    screen.nominations.open(1)
    screen.nominations.pane.enter()
    _give_reason(window, "Rút đề nghị…")
    assert _on_list(window) is screen.nominations.list.table
    assert screen.nominations.list.table.current is not None


def test_after_a_meeting_is_called_off_the_cursor_is_on_the_list(window: WindowDriver) -> None:
    go_to_council("meeting", window)
    window.type_key(Qt.Key.Key_Escape)
    _give_reason(window, "Bỏ phiên họp…")
    screen = window.frame.screen_shown
    assert isinstance(screen, CouncilScreen)
    assert _on_list(window) is screen.list.table


def _give_reason(window: WindowDriver, asks: str) -> None:
    """Press the button by its key, type a reason and press Ctrl+Enter."""
    QApplication.processEvents()
    buttons = (one for one in window.frame.findChildren(QPushButton) if one.isVisible())
    button = next(one for one in buttons if one.text() == asks)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    line = QApplication.focusWidget()
    assert line is not None
    type_text(line, "ghi nham")
    QTest.keyClick(line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()


def _on_list(window: WindowDriver) -> RecordTable:
    window.qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), RecordTable))
    table = QApplication.focusWidget()
    assert isinstance(table, RecordTable)
    return table


def _exemplars(window: WindowDriver) -> ExemplarsScreen:
    window.go(Place.EXEMPLARS)
    screen = window.frame.screen_shown
    assert isinstance(screen, ExemplarsScreen)
    return screen
