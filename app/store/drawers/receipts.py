"""What came in: counts of articles and introductions by unit, worked out in the database."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache, reduce
from itertools import pairwise, repeat
from json import loads
from operator import add
from typing import Any, Final, TypeAlias

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from app.domain.calendar.period import Span
from app.domain.plans.plan import Matter
from app.domain.quotas.quota import Tally
from app.domain.quotas.quota_grid import Receipt
from app.store.rows.articles import ArticleRow
from app.store.rows.exemplars import ExemplarRow, NominationRow
from app.store.rows.office import PlanRow, UnitRow

_ROWS: dict[Matter, type[ArticleRow] | type[NominationRow]] = {
    Matter.ARTICLES: ArticleRow,
    Matter.EXEMPLARS: NominationRow,
}
_ONE_DAY: Final = timedelta(days=1)
_Column: TypeAlias = Sequence[int]
"""A figure of each unit, in the order the units were read."""
_Came: TypeAlias = Mapping[Span, _Column]
_tally = lru_cache(maxsize=1024)(Tally)
"""Among hundreds of units most sent as many as another."""


class Receipts:
    """Counts per unit over stretches of days, each read off an index."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def tallies(
        self, plan: int, matter: Matter, windows: Sequence[tuple[Span, date]]
    ) -> tuple[Mapping[int, Tally], ...]:
        """Return for each window, a span and a due day, what came in it by unit: in time, late, and uncounted.

        Windows may overlap. All are counted by one statement, each day of the index once.
        """
        pieces = _pieces(windows)
        if not pieces:
            return tuple({} for _ in windows)
        units, *columns = map(loads, self._session.execute(_counting(plan, matter, pieces)).one())
        counted = dict(zip(pieces, columns, strict=False))
        uncounted = dict(zip(pieces, columns[len(pieces) :], strict=True))
        return tuple(_added_up(units, counted, uncounted, span, due) for span, due in windows)

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


def _added_up(units: _Column, counted: _Came, uncounted: _Came, span: Span, due: date) -> Mapping[int, Tally]:
    """Return what came in a window by unit, out of the pieces that lie in it."""
    on_time = [came for piece, came in counted.items() if piece.first in span and piece.last <= due]
    late = [came for piece, came in counted.items() if piece.first in span and piece.last > due]
    rest = [came for piece, came in uncounted.items() if piece.first in span]
    return dict(zip(units, map(_tally, _sum_of(on_time), _sum_of(late), _sum_of(rest)), strict=True))


def _sum_of(columns: Sequence[_Column]) -> Iterable[int]:
    return reduce(lambda one, other: list(map(add, one, other)), columns) if columns else repeat(0)


def _counting(plan: int, matter: Matter, spans: Sequence[Span]) -> Select[*tuple[Any, ...]]:
    """Select, as JSON arrays, the units that sent any, how many came in each span that count, then how many do not.

    Each is counted by itself within the index on unit, plan and `counts`: no row is sorted, and none is read. All are
    handed over at once: between two rows SQLite would wait until the window's thread has done painting.
    """
    row = _ROWS[matter]
    sent = (row.unit_id == UnitRow.id, row.plan_id == plan)
    of_unit = select(func.count()).where(*sent)
    counted = of_unit.where(row.counts.is_(True))
    uncounted = of_unit.where(row.counts.is_(False), row.struck_on.is_(None))
    each = [one.where(row.received.between(span.first, span.last)) for one in (counted, uncounted) for span in spans]
    figures = (one.scalar_subquery() for one in each)
    by_unit = select(UnitRow.id, *figures).where(select(row.unit_id).where(*sent).exists()).subquery()
    return select(*(func.json_group_array(column) for column in by_unit.c))


def _named(matter: Matter) -> Select[int, date, str, bool]:
    if matter is Matter.ARTICLES:
        return select(ArticleRow.id, ArticleRow.received, ArticleRow.title, ArticleRow.counts)
    introduced = select(NominationRow.id, NominationRow.received, ExemplarRow.name, NominationRow.counts)
    return introduced.join(ExemplarRow, ExemplarRow.id == NominationRow.exemplar_id)
