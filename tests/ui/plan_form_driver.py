"""The form of a plan, in the clerk's verbs: fields are known by the names they are read out by."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.drivers import press, type_text
from ui.plans.plan_form import PlanForm


class PlanFormDriver:
    """What a clerk does on the form, and sees there."""

    def __init__(self, form: PlanForm, qtbot: QtBot) -> None:
        self.form = form
        self.qtbot = qtbot

    def turn_to(self, title: str) -> None:
        """Choose a section in the list at the left."""
        rows = [self.form.sections.item(at).text() for at in range(self.form.sections.count())]
        self.form.sections.setCurrentRow(rows.index(title))

    def editor(self, name: str) -> QWidget:
        """The editor in sight that is read out by a name."""
        editors = self.form.page.findChildren(QWidget)
        return next(one for one in editors if one.accessibleName() == name and one.isVisible())

    def type(self, name: str, text: str) -> None:
        """Type over what stands in a field, and wait until the plan has been checked."""
        editor = self.editor(name)
        assert isinstance(editor, QLineEdit | QPlainTextEdit)
        editor.setFocus()
        editor.selectAll()
        for number, line in enumerate(text.split("\n")):
            if number:
                QTest.keyClick(editor, Qt.Key.Key_Return)
            type_text(editor, line)
        self.settle()

    def choose(self, name: str, words: str) -> None:
        """Choose from a list."""
        editor = self.editor(name)
        assert isinstance(editor, QComboBox)
        editor.setCurrentText(words)
        editor.activated.emit(editor.currentIndex())
        self.settle()

    def tick(self, name: str) -> None:
        """Turn a tick over with the space bar."""
        editor = self.editor(name)
        assert isinstance(editor, QCheckBox)
        editor.setFocus()
        QTest.keyClick(editor, Qt.Key.Key_Space)
        self.settle()

    def press(self, words: str) -> None:
        """Press a button of the form."""
        press(self.form, words)
        self.settle()

    def settle(self) -> None:
        """Wait until what is found is about the plan as it stands."""
        self.qtbot.waitUntil(lambda: self.form.is_checked)

    def stands(self, name: str) -> str:
        """What stands in a field."""
        editor = self.editor(name)
        if isinstance(editor, QComboBox):
            return editor.currentText()
        assert isinstance(editor, QLineEdit | QPlainTextEdit)
        return editor.text() if isinstance(editor, QLineEdit) else editor.toPlainText()

    def enter(self) -> None:
        """Press Enter wherever the cursor is."""
        QTest.keyClick(self.focused(), Qt.Key.Key_Return)

    def focused(self) -> QWidget:
        """What has the cursor."""
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused

    def names(self) -> list[str]:
        """The names of all editors in sight."""
        kinds = (QLineEdit, QPlainTextEdit, QComboBox, QCheckBox)
        return [one.accessibleName() for kind in kinds for one in self.form.page.findChildren(kind)]

    def complaint(self, name: str) -> str:
        """What is said to be wrong beside a field."""
        return self.editor(name).accessibleDescription()

    def marked(self) -> list[str]:
        """The sections said to hold something wrong or odd, as read out."""
        items = [self.form.sections.item(at) for at in range(self.form.sections.count())]
        read = [str(item.data(Qt.ItemDataRole.AccessibleTextRole)) for item in items]
        return [words for words in read if "chỗ" in words]
