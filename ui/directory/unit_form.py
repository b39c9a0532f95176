"""The page a unit is entered and corrected on."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QPushButton

from app.domain.units.unit import Unit, UnitDraft, UnitKind
from app.wording import sentence
from ui.desk import attempt
from ui.kit.fields import ChoiceField, DateField, NotesField, TextField
from ui.kit.form_page import FormPage
from ui.kit.form_sheet import FormSheet
from ui.kit.labels import label
from ui.kit.signs import Sign

_WIDTH: Final = 720
_STANDS_FOR: Final = "Tên kế hoạch dùng để gọi đơn vị này khi giao chỉ tiêu riêng, mỗi tên một dòng."


class UnitFields(FormSheet):
    """Everything known of a unit."""

    def __init__(self) -> None:
        super().__init__()
        self.name = self.with_field("name", TextField("Tên đầy đủ, đúng như trong văn bản"))
        self.kind = self.with_field("kind", ChoiceField("Loại đơn vị", tuple((kind, kind.label) for kind in UnitKind)))
        self.short_name = self.with_field("short_name", TextField("Tên viết tắt"))
        self.address = self.with_field("address", TextField("Địa chỉ trụ sở"))
        self.begins = self.with_field("begins", DateField("Ngày thành lập"))
        self.ends = self.with_field("ends", DateField("Ngày cuối còn hoạt động"))
        self.stands_for = self.with_field("stands_for", NotesField("Tên trong kế hoạch", lines=3))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        places = (
            (self.name, 0, 0, 2),
            (self.kind, 1, 0, 1),
            (self.short_name, 1, 1, 1),
            (self.address, 2, 0, 2),
            (self.begins, 3, 0, 1),
            (self.ends, 3, 1, 1),
            (self.stands_for, 4, 0, 2),
            (label(_STANDS_FOR, "note", wraps=True), 5, 0, 2),
            (self.unplaced, 6, 0, 2),
        )
        for part, row, column, span in places:
            grid.addWidget(part, row, column, 1, span)

    def collect(self) -> UnitDraft | None:
        """Return the draft; None when a day typed cannot be read, said beside its field."""
        self.clear_complaints()
        begins, ends = self._day(self.begins), self._day(self.ends)
        self.go_to_first_complaint()
        names = tuple(line.strip() for line in self.stands_for.text.splitlines() if line.strip())
        draft = UnitDraft(self.name.text, self.kind.value, self.short_name.text, self.address.text, begins, ends, names)
        return None if self.complaints else draft

    def fill(self, draft: UnitDraft) -> None:
        """Show a unit of the register."""
        self.clear_complaints()
        self.name.put(draft.name)
        self.kind.put(draft.kind)
        self.short_name.put(draft.short_name)
        self.address.put(draft.address)
        for field, day in ((self.begins, draft.begins), (self.ends, draft.ends)):
            field.put("") if day is None else field.put_day(day)
        self.stands_for.put("\n".join(draft.stands_for))

    def _day(self, field: DateField) -> date | None:
        if not field.text.strip():
            return None
        return attempt(field.day, lambda no: field.complain(sentence(no)))


class UnitForm(FormPage):
    """Says `submitted` with a draft; what was typed stays until the office has taken it."""

    submitted = Signal(object)
    """A UnitDraft to enter."""
    corrected = Signal(int, object)
    """The id of a unit and the UnitDraft that replaces it."""

    def __init__(self) -> None:
        fields = UnitFields()
        super().__init__(fields)
        self.fields: UnitFields = fields
        self._unit: Unit | None = None
        self._empty = self.fields.kept()
        self._undo = QPushButton("Bỏ phần đã nhập")
        self._lay_out(more=(self._undo,), width=_WIDTH)
        self._connect()
        self._name()

    def begin(self) -> None:
        """Go on with the unit half typed, or begin a new one."""
        if self._unit and not self.is_begun:
            self.forget()
        self._name()
        self.fields.name.setFocus()

    def correct(self, unit: Unit) -> None:
        """Show a unit of the register to be corrected, or the one left half done."""
        if self.is_begun and self._unit != unit:
            self._name()
            self.tell(Sign.SHORT, "Đơn vị này đang nhập dở. Hãy ghi hoặc bỏ phần đã nhập trước.")
            return
        if not self.is_begun:
            self._take(unit)
        self._name()
        self.fields.name.setFocus()

    def go_on_after(self, unit: Unit, doubts: str) -> None:
        """Make room for the next unit, say that this one is in the register, and what to look at in it."""
        self.forget()
        said = f"Đã thêm đơn vị: {unit.name} ({unit.kind.label})."
        self.tell(Sign.SHORT if doubts else Sign.MET, "\n".join(filter(None, (said, doubts))))
        self.fields.name.setFocus()

    def forget(self) -> None:
        """Let go of what is typed."""
        self._unit = None
        self.fields.restore(self._empty)
        self.fields.clear_complaints()
        self.fields.take_as_given()
        self.said.hide()
        self._name()

    @property
    def is_begun(self) -> bool:
        """Whether anything stands here that the register does not have."""
        return self.fields.is_begun

    @property
    def half_typed(self) -> dict[str, Any]:
        """What stands here and is not in the register, as JSON can hold it; {} for nothing."""
        if not self.is_begun:
            return {}
        return {"unit": self._unit.id if self._unit else None, "fields": self.fields.kept()}

    def take_up(self, half_typed: Mapping[str, Any], unit: Unit | None) -> None:
        """Put back what `half_typed` gave; `unit` is the one it corrects, None where it is new."""
        if unit:
            self._take(unit)
        self.fields.restore(half_typed["fields"])
        self._name()

    def _take(self, unit: Unit) -> None:
        self._unit = unit
        self.fields.fill(unit.draft)
        self.fields.take_as_given()

    def _name(self) -> None:
        self._call(*(("Sửa đơn vị", "Ghi bản sửa") if self._unit else ("Thêm đơn vị", "Thêm đơn vị")))

    def _give(self) -> None:
        draft = self.fields.collect()
        if draft is None:
            return
        if self._unit is None:
            self.submitted.emit(draft)
        else:
            self.corrected.emit(self._unit.id, draft)

    def _drop(self) -> None:
        correcting = self._unit is not None
        self.forget()
        if correcting:
            self.left.emit()

    def _connect(self) -> None:
        self.fields.edited.connect(self.said.hide)
        self._undo.clicked.connect(self._drop)
