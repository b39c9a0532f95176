"""A laptop at 125 to 200 per cent leaves the window 960 to 1100 pixels of width and 540 to 620 of height."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.office import Office
from tests.builders import an_article, an_author
from tests.ui.conftest import LAMP, PLAN, TEACHER
from tests.ui.drivers import ArticlesDriver, WindowDriver
from tests.ui.section_poses import edit_plan, sections
from ui.directory.screen import DirectoryScreen
from ui.kit.cards import Card
from ui.kit.fields import Chooser
from ui.kit.flow_row import FlowRow
from ui.place import SIGNBOARDS, Place
from ui.plans.section_sheet import SectionSheet
from ui.plans.sections import SECTIONS
from ui.rail import FOLDED, WIDTH, Rail


def test_no_desk_asks_for_more_room_than_the_smallest_screen_has(window: WindowDriver) -> None:
    window.frame.resize(960, 540)
    for place in Place:
        window.go(place)
        window.qtbot.wait(50)
    asked = window.frame.minimumSizeHint()
    assert (asked.width() <= 960, asked.height() <= 540) == (True, True), asked
    assert window.frame.size().toTuple() == (960, 540)


def test_no_section_of_a_desk_pushes_the_window_over_the_edge_of_the_smallest_screen(window: WindowDriver) -> None:
    window.frame.resize(960, 540)
    for name, turn in sections().items():
        turn(window.frame)
        window.qtbot.wait(50)
        asked = window.frame.minimumSizeHint()
        assert (asked.width() <= 960, asked.height() <= 540) == (True, True), (name, asked)
    assert window.frame.size().toTuple() == (960, 540)


def test_what_a_legal_ground_says_is_never_squashed_under_its_table(window: WindowDriver) -> None:
    window.frame.resize(960, 540)
    window.go(Place.DIRECTORY)
    directory = window.frame.screen_shown
    assert isinstance(directory, DirectoryScreen)
    directory.tabs.turn_to(directory.grounds)
    directory.grounds.go_to_front()
    window.qtbot.waitUntil(directory.grounds.law.source.isVisible)
    told = directory.grounds.law.source.findChildren(QLabel)
    window.qtbot.waitUntil(lambda: [one.text() for one in told if _is_squashed(one)] == [])


def _is_squashed(words: QLabel) -> bool:
    need = words.heightForWidth(words.width()) if words.wordWrap() else words.sizeHint().height()
    return words.isVisible() and words.height() < need


@pytest.mark.parametrize("place", Place)
def test_nothing_to_be_pressed_or_typed_in_is_off_a_small_screen(window: WindowDriver, place: Place) -> None:
    window.frame.resize(960, 540)
    window.go(place)
    window.qtbot.wait(100)
    inside = QRect(QPoint(0, 0), window.frame.size())
    off = [
        (type(part).__name__, part.accessibleName()) for part in _to_be_used(window.frame) if not _is_in(part, inside)
    ]
    assert off == []


@pytest.mark.parametrize("section", [one.title for one in SECTIONS])
def test_no_section_of_a_plan_has_to_be_pushed_sideways_on_a_small_screen(window: WindowDriver, section: str) -> None:
    window.frame.resize(960, 540)
    edit_plan(window.frame, section)
    QApplication.processEvents()
    (sheet,) = (one for one in window.frame.findChildren(SectionSheet) if one.isVisible())
    area = next(one for one in window.frame.findChildren(QScrollArea) if one.isAncestorOf(sheet))
    assert area.horizontalScrollBar().maximum() == 0


def test_a_window_that_is_narrow_shows_the_desks_by_their_icons_and_still_says_their_names(
    window: WindowDriver,
) -> None:
    rail = window.frame.findChild(Rail)
    assert isinstance(rail, Rail)
    window.frame.resize(1366, 768)
    window.qtbot.waitUntil(lambda: rail.width() == WIDTH)
    window.frame.resize(1093, 614)
    window.qtbot.waitUntil(lambda: rail.width() == FOLDED)
    buttons = rail.findChildren(QToolButton)
    names = [board.name for board in SIGNBOARDS.values()]
    assert [button.accessibleName().split(",")[0] for button in buttons] == [name.split(",")[0] for name in names]
    assert all(button.toolTip().startswith(name) for button, name in zip(buttons, names, strict=True))


def test_a_desk_with_something_half_typed_keeps_its_dot_beside_the_icon(window: WindowDriver) -> None:
    rail = window.frame.findChild(Rail)
    assert isinstance(rail, Rail)
    window.frame.resize(960, 540)
    window.qtbot.waitUntil(lambda: rail.width() == FOLDED)
    rail.mark_half_typed({Place.ARTICLES.value})
    assert [button.text() for button in rail.findChildren(QToolButton) if button.text()] == ["•"]


def test_the_name_of_a_plan_is_shortened_with_dots_rather_than_cut(window: WindowDriver) -> None:
    chooser = window.frame.findChild(QComboBox, "planChooser")
    assert isinstance(chooser, Chooser)
    chooser.setFixedWidth(160)
    assert chooser.words_shown.endswith("…")
    assert chooser.currentText().startswith(chooser.words_shown.removesuffix("…").strip())


def test_an_article_in_full_takes_the_place_of_the_list_where_both_have_no_room(
    office: Office, articles: ArticlesDriver
) -> None:
    office.articles.log(PLAN, an_article(LAMP, an_author("Nguyễn Văn Hoà")))
    assert articles.lists(LAMP)
    articles.screen.resize(900, 540)
    articles.open(LAMP)
    assert articles.screen.detail.isVisible()
    assert not articles.screen.list.isVisible()
    articles.press("Về danh sách")
    assert articles.screen.list.isVisible()
    assert not articles.screen.detail.isVisible()
    assert articles.screen.list.table.hasFocus()


def test_an_article_in_full_stands_beside_the_list_where_both_have_room(logged: ArticlesDriver) -> None:
    logged.open(LAMP)
    assert logged.screen.detail.isVisible()
    assert logged.screen.list.isVisible()


def test_a_window_made_narrow_keeps_the_list_in_sight(logged: ArticlesDriver) -> None:
    logged.open(LAMP)
    logged.screen.list.table.setFocus()
    logged.screen.resize(900, 540)
    QApplication.processEvents()
    assert logged.screen.list.isVisible()
    assert not logged.screen.detail.isVisible()


def test_what_stands_beside_a_form_stands_under_its_fields_in_a_narrow_window(articles: ArticlesDriver) -> None:
    articles.begin()
    fields, checks = articles.form.fields, articles.form.findChild(Card)
    assert isinstance(checks, Card)
    assert _left_of(checks) > _left_of(fields)
    articles.screen.resize(900, 540)
    articles.qtbot.waitUntil(lambda: _left_of(checks) == _left_of(fields))


def test_what_is_asked_under_a_list_is_not_squeezed_in_a_low_window(window: WindowDriver, office: Office) -> None:
    office.articles.log(PLAN, an_article(LAMP, an_author("Nguyễn Văn Hoà")))
    office.articles.log(PLAN, an_article(TEACHER, an_author("Đỗ Thị Đào")))
    window.frame.resize(960, 540)
    articles = window.articles()
    assert articles.lists(TEACHER, LAMP)
    articles.screen.list.table.selectAll()
    foot = articles.screen.list.foot
    foot.open()
    window.qtbot.wait(50)
    assert window.frame.height() == 540
    assert foot.box.height() >= foot.box.minimumSizeHint().height()


def _left_of(part: QWidget) -> int:
    return part.mapTo(part.window(), QPoint(0, 0)).x()


def test_parts_that_have_no_room_in_one_row_go_on_in_the_next(row: tuple[QWidget, list[QPushButton]]) -> None:
    bar, buttons = row
    bar.resize(1000, bar.heightForWidth(1000))
    QApplication.processEvents()
    assert len({button.y() for button in buttons}) == 1
    narrow = buttons[0].sizeHint().width() * 3 // 2
    bar.resize(narrow, bar.heightForWidth(narrow))
    QApplication.processEvents()
    assert [button.x() for button in buttons] == [0, 0, 0]
    assert len({button.y() for button in buttons}) == 3
    assert buttons[-1].geometry().bottom() < bar.height()


def test_what_is_left_over_of_a_row_goes_to_those_that_take_a_share(row: tuple[QWidget, list[QPushButton]]) -> None:
    bar, buttons = row
    bar.resize(1000, 40)
    QApplication.processEvents()
    assert buttons[0].width() > buttons[1].width()
    assert buttons[-1].geometry().right() == 999


@pytest.fixture
def row(window: WindowDriver) -> tuple[QWidget, list[QPushButton]]:
    """Three buttons in a row, the first taking what is left over."""
    bar = QWidget()
    window.qtbot.addWidget(bar)
    buttons = [QPushButton("Ghi bài viết") for _ in range(3)]
    flow = FlowRow(bar)
    for button in buttons:
        flow.add(button, int(button is buttons[0]))
    bar.show()
    return bar, buttons


def _to_be_used(window: QWidget) -> list[QWidget]:
    parts = window.findChildren(QWidget)
    kinds = (QPushButton, QToolButton, QLineEdit, QComboBox)
    return [part for part in parts if isinstance(part, kinds) and part.isVisible() and not _scrolls(part)]


def _scrolls(part: QWidget | None) -> bool:
    while part is not None:
        if isinstance(part, QAbstractScrollArea):
            return True
        part = part.parentWidget()
    return False


def _is_in(part: QWidget, inside: QRect) -> bool:
    return inside.contains(QRect(part.mapTo(part.window(), QPoint(0, 0)), part.size()))


def test_a_bar_works_out_anew_where_its_parts_go_when_one_of_them_changes(qtbot: QtBot) -> None:
    bar = QWidget()
    qtbot.addWidget(bar)
    row = FlowRow(bar)
    buttons = [QPushButton("Nhập từ bảng tính…") for _ in range(3)]
    for button in buttons:
        row.add(button)
    bar.resize(200, 400)
    bar.show()
    in_three = row.heightForWidth(200)
    buttons[0].hide()
    in_two = row.heightForWidth(200)
    buttons[1].setMinimumHeight(80)
    QApplication.processEvents()
    assert in_two < in_three < row.heightForWidth(200)
