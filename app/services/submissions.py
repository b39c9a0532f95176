"""Submissions: those a council passed put before the head, and the office's exemplars before a higher level."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from app.documents.forms.submission import compose
from app.documents.paper import Paper
from app.domain.decisions.decision import AwardLine, DecisionFacts
from app.domain.decisions.submission import (
    NobodyPassedToSubmit,
    NobodyProposed,
    NothingToldOfTheProposed,
    SubmissionFacts,
    Submitter,
    check_signed,
    council_signer,
)
from app.domain.law.law import LawTables, SignedPaper
from app.domain.nominations.nomination import NominationState
from app.domain.nominations.proposal import check_may_go_higher, check_none_suspended
from app.domain.papers.numbering import NumberNotPositive
from app.domain.papers.signing import signer_of
from app.domain.plans.plan import Plan
from app.domain.units.agency import Agency, Level
from app.services import drafting
from app.services.award_lines import check_all_open, in_list_order, line_of
from app.services.plans import Plans
from app.services.press import Press
from app.store.database import Database
from app.store.work import Work


@dataclass(frozen=True, slots=True)
class Signed:
    """What a submission is given once signed; None until then."""

    number: int | None = None
    day: date | None = None


class Submissions:
    """What goes up: from the council to the head, from the office to a higher level."""

    def __init__(
        self, database: Database, plans: Plans, law: Callable[[], LawTables], press: Press, today: Callable[[], date]
    ) -> None:
        self._database = database
        self._plans = plans
        self._press = press
        self._law = law
        self._today = today

    def council_paper(self, meeting: int, signed: Signed, minutes: int | None = None) -> Paper:
        """Return the submission of a council; raises what `of_council` raises."""
        return self._press.compose(compose, self.of_council(meeting, signed, minutes))

    def higher_paper(self, plan: str, level: Level, exemplars: tuple[int, ...], signed: Signed) -> Paper:
        """Return the submission to a higher level; raises what `to_higher` raises."""
        return self._press.compose(compose, self.to_higher(plan, level, exemplars, signed))

    def of_council(self, meeting: int, signed: Signed, minutes: int | None = None) -> SubmissionFacts:
        """Return what a council puts before the head: those its sealed tally passed, by the law in force that day.

        Raises `MeetingNotSealed`, `TallyDoesNotMatchSeal`, `NobodyPassedToSubmit`, `NominationNotOpen` for one
        suspended since, and why the submission may not bear its number or day.
        """
        with self._database.reading() as work:
            held = work.meetings.standing(meeting).draft
            _check(signed, self._today(), held.held)
            tally = work.tallies.standing(meeting)
            passed = tuple(one.nomination for one in work.tallies.passed(meeting))
            if not passed:
                raise NobodyPassedToSubmit(meeting)
            check_all_open(work, passed)
            plan, council = self._plans.plan(held.plan), work.councils.council(held.council).draft
            agency = self._agency(work, plan, signed)
            named = work.nominations.by_id(passed)
            return SubmissionFacts(
                submitter=Submitter.COUNCIL,
                agency=agency,
                by=council.name,
                to=agency.authority,
                signer=council_signer(held.chair, council.members),
                purpose=held.purpose,
                grounds=self._grounds(plan, agency, signed),
                lines=in_list_order(work, plan, (line_of(work, one) for one in named)),
                archive=f"VT, {agency.council_symbol}",
                held=held.held,
                minutes=minutes,
                number=signed.number,
                day=signed.day,
                seal=tally.seal,
            )

    def to_higher(self, plan: str, level: Level, exemplars: tuple[int, ...], signed: Signed) -> SubmissionFacts:
        """Return what the office puts before a higher level: these exemplars, or all recorded as proposed to it.

        Refuses one not recognised at the level below by then, where the plan asks for that, one suspended, and one of
        whom neither a decision nor a nomination of the plan tells anything; raises `NobodyProposed` where none is left.
        """
        with self._database.reading() as work:
            _check(signed, self._today(), None)
            rules, by = self._plans.plan(plan), signed.day or self._today()
            chosen = tuple(dict.fromkeys(exemplars or work.exemplars.proposed(work.plans.id(plan), level)))
            if not chosen:
                raise NobodyProposed(self._called(rules, level, by))
            self._check_may_go(work, rules, level, chosen, by)
            decided = _deciding(work, rules, chosen, by)
            agency = self._agency(work, rules, signed)
            return SubmissionFacts(
                submitter=Submitter.AGENCY,
                agency=agency,
                by=agency.name,
                to=self._authority(rules, level, by),
                signer=signer_of(self._law(), SignedPaper.SUBMISSION, agency, by),
                purpose=drafting.asked_higher(rules, self._called(rules, level, by)),
                grounds=(*self._grounds(rules, agency, signed), *map(drafting.decided, decided)),
                lines=in_list_order(work, rules, (_line(work, rules, one, decided) for one in chosen)),
                archive=agency.archive,
                number=signed.number,
                day=signed.day,
            )

    def _check_may_go(self, work: Work, plan: Plan, level: Level, exemplars: tuple[int, ...], by: date) -> None:
        recognised = work.decisions.recognised_within(plan.commendations, by)
        for exemplar in exemplars:
            name = work.exemplars.exemplar(exemplar).name
            check_may_go_higher(name, level, plan, recognised=exemplar in recognised)
            check_none_suspended(work.nominations.of_exemplar(work.plans.id(plan.code), exemplar))

    def _grounds(self, plan: Plan, agency: Agency, signed: Signed) -> tuple[str, ...]:
        in_force = self._law().grounds_in_force(signed.day or self._today())
        return (*in_force, *plan.grounds, *drafting.plan_ground(plan, agency))

    def _agency(self, work: Work, plan: Plan, signed: Signed) -> Agency:
        return work.agencies.on(signed.day or self._today()) or plan.agency

    def _authority(self, plan: Plan, level: Level, day: date) -> str:
        """Return who commends at a level, in the plan's words or, where it has none, the law's."""
        worded = plan.award_level(level)
        return worded.authority if worded else self._law().label(level, day)

    def _called(self, plan: Plan, level: Level, day: date) -> str:
        worded = plan.award_level(level)
        return worded.name if worded else self._law().label(level, day)


def _check(signed: Signed, today: date, held: date | None) -> None:
    check_signed(signed.day, today, held)
    if signed.number is not None and signed.number < 1:
        raise NumberNotPositive(signed.number)


def _deciding(work: Work, plan: Plan, exemplars: tuple[int, ...], by: date) -> tuple[DecisionFacts, ...]:
    """Return the office's standing decisions up to the day that name any of the exemplars, by date."""
    issued = (one.facts for one in work.decisions.issued_within(plan.commendations))
    in_time = (facts for facts in issued if facts.day is not None and facts.day <= by)
    return tuple(facts for facts in in_time if any(line.exemplar in exemplars for line in facts.lines))


def _line(work: Work, plan: Plan, exemplar: int, decided: tuple[DecisionFacts, ...]) -> AwardLine:
    """Return an exemplar as the office's own decision names them, or as nominated; without money.

    Raises `NothingToldOfTheProposed`.
    """
    lines = [line for facts in decided for line in facts.lines if line.exemplar == exemplar]
    if lines:
        return replace(lines[-1], amount=0)
    nominated = work.nominations.of_exemplar(work.plans.id(plan.code), exemplar)
    open_ones = [one for one in nominated if one.state is NominationState.OPEN]
    if not open_ones:
        raise NothingToldOfTheProposed(work.exemplars.exemplar(exemplar).name)
    return line_of(work, open_ones[-1])
