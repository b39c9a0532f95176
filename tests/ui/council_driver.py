"""The council desk and its counting room, in the clerk's and the tellers' words."""

from collections.abc import Iterable
from typing import Self

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.council_stage import TELLERS
from tests.ui.drivers import press, rows_of, type_text
from ui.council.room import CountingRoom, Way
from ui.council.screen import CouncilScreen
from ui.kit.fields import TextField

AGREE, DISAGREE, BLANK = "1", "2", "3"


class RoomDriver:
    """One teller in the counting room, with number keys only."""

    def __init__(self, room: CountingRoom) -> None:
        self.room = room

    def account(self, issued: int, returned: int, *more: int, note: str = "") -> None:
        """Type the papers handed out and taken in; counted by totals the valid ones too, and those spoilt."""
        page = self.room.account_page
        _type(page.issued, str(issued))
        _type(page.returned, str(returned))
        if note:
            _type(page.note, note)
        for field, figure in zip((page.valid, *page.spoilt), more, strict=False):
            _type(field, str(figure))
        self.keys(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def paper(self, marks: str) -> None:
        """Enter one paper, a key for each nominee, and put it down."""
        for mark in marks:
            QTest.keyClicks(self._front, mark)
        QTest.keyClick(self._front, Qt.Key.Key_Return)

    def papers(self, papers: Iterable[str]) -> None:
        """Enter paper after paper."""
        for marks in papers:
            self.paper(marks)

    def spoilt(self, why: str) -> None:
        """Enter a paper that is not valid, by the key of the reason."""
        QTest.keyClicks(self._front, "0")
        QTest.keyClicks(self._front, why)

    def keys(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press one key where the teller is."""
        QTest.keyClick(self._front, key, modifier)

    def figures(self, rows: Iterable[Iterable[int]]) -> None:
        """Type the figures of every line, cell by cell."""
        for row in rows:
            for figure in row:
                QTest.keyClicks(self._front, str(figure))
                QTest.keyClick(self._front, Qt.Key.Key_Return)

    def close(self) -> None:
        """Look at the totals and close the count."""
        press(self.room, "Đóng lượt kiểm")
        QApplication.processEvents()

    def shown(self) -> tuple[str, str, str]:
        """Which paper, which line, whose."""
        assert self.room.papers is not None
        return self.room.papers.shown

    @property
    def complaints(self) -> tuple[str, ...]:
        """What stands refused in the room."""
        page = self.room.papers.said.words if self.room.papers else ""
        return tuple(filter(None, (*self.room.account_page.complaints, page, self.room.closing.said.words)))

    @property
    def _front(self) -> QWidget:
        QApplication.processEvents()
        return self.room.focusWidget()


class CouncilDriver:
    """The council desk."""

    def __init__(self, screen: CouncilScreen, qtbot: QtBot) -> None:
        self.screen = screen
        self.qtbot = qtbot

    def meetings(self) -> list[tuple[str, ...]]:
        """The meetings listed, the latest first."""
        return rows_of(self.screen.list.table)

    def prepare(
        self, held: str, purpose: str, tellers: Iterable[str], absent: Iterable[tuple[str, str, bool]] = ()
    ) -> None:
        """Prepare a meeting on everything that waits, and save it."""
        self.screen.begin()
        form = self.screen.preparing
        _type(form.held, held)
        form.held.line.editingFinished.emit()
        _type(form.purpose, purpose)
        for field, name in zip(form.tellers, tellers, strict=False):
            _type(field, name)
        for name, reason, wrote in absent:
            form.attendance.tick_off(name, reason, wrote=wrote)
        press(form, "Ghi phiên họp")
        QApplication.processEvents()

    def prepared(self) -> Self:
        """Prepare a meeting of ten of the eleven members."""
        away = [("Đỗ Văn Đạt", "đi công tác", False)]
        self.prepare("3/12/24", "Công nhận điển hình tiên tiến năm 2024", TELLERS, away)
        return self

    def count_by_totals(self, teller: str, *rows: tuple[int, int, int]) -> None:
        """Let a teller count ten papers by totals and close."""
        room = self.open_room(teller, Way.TOTALS)
        room.account(10, 10, 10)
        room.figures(rows)
        room.close()

    def complaints(self) -> tuple[str, ...]:
        """What the form in sight refuses."""
        return self.screen.preparing.fields.complaints

    def open_room(self, teller: str, way: Way = Way.PAPERS) -> RoomDriver:
        """Let a teller begin to count the meeting shown."""
        press(self.screen.pane, "Kiểm phiếu…")
        box = self.screen.pane.tellers
        box.teller.put(teller)
        box.way.put(way)
        press(box, "Mở phòng kiểm phiếu")
        room = self.screen.doorkeeper.room
        assert room is not None
        QApplication.processEvents()
        return RoomDriver(room)

    def verify(self, code: str) -> None:
        """Hold a printed seal code against the register."""
        self.screen.ask_for_code()
        _type(self.screen.front.codes.code, code)
        press(self.screen.front.codes, "Đối chiếu")
        QApplication.processEvents()

    def press(self, words: str) -> None:
        """Press a button of the meeting shown."""
        press(self.screen.pane, words)
        QApplication.processEvents()

    def words(self) -> tuple[str, ...]:
        """Every sentence said of the meeting shown."""
        QApplication.processEvents()
        return self.screen.pane.words

    def results(self) -> list[tuple[str, ...]]:
        """The sealed result, line by line."""
        QApplication.processEvents()
        return rows_of(self.screen.pane.results)


def _type(field: TextField, text: str) -> None:
    field.line.setFocus()
    line: QLineEdit = field.line
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    type_text(line, text)
