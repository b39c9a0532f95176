import gc
from datetime import date
from weakref import ReferenceType

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QToolButton, QWidget
from pytestqt import logging as qt_log
from pytestqt.qtbot import QtBot

from app.domain.plans.plan import PlanTitle
from app.office import Office
from tests.builders import an_article
from tests.ui.conftest import PLAN, window_at
from tests.ui.drivers import WindowDriver, press, type_text
from ui.articles.screen import ArticlesScreen
from ui.background import Background, Errand
from ui.council.council_form import CouncilForm
from ui.desk import Desk
from ui.habits import Habits
from ui.main_window import MainWindow
from ui.place import SIGNBOARDS, Place
from ui.top_bar import TopBar

CTRL = Qt.KeyboardModifier.ControlModifier


def test_it_opens_on_what_waits_today(window: WindowDriver) -> None:
    assert window.title() == "Tổng quan"


def test_a_digit_leads_to_each_desk(window: WindowDriver) -> None:
    for board in SIGNBOARDS.values():
        window.type_key(Qt.Key(ord(board.key)))
        assert window.title() == board.name


def test_a_digit_typed_into_a_field_stays_in_the_field(window: WindowDriver) -> None:
    articles = window.articles()
    articles.begin()
    type_text(articles.form.fields.title.line, "Tổ 5 phường 3")
    assert (window.title(), articles.form.fields.title.text) == ("Bài viết", "Tổ 5 phường 3")


def test_ctrl_f_goes_to_the_filter_box(window: WindowDriver) -> None:
    articles = window.articles()
    window.type_key(Qt.Key.Key_F, CTRL)
    assert articles.screen.bar.box.hasFocus()


def test_ctrl_n_begins_an_article_from_any_desk(window: WindowDriver) -> None:
    window.go(Place.OVERVIEW)
    window.type_key(Qt.Key.Key_N, CTRL)
    assert window.title() == "Bài viết"
    assert window.articles().form.fields.title.line.hasFocus()


def test_a_desk_stays_as_it_was_left(window: WindowDriver) -> None:
    articles = window.articles()
    articles.begin()
    type_text(articles.form.fields.title.line, "Gương sáng")
    window.go(Place.OVERVIEW)
    assert window.articles().form.fields.title.text == "Gương sáng"


def test_it_says_when_something_was_saved(window: WindowDriver, office: Office, qtbot: QtBot) -> None:
    office.articles.log(PLAN, an_article())
    qtbot.waitUntil(lambda: window.frame.saved_shown.startswith("Đã lưu "))


def test_a_desk_out_of_sight_looks_again_when_it_is_gone_to(window: WindowDriver, office: Office) -> None:
    articles = window.articles()
    assert articles.lists()
    window.go(Place.OVERVIEW)
    office.articles.log(PLAN, an_article("Bài mới"))
    assert window.articles().lists("Bài mới")


def test_another_plan_shows_its_own_articles(window: WindowDriver, office: Office, qtbot: QtBot) -> None:
    office.articles.log(PLAN, an_article("Bài của năm 2021"))
    next_year = office.plans.copy(PLAN, 2022)
    articles = window.articles()
    assert articles.lists("Bài của năm 2021")
    window.choose_plan(next_year)
    assert articles.lists()


def test_plans_are_offered_with_a_capital_letter(window: WindowDriver) -> None:
    chooser = window.frame.findChild(QComboBox, "planChooser")
    assert isinstance(chooser, QComboBox)
    bar = window.frame.findChild(TopBar)
    assert isinstance(bar, TopBar)
    bar.show_plans([PlanTitle("nam-2021", 2021, "điển hình tiên tiến năm 2021")], "nam-2021")
    assert chooser.currentText() == "Điển hình tiên tiến năm 2021"


def test_the_plan_worked_on_is_remembered(
    window: WindowDriver, office: Office, background: Background, qtbot: QtBot
) -> None:
    next_year = office.plans.copy(PLAN, 2022)
    window.choose_plan(next_year)
    desk = Desk(office, background)
    again = window_at(desk)
    qtbot.addWidget(again)
    assert desk.plan == next_year


def test_a_window_with_nothing_begun_closes_at_once(window: WindowDriver, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.frame.closed):
        window.frame.close()


def test_the_window_stands_where_it_stood(window: WindowDriver, office: Office, background: Background) -> None:
    window.frame.resize(window.frame.width(), 640)
    window.frame.close()
    again = window_at(Desk(office, background))
    assert again.height() == 640
    again.deleteLater()


def test_what_the_world_refuses_is_said_above_the_desk(window: WindowDriver, office: Office) -> None:
    window.frame.desk.attempt(lambda: office.units.named("Phường không có", date(2021, 3, 5)))
    assert "Phường không có" in window.frame.notice_shown


def test_going_to_and_fro_between_desks_leaves_nothing_behind(window: WindowDriver, qtbot: QtBot) -> None:
    window.articles()
    qtbot.wait(200)
    before = len(window.frame.findChildren(QWidget))
    for _ in range(50):
        window.go(Place.OVERVIEW)
        window.go(Place.ARTICLES)
    assert len(window.frame.findChildren(QWidget)) == before


def test_the_arrows_lead_from_desk_to_desk_on_the_rail(window: WindowDriver) -> None:
    button = next(one for one in window.frame.findChildren(QToolButton) if "Tổng quan" in one.text())
    button.setFocus()
    window.type_key(Qt.Key.Key_Down)
    assert window.title() == "Bài viết"
    window.type_key(Qt.Key.Key_Up)
    assert window.title() == "Tổng quan"


def test_the_window_takes_keys_before_its_register_is_open(
    office: Office, background: Background, qtbot: QtBot
) -> None:
    frame = MainWindow(Habits(), office.path)
    qtbot.addWidget(frame)
    with qtbot.waitActive(frame):
        frame.show()
        frame.activateWindow()
    QTest.keyClick(frame, Qt.Key.Key_2)
    assert frame.title_shown == "Bài viết"
    frame.receive(Desk(office, background))
    assert isinstance(frame.screen_shown, ArticlesScreen)


def test_a_record_struck_out_comes_back_with_ctrl_z_and_goes_again(window: WindowDriver, office: Office) -> None:
    article = office.articles.log(PLAN, an_article("Gương sáng tổ 5"))
    office.articles.strike(article.id, "ghi nhầm")
    window.qtbot.waitUntil(lambda: window.frame.undo_offered == "Hoàn tác: gạch bỏ bài viết (Ctrl+Z)")
    window.type_key(Qt.Key.Key_Z, CTRL)
    assert office.articles.article(article.id) == article
    window.qtbot.waitUntil(lambda: window.frame.undo_offered == "Làm lại: gạch bỏ bài viết (Ctrl+Z)")
    press(window.frame, "Làm lại: gạch bỏ bài viết (Ctrl+Z)")
    assert office.articles.article(article.id).struck == "ghi nhầm"


def test_what_was_newly_logged_is_not_offered_to_be_undone(window: WindowDriver, office: Office) -> None:
    office.articles.log(PLAN, an_article("Gương sáng tổ 5"))
    window.qtbot.waitUntil(lambda: window.frame.saved_shown.startswith("Đã lưu"))
    assert window.frame.undo_offered == ""


def test_ctrl_z_in_a_field_takes_back_typing_and_no_record(window: WindowDriver, office: Office) -> None:
    article = office.articles.log(PLAN, an_article("Gương sáng tổ 5"))
    office.articles.strike(article.id, "ghi nhầm")
    articles = window.articles()
    articles.begin()
    type_text(articles.form.fields.title.line, "abc")
    QTest.keyClick(articles.form.fields.title.line, Qt.Key.Key_Z, CTRL)
    assert articles.form.fields.title.text != "abc"
    assert office.articles.article(article.id).struck == "ghi nhầm"


def test_ctrl_n_begins_what_the_desk_in_sight_is_for(window: WindowDriver) -> None:
    window.go(Place.COUNCIL)
    window.type_key(Qt.Key.Key_N, CTRL)
    assert window.title() == SIGNBOARDS[Place.COUNCIL].name
    form = window.frame.screen_shown.findChild(CouncilForm)
    assert form is not None
    assert form.isVisible()


def _walk(window: WindowDriver, times: int) -> None:
    for step in range(times):
        window.go(list(Place)[step % len(Place)])
        QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _read_again(window: WindowDriver, times: int) -> None:
    """Have every desk read what it shows so many times over."""
    under_way = set[Errand]()
    window.frame.desk.background.began.connect(under_way.add)
    window.frame.desk.background.ended.connect(under_way.discard)
    for place in list(Place) * times:
        window.go(place)
        window.frame.screen_shown.look()
        QCoreApplication.processEvents()
        window.qtbot.waitUntil(lambda: not under_way)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _widgets(window: WindowDriver) -> int:
    return len(QApplication.allWidgets()) + len(window.frame.findChildren(QObject))


def _things() -> int:
    """How many things Python holds that may hold others; weak references hold nothing, and go in their own time.

    What the test tool notes of Qt's messages is not the window's.
    """
    gc.collect()
    kinds = (type(one) for one in gc.get_objects())
    return sum(kind is not ReferenceType and kind.__module__ != qt_log.__name__ for kind in kinds)


def test_going_from_desk_to_desk_a_thousand_times_leaves_nothing_behind(window: WindowDriver) -> None:
    _walk(window, 100)
    widgets, things = _widgets(window), _things()
    _walk(window, 1000)
    assert _widgets(window) <= widgets
    assert _things() - things < 100


def test_reading_every_desk_again_leaves_nothing_behind(window: WindowDriver) -> None:
    _read_again(window, 2)
    widgets, things = _widgets(window), _things()
    _read_again(window, 8)
    assert _widgets(window) <= widgets
    assert _things() - things < 20
