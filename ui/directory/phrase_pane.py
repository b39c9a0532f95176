"""One phrase beside the list: what has to stand in it, and how it will read."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from app.domain.phrase import PhraseLine
from ui.directory.form_names import name_of
from ui.kit.cards import Card
from ui.kit.fields import NotesField
from ui.kit.form_sheet import FormSheet
from ui.kit.labels import label
from ui.kit.sign_label import SignLabel

_WIDTH = 480
_NO_FIELDS = "Câu này không có chỗ điền."


class PhrasePane(FormSheet):
    """Says `words` with the new text, or `gives_back` for the shipped one."""

    words = Signal(str, str, str)
    gives_back = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(_WIDTH)
        self._line: PhraseLine | None = None
        self._card = Card("")
        self.text = self.with_field("text", NotesField("Chữ in ra", lines=5))
        self._named = label("", "note", wraps=True)
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
        self._reset.clicked.connect(self._give_back)

    def show_phrase(self, line: PhraseLine) -> None:
        """Show another phrase, or the same one after a change."""
        self._line = line
        self._card.name(name_of(line.form))
        self.text.put(line.said)
        named = ", ".join(f"{{{field}}}" for field in line.fields)
        self._named.setText(f"Phải giữ đủ chỗ điền: {named}." if named else _NO_FIELDS)
        self._original.setText("" if line.own is None else f"Bản gốc: {line.shipped}")
        self._reset.setEnabled(line.own is not None)
        self.clear_complaints()
        self._show_preview()

    def _show_preview(self) -> None:
        """Read the phrase as it stands, a field as the thing it stands for."""
        words = self.text.text
        for field in self._line.fields if self._line else ():
            words = words.replace(f"{{{field}}}", f"‹{field}›")
        self.preview.setText(words)

    def _give(self) -> None:
        if self._line:
            self.words.emit(self._line.form, self._line.name, self.text.text)

    def _give_back(self) -> None:
        if self._line:
            self.gives_back.emit(self._line.form, self._line.name)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        for button in (self._save, self._reset):
            buttons.addWidget(button)
            self.go_through(button)
        buttons.addStretch()
        for part in (self._original, self.text, self._named):
            self._card.column.addWidget(part)
        self._card.column.addWidget(label("Đọc thử", "caption"))
        self._card.column.addWidget(self.preview)
        self._card.column.addWidget(self.unplaced)
        self._card.column.addLayout(buttons)
        self._card.column.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
