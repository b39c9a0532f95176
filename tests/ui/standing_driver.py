"""What a clerk does at the desk of standings, in the clerk's words."""

from pathlib import Path

from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox
from pytestqt.qtbot import QtBot

from tests.ui.drivers import press, rows_of, type_text
from ui.standing.screen import StandingScreen


class StandingDriver:
    """The desk in sight."""

    def __init__(self, screen: StandingScreen, qtbot: QtBot) -> None:
        self.screen = screen
        self.qtbot = qtbot

    def rows(self) -> list[tuple[str, ...]]:
        """The rows in sight."""
        return rows_of(self.screen.list.shown) if self.screen.list.shown else []

    def shows(self, counted: str) -> bool:
        """Wait until this is said under the list."""
        self.qtbot.waitUntil(lambda: self.screen.list.counted == counted)
        return True

    def judge_authors(self) -> None:
        """Turn to the authors."""
        self.screen.bar.whom.setCurrentIndex(1)

    def stand_on(self, name: str) -> None:
        """Choose somebody in the list."""
        table = self.screen.list.shown
        assert table is not None
        table.selectRow([row[0] for row in self.rows()].index(name))

    def seek(self, typed: str) -> None:
        """Type into the filter box and press Enter."""
        self.screen.seek()
        type_text(self.screen.bar.box, typed)
        QTest.keyClick(self.screen.bar.box, Qt.Key.Key_Return)

    def untick(self) -> None:
        """Say that the office finds the condition not to hold, with the keyboard alone."""
        table = self.screen.list.shown
        assert table is not None
        table.setFocus()
        QTest.keyClick(table, Qt.Key.Key_Return)
        box = QApplication.focusWidget()
        assert isinstance(box, QCheckBox)
        QTest.keyClick(box, Qt.Key.Key_Space)

    def printed(self) -> str:
        """Print the list, wait for its window and read the paper."""
        press(self.screen, "In kết quả xét")
        self.qtbot.waitUntil(lambda: bool(self.screen.papers.windows))
        window = self.screen.papers.windows[-1]
        file = Path(window.file)
        window.close()
        return " ".join(" ".join(page.extract_text() for page in PdfReader(file).pages).split())
