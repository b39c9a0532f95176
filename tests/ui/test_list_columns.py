"""The columns of a list as the clerk wants them, remembered on this PC; and short lists put in order."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.listing import Figures, Page
from ui.kit.arrangement import Arrangement, arrangement_of
from ui.kit.list_menu import ListMenu
from ui.kit.ordering import MOST_ORDERED
from ui.kit.reading import Read
from ui.kit.record_model import Column, RecordModel
from ui.kit.record_table import RecordTable


@dataclass(frozen=True, slots=True)
class Person:
    id: int
    name: str
    born: int | None
    came: date


PEOPLE = (
    Person(1, "Ứng Hoà", 1990, date(2021, 3, 5)),
    Person(2, "Đội Cấn", None, date(2020, 12, 31)),
    Person(3, "Ứng Hòa Bình", 12, date(2021, 3, 4)),
    Person(4, "Điện Biên", 1975, date(2021, 1, 9)),
    Person(5, "Tổ 10", 1981, date(2021, 2, 1)),
    Person(6, "Tổ 2", 1980, date(2021, 2, 2)),
)
COLUMNS: tuple[Column[Person], ...] = (
    Column("Tên", lambda one: one.name, 160, stretch=1, least=80),
    Column("Năm sinh", lambda one: one.born, 96),
    Column("Ngày", lambda one: one.came, 112),
    Column("Tiền", lambda one: one.id * 1_000_000, 112, figures=Figures.GROUPED),
)
Make = Callable[[], RecordTable]


def listed(people: tuple[Person, ...] = PEOPLE) -> Read[Person]:
    return lambda after, size: Page(
        people[after or 0 : (after or 0) + size], (after or 0) + size if (after or 0) + size < len(people) else None
    )


@pytest.fixture
def make(qtbot: QtBot) -> Make:
    """A list as it is made when the program starts."""

    def made() -> RecordTable:
        table = RecordTable(RecordModel(COLUMNS, lambda one: one.id), "Danh sách/người 100%")
        table.resize(800, 400)
        qtbot.addWidget(table)
        table.show()
        qtbot.waitExposed(table)
        table.ask(listed())
        return table

    return made


@pytest.fixture
def table(make: Make) -> RecordTable:
    return make()


def titles(table: RecordTable) -> list[str]:
    return [column.title for column in table.heading.shown]


def names(table: RecordTable) -> list[str]:
    return [str(table.records.index(row, 0).data()) for row in range(table.records.rowCount())]


def menu_of(table: RecordTable) -> ListMenu:
    QApplication.processEvents()
    return table.findChildren(ListMenu)[-1]


def test_values_are_shown_as_lists_write_them(table: RecordTable) -> None:
    assert [table.records.index(0, place).data() for place in range(4)] == [
        "Ứng Hoà",
        "1990",
        "05/03/2021",
        "1.000.000",
    ]


def test_a_column_put_out_of_sight_is_neither_shown_nor_copied_until_it_is_back(table: RecordTable) -> None:
    table.heading.show_column("Năm sinh", shown=False)
    assert table.isColumnHidden(1)
    table.copy()
    assert QGuiApplication.clipboard().text() == "Tên\tNgày\tTiền\nỨng Hoà\t05/03/2021\t1.000.000\n"
    table.heading.show_column("Năm sinh", shown=True)
    assert not table.isColumnHidden(1)


def test_the_last_column_stays(table: RecordTable) -> None:
    for title in ("Tên", "Năm sinh", "Ngày", "Tiền"):
        table.heading.show_column(title, shown=False)
    assert titles(table) == ["Tiền"]


def test_what_is_arranged_is_there_again_when_the_program_starts(table: RecordTable, make: Make) -> None:
    table.heading.moveSection(3, 0)
    table.heading.show_column("Ngày", shown=False)
    table.heading.resizeSection(1, 133)
    again = make()
    assert titles(again) == ["Tiền", "Tên", "Năm sinh"]
    assert again.columnWidth(1) == 133
    again.copy()
    assert QGuiApplication.clipboard().text().startswith("Tiền\tTên\tNăm sinh\n")


def test_a_width_of_the_clerks_stays_while_the_others_share_what_is_left(table: RecordTable, qtbot: QtBot) -> None:
    table.heading.resizeSection(0, 300)
    table.resize(700, 400)
    qtbot.waitUntil(lambda: table.viewport().width() < 700)
    assert table.columnWidth(0) == 300


def test_the_window_giving_columns_room_is_no_habit_of_the_clerks(table: RecordTable) -> None:
    table.resize(240, 400)
    table.resize(700, 400)
    assert table.heading.arranged == Arrangement()


def test_the_columns_come_back_as_they_were_made(table: RecordTable, make: Make) -> None:
    table.heading.moveSection(3, 0)
    table.heading.show_column("Ngày", shown=False)
    table.heading.put_back()
    assert titles(table) == titles(make()) == ["Tên", "Năm sinh", "Ngày", "Tiền"]


def test_columns_are_ticked_one_after_another_from_the_keyboard(table: RecordTable) -> None:
    table.setFocus()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    QApplication.sendEvent(table, event)
    menu = menu_of(table)
    for action in (menu.columns[1], menu.columns[2]):
        menu.setActiveAction(action)
        QTest.keyClick(menu, Qt.Key.Key_Space)
    assert menu.isVisible()
    assert titles(table) == ["Tên", "Tiền"]
    menu.close()


def test_the_last_ticked_column_cannot_be_unticked(table: RecordTable) -> None:
    for title in ("Tên", "Năm sinh", "Ngày"):
        table.heading.show_column(title, shown=False)
    table.offer()
    menu = menu_of(table)
    assert [action.isChecked() for action in menu.columns] == [False, False, False, True]
    assert not menu.columns[3].isEnabled()
    menu.close()


def test_the_small_button_at_the_headings_offers_the_same(table: RecordTable) -> None:
    QTest.mouseClick(table.heading.more, Qt.MouseButton.LeftButton)
    menu = menu_of(table)
    assert [action.text() for action in menu.columns] == ["Tên", "Năm sinh", "Ngày", "Tiền"]
    menu.close()


def test_a_fixed_list_offers_nothing(qtbot: QtBot) -> None:
    table = RecordTable(RecordModel(COLUMNS, lambda one: one.id), "Tổng của lượt kiểm", fixed=True)
    qtbot.addWidget(table)
    table.offer()
    assert table.findChildren(ListMenu) == []
    assert table.heading.more.isHidden()


def test_words_stand_in_vietnamese_order_then_the_other_way_then_as_they_came(table: RecordTable) -> None:
    ordered = ["Điện Biên", "Đội Cấn", "Tổ 2", "Tổ 10", "Ứng Hoà", "Ứng Hòa Bình"]
    came = names(table)
    found = []
    for _ in range(3):
        table.put_in_order("Tên")
        found.append(names(table))
    assert found == [ordered, ordered[::-1], came]


def test_a_heading_is_clicked_to_put_the_list_in_order(table: RecordTable) -> None:
    heading = table.heading
    place = QPoint(heading.sectionViewportPosition(2) + 20, heading.height() // 2)
    QTest.mouseClick(heading.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert names(table)[0] == "Đội Cấn"
    assert heading.isSortIndicatorShown()


def test_numbers_go_by_value_and_what_has_none_stands_last_either_way(table: RecordTable) -> None:
    last = []
    for _ in range(2):
        table.put_in_order("Năm sinh")
        last.append(names(table)[-1])
    assert last == ["Đội Cấn", "Đội Cấn"]
    assert names(table)[0] == "Ứng Hoà"


def test_the_clerk_stays_on_the_record_they_stood_on(table: RecordTable) -> None:
    table.stand_on(4)
    table.put_in_order("Tên")
    assert table.current == PEOPLE[3]


def test_a_list_too_long_to_be_put_in_order_stays_as_it_is(table: RecordTable) -> None:
    many = tuple(Person(number, f"Bài {-number}", None, date(2021, 1, 1)) for number in range(MOST_ORDERED + 1))
    table.ask(listed(many))
    table.put_in_order("Tên")
    assert table.records.order is None
    assert not table.heading.isSortIndicatorShown()
    assert names(table)[0] == "Bài 0"


@pytest.mark.parametrize("kept", ["", "{", "[]", '{"widths": 3}', '{"widths": {"a": "b"}}'])
def test_habits_that_cannot_be_read_are_none(kept: str) -> None:
    assert arrangement_of(kept) == Arrangement()


def test_habits_of_columns_no_longer_there_harm_nothing(table: RecordTable, make: Make) -> None:
    odd = Arrangement(frozenset({"Tên", "Năm sinh", "Ngày", "Tiền"}), ("Cột cũ", "Ngày"), {"Cột cũ": 10})
    table.heading._remember(odd)
    assert titles(make()) == ["Ngày", "Tên", "Năm sinh", "Tiền"]
