"""The pane beside a list: opened, followed, left, and open by itself where there is room."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.shelf import COLUMNS, Entry, Shelf
from ui.kit.list_and_pane import ListAndPane
from ui.kit.record_model import RecordModel
from ui.kit.record_table import RecordTable
from ui.kit.side_pane import SidePane

GONE = 2
"""The number of an entry that can no longer be read."""


class EntryPane(SidePane):
    def __init__(self) -> None:
        super().__init__("Chi tiết", 384)
        self.button = QPushButton()
        self.column.addWidget(self.button)

    def enter(self) -> None:
        self.button.setFocus()


class Stage:
    """A list of entries and the pane beside it, in a window of its own."""

    def __init__(self, qtbot: QtBot, *, stays_open: bool = False) -> None:
        self.table = RecordTable(RecordModel(COLUMNS, lambda entry: entry.id), "Danh sách")
        self.pane = EntryPane()
        self.whole = ListAndPane(self.table, (self.table,), self.pane, self.fill, stays_open=stays_open)
        qtbot.addWidget(self.whole)
        self.whole.resize(1100, 400)
        self.whole.show()
        qtbot.waitExposed(self.whole)
        self.table.ask(Shelf(3).read)
        self.table.setFocus()

    def fill(self, entry: Entry) -> bool:
        if entry.id != GONE:
            self.pane.button.setText(entry.title)
        return entry.id != GONE

    @property
    def told(self) -> str:
        """What the pane tells; nothing while it is out of sight."""
        return self.pane.button.text() if self.pane.isVisible() else ""


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    return Stage(qtbot)


def test_the_pane_waits_to_be_opened_where_the_list_would_lose_by_it(stage: Stage) -> None:
    assert stage.told == ""
    QTest.keyClick(stage.table, Qt.Key.Key_Return)
    assert stage.told == "Bài 3"
    assert stage.pane.button.hasFocus()


def test_once_open_the_pane_follows_the_list(stage: Stage) -> None:
    QTest.keyClick(stage.table, Qt.Key.Key_Return)
    QTest.keyClick(stage.table, Qt.Key.Key_End)
    assert stage.told == "Bài 1"


def test_escape_closes_the_pane_and_goes_back_to_the_list(stage: Stage) -> None:
    QTest.keyClick(stage.table, Qt.Key.Key_Return)
    QTest.keyClick(stage.pane.button, Qt.Key.Key_Escape)
    assert stage.told == ""
    assert stage.table.hasFocus()


def test_with_ample_room_the_pane_is_open_by_itself_and_stays_so(stage: Stage) -> None:
    stage.whole.resize(1200, 400)
    assert stage.told == "Bài 3"
    QTest.keyClick(stage.pane.button, Qt.Key.Key_Escape)
    assert stage.told == "Bài 3"
    assert stage.table.hasFocus()


def test_a_pane_that_stays_open_does_so_wherever_it_can_stand_beside_the_list(qtbot: QtBot) -> None:
    stage = Stage(qtbot, stays_open=True)
    assert stage.told == "Bài 3"
    stage.whole.resize(990, 400)
    assert stage.told == ""


def test_the_pane_goes_when_there_is_nothing_on_the_list(stage: Stage) -> None:
    QTest.keyClick(stage.table, Qt.Key.Key_Return)
    stage.table.ask(Shelf(0).read)
    assert stage.told == ""


def test_a_record_that_cannot_be_read_is_not_opened(stage: Stage) -> None:
    stage.table.stand_on(GONE)
    QTest.keyClick(stage.table, Qt.Key.Key_Return)
    assert stage.told == ""
    assert stage.table.hasFocus()
