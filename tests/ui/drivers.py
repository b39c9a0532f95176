"""What a clerk does with the window, in the clerk's words: tests speak to screens through these only."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.plans.plan import Plan
from ui.articles.form import ArticleForm
from ui.articles.screen import ArticlesScreen
from ui.kit.record_table import RecordTable
from ui.main_window import MainWindow
from ui.place import Place


def press(within: QWidget, words: str) -> None:
    """Press the button in sight that bears these words."""
    QApplication.processEvents()
    buttons = [button for button in within.findChildren(QPushButton) if button.isVisible()]
    found = next(button for button in buttons if words in {button.text(), button.accessibleName()})
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def compose(field: QWidget, *states: str, commits: str) -> None:
    """Type as an input method does: each state of the syllable underlined, then the syllable itself."""
    for state in states:
        QApplication.sendEvent(field, QInputMethodEvent(state, []))
    end = QInputMethodEvent("", [])
    end.setCommitString(commits)
    QApplication.sendEvent(field, end)


def type_text(field: QWidget, text: str) -> None:
    """Type a text: plain letters key by key, others as an input method hands them over."""
    for character in text:
        if character.isascii():
            QTest.keyClicks(field, character)
        else:
            end = QInputMethodEvent("", [])
            end.setCommitString(character)
            QApplication.sendEvent(field, end)


def pick(chooser: QComboBox, words: str) -> None:
    """Choose what is offered by these words."""
    row = chooser.findText(words)
    assert row >= 0, [chooser.itemText(at) for at in range(chooser.count())]
    chooser.setCurrentIndex(row)
    chooser.activated.emit(row)


def words_in_sight(within: QWidget) -> list[str]:
    """Every word or sentence on a label in sight."""
    return [one.text() for one in within.findChildren(QLabel) if one.isVisible()]


def rows_of(table: RecordTable) -> list[tuple[str, ...]]:
    """Every row read so far, as text."""
    model = table.model()
    return [
        tuple(str(model.index(row, column).data()) for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


class ArticlesDriver:
    """The desk of contest articles."""

    def __init__(self, screen: ArticlesScreen, qtbot: QtBot) -> None:
        self.screen = screen
        self.qtbot = qtbot

    @property
    def form(self) -> ArticleForm:
        """The form in sight."""
        shown = next((form for form in self.screen.findChildren(ArticleForm) if form.isVisible()), None)
        return shown or self.screen.forms.logging

    def titles(self) -> list[str]:
        """The titles listed, the newest first."""
        return [row[2] for row in rows_of(self.screen.list.table)] if self.screen.list.table.isVisible() else []

    def lists(self, *titles: str) -> bool:
        """Wait until exactly these titles are listed."""
        self.qtbot.waitUntil(lambda: self.titles() == list(titles))
        return True

    def states(self) -> list[str]:
        """The states listed, in the same order."""
        return [row[4] for row in rows_of(self.screen.list.table)]

    def begin(self) -> None:
        """Open the form."""
        self.screen.begin()
        self.qtbot.waitUntil(self.form.isVisible)

    def type_in(self, *texts: str) -> None:
        """Type into the field with the cursor and the next ones, Enter after each; an empty text leaves one as is."""
        for text in texts:
            field = QApplication.focusWidget()
            assert field is not None
            if isinstance(field, QLineEdit) and text:
                field.selectAll()
                type_text(field, text)
            QTest.keyClick(field, Qt.Key.Key_Return)

    def log(
        self,
        *,
        title: str = "Gương sáng tổ 5",
        author: Sequence[str] = ("Nguyễn Thị Hoa", "0912345678", "12 Quán Thánh", "", "1975"),
        unit: str = "truc bach",
        received: str = "5/3/21",
        words: str = "1200",
        subject: str = "Ông Lý A",
        address: str = "Tổ 5, phường Trúc Bạch",
    ) -> None:
        """Log an article by keyboard alone, from the title to the last line."""
        if not self.form.isVisible():
            self.begin()
        self.form.fields.title.line.setFocus()
        self.type_in(title, *author)
        self.type_in(unit, received, words, subject, address)
        self.submit()

    def submit(self) -> None:
        """Press Ctrl+Enter where the cursor is."""
        field = QApplication.focusWidget()
        assert field is not None
        QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def complaint(self, field: str) -> str:
        """The sentence standing beside a field."""
        shown = getattr(self.form.fields, field).complaint
        assert isinstance(shown, str)
        return shown

    def said(self) -> str:
        """What the form says of the last article."""
        return self.form.said.words if self.form.said.isVisible() else ""

    def go_back(self) -> None:
        """Leave the form for the list."""
        QTest.keyClick(self.form.fields.title.line, Qt.Key.Key_Escape)

    def seek(self, text: str, *expected: str) -> None:
        """Narrow the list by words and wait for these titles."""
        self.screen.seek()
        self.screen.bar.box.selectAll()
        type_text(self.screen.bar.box, text)
        if not text:
            QTest.keyClick(self.screen.bar.box, Qt.Key.Key_Delete)
        assert self.lists(*expected)

    def open(self, title: str) -> None:
        """Show one article in full, by keyboard."""
        table = self.screen.list.table
        table.setFocus()
        table.selectRow(self.titles().index(title))
        QTest.keyClick(table, Qt.Key.Key_Return)

    def press(self, words: str) -> None:
        """Press a button of this desk."""
        press(self.screen, words)

    def give_reason(self, reason: str) -> None:
        """Type the reason asked for and press Ctrl+Enter."""
        line = QApplication.focusWidget()
        assert isinstance(line, QLineEdit)
        type_text(line, reason)
        QTest.keyClick(line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def copy_all(self) -> list[list[str]]:
        """Copy every row with the keyboard and read the clipboard as a spreadsheet would."""
        table = self.screen.list.table
        table.selectAll()
        QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        return [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]


class WindowDriver:
    """The whole window."""

    def __init__(self, frame: MainWindow, qtbot: QtBot) -> None:
        self.frame = frame
        self.qtbot = qtbot

    def type_key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key, wherever the cursor is."""
        QTest.keyClick(QApplication.focusWidget() or self.frame, key, modifiers)

    def title(self) -> str:
        """The name of the desk in sight."""
        return self.frame.title_shown

    def go(self, place: Place) -> None:
        """Go to a desk by its button."""
        self.frame.go(place)

    def choose_plan(self, plan: Plan) -> None:
        """Turn to another plan in the bar above the desk."""
        chooser = self.frame.findChild(QComboBox, "planChooser")
        assert isinstance(chooser, QComboBox)
        self.qtbot.waitUntil(lambda: chooser.findData(plan.code) >= 0)
        row = chooser.findData(plan.code)
        chooser.setCurrentIndex(row)
        chooser.activated.emit(row)

    def articles(self) -> ArticlesDriver:
        """The desk of articles, in sight."""
        self.go(Place.ARTICLES)
        screen = self.frame.screen_shown
        assert isinstance(screen, ArticlesScreen)
        return ArticlesDriver(screen, self.qtbot)

    def click(self, widget: QWidget) -> None:
        """Click in the middle of something."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=QPoint(widget.width() // 2, widget.height() // 2))
