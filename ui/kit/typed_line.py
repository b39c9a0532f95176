"""The line a clerk types in: come to from the keyboard or a button, it is typed over, as every form and cell is.

A file is no text: one dropped on what is typed in goes to whatever around it takes files.
"""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QFocusEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from ui.kit.file_drop import files_of

_WHERE_IT_WAS = {
    Qt.FocusReason.MouseFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
}
"""Ways to come to a line that leave the cursor where the clerk put it."""


class TypedLine(QLineEdit):
    """Chooses all that stands in it when the cursor comes, unless the clerk points at a place in it.

    Otherwise what is typed over a suggestion would be put in front of it: 12 over 34 would be 1234.
    """

    typed = Signal()
    """The clerk typed something here and left the line, or pressed Enter."""

    def __init__(self, text: str = "", *, placeholderText: str = "") -> None:  # noqa: N803
        super().__init__(text, placeholderText=placeholderText)
        self._changed = False
        self.textEdited.connect(self._note_change)
        self.editingFinished.connect(self._tell)

    def answered(self) -> None:
        """Take what was typed so far as spoken of already."""
        self._changed = False

    def _note_change(self) -> None:
        self._changed = True

    def _tell(self) -> None:
        if self._changed:
            self._changed = False
            self.typed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        if event.reason() not in _WHERE_IT_WAS:
            self.selectAll()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        if files_of(event.mimeData()):
            event.ignore()
        else:
            super().dragEnterEvent(event)


class TypedBlock(QPlainTextEdit):
    """Several lines a clerk types in; Tab leads on."""

    def __init__(self) -> None:
        super().__init__(tabChangesFocus=True)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802
        return not files_of(source) and super().canInsertFromMimeData(source)
