"""The page a letter of correction is issued on: its number, its day, what was wrong and what is right."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import Signal

from app.domain.decisions.decision import Decision
from app.wording import sentence
from ui.decisions.wording import cited
from ui.desk import attempt
from ui.kit.fields import DateField, NotesField, TextField
from ui.kit.form_page import FormPage
from ui.kit.form_rows import lay_in_rows
from ui.kit.form_sheet import FormSheet

_TOLD = "Công văn đính chính chỉ sửa thể thức, lỗi chữ; lời văn của quyết định giữ nguyên. Ghi là phát hành công văn."


class CorrectionForm(FormPage):
    """Says `submitted` with the letter; what is typed stays until the office has taken it."""

    submitted = Signal(int, str, object, str)
    """The decision, the letter's number and symbol, its date, and what it corrects."""

    def __init__(self) -> None:
        super().__init__(FormSheet(), verb="Phát hành công văn")
        self._decision: Decision | None = None
        field = self.fields.with_field
        self.letter = field("letter", TextField("Số và ký hiệu công văn", "ví dụ 45/UBND-NV"))
        field("number", self.letter)
        self.written = field("written", DateField("Ngày công văn"))
        self.text = field("text", NotesField("Nội dung đính chính", lines=5))
        lay_in_rows(self.fields, ((self.letter, self.written), (self.text,)))
        self._lay_out(_TOLD)

    def begin(self, decision: Decision, letter: str, today: date) -> None:
        """Correct a decision by a letter of today, numbered `letter` unless told; go on with one half written."""
        if self._decision is None or self._decision.id != decision.id:
            self.letter.put(letter)
            self.written.put_day(today)
            self.text.put("")
            self.fields.clear_complaints()
            self.fields.take_as_given()
        self._decision = decision
        self._heading.setText(f"Đính chính {cited(decision)}")
        self.letter.setFocus()

    def forget(self) -> None:
        """Let go of what is typed: the office has taken it."""
        self._decision = None
        self.fields.take_as_given()

    @property
    def half_typed(self) -> dict[str, Any]:
        """What stands here and is not in the register, as JSON can hold it; {} for nothing."""
        if self._decision is None or not self.fields.is_begun:
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
