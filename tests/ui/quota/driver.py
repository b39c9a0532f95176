"""What a clerk does at the quota desk, in the clerk's words."""

from pathlib import Path

from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.plans.plan import Matter
from tests.ui.drivers import press, type_text
from ui.quota.screen import QuotaScreen
from ui.quota.wording import cell_copied, head_words

TRUC_BACH, DIEN_BIEN, DOI_CAN = "Phường Trúc Bạch", "Phường Điện Biên", "Phường Đội Cấn"
NO_KEY = Qt.KeyboardModifier.NoModifier


class QuotaDriver:
    """The desk in sight, its grid counted."""

    def __init__(self, screen: QuotaScreen, qtbot: QtBot) -> None:
        self.screen = screen
        self.qtbot = qtbot
        qtbot.waitUntil(screen.sheet.isVisible)

    def heads(self) -> list[str]:
        """The heads of the lines in sight, each once, from the top."""
        lines = self.screen.sheet.lines if self.screen.sheet.isVisible() else ()
        return list(dict.fromkeys(map(head_words, lines)))

    def cells(self, head: str, matter: Matter = Matter.ARTICLES) -> list[str]:
        """The cells of a line in words."""
        line = next(one for one in self.screen.sheet.lines if (head_words(one), one.matter) == (head, matter))
        return [cell_copied(cell) for cell in line.cells]

    def turns_to(self, head: str, matter: Matter, cells: list[str]) -> bool:
        """Wait until a line has exactly these cells."""
        self.qtbot.waitUntil(lambda: head in self.heads() and self.cells(head, matter) == cells)
        return True

    def choose_period(self, words: str) -> None:
        """Choose the period counted."""
        self.screen.bar.period.setCurrentIndex(self.screen.bar.period.findText(words))

    def as_of(self, typed: str) -> None:
        """Type the day the figures are of."""
        line = self.screen.bar.as_of.line
        line.selectAll()
        line.setFocus()
        type_text(line, typed)
        QTest.keyClick(line, Qt.Key.Key_Return)

    def seek(self, typed: str) -> None:
        """Type into the filter box and press Enter."""
        self.screen.seek()
        type_text(self.screen.bar.box, typed)
        QTest.keyClick(self.screen.bar.box, Qt.Key.Key_Return)

    def stand_on(self, head: str, month: str, matter: Matter = Matter.ARTICLES) -> None:
        """Stand on a cell with the arrows."""
        sheet, model = self.screen.sheet, self.screen.sheet.model()
        wanted = next(at for at, one in enumerate(sheet.lines) if (head_words(one), one.matter) == (head, matter))
        titles = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]
        sheet.setFocus()
        self.key(Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
        while sheet.currentIndex().row() < wanted:
            self.key(Qt.Key.Key_Down)
        while sheet.currentIndex().column() < titles.index(month):
            self.key(Qt.Key.Key_Right)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEY) -> None:
        """Press a key on the grid."""
        QTest.keyClick(self.screen.sheet, key, modifiers)

    def behind(self) -> list[tuple[str, ...]]:
        """What the pane shows behind the cell."""
        model = self.screen.items.table.model()
        if not self.screen.items.table.isVisible():
            return []
        return [
            tuple(str(model.index(row, column).data()) for column in range(model.columnCount()))
            for row in range(model.rowCount())
        ]

    def copied(self) -> list[list[str]]:
        """Press Ctrl+C and read the clipboard as a spreadsheet would."""
        self.key(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        return [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]

    def mark(self, *heads: str) -> None:
        """Mark units with the space bar."""
        for head in heads:
            self.stand_on(head, self.first_month())
            self.key(Qt.Key.Key_Space)

    def first_month(self) -> str:
        """The title of the first column."""
        return str(self.screen.sheet.model().headerData(0, Qt.Orientation.Horizontal))

    def press(self, words: str) -> None:
        """Press a button of this desk."""
        press(self.screen, words)

    def sign(self, number: str, day: str) -> None:
        """Type the number and the day of the letter."""
        fields = self.screen.letters.box.letter
        for field, typed in ((fields.number, number), (fields.day, day)):
            field.line.setFocus()
            field.line.selectAll()
            type_text(field.line, typed)

    def letter_printed(self) -> str:
        """Print the letter, wait for its window and read the paper."""
        return self.paper_of(self.screen.letters.box.button.text())

    def paper_of(self, words: str) -> str:
        """Press the button that prints, wait for the paper's window and read it."""
        papers = self.screen.letters.papers
        known = papers.windows
        self.press(words)
        self.qtbot.waitUntil(lambda: any(window not in known for window in papers.windows))
        window = papers.windows[-1]
        file = Path(window.file)
        window.close()
        return " ".join(" ".join(page.extract_text() for page in PdfReader(file).pages).split())
