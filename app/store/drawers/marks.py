"""The drawer of the judges' marks."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from sqlalchemy import ColumnElement, Row, func, select
from sqlalchemy.orm import Session, aliased

from app.domain.articles.contest import Eligibility
from app.domain.articles.judging import Mark, SheetLine
from app.domain.language.text import comparable
from app.domain.listing import Page
from app.store.drawers.articles import sought
from app.store.rows.articles import ArticleRow, MarkRow


class Marks:
    """Marks by article and by judge, however the judge's name is spelt."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of_article(self, article: int) -> tuple[Mark, ...]:
        """Return what every judge gave an article, in the order the sheets came in."""
        given = select(MarkRow).where(MarkRow.article_id == article, MarkRow.gone.is_(False)).order_by(MarkRow.id)
        return tuple(_mark(row) for row in self._session.scalars(given))

    def put(self, article: int, mark: Mark) -> None:
        """Keep what a judge gave, in place of what the same judge gave before."""
        row = self._row(article, mark.judge) or MarkRow(article_id=article, same_judge=comparable(mark.judge))
        row.judge, row.total, row.gone = mark.judge, mark.total, False
        row.points = [str(points) for points in mark.points]
        self._session.add(row)
        self._session.flush()

    def withdraw(self, article: int, judge: str) -> bool:
        """Take a judge's mark away; False where there is none."""
        row = self._row(article, judge)
        if row is None or row.gone:
            return False
        row.gone = True
        self._session.flush()
        return True

    def judges(self, plan: int) -> tuple[str, ...]:
        """Return the judges who have marked articles of a plan, those who came first first."""
        named = (
            select(MarkRow.judge)
            .join(ArticleRow, ArticleRow.id == MarkRow.article_id)
            .where(ArticleRow.plan_id == plan, MarkRow.gone.is_(False))
            .group_by(MarkRow.same_judge)
            .order_by(func.min(MarkRow.id))
        )
        return tuple(self._session.scalars(named))

    def sheet(
        self, plan: int, judge: str, after: int | None, size: int, *, unmarked_only: bool = False, text: str = ""
    ) -> Page[SheetLine]:
        """Return up to `size` accepted articles that came after the line `after`, with what a judge gave each."""
        own = aliased(MarkRow)
        of_judge = (own.article_id == ArticleRow.id) & (own.same_judge == comparable(judge)) & own.gone.is_(False)
        given = (
            select(func.count()).where(MarkRow.article_id == ArticleRow.id, MarkRow.gone.is_(False)).scalar_subquery()
        )
        lines = (
            select(
                ArticleRow.listed,
                ArticleRow.id,
                ArticleRow.title,
                ArticleRow.byline,
                own.judge,
                own.points,
                given.label("judges"),
                ArticleRow.score,
            )
            .outerjoin(own, of_judge)
            .where(*_to_mark(plan))
            .order_by(ArticleRow.listed)
        )
        lines = lines if after is None else lines.where(ArticleRow.listed > after)
        lines = lines.where(own.id.is_(None)) if unmarked_only else lines
        rows = self._session.execute(sought(lines, text).limit(size + 1)).all()
        shown = rows[:size]
        return Page(tuple(_line(row) for row in shown), shown[-1].listed if len(rows) > size else None)

    def _row(self, article: int, judge: str) -> MarkRow | None:
        known = select(MarkRow).where(MarkRow.article_id == article, MarkRow.same_judge == comparable(judge))
        return self._session.scalars(known).first()


def _to_mark(plan: int) -> tuple[ColumnElement[bool], ...]:
    return (
        ArticleRow.plan_id == plan,
        ArticleRow.struck_on.is_(None),
        ArticleRow.eligibility == Eligibility.ELIGIBLE,
    )


def _mark(row: MarkRow) -> Mark:
    return Mark(row.judge, _points(row.points))


def _line(row: Row[*tuple[Any, ...]]) -> SheetLine:
    mark = None if row.judge is None else Mark(row.judge, _points(row.points))
    return SheetLine(row.id, row.title, row.byline, mark, row.judges, row.score)


def _points(spelt: Sequence[str]) -> tuple[Fraction, ...]:
    return tuple(map(Fraction, spelt))
