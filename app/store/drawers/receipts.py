"""What came in: counts of articles and introductions by unit, worked out in the database."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy import Integer, Select, func, select, type_coerce
from sqlalchemy.orm import Session

from app.domain.period import Span
from app.domain.plan import Matter
from app.domain.quota import Tally
from app.domain.quota_grid import Receipt
from app.store.rows.articles import ArticleRow
from app.store.rows.exemplars import ExemplarRow, NominationRow
from app.store.rows.office import PlanRow

_ROWS: dict[Matter, type[ArticleRow] | type[NominationRow]] = {
    Matter.ARTICLES: ArticleRow,
    Matter.EXEMPLARS: NominationRow,
}


class Receipts:
    """Counts per unit over stretches of days, each one pass over an index."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def tallies(self, plan: int, matter: Matter, span: Span, due: date) -> Mapping[int, Tally]:
        """Return, by unit, what came in `span`: by the end of `due`, after it, and what cannot count."""
        row = _ROWS[matter]
        in_time = type_coerce(row.received <= due, Integer)
        counts = type_coerce(row.counts, Integer)
        received = (
            select(
                row.unit_id,
                func.sum(counts * in_time),
                func.sum(counts * (1 - in_time)),
                func.sum(1 - counts),
            )
            .where(row.plan_id == plan, row.received.between(span.first, span.last), row.struck_on.is_(None))
            .group_by(row.unit_id)
        )
        return {unit: Tally(*counted) for unit, *counted in self._session.execute(received)}

    def total(self, matter: Matter, span: Span) -> int:
        """Return how many came in `span` that count, under whatever plan."""
        row = _ROWS[matter]
        # Naming the plans lets the one index on (plan, received) serve a count over all of them.
        counting = select(func.count()).where(
            row.plan_id.in_(select(PlanRow.id)), row.received.between(span.first, span.last), row.counts.is_(True)
        )
        return self._session.execute(counting).scalar_one()

    def with_achievements(self, plan: int, span: Span) -> Mapping[int, int]:
        """Return, by unit, how many introductions in `span` state the achievements."""
        stated = (
            select(NominationRow.unit_id, func.count())
            .where(
                NominationRow.plan_id == plan,
                NominationRow.received.between(span.first, span.last),
                NominationRow.struck_on.is_(None),
                NominationRow.achievements != "",
            )
            .group_by(NominationRow.unit_id)
        )
        return dict(self._session.execute(stated).all())

    def items(self, plan: int, matter: Matter, unit: int, span: Span) -> tuple[Receipt, ...]:
        """Return what came from a unit in `span`, one by one, in the order received."""
        row = _ROWS[matter]
        found = _named(matter).where(
            row.plan_id == plan,
            row.unit_id == unit,
            row.received.between(span.first, span.last),
            row.struck_on.is_(None),
        )
        listed = self._session.execute(found.order_by(row.received, row.id))
        return tuple(Receipt(number, received, name, counts) for number, received, name, counts in listed)

    def by_day(self, plan: int, matter: Matter, span: Span) -> Mapping[date, int]:
        """Return how many of those that count came on each day of `span` on which any did."""
        row = _ROWS[matter]
        counted = (
            select(row.received, func.count())
            .where(row.plan_id == plan, row.received.between(span.first, span.last), row.counts.is_(True))
            .group_by(row.received)
        )
        return dict(self._session.execute(counted).all())


def _named(matter: Matter) -> Select[int, date, str, bool]:
    if matter is Matter.ARTICLES:
        return select(ArticleRow.id, ArticleRow.received, ArticleRow.title, ArticleRow.counts)
    introduced = select(NominationRow.id, NominationRow.received, ExemplarRow.name, NominationRow.counts)
    return introduced.join(ExemplarRow, ExemplarRow.id == NominationRow.exemplar_id)
