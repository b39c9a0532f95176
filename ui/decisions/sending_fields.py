"""What is known once a paper has left: how many copies, when, who signed for it, a note."""

from datetime import date
from typing import TypeVar

from app.domain.outgoing.outgoing import Sending
from ui.kit.field_reading import read
from ui.kit.fields import DateField, NumberField, TextField
from ui.kit.form_sheet import FormSheet

T = TypeVar("T")


class SendingFields:
    """Four fields of a form; what is left empty is not known yet."""

    def __init__(self, sheet: FormSheet) -> None:
        self.copies = sheet.with_field("copies", NumberField("Số lượng bản"))
        self.handed_over = sheet.with_field("handed_over", DateField("Ngày chuyển", "ví dụ 5/3/21"))
        self.receipt = sheet.with_field("receipt", TextField("Ký nhận"))
        self.note = sheet.with_field("note", TextField("Ghi chú"))

    @property
    def all(self) -> tuple[TextField, ...]:
        """The fields in the order they are gone through."""
        return self.copies, self.handed_over, self.receipt, self.note

    def put(self, sending: Sending) -> None:
        """Show what is known."""
        self.copies.put_number(sending.copies)
        self.handed_over.put("")
        if sending.handed_over is not None:
            self.handed_over.put_day(sending.handed_over)
        self.receipt.put(sending.receipt)
        self.note.put(sending.note)

    def sending(self) -> Sending:
        """Return what is typed; what cannot be read says so beside its field and is left out."""
        day = read(self.handed_over, self._day)
        return Sending(read(self.copies, self.copies.number), day, self.receipt.text, self.note.text)

    def _day(self) -> date | None:
        return self.handed_over.day() if self.handed_over.text.strip() else None
