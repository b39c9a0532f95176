"""Decisions, whom they name, and the corrections made to them. What was issued is never rewritten."""

from datetime import date
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.decisions.decision import DecisionState
from app.domain.topics import Topic
from app.store.rows.foundation import Json, Row, Word
from app.store.rows.guards import immutable, never_replaced

_NUMBER = ("series", "year", "number")
_WHAT_IT_SAYS = ("id", "plan_id", "meeting_id", *_NUMBER, "day", "subject", "facts", "predecessor_id")
_AS_IT_WAS = " AND ".join(f"new.{column} IS old.{column}" for column in _WHAT_IT_SAYS)
_LOCKED = f"""CREATE TRIGGER decision_is_locked_once_issued BEFORE UPDATE ON decision
WHEN old.state <> 'du-thao'
  AND NOT (old.state = 'da-ban-hanh' AND new.state IN ('bi-thay-the', 'bi-huy-bo') AND {_AS_IT_WAS})
BEGIN SELECT RAISE(ABORT, 'an issued decision is never rewritten'); END"""
# An UPDATE OR REPLACE deletes the row whose place it takes, without a word where recursive triggers are off.
_TAKES_NO_PLACE = """CREATE TRIGGER decision_takes_no_others_place BEFORE UPDATE ON decision
WHEN EXISTS (SELECT 1 FROM decision WHERE id <> old.id
  AND (id = new.id OR series = new.series AND year = new.year AND number = new.number))
BEGIN SELECT RAISE(ABORT, 'a number is given once'); END"""
_NAMES_NOBODY_LATER = """CREATE TRIGGER decision_names_nobody_later BEFORE INSERT ON decision_line
WHEN (SELECT state FROM decision WHERE id = new.decision_id) <> 'du-thao'
BEGIN SELECT RAISE(ABORT, 'an issued decision is never rewritten'); END"""


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
        CheckConstraint("state <> 'bi-thay-the' OR successor_id IS NOT NULL", name="replaced_by_another"),
        CheckConstraint(
            "successor_id IS NULL OR state IN ('bi-thay-the', 'bi-huy-bo')", name="succeeded_once_it_is_ended"
        ),
        Index("uq_decision_number", "series", "year", "number", unique=True, sqlite_where=text("number IS NOT NULL")),
    )
    extra_ddl = (_LOCKED, _TAKES_NO_PLACE, never_replaced("decision", _NUMBER))

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
    extra_ddl = (_NAMES_NOBODY_LATER, *immutable("decision_line", ("decision_id", "position")))

    decision_id: Mapped[int] = mapped_column(ForeignKey("decision.id"))
    position: Mapped[int]
    exemplar_id: Mapped[int] = mapped_column(ForeignKey("exemplar.id"))
    nomination_id: Mapped[int | None] = mapped_column(ForeignKey("nomination.id"), index=True)


class CorrectionRow(Row):
    """A letter of correction: what it mended in a decision's form, never its content."""

    __tablename__ = "correction"
    topic = Topic.DECISIONS
    __table_args__ = (CheckConstraint("trim(letter) <> ''", name="has_a_number"),)
    extra_ddl = immutable("correction")

    decision_id: Mapped[int] = mapped_column(ForeignKey("decision.id"))
    letter: Mapped[str]
    written: Mapped[date]
    text: Mapped[str] = mapped_column(CheckConstraint("text <> ''", name="says_something"))
