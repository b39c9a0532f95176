"""The pages of the desk: drafting, correcting, submitting; each made when first asked for, filled from the office."""

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from app.domain.decisions.decision import Decision, DecisionKind
from app.domain.decisions.decision_listing import Candidate, DecisionFilter, DecisionLine, SealedMeeting
from app.domain.language.numbers import padded
from app.domain.papers.document_kind import DocumentKind
from app.services.decisions import DecisionWish
from ui.decisions.correction_form import CorrectionForm
from ui.decisions.draft_form import DraftForm, Sources
from ui.decisions.submission_desk import SubmissionDesk
from ui.decisions.submission_form import SubmissionForm
from ui.desk import Desk
from ui.papers.showing import Showing


class DecisionForms(QObject):
    """What is typed stays on a form until the office has taken it."""

    done = Signal(int)
    """The office has taken a form; the decision it made or changed."""
    left = Signal()

    def __init__(self, desk: Desk, pages: QStackedWidget, showing: Showing) -> None:
        super().__init__(pages)
        self._desk, self._pages, self._showing = desk, pages, showing

    @cached_property
    def drafting(self) -> DraftForm:
        """The form decisions are drafted on."""
        form = DraftForm(Sources(self._meetings, self._passed, self._discovered, self._award_forms))
        form.submitted.connect(self._draft)
        form.left.connect(self.left)
        self._pages.addWidget(form)
        return form

    @cached_property
    def correcting(self) -> CorrectionForm:
        """The form letters of correction are issued on."""
        form = CorrectionForm()
        form.submitted.connect(self._correct)
        form.left.connect(self.left)
        self._pages.addWidget(form)
        return form

    @cached_property
    def submissions(self) -> SubmissionDesk:
        """Where submissions are drawn and issued."""
        submissions = SubmissionDesk(self._desk, self._pages, self._showing, self._meetings)
        submissions.left.connect(self.left)
        return submissions

    def draft(self) -> None:
        """Open the drafting form."""
        if plan := self._desk.plan:
            self._pages.setCurrentWidget(self.drafting)
            self.drafting.begin(plan, self._usual())

    def correct(self, decision: Decision) -> None:
        """Open the form of a letter that corrects a decision."""
        self._pages.setCurrentWidget(self.correcting)
        self.correcting.begin(decision, self._next_letter(decision), self._desk.office.today())

    def submit(self) -> None:
        """Open the form of a submission."""
        self._pages.setCurrentWidget(self.submissions.form)
        self.submissions.form.begin(self._desk.office.today())

    @property
    def half_typed(self) -> Mapping[str, Any]:
        """What stands half typed on the forms that were ever opened, by form."""
        drafts = (("draft", form.half_typed) for form in self._pages.findChildren(DraftForm))
        letters = (("correction", form.half_typed) for form in self._pages.findChildren(CorrectionForm))
        submissions = (("submission", form.half_typed) for form in self._pages.findChildren(SubmissionForm))
        return {name: typed for name, typed in (*drafts, *letters, *submissions) if typed}

    def take_up(self, half_typed: Mapping[str, Any]) -> None:
        """Put back what `half_typed` gave."""
        if (drafted := half_typed.get("draft")) and self._desk.plan:
            self.drafting.take_up(drafted, self._desk.plan)
        if written := half_typed.get("correction"):
            decision = self._desk.attempt(lambda: self._desk.office.decisions.decision(written["decision"]))
            if decision:
                self.correcting.take_up(written, decision, self._desk.office.today())

        if submitted := half_typed.get("submission"):
            self.submissions.form.take_up(submitted, self._desk.office.today())

    def _draft(self, wish: DecisionWish) -> None:
        drafted = self._desk.attempt(lambda: self._desk.office.decisions.draft(wish), self.drafting.complain)
        if drafted:
            self.drafting.forget()
            self.done.emit(drafted.id)

    def _correct(self, decision: int, letter: str, written: date, text: str) -> None:
        decisions = self._desk.office.decisions
        if self._desk.attempt(lambda: decisions.correct(decision, letter, written, text), self.correcting.complain):
            self.correcting.forget()
            self.done.emit(decision)

    def _next_letter(self, decision: Decision) -> str:
        """Offer the next number of the office's letters, with the symbol of whoever drafts them."""
        office, today = self._desk.office, self._desk.office.today()
        agency = self._desk.attempt(office.agency) or decision.facts.agency
        kind = DocumentKind.OFFICIAL_LETTER
        series = self._desk.attempt(lambda: office.outgoing.state_of(kind, agency.symbol, today.year))
        return f"{padded(series.next_number)}/{kind.symbol(agency.symbol, agency.drafter)}" if series else ""

    def _usual(self) -> DecisionLine | None:
        """Return the decision of the plan drafted last; the next one is most likely of its kind."""
        found = self._lines()
        return next((line for line in found if line.kind is not DecisionKind.CANCELLATION), None)

    def _lines(self) -> tuple[DecisionLine, ...]:
        plan, lists = self._desk.plan, self._desk.office.decision_lists
        return (self._desk.attempt(lambda: lists.lines(plan.code, DecisionFilter())) if plan else None) or ()

    def _meetings(self) -> tuple[SealedMeeting, ...]:
        plan, lists = self._desk.plan, self._desk.office.decision_lists
        return (self._desk.attempt(lambda: lists.sealed_meetings(plan.code)) if plan else None) or ()

    def _passed(self, meeting: int) -> tuple[Candidate, ...]:
        return self._desk.attempt(lambda: self._desk.office.decision_lists.passed(meeting)) or ()

    def _discovered(self) -> tuple[Candidate, ...]:
        plan, lists = self._desk.plan, self._desk.office.decision_lists
        return (self._desk.attempt(lambda: lists.discovered(plan.code)) if plan else None) or ()

    def _award_forms(self) -> tuple[tuple[str, str], ...]:
        office = self._desk.office
        agency = self._desk.attempt(office.agency)
        level = agency.level if agency else None
        forms = office.law.forms_in_force(level, office.today()) if level else ()
        return tuple((form.code, form.name) for form in forms)
