"""The office's own words beside the list: what has to stand in them, and how they will read."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from ui.kit.cards import Card
from ui.kit.fields import NotesField
from ui.kit.form_sheet import FormSheet
from ui.kit.labels import label
from ui.kit.sign_label import SignLabel

_WIDTH = 480


@dataclass(frozen=True, slots=True)
class OwnWords:
    """Words of the papers that an office may say its own way.

    `original` is what they go back to, None where they are the original; `note` says what has to stand in them, and
    `read` how papers will read with what is typed.
    """

    title: str
    said: str
    original: str | None
    note: str
    read: Callable[[str], str]


class WordsPane(FormSheet):
    """Says `words` with the new text, or `gives_back` for the original one."""

    words = Signal(str)
    gives_back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(_WIDTH)
        self._shown: OwnWords | None = None
        self._card = Card("")
        self.text = self.with_field("text", NotesField("Chữ in ra", lines=5))
        self._note = label("", "note", wraps=True)
        self.preview = label("", wraps=True)
        self._original = label("", "note", wraps=True)
        self.said = SignLabel(wraps=True)
        self._save = QPushButton("Ghi câu mới")
        self._save.setObjectName("primary")
        self._reset = QPushButton("Trả về bản gốc")
        self._lay_out()
        self.edited.connect(self._show_preview)
        self.finished.connect(self._give)
        self._save.clicked.connect(self._give)
        self._reset.clicked.connect(self.gives_back)

    def show_words(self, shown: OwnWords) -> None:
        """Show other words, or the same ones after a change."""
        self._shown = shown
        self._card.name(shown.title)
        self.text.put(shown.said)
        self._note.setText(shown.note)
        self._original.setText("" if shown.original is None else f"Bản gốc: {shown.original}")
        self._reset.setEnabled(shown.original is not None)
        self.clear_complaints()
        self._show_preview()

    def _show_preview(self) -> None:
        if self._shown:
            self.preview.setText(self._shown.read(self.text.text))

    def _give(self) -> None:
        if self._shown:
            self.words.emit(self.text.text)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        for button in (self._save, self._reset):
            buttons.addWidget(button)
            self.go_through(button)
        buttons.addStretch()
        for part in (self._original, self.text, self._note):
            self._card.column.addWidget(part)
        self._card.column.addWidget(label("Đọc thử", "caption"))
        self._card.column.addWidget(self.preview)
        self._card.column.addWidget(self.unplaced)
        self._card.column.addLayout(buttons)
        self._card.column.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
