"""What came in: counts of articles and introductions by unit, worked out in the database."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Any, Final, TypeAlias

from sqlalchemy import Integer, Select, func, literal, select, type_coerce, union_all
from sqlalchemy.orm import Session

from app.domain.calendar.period import Span
from app.domain.plans.plan import Matter
from app.domain.quotas.quota import Tally
from app.domain.quotas.quota_grid import Receipt
from app.store.rows.articles import ArticleRow
from app.store.rows.exemplars import ExemplarRow, NominationRow
from app.store.rows.office import PlanRow

_ROWS: dict[Matter, type[ArticleRow] | type[NominationRow]] = {
    Matter.ARTICLES: ArticleRow,
    Matter.EXEMPLARS: NominationRow,
}


_ONE_DAY: Final = timedelta(days=1)
_Came: TypeAlias = tuple[dict[int, int], dict[int, int]]
"""By unit, how many came that count, and how many that do not."""


class Receipts:
    """Counts per unit over stretches of days, each one pass over an index."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def tallies(
        self, plan: int, matter: Matter, windows: Sequence[tuple[Span, date]]
    ) -> tuple[Mapping[int, Tally], ...]:
        """Return for each window, a span and a due day, what came in it by unit: in time, late, and uncounted.

        Windows may overlap. All are counted by one statement, each day of the index once.
        """
        pieces = _pieces(windows)
        came = self._came(plan, matter, pieces)
        return tuple(_added_up(span, due, zip(pieces, came, strict=True)) for span, due in windows)

    def _came(self, plan: int, matter: Matter, spans: Sequence[Span]) -> Sequence[_Came]:
        found: list[_Came] = [({}, {}) for _ in spans]
        if spans:
            counting = (_counting(plan, matter, at, span) for at, span in enumerate(spans))
            for at, unit, counted, uncounted in self._session.execute(union_all(*counting)).all():
                found[at][0][unit], found[at][1][unit] = counted, uncounted
        return found

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


def _pieces(windows: Sequence[tuple[Span, date]]) -> list[Span]:
    """Cut the windows where one begins, falls due or ends: each piece lies wholly within or without each of them."""
    cuts = {day for span, due in windows for day in (span.first, _after(due), _after(span.last))}
    between = (Span(first, after - _ONE_DAY) for first, after in pairwise(sorted(cuts)))
    return [piece for piece in between if any(piece.first in span for span, _ in windows)]


def _after(day: date) -> date:
    return day + _ONE_DAY


def _added_up(span: Span, due: date, came: Iterable[tuple[Span, _Came]]) -> Mapping[int, Tally]:
    on_time, late, not_counted = Counter[int](), Counter[int](), Counter[int]()
    for piece, (counted, uncounted) in came:
        if piece.first in span:
            (on_time if piece.last <= due else late).update(counted)
            not_counted.update(uncounted)
    return {unit: Tally(on_time[unit], late[unit], uncounted) for unit, uncounted in not_counted.items()}


def _counting(plan: int, matter: Matter, at: int, span: Span) -> Select[*tuple[Any, ...]]:
    row = _ROWS[matter]
    counted = func.sum(type_coerce(row.counts, Integer))
    return (
        select(literal(at), row.unit_id, counted, func.count() - counted)
        .where(row.plan_id == plan, row.received.between(span.first, span.last), row.struck_on.is_(None))
        .group_by(row.unit_id)
    )


def _named(matter: Matter) -> Select[int, date, str, bool]:
    if matter is Matter.ARTICLES:
        return select(ArticleRow.id, ArticleRow.received, ArticleRow.title, ArticleRow.counts)
    introduced = select(NominationRow.id, NominationRow.received, ExemplarRow.name, NominationRow.counts)
    return introduced.join(ExemplarRow, ExemplarRow.id == NominationRow.exemplar_id)
