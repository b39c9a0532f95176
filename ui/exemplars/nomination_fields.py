"""The fields of a nomination, from the unit's dossier to a draft and back, by the checklists of the plan."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeVar

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.domain.errors import Refusal
from app.domain.exemplars.namesakes import UnknownExemplar
from app.domain.nominations.nomination import NominationDraft
from app.domain.plans.plan import Plan, Recipient
from app.wording import sentence
from ui.desk import attempt
from ui.exemplars.doubts_box import DoubtsBox
from ui.exemplars.tick_list import Point, TickList
from ui.exemplars.wording import HEADS
from ui.kit.fields import ChoiceField, DateField, Field, NotesField, NumberField, TextField
from ui.kit.form_rows import lay_in_rows
from ui.kit.form_sheet import FormSheet
from ui.kit.pick import Pick, PickField, Suggest

T = TypeVar("T")
Say = Callable[[Field], Callable[[Refusal], None]]
_UNIT_NOT_CHOSEN = "Chưa chọn đơn vị đề nghị. Hãy gõ vài chữ đầu của tên đơn vị rồi chọn."
_NOBODY_CHOSEN = "Chưa chọn gương được đề nghị. Hãy gõ tên rồi chọn; người chưa có trong sổ thì bấm “Ghi gương mới”."


def _beside_its_field(field: Field) -> Callable[[Refusal], None]:
    return lambda refusal: field.complain(sentence(refusal))


def _unsaid(_field: Field) -> Callable[[Refusal], None]:
    return lambda _: None


class NominationFields(FormSheet):
    """Everything a unit says of whom it puts forward, in the order the clerk goes through the dossier."""

    def __init__(self, units: Suggest[int], exemplars: Suggest[int]) -> None:
        super().__init__()
        self._usual_day = date.min
        self._plan: Plan | None = None
        self._recipient: Recipient | None = None
        field = self.with_field
        self.exemplar: PickField[int] = field("exemplar", PickField("Gương được đề nghị", exemplars, "gõ tên để tìm"))
        self.new_exemplar = QPushButton("Ghi gương mới")
        self.unit: PickField[int] = field("unit", PickField("Đơn vị đề nghị", units, "gõ vài chữ đầu"))
        self.received = field("received", DateField("Ngày nhận hồ sơ"))
        self.rating_year = field("rating_year", NumberField("Năm đánh giá, xếp loại"))
        self.deed = field("deed", TextField("Việc làm tiêu biểu, nói gọn trong một câu"))
        self.doubts = DoubtsBox(self.deed)
        self.achievements = field("achievements", NotesField("Tóm tắt thành tích (thiếu thì không tính chỉ tiêu)", 4))
        self.new_deed = field("new_deed", NotesField("Việc làm mới, khi gương đã có trong sổ"))
        self.staff = field("staff", NumberField("Tổng số người của tập thể"))
        self.excellent = field("excellent", NumberField("Số người hoàn thành xuất sắc nhiệm vụ"))
        self.heads = field("heads", ChoiceField("Vai trò trong tập thể", HEADS))
        self.collective: PickField[int] = field(
            "collective", PickField("Tập thể do người này lãnh đạo", exemplars, "gõ tên tập thể")
        )
        self.criteria = field("criteria", TickList("Tiêu chí của kế hoạch (phím cách để đánh dấu)"))
        self.dossier = field("dossier", TickList("Hồ sơ đã có (phím cách để đánh dấu)"))
        self._all = tuple(self._tick_all(words, act) for words, act in self._shortcuts())
        self.received.line.editingFinished.connect(self._write_day_in_full)
        self._lay_out()

    def expect(self, plan: Plan, day: date) -> None:
        """Work under another plan; `day` is when most dossiers come now."""
        self._plan, self._usual_day = plan, day
        self.show_for(self._recipient)

    def show_for(self, recipient: Recipient | None) -> None:
        """Show what is asked of this kind of nominee; nothing of the plan before one is chosen."""
        self._recipient = recipient
        of_collectives: tuple[QWidget, ...] = (self.staff, self.excellent)
        of_people: tuple[QWidget, ...] = (self.heads, self.collective)
        for part in of_collectives:
            part.setVisible(recipient is Recipient.COLLECTIVE)
        for part in of_people:
            part.setVisible(recipient is not None and recipient.is_individual)
        plan = self._plan if recipient is not None else None
        self.criteria.offer(_criteria(plan, recipient) if plan and recipient else ())
        self.dossier.offer(_papers(plan, recipient) if plan and recipient else ())
        for button, shown in zip(self._all, (self.criteria, self.dossier), strict=True):
            button.setVisible(shown.isVisibleTo(self))

    def fill(self, draft: NominationDraft, exemplar: Pick[int] | None, unit: Pick[int] | None) -> None:
        """Show a nomination; the collective is put by whoever knows its name."""
        self.exemplar.put_pick(exemplar)
        self.unit.put_pick(unit)
        self.received.put_day(draft.received)
        self.rating_year.put_number(draft.rating_year)
        self.deed.put(draft.deed)
        self.achievements.put(draft.achievements)
        self.new_deed.put(draft.new_deed)
        self.staff.put_number(draft.staff)
        self.excellent.put_number(draft.excellent)
        self.heads.put(draft.heads)
        self.criteria.put(draft.criteria)
        self.dossier.put(draft.dossier)
        self.clear_complaints()
        self.take_as_given()

    def clear(self) -> None:
        """Empty the form."""
        year = self._plan.rating_year if self._plan else None
        self.collective.put_pick(None)
        self.fill(NominationDraft(0, 0, self._usual_day, "", "", rating_year=year), None, None)
        self.show_for(None)

    def collect(self) -> NominationDraft | None:
        """Return the draft; None when something typed cannot be read, each said beside its field."""
        self.clear_complaints()
        for pick in (self.exemplar, self.unit, self.collective):
            pick.settle()
        draft = self._draft(_beside_its_field)
        if self.exemplar.value is None:
            self.exemplar.complain(_NOBODY_CHOSEN)
        if self.unit.value is None:
            self.unit.complain(_UNIT_NOT_CHOSEN)
        self.go_to_first_complaint()
        return None if self.complaints else draft

    def so_far(self) -> NominationDraft:
        """Return what is typed so far, what cannot be read left out; nothing is said."""
        return self._draft(_unsaid)

    def _draft(self, told: Say) -> NominationDraft:
        def read(field: Field, take: Callable[[], T]) -> T | None:
            return attempt(take, lambda no: told(field)(no) if isinstance(no, Refusal) else None)

        return NominationDraft(
            exemplar=self.exemplar.value or 0,
            unit=self.unit.value or 0,
            received=read(self.received, self.received.day) or self._usual_day,
            deed=self.deed.text,
            achievements=self.achievements.text,
            criteria=self.criteria.ticked,
            dossier=self.dossier.ticked,
            heads=self.heads.value,
            collective=read(self.collective, self._known_collective),
            staff=read(self.staff, self.staff.number),
            excellent=read(self.excellent, self.excellent.number),
            rating_year=read(self.rating_year, self.rating_year.number),
            new_deed=self.new_deed.text,
        )

    def _known_collective(self) -> int | None:
        if self.collective.value is None and self.collective.text.strip():
            raise UnknownExemplar(self.collective.text)
        return self.collective.value

    def _write_day_in_full(self) -> None:
        if day := attempt(self.received.day, lambda _: None):
            self.received.put_day(day)

    def _shortcuts(self) -> Sequence[tuple[str, Callable[[], None]]]:
        return (
            ("Đạt mọi tiêu chí", self._meet_every_criterion),
            ("Đủ giấy tờ bắt buộc", self._have_every_paper),
        )

    def _meet_every_criterion(self) -> None:
        if self._plan and self._recipient:
            points = _criteria(self._plan, self._recipient)
            self.criteria.tick_all(frozenset(point.code for point in points if point.by_hand))

    def _have_every_paper(self) -> None:
        if self._plan and self._recipient:
            papers = self._plan.dossier_for(self._recipient)
            self.dossier.tick_all(frozenset(paper.code for paper in papers if paper.required))

    def _tick_all(self, words: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName("plain")
        button.clicked.connect(lambda _: act())
        self.go_through(button)
        return button

    def _lay_out(self) -> None:
        self.new_exemplar.setObjectName("plain")
        self.go_through(self.new_exemplar)
        rows: Sequence[Sequence[QWidget]] = (
            (self.exemplar, self.unit),
            (_at_the_left(self.new_exemplar),),
            (self.received, self.rating_year),
            (self.deed,),
            (self.doubts,),
            (self.staff, self.excellent),
            (self.heads, self.collective),
            (self.achievements,),
            (self.new_deed,),
            (self.criteria,),
            (_at_the_left(self._all[0]),),
            (self.dossier,),
            (_at_the_left(self._all[1]),),
        )
        lay_in_rows(self, rows)


def _at_the_left(button: QPushButton) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(button)
    row.addStretch()
    return holder


def _criteria(plan: Plan, recipient: Recipient) -> tuple[Point, ...]:
    return tuple(Point(one.code, one.text, one.share_at_least is None) for one in plan.criteria_for(recipient))


def _papers(plan: Plan, recipient: Recipient) -> tuple[Point, ...]:
    return tuple(
        Point(one.code, one.text if one.required else f"{one.text} (không bắt buộc)")
        for one in plan.dossier_for(recipient)
    )
