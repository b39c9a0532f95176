"""Decisions and drafts: the list, the one in full, and what is done with it."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.decisions.decision import Decision, DecisionState
from app.domain.outgoing.outgoing import SeriesState
from app.domain.papers.document_kind import DocumentKind
from ui.decisions.acts import Act, related
from ui.decisions.award_back import AwardBack
from ui.decisions.decision_forms import DecisionForms
from ui.decisions.decision_list import DecisionList
from ui.decisions.decision_pane import DecisionPane, DecisionShown
from ui.decisions.filter_bar import FilterBar
from ui.decisions.printing import PAPERS, show_paper
from ui.decisions.wording import cited
from ui.desk import Desk
from ui.kit.deed import Deed
from ui.kit.list_and_pane import ListAndPane
from ui.papers.showing import Showing


class DecisionHalf(QWidget):
    """Quyết định. Everything that is ended stays on the list, struck through.

    Forms stand on `pages`, whose first page holds this half.
    """

    opens_certificates = Signal(int)
    """The decision whose certificates are to be printed."""

    def __init__(self, desk: Desk, pages: QStackedWidget, showing: Showing) -> None:
        super().__init__()
        self.setAccessibleName("Quyết định")
        self._desk, self._pages, self._showing = desk, pages, showing
        self.bar = FilterBar()
        self.list = DecisionList(self.bar)
        self.pane = DecisionPane()
        self._beside = ListAndPane(
            self.list, (self.list.table,), self.pane, lambda line: self._show_in_full(line.id), share=1
        )
        self.awards = AwardBack(desk, pages)
        self.forms = DecisionForms(desk, self._pages, showing)
        self._lay_out()
        self._connect()

    def look(self) -> None:
        """Read the list again where it stands, and the decision beside it."""
        plan = self._desk.plan
        lists = self._desk.office.decision_lists
        found = self._desk.attempt(lambda: lists.lines(plan.code, self.bar.filter)) if plan else ()
        self.list.show_lines(found or ())

    def ask_for_drafts(self) -> None:
        """Show the drafts that have no number yet, and no others."""
        self._go_to_list()
        self.bar.ask_for(DecisionState.DRAFT)

    def stand_on(self, decision: int) -> None:
        """Show one decision, whatever the list was narrowed to, and though it be another plan's."""
        self._go_to_list()
        self.bar.ask_for(None)
        self.list.table.stand_on(decision)
        if self._show_in_full(decision):
            self._beside.enter()

    def seek(self) -> None:
        """Go to the filter box."""
        self._go_to_list()
        self.bar.box.setFocus()

    def begin(self) -> None:
        """Open the drafting form."""
        self.forms.draft()

    def record_award(self) -> None:
        """Ask whom a decision of a higher level names."""
        self._go_to_list()
        self.awards.whom.ask()

    @property
    def half_typed(self) -> Mapping[str, Any]:
        """What stands half typed on the forms, by form."""
        award = self.awards.half_typed
        return {**self.forms.half_typed, **({"award": award} if award else {})}

    def take_up(self, half_typed: Mapping[str, Any]) -> None:
        """Put back what `half_typed` gave."""
        self.forms.take_up(half_typed)
        if award := half_typed.get("award"):
            self.awards.take_up(award)

    @property
    def deeds(self) -> tuple[Deed, ...]:
        """What can be done with the decision in sight."""
        decision = self.pane.decision
        if decision is None or self._pages.currentIndex():
            return ()
        note = cited(decision)
        return tuple(Deed(act.value, partial(self._do, act), note) for act in self.pane.offered)

    def _show_in_full(self, decision: int) -> bool:
        shown = self._desk.attempt(lambda: self._shown(decision))
        if shown:
            self.pane.show_decision(shown)
        return shown is not None

    def _shown(self, number: int) -> DecisionShown:
        office = self._desk.office
        decision = office.decisions.decision(number)
        held = None if decision.meeting is None else office.councils.meeting(decision.meeting).draft.held
        before, after = decision.predecessor, decision.successor
        return DecisionShown(
            decision,
            held,
            None if before is None else office.decisions.decision(before),
            None if after is None else office.decisions.decision(after),
            tuple(row.said for row in office.decisions.unverified_law(number)),
            any(line.prints for line in office.certificates.lines(number)),
            office.bonus_funds.caution(number) if decision.state is DecisionState.DRAFT else None,
        )

    def _do(self, act: Act) -> None:
        """Do what a button of the pane asks, or first ask what has to be known."""
        decision, pane = self.pane.decision, self.pane
        if decision is None:
            return
        pane.close_boxes()
        if act in PAPERS:
            show_paper(self._showing, self._desk.office, act, decision)
            return
        match act:
            case Act.ISSUE:
                pane.issuing.ask(partial(self._series, decision), self._desk.office.today())
            case Act.CERTIFICATES:
                self.opens_certificates.emit(decision.id)
            case Act.CORRECT:
                self.forms.correct(decision)
            case Act.REPLACE:
                pane.reason.ask("Dự thảo quyết định thay thế", self._replace)
            case Act.CANCEL:
                pane.cancelling.ask()
            case Act.GIVE_UP:
                pane.reason.ask("Bỏ dự thảo", lambda reason: self._cancel(reason, False))
            case Act.RELATED:
                self.stand_on(related(decision) or decision.id)

    def _series(self, decision: Decision, year: int) -> SeriesState | None:
        office, issuer = self._desk.office, decision.facts.agency.symbol
        return self._desk.attempt(lambda: office.outgoing.state_of(DocumentKind.DECISION, issuer, year))

    def _weigh_fund(self, year: int) -> None:
        """Say whether the fund of the year a draft is to be dated in covers it."""
        decision = self.pane.decision
        if decision is not None:
            funds = self._desk.office.bonus_funds
            self.pane.show_caution(self._desk.attempt(lambda: funds.caution(decision.id, year)))

    def _take(self, action: Callable[[Decision], Decision]) -> None:
        """Have the office do something with the decision in sight, and stand on the one that came of it."""
        decision = self.pane.decision
        done = self._desk.attempt(lambda: action(decision), self.pane.complain) if decision else None
        if done:
            self.pane.close_boxes()
            self.stand_on(done.id)

    def _issue(self, number: int, day: date) -> None:
        self._take(lambda draft: self._desk.office.decisions.issue(draft.id, number, day))

    def _replace(self, reason: str) -> None:
        self._take(lambda issued: self._desk.office.decisions.replace(issued.id, reason))

    def _cancel(self, reason: str, by_decision: bool) -> None:
        decisions = self._desk.office.decisions
        end = decisions.draft_cancellation if by_decision else decisions.cancel
        self._take(lambda known: end(known.id, reason))

    def _go_to_list(self) -> None:
        self._pages.setCurrentIndex(0)
        self.list.table.setFocus()

    def _connect(self) -> None:
        self.bar.asked.connect(self.look)
        self.bar.begins.connect(self.begin)
        self.bar.submits.connect(self.forms.submit)
        self.bar.records.connect(self.record_award)
        self.awards.left.connect(self._go_to_list)
        self.pane.wants.connect(self._do)
        self.pane.issuing.issued.connect(self._issue)
        self.pane.issuing.dated.connect(self._weigh_fund)
        self.pane.cancelling.cancelled.connect(self._cancel)
        self.forms.left.connect(self._go_to_list)
        self.forms.done.connect(self.stand_on)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.bar)
        column.addWidget(self.awards.whom)
        column.addWidget(self._beside, 1)
