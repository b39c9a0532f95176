"""Contest articles, their authors, their judges' marks, whom they are about, and the search table that finds them.

`listed` puts the newest first and tells apart the articles of one day, so that a list reads on from any line by one
index step. The search table has the same key: a filter by words streams its lines in list order, without a sort.
"""

from datetime import date
from fractions import Fraction
from typing import Any

from sqlalchemy import CheckConstraint, Computed, ForeignKey, Index, Integer, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.articles.contest import Eligibility, EntryForm
from app.domain.topics import Topic
from app.store.rows.foundation import WORDS_BY_BEGINNING, Json, Row, Searched, Struck, Word

_LISTED = "CAST(replace(received, '-', '') AS INTEGER) * 4294967296 + id"
_COUNTS = "struck_on IS NULL AND eligibility <> 'khong-du-dieu-kien'"


class ArticleRow(Struck, Row):
    """An article in the register. `byline` is its authors' names as lists print them, `prized` its prizes' names."""

    __tablename__ = "article"
    topic = Topic.ARTICLES
    undone = True
    __table_args__ = (
        CheckConstraint("trim(title) <> ''", name="has_a_title"),
        CheckConstraint("words IS NULL OR words > 0", name="words_positive"),
        CheckConstraint(f"counts = ({_COUNTS})", name="counts_as_ruled"),
        UniqueConstraint("plan_id", "sameness"),
        UniqueConstraint("listed"),
        Index("ix_article_received_in", "plan_id", "received", "unit_id", "counts", "struck_on", "eligibility"),
        Index("ix_article_of_unit", "unit_id", "plan_id", "counts", "received", "struck_on"),
    )
    searched = Searched(("folded", "toned", "marks"), WORDS_BY_BEGINNING, key="listed")

    plan_id: Mapped[int] = mapped_column(ForeignKey("plan.id"))
    unit_id: Mapped[int] = mapped_column(ForeignKey("unit.id"))
    received: Mapped[date]
    title: Mapped[str]
    byline: Mapped[str]
    form: Mapped[EntryForm] = mapped_column(Word(EntryForm))
    words: Mapped[int | None]
    subject: Mapped[str]
    subject_address: Mapped[str]
    published_in: Mapped[str]
    approved: Mapped[bool]
    new_discovery: Mapped[bool]
    original: Mapped[bool]
    note: Mapped[str]
    score: Mapped[Fraction | None]
    failings: Mapped[Any] = mapped_column(Json)
    eligibility: Mapped[Eligibility] = mapped_column(Word(Eligibility))
    ruling: Mapped[str]
    prized: Mapped[str] = mapped_column(default="")
    sameness: Mapped[str]
    folded: Mapped[str]
    toned: Mapped[str]
    marks: Mapped[str]
    listed: Mapped[int] = mapped_column(Integer, Computed(_LISTED, persisted=False))
    counts: Mapped[bool]


class AuthorRow(Row):
    """One author of an article, in the order given."""

    __tablename__ = "author"
    topic = Topic.ARTICLES
    undone = True
    __table_args__ = (
        UniqueConstraint("article_id", "position"),
        CheckConstraint("birth_year IS NULL OR birth_year BETWEEN 1900 AND 2100", name="birth_year_likely"),
    )

    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"))
    position: Mapped[int]
    name: Mapped[str]
    phone: Mapped[str]
    address: Mapped[str]
    workplace: Mapped[str]
    birth_year: Mapped[int | None]
    same_name: Mapped[str] = mapped_column(index=True)
    sort_key: Mapped[str]
    gone: Mapped[bool] = mapped_column(default=False)


class SubjectRow(Row):
    """An exemplar an article is about."""

    __tablename__ = "subject"
    topic = Topic.ARTICLES
    undone = True
    __table_args__ = (UniqueConstraint("article_id", "exemplar_id"),)

    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"))
    exemplar_id: Mapped[int] = mapped_column(ForeignKey("exemplar.id"), index=True)
    gone: Mapped[bool] = mapped_column(default=False)


class MarkRow(Row):
    """What one judge gave an article; `points` are its figures as exact text, `total` their sum."""

    __tablename__ = "mark"
    topic = Topic.ARTICLES
    undone = True
    __table_args__ = (
        UniqueConstraint("article_id", "same_judge"),
        CheckConstraint("trim(judge) <> ''", name="has_a_judge"),
        Index("ix_mark_same_judge", "same_judge"),
    )

    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"))
    judge: Mapped[str]
    same_judge: Mapped[str]
    points: Mapped[Any] = mapped_column(Json)
    total: Mapped[Fraction]
    gone: Mapped[bool] = mapped_column(default=False)
