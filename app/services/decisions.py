"""Decisions: drafted from those who passed, numbered when signed, replaced, corrected or cancelled by others."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from app.documents import ink
from app.documents.forms.decision import compose
from app.domain.decisions.correction import Correction, accept_correction
from app.domain.decisions.decision import (
    Decision,
    DecisionFacts,
    DecisionKind,
    DecisionState,
    check_issue,
    check_may_be_ended,
    check_stands,
    check_succession,
)
from app.domain.decisions.granting import CommendationWithoutForm, form_named
from app.domain.decisions.submission import NONE_CITED, Citation, check_signed
from app.domain.drawable import characters_not_drawn
from app.domain.errors import refuse, refuse_all
from app.domain.exemplars.exemplar import CommendationDraft, CommendationKind, usual_class
from app.domain.language.text import clean
from app.domain.law.law import LawTables, LegalRow
from app.domain.nominations.nomination import read_reason
from app.domain.nominations.selection import Passed
from app.domain.papers.document_kind import DocumentKind
from app.domain.plans.plan import Plan
from app.services import drafting
from app.services.award_lines import check_all_open, chosen, in_list_order, line_of, renamed
from app.services.cancelling import cancelling
from app.services.corrections import issue_letter
from app.services.drawn import check_drawn
from app.services.entered import check_free, enter, keep, next_number
from app.services.exemplars import enter_commendation
from app.services.outgoing import drafted_of
from app.services.plans import Plans
from app.services.press import in_own_words
from app.services.terms import as_on
from app.store.database import Database
from app.store.work import Work

BARE_RECOGNITION = "Công nhận điển hình tiên tiến"


@dataclass(frozen=True, slots=True)
class DecisionWish:
    """What the clerk asks a decision to be. Words left empty come from the office's usual wording.

    `meeting` is whose passed nominees it takes; `nominations` which of them, when empty all not decided on yet.
    Without a meeting it commends directly, at the moment of discovery, and `nominations` must be named. `form` is an
    award form's code, empty for a recognition that carries no award. With `short_list` the attached list is numbered
    lines in place of a table. `submission` is the paper by which the council or the office proposed it, where the
    decision is to cite it.
    """

    plan: str
    kind: DecisionKind
    meeting: int | None = None
    nominations: tuple[int, ...] = ()
    form: str = ""
    subject: str = ""
    purpose: str = ""
    list_title: str = ""
    implementers: str = ""
    award_kind: CommendationKind = CommendationKind.THEMATIC
    short_list: bool = False
    submission: Citation = NONE_CITED


class Decisions:
    """The office's own decisions."""

    def __init__(
        self, database: Database, plans: Plans, law: Callable[[], LawTables], today: Callable[[], date]
    ) -> None:
        self._database = database
        self._plans = plans
        self._law = law
        self._today = today

    def draft(self, wish: DecisionWish) -> Decision:
        """Draft a decision, by the law and the base salary in force today; both are looked up again on issue.

        Refuses anyone the tally did not pass or another decision names already, a meeting or a nomination of another
        plan, and a form beyond the issuer.
        """
        given = _accepted(wish)
        with self._database.work("dự thảo quyết định") as work:
            taken = chosen(work, given.plan, given.kind, given.meeting, given.nominations)
            facts = self._facts(work, given, taken)
            return work.decisions.add(work.plans.id(given.plan), given.meeting, facts)

    def issue(self, decision: int, number: int, day: date) -> Decision:
        """Give a draft its number and day; from then on it is locked, and each award counts as a commendation.

        Grounds, money and fund are those of `day`. Refuses a number given before in the series and year or out of the
        order of days, a day ahead of today or before the meeting, and a draft its sealed tally no longer bears out;
        what is wrong with the number is told with what is wrong with the day.
        """
        with self._database.work("ban hành quyết định") as work:
            known = work.decisions.decision(decision)
            refuse_all(
                lambda: self._check_may_be_issued(work, known, day),
                lambda: check_free(work, drafted_of(known.facts, day), number),
            )
            check_drawn(work, known)
            facts = self._as_on(day, work, known.facts, self._plans.plan(known.plan))
            self._enter(work, decision, replace(facts, number=number, day=day), day)
            issued = work.decisions.issue(decision, facts, number, day)
            if issued.predecessor is not None:
                work.decisions.end(issued.predecessor, _ended_as(issued.facts), issued.reason, issued.id)
                work.exemplars.cancel_commendations_of(issued.predecessor, issued.reason)
            self._commend(work, issued, day)
            return issued

    def replace(self, decision: int, reason: str) -> Decision:
        """Draft the decision that takes an issued one's place, names, posts and law as they are now.

        The old one stands until the new one is issued; then both stay, and the old one's awards leave every count.
        """
        given = read_reason(reason)
        with self._database.work("dự thảo quyết định thay thế") as work:
            known = work.decisions.decision(decision)
            check_may_be_ended(known)
            plan = self._plans.plan(known.plan)
            lines = in_list_order(work, plan, (renamed(work, line) for line in known.facts.lines))
            facts = replace(known.facts, lines=lines, number=None, day=None, replaces=drafting.cited(known.facts))
            now = self._as_on(self._today(), work, facts, plan)
            return work.decisions.add(work.plans.id(known.plan), known.meeting, now, decision, given)

    def cancel(self, decision: int, reason: str) -> Decision:
        """Cancel an issued decision without a paper of its own, or give up a draft; its awards leave every count.

        It stays in the register. Those a given-up draft named may be taken into another.
        """
        given = read_reason(reason)
        with self._database.work("hủy bỏ quyết định") as work:
            if work.decisions.decision(decision).state is DecisionState.DRAFT:
                return work.decisions.end(decision, DecisionState.GIVEN_UP, given, None)
            check_may_be_ended(work.decisions.decision(decision))
            work.exemplars.cancel_commendations_of(decision, given)
            return work.decisions.end(decision, DecisionState.CANCELLED, given, None)

    def draft_cancellation(self, decision: int, reason: str) -> Decision:
        """Draft the decision that cancels an issued one, to be numbered and signed like any.

        The old one stands until the cancelling one is issued; then both stay, and the old one's awards leave every
        count. Refuses a decision that does not stand, and one that is itself a cancellation.
        """
        given = read_reason(reason)
        with self._database.work("dự thảo quyết định hủy bỏ") as work:
            known = work.decisions.decision(decision)
            check_may_be_ended(known)
            plan = self._plans.plan(known.plan)
            agency = work.agencies.on(self._today()) or known.facts.agency
            now = self._as_on(self._today(), work, cancelling(known.facts, given, agency), plan)
            return work.decisions.add(work.plans.id(known.plan), None, now, decision, given)

    def correct(self, decision: int, letter: str, written: date, text: str) -> Decision:
        """Issue a letter of correction, of the day `written`, beside an issued decision, whose text is never rewritten.

        Refuses a letter without a number or under one given before, of a day ahead of today or before the decision's,
        and the same one twice.
        """
        draft = Correction(letter, written, text)
        with self._database.work("đính chính quyết định") as work:
            known = work.decisions.decision(decision)
            check_stands(known)
            issued = known.facts.day or written
            accepted = accept_correction(draft, issued, known.corrections, self._today())
            corrected = work.decisions.correct(decision, accepted)
            issue_letter(work, corrected, self._law(), self._today())
            return corrected

    def decision(self, decision: int) -> Decision:
        """Return one decision; raises `UnknownDecision`."""
        with self._database.reading() as work:
            return work.decisions.decision(decision)

    def to_print(self, decision: int) -> Decision:
        """Return one decision as it may be printed; raises `DecisionLeftItsTally` and `TallyDoesNotMatchSeal`."""
        with self._database.reading() as work:
            known = work.decisions.decision(decision)
            check_drawn(work, known)
            return known

    def all(self, plan: str) -> tuple[Decision, ...]:
        """Return a plan's decisions and drafts, in the order they were drafted."""
        with self._database.reading() as work:
            return work.decisions.all(work.plans.id(plan))

    def unverified_law(self, decision: int) -> tuple[LegalRow, ...]:
        """Return the rows of the law's tables a decision rests on that nobody has checked against the text."""
        facts = self.decision(decision).facts
        level = facts.agency.level
        awards = [(facts.form_code, level, line.recipient) for line in facts.lines] if facts.form_code else []
        return self._law().unverified_used(facts.day or self._today(), awards)

    def next_number(self, decision: int, year: int) -> int:
        """Return the number after the highest given in a decision's series and year; lower ones may be left out."""
        with self._database.reading() as work:
            issuer = work.decisions.decision(decision).facts.agency.symbol
            return next_number(work, DocumentKind.DECISION, issuer, year)

    def _facts(self, work: Work, wish: DecisionWish, taken: Iterable[Passed]) -> DecisionFacts:
        plan, today = self._plans.plan(wish.plan), self._today()
        agency = work.agencies.on(today) or plan.agency
        nominations = work.nominations.by_id(one.nomination for one in taken)
        lines = in_list_order(work, plan, (line_of(work, one) for one in nominations))
        form = form_named(self._law(), wish.form)
        words = {
            name: drafting.worded(wish.kind, name, plan, agency, form, lines)
            for name in ("subject", "purpose", "list_title")
        }
        held = work.meetings.meeting(wish.meeting).draft.held if wish.meeting is not None else None
        check_signed(wish.submission.day, today, held)
        facts = DecisionFacts(
            agency=agency,
            signer=agency.signer,
            kind=wish.kind,
            subject=wish.subject or words["subject"],
            purpose=wish.purpose or words["purpose"],
            list_title=wish.list_title or words["list_title"],
            form=form,
            grounds=(drafting.proposal(agency, held, wish.submission),),
            lines=lines,
            implementers=wish.implementers or agency.implementers,
            recipients=(*agency.copies_to, f"Lưu: {agency.archive}"),
            fund="",
            form_code=wish.form,
            award_kind=wish.award_kind,
            short_list=wish.short_list,
            seal=work.tallies.standing(wish.meeting).seal if wish.meeting is not None else None,
        )
        return self._as_on(today, work, facts, plan)

    def _check_may_be_issued(self, work: Work, draft: Decision, day: date) -> None:
        check_issue(draft, day, self._today(), work.decisions.held(draft.id))
        if draft.predecessor is not None:
            check_succession(work.decisions.decision(draft.predecessor), day)
        check_all_open(work, (line.nomination for line in draft.facts.lines if line.nomination is not None))

    def _enter(self, work: Work, decision: int, signed: DecisionFacts, day: date) -> None:
        """Enter a signed decision in the register of outgoing papers, with what is printed of it.

        What is issued is locked: every letter of it is printed first, in the office's own words, and kept.
        """
        with in_own_words(work):
            entered = enter(work, drafted_of(signed, day), self._today(), decision)
            keep(work, entered, ink.drawn(compose(signed), ".pdf"), self._today())

    def _as_on(self, day: date, work: Work, facts: DecisionFacts, plan: Plan) -> DecisionFacts:
        return as_on(day, facts, work.agencies.on(day) or facts.agency, plan, self._law())

    def _commend(self, work: Work, decision: Decision, day: date) -> None:
        facts = decision.facts
        for line in facts.lines:
            given = CommendationDraft(
                exemplar=line.exemplar,
                level=facts.agency.level,
                form=facts.form or BARE_RECOGNITION,
                kind=facts.award_kind,
                recipient_class=usual_class(line.recipient),
                decision=facts.reference,
                decided=day,
                issuer=facts.agency.authority,
                deed=line.achievement,
                amount=line.amount,
                own_decision=decision.id,
            )
            enter_commendation(work, given, self._today())


def _ended_as(successor: DecisionFacts) -> DecisionState:
    """Return what becomes of a decision once its successor is issued."""
    return DecisionState.CANCELLED if successor.cancels else DecisionState.REPLACED


def _accepted(wish: DecisionWish) -> DecisionWish:
    """Return the wish with its words cleaned; refuses words no paper could print, and to commend without a form."""
    tidy = replace(
        wish,
        subject=clean(wish.subject),
        purpose=clean(wish.purpose),
        list_title=clean(wish.list_title),
        implementers=clean(wish.implementers),
        submission=Citation(clean(wish.submission.paper), wish.submission.day),
    )
    if tidy.kind is DecisionKind.COMMENDATION and not tidy.form:
        raise CommendationWithoutForm
    printed = (tidy.subject, tidy.purpose, tidy.list_title, tidy.implementers, tidy.submission.paper)
    refuse([*characters_not_drawn(*printed)])
    return tidy
