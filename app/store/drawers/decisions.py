"""The drawer of decisions."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.domain.calendar.period import Span
from app.domain.decisions.correction import Correction
from app.domain.decisions.decision import Decision, DecisionFacts, DecisionKind, DecisionState, UnknownDecision
from app.domain.papers.numbering import numbered
from app.store.records import read, spelled
from app.store.rows.council import MeetingRow
from app.store.rows.decisions import CorrectionRow, DecisionLineRow, DecisionRow
from app.store.rows.office import PlanRow


class Decisions:
    """Decisions and drafts, with whom they name."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def decision(self, decision: int) -> Decision:
        """Return one decision; raises `UnknownDecision`."""
        row = self._session.get(DecisionRow, decision)
        if row is None:
            raise UnknownDecision(decision)
        return self._record(row)

    def issued_within(self, span: Span) -> tuple[Decision, ...]:
        """Return the decisions dated in `span` that stand, by date and number."""
        dated = select(DecisionRow).where(
            DecisionRow.day.between(span.first, span.last), DecisionRow.state == DecisionState.ISSUED
        )
        ordered = dated.order_by(DecisionRow.day, DecisionRow.number)
        return tuple(self._record(row) for row in self._session.scalars(ordered))

    def all(self, plan: int) -> tuple[Decision, ...]:
        """Return every decision and draft of a plan, in the order they were drafted."""
        rows = select(DecisionRow).where(DecisionRow.plan_id == plan).order_by(DecisionRow.id)
        return tuple(self._record(row) for row in self._session.scalars(rows))

    def count_drafts(self, plan: int) -> int:
        """Return how many drafts of the plan have no number yet."""
        drafts = select(func.count()).where(DecisionRow.plan_id == plan, DecisionRow.state == DecisionState.DRAFT)
        return self._session.execute(drafts).scalar_one()

    def add(
        self, plan: int, meeting: int | None, facts: DecisionFacts, predecessor: int | None = None, reason: str = ""
    ) -> Decision:
        """Enter a draft; one that is to take another's place names it and says why."""
        row = DecisionRow(
            plan_id=plan,
            meeting_id=meeting,
            state=DecisionState.DRAFT,
            series=facts.symbol,
            subject=facts.subject,
            facts=spelled(facts),
            predecessor_id=predecessor,
            reason=reason,
        )
        self._session.add(row)
        self._session.flush()
        self._session.add_all(
            DecisionLineRow(
                decision_id=row.id, position=position, exemplar_id=line.exemplar, nomination_id=line.nomination
            )
            for position, line in enumerate(facts.lines)
        )
        self._session.flush()
        return self._record(row)

    def issue(self, decision: int, facts: DecisionFacts, number: int, day: date) -> Decision:
        """Give a draft its number and day, with the facts as they stand that day."""
        row = self._session.get_one(DecisionRow, decision)
        row.facts, row.series = spelled(replace(facts, number=number, day=day)), facts.symbol
        row.state, row.number, row.day, row.year = DecisionState.ISSUED, number, day, day.year
        self._session.flush()
        return self._record(row)

    def end(self, decision: int, state: DecisionState, reason: str, successor: int | None) -> Decision:
        """Mark an issued decision replaced or cancelled; it stays in the register."""
        row = self._session.get_one(DecisionRow, decision)
        row.state, row.reason, row.successor_id = state, reason, successor
        self._session.flush()
        return self._record(row)

    def correct(self, decision: int, letter: Correction) -> Decision:
        """Keep a letter of correction beside an issued decision."""
        row = CorrectionRow(decision_id=decision, letter=letter.letter, written=letter.written, text=letter.text)
        self._session.add(row)
        self._session.flush()
        return self.decision(decision)

    def recognised_within(self, span: Span, by: date | None = None) -> frozenset[int]:
        """Return the exemplars that standing decisions of recognition dated in `span`, up to the day `by`, name."""
        issued = (one.facts for one in self.issued_within(span) if one.facts.kind is DecisionKind.RECOGNITION)
        in_time = (facts for facts in issued if by is None or (facts.day is not None and facts.day <= by))
        return frozenset(line.exemplar for facts in in_time for line in facts.lines)

    def naming(self, nominations: Collection[int]) -> frozenset[int]:
        """Return which of the nominations an issued decision that stands names."""
        named = (
            select(DecisionLineRow.nomination_id)
            .join(DecisionRow, DecisionRow.id == DecisionLineRow.decision_id)
            .where(DecisionLineRow.nomination_id.in_(nominations), DecisionRow.state == DecisionState.ISSUED)
        )
        return frozenset(filter(None, self._session.scalars(named)))

    def issued_for(self, nomination: int) -> str:
        """Return the number of the issued decision that stands and names the nomination, empty where none does."""
        naming = (
            select(DecisionRow)
            .join(DecisionLineRow, DecisionLineRow.decision_id == DecisionRow.id)
            .where(DecisionLineRow.nomination_id == nomination, DecisionRow.state == DecisionState.ISSUED)
        )
        row = self._session.scalars(naming).first()
        return numbered(row.number, row.series) if row is not None else ""

    def held(self, decision: int) -> date | None:
        """Return the day of the meeting a decision rests on, None where it rests on none."""
        meeting = self._session.get_one(DecisionRow, decision).meeting_id
        return self._session.get_one(MeetingRow, meeting).held if meeting is not None else None

    def _record(self, row: DecisionRow) -> Decision:
        letters = select(CorrectionRow).where(CorrectionRow.decision_id == row.id).order_by(CorrectionRow.id)
        return Decision(
            row.id,
            self._session.get_one(PlanRow, row.plan_id).code,
            row.meeting_id,
            row.state,
            read(DecisionFacts, row.facts),
            row.predecessor_id,
            row.successor_id,
            row.reason,
            tuple(Correction(one.letter, one.written, one.text) for one in self._session.scalars(letters)),
        )
