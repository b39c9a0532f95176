"""Decisions: drafted from those who passed, numbered when signed, replaced, corrected or cancelled by others."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from app.documents import ink
from app.documents.forms.decision import compose
from app.domain.agency import Agency
from app.domain.ballot import Verdict
from app.domain.decision import (
    AwardLine,
    Decision,
    DecisionFacts,
    DecisionKind,
    DecisionState,
    FormBeyondAuthority,
    LevelNoLongerExists,
    NoBaseSalary,
    NotPassed,
    Passed,
    RecognitionWithoutVote,
    UnknownAwardForm,
    check_issue,
    check_selection,
    check_stands,
    check_succession,
    in_list_order,
)
from app.domain.exemplar import CommendationDraft, CommendationKind, usual_class
from app.domain.law import LawTables, LegalRow
from app.domain.money import bonus
from app.domain.nomination import NominationIncomplete, check_open, read_reason
from app.domain.plan import Plan
from app.services import drafting
from app.services.drawn import check_drawn
from app.services.exemplars import enter_commendation
from app.services.naming_nominees import presented
from app.services.plans import Plans
from app.store.database import Database
from app.store.work import Work

BARE_RECOGNITION = "Công nhận điển hình tiên tiến"


@dataclass(frozen=True, slots=True)
class DecisionWish:
    """What the clerk asks a decision to be. Words left empty come from the office's usual wording.

    `meeting` is whose passed nominees it takes; `nominations` which of them, when empty all not decided on yet.
    Without a meeting it commends directly, at the moment of discovery, and `nominations` must be named. `form` is an
    award form's code, empty for a recognition that carries no award.
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


class Decisions:
    """The office's own decisions."""

    def __init__(self, database: Database, plans: Plans, law: LawTables, today: Callable[[], date]) -> None:
        self._database = database
        self._plans = plans
        self._law = law
        self._today = today

    def draft(self, wish: DecisionWish) -> Decision:
        """Draft a decision, by the law and the base salary in force today; both are looked up again on issue.

        Refuses anyone the tally did not pass or another decision names already, and a form beyond the issuer.
        """
        plan, today = self._plans.plan(wish.plan), self._today()
        with self._database.work("dự thảo quyết định") as work:
            chosen = _chosen(work, wish)
            facts = self._facts(work, wish, plan, chosen, today)
            return work.decisions.add(work.plans.id(wish.plan), wish.meeting, facts)

    def issue(self, decision: int, number: int, day: date) -> Decision:
        """Give a draft its number and day; from then on it is locked, and each award counts as a commendation.

        Grounds and bonus money are those of `day`. Refuses a number given before in the series and year, a day ahead
        of today or before the meeting, and a draft its sealed tally no longer bears out.
        """
        with self._database.work("ban hành quyết định") as work:
            known = work.decisions.decision(decision)
            check_issue(known, number, day, self._today(), work.decisions.held(decision))
            check_drawn(work, known)
            _check_open(work, (line.nomination for line in known.facts.lines if line.nomination is not None))
            facts = self._as_on(work, known.facts, self._plans.plan(known.plan), day)
            # What is issued is locked: it must be printable first, every letter of it.
            ink.drawn(compose(facts), ".pdf")
            if known.predecessor is not None:
                check_succession(work.decisions.decision(known.predecessor), day)
            issued = work.decisions.issue(decision, facts, number, day)
            if issued.predecessor is not None:
                work.decisions.end(issued.predecessor, DecisionState.REPLACED, issued.reason, issued.id)
                work.exemplars.cancel_commendations_of(issued.predecessor, issued.reason)
            self._commend(work, issued, day)
            return issued

    def replace(self, decision: int, reason: str) -> Decision:
        """Draft the decision that takes an issued one's place, names and posts as the register has them now.

        The old one stands until the new one is issued; then both stay, and the old one's awards leave every count.
        """
        given = read_reason(reason)
        with self._database.work("dự thảo quyết định thay thế") as work:
            known = work.decisions.decision(decision)
            check_stands(known)
            lines = tuple(_renamed(work, line) for line in known.facts.lines)
            facts = replace(known.facts, lines=lines, number=None, day=None, replaces=drafting.cited(known.facts))
            return work.decisions.add(work.plans.id(known.plan), known.meeting, facts, decision, given)

    def cancel(self, decision: int, reason: str) -> Decision:
        """Cancel an issued decision, or give up a draft: it stays in the register, its awards leave every count.

        Those a given-up draft named may be taken into another.
        """
        given = read_reason(reason)
        with self._database.work("hủy bỏ quyết định") as work:
            if work.decisions.decision(decision).state is DecisionState.DRAFT:
                return work.decisions.end(decision, DecisionState.GIVEN_UP, given, None)
            check_stands(work.decisions.decision(decision))
            work.exemplars.cancel_commendations_of(decision, given)
            return work.decisions.end(decision, DecisionState.CANCELLED, given, None)

    def correct(self, decision: int, letter: str, written: date, text: str) -> Decision:
        """Keep a letter of correction beside an issued decision; its own text is never rewritten."""
        given = read_reason(text)
        with self._database.work("đính chính quyết định") as work:
            check_stands(work.decisions.decision(decision))
            return work.decisions.correct(decision, letter, written, given)

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
        return self._law.unverified_used(facts.day or self._today(), awards)

    def next_number(self, decision: int, year: int) -> int:
        """Return the first number not given yet in a decision's series and year."""
        with self._database.reading() as work:
            return work.decisions.next_number(work.decisions.decision(decision).facts.symbol, year)

    def _facts(
        self, work: Work, wish: DecisionWish, plan: Plan, chosen: tuple[Passed, ...], today: date
    ) -> DecisionFacts:
        agency = work.agencies.on(today) or plan.agency
        lines = in_list_order(_line(work, one) for one in chosen)
        form = self._form(wish.form)
        words = {
            name: drafting.worded(wish.kind, name, plan, agency, form, lines)
            for name in ("subject", "purpose", "list_title")
        }
        held = work.meetings.meeting(wish.meeting).draft.held if wish.meeting is not None else None
        facts = DecisionFacts(
            agency=agency,
            signer=agency.signer,
            kind=wish.kind,
            subject=wish.subject or words["subject"],
            purpose=wish.purpose or words["purpose"],
            list_title=wish.list_title or words["list_title"],
            form=form,
            grounds=(drafting.proposal(agency, held),),
            lines=lines,
            implementers=wish.implementers or agency.implementers,
            recipients=(*agency.copies_to, f"Lưu: {agency.archive}"),
            fund=drafting.fund(agency, today.year),
            form_code=wish.form,
            award_kind=wish.award_kind,
            seal=work.tallies.standing(wish.meeting).seal if wish.meeting is not None else None,
        )
        return self._as_on(work, facts, plan, today)

    def _as_on(self, work: Work, facts: DecisionFacts, plan: Plan, day: date) -> DecisionFacts:
        """Return the facts by the law, money, agency and signer of `day`; the proposal stays the last ground."""
        agency = work.agencies.on(day) or facts.agency
        law = self._law.grounds_in_force(day)
        grounds = (*law, *plan.grounds, *drafting.plan_ground(plan, agency), facts.grounds[-1])
        lines = tuple(replace(line, amount=self._amount(facts, agency, line, plan, day)) for line in facts.lines)
        return replace(facts, agency=agency, signer=agency.signer, grounds=grounds, lines=lines)

    def _form(self, code: str) -> str:
        if not code:
            return ""
        form = self._law.form(code)
        if form is None:
            raise UnknownAwardForm(code)
        return form.name

    def _amount(self, facts: DecisionFacts, agency: Agency, line: AwardLine, plan: Plan, day: date) -> int:
        if not facts.form_code:
            return 0
        if self._law.level_label(agency.level, day) is None:
            raise LevelNoLongerExists(agency.authority, day)
        if not self._law.may_issue(facts.form_code, agency.level, day):
            raise FormBeyondAuthority(facts.form, agency.authority)
        multiple = self._law.multiple(facts.form_code, agency.level, line.recipient, day)
        if multiple is None:
            return 0
        salary = self._law.base_salary(day)
        if salary is None:
            raise NoBaseSalary(day)
        return bonus(salary, multiple, plan.rounding)

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


def _chosen(work: Work, wish: DecisionWish) -> tuple[Passed, ...]:
    if wish.meeting is not None:
        passed = work.tallies.passed(wish.meeting)
    elif wish.kind is DecisionKind.RECOGNITION:
        raise RecognitionWithoutVote
    else:
        passed = _discovered(work, wish.nominations)
    chosen = check_selection(wish.nominations, passed)
    _check_open(work, [one.nomination for one in chosen])
    return chosen


def _discovered(work: Work, nominations: tuple[int, ...]) -> tuple[Passed, ...]:
    taken = work.tallies.taken_up(nominations)
    for nomination, verdict in work.tallies.verdicts(nominations).items():
        if verdict is not Verdict.PASSED:
            raise NotPassed(nomination)
    for one in work.nominations.by_id(nominations):
        if not one.draft.deed:
            raise NominationIncomplete(one.name, "thành tích đề nghị khen thưởng")
    return tuple(
        Passed(one.id, one.name, one.draft.exemplar, taken.get(one.id, ""))
        for one in work.nominations.by_id(nominations)
    )


def _check_open(work: Work, nominations: Iterable[int]) -> None:
    for nomination in work.nominations.by_id(nominations):
        check_open(nomination)


def _renamed(work: Work, line: AwardLine) -> AwardLine:
    if line.nomination is None:
        return line
    return replace(_line(work, Passed(line.nomination, line.name, line.exemplar)), achievement=line.achievement)


def _line(work: Work, passed: Passed) -> AwardLine:
    nomination = work.nominations.nomination(passed.nomination)
    name, post = presented(work, nomination)
    return AwardLine(
        recipient=nomination.recipient,
        name=name,
        post=post,
        achievement=nomination.draft.deed,
        amount=0,
        exemplar=passed.exemplar,
        nomination=passed.nomination,
    )
