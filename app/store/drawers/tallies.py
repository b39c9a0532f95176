"""The drawer of sealed tallies: written once, read only as long as they are what was sealed."""

from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import ColumnElement, exists, func, or_, select
from sqlalchemy.orm import Session

from app.domain.council.ballot import Verdict
from app.domain.council.meeting import Meeting
from app.domain.council.minutes import SealedTally, TallyFacts
from app.domain.council.seal import MeetingNotSealed, Seal, TallyDoesNotMatchSeal, Voiding
from app.domain.decisions.decision import DecisionState
from app.domain.errors import Refusal
from app.domain.nominations.selection import Passed
from app.domain.stories.stage import Rejection
from app.store.drawers.counts import account_of, votes_of
from app.store.records import read
from app.store.rows.ballot import TallyLineRow, TallyRow, VoidingRow
from app.store.rows.council import MeetingRow
from app.store.rows.decisions import DecisionLineRow, DecisionRow
from app.store.rows.exemplars import ExemplarRow, NominationRow
from app.store.seals import FIRST, resealing, sealing

_AGREEING = TallyLineRow.agree + TallyLineRow.written_agree
_NOT_OURS = (Refusal, LookupError, TypeError, ValueError)
"""What reading facts raises that this program never wrote: of another shape, or of papers that do not close."""


class Tallies:
    """The sealed tally of each meeting; one that was voided stays, and counts no more."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def seal(self, facts: TallyFacts) -> Seal:
        """Write a tally with its seal, once and for all."""
        last = self._session.scalars(select(TallyRow.chain).order_by(TallyRow.id.desc()).limit(1)).first()
        sealed = sealing(facts, last or FIRST)
        row = TallyRow(
            meeting_id=facts.meeting,
            round=facts.round,
            **account_of(facts.count),
            facts=sealed.facts,
            digest=sealed.digest,
            prev=sealed.prev,
            chain=sealed.chain,
            code=sealed.seal.code,
        )
        self._session.add(row)
        self._session.flush()
        self._session.add_all(
            TallyLineRow(
                tally_id=row.id,
                nomination_id=line.nomination,
                base=line.base,
                verdict=line.verdict,
                **votes_of(line),
            )
            for line in facts.rows
        )
        self._session.flush()
        return sealed.seal

    def live(self, meeting: int) -> SealedTally | None:
        """Return a meeting's standing tally, None before there is one; raises `TallyDoesNotMatchSeal`."""
        row = self._session.scalars(select(TallyRow).where(TallyRow.meeting_id == meeting, stands())).first()
        return None if row is None else self._record(row, None)

    def standing(self, meeting: int) -> SealedTally:
        """Return a meeting's standing tally; raises `MeetingNotSealed` and `TallyDoesNotMatchSeal`."""
        found = self.live(meeting)
        if found is None:
            raise MeetingNotSealed(meeting)
        return found

    def all(self, meeting: int, voidings: Mapping[int, Voiding]) -> tuple[SealedTally, ...]:
        """Return every tally of a meeting, the voided ones with why, in the order they were sealed."""
        rows = self._session.scalars(select(TallyRow).where(TallyRow.meeting_id == meeting).order_by(TallyRow.round))
        return tuple(self._record(row, voidings.get(row.round)) for row in rows)

    def code(self, meeting: int) -> str:
        """Return the code of a meeting's standing tally, empty before there is one."""
        return (
            self._session.scalars(select(TallyRow.code).where(TallyRow.meeting_id == meeting, stands())).first() or ""
        )

    def by_code(self, code: str) -> int | None:
        """Return the meeting whose tally, standing or voided, carries a code."""
        return self._session.scalars(select(TallyRow.meeting_id).where(TallyRow.code == code)).first()

    def sealed(self) -> int:
        """Return how many tallies were ever sealed, the voided ones among them."""
        return self._session.execute(select(func.count(TallyRow.id))).scalar_one()

    def broken(self) -> tuple[str, ...]:
        """Return the codes of the tallies that are not what was sealed, or do not stand on the seal before them."""
        wrong, prev = [], FIRST
        links = select(TallyRow.id, TallyRow.code, TallyRow.prev, TallyRow.chain).order_by(TallyRow.id)
        for tally, code, stands_on, chain in self._session.execute(links).all():
            if stands_on != prev or not self._holds(tally):
                wrong.append(code)
            prev = chain
        return tuple(wrong)

    def passed(self, meeting: int) -> tuple[Passed, ...]:
        """Return who passed, in the agenda's order, with the decision that has taken each up already."""
        named = (
            select(TallyLineRow.nomination_id, ExemplarRow.name, NominationRow.exemplar_id)
            .join(TallyRow, TallyRow.id == TallyLineRow.tally_id)
            .join(NominationRow, NominationRow.id == TallyLineRow.nomination_id)
            .join(ExemplarRow, ExemplarRow.id == NominationRow.exemplar_id)
            .where(TallyRow.meeting_id == meeting, TallyLineRow.verdict == Verdict.PASSED, stands())
            .order_by(TallyLineRow.id)
        )
        found = self._session.execute(named).all()
        taken = self.taken_up([row.nomination_id for row in found])
        return tuple(Passed(*row, taken.get(row.nomination_id, "")) for row in found)

    def waiting(self, plan: int, day: date) -> int:
        """Return how many had passed under the plan by `day` and stood in no decision issued by then."""
        decided = (
            select(DecisionLineRow.nomination_id)
            .join(DecisionRow, DecisionRow.id == DecisionLineRow.decision_id)
            .where(DecisionRow.state == DecisionState.ISSUED, DecisionRow.day <= day)
        )
        passed = (
            select(func.count(TallyLineRow.nomination_id.distinct()))
            .join(TallyRow, TallyRow.id == TallyLineRow.tally_id)
            .join(MeetingRow, MeetingRow.id == TallyRow.meeting_id)
            .where(
                MeetingRow.plan_id == plan,
                MeetingRow.held <= day,
                TallyLineRow.verdict == Verdict.PASSED,
                stands(),
                TallyLineRow.nomination_id.not_in(decided.where(DecisionLineRow.nomination_id.is_not(None))),
            )
        )
        return self._session.execute(passed).scalar_one()

    def verdicts(self, nominations: Sequence[int]) -> Mapping[int, Verdict]:
        """Return the verdict of the latest meeting on each of these nominations that the council has voted on."""
        voted = (
            select(TallyLineRow.nomination_id, TallyLineRow.verdict)
            .join(TallyRow, TallyRow.id == TallyLineRow.tally_id)
            .join(MeetingRow, MeetingRow.id == TallyRow.meeting_id)
            .where(TallyLineRow.nomination_id.in_(nominations), stands())
            .order_by(MeetingRow.held, TallyLineRow.id)
        )
        return dict(self._session.execute(voted).all())

    def rejections(self, exemplars: Sequence[int], before: Meeting, plan: int) -> Mapping[int, Rejection]:
        """Return the latest earlier meeting, under the plan or in the same year, that did not pass each exemplar."""
        year = before.draft.held.year
        refused = (
            select(NominationRow.exemplar_id, MeetingRow.id, MeetingRow.held, _AGREEING, TallyLineRow.base)
            .join(TallyRow, TallyRow.id == TallyLineRow.tally_id)
            .join(MeetingRow, MeetingRow.id == TallyRow.meeting_id)
            .join(NominationRow, NominationRow.id == TallyLineRow.nomination_id)
            .where(
                NominationRow.exemplar_id.in_(exemplars),
                TallyLineRow.verdict != Verdict.PASSED,
                stands(),
                MeetingRow.id != before.id,
                MeetingRow.held <= before.draft.held,
                or_(MeetingRow.plan_id == plan, MeetingRow.held.between(date(year, 1, 1), date(year, 12, 31))),
            )
            .order_by(MeetingRow.held, TallyLineRow.id)
        )
        found = self._session.execute(refused)
        return {exemplar: Rejection(meeting, held, agreeing, base) for exemplar, meeting, held, agreeing, base in found}

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
            select(TallyLineRow.nomination_id)
            .join(TallyRow, TallyRow.id == TallyLineRow.tally_id)
            .join(MeetingRow, MeetingRow.id == TallyRow.meeting_id)
            .where(MeetingRow.plan_id == plan, TallyLineRow.verdict == Verdict.PASSED, stands())
        )
        nominations = self._session.scalars(passed).all()
        return len(set(nominations) - set(self.taken_up(nominations)))

    def _record(self, row: TallyRow, voided: Voiding | None) -> SealedTally:
        if not self._is_as_sealed(row):
            raise TallyDoesNotMatchSeal(row.meeting_id, row.code)
        return SealedTally(read(TallyFacts, row.facts), Seal(row.code, row.chain.hex()), voided)

    def _holds(self, tally: int) -> bool:
        try:
            return self._is_as_sealed(self._session.get_one(TallyRow, tally))
        except _NOT_OURS:
            return False

    def _is_as_sealed(self, row: TallyRow) -> bool:
        """Whether the kept facts give this seal, and every figure beside them is theirs."""
        again = resealing(row.facts, row.prev)
        if (again.digest, again.chain, again.seal.code) != (row.digest, row.chain, row.code):
            return False
        try:
            facts = read(TallyFacts, row.facts)
        except _NOT_OURS:
            return False
        beside = select(TallyLineRow).where(TallyLineRow.tally_id == row.id).order_by(TallyLineRow.id)
        lines = [_beside(line) for line in self._session.scalars(beside)]
        said = [(line.nomination, *votes_of(line).values(), line.base, line.verdict) for line in facts.rows]
        account = {name: getattr(row, name) for name in account_of(facts.count)}
        return (row.meeting_id, row.round, account, lines) == (
            facts.meeting,
            facts.round,
            account_of(facts.count),
            said,
        )


def stands() -> ColumnElement[bool]:
    """Tell, in a query over tallies, that the tally is not voided."""
    return ~exists().where(VoidingRow.meeting_id == TallyRow.meeting_id, VoidingRow.round == TallyRow.round)


def _beside(row: TallyLineRow) -> tuple[object, ...]:
    votes = (row.agree, row.disagree, row.blank, row.written_agree, row.written_disagree)
    return (row.nomination_id, *votes, row.base, row.verdict)
