"""The drawer of recorded ballots: totals only, written once."""

from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.domain.ballot import BallotAlreadyRecorded, Outcome, Verdict
from app.domain.ballot_count import BallotCount, LineCount
from app.domain.decision import DecisionState
from app.domain.plan import VoteRule
from app.domain.selection import Passed
from app.store.records import read, spelled
from app.store.rows.council import AgendaRow, BallotLineRow, BallotRow, MeetingRow
from app.store.rows.decisions import DecisionLineRow, DecisionRow
from app.store.rows.exemplars import ExemplarRow, NominationRow


class Ballots:
    """The one count of each meeting, with the rule it was judged by and what it decided."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def record(
        self,
        meeting: int,
        count: BallotCount,
        rule: VoteRule,
        outcomes: Sequence[Outcome],
        named: Mapping[int, tuple[str, str]],
    ) -> None:
        """Write the count and its outcomes, once and for all, in the agenda's order.

        `named` gives each nomination's name and post as they stood at the vote, for every later print.
        """
        if self._row(meeting) is not None:
            raise BallotAlreadyRecorded(meeting)
        row = BallotRow(
            meeting_id=meeting,
            members=count.members,
            present=count.present,
            absent=count.absent,
            wrote=count.wrote,
            issued=count.issued,
            returned=count.returned,
            valid=count.valid,
            invalid=count.invalid,
            note=count.note,
            rule=spelled(rule),
        )
        self._session.add(row)
        self._session.flush()
        decided = {outcome.nomination: outcome for outcome in outcomes}
        self._session.add_all(
            _line(row.id, line, decided[line.nomination], named[line.nomination]) for line in count.lines
        )
        self._session.flush()

    def of_meeting(self, meeting: int) -> tuple[BallotCount, VoteRule, tuple[Outcome, ...]] | None:
        """Return the count, its rule and its outcomes in the agenda's order, or None before it is recorded."""
        row = self._row(meeting)
        if row is None:
            return None
        lines = self._lines(row)
        count = BallotCount(
            row.members,
            row.present,
            row.absent,
            row.wrote,
            row.issued,
            row.returned,
            row.valid,
            row.invalid,
            tuple(line for line, _ in lines),
            row.note,
        )
        return count, read(VoteRule, row.rule), tuple(outcome for _, outcome in lines)

    def passed(self, meeting: int) -> tuple[Passed, ...]:
        """Return who passed, in the agenda's order, with the decision that has taken each up already."""
        named = (
            select(BallotLineRow.nomination_id, ExemplarRow.name, NominationRow.exemplar_id)
            .join(BallotRow, BallotRow.id == BallotLineRow.ballot_id)
            .join(NominationRow, NominationRow.id == BallotLineRow.nomination_id)
            .join(ExemplarRow, ExemplarRow.id == NominationRow.exemplar_id)
            .where(BallotRow.meeting_id == meeting, BallotLineRow.verdict == Verdict.PASSED)
            .order_by(BallotLineRow.id)
        )
        found = self._session.execute(named).all()
        taken = self.taken_up([row.nomination_id for row in found])
        return tuple(Passed(*row, taken.get(row.nomination_id, "")) for row in found)

    def named(self, meeting: int) -> Mapping[int, tuple[str, str]]:
        """Return the name and post of each nominee, by nomination, as they stood at the vote."""
        lines = (
            select(BallotLineRow.nomination_id, BallotLineRow.name, BallotLineRow.post)
            .join(BallotRow, BallotRow.id == BallotLineRow.ballot_id)
            .where(BallotRow.meeting_id == meeting)
        )
        return {nomination: (name, post) for nomination, name, post in self._session.execute(lines)}

    def waiting(self, plan: int, day: date) -> int:
        """Return how many had passed under the plan by `day` and stood in no decision issued by then."""
        decided = (
            select(DecisionLineRow.nomination_id)
            .join(DecisionRow, DecisionRow.id == DecisionLineRow.decision_id)
            .where(DecisionRow.state == DecisionState.ISSUED, DecisionRow.day <= day)
        )
        passed = (
            select(func.count(BallotLineRow.nomination_id.distinct()))
            .join(BallotRow, BallotRow.id == BallotLineRow.ballot_id)
            .join(MeetingRow, MeetingRow.id == BallotRow.meeting_id)
            .where(
                MeetingRow.plan_id == plan,
                MeetingRow.held <= day,
                BallotLineRow.verdict == Verdict.PASSED,
                BallotLineRow.nomination_id.not_in(decided.where(DecisionLineRow.nomination_id.is_not(None))),
            )
        )
        return self._session.execute(passed).scalar_one()

    def verdicts(self, nominations: Sequence[int]) -> Mapping[int, Verdict]:
        """Return the latest verdict on each of these nominations that the council has voted on."""
        voted = select(BallotLineRow.nomination_id, BallotLineRow.verdict).where(
            BallotLineRow.nomination_id.in_(nominations)
        )
        return dict(self._session.execute(voted.order_by(BallotLineRow.id)).all())

    def taken_up(self, nominations: Sequence[int]) -> Mapping[int, str]:
        """Return the subject of the standing decision or draft that names each of these nominations, where one does."""
        standing = (
            select(DecisionLineRow.nomination_id, DecisionRow.subject)
            .join(DecisionRow, DecisionRow.id == DecisionLineRow.decision_id)
            .where(
                DecisionLineRow.nomination_id.in_(nominations),
                DecisionRow.state.in_((DecisionState.DRAFT, DecisionState.ISSUED)),
            )
        )
        return {nomination: subject for nomination, subject in self._session.execute(standing) if nomination}

    def passed_undecided(self, plan: int) -> int:
        """Return how many who passed under the plan no standing decision or draft names yet."""
        passed = (
            select(BallotLineRow.nomination_id)
            .join(BallotRow, BallotRow.id == BallotLineRow.ballot_id)
            .join(MeetingRow, MeetingRow.id == BallotRow.meeting_id)
            .where(MeetingRow.plan_id == plan, BallotLineRow.verdict == Verdict.PASSED)
        )
        nominations = self._session.scalars(passed).all()
        return len(set(nominations) - set(self.taken_up(nominations)))

    def _row(self, meeting: int) -> BallotRow | None:
        return self._session.scalars(select(BallotRow).where(BallotRow.meeting_id == meeting)).first()

    def _lines(self, ballot: BallotRow) -> list[tuple[LineCount, Outcome]]:
        counted = (
            select(BallotLineRow, ExemplarRow.name)
            .join(NominationRow, NominationRow.id == BallotLineRow.nomination_id)
            .join(ExemplarRow, ExemplarRow.id == NominationRow.exemplar_id)
            .join(AgendaRow, AgendaRow.nomination_id == NominationRow.id)
            .where(BallotLineRow.ballot_id == ballot.id, AgendaRow.meeting_id == ballot.meeting_id)
            .order_by(AgendaRow.position)
        )
        return [(_counted(row, name), _outcome(row)) for row, name in self._session.execute(counted)]


def _line(ballot: int, line: LineCount, outcome: Outcome, named: tuple[str, str]) -> BallotLineRow:
    return BallotLineRow(
        ballot_id=ballot,
        nomination_id=line.nomination,
        name=named[0],
        post=named[1],
        agree=line.agree,
        disagree=line.disagree,
        blank=line.blank,
        written_agree=line.written_agree,
        written_disagree=line.written_disagree,
        base=outcome.base,
        verdict=outcome.verdict,
    )


def _counted(row: BallotLineRow, name: str) -> LineCount:
    return LineCount(
        row.nomination_id, name, row.agree, row.disagree, row.blank, row.written_agree, row.written_disagree
    )


def _outcome(row: BallotLineRow) -> Outcome:
    return Outcome(row.nomination_id, row.agree + row.written_agree, row.base, row.verdict)
