"""The office's own words in its periodic reports."""

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.calendar.period import Basis
from app.domain.topics import Topic
from app.store.rows.foundation import Row, Word


class NarrativeRow(Row):
    """One part of one report, by the code of its period; no text once the office has gone back to the suggested one."""

    __tablename__ = "narrative"
    topic = Topic.REPORTS
    undone = True
    __table_args__ = (
        UniqueConstraint("plan_id", "period", "basis", "part"),
        CheckConstraint("text IS NULL OR trim(text) <> ''", name="says_something"),
    )

    plan_id: Mapped[int] = mapped_column(ForeignKey("plan.id"))
    period: Mapped[str]
    basis: Mapped[Basis] = mapped_column(Word(Basis))
    part: Mapped[str]
    text: Mapped[str | None]
