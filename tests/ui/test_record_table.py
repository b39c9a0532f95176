from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.ui.shelf import COLUMNS, Entry, Shelf
from ui.kit.record_model import RecordModel
from ui.kit.record_table import RecordTable

MANY = 6_000


@pytest.fixture
def model() -> RecordModel[Entry]:
    return RecordModel(COLUMNS, lambda entry: entry.id, lambda entry: entry.struck)


@pytest.fixture
def table(model: RecordModel[Entry], qtbot: QtBot) -> RecordTable:
    table = RecordTable(model, "Danh sách thử")
    table.resize(800, 480)
    QGuiApplication.clipboard().clear()
    qtbot.addWidget(table)
    table.show()
    qtbot.waitExposed(table)
    return table


def test_the_model_keeps_qts_promises(model: RecordModel[Entry], qtmodeltester: ModelTester) -> None:
    model.show(Shelf(450).read)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_an_empty_model_keeps_qts_promises(model: RecordModel[Entry], qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_end_goes_to_the_last_row_of_a_long_list(table: RecordTable, model: RecordModel[Entry]) -> None:
    table.ask(Shelf(MANY).read)
    QTest.keyClick(table, Qt.Key.Key_End)
    assert model.rowCount() == MANY
    assert table.current == Entry(1, "Bài 1")


def test_the_top_of_a_long_list_is_still_there_after_its_end(table: RecordTable, model: RecordModel[Entry]) -> None:
    table.ask(Shelf(20_000).read)
    while not model.whole:
        table.scrollToBottom()
        model.fetchMore(table.rootIndex())
    assert model.record(0) == Entry(20_000, "Bài 20000")


def test_a_change_leaves_the_clerk_where_they_were(table: RecordTable) -> None:
    shelf = Shelf(3_000)
    table.ask(shelf.read)
    for _ in range(40):
        QTest.keyClick(table, Qt.Key.Key_PageDown)
    stood, place = table.current, table.verticalScrollBar().value()
    shelf.newest += 1
    table.ask_again(shelf.read)
    assert (table.current, table.verticalScrollBar().value()) == (stood, place)


def test_another_list_begins_at_its_top(table: RecordTable) -> None:
    table.ask(Shelf(3_000).read)
    QTest.keyClick(table, Qt.Key.Key_PageDown)
    table.ask(Shelf(500).read)
    assert (table.current, table.verticalScrollBar().value()) == (Entry(500, "Bài 500"), 0)


def test_enter_opens_the_record_the_clerk_stands_on(table: RecordTable, qtbot: QtBot) -> None:
    table.ask(Shelf(10).read)
    QTest.keyClick(table, Qt.Key.Key_Down)
    with qtbot.waitSignal(table.opened) as opened:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [Entry(9, "Bài 9")]


def test_what_is_copied_keeps_its_cells_apart(table: RecordTable) -> None:
    table.ask(Shelf(3).read)
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Số\tTên\tGhi chú\tTrạng thái\n3\tBài 3\ta b c\tĐạt\n"


def widths(table: RecordTable) -> list[int]:
    return [table.columnWidth(place) for place in range(len(COLUMNS))]


def test_what_is_left_of_a_wide_list_goes_to_the_column_that_stretches(table: RecordTable) -> None:
    assert widths(table) == [80, table.viewport().width() - 384, 160, 144]


def test_a_narrow_list_shows_every_column_those_that_can_giving_way(table: RecordTable, qtbot: QtBot) -> None:
    table.resize(440, 480)
    qtbot.waitUntil(lambda: widths(table)[1] < 160)
    number, name, note, state = widths(table)
    assert (number, state) == (80, 144)
    assert 80 < name < 160
    assert 60 < note < 160
    assert not table.horizontalScrollBar().isVisible()


def test_no_column_gives_way_below_what_it_needs(table: RecordTable, qtbot: QtBot) -> None:
    table.resize(200, 480)
    qtbot.waitUntil(lambda: widths(table) == [80, 80, 60, 144])


@pytest.fixture
def sparing(qtbot: QtBot) -> RecordTable:
    """A list whose number and note are said beside it too."""
    number, name, note, state = COLUMNS
    columns = (replace(number, spare=True), name, replace(note, spare=True), state)
    table = RecordTable(RecordModel(columns, lambda entry: entry.id), "Danh sách bên cạnh")
    qtbot.addWidget(table)
    table.ask(Shelf(3).read)
    table.show()
    return table


def out_of_sight(table: RecordTable) -> list[int]:
    return [place for place in range(len(COLUMNS)) if table.isColumnHidden(place)]


def test_spare_columns_go_out_of_sight_the_first_one_first_where_there_is_no_room(sparing: RecordTable) -> None:
    for width, gone in ((800, []), (500, [0]), (320, [0, 2]), (500, [0]), (800, [])):
        sparing.resize(width, 480)
        QApplication.processEvents()
        assert out_of_sight(sparing) == gone
        assert sparing.columnWidth(1) >= 80


def test_a_column_for_which_there_is_no_room_is_still_copied(sparing: RecordTable, qtbot: QtBot) -> None:
    sparing.resize(200, 480)
    qtbot.waitUntil(lambda: out_of_sight(sparing) == [0, 2])
    sparing.selectRow(0)
    sparing.copy()
    assert QGuiApplication.clipboard().text().startswith("Số\tTên\tGhi chú\tTrạng thái\n")


def test_a_cell_is_read_out_with_its_heading(model: RecordModel[Entry]) -> None:
    model.show(Shelf(1).read)
    assert model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "Tên: Bài 1"
