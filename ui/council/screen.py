"""The desk of the council: joins the meetings, the forms and the counting room to the office."""

from collections.abc import Mapping
from datetime import date
from functools import cached_property, partial
from typing import Any, Final

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from app.domain.council.meeting import Meeting, MeetingDraft
from app.domain.errors import Refusal
from app.domain.reports.overview import Chore, Step
from app.domain.topics import Topic
from app.wording import sentence
from ui.council.compositions import Compositions
from ui.council.doorkeeper import Doorkeeper
from ui.council.front import Front
from ui.council.letter_folder import LetterFolder
from ui.council.meeting_form import MeetingForm, Sources
from ui.council.meeting_shown import read_meeting
from ui.council.paper_lines import candidates
from ui.council.printing import print_ballots, print_minutes, print_sealed, print_tally
from ui.council.room import Way
from ui.council.room_facts import Nominee
from ui.council.wording import verified_words
from ui.desk import Desk
from ui.kit.deed import Deed
from ui.kit.screen import Screen
from ui.kit.signs import Sign
from ui.papers.showing import Showing

_TOPICS: Final = frozenset({Topic.COUNCIL, Topic.NOMINATIONS, Topic.DECISIONS, Topic.PLANS})


class CouncilScreen(Screen):
    """Hội đồng và bỏ phiếu."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _TOPICS)
        self.front = Front(lambda line: self._show_meeting(line.meeting.id))
        self.list, self.pane = self.front.list, self.front.pane
        self.compositions = Compositions(desk)
        self.letters = LetterFolder(desk, self.pane.letters, self)
        self.doorkeeper = Doorkeeper(desk, self)
        self.papers = Showing(desk, self)
        self._pages = QStackedWidget()
        for page in (self.front, self.compositions):
            self._pages.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)
        self._connect()

    def look(self) -> None:
        """Read the meetings again where the list stands, and the one beside it."""
        plan, offices = self.desk.plan, self.desk.office
        meetings = (self.desk.attempt(lambda: offices.councils.meetings(plan.code)) or ()) if plan else ()
        council = self.compositions.council_on(offices.today())
        founded = bool(self.desk.attempt(offices.councils.compositions))
        self.front.show_meetings(meetings, council, voteless=plan is not None and plan.vote is None, founded=founded)
        if self.compositions.isVisible():
            self.compositions.look()

    def receive(self, wanted: object) -> None:
        """Show the meetings whose tally is not sealed, or where the council is entered."""
        if wanted is Step.COUNCIL:
            self.open_compositions()
        if wanted is Chore.BALLOTS_OPEN:
            self._go_to_list()
            self.look()
            self.list.ask_for_waiting()

    def begin(self) -> None:
        """Prepare a meeting, or first the council where there is none."""
        plan = self.desk.plan
        if plan is None or plan.vote is None:
            return
        if not (self.desk.attempt(self.desk.office.councils.compositions) or ()):
            self.open_compositions()
            return
        self._pages.setCurrentWidget(self.preparing)
        self.preparing.begin(plan, self.desk.office.today())

    @property
    def deeds(self) -> tuple[Deed, ...]:
        """The way to the compositions, and a printed code held against the register."""
        return (
            Deed("Danh sách Hội đồng: ghi mới, sửa, gạch bỏ", self.open_compositions),
            Deed("Nhập Hội đồng từ bảng tính", self.import_council, "Excel"),
            Deed("Đối chiếu mã niêm phong in trên biên bản", self.ask_for_code),
        )

    @property
    def unfinished(self) -> str:
        """The count half done, which is never kept anywhere, or what is being asked."""
        return "lượt kiểm phiếu đang mở" if self.doorkeeper.room is not None else super().unfinished

    @property
    def half_typed(self) -> Mapping[str, Any]:
        """The meetings and the compositions half prepared, new ones and those being put down anew."""
        typed = filter(None, (form.half_typed for form in self._pages.findChildren(MeetingForm)))
        meetings = {"meeting" if one["meeting"] is None else "amended": one for one in typed}
        return {**meetings, **self.compositions.half_typed}

    def take_up(self, half_typed: Mapping[str, Any]) -> None:
        """Put the half-prepared meetings and compositions back on their forms."""
        plan, councils = self.desk.plan, self.desk.office.councils
        self.compositions.take_up(half_typed)
        if plan is None:
            return
        if prepared := half_typed.get("meeting"):
            self.preparing.begin(plan, self.desk.office.today())
            self.preparing.take_up(prepared)
        amended = half_typed.get("amended")
        if amended and (known := self.desk.attempt(lambda: councils.meeting(amended["meeting"]))):
            self.amending.amend(plan, known)
            self.amending.take_up(amended)

    def open_compositions(self) -> None:
        """Turn to the compositions of the council, or to the form where there is none yet."""
        self._pages.setCurrentWidget(self.compositions)
        if self.desk.attempt(self.desk.office.councils.compositions):
            self.compositions.show_list()
        else:
            self.compositions.begin()

    def import_council(self) -> None:
        """Turn to where a composition comes in by from a spreadsheet."""
        self._pages.setCurrentWidget(self.compositions)
        self.compositions.import_council()

    def ask_for_code(self) -> None:
        """Ask for a seal code printed on a paper."""
        self._go_to_list()
        self.front.codes.ask()

    @cached_property
    def preparing(self) -> MeetingForm:
        """The form new meetings are prepared on, made when first asked for."""
        return self._form()

    @cached_property
    def amending(self) -> MeetingForm:
        """The form meetings are put down anew on, made when first asked for."""
        return self._form()

    def _form(self) -> MeetingForm:
        form = MeetingForm(Sources(self.compositions.council_on, self._may_come_on))
        form.submitted.connect(partial(self._put_down, form))
        form.left.connect(self._go_to_list)
        self._pages.addWidget(form)
        return form

    def _may_come_on(self, day: date, meeting: int | None) -> tuple[Nominee, ...]:
        plan = self.desk.plan
        if plan is None:
            return ()
        office = self.desk.office
        found = self.desk.attempt(lambda: candidates(office, office.councils.may_come_on(plan.code, day, meeting)))
        return found or ()

    def _put_down(self, form: MeetingForm, draft: MeetingDraft, known: Meeting | None) -> None:
        councils = self.desk.office.councils
        act = partial(councils.amend, known.id, draft) if known else partial(councils.convene, draft)
        if meeting := self.desk.attempt(act, form.complain):
            form.forget()
            self._go_to_list()
            self.look()
            self.list.choose(meeting.id)
            self.front.beside.open(self.list.table.current)

    def _amend(self, meeting: Meeting) -> None:
        if self.desk.plan:
            self._pages.setCurrentWidget(self.amending)
            self.amending.amend(self.desk.plan, meeting)

    def _show_meeting(self, meeting: int) -> bool:
        shown = self.desk.attempt(lambda: read_meeting(self.desk.office, meeting))
        if shown:
            self.pane.show_meeting(shown)
        return shown is not None

    def _go_on(self) -> None:
        """Stand on what is to be done next, now that a step is done."""
        self.look()
        self.pane.enter()

    def _open_room(self, meeting: int, teller: str, way: Way) -> None:
        self.pane.tellers.hide()
        self.doorkeeper.open(meeting, teller, way)

    def _seal(self, meeting: int) -> None:
        head = self.desk.office.councils.meeting(meeting).draft.tellers[0].name
        tally = self.desk.attempt(lambda: self.desk.office.ballots.seal(meeting, head), self._say_refusal)
        if tally is not None:
            self.pane.sealing.hide()
            self._go_on()

    def _verify(self, code: str) -> None:
        """Show the meeting whose tally carries a printed code, and say how that tally stands."""
        found = self.desk.attempt(lambda: self.desk.office.ballots.verify(code), self.front.codes.complain)
        if found is None:
            return
        self.front.codes.hide()
        self.list.choose(found.facts.meeting)
        if self._show_meeting(found.facts.meeting):
            self.pane.say(*verified_words(found))
            self.front.beside.enter()

    def _void(self, meeting: int, reason: str, first: str, second: str) -> None:
        def set_aside() -> bool:
            self.desk.office.ballots.set_aside(meeting, reason, (first, second))
            return True

        if self.desk.attempt(set_aside, self.pane.voiding.complain):
            self.pane.voiding.hide()
            self._go_on()

    def _call_off(self, meeting: int, reason: str) -> None:
        def call_off() -> bool:
            self.desk.office.councils.call_off(meeting, reason)
            return True

        if self.desk.attempt(call_off, self.pane.reason.complain):
            self.pane.reason.hide()
            self.look()
            self.list.table.setFocus()

    def _say_refusal(self, refusal: Refusal) -> None:
        self.pane.say(Sign.LATE, sentence(refusal))

    def _go_to_list(self) -> None:
        self._pages.setCurrentIndex(0)
        self.list.table.setFocus()

    def _connect(self) -> None:
        self.front.begins.connect(self.begin)
        self.front.turns_to_councils.connect(self.open_compositions)
        self.front.asks_for_code.connect(self.ask_for_code)
        self.front.imports.connect(self.import_council)
        self.compositions.left.connect(self._go_to_list)
        self.front.codes.sought.connect(self._verify)
        codes, office = self.front.codes, self.desk.office
        codes.prints.connect(partial(print_sealed, self.papers, office, codes))
        self.front.codes.left.connect(self.list.table.setFocus)
        pane = self.pane
        self.doorkeeper.refused.connect(pane.complain_of_teller)
        self.doorkeeper.left.connect(self._go_on)
        pane.amends.connect(self._amend)
        pane.counts.connect(self._open_room)
        pane.seals.connect(self._seal)
        pane.voids.connect(self._void)
        pane.calls_off.connect(self._call_off)
        pane.keeps_letter.connect(self.letters.ask_for_letter)
        pane.strikes_letter.connect(self.letters.strike)
        pane.letters.opens.connect(self.letters.open)
        pane.letters.writes.connect(self.letters.ask_where)
        pane.prints_papers.connect(partial(print_ballots, self.papers, office))
        pane.prints_tally.connect(partial(print_tally, self.papers, office))
        pane.prints_minutes.connect(partial(print_minutes, self.papers, office, pane.minutes))
