"""The council: its compositions, its meetings, and the recorded count of each ballot."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from app.domain.ballot import CountMissesNominees, CountNamesStrangers, Nominee, Outcome, Verdict, needed, outcomes
from app.domain.ballot_count import BallotCount, LineCount
from app.domain.council import (
    Council,
    CouncilDraft,
    Meeting,
    MeetingDraft,
    MeetingNotYetHeld,
    MeetingWithoutBallot,
    accept_council,
    accept_meeting,
)
from app.domain.minutes import TallyFacts, TallyRow
from app.domain.nomination import (
    Nomination,
    NominationAlreadyVoted,
    NominationOnAnotherAgenda,
    ReceivedAfterTheMeeting,
    completeness,
    may_be_voted_on,
)
from app.domain.period import Cadence, period_of
from app.domain.plan import Plan, Recipient, VoteRule
from app.domain.plan_fault import PlanWithoutVote
from app.domain.stage import AgendaNotice, notices_of
from app.services.naming_nominees import presented
from app.services.plans import Plans
from app.store.database import Database
from app.store.work import Work


class Votes(NamedTuple):
    """What the tellers counted for one nominee: on the papers, and in the written opinions."""

    nomination: int
    agree: int
    disagree: int
    blank: int = 0
    written_agree: int = 0
    written_disagree: int = 0


class Account(NamedTuple):
    """What the tellers counted of the papers as papers."""

    issued: int
    returned: int
    valid: int
    invalid: int
    note: str = ""


class Councils:
    """Councils, meetings, and what the tellers counted."""

    def __init__(self, database: Database, plans: Plans, today: Callable[[], date]) -> None:
        self._database = database
        self._plans = plans
        self._today = today

    def establish(self, draft: CouncilDraft) -> Council:
        """Enter a composition of the council by its decision."""
        accepted = accept_council(draft)
        with self._database.work("ghi Hội đồng") as work:
            return work.councils.add(accepted)

    def convene(self, draft: MeetingDraft) -> Meeting:
        """Enter a meeting of the council in force that day.

        With no agenda given, every nomination of the plan that is open, complete and waiting comes on it. The agenda
        is put in the order of the ballot paper: collectives first, then households and individuals. Refuses nominees
        who may not be voted on, an attendance below the quorum with no reason given, and a plan that lets nobody vote.
        """
        plan = self._plans.plan(draft.plan)
        rule = vote_rule(plan)
        with self._database.work("ghi phiên họp Hội đồng") as work:
            council = work.councils.in_force(draft.held)
            nominations = _agenda(work, draft, plan)
            in_order = tuple(nomination.id for nomination in nominations)
            accepted = accept_meeting(replace(draft, council=council.id, agenda=in_order), council, rule)
            return work.meetings.add(accepted, work.plans.id(draft.plan))

    def meeting(self, meeting: int) -> Meeting:
        """Return one meeting."""
        with self._database.reading() as work:
            return work.meetings.meeting(meeting)

    def agenda(self, meeting: int) -> tuple[Nomination, ...]:
        """Return the nominations a meeting votes on, in the order of its ballot paper."""
        with self._database.reading() as work:
            return work.nominations.by_id(work.meetings.meeting(meeting).draft.agenda)

    def notices(self, meeting: int) -> tuple[AgendaNotice, ...]:
        """Return what should be looked at before a meeting votes; none of it stops the vote."""
        with self._database.reading() as work:
            held = work.meetings.meeting(meeting)
            council = work.councils.council(held.draft.council)
            agenda = work.nominations.by_id(held.draft.agenda)
        return notices_of(agenda, council, self._plans.plan(held.draft.plan))

    def record_ballot(self, meeting: int, account: Account, votes: tuple[Votes, ...]) -> tuple[Outcome, ...]:
        """Record the one count of a meeting's ballot; it must close, and is never changed afterwards.

        Returns the outcomes in the agenda's order. Raises the first equation that does not hold.
        """
        with self._database.work("ghi kết quả kiểm phiếu") as work:
            held = work.meetings.meeting(meeting)
            if held.draft.held > self._today():
                raise MeetingNotYetHeld(held.draft.held, self._today())
            agenda = work.nominations.by_id(held.draft.agenda)
            plan = self._plans.plan(held.draft.plan)
            count = _count(held, account, votes, agenda)
            decided = outcomes(count, vote_rule(plan), _nominees(work, plan, agenda, held))
            named = {nomination.id: presented(work, nomination) for nomination in agenda}
            work.ballots.record(meeting, count, vote_rule(plan), decided, named)
            return decided

    def outcomes(self, meeting: int) -> tuple[Outcome, ...]:
        """Return what a meeting's recorded ballot decided; raises `MeetingWithoutBallot`."""
        with self._database.reading() as work:
            return _ballot_of(work, meeting)[2]

    def tally(self, meeting: int) -> TallyFacts:
        """Return what the tally minutes of a meeting say; raises `MeetingWithoutBallot`."""
        with self._database.reading() as work:
            held = work.meetings.meeting(meeting)
            council = work.councils.council(held.draft.council)
            count, rule, decided = _ballot_of(work, meeting)
            agenda = work.nominations.by_id(held.draft.agenda)
            agency = work.agencies.on(held.draft.held) or self._plans.plan(held.draft.plan).agency
            rows = _rows(work.ballots.named(meeting), agenda, count, decided)
        base = decided[0].base
        return TallyFacts(
            agency=agency,
            council=council.draft.name,
            established_by=council.draft.decision,
            established_on=council.draft.decided,
            held=held.draft.held,
            place=held.draft.place,
            purpose=held.draft.purpose,
            tellers=held.draft.tellers,
            absences=held.draft.absences,
            count=count,
            rule=rule,
            needed=needed(base, rule),
            rows=rows,
            quorum_override=held.draft.quorum_override,
        )


def vote_rule(plan: Plan) -> VoteRule:
    """Return the plan's vote rule; raises `PlanWithoutVote`."""
    if plan.vote is None:
        raise PlanWithoutVote(plan.code)
    return plan.vote


_ORDER = {Recipient.COLLECTIVE: 0, Recipient.HOUSEHOLD: 1, Recipient.LEADER: 2, Recipient.STAFF: 3}


def _agenda(work: Work, draft: MeetingDraft, plan: Plan) -> list[Nomination]:
    if draft.agenda:
        chosen = list(work.nominations.by_id(draft.agenda))
    else:
        waiting = work.nominations.open_before_a_meeting(work.plans.id(draft.plan), draft.held)
        chosen = [nomination for nomination in waiting if completeness(nomination, plan).is_complete]
    numbers = [nomination.id for nomination in chosen]
    verdicts, awaiting = work.ballots.verdicts(numbers), work.nominations.awaiting_a_count(numbers)
    for nomination in chosen:
        if nomination.draft.received > draft.held:
            raise ReceivedAfterTheMeeting(nomination.name, nomination.draft.received, draft.held)
        if nomination.id in awaiting:
            raise NominationOnAnotherAgenda(nomination.name)
        if verdicts.get(nomination.id) is Verdict.PASSED:
            raise NominationAlreadyVoted(nomination.name)
        may_be_voted_on(nomination, plan)
    return sorted(chosen, key=lambda nomination: _ORDER[nomination.recipient])


def _count(held: Meeting, account: Account, votes: tuple[Votes, ...], agenda: tuple[Nomination, ...]) -> BallotCount:
    by_nomination = {line.nomination: line for line in votes}
    missing = [nomination.name for nomination in agenda if nomination.id not in by_nomination]
    if missing:
        raise CountMissesNominees("; ".join(missing))
    known = [nomination.id for nomination in agenda]
    for line in votes:
        if line.nomination not in known:
            raise CountNamesStrangers(line.nomination)
        known.remove(line.nomination)
    lines = tuple(LineCount(nomination.id, nomination.name, *by_nomination[nomination.id][1:]) for nomination in agenda)
    return BallotCount(
        held.members,
        held.present,
        len(held.draft.absences),
        held.wrote,
        account.issued,
        account.returned,
        account.valid,
        account.invalid,
        lines,
        account.note,
    )


def _nominees(work: Work, plan: Plan, agenda: tuple[Nomination, ...], held: Meeting) -> Mapping[int, Nominee]:
    on_agenda = {nomination.draft.exemplar: nomination.id for nomination in agenda}
    year = period_of(held.draft.held, Cadence.YEAR).span()
    recognised = work.decisions.recognised_within(year)
    return {
        nomination.id: Nominee(
            nomination.id,
            nomination.draft.heads,
            on_agenda.get(nomination.draft.collective or 0),
            collective_recognised=nomination.draft.collective in recognised,
            collective_excellent=_is_excellent(work, plan, nomination),
        )
        for nomination in agenda
    }


def _is_excellent(work: Work, plan: Plan, nomination: Nomination) -> bool:
    if nomination.draft.collective is None:
        return False
    collective = work.nominations.of_collective(work.plans.id(plan.code), nomination.draft.collective)
    return collective is not None and completeness(collective, plan).is_complete


def _ballot_of(work: Work, meeting: int) -> tuple[BallotCount, VoteRule, tuple[Outcome, ...]]:
    ballot = work.ballots.of_meeting(meeting)
    if ballot is None:
        raise MeetingWithoutBallot(meeting)
    return ballot


def _rows(
    named: Mapping[int, tuple[str, str]],
    agenda: tuple[Nomination, ...],
    count: BallotCount,
    decided: tuple[Outcome, ...],
) -> tuple[TallyRow, ...]:
    return tuple(
        TallyRow(
            *named[nomination.id],
            nomination.recipient,
            line.agree,
            line.disagree,
            line.blank,
            line.written_agree,
            outcome.agreeing,
            outcome.base,
            outcome.verdict,
        )
        for nomination, line, outcome in zip(agenda, count.lines, decided, strict=True)
    )
