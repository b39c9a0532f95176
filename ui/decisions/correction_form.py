"""The page a letter of correction is issued on: its number, its day, what was wrong and what is right."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.domain.decisions.decision import Decision
from app.domain.errors import Refusal
from app.wording import sentence
from ui.decisions.wording import cited
from ui.desk import attempt
from ui.kit.escape import leave_with_escape
from ui.kit.fields import DateField, NotesField, TextField
from ui.kit.form_rows import lay_in_rows, lay_out_page
from ui.kit.form_sheet import FormSheet
from ui.kit.labels import label

_TOLD = "Công văn đính chính chỉ sửa thể thức, lỗi chữ; lời văn của quyết định giữ nguyên. Ghi là phát hành công văn."


class CorrectionForm(QWidget):
    """Says `submitted` with the letter; what is typed stays until the office has taken it."""

    submitted = Signal(int, str, object, str)
    """The decision, the letter's number and symbol, its date, and what it corrects."""
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self._decision: Decision | None = None
        self._begun = False
        self.fields = FormSheet()
        field = self.fields.with_field
        self.letter = field("letter", TextField("Số và ký hiệu công văn", "ví dụ 45/UBND-NV"))
        field("number", self.letter)
        self.written = field("written", DateField("Ngày công văn"))
        self.text = field("text", NotesField("Nội dung đính chính", lines=5))
        self._heading = label("", "section", wraps=True)
        self._submit = QPushButton("Phát hành công văn")
        self._submit.setObjectName("primary")
        self._leave = QPushButton("Về danh sách")
        self._leave.setObjectName("plain")
        self._lay_out()
        self._connect()

    def begin(self, decision: Decision, letter: str, today: date) -> None:
        """Correct a decision by a letter of today, numbered `letter` unless told; go on with one half written."""
        if self._decision is None or self._decision.id != decision.id:
            self.letter.put(letter)
            self.written.put_day(today)
            self.text.put("")
            self.fields.clear_complaints()
            self._begun = False
        self._decision = decision
        self._heading.setText(f"Đính chính {cited(decision)}")
        self.letter.setFocus()

    def complain(self, refusal: Refusal) -> None:
        """Show why the office refused, beside its field."""
        self.fields.complain(refusal)

    def forget(self) -> None:
        """Let go of what is typed: the office has taken it."""
        self._decision, self._begun = None, False

    @property
    def half_typed(self) -> dict[str, Any]:
        """What stands here and is not in the register, as JSON can hold it; {} for nothing."""
        if self._decision is None or not self._begun:
            return {}
        return {"decision": self._decision.id, "fields": self.fields.kept()}

    def take_up(self, half_typed: Mapping[str, Any], decision: Decision, today: date) -> None:
        """Put back what `half_typed` gave of the letter about this decision."""
        self.begin(decision, "", today)
        self.fields.restore(half_typed["fields"])

    def _give(self) -> None:
        self.fields.clear_complaints()
        written = attempt(self.written.day, lambda no: self.written.complain(sentence(no)))
        self.fields.go_to_first_complaint()
        if self._decision is not None and written is not None:
            self.submitted.emit(self._decision.id, self.letter.text, written, self.text.text)

    def _note_edit(self) -> None:
        self._begun = True

    def _connect(self) -> None:
        self.fields.edited.connect(self._note_edit)
        self.fields.finished.connect(self._give)
        self._submit.clicked.connect(self._give)
        self._leave.clicked.connect(self.left)
        leave_with_escape(self, self.left.emit)

    def _lay_out(self) -> None:
        above = (self._heading, label(_TOLD, "note", wraps=True))
        rows = ((self.letter, self.written), (self.text,))
        lay_in_rows(self.fields, rows)
        lay_out_page(self, above, self.fields, (self._submit, self._leave))
