"""What a clerk does at the desk of exemplars and nominations, in the clerk's words."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.drivers import press, rows_of, type_text
from ui.exemplars.exemplar_form import ExemplarForm
from ui.exemplars.nomination_form import NominationForm
from ui.exemplars.screen import ExemplarsScreen
from ui.exemplars.tick_list import TickList
from ui.kit.fields import Field
from ui.kit.pick import PickField
from ui.papers.paper_window import PaperWindow


class ExemplarsDriver:
    """Both halves of the desk."""

    def __init__(self, screen: ExemplarsScreen, qtbot: QtBot) -> None:
        self.screen = screen
        self.qtbot = qtbot

    @property
    def form(self) -> ExemplarForm:
        """The form of an exemplar in sight."""
        return next(form for form in self.screen.findChildren(ExemplarForm) if form.isVisible())

    @property
    def nomination_form(self) -> NominationForm:
        """The form of a nomination in sight."""
        return next(form for form in self.screen.findChildren(NominationForm) if form.isVisible())

    @property
    def page(self) -> QWidget:
        """The page of an exemplar."""
        return self.screen.exemplars.page

    def press(self, words: str) -> None:
        """Press the button in sight that bears these words."""
        press(self.screen, words)

    def turn_to_nominations(self) -> None:
        """Turn to the other half."""
        self.screen.tabs.bar.setFocus()
        QTest.keyClick(self.screen.tabs.bar, Qt.Key.Key_Right)

    def turn_to_exemplars(self) -> None:
        """Turn back to the first half."""
        self.screen.tabs.bar.setFocus()
        QTest.keyClick(self.screen.tabs.bar, Qt.Key.Key_Left)

    def names(self) -> list[str]:
        """The exemplars listed."""
        return [row[0] for row in rows_of(self.screen.exemplars.list.table)]

    def lists(self, *names: str) -> bool:
        """Wait until exactly these exemplars are listed."""
        self.qtbot.waitUntil(lambda: self.names() == list(names))
        return True

    def nominees(self) -> list[str]:
        """Whom the nominations listed are for."""
        return [row[1] for row in rows_of(self.screen.nominations.list.table)]

    def states(self) -> list[str]:
        """Where the nominations listed stand."""
        return [row[6] for row in rows_of(self.screen.nominations.list.table)]

    def lists_nominees(self, *names: str) -> bool:
        """Wait until exactly these are listed."""
        self.qtbot.waitUntil(lambda: self.nominees() == list(names))
        return True

    def open(self, name: str) -> None:
        """Open the page of an exemplar with Enter."""
        self.qtbot.waitUntil(lambda: name in self.names())
        table = self.screen.exemplars.list.table
        table.setFocus()
        table.selectRow(self.names().index(name))
        QTest.keyClick(table, Qt.Key.Key_Return)

    def open_nomination(self, name: str) -> None:
        """Show a nomination in full with Enter."""
        self.qtbot.waitUntil(lambda: name in self.nominees())
        table = self.screen.nominations.list.table
        table.setFocus()
        table.selectRow(self.nominees().index(name))
        QTest.keyClick(table, Qt.Key.Key_Return)

    def told(self) -> str:
        """Everything the page tells, as one text."""
        return "\n".join(self.screen.exemplars.page.cards.told)

    def put(self, field: Field, text: str) -> None:
        """Type into a field in place of what stands there; a picked one is settled by leaving it."""
        field.setFocus()
        editor = field.editor
        assert isinstance(editor, QLineEdit | QPlainTextEdit)
        editor.selectAll()
        type_text(editor, text)
        if isinstance(field, PickField):
            self._close(field.suggestions)
            QTest.keyClick(editor, Qt.Key.Key_Tab)

    def tick(self, checklist: TickList, *rows: int) -> None:
        """Go to points of a checklist with the arrows and press Space on each."""
        points = checklist.editor
        checklist.setFocus()
        QTest.keyClick(points, Qt.Key.Key_Home)
        for row in range(max(rows) + 1):
            if row in rows:
                QTest.keyClick(points, Qt.Key.Key_Space)
            QTest.keyClick(points, Qt.Key.Key_Down)

    def _close(self, suggestions: QWidget) -> None:
        """Close the list of suggestions; offscreen nobody gives the window its keys back."""
        suggestions.hide()
        window = self.screen.window()
        window.activateWindow()
        self.qtbot.waitUntil(window.isActiveWindow)

    def submit(self) -> None:
        """Press Ctrl+Enter where the cursor is."""
        field = QApplication.focusWidget()
        assert field is not None
        QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def leave(self) -> None:
        """Press Esc where the cursor is."""
        QTest.keyClick(QApplication.focusWidget() or self.screen, Qt.Key.Key_Escape)

    def give_reason(self, reason: str) -> None:
        """Type the reason asked for and press Ctrl+Enter."""
        line = QApplication.focusWidget()
        assert isinstance(line, QLineEdit)
        type_text(line, reason)
        self.submit()

    def doubts(self, *expected: str) -> bool:
        """Wait until what is doubted of the name typed begins so."""
        self.qtbot.waitUntil(lambda: _begin(self.form.doubts.words, expected))
        return True

    def deed_doubts(self, *expected: str) -> bool:
        """Wait until what is doubted of the deed typed begins so."""
        self.qtbot.waitUntil(lambda: _begin(self.nomination_form.fields.doubts.words, expected))
        return True

    def lacks(self, *expected: str) -> bool:
        """Wait until the form says exactly this of what is still lacking."""
        self.qtbot.waitUntil(lambda: self.nomination_form.lacking.sentences == expected)
        return True

    def paper(self) -> PaperWindow:
        """Wait for the window of the list that is printed."""
        self.qtbot.waitUntil(lambda: bool(self.screen.nominations.papers.windows), timeout=10_000)
        return self.screen.nominations.papers.windows[-1]

    def copy_all(self) -> list[list[str]]:
        """Copy every exemplar with the keyboard and read the clipboard as a spreadsheet would."""
        table = self.screen.exemplars.list.table
        table.selectAll()
        QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        return [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]


def _begin(words: tuple[str, ...], expected: tuple[str, ...]) -> bool:
    return len(words) == len(expected) and all(map(str.startswith, words, expected))
