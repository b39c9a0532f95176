"""Prizes that contests gave articles."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.topics import Topic
from app.domain.units.agency import Level
from app.store.rows.foundation import Row, Struck, Word


class PrizeRow(Struck, Row):
    """A prize of an article; one contest of one level gives it no second while the first stands.

    `plan_id` is its article's, which stays in its plan.
    """

    __tablename__ = "prize"
    topic = Topic.ARTICLES
    undone = True
    __table_args__ = (
        CheckConstraint("trim(name) <> ''", name="has_a_name"),
        CheckConstraint("trim(contest) <> ''", name="has_a_contest"),
        CheckConstraint("amount >= 0", name="amount_not_negative"),
        Index(
            "uq_prize_one_of_a_contest",
            "article_id",
            "level",
            "same_contest",
            unique=True,
            sqlite_where=text("struck_on IS NULL"),
        ),
        Index("ix_prize_listed", "plan_id", "struck_on"),
    )

    plan_id: Mapped[int] = mapped_column(ForeignKey("plan.id"))
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"))
    level: Mapped[Level] = mapped_column(Word(Level))
    contest: Mapped[str]
    same_contest: Mapped[str]
    name: Mapped[str]
    decision: Mapped[str]
    decided: Mapped[date | None]
    amount: Mapped[int]
    note: Mapped[str]
