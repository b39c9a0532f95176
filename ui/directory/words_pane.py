"""The office's own words beside the list: what has to stand in them, and how they will read."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from app.domain.errors import Refusal
from ui.kit.fields import NotesField
from ui.kit.form_sheet import FormSheet
from ui.kit.labels import label
from ui.kit.side_pane import SidePane

_WIDTH: Final = 480


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


class WordsPane(SidePane):
    """Says `words` with the new text, `gives_back` for the original one, `drops` for what is typed and not entered."""

    words = Signal(str)
    gives_back = Signal()
    drops = Signal()

    def __init__(self) -> None:
        super().__init__("Câu chữ đang xem", _WIDTH)
        self._shown: OwnWords | None = None
        self._title = label("", "section", wraps=True)
        self.sheet = FormSheet()
        self.text = self.sheet.with_field("text", NotesField("Chữ in ra", lines=5))
        self._note = label("", "note", wraps=True)
        self.preview = label("", wraps=True)
        self._original = label("", "note", wraps=True)
        self._save = QPushButton("Ghi câu mới")
        self._save.setObjectName("primary")
        self._drop = QPushButton("Bỏ thay đổi")
        self._reset = QPushButton("Trả về bản gốc")
        self._lay_out()
        self.sheet.edited.connect(self._show_preview)
        self.sheet.finished.connect(self._give)
        self._save.clicked.connect(self._give)
        self._drop.clicked.connect(self.drops)
        self._reset.clicked.connect(self.gives_back)

    def enter(self) -> None:
        """Put the cursor on the words."""
        self.text.setFocus()

    def complain(self, refusal: Refusal) -> None:
        """Show why the office refused, under the words."""
        self.sheet.complain(refusal)

    def show_words(self, shown: OwnWords) -> None:
        """Show other words, or the same ones after a change."""
        self._shown = shown
        self._title.setText(shown.title)
        self.text.put(shown.said)
        self._note.setText(shown.note)
        self._note.setVisible(bool(shown.note))
        self._original.setText("" if shown.original is None else f"Bản gốc: {shown.original}")
        self._original.setVisible(shown.original is not None)
        self._reset.setEnabled(shown.original is not None)
        self.offer_to_drop(changed=False)
        self.sheet.clear_complaints()
        self._show_preview()

    def offer_to_drop(self, *, changed: bool) -> None:
        """Offer to drop what is typed, where it is other than what is entered."""
        self._drop.setEnabled(changed)

    def _show_preview(self) -> None:
        if self._shown:
            self.preview.setText(self._shown.read(self.text.text))

    def _give(self) -> None:
        if self._shown:
            self.words.emit(self.text.text)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self._save, self._drop, self._reset):
            buttons.addWidget(button)
            self.sheet.go_through(button)
        buttons.addStretch()
        rows = QVBoxLayout(self.sheet)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        read = (label("Đọc thử", "caption"), self.preview)
        for part in (self._original, self.text, self._note, *read, self.sheet.unplaced):
            rows.addWidget(part)
        rows.addLayout(buttons)
        self.column.addWidget(self._title)
        self.column.addWidget(self.sheet)
        self.column.addStretch()
