"""The council: its compositions, its meetings and what each votes on."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from app.domain.council.caution import cautions
from app.domain.council.conflict import Conflict
from app.domain.council.convening import Outsider, accept_meeting, outsiders
from app.domain.council.council import Council, CouncilDraft, accept_council
from app.domain.council.letter import Letter, MemberDidNotWrite, accept_letter, check_letters, letters_of
from app.domain.council.meeting import Meeting, MeetingDraft, MeetingLine, MeetingUnderCount, renamed
from app.domain.council.minutes import BallotPaperFacts, BallotPaperLine
from app.domain.council.quorum import QuorumNotReached, Requirement, lacking_quorum, requirement_of
from app.domain.council.recomposing import (
    CouncilHasMeetings,
    CouncilSatAtACount,
    check_nobody_left_out,
    names_corrected,
)
from app.domain.language.text import comparable
from app.domain.nominations.nomination import Nomination, read_reason
from app.domain.plans.plan import Plan
from app.domain.stories.stage import AgendaNotice, notices_of
from app.services.agendas import agenda_of, chosen_agenda, conflicts_at, in_order, vote_rule, waiting
from app.services.naming_nominees import presented_apart, told_apart
from app.services.plans import Plans
from app.store.database import Database
from app.store.work import Work


class Councils:
    """Compositions of the council, and its meetings until their papers are counted."""

    def __init__(self, database: Database, plans: Plans, today: Callable[[], date]) -> None:
        self._database = database
        self._plans = plans
        self._today = today

    def establish(self, draft: CouncilDraft) -> Council:
        """Enter a composition of the council by its decision; earlier meetings keep theirs."""
        accepted = accept_council(draft)
        with self._database.work("ghi Hội đồng") as work:
            return work.councils.add(accepted)

    def correct(self, council: int, draft: CouncilDraft) -> Council:
        """Write a composition anew until it has sat at a count; its meetings follow the names corrected.

        Raises `CouncilSatAtACount`, and `MemberServesAtMeeting` for a member taken off whom a meeting names.
        """
        accepted = accept_council(draft)
        with self._database.work("sửa Hội đồng") as work:
            names = names_corrected(_check_never_sat(work, council).draft, accepted)
            corrected = work.councils.correct(council, accepted)
            for held in _standing(work, council):
                self._follow(work, replace(held, draft=renamed(held.draft, names)), corrected)
                _readdress(work, held, names)
            return corrected

    def strike(self, council: int, reason: str) -> None:
        """Strike out a composition entered by mistake; raises `CouncilHasMeetings` while one of its meetings stands."""
        given = read_reason(reason)
        with self._database.work("gạch bỏ Hội đồng") as work:
            known = _check_never_sat(work, council)
            for held in _standing(work, council):
                raise CouncilHasMeetings(known.draft.decision, held.id, held.draft.held)
            work.councils.strike(council, self._today(), given)

    def council(self, council: int) -> Council:
        """Return one composition, standing or struck out; raises `UnknownCouncil`."""
        with self._database.reading() as work:
            return work.councils.council(council)

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

        The agenda is put in the order of the ballot paper: collectives first, then households and individuals.
        Refuses nominees who may not be voted on, and a plan that lets nobody vote.
        """
        plan = self._plans.plan(draft.plan)
        with self._database.work("ghi phiên họp Hội đồng") as work:
            accepted = _prepared(work, draft, plan, None)
            return work.meetings.add(accepted, work.plans.id(draft.plan))

    def amend(self, meeting: int, draft: MeetingDraft) -> Meeting:
        """Put a meeting down anew: who came, who counts, what is voted on; the plan it votes under stays.

        Raises `MeetingUnderCount` once counted, and `LetterKept` where a kept letter would be nobody's.
        """
        with self._database.work("sửa phiên họp Hội đồng") as work:
            known = _check_uncounted(work, meeting).draft
            prepared = _prepared(work, replace(draft, plan=known.plan), self._plans.plan(known.plan), meeting)
            check_letters(prepared, letters_of(known, work.meetings.letters(meeting)))
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
        """Return the nominations a meeting votes on, in the order of its ballot paper, namesakes told apart."""
        with self._database.reading() as work:
            return agenda_of(work, work.meetings.meeting(meeting))

    def may_come_on(self, plan: str, held: date, meeting: int | None = None) -> tuple[Nomination, ...]:
        """Return what a meeting of that day may vote on: open, complete, on no other agenda; in the paper's order."""
        rules = self._plans.plan(plan)
        with self._database.reading() as work:
            kept = work.meetings.meeting(meeting).draft.agenda if meeting is not None else ()
            fresh = waiting(work, rules, held)
            return told_apart(work, in_order(work, rules, (*work.nominations.by_id(kept), *fresh)))

    def requirement(self, meeting: int) -> Requirement:
        """Return how many must agree at a meeting for a nominee to pass."""
        held = self.meeting(meeting)
        return requirement_of(held, vote_rule(self._plans.plan(held.draft.plan)))

    def notices(self, meeting: int) -> tuple[AgendaNotice, ...]:
        """Return what should be looked at before a meeting votes; none of it stops the vote."""
        with self._database.reading() as work:
            held = work.meetings.meeting(meeting)
            agenda = agenda_of(work, held)
            exemplars = [one.draft.exemplar for one in agenda]
            rejected = work.tallies.rejections(exemplars, held, work.meetings.plan(meeting))
        return notices_of(agenda, self._plans.plan(held.draft.plan), rejected)

    def lacking_quorum(self, meeting: int) -> QuorumNotReached | None:
        """Return why a meeting's papers will not be counted as long as nobody more attends or answers for it."""
        held = self.meeting(meeting)
        return lacking_quorum(held, vote_rule(self._plans.plan(held.draft.plan)))

    def cautions(self, meeting: int) -> tuple[str, ...]:
        """Return what may keep a meeting's vote from deciding or its file from being complete, in sentences."""
        return cautions(self.meeting(meeting), self.requirement(meeting), self.letters(meeting))

    def outsiders(self, meeting: int) -> tuple[Outsider, ...]:
        """Return who writes the minutes or counts and is no member, with the members of nearly the same name."""
        held = self.meeting(meeting)
        return outsiders(held.draft, self.council_of(held))

    def conflicts(self, meeting: int) -> tuple[Conflict, ...]:
        """Return the members who are nominated themselves, or head or belong to a nominated collective."""
        with self._database.reading() as work:
            held = work.meetings.meeting(meeting)
            council = work.councils.council(held.draft.council)
            return conflicts_at(work, held, council, vote_rule(self._plans.plan(held.draft.plan)))

    def keep_letter(self, meeting: int, member: str, name: str, content: bytes) -> None:
        """Keep the scanned letter of a member's written opinion, with the meeting, apart from every count."""
        letter = accept_letter(member, name, content)
        with self._database.work("lưu văn bản ý kiến của thành viên vắng mặt") as work:
            draft = work.meetings.standing(meeting).draft
            known = work.councils.council(draft.council).member(letter.member)
            if known is None or known.name not in {one.name for one in draft.absences if one.wrote}:
                raise MemberDidNotWrite(letter.member)
            work.meetings.keep_letter(meeting, replace(letter, member=known.name))

    def strike_letter(self, meeting: int, letter: Letter, reason: str) -> None:
        """Strike out a letter kept by mistake, with the reason; it stays in the register and is shown no more.

        It may be done before the seal and after: minutes say who wrote by the meeting's own list of those away, and no
        paper counts the scans.
        """
        given = read_reason(reason)
        with self._database.work("gạch bỏ văn bản ý kiến lưu nhầm") as work:
            work.meetings.strike_letter(meeting, letter, self._today(), given)

    def letters(self, meeting: int) -> tuple[Letter, ...]:
        """Return the letters kept of a meeting, each under the member's name as it stands now; none struck out."""
        with self._database.reading() as work:
            return letters_of(work.meetings.meeting(meeting).draft, work.meetings.letters(meeting))

    def _follow(self, work: Work, held: Meeting, council: Council) -> None:
        """Put a meeting down as its corrected composition has it."""
        check_nobody_left_out(held, council)
        rule = vote_rule(self._plans.plan(held.draft.plan))
        work.meetings.amend(held.id, accept_meeting(held.draft, council, rule))

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
                lines=tuple(
                    BallotPaperLine(*named, one.recipient)
                    for one, named in zip(agenda, presented_apart(work, agenda), strict=True)
                ),
                voters=held.present,
                printed=held.printed,
                nominees_mark_own_line=vote_rule(plan).nominees_mark_own_line,
            )


def _readdress(work: Work, held: Meeting, names: Mapping[str, str]) -> None:
    """Keep the letters of members respelt under their new names too."""
    for letter in letters_of(held.draft, work.meetings.letters(held.id)):
        if comparable(letter.member) in names:
            work.meetings.keep_letter(held.id, replace(letter, member=names[comparable(letter.member)]))


def _standing(work: Work, council: int) -> tuple[Meeting, ...]:
    return tuple(one for one in work.meetings.of_council(council) if not one.called_off)


def _check_never_sat(work: Work, council: int) -> Council:
    """Return the composition; raises `CouncilStruckOut`, or `CouncilSatAtACount` once papers were counted for it."""
    known = work.councils.standing(council)
    for held in work.meetings.of_council(council):
        if work.counts.has_ever_closed(held.id):
            raise CouncilSatAtACount(known.draft.decision, held.id, held.draft.held)
    return known


def _check_uncounted(work: Work, meeting: int) -> Meeting:
    held = work.meetings.standing(meeting)
    if work.counts.has_closed(meeting):
        raise MeetingUnderCount(meeting)
    return held


def _prepared(work: Work, draft: MeetingDraft, plan: Plan, known: int | None) -> MeetingDraft:
    """Return the meeting as it can be entered, of the council of its day; `known` is the meeting it amends."""
    council = work.councils.in_force(draft.held)
    agenda = chosen_agenda(work, draft, plan, known)
    numbers = tuple(nomination.id for nomination in agenda)
    return accept_meeting(replace(draft, council=council.id, agenda=numbers), council, vote_rule(plan))
