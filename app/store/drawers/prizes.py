"""The drawer of prizes."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.articles.prize import NoSuchPrize, Prize, PrizeDraft
from app.domain.articles.prize_list import PrizeLine
from app.domain.language.text import comparable
from app.store.rows.articles import ArticleRow
from app.store.rows.office import UnitRow
from app.store.rows.prizes import PrizeRow


class Prizes:
    """Prizes that stand, by article and by plan; those struck out stay in the journal."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def prize(self, prize: int) -> Prize:
        """Return one prize; raises `NoSuchPrize`."""
        return _prize(self._row(prize))

    def of_article(self, article: int) -> tuple[Prize, ...]:
        """Return the prizes of an article, as they were recorded."""
        given = select(PrizeRow).where(PrizeRow.article_id == article, PrizeRow.struck_on.is_(None))
        return tuple(map(_prize, self._session.scalars(given.order_by(PrizeRow.id))))

    def of_plan(self, plan: int) -> tuple[PrizeLine, ...]:
        """Return the prizes of a plan's articles, as they were recorded."""
        given = (
            select(PrizeRow, ArticleRow.title, ArticleRow.byline, UnitRow.name)
            .join(ArticleRow, ArticleRow.id == PrizeRow.article_id)
            .join(UnitRow, UnitRow.id == ArticleRow.unit_id)
            .where(PrizeRow.plan_id == plan, PrizeRow.struck_on.is_(None))
            .order_by(PrizeRow.id)
        )
        rows = self._session.execute(given)
        return tuple(PrizeLine(_prize(prize), title, byline, unit) for prize, title, byline, unit in rows)

    def add(self, plan: int, draft: PrizeDraft) -> Prize:
        """Enter a prize of an article of a plan."""
        row = PrizeRow(plan_id=plan, article_id=draft.article)
        _fill(row, draft)
        self._session.add(row)
        self._session.flush()
        return _prize(row)

    def correct(self, prize: int, draft: PrizeDraft) -> Prize:
        """Write a prize anew; it stays its article's."""
        row = self._row(prize)
        _fill(row, draft)
        self._session.flush()
        return _prize(row)

    def strike(self, prize: int, on: date, reason: str) -> None:
        """Strike a prize out; raises `NoSuchPrize`."""
        self._row(prize).strike(on, reason)
        self._session.flush()

    def _row(self, prize: int) -> PrizeRow:
        row = self._session.get(PrizeRow, prize)
        if row is None or row.struck_on is not None:
            raise NoSuchPrize(prize)
        return row


def _fill(row: PrizeRow, draft: PrizeDraft) -> None:
    row.level, row.name = draft.level, draft.name
    row.contest, row.same_contest = draft.contest, comparable(draft.contest)
    row.decision, row.decided = draft.decision, draft.decided
    row.amount, row.note = draft.amount, draft.note


def _prize(row: PrizeRow) -> Prize:
    draft = PrizeDraft(
        article=row.article_id,
        level=row.level,
        name=row.name,
        contest=row.contest,
        decision=row.decision,
        decided=row.decided,
        amount=row.amount,
        note=row.note,
    )
    return Prize(row.id, draft)
