"""The page a commendation is recorded back on, as its decision says it."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.exemplars.exemplar import CommendationDraft, CommendationKind, Exemplar, RecipientClass, usual_class
from app.domain.language.numbers import read_amount
from app.domain.units.agency import Level
from app.wording import sentence
from ui.desk import attempt
from ui.kit.fields import ChoiceField, DateField, NotesField, TextField
from ui.kit.form_page import FormPage
from ui.kit.form_rows import lay_in_rows
from ui.kit.form_sheet import FormSheet

_KINDS: Final = (
    CommendationKind.THEMATIC,
    *(kind for kind in CommendationKind if kind is not CommendationKind.THEMATIC),
)


class CommendationForm(FormPage):
    """Says `submitted` with a draft; what is typed stays until the office has taken it."""

    submitted = Signal(object)
    """A CommendationDraft."""
    goes_back = Signal(int)
    """Back to the page of this exemplar; what is typed stays."""

    def __init__(self, levels: Mapping[Level, str], leave: str = "Về trang của gương") -> None:
        super().__init__(FormSheet(), verb="Ghi khen thưởng", leave=leave)
        self._exemplar: Exemplar | None = None
        field = self.fields.with_field
        self.form = field("form", TextField("Hình thức khen thưởng", "ví dụ Bằng khen"))
        self.level = field("level", ChoiceField("Cấp quyết định", tuple(levels.items())))
        self.decision = field("decision", TextField("Số và ký hiệu quyết định", "ví dụ 1234/QĐ-UBND"))
        self.decided = field("decided", DateField("Ngày quyết định"))
        self.issuer = field("issuer", TextField("Người quyết định", "ví dụ Chủ tịch UBND Thành phố"))
        self.deed = field("deed", NotesField("Thành tích được khen"))
        self.kind = field("kind", ChoiceField("Loại hình", tuple((kind, kind.label) for kind in _KINDS)))
        self.recipient_class = field(
            "recipient_class",
            ChoiceField("Đối tượng trong thống kê", tuple((one, one.label) for one in RecipientClass)),
        )
        self.amount = field("amount", TextField("Tiền thưởng, đồng", "để trống nếu không có"))
        self.left.connect(self._go_back)
        self._lay_in()

    def begin(self, exemplar: Exemplar, like: CommendationDraft | None = None) -> None:
        """Record a commendation of an exemplar; what is half typed of theirs is still there.

        A new one begins as the decision of `like`, which may name several.
        """
        if self._exemplar is None or self._exemplar.id != exemplar.id:
            self._exemplar = exemplar
            self._heading.setText(f"Ghi khen thưởng của {exemplar.name}")
            self._clear(usual_class(exemplar.draft.recipient))
            if like is not None:
                self._follow(like)
        (self.form if like is None else self.deed).setFocus()

    def forget(self) -> None:
        """Let go of what is typed: the office has taken it."""
        self._exemplar = None
        self.fields.take_as_given()

    @property
    def half_typed(self) -> dict[str, Any]:
        """What stands here and is not in the register, as JSON can hold it; {} for nothing."""
        if self._exemplar is None or not self.fields.is_begun:
            return {}
        return {"exemplar": self._exemplar.id, "fields": self.fields.kept()}

    def take_up(self, half_typed: Mapping[str, Any], exemplar: Exemplar) -> None:
        """Put back what `half_typed` gave of a commendation of this exemplar."""
        self.begin(exemplar)
        self.fields.restore(half_typed["fields"])

    def _clear(self, usual: RecipientClass) -> None:
        for field in (self.form, self.decision, self.decided, self.issuer, self.deed, self.amount):
            field.put("")
        self.kind.put(CommendationKind.THEMATIC)
        self.recipient_class.put(usual)
        self.fields.clear_complaints()
        self.fields.take_as_given()

    def _follow(self, like: CommendationDraft) -> None:
        """Fill in what one decision says of all it names."""
        for field, text in ((self.form, like.form), (self.decision, like.decision), (self.issuer, like.issuer)):
            field.put(text)
        self.level.put(like.level)
        self.decided.put_day(like.decided)
        self.kind.put(like.kind)
        self.amount.put(str(like.amount) if like.amount else "")

    def _give(self) -> None:
        self.fields.clear_complaints()
        decided = attempt(self.decided.day, lambda no: self.decided.complain(sentence(no)))
        amount = attempt(self._sum, lambda no: self.amount.complain(sentence(no)))
        self.fields.go_to_first_complaint()
        if self._exemplar and decided is not None and amount is not None:
            self.submitted.emit(self._draft(self._exemplar, decided, amount))

    def _draft(self, exemplar: Exemplar, decided: date, amount: int) -> CommendationDraft:
        return CommendationDraft(
            exemplar=exemplar.id,
            level=self.level.value,
            form=self.form.text,
            kind=self.kind.value,
            recipient_class=self.recipient_class.value,
            decision=self.decision.text,
            decided=decided,
            issuer=self.issuer.text,
            deed=self.deed.text,
            amount=amount,
        )

    def _go_back(self) -> None:
        if self._exemplar:
            self.goes_back.emit(self._exemplar.id)

    def _sum(self) -> int:
        return read_amount(self.amount.text) if self.amount.text.strip() else 0

    def _lay_in(self) -> None:
        rows: Sequence[Sequence[QWidget]] = (
            (self.form, self.level),
            (self.decision, self.decided),
            (self.issuer, self.amount),
            (self.deed,),
            (self.kind, self.recipient_class),
        )
        lay_in_rows(self.fields, rows)
        self._lay_out()
