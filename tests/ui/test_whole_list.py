"""Long lists as a whole: all chosen, copied, gone to the end of, though only the first windows were read."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout
from pytestqt.qtbot import QtBot

from tests.ui.drivers import WindowDriver
from tests.ui.shelf import COLUMNS, Entry, Shelf
from ui.background import Errand
from ui.desk import Desk
from ui.kit.list_export import list_in_sight
from ui.kit.record_model import RecordModel
from ui.kit.record_table import RecordTable
from ui.kit.screen import Screen
from ui.kit.whole_list import MOST_COPIED, TOO_LONG
from ui.place import Place
from ui.status_line import StatusLine

YEAR, LONG = 1_125, 12_345
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LAST = Entry(1, "Bài 1")


class Hall(Screen):
    """A desk with one list."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, frozenset())
        self.said: list[str] = []
        self.table = RecordTable(RecordModel(COLUMNS, lambda entry: entry.id), "Danh sách dài")
        QVBoxLayout(self).addWidget(self.table)
        self.tells.connect(self.said.append)

    def look(self) -> None:
        pass

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key in the list."""
        QTest.keyClick(self.table, key, modifiers)

    def copy_all(self) -> None:
        """Choose all and copy."""
        self.press(Qt.Key.Key_A, CTRL)
        self.press(Qt.Key.Key_C, CTRL)


@pytest.fixture
def hall(desk: Desk, qtbot: QtBot) -> Hall:
    hall = Hall(desk)
    hall.resize(800, 480)
    qtbot.addWidget(hall)
    QGuiApplication.clipboard().setText("hôm qua")
    with qtbot.waitExposed(hall):
        hall.show()
    return hall


def copied() -> list[str]:
    return QGuiApplication.clipboard().text().splitlines()


def test_a_year_of_rows_is_copied_to_its_last_and_counted(hall: Hall) -> None:
    hall.table.ask(Shelf(YEAR).read)
    hall.copy_all()
    assert (len(copied()), copied()[-1].split("\t")[1]) == (YEAR + 1, "Bài 1")
    assert hall.said == ["Đã chép 1.125 dòng"]


def test_end_home_and_page_down_go_through_a_year_of_rows(hall: Hall) -> None:
    hall.table.ask(Shelf(YEAR).read)
    hall.press(Qt.Key.Key_End)
    assert hall.table.current == LAST
    hall.press(Qt.Key.Key_Home)
    assert hall.table.current == Entry(YEAR, "Bài 1125")
    for _ in range(YEAR):
        hall.press(Qt.Key.Key_PageDown)
    assert hall.table.current == LAST


def test_shift_and_end_choose_to_the_last_row(hall: Hall) -> None:
    hall.table.ask(Shelf(YEAR).read)
    hall.press(Qt.Key.Key_Down)
    hall.press(Qt.Key.Key_End, SHIFT)
    assert hall.table.chosen_count == YEAR - 1


def test_the_end_of_a_longer_list_is_found_aside(hall: Hall, qtbot: QtBot) -> None:
    hall.table.ask(Shelf(LONG).read)
    hall.press(Qt.Key.Key_End)
    qtbot.waitUntil(lambda: hall.table.current == LAST)
    assert hall.table.records.rowCount() == LONG
    assert hall.table.records.record(LONG // 2) == Shelf(LONG).read(LONG - LONG // 2 + 1, 1).rows[0]


def test_shift_and_end_choose_to_an_end_found_aside(hall: Hall, qtbot: QtBot) -> None:
    hall.table.ask(Shelf(LONG).read)
    hall.press(Qt.Key.Key_End, SHIFT)
    qtbot.waitUntil(lambda: hall.table.chosen_count == LONG)
    hall.press(Qt.Key.Key_C, CTRL)
    qtbot.waitUntil(lambda: hall.said == ["Đã chép 12.345 dòng"])
    assert len(copied()) == LONG + 1


def test_a_clerk_who_has_gone_on_is_not_taken_to_the_end(hall: Hall, qtbot: QtBot) -> None:
    hall.table.ask(Shelf(LONG).read)
    hall.press(Qt.Key.Key_End)
    hall.press(Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: hall.table.records.whole)
    assert hall.table.current == Entry(LONG - 1, "Bài 12344")


def test_another_list_shown_meanwhile_keeps_its_own_length(hall: Hall, desk: Desk, qtbot: QtBot) -> None:
    hall.table.ask(Shelf(LONG).read)
    with qtbot.waitSignal(desk.background.ended):
        hall.press(Qt.Key.Key_End)
        hall.table.ask(Shelf(7).read)
    qtbot.wait(1)
    assert (hall.table.records.rowCount(), hall.table.current) == (7, Entry(7, "Bài 7", struck=True))


def test_a_longer_list_is_copied_aside_rows_not_read_too(hall: Hall, qtbot: QtBot) -> None:
    hall.table.ask(Shelf(LONG).read)
    hall.copy_all()
    qtbot.waitUntil(lambda: hall.said == ["Đã chép 12.345 dòng"])
    assert copied()[-1] == "1\tBài 1\ta b c\tĐạt"
    assert hall.table.records.rowCount() < LONG


def test_rows_read_after_all_were_chosen_are_chosen_too(hall: Hall, qtbot: QtBot) -> None:
    hall.table.ask(Shelf(LONG).read)
    hall.press(Qt.Key.Key_A, CTRL)
    hall.table.records.fetchMore(hall.table.rootIndex())
    assert hall.table.chosen_count == hall.table.records.rowCount()


def test_after_another_choice_only_that_is_copied(hall: Hall) -> None:
    hall.table.ask(Shelf(LONG).read)
    hall.press(Qt.Key.Key_A, CTRL)
    hall.press(Qt.Key.Key_Down)
    hall.press(Qt.Key.Key_C, CTRL)
    assert (len(copied()), hall.said) == (2, ["Đã chép 1 dòng"])


def test_a_list_too_long_to_copy_is_for_a_workbook(hall: Hall, qtbot: QtBot) -> None:
    hall.table.ask(Shelf(MOST_COPIED + 1).read)
    hall.copy_all()
    qtbot.waitUntil(lambda: hall.said == [TOO_LONG])
    assert copied() == ["hôm qua"]


def test_copying_called_off_leaves_the_clipboard_as_it_was(hall: Hall, desk: Desk, qtbot: QtBot) -> None:
    hall.table.ask(Shelf(LONG).read)
    desk.background.began.connect(Errand.call_off)
    with qtbot.waitSignal(desk.background.ended):
        hall.copy_all()
    assert (copied(), hall.said) == (["hôm qua"], [])


def test_the_window_says_under_the_desk_how_many_rows_were_copied(window: WindowDriver) -> None:
    window.go(Place.DIRECTORY)
    table = list_in_sight(window.frame.screen_shown)
    assert table is not None
    table.setFocus()
    window.type_key(Qt.Key.Key_A, CTRL)
    window.type_key(Qt.Key.Key_C, CTRL)
    assert window.frame.findChildren(StatusLine)[0].told == "Đã chép 5 dòng"
