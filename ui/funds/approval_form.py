"""The page an approval of the fund is entered or corrected on, as its paper says it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import Signal

from app.domain.decisions.fund_approval import Approval, ApprovalDraft, ApprovalKind
from app.domain.language.numbers import amount_in_words, grouped, read_amount
from ui.desk import attempt
from ui.kit.field_reading import read
from ui.kit.fields import ChoiceField, DateField, NumberField, TextField
from ui.kit.form_page import FormPage
from ui.kit.form_rows import lay_in_rows
from ui.kit.form_sheet import FormSheet
from ui.kit.labels import label

_NO_AMOUNT = "Chưa có số tiền. Hãy nhập số đồng, ví dụ 250.000.000."
_NO_YEAR = "Chưa có năm của quỹ. Hãy nhập năm, ví dụ 2026."


class ApprovalForm(FormPage):
    """Says `submitted` with a draft; what is typed stays until the office has taken it."""

    submitted = Signal(object, object)
    """An ApprovalDraft, and the Approval it corrects or None."""

    def __init__(self) -> None:
        super().__init__(FormSheet(), leave="Về quỹ thưởng")
        self._known: Approval | None = None
        field = self.fields.with_field
        self.kind = field("kind", ChoiceField("Loại", [(kind, kind.label) for kind in ApprovalKind]))
        self.amount = field("amount", TextField("Số tiền, đồng", "ví dụ 250.000.000; cắt giảm cũng không ghi dấu trừ"))
        self.paper = field("paper", TextField("Số, ký hiệu văn bản", "ví dụ 12/QĐ-UBND"))
        self.day = field("day", DateField("Ngày văn bản"))
        self.year = field("year", NumberField("Quỹ của năm"))
        self.note = field("note", TextField("Ghi chú", "để trống nếu không có"))
        self._in_words = label("", "note", wraps=True)
        self.fields.edited.connect(self._weigh)
        self._lay_in()

    def begin(self, year: int, kind: ApprovalKind) -> None:
        """Enter an approval, of the fund of a year and of the likeliest kind, or go on with the one half entered."""
        if self._known is not None or not self.fields.is_begun:
            self._show(ApprovalDraft(year, kind, 0, "", date.min), None)
        self.kind.setFocus()

    def correct(self, known: Approval) -> None:
        """Correct an approval, or go on with it where it is the one half corrected."""
        if self._known is None or self._known.id != known.id or not self.fields.is_begun:
            self._show(known.draft, known)
        self.amount.setFocus()

    @property
    def in_words(self) -> str:
        """The amount typed, in words; empty while it cannot be read."""
        return self._in_words.text()

    def forget(self) -> None:
        """Let go of what is typed: the office has taken it."""
        self._known = None
        self.fields.take_as_given()

    @property
    def half_typed(self) -> dict[str, Any]:
        """What stands here and is not in the register, as JSON can hold it; {} for nothing."""
        if not self.fields.is_begun:
            return {}
        return {"approval": self._known.id if self._known else None, "fields": self.fields.kept()}

    def take_up(self, half_typed: Mapping[str, Any]) -> None:
        """Put back what `half_typed` gave, over the year or the approval the form was opened with."""
        self.fields.restore(half_typed["fields"])

    def _show(self, draft: ApprovalDraft, known: Approval | None) -> None:
        self._known = known
        self.kind.put(draft.kind)
        self.amount.put(grouped(draft.amount) if draft.amount else "")
        self.paper.put(draft.paper)
        self.day.put("")
        if known is not None:
            self.day.put_day(draft.day)
        self.year.put_number(draft.year)
        self.note.put(draft.note)
        self.fields.clear_complaints()
        heading = "Sửa dòng duyệt quỹ" if known else "Ghi văn bản duyệt quỹ"
        self._call(heading, "Ghi nội dung sửa" if known else "Ghi vào quỹ")
        self.fields.take_as_given()
        self._weigh()

    def _weigh(self) -> None:
        """Say the amount in words, once it can be read."""
        amount = attempt(lambda: read_amount(self.amount.text), lambda _: None)
        self._in_words.setText(amount_in_words(amount) if amount else "")

    def _give(self) -> None:
        self.fields.clear_complaints()
        for field, missing in ((self.amount, _NO_AMOUNT), (self.year, _NO_YEAR)):
            if not field.text.strip():
                field.complain(missing)
        amount = None if self.amount.complaint else read(self.amount, lambda: read_amount(self.amount.text))
        day, year = read(self.day, self.day.day), read(self.year, self.year.number)
        self.fields.go_to_first_complaint()
        if amount is not None and day is not None and year is not None:
            draft = ApprovalDraft(year, self.kind.value, amount, self.paper.text, day, self.note.text)
            self.submitted.emit(draft, self._known)

    def _lay_in(self) -> None:
        lay_in_rows(
            self.fields,
            ((self.kind, self.amount), (self._in_words,), (self.paper, self.day, self.year), (self.note,)),
        )
        self._lay_out()
