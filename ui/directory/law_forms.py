"""The pages on which the office enters its own lines of law: a base salary, a legal instrument."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.domain.language.numbers import grouped
from app.domain.language.text import fold
from app.domain.law.law import BaseSalary, Instrument, LawTables, LegalRow
from app.domain.law.own_law import BaseSalaryDraft, InstrumentDraft, OwnLine, read_base_salary, read_first_day
from ui.kit.field_reading import read
from ui.kit.fields import DateField, NotesField, TextField, TickField
from ui.kit.form_page import FormPage
from ui.kit.form_rows import lay_in_rows
from ui.kit.form_sheet import FormSheet
from ui.kit.pick import Pick, PickField
from ui.kit.signs import Sign

Draft = TypeVar("Draft", bound=OwnLine)
Row = TypeVar("Row", bound=LegalRow)
_WIDTH: Final = 720
_BUSY: Final = "Dòng này đang nhập dở. Hãy ghi hoặc bỏ phần đã nhập trước."
_CHECKED: Final = "để trống nếu chưa ai đối chiếu"


class LawForm(FormPage, Generic[Draft, Row]):
    """A line of one sort. What is typed stays until the office has taken it."""

    submitted = Signal(object, int)
    """A draft, and the number of the line it corrects, 0 for a new one."""

    def __init__(self, sort: str) -> None:
        super().__init__(FormSheet(), leave="Về bảng")
        self._sort = sort
        self._number = 0
        field = self.fields.with_field
        self._lay_head()
        self.source = field("source", TextField("Nguồn: văn bản, điều khoản, nơi đã đọc"))
        self.checked_by = field("checked_by", TextField("Người đã đối chiếu với văn bản gốc", _CHECKED))
        self.checked_on = field("checked_on", DateField("Ngày đối chiếu", "để trống: hôm nay"))
        self.note = field("note", NotesField("Ghi chú"))
        self._undo = QPushButton("Bỏ phần đã nhập")
        self._undo.clicked.connect(self._drop)
        lay_in_rows(self.fields, (*self._head(), (self.source,), (self.checked_by, self.checked_on), (self.note,)))
        self._empty = self.fields.kept()
        self.fields.edited.connect(self.said.hide)
        self._lay_out(more=(self._undo,), width=_WIDTH)
        self._name()

    def begin(self) -> None:
        """Go on with the line half typed, or begin a new one."""
        if not self.fields.is_begun:
            self.forget()
        self._name()
        self._first.setFocus()

    def correct(self, number: int, draft: Draft) -> None:
        """Show a line of the office's to be corrected, or the one left half done."""
        self._open(number, lambda: self._fill(draft))

    def rewrite(self, row: Row) -> None:
        """Begin a line of the office's own in place of one that ships, with what that one says."""
        self._open(0, lambda: self._fill_from(row))

    def forget(self) -> None:
        """Let go of what is typed."""
        self._number = 0
        self.fields.restore(self._empty)
        self.fields.clear_complaints()
        self.fields.take_as_given()
        self.said.hide()

    @property
    def half_typed(self) -> dict[str, Any]:
        """What stands here and is not in the register, as JSON can hold it; {} for nothing."""
        return {"number": self._number, "fields": self.fields.kept()} if self.fields.is_begun else {}

    def take_up(self, half_typed: Mapping[str, Any]) -> None:
        """Put back what `half_typed` gave."""
        self._number = int(half_typed["number"])
        self.fields.restore(half_typed["fields"])
        self._name()

    def _open(self, number: int, fill: Callable[[], None]) -> None:
        if self.fields.is_begun:
            self._name()
            if not number or number != self._number:
                self.tell(Sign.SHORT, _BUSY)
        else:
            self.forget()
            self._number = number
            fill()
            self.fields.take_as_given()
            self._name()
        self._first.setFocus()

    def _name(self) -> None:
        sort = self._sort
        self._call(*((f"Sửa {sort} của cơ quan", "Ghi bản sửa") if self._number else (f"Thêm {sort}", f"Thêm {sort}")))

    def _drop(self) -> None:
        self.forget()
        self.left.emit()

    def _give(self) -> None:
        self.fields.clear_complaints()
        draft = self._draft()
        self.fields.go_to_first_complaint()
        if draft is not None and not self.fields.complaints:
            self.submitted.emit(draft, self._number)

    def _fill_line(self, line: OwnLine) -> None:
        _put_day(self.checked_on, line.checked_on)
        for field, text in ((self.source, line.source), (self.checked_by, line.checked_by), (self.note, line.note)):
            field.put(text)

    def _said(self) -> dict[str, Any]:
        """Read what every line says besides its first day."""
        return {
            "source": self.source.text,
            "checked_by": self.checked_by.text,
            "checked_on": read_day(self.checked_on),
            "note": self.note.text,
        }

    @property
    def _first(self) -> QWidget:
        """The field the clerk begins with."""
        return self._head()[0][0]

    def _lay_head(self) -> None:
        """Make the fields that say what the line lays down."""
        raise NotImplementedError

    def _head(self) -> tuple[tuple[QWidget, ...], ...]:
        """Return those fields in rows."""
        raise NotImplementedError

    def _fill(self, draft: Draft) -> None:
        raise NotImplementedError

    def _fill_from(self, row: Row) -> None:
        raise NotImplementedError

    def _draft(self) -> Draft | None:
        """Read the form; None where something cannot be read, said beside its field."""
        raise NotImplementedError


class BaseSalaryForm(LawForm[BaseSalaryDraft, BaseSalary]):
    """Mức lương cơ sở."""

    def __init__(self) -> None:
        super().__init__("mức lương cơ sở")

    def _lay_head(self) -> None:
        self.dong = self.fields.with_field("dong", TextField("Mức lương cơ sở, đồng/tháng", "ví dụ 2.530.000"))
        self.begins = self.fields.with_field("begins", DateField("Áp dụng từ ngày"))

    def _head(self) -> tuple[tuple[QWidget, ...], ...]:
        return ((self.dong, self.begins),)

    def _fill(self, draft: BaseSalaryDraft) -> None:
        self.dong.put(grouped(draft.dong))
        self.begins.put_day(draft.begins)
        self._fill_line(draft)

    def _fill_from(self, row: BaseSalary) -> None:
        self.dong.put(grouped(row.dong))
        _put_day(self.begins, row.begins)
        self.source.put(row.source)

    def _draft(self) -> BaseSalaryDraft | None:
        dong = read(self.dong, lambda: read_base_salary(self.dong.text))
        begins = read(self.begins, lambda: read_first_day(self.begins.text))
        said = self._said()
        return None if dong is None or begins is None else BaseSalaryDraft(dong=dong, begins=begins, **said)


class InstrumentForm(LawForm[InstrumentDraft, Instrument]):
    """Văn bản làm căn cứ hoặc để tra cứu."""

    def __init__(self, law: Callable[[], LawTables]) -> None:
        self._law = law
        super().__init__("căn cứ")

    def _lay_head(self) -> None:
        field = self.fields.with_field
        self.title = field("title", NotesField("Tên văn bản, đúng như khi viện dẫn", lines=3))
        self.begins = field("begins", DateField("Có hiệu lực từ ngày"))
        self.ends = field("ends", DateField("Hết hiệu lực sau ngày", "để trống nếu chưa biết"))
        self.replaces: PickField[str] = field(
            "replaces", PickField("Thay thế văn bản", self._suggest, "để trống nếu không thay thế văn bản nào")
        )
        self.is_ground = field("is_ground", TickField("Viện dẫn làm căn cứ của quyết định"))
        self.is_ground.put(ticked=True)

    def _head(self) -> tuple[tuple[QWidget, ...], ...]:
        return (self.title,), (self.begins, self.ends), (self.replaces,), (self.is_ground,)

    def _fill(self, draft: InstrumentDraft) -> None:
        self._fill_law(draft.title, draft.begins, draft.ends, is_ground=draft.is_ground)
        replaced = next((row for row in self._law().instruments if row.code == draft.replaces), None)
        self.replaces.put_pick(_pick(replaced) if replaced else None)
        self._fill_line(draft)

    def _fill_from(self, row: Instrument) -> None:
        self._fill_law(row.title, row.begins, row.ends, is_ground=row.is_ground)
        self.source.put(row.source)
        self.note.put(row.note)

    def _fill_law(self, title: str, begins: date | None, ends: date | None, *, is_ground: bool) -> None:
        self.title.put(title)
        _put_day(self.begins, begins)
        _put_day(self.ends, ends)
        self.is_ground.put(ticked=is_ground)

    def _draft(self) -> InstrumentDraft | None:
        self.replaces.settle()
        begins = read(self.begins, lambda: read_first_day(self.begins.text))
        ends, said = read_day(self.ends), self._said()
        if begins is None:
            return None
        return InstrumentDraft(
            title=self.title.text,
            begins=begins,
            ends=ends,
            is_ground=self.is_ground.ticked,
            replaces=self.replaces.value or self.replaces.text,
            **said,
        )

    def _suggest(self, typed: str) -> list[Pick[str]]:
        words = fold(typed).split()
        return [_pick(row) for row in self._law().instruments if all(word in fold(row.title) for word in words)]


def read_day(field: DateField) -> date | None:
    """Return the day typed in a field that may stay empty."""
    return read(field, field.day) if field.text.strip() else None


def _put_day(field: DateField, day: date | None) -> None:
    field.put("") if day is None else field.put_day(day)


def _pick(row: Instrument) -> Pick[str]:
    return Pick(row.code, row.title)
