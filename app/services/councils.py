"""The council: its compositions, its meetings and what each votes on."""

from dataclasses import replace
from datetime import date

from app.domain.ballot import Verdict
from app.domain.conflict import Conflict, conflicts_of
from app.domain.council import Council, CouncilDraft, accept_council
from app.domain.letter import Letter, MemberDidNotWrite, accept_letter
from app.domain.meeting import (
    Meeting,
    MeetingDraft,
    MeetingLine,
    MeetingUnderCount,
    NominationOfAnotherPlan,
    accept_meeting,
)
from app.domain.minutes import BallotPaperFacts, BallotPaperLine
from app.domain.nomination import (
    Nomination,
    NominationAlreadyVoted,
    NominationOnAnotherAgenda,
    ReceivedAfterTheMeeting,
    completeness,
    may_be_voted_on,
    read_reason,
)
from app.domain.plan import Plan, VoteRule
from app.domain.plan_fault import PlanWithoutVote
from app.domain.quorum import Requirement, requirement_of
from app.domain.stage import AgendaNotice, notices_of
from app.domain.text import comparable
from app.services.naming_nominees import place_in_list, presented
from app.services.plans import Plans
from app.store.database import Database
from app.store.work import Work


class Councils:
    """Compositions of the council, and its meetings until their papers are counted."""

    def __init__(self, database: Database, plans: Plans) -> None:
        self._database = database
        self._plans = plans

    def establish(self, draft: CouncilDraft) -> Council:
        """Enter a composition of the council by its decision; earlier meetings keep theirs."""
        accepted = accept_council(draft)
        with self._database.work("ghi Hội đồng") as work:
            return work.councils.add(accepted)

    def council_on(self, day: date) -> Council:
        """Return the composition in force on `day`; raises `NoCouncilInForce`."""
        with self._database.reading() as work:
            return work.councils.in_force(day)

    def council_of(self, meeting: Meeting) -> Council:
        """Return the composition that holds a meeting."""
        with self._database.reading() as work:
            return work.councils.council(meeting.draft.council)

    def compositions(self) -> tuple[Council, ...]:
        """Return every composition, the latest first."""
        with self._database.reading() as work:
            return work.councils.all()

    def convene(self, draft: MeetingDraft) -> Meeting:
        """Enter a meeting of the council in force that day.

        With no agenda given, every nomination of the plan that is open, complete and waiting comes on it. The agenda
        is put in the order of the ballot paper: collectives first, then households and individuals. Refuses nominees
        who may not be voted on, and a plan that lets nobody vote.
        """
        plan = self._plans.plan(draft.plan)
        with self._database.work("ghi phiên họp Hội đồng") as work:
            accepted = _prepared(work, draft, plan, None)
            return work.meetings.add(accepted, work.plans.id(draft.plan))

    def amend(self, meeting: int, draft: MeetingDraft) -> Meeting:
        """Put a meeting down anew: who came, who counts, what is voted on; the plan it votes under stays.

        Raises `MeetingUnderCount` once counted.
        """
        with self._database.work("sửa phiên họp Hội đồng") as work:
            own = _check_uncounted(work, meeting).draft.plan
            prepared = _prepared(work, replace(draft, plan=own), self._plans.plan(own), meeting)
            return work.meetings.amend(meeting, prepared)

    def call_off(self, meeting: int, reason: str) -> None:
        """Give up a meeting entered by mistake or not held; its nominees are free for another."""
        given = read_reason(reason)
        with self._database.work("bỏ phiên họp Hội đồng") as work:
            _check_uncounted(work, meeting)
            work.meetings.call_off(meeting, given)

    def meeting(self, meeting: int) -> Meeting:
        """Return one meeting; raises `UnknownMeeting`."""
        with self._database.reading() as work:
            return work.meetings.meeting(meeting)

    def meetings(self, plan: str) -> tuple[MeetingLine, ...]:
        """Return a plan's meetings, the latest first."""
        with self._database.reading() as work:
            found = work.meetings.of_plan(work.plans.id(plan))
            return tuple(MeetingLine(one, work.tallies.code(one.id), work.counts.has_closed(one.id)) for one in found)

    def agenda(self, meeting: int) -> tuple[Nomination, ...]:
        """Return the nominations a meeting votes on, in the order of its ballot paper."""
        with self._database.reading() as work:
            return work.nominations.by_id(work.meetings.meeting(meeting).draft.agenda)

    def may_come_on(self, plan: str, held: date, meeting: int | None = None) -> tuple[Nomination, ...]:
        """Return what a meeting of that day may vote on: open, complete, on no other agenda; in the paper's order."""
        rules = self._plans.plan(plan)
        with self._database.reading() as work:
            kept = work.meetings.meeting(meeting).draft.agenda if meeting is not None else ()
            waiting = _waiting(work, rules, held)
            return _in_order(work, rules, (*work.nominations.by_id(kept), *waiting))

    def requirement(self, meeting: int) -> Requirement:
        """Return how many must agree at a meeting for a nominee to pass."""
        held = self.meeting(meeting)
        return requirement_of(held, vote_rule(self._plans.plan(held.draft.plan)))

    def notices(self, meeting: int) -> tuple[AgendaNotice, ...]:
        """Return what should be looked at before a meeting votes; none of it stops the vote."""
        with self._database.reading() as work:
            held = work.meetings.meeting(meeting)
            agenda = work.nominations.by_id(held.draft.agenda)
        return notices_of(agenda, self._plans.plan(held.draft.plan))

    def conflicts(self, meeting: int) -> tuple[Conflict, ...]:
        """Return the members who are nominated themselves, or head or belong to a nominated collective."""
        with self._database.reading() as work:
            held = work.meetings.meeting(meeting)
            agenda, council = work.nominations.by_id(held.draft.agenda), work.councils.council(held.draft.council)
        return conflicts_of(agenda, council, vote_rule(self._plans.plan(held.draft.plan)))

    def keep_letter(self, meeting: int, member: str, name: str, content: bytes) -> None:
        """Keep the scanned letter of a member's written opinion, with the meeting, apart from every count."""
        letter = accept_letter(member, name, content)
        with self._database.work("lưu văn bản ý kiến của thành viên vắng mặt") as work:
            wrote = (one.name for one in work.meetings.standing(meeting).draft.absences if one.wrote)
            known = next((one for one in wrote if comparable(one) == comparable(letter.member)), None)
            if known is None:
                raise MemberDidNotWrite(letter.member)
            work.meetings.keep_letter(meeting, replace(letter, member=known))

    def letters(self, meeting: int) -> tuple[Letter, ...]:
        """Return the letters kept of a meeting."""
        with self._database.reading() as work:
            return work.meetings.letters(meeting)

    def ballot_paper(self, meeting: int) -> BallotPaperFacts:
        """Return what every ballot paper of a meeting says, and how many are printed."""
        with self._database.reading() as work:
            held = work.meetings.standing(meeting)
            plan = self._plans.plan(held.draft.plan)
            council = work.councils.council(held.draft.council)
            agenda = work.nominations.by_id(held.draft.agenda)
            return BallotPaperFacts(
                agency=work.agencies.on(held.draft.held) or plan.agency,
                council=council.draft.name,
                held=held.draft.held,
                purpose=held.draft.purpose,
                lines=tuple(BallotPaperLine(*presented(work, one), one.recipient) for one in agenda),
                voters=held.present,
                printed=held.printed,
                nominees_mark_own_line=vote_rule(plan).nominees_mark_own_line,
            )


def vote_rule(plan: Plan) -> VoteRule:
    """Return the plan's vote rule; raises `PlanWithoutVote`."""
    if plan.vote is None:
        raise PlanWithoutVote(plan.code)
    return plan.vote


def _check_uncounted(work: Work, meeting: int) -> Meeting:
    held = work.meetings.standing(meeting)
    if work.counts.has_closed(meeting):
        raise MeetingUnderCount(meeting)
    return held


def _prepared(work: Work, draft: MeetingDraft, plan: Plan, known: int | None) -> MeetingDraft:
    """Return the meeting as it can be entered, of the council of its day; `known` is the meeting it amends."""
    council = work.councils.in_force(draft.held)
    agenda = _agenda(work, draft, plan, known)
    in_order = tuple(nomination.id for nomination in agenda)
    return accept_meeting(replace(draft, council=council.id, agenda=in_order), council, vote_rule(plan))


def _agenda(work: Work, draft: MeetingDraft, plan: Plan, known: int | None) -> tuple[Nomination, ...]:
    left_open = known is None and not draft.agenda
    chosen = _waiting(work, plan, draft.held) if left_open else work.nominations.by_id(draft.agenda)
    kept = frozenset(work.meetings.meeting(known).draft.agenda) if known is not None else frozenset()
    numbers = [nomination.id for nomination in chosen]
    verdicts, awaiting = work.tallies.verdicts(numbers), work.nominations.awaiting_a_count(numbers) - kept
    for nomination in chosen:
        if nomination.plan != plan.code:
            raise NominationOfAnotherPlan(nomination.name, plan.title)
        if nomination.draft.received > draft.held:
            raise ReceivedAfterTheMeeting(nomination.name, nomination.draft.received, draft.held)
        if nomination.id in awaiting:
            raise NominationOnAnotherAgenda(nomination.name)
        if verdicts.get(nomination.id) is Verdict.PASSED:
            raise NominationAlreadyVoted(nomination.name)
        may_be_voted_on(nomination, plan)
    return _in_order(work, plan, chosen)


def _waiting(work: Work, plan: Plan, held: date) -> tuple[Nomination, ...]:
    waiting = work.nominations.open_before_a_meeting(work.plans.id(plan.code), held)
    return tuple(nomination for nomination in waiting if completeness(nomination, plan).is_complete)


def _in_order(work: Work, plan: Plan, agenda: tuple[Nomination, ...]) -> tuple[Nomination, ...]:
    return tuple(sorted(agenda, key=lambda nomination: place_in_list(work, nomination.draft.exemplar, plan)))
