"""The page a meeting is prepared on: who came, who counts, what is voted on."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from PySide6.QtCore import Signal

from app.domain.council.convening import AbsentWithoutReason, EmptyAgenda
from app.domain.council.council import Council, Role
from app.domain.council.meeting import Meeting, MeetingDraft, teller_of
from app.domain.errors import Refusal, SeveralRefusals
from app.domain.plans.plan import Plan
from app.wording import sentence
from ui.council.agenda_box import AgendaBox
from ui.council.attendance_box import AttendanceBox
from ui.council.room_facts import Nominee
from ui.desk import attempt
from ui.kit.fields import DateField, NotesField, NumberField, TextField
from ui.kit.form_page import FormPage
from ui.kit.form_rows import lay_in_rows
from ui.kit.form_sheet import FormSheet

_WIDTH = 1120
_TELLERS = ("Tổ trưởng Tổ kiểm phiếu", "Thành viên (thư ký Tổ kiểm phiếu)", "Thành viên khác của Tổ kiểm phiếu")
_APART = ";"
"""Stands between the names of several tellers in the last field."""


@dataclass(frozen=True, slots=True)
class Sources:
    """What the form asks of the office: the composition of a day, and what may be voted on that day."""

    council: Callable[[date], Council | None]
    candidates: Callable[[date, int | None], tuple[Nominee, ...]]


class MeetingForm(FormPage):
    """Says `submitted` with a draft, and for which meeting (None: a new one); what is typed stays until taken."""

    submitted = Signal(object, object)

    def __init__(self, sources: Sources) -> None:
        super().__init__(FormSheet())
        self._sources = sources
        self._plan: Plan | None = None
        self._meeting: Meeting | None = None
        self._council: Council | None = None
        field = self.fields.with_field
        self.held = field("held", DateField("Ngày họp"))
        self.place = field("place", TextField("Nơi họp"))
        self.spares = field("spares", NumberField("Phiếu dự phòng in thêm"))
        self.purpose = field("purpose", TextField("Việc bỏ phiếu", "ví dụ: công nhận điển hình tiên tiến"))
        self.chair = field("chair", TextField("Người chủ trì"))
        self.secretary = field("secretary", TextField("Thư ký"))
        self.tellers = tuple(
            TextField(caption, hint)
            for caption, hint in zip(_TELLERS, ("", "", "nhiều người: cách nhau bằng dấu ;"), strict=True)
        )
        field("tellers", self.tellers[0])
        self.attendance = field("absences", AttendanceBox(self.fields.go_through))
        self.quorum = field("quorum_override", TextField("Lý do vẫn họp khi chưa đủ số thành viên", "để trống khi đủ"))
        self.guests = field("guests", NotesField("Khách mời, mỗi người một dòng"))
        self.agenda = field("agenda", AgendaBox())
        self.held.line.editingFinished.connect(self._read_day)
        self._lay_in()

    def begin(self, plan: Plan, day: date) -> None:
        """Prepare a new meeting under a plan, or go on with the one half prepared."""
        self._call("Chuẩn bị phiên họp", "Ghi phiên họp")
        if not self.fields.is_begun or self._meeting is not None:
            self._plan, self._meeting = plan, None
            empty = MeetingDraft(0, plan.code, day, "", "", "", "", (), (), ())
            self._fill(empty, None)
        self.purpose.setFocus()

    def amend(self, plan: Plan, meeting: Meeting) -> None:
        """Show a meeting of the register to be put down anew, or go on with the one half put down."""
        self._call(f"Sửa phiên họp số {meeting.id}", "Ghi bản sửa")
        if not self.fields.is_begun or self._meeting is None or self._meeting.id != meeting.id:
            self._plan, self._meeting = plan, meeting
            self._fill(meeting.draft, frozenset(meeting.draft.agenda))
        self.held.setFocus()

    def complain(self, refusal: Refusal) -> None:
        """Show why the office refused, beside its field; a reason that is missing is typed where the cursor then is."""
        super().complain(refusal)
        reasons = refusal.reasons if isinstance(refusal, SeveralRefusals) else (refusal,)
        unexplained = next((one for one in reasons if isinstance(one, AbsentWithoutReason)), None)
        if unexplained:
            self.attendance.ask_reason(unexplained.name)

    def forget(self) -> None:
        """Let go of what is typed: the office has taken it."""
        self.fields.take_as_given()
        self._meeting = None

    @property
    def half_typed(self) -> dict[str, Any]:
        """What stands here and is not in the register, as JSON can hold it; {} for nothing."""
        if not self.fields.is_begun:
            return {}
        tellers = [field.text for field in self.tellers]
        return {"meeting": self._meeting and self._meeting.id, "fields": self.fields.kept(), "tellers": tellers}

    def take_up(self, half_typed: Mapping[str, Any]) -> None:
        """Put back what `half_typed` gave, over the empty form or the meeting it amends."""
        self.held.restore(half_typed["fields"]["held"])
        self._read_day()
        self.fields.restore(half_typed["fields"])
        for field, name in zip(self.tellers, half_typed["tellers"], strict=False):
            field.put(name)

    def _fill(self, draft: MeetingDraft, agenda: frozenset[int] | None) -> None:
        self.held.put_day(draft.held)
        for field, text in ((self.place, draft.place), (self.purpose, draft.purpose), (self.chair, draft.chair)):
            field.put(text)
        self.secretary.put(draft.secretary)
        head, second, *others = [*(teller.name for teller in draft.tellers), "", ""]
        for field, name in zip(self.tellers, (head, second, f"{_APART} ".join(filter(None, others))), strict=True):
            field.put(name)
        self.quorum.put(draft.quorum_override)
        self.agenda.filter.clear()
        self.guests.put("\n".join(draft.guests))
        self.spares.put_number(draft.spares or None)
        self._council = self._sources.council(draft.held)
        self.attendance.show_council(self._council, draft.absences)
        self._offer_posts()
        self._show_agenda(draft.held, agenda)
        self.fields.clear_complaints()
        self.fields.take_as_given()

    def _read_day(self) -> None:
        """Look up the composition and the nominations of another day."""
        day = attempt(self.held.day, lambda _: None)
        if day is None:
            return
        self.held.put_day(day)
        council = self._sources.council(day)
        if council != self._council:
            self._council = council
            self.attendance.show_council(council, self.attendance.absences)
            self._offer_posts()
        self._show_agenda(day, self.agenda.chosen)

    def _show_agenda(self, day: date, chosen: frozenset[int] | None) -> None:
        known = self._meeting.id if self._meeting else None
        self.agenda.show_candidates(self._sources.candidates(day, known), chosen)

    def _offer_posts(self) -> None:
        """Fill in who presides and who writes where nothing stands yet, as the composition has them."""
        if self._council is None:
            return
        for field, role in ((self.chair, Role.CHAIR), (self.secretary, Role.SECRETARY)):
            named = next((one.name for one in self._council.draft.members if one.role is role), "")
            if not field.text.strip():
                field.put(named)

    def _give(self) -> None:
        self.fields.clear_complaints()
        draft = self._draft()
        if not self.agenda.agenda:
            self.agenda.complain(sentence(EmptyAgenda()))
        self.fields.go_to_first_complaint()
        if draft is not None and not self.fields.complaints:
            self.submitted.emit(draft, self._meeting)

    def _draft(self) -> MeetingDraft | None:
        if self._plan is None:
            return None
        day = attempt(self.held.day, lambda no: self.held.complain(sentence(no)))
        spares = attempt(lambda: self.spares.number() or 0, lambda no: self.spares.complain(sentence(no)))
        if day is None or spares is None:
            return None
        typed = [name.strip() for field in self.tellers for name in field.text.split(_APART)]
        names = list(filter(None, typed))
        tellers = tuple(teller_of(self._council, name) for name in names) if self._council else ()
        draft = MeetingDraft(
            0, self._plan.code, day, self.place.text, self.purpose.text, self.chair.text, self.secretary.text,
            self.attendance.absences, tellers, self.agenda.agenda,
        )  # fmt: skip
        guests = tuple(self.guests.text.splitlines())
        return replace(draft, quorum_override=self.quorum.text, guests=guests, spares=spares)

    def _lay_in(self) -> None:
        for field in self.tellers[1:]:
            field.edited.connect(self.fields.edited)
            self.fields.go_through(field)
        rows = (
            (self.held, self.place, self.spares),
            (self.purpose,),
            (self.chair, self.secretary),
            self.tellers,
            (self.attendance,),
            (self.quorum,),
            (self.guests,),
            (self.agenda,),
        )
        lay_in_rows(self.fields, rows)
        self._lay_out(width=_WIDTH)
