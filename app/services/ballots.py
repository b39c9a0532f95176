"""The secret ballot: counted apart by two tellers or more, sealed once, and what it decided.

Nothing here learns of a count before its teller closes it.
"""

from collections.abc import Callable
from datetime import date, datetime

from app.domain.council.ballot import Outcome, needed, outcomes
from app.domain.council.ballot_count import BallotCount
from app.domain.council.conflict import Stake
from app.domain.council.exposure import Exposure, exposures
from app.domain.council.meeting import Meeting, MeetingNotYetHeld
from app.domain.council.minutes import MeetingFacts, SealedTally, TallyFacts, TallyLine
from app.domain.council.quorum import check_quorum
from app.domain.council.seal import (
    DecisionRestsOnTally,
    NothingToSetAside,
    UnknownSealCode,
    accept_voiding,
    read_code,
)
from app.domain.council.tally_sheet import Account, Votes, check_note, counted
from app.domain.council.teller_count import (
    CountAlreadySealed,
    CountSettledAlready,
    NotTheHeadTeller,
    Progress,
    TellerCount,
    check_teller,
    differing,
    settled,
)
from app.domain.journal.upkeep import Occasion
from app.domain.language.text import clean, comparable
from app.domain.nominations.nomination import Nomination, may_be_voted_on
from app.paths import backups
from app.services.agendas import agenda_of, conflicts_at, vote_rule
from app.services.gate import nominees_of
from app.services.naming_nominees import presented_apart
from app.services.plans import Plans
from app.store.backup import take
from app.store.database import Database
from app.store.work import Work


class Ballots:
    """What the tellers count, and the tally that is sealed of it."""

    def __init__(
        self,
        database: Database,
        plans: Plans,
        today: Callable[[], date],
        clock: Callable[[], datetime] = datetime.now,
    ) -> None:
        self._database = database
        self._plans = plans
        self._today = today
        self._clock = clock

    def begin(self, meeting: int, teller: str) -> bool:
        """Let a teller begin to count; return whether they had begun before and must begin again from the first paper.

        Raises why the meeting's papers cannot be counted, or not by this teller.
        """
        with self._database.work("mở lượt kiểm phiếu") as work:
            held = self._ready(work, meeting)
            return work.counts.open(meeting, _may_count(work, held, teller))

    def count(self, meeting: int, account: Account, votes: tuple[Votes, ...]) -> BallotCount:
        """Return the count these figures make, kept nowhere; raises the first equation that does not hold."""
        with self._database.reading() as work:
            held = work.meetings.meeting(meeting)
            return _counted(work, held, account, votes)

    def close(self, meeting: int, teller: str, account: Account, votes: tuple[Votes, ...]) -> Progress:
        """Keep what a teller found, for good; raises the first equation that does not hold."""
        with self._database.work("đóng lượt kiểm phiếu") as work:
            held = self._ready(work, meeting)
            name = _may_count(work, held, teller)
            count = _counted(work, held, account, votes)
            work.counts.close(meeting, name, count)
            return _progress(work, held)

    def progress(self, meeting: int) -> Progress:
        """Return how far the count of a meeting has come, without one figure of it."""
        with self._database.reading() as work:
            return _progress(work, work.meetings.meeting(meeting))

    def seal(self, meeting: int, teller: str) -> SealedTally:
        """Seal the tally, once; the head of the counting team does.

        Raises `SecondCountMissing`, `CountsDiffer` naming the figures, and `NotTheHeadTeller`.
        """
        with self._database.work("niêm phong kết quả kiểm phiếu") as work:
            held = self._ready(work, meeting)
            head = held.draft.tellers[0].name
            if comparable(teller) != comparable(head):
                raise NotTheHeadTeller(clean(teller), head)
            closed = _closed(work, held)
            work.tallies.seal(self._facts(work, held, settled(closed).count, closed))
            work.counts.let_go_of_held(meeting)
            return work.tallies.standing(meeting)

    def set_aside(self, meeting: int, reason: str, by: tuple[str, str]) -> None:
        """Void the sealed tally, or the counts that were closed before one; the papers are counted anew.

        Everything that was counted stays in the register, and a backup is taken first. Refuses while a decision or a
        draft rests on the tally.
        """
        voiding = accept_voiding(reason, by, self._today())
        with self._database.reading() as work:
            _check_voidable(work, meeting)
        take(self._database.path, backups(self._database.path), Occasion.VOIDING, self._clock())
        with self._database.work("hủy kết quả kiểm phiếu để kiểm lại") as work:
            _check_voidable(work, meeting)
            work.counts.set_aside(meeting, voiding)

    def outcomes(self, meeting: int) -> tuple[Outcome, ...]:
        """Return what a meeting's sealed tally decided; raises `MeetingNotSealed`."""
        rows = self.tally(meeting).facts.rows
        return tuple(Outcome(row.nomination, row.agreeing, row.base, row.verdict) for row in rows)

    def tally(self, meeting: int) -> SealedTally:
        """Return a meeting's standing tally; raises `MeetingNotSealed`, `TallyDoesNotMatchSeal`."""
        with self._database.reading() as work:
            return work.tallies.standing(meeting)

    def tallies(self, meeting: int) -> tuple[SealedTally, ...]:
        """Return every tally of a meeting in the order they were sealed, the voided ones with why."""
        with self._database.reading() as work:
            return work.tallies.all(meeting, work.counts.voidings(meeting))

    def notes(self, meeting: int) -> tuple[TellerCount, ...]:
        """Return what each teller found, once the tally is sealed; raises `MeetingNotSealed` before."""
        with self._database.reading() as work:
            tally = work.tallies.standing(meeting)
            return _closed(work, work.meetings.meeting(meeting), tally.facts.round)

    def exposures(self, meeting: int) -> tuple[Exposure, ...]:
        """Return where the sealed totals, beside all else the register keeps of the count, tell how somebody voted."""
        facts = self.tally(meeting).facts
        beside = [note.count for note in self.notes(meeting)] + [one.facts.count for one in self.tallies(meeting)]
        own = (one for one in facts.conflicts if one.stake is Stake.NOMINATED and not one.marks)
        return exposures(facts.count, beside, dict.fromkeys(one.member for one in own))

    def verify(self, code: str) -> SealedTally:
        """Return the tally that carries a printed code, standing or voided; raises `UnknownSealCode`."""
        sought = read_code(code)
        with self._database.reading() as work:
            meeting = work.tallies.by_code(sought)
            if meeting is None:
                raise UnknownSealCode(sought)
            found = work.tallies.all(meeting, work.counts.voidings(meeting))
        return next(tally for tally in found if tally.seal.code == sought)

    def minutes(self, meeting: int) -> MeetingFacts:
        """Return what the minutes of a meeting say, drawn from its sealed tally."""
        with self._database.reading() as work:
            held = work.meetings.standing(meeting)
            tally = work.tallies.standing(meeting)
            council = work.councils.council(held.draft.council)
            agency = tally.facts.agency
            return MeetingFacts(
                tally=tally,
                members=council.draft.members,
                chair=held.draft.chair,
                secretary=held.draft.secretary,
                guests=held.draft.guests,
                proposes=agency.authority,
                symbol=agency.council_symbol,
            )

    def _ready(self, work: Work, meeting: int) -> Meeting:
        """Return the meeting if its papers may be counted now; raises why not."""
        held = work.meetings.standing(meeting)
        if held.draft.held > self._today():
            raise MeetingNotYetHeld(held.draft.held, self._today())
        code = work.tallies.code(meeting)
        if code:
            raise CountAlreadySealed(meeting, code)
        plan = self._plans.plan(held.draft.plan)
        check_quorum(held, vote_rule(plan))
        # Papers voted on are counted anew whatever became of a nominee since.
        if not work.counts.has_ever_closed(meeting):
            for nomination in work.nominations.by_id(held.draft.agenda):
                may_be_voted_on(nomination, plan)
        return held

    def _facts(self, work: Work, held: Meeting, count: BallotCount, closed: tuple[TellerCount, ...]) -> TallyFacts:
        draft, plan = held.draft, self._plans.plan(held.draft.plan)
        council = work.councils.council(draft.council)
        agenda = work.nominations.by_id(draft.agenda)
        rule = vote_rule(plan)
        decided = outcomes(count, rule, nominees_of(work, plan, agenda, held))
        return TallyFacts(
            meeting=held.id,
            round=work.counts.round(held.id),
            agency=work.agencies.on(draft.held) or plan.agency,
            council=council.draft.name,
            established_by=council.draft.decision,
            established_on=council.draft.decided,
            held=draft.held,
            place=draft.place,
            purpose=draft.purpose,
            tellers=draft.tellers,
            absences=draft.absences,
            count=count,
            rule=rule,
            needed=needed(decided[0].base, rule),
            rows=_rows(work, agenda, count, decided),
            quorum_override=draft.quorum_override,
            spares=draft.spares,
            conflicts=conflicts_at(work, held, council, rule),
            counted_by=tuple(one.teller for one in closed),
            replaces=_replaced(work, held.id),
        )


def _counted(work: Work, held: Meeting, account: Account, votes: tuple[Votes, ...]) -> BallotCount:
    """Return the count; raises `NoteNamesMember`, and the first equation that does not hold."""
    check_note(account.note, work.councils.council(held.draft.council))
    return counted(held, account, votes, agenda_of(work, held))


def _check_voidable(work: Work, meeting: int) -> None:
    work.meetings.standing(meeting)
    if not work.counts.has_closed(meeting):
        raise NothingToSetAside(meeting)
    for passed in work.tallies.passed(meeting):
        if passed.decided_by:
            raise DecisionRestsOnTally(passed.decided_by)


def _closed(work: Work, held: Meeting, number: int | None = None) -> tuple[TellerCount, ...]:
    names = {nomination.id: nomination.name for nomination in agenda_of(work, held)}
    return work.counts.closed(held.id, names, number)


def _may_count(work: Work, held: Meeting, teller: str) -> str:
    """Return the teller's name as the meeting writes it; raises why they may not count, or count any more."""
    closed = _closed(work, held)
    name = check_teller(clean(teller), [one.name for one in held.draft.tellers], [one.teller for one in closed])
    if len(closed) > 1 and not differing(closed):
        raise CountSettledAlready(held.id)
    return name


def _progress(work: Work, held: Meeting) -> Progress:
    code = work.tallies.code(held.id)
    closed = _closed(work, held)
    return Progress(
        work.counts.round(held.id),
        tuple(one.teller for one in closed),
        () if code else work.counts.unfinished(held.id),
        () if code else differing(closed),
        code,
    )


def _replaced(work: Work, meeting: int) -> str:
    """Return the code of the last voided tally of a meeting, empty where none was voided."""
    before = work.tallies.all(meeting, work.counts.voidings(meeting))
    return before[-1].seal.code if before else ""


def _rows(
    work: Work, agenda: tuple[Nomination, ...], count: BallotCount, decided: tuple[Outcome, ...]
) -> tuple[TallyLine, ...]:
    return tuple(
        TallyLine(
            nomination.id,
            *named,
            nomination.recipient,
            line.agree,
            line.disagree,
            line.blank,
            line.written_agree,
            line.written_disagree,
            outcome.agreeing,
            outcome.base,
            outcome.verdict,
        )
        for nomination, named, line, outcome in zip(
            agenda, presented_apart(work, agenda), count.lines, decided, strict=True
        )
    )
