"""Where the cursor lands at each desk, so that the next digit leads on; on a form digits are only digits."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPushButton,
    QTableView,
    QWidget,
)

from app.office import Office
from tests.builders import an_article
from tests.ui.conftest import PLAN
from tests.ui.council_scenes import go_to_council
from tests.ui.decision_scenes import go_to_decisions, go_to_exemplars
from tests.ui.directory_scenes import go_to_directory
from tests.ui.drivers import WindowDriver, type_text
from ui.importing.page import ImportPage
from ui.kit.form_page import FormPage
from ui.kit.form_sheet import FormSheet
from ui.overview.press_line import PressLine
from ui.place import SIGNBOARDS, Place
from ui.reports.screen import ReportsScreen
from ui.reports.wording import YEARLY

ORDER = tuple(SIGNBOARDS.values())


def test_digits_lead_from_every_desk_to_the_next_round_and_round(window: WindowDriver, office: Office) -> None:
    office.articles.log(PLAN, an_article("Người giữ lửa phố nhỏ"))
    for board in (*ORDER, *ORDER):
        window.type_key(Qt.Key(ord(board.key)))
        assert window.title() == board.name
        window.qtbot.wait(60)
        assert not isinstance(QApplication.focusWidget(), QLineEdit), board.name


def test_digits_lead_from_every_desk_to_every_other(window: WindowDriver) -> None:
    for there in ORDER:
        for then in ORDER:
            window.type_key(Qt.Key(ord(there.key)))
            window.type_key(Qt.Key(ord(then.key)))
            assert window.title() == then.name, there.name


@pytest.mark.parametrize("place", [Place.ARTICLES, Place.QUOTA, Place.DIRECTORY, Place.UPKEEP])
def test_the_cursor_lands_on_the_list_even_after_the_filter_was_typed_in(
    window: WindowDriver, office: Office, place: Place
) -> None:
    office.articles.log(PLAN, an_article("Người giữ lửa phố nhỏ"))
    window.type_key(Qt.Key(ord(SIGNBOARDS[place].key)))
    window.qtbot.wait(150)
    window.type_key(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    window.frame.go(Place.COUNCIL)
    window.type_key(Qt.Key(ord(SIGNBOARDS[place].key)))
    window.qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QTableView))


def test_the_cursor_lands_on_what_waits_today_as_soon_as_it_is_read(window: WindowDriver, office: Office) -> None:
    office.articles.log(PLAN, an_article("Người giữ lửa phố nhỏ", subject=""))
    window.type_key(Qt.Key.Key_2)
    window.type_key(Qt.Key.Key_1)
    window.qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), PressLine))


def test_the_cursor_comes_back_to_where_a_form_was_left(window: WindowDriver) -> None:
    articles = window.articles()
    articles.begin()
    type_text(articles.form.fields.title.line, "Gương sáng")
    window.frame.go(Place.OVERVIEW)
    window.type_key(Qt.Key.Key_2)
    assert articles.form.fields.title.line.hasFocus()


IMPORTS = ((Place.ARTICLES, "Nhập bài viết từ bảng tính"), (Place.EXEMPLARS, "Nhập gương từ bảng tính"))


@pytest.mark.parametrize(("place", "words"), IMPORTS)
def test_a_page_lists_come_in_by_is_left_with_escape_after_coming_back_to_it(
    window: WindowDriver, place: Place, words: str
) -> None:
    window.go(place)
    next(deed for deed in window.frame.screen_shown.deeds if deed.words == words).act()
    window.go(Place.QUOTA)
    window.type_key(Qt.Key(ord(SIGNBOARDS[place].key)))
    (page,) = (one for one in window.frame.findChildren(ImportPage) if one.isVisible())
    window.type_key(Qt.Key.Key_Escape)
    assert not page.isVisible()


def test_the_cursor_lands_on_the_choice_of_the_report(window: WindowDriver) -> None:
    window.type_key(Qt.Key.Key_8)
    window.type_key(Qt.Key.Key_Down)
    screen = window.frame.screen_shown
    assert isinstance(screen, ReportsScreen)
    assert screen.paper.value == YEARLY


FORMS: tuple[tuple[Callable[[str, WindowDriver], None], str], ...] = (
    (go_to_exemplars, "exemplar form"),
    (go_to_exemplars, "nomination form"),
    (go_to_exemplars, "commendation form"),
    (go_to_decisions, "drafting"),
    (go_to_decisions, "submission"),
    (go_to_decisions, "outgoing paper"),
    (go_to_council, "council form"),
    (go_to_council, "meeting form"),
    (go_to_council, "meeting"),
    (go_to_directory, "unit form"),
)


@pytest.mark.parametrize(("arrange", "scene"), FORMS)
def test_a_digit_on_a_choice_a_tick_a_list_or_a_button_of_a_form_stays_at_the_desk(
    window: WindowDriver, arrange: Callable[[str, WindowDriver], None], scene: str
) -> None:
    arrange(scene, window)
    here = window.title()
    parts = [part for form in _forms(window.frame) for part in _untyped(form)]
    assert parts
    for part in parts:
        part.setFocus()
        QTest.keyClick(part, Qt.Key.Key_1)
        assert window.title() == here, part.accessibleName()


def test_a_digit_on_the_kind_of_an_article_does_not_leave_the_form(window: WindowDriver) -> None:
    articles = window.articles()
    articles.begin()
    kind = articles.form.findChild(QComboBox)
    assert kind is not None
    kind.setFocus()
    window.type_key(Qt.Key.Key_3)
    assert window.title() == "Bài viết"
    assert kind.hasFocus()


def _forms(frame: QWidget) -> list[QWidget]:
    return [form for form in frame.findChildren(QWidget) if isinstance(form, FormSheet | FormPage) and form.isVisible()]


def _untyped(form: QWidget) -> list[QWidget]:
    kinds = QComboBox | QCheckBox | QListWidget | QPushButton
    return [one for one in form.findChildren(QWidget) if isinstance(one, kinds) and one.isVisible() and one.isEnabled()]
