"""The page an exemplar is entered and corrected on; under the name it says, while typing, whom they may already be."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.domain.exemplars.doubles import NameDoubt
from app.domain.exemplars.exemplar import Exemplar, ExemplarDraft, ExemplarWithoutName
from app.wording import sentence
from ui.desk import attempt
from ui.exemplars.doubts_box import Doubt, DoubtsBox
from ui.exemplars.wording import GENDERS, RECIPIENTS, name_doubt_said
from ui.kit.fields import ChoiceField, NumberField, TextField
from ui.kit.form_page import FormPage
from ui.kit.form_rows import lay_in_rows
from ui.kit.form_sheet import FormSheet
from ui.kit.pick import Pick, PickField, Suggest
from ui.kit.signs import Sign

_PAUSE_MS: Final = 150
_UNIT_NOT_CHOSEN: Final = "Chưa chọn đơn vị. Hãy gõ vài chữ đầu của tên đơn vị giới thiệu, quản lý rồi chọn."

NameDoubts = Callable[[ExemplarDraft, int | None], Sequence[NameDoubt]]
"""Whom a draft may be by its name, beside the exemplar being corrected."""


class ExemplarForm(FormPage):
    """Says `submitted` with a draft and whom it was ruled not to be; what was typed stays until the office took it."""

    submitted = Signal(object, object)
    """An ExemplarDraft to enter, and the ids of those it was ruled not to be."""
    corrected = Signal(int, object)
    tells_apart = Signal(int, int)
    opens = Signal(int)
    """Look at the exemplar this one may be."""

    def __init__(self, units: Suggest[int], doubts: NameDoubts) -> None:
        super().__init__(FormSheet())
        self._find_doubts = doubts
        self._exemplar: Exemplar | None = None
        self._apart: frozenset[int] = frozenset()
        field = self.fields.with_field
        self.name = field("name", TextField("Họ và tên, không ghi Ông, Bà; hoặc tên tập thể, hộ gia đình"))
        self.doubts = DoubtsBox(self.name)
        self.recipient = field("recipient", ChoiceField("Phân loại", RECIPIENTS))
        self.unit: PickField[int] = field("unit", PickField("Đơn vị giới thiệu, quản lý", units, "gõ vài chữ đầu"))
        self.birth_year = field("birth_year", NumberField("Năm sinh"))
        self.gender = field("gender", ChoiceField("Giới tính", GENDERS))
        self.post = field("post", TextField("Chức vụ như in trong danh sách"))
        self.address = field("address", TextField("Địa chỉ"))
        self.work = field("field_of_work", TextField("Lĩnh vực hoạt động"))
        self._undo = QPushButton()
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._lay_in()
        self._connect()

    def begin(self, name: str = "") -> None:
        """Go on with the exemplar half typed, or begin a new one, of that name where one is given."""
        if name and not self.name.text.strip():
            self.name.put(name)
        self._name("Ghi gương", "Ghi gương", "Xóa phần đã nhập")
        self._doubt()
        self.name.setFocus()

    def correct(self, exemplar: Exemplar, unit: Pick[int]) -> None:
        """Show an exemplar to be corrected, or the correction of another left half done."""
        if self.unfinished and self._exemplar != exemplar:
            self.tell(Sign.SHORT, "Gương này đang nhập dở. Hãy ghi lại hoặc bỏ phần đang nhập trước.")
            return
        if not self.unfinished:
            self._exemplar, self._apart = exemplar, frozenset()
            self._fill(exemplar.draft, unit)
        self._name("Sửa gương", "Ghi bản sửa", "Bỏ phần đang sửa")
        self._doubt()
        self.name.setFocus()

    def forget(self) -> None:
        """Let go of what is typed: the office has taken it, or the clerk wants none of it."""
        self._exemplar, self._apart = None, frozenset()
        self._fill(ExemplarDraft("", self.recipient.value, 0), None)
        self._doubt()

    @property
    def unfinished(self) -> str:
        """What would be lost, in a few words."""
        if not self.fields.is_begun or (self._exemplar and self._typed() == self._exemplar.draft):
            return ""
        return self.name.text.strip() or "gương chưa có tên"

    @property
    def half_typed(self) -> dict[str, Any]:
        """What stands here and is not in the register, as JSON can hold it; {} for nothing."""
        if not self.unfinished:
            return {}
        own = self._exemplar.id if self._exemplar else None
        return {"exemplar": own, "apart": sorted(self._apart), "fields": self.fields.kept()}

    def take_up(self, half_typed: Mapping[str, Any], exemplar: Exemplar | None) -> None:
        """Put back what `half_typed` gave; `exemplar` is the one it corrects, None where it is new."""
        self._exemplar, self._apart = exemplar, frozenset(half_typed["apart"])
        self.fields.restore(half_typed["fields"])

    def rule_apart(self, other: int) -> None:
        """Take the clerk's word that the one being entered is not that one; it is kept with the record."""
        if self._exemplar is not None:
            self.tells_apart.emit(self._exemplar.id, other)
        self._apart |= {other}
        self._doubt()

    def _fill(self, draft: ExemplarDraft, unit: Pick[int] | None) -> None:
        self.name.put(draft.name)
        self.recipient.put(draft.recipient)
        self.unit.put_pick(unit)
        self.birth_year.put_number(draft.birth_year)
        self.gender.put(draft.gender)
        self.post.put(draft.post)
        self.address.put(draft.address)
        self.work.put(draft.field_of_work)
        self.fields.clear_complaints()
        self.fields.take_as_given()

    def _typed(self) -> ExemplarDraft:
        return ExemplarDraft(
            self.name.text,
            self.recipient.value,
            self.unit.value or 0,
            self.gender.value,
            attempt(self.birth_year.number, lambda _: None),
            self.post.text,
            self.address.text,
            self.work.text,
        )

    def _give(self) -> None:
        self.fields.clear_complaints()
        self.unit.settle()
        if not self.name.text.strip():
            self.name.complain(sentence(ExemplarWithoutName()))
        if self.unit.value is None:
            self.unit.complain(_UNIT_NOT_CHOSEN)
        year = attempt(self.birth_year.number, lambda no: self.birth_year.complain(sentence(no)))
        self.fields.go_to_first_complaint()
        if self.fields.complaints:
            return
        draft = replace(self._typed(), birth_year=year)
        if self._exemplar is None:
            self.submitted.emit(draft, self._apart)
        else:
            self.corrected.emit(self._exemplar.id, draft)

    def _doubt(self) -> None:
        self._pause.stop()
        own = self._exemplar.id if self._exemplar else None
        found = self._find_doubts(self._typed(), own) if self.name.text.strip() else ()
        self.doubts.show_doubts([self._doubted(one) for one in found if one.exemplar.id not in self._apart])

    def _doubted(self, doubt: NameDoubt) -> Doubt:
        other = doubt.exemplar.id
        choices = (
            ("Mở gương này", lambda: self.opens.emit(other)),
            ("Là người khác", lambda: self.rule_apart(other)),
        )
        return Doubt(name_doubt_said(doubt), choices)

    def _drop(self) -> None:
        correcting = self._exemplar is not None
        self.forget()
        if correcting:
            self.left.emit()
        else:
            self.name.setFocus()

    def _name(self, heading: str, verb: str, undo: str) -> None:
        self._call(heading, verb)
        self._undo.setText(undo)

    def _connect(self) -> None:
        self._pause.timeout.connect(self._doubt)
        self.fields.edited.connect(self._pause.start)
        self.fields.edited.connect(self.said.hide)
        self._undo.clicked.connect(self._drop)

    def _lay_in(self) -> None:
        rows: Sequence[Sequence[QWidget]] = (
            (self.name,),
            (self.doubts,),
            (self.unit, self.recipient),
            (self.birth_year, self.gender),
            (self.post, self.work),
            (self.address,),
        )
        lay_in_rows(self.fields, rows)
        self._lay_out(more=(self._undo,))
