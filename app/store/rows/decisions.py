"""Decisions, whom they name, and the corrections made to them. What was issued is never rewritten."""

from datetime import date
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.decision import DecisionState
from app.domain.topics import Topic
from app.store.rows.foundation import Json, Row, Word

_LOCKED = """CREATE TRIGGER decision_is_locked_once_issued
BEFORE UPDATE OF plan_id, meeting_id, series, year, number, day, facts ON decision WHEN old.state <> 'du-thao'
BEGIN SELECT RAISE(ABORT, 'an issued decision is never rewritten'); END"""
_NEVER_A_DRAFT_AGAIN = """CREATE TRIGGER decision_is_never_a_draft_again
BEFORE UPDATE OF state ON decision WHEN old.state <> 'du-thao' AND new.state = 'du-thao'
BEGIN SELECT RAISE(ABORT, 'an issued decision is never a draft again'); END"""


class DecisionRow(Row):
    """A decision; `facts` is everything its paper says, as it was."""

    __tablename__ = "decision"
    topic = Topic.DECISIONS
    __table_args__ = (
        CheckConstraint(
            "(state IN ('du-thao', 'bo-du-thao')) = (number IS NULL) AND (number IS NULL) = (day IS NULL)"
            " AND (number IS NULL) = (year IS NULL)",
            name="numbered_when_issued",
        ),
        CheckConstraint("number IS NULL OR number > 0", name="number_positive"),
        CheckConstraint(
            "state NOT IN ('bi-thay-the', 'bi-huy-bo', 'bo-du-thao') OR reason <> ''", name="ended_with_a_reason"
        ),
        Index("uq_decision_number", "series", "year", "number", unique=True, sqlite_where=text("number IS NOT NULL")),
    )
    extra_ddl = (_LOCKED, _NEVER_A_DRAFT_AGAIN)

    plan_id: Mapped[int] = mapped_column(ForeignKey("plan.id"))
    meeting_id: Mapped[int | None] = mapped_column(ForeignKey("meeting.id"), index=True)
    state: Mapped[DecisionState] = mapped_column(Word(DecisionState))
    series: Mapped[str]
    year: Mapped[int | None]
    number: Mapped[int | None]
    day: Mapped[date | None] = mapped_column(index=True)
    subject: Mapped[str]
    facts: Mapped[Any] = mapped_column(Json)
    predecessor_id: Mapped[int | None] = mapped_column(ForeignKey("decision.id"))
    successor_id: Mapped[int | None] = mapped_column(ForeignKey("decision.id"))
    reason: Mapped[str]


class DecisionLineRow(Row):
    """An exemplar named in a decision, in list order."""

    __tablename__ = "decision_line"
    topic = Topic.DECISIONS
    __table_args__ = (UniqueConstraint("decision_id", "position"),)

    decision_id: Mapped[int] = mapped_column(ForeignKey("decision.id"))
    position: Mapped[int]
    exemplar_id: Mapped[int] = mapped_column(ForeignKey("exemplar.id"))
    nomination_id: Mapped[int | None] = mapped_column(ForeignKey("nomination.id"), index=True)


class CorrectionRow(Row):
    """A letter of correction: what it mended in a decision's form, never its content."""

    __tablename__ = "correction"
    topic = Topic.DECISIONS

    decision_id: Mapped[int] = mapped_column(ForeignKey("decision.id"))
    letter: Mapped[str]
    written: Mapped[date]
    text: Mapped[str] = mapped_column(CheckConstraint("text <> ''", name="says_something"))
