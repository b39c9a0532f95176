"""The page a decision is drafted on: what it rests on, what it grants, whom it names."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from app.domain.calendar.dates import short_date
from app.domain.decisions.decision import DecisionKind
from app.domain.decisions.decision_listing import Candidate, DecisionLine, SealedMeeting
from app.domain.decisions.submission import Citation, SubmissionHalfCited
from app.domain.exemplars.exemplar import CommendationKind
from app.domain.language.numbers import grouped
from app.domain.nominations.selection import NobodyToDecideOn
from app.domain.plans.plan import Plan
from app.services.decisions import DecisionWish
from app.wording import sentence
from ui.decisions.wording import KINDS
from ui.desk import attempt
from ui.kit.fields import ChoiceField, DateField, TextField, TickField
from ui.kit.form_page import FormPage
from ui.kit.form_rows import lay_in_rows
from ui.kit.form_sheet import FormSheet
from ui.kit.ticked_list import TickedList

_WIDTH: Final = 1280
"""As wide as whoever is proposed and what for take in one line."""
_USUAL: Final = "để trống: theo mẫu của cơ quan"
_DIRECT: Final = "Khen thưởng ngay khi phát hiện, không qua bỏ phiếu (thủ tục đơn giản)"
_NO_FORM: Final = ("", "Không kèm hình thức khen thưởng")
_AFTER_A_VOTE: Final = (DecisionKind.RECOGNITION, DecisionKind.COMMENDATION)
_AWARD_KINDS: Final = sorted(CommendationKind, key=lambda kind: kind is not CommendationKind.THEMATIC)


@dataclass(frozen=True, slots=True)
class Sources:
    """What the form asks of the office: sealed meetings, whom each passed, whom may be commended directly, the forms.

    `forms` gives the award forms the head may grant today, each by its code and name.
    """

    meetings: Callable[[], tuple[SealedMeeting, ...]]
    passed: Callable[[int], tuple[Candidate, ...]]
    discovered: Callable[[], tuple[Candidate, ...]]
    forms: Callable[[], tuple[tuple[str, str], ...]]


class DraftForm(FormPage):
    """Says `submitted` with a wish; what is typed stays until the office has taken it."""

    submitted = Signal(object)
    """A DecisionWish."""

    def __init__(self, sources: Sources) -> None:
        super().__init__(FormSheet(), heading="Dự thảo quyết định", verb="Ghi dự thảo")
        self._sources = sources
        self._plan: Plan | None = None
        field = self.fields.with_field
        self.meeting: ChoiceField[int | None] = field("meeting", ChoiceField("Dựa trên", ((None, _DIRECT),)))
        self.kind = field("kind", ChoiceField("Loại quyết định", [(kind, KINDS[kind]) for kind in _AFTER_A_VOTE]))
        self.form = field("form", ChoiceField("Hình thức khen thưởng", (_NO_FORM,)))
        self.award_kind = field("award_kind", ChoiceField("Loại hình", [(kind, kind.label) for kind in _AWARD_KINDS]))
        self.nominees = field(
            "nominations", TickedList("Tập thể, cá nhân được đưa vào", "Tên, chức vụ, đơn vị", _counted)
        )
        self.paper = field("submission", TextField("Tờ trình làm căn cứ", "ví dụ 02/TTr-HĐTĐKT, để trống nếu không có"))
        self.submitted_on = field("day", DateField("Ngày tờ trình"))
        self.subject = field("subject", TextField("Trích yếu", _USUAL))
        self.purpose = field("purpose", TextField("Phần viết tiếp ở Điều 1", _USUAL))
        self.list_title = field("list_title", TextField("Tên danh sách kèm theo", _USUAL))
        self.implementers = field("implementers", TextField("Những người thi hành", _USUAL))
        self.short_list = field("short_list", TickField("Danh sách kèm theo đánh số 1, 2, 3, không kẻ bảng"))
        self._undo = QPushButton("Xóa phần đã nhập")
        self._lay_in()
        self._connect()

    def begin(self, plan: Plan, usual: DecisionLine | None) -> None:
        """Draft a decision under a plan, of the kind and form `usual` has; go on with one half drafted."""
        if self.fields.is_begun and self._plan == plan:
            self._offer_sources(self.meeting.value)
        else:
            self._clear(plan, usual)
        self.meeting.setFocus()

    def forget(self) -> None:
        """Let go of what is typed: the office has taken it, or the clerk dropped it."""
        self.fields.take_as_given()

    @property
    def half_typed(self) -> dict[str, Any]:
        """What stands here and is not in the register, as JSON can hold it; {} for nothing."""
        return {"fields": self.fields.kept()} if self.fields.is_begun else {}

    def take_up(self, half_typed: Mapping[str, Any], plan: Plan) -> None:
        """Put back what `half_typed` gave."""
        kept = half_typed["fields"]
        self._clear(plan, None)
        self.meeting.restore(kept["meeting"])
        self._follow()
        self.kind.restore(kept["kind"])
        self._offer_forms()
        self.fields.restore(kept)

    def _clear(self, plan: Plan, usual: DecisionLine | None) -> None:
        self._plan = plan
        for field in (self.paper, self.submitted_on, self.subject, self.purpose, self.list_title, self.implementers):
            field.put("")
        self.short_list.put(ticked=False)
        self._offer_sources(None)
        if usual is not None:
            self._suit(usual)
        self.fields.clear_complaints()
        self.fields.take_as_given()

    def _suit(self, usual: DecisionLine) -> None:
        """Begin with the kind and the form of the decision drafted last, where they are still offered."""
        self.kind.restore(KINDS[usual.kind])
        self._offer_forms()
        self.form.restore(usual.form)

    def _offer_sources(self, chosen: int | None) -> None:
        waiting = [one for one in self._sources.meetings() if one.waiting]
        self.meeting.offer([*((one.meeting, meeting_named(one)) for one in waiting), (None, _DIRECT)])
        if chosen in {one.meeting for one in waiting}:
            self.meeting.put(chosen)
        self._follow()

    def _follow(self) -> None:
        """Offer what goes with the meeting, or with direct commendation: the kinds, the forms and the people."""
        meeting, kind = self.meeting.value, self.kind.value
        kinds = _AFTER_A_VOTE if meeting is not None else (DecisionKind.COMMENDATION,)
        self.kind.offer([(one, KINDS[one]) for one in kinds])
        if kind in kinds:
            self.kind.put(kind)
        self._offer_forms()
        found = self._sources.discovered() if meeting is None else self._sources.passed(meeting)
        self.nominees.offer(_lines(found), frozenset() if meeting is None else None)

    def _offer_forms(self) -> None:
        chosen = self.form.value
        none = (_NO_FORM,) if self.kind.value is DecisionKind.RECOGNITION else ()
        offered = (*none, *self._sources.forms())
        self.form.offer(offered or (_NO_FORM,))
        if chosen in {code for code, _ in offered}:
            self.form.put(chosen)

    def _give(self) -> None:
        self.fields.clear_complaints()
        typed = self.submitted_on.text.strip()
        day = attempt(self.submitted_on.day, lambda no: self.submitted_on.complain(sentence(no))) if typed else None
        if not self.nominees.ticked:
            self.nominees.complain(sentence(NobodyToDecideOn()))
        paper = self.paper.text.strip()
        if bool(paper) is not bool(typed):
            self.paper.complain(sentence(SubmissionHalfCited()))
        self.fields.go_to_first_complaint()
        if self._plan and not self.fields.complaints:
            self.submitted.emit(self._wish(self._plan, Citation(paper, day)))

    def _wish(self, plan: Plan, cited: Citation) -> DecisionWish:
        return DecisionWish(
            plan.code,
            self.kind.value,
            self.meeting.value,
            self.nominees.ticked,
            self.form.value,
            subject=self.subject.text,
            purpose=self.purpose.text,
            list_title=self.list_title.text,
            implementers=self.implementers.text,
            award_kind=self.award_kind.value,
            short_list=self.short_list.ticked,
            submission=cited,
        )

    def _drop(self) -> None:
        if self._plan:
            self._clear(self._plan, None)
            self.meeting.setFocus()

    def _connect(self) -> None:
        self.meeting.edited.connect(self._follow)
        self.kind.edited.connect(self._offer_forms)
        self._undo.clicked.connect(self._drop)

    def _lay_in(self) -> None:
        rows = (
            (self.meeting,),
            (self.kind, self.form, self.award_kind),
            (self.nominees,),
            (self.paper, self.submitted_on),
            (self.subject,),
            (self.purpose,),
            (self.list_title,),
            (self.implementers,),
            (self.short_list,),
        )
        lay_in_rows(self.fields, rows)
        self._lay_out(more=(self._undo,), width=_WIDTH)


def meeting_named(meeting: SealedMeeting) -> str:
    """Name a meeting by its number in the register, its day and what it voted on."""
    return f"Phiên họp số {meeting.meeting} ngày {short_date(meeting.held)}: {meeting.purpose}"


def _lines(candidates: Iterable[Candidate]) -> list[tuple[int, str]]:
    return [(one.nomination, _described(one)) for one in candidates]


def _described(one: Candidate) -> str:
    who = ", ".join(filter(None, (one.name, one.post)))
    return f"{who} · {one.achievement}" if one.achievement else who


def _counted(chosen: int, shown: int) -> str:
    if not shown:
        return "Không còn ai chờ quyết định."
    return f"{grouped(chosen)} trên {grouped(shown)} được đưa vào danh sách, theo thứ tự của danh sách kèm theo."
