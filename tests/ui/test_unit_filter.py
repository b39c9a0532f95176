"""What is typed in a unit filter and names no unit narrows the list to nothing, and says so."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.office import Office
from tests.ui.conftest import LAMP, TEACHER
from tests.ui.drivers import ArticlesDriver, type_text
from tests.ui.exemplars_stage import desk_in_sight, enter, nominate
from ui.desk import Desk
from ui.kit.unit_filter import UnitFilter


def test_a_name_no_unit_has_lists_nothing_and_says_so(logged: ArticlesDriver) -> None:
    field = logged.screen.bar.unit
    _type(field, "phuong khong co")
    assert logged.lists()
    assert field.complaint == "Không có đơn vị nào tên như vậy."


def test_the_list_comes_back_once_the_name_is_taken_away(logged: ArticlesDriver) -> None:
    field = logged.screen.bar.unit
    _type(field, "phuong khong co")
    assert logged.lists()
    field.line.selectAll()
    QTest.keyClick(field.line, Qt.Key.Key_Delete)
    assert logged.lists(TEACHER, LAMP)
    assert field.complaint == ""


def test_a_name_several_units_have_asks_for_one_of_them_when_the_clerk_goes_on(logged: ArticlesDriver) -> None:
    field = logged.screen.bar.unit
    _type(field, "phuong")
    logged.qtbot.wait(150)
    assert logged.titles() == [TEACHER, LAMP]
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert logged.lists()
    assert field.complaint == "Nhiều đơn vị có tên như vậy, hãy chọn một."


def test_all_conditions_taken_away_takes_the_unknown_name_away_too(logged: ArticlesDriver) -> None:
    _type(logged.screen.bar.unit, "phuong khong co")
    assert logged.lists()
    logged.press("Bỏ mọi điều kiện lọc")
    assert logged.lists(TEACHER, LAMP)
    assert logged.screen.bar.unit.text == ""


@pytest.mark.parametrize("half", ["exemplars", "nominations"])
def test_exemplars_and_nominations_say_it_too(desk: Desk, office: Office, qtbot: QtBot, half: str) -> None:
    nominate(office, enter(office, "Đỗ Thị Đào"))
    exemplars = desk_in_sight(desk, qtbot)
    shown = getattr(exemplars.screen, half)
    exemplars.screen.tabs.turn_to(shown)
    qtbot.waitUntil(lambda: shown.list.table.model().rowCount() == 1)
    _type(shown.bar.unit, "phuong khong co")
    qtbot.waitUntil(lambda: shown.bar.unit.complaint == "Không có đơn vị nào tên như vậy.")
    assert shown.list.table.model().rowCount() == 0


def _type(field: UnitFilter, words: str) -> None:
    field.line.setFocus()
    type_text(field.line, words)
