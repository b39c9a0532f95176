"""The box that narrows a list while the clerk types."""

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.kit.icons import icon

PAUSE_MS: Final = 100
"""How long typing must rest before the list is asked: shorter than anyone notices, longer than between two keys."""


class FilterBox(QLineEdit):
    """Says what is asked for once typing rests; a half-composed syllable asks for nothing. Escape empties it."""

    asked = Signal(str)

    def __init__(self, name: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, placeholderText=hint, clearButtonEnabled=True)
        self.setAccessibleName(name)
        self.addAction(icon("search", QPalette.ColorRole.PlaceholderText), QLineEdit.ActionPosition.LeadingPosition)
        self._asked = ""
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._ask)
        self.textChanged.connect(lambda _: self._pause.start())
        self.returnPressed.connect(self._ask)

    def put(self, text: str) -> None:
        """Fill the box without asking: whoever fills it asks."""
        self._asked = text
        self.setText(text)
        self._pause.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def _ask(self) -> None:
        self._pause.stop()
        if self.text() != self._asked:
            self._asked = self.text()
            self.asked.emit(self._asked)
