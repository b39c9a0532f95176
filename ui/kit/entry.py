"""One thing told of what a page is about: its state, its words, notes, and what can be done with it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QWidget

from ui.kit.labels import label
from ui.kit.sign_label import SignLabel
from ui.kit.signs import Sign

Choice = tuple[str, Callable[[], None]]
"""The words of a button and what it does."""


class Entry(QWidget):
    """A line with its shape, notes under it in small print, and its buttons."""

    def __init__(
        self, sign: Sign, words: str, notes: Sequence[tuple[Sign, str]] = (), choices: Sequence[Choice] = ()
    ) -> None:
        super().__init__()
        self.words = words
        self.notes = tuple(note for _, note in notes)
        head = SignLabel(wraps=True)
        head.show_state(sign, words)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 4)
        grid.setSpacing(4)
        grid.setColumnMinimumWidth(0, 16)
        grid.setColumnStretch(1, 1)
        grid.addWidget(head, 0, 0, 1, 2)
        for row, (note_sign, note) in enumerate(notes, start=1):
            grid.addWidget(_note(note_sign, note), row, 1)
        self.buttons = tuple(self._button(*choice) for choice in choices)
        if self.buttons:
            grid.addLayout(self._row(), len(notes) + 1, 1)

    def _button(self, words: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName("plain")
        button.setAccessibleDescription(self.words)
        button.clicked.connect(lambda _: act())
        return button

    def _row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in self.buttons:
            row.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)
        row.addStretch()
        return row


def _note(sign: Sign, words: str) -> QWidget:
    if sign is Sign.NONE:
        return label(words, "note", wraps=True)
    said = SignLabel("note", wraps=True)
    said.show_state(sign, words)
    return said


def nothing(words: str) -> QWidget:
    """Return what a group says while there is nothing in it."""
    return label(words, "note", wraps=True)
