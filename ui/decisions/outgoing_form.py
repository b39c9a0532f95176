"""The page an outgoing paper made elsewhere is entered on: under its number, with the PDF that was printed."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Signal

from app.domain.outgoing.outgoing import OutgoingDraft, Sending, SeriesState
from app.domain.papers.document_kind import DocumentKind
from ui.decisions.file_field import FileField
from ui.decisions.sending_fields import SendingFields
from ui.decisions.wording import number_words, series_words
from ui.desk import attempt
from ui.kit.field_reading import read
from ui.kit.fields import ChoiceField, DateField, NumberField, TextField
from ui.kit.form_page import FormPage
from ui.kit.form_rows import lay_in_rows
from ui.kit.form_sheet import FormSheet

SeriesOf = Callable[[DocumentKind, str, int], SeriesState | None]
"""Gives the series of a kind of paper of an issuer, the office's own where it is empty, in a year."""

_KINDS: Final = (
    *(DocumentKind.OFFICIAL_LETTER, DocumentKind.REPORT, DocumentKind.SUBMISSION, DocumentKind.PLAN),
    *(DocumentKind.NOTICE, DocumentKind.INVITATION, DocumentKind.MINUTES, DocumentKind.DECISION),
)
_USUAL = "để trống: của cơ quan"


class OutgoingForm(FormPage):
    """Says `submitted` with a draft and the file, if one was chosen; what is typed stays until it is entered."""

    submitted = Signal(object, object)
    """An OutgoingDraft, and the Path of the printed PDF or None."""

    def __init__(self, series_of: SeriesOf) -> None:
        super().__init__(FormSheet(), heading="Ghi văn bản đi", verb="Ghi vào sổ")
        self._series_of = series_of
        self._today = date.min
        field = self.fields.with_field
        kinds = (*_KINDS, *(kind for kind in DocumentKind if kind not in _KINDS))
        self.kind = field("kind", ChoiceField("Tên loại", [(kind, kind.label) for kind in kinds]))
        self.drafting = field("drafting", TextField("Ký hiệu bộ phận soạn", "ví dụ VP"))
        self.day = field("day", DateField("Ngày văn bản"))
        self.number = field("number", NumberField("Số văn bản"))
        self.subject = field("subject", TextField("Trích yếu"))
        self.issuer = field("issuer", TextField("Ký hiệu nơi ban hành", _USUAL))
        self.signer = field("signer", TextField("Người ký", _USUAL))
        self.recipients = field("recipients", TextField("Nơi nhận", "cách nhau bằng dấu chấm phẩy"))
        self.keeper = field("keeper", TextField("Nhận bản lưu", "để trống: văn thư cơ quan"))
        self.sending = SendingFields(self.fields)
        self.file = field("paper", FileField("Bản PDF đã in", "để trống nếu không lưu tệp"))
        self.fields.edited.connect(self._weigh)
        self._lay_in()

    def begin(self, today: date) -> None:
        """Enter a paper of today, or go on with the one half entered."""
        self._today = today
        if not self.fields.is_begun:
            self.forget()
        self._weigh()
        self.kind.setFocus()

    def forget(self) -> None:
        """Let go of what is typed: it has been entered."""
        for field in (self.drafting, self.number, self.subject, self.issuer, self.signer, self.recipients, self.keeper):
            field.put("")
        self.day.put_day(self._today)
        self.sending.put(Sending())
        self.file.put("")
        self.fields.clear_complaints()
        self.fields.take_as_given()

    @property
    def half_typed(self) -> dict[str, Any]:
        """What stands here and is not in the register, as JSON can hold it; {} for nothing."""
        return {"fields": self.fields.kept()} if self.fields.is_begun else {}

    def take_up(self, half_typed: Mapping[str, Any], today: date) -> None:
        """Put back what `half_typed` gave."""
        self._today = today
        self.fields.restore(half_typed["fields"])

    def _weigh(self) -> None:
        """Ask for what the kind wants, and say what the number would do in its series."""
        self.drafting.setEnabled(self.kind.value is DocumentKind.OFFICIAL_LETTER)
        day = attempt(self.day.day, lambda _: None) or self._today
        number = attempt(self.number.number, lambda _: None)
        series = self._series_of(self.kind.value, self.issuer.text.strip(), day.year)
        self.said.setVisible(series is not None)
        if series is not None:
            words = f"{series_words(series)} Để trống số thì lấy số kế tiếp."
            self.said.show_state(*(number_words(number, series) if number else (None, words)))

    def _give(self) -> None:
        self.fields.clear_complaints()
        day = read(self.day, self.day.day)
        number = read(self.number, self.number.number)
        sending = self.sending.sending()
        self.fields.go_to_first_complaint()
        if day is None or self.fields.complaints:
            return
        draft = OutgoingDraft(
            self.kind.value,
            self.issuer.text,
            day,
            self.subject.text,
            number,
            self.drafting.text if self.drafting.isEnabled() else "",
            self.signer.text,
            self.recipients.text,
            self.keeper.text,
            sending,
        )
        chosen = self.file.text.strip()
        self.submitted.emit(draft, Path(chosen) if chosen else None)

    def _lay_in(self) -> None:
        rows = (
            (self.kind, self.drafting),
            (self.day, self.number),
            (self.said,),
            (self.subject,),
            (self.issuer, self.signer),
            (self.recipients,),
            (self.keeper, self.file),
            self.sending.all,
        )
        lay_in_rows(self.fields, rows)
        self._lay_out(says_above=False)
