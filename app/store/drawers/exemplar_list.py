"""The drawer of exemplars as a list reads it: a window at a time, in the order of a list of names."""

from typing import Any

from sqlalchemy import ColumnElement, Integer, Row, Select, column, false, func, literal_column, select, table, tuple_
from sqlalchemy.orm import Session

from app.domain.exemplars.exemplar_listing import ExemplarFilter, ExemplarLine
from app.domain.listing import Page
from app.domain.nominations.nomination import NominationState
from app.store.drawers.search import question
from app.store.rows.exemplars import CommendationRow, ExemplarRow, NominationRow
from app.store.rows.office import UnitRow

_FOUND = table("exemplar_search", column("rowid", Integer))
_SEARCHED: ColumnElement[str] = literal_column("exemplar_search")


class ExemplarList:
    """Exemplars in the order of a list of names."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def page(self, wanted: ExemplarFilter, after: int | None, size: int) -> Page[ExemplarLine]:
        """Return up to `size` exemplars that follow the one numbered `after` in the list."""
        rows = self._session.execute(self._listed(wanted, after).limit(size + 1)).all()
        shown = rows[:size]
        return Page(tuple(_line(row) for row in shown), shown[-1].id if len(rows) > size else None)

    def count(self, wanted: ExemplarFilter, at_most: int) -> int:
        """Return how many exemplars match, counting no further than `at_most`."""
        found = select(ExemplarRow.id).where(*_matching(wanted)).limit(at_most).subquery()
        return self._session.execute(select(func.count()).select_from(found)).scalar_one()

    def _listed(self, wanted: ExemplarFilter, after: int | None) -> Select[*tuple[Any, ...]]:
        lines = (
            select(
                ExemplarRow.id,
                ExemplarRow.name.label("name"),
                ExemplarRow.recipient,
                ExemplarRow.birth_year,
                ExemplarRow.post,
                UnitRow.name.label("unit"),
                _commended(),
                _nominated(),
                ExemplarRow.struck_on,
            )
            .join(UnitRow, UnitRow.id == ExemplarRow.unit_id)
            .where(*_matching(wanted))
            .order_by(ExemplarRow.sort_key, ExemplarRow.id)
        )
        return lines if after is None else lines.where(self._follows(after))

    def _follows(self, after: int) -> ColumnElement[bool]:
        last = self._session.get_one(ExemplarRow, after)
        return tuple_(ExemplarRow.sort_key, ExemplarRow.id) > tuple_(last.sort_key, last.id)


def _matching(wanted: ExemplarFilter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if wanted.unit is not None:
        conditions.append(ExemplarRow.unit_id == wanted.unit)
    if wanted.recipient is not None:
        conditions.append(ExemplarRow.recipient == wanted.recipient)
    if not wanted.with_struck:
        conditions.append(ExemplarRow.struck_on.is_(None))
    if wanted.text:
        conditions.append(_found_by(wanted.text))
    return conditions


def _found_by(typed: str) -> ColumnElement[bool]:
    sought = question(typed)
    if not sought:
        return false()
    return ExemplarRow.id.in_(select(_FOUND.c.rowid).where(_SEARCHED.bool_op("MATCH")(sought)))


def _commended() -> ColumnElement[int]:
    standing = select(func.count()).where(
        CommendationRow.exemplar_id == ExemplarRow.id, CommendationRow.cancelled == ""
    )
    return standing.correlate(ExemplarRow).scalar_subquery().label("commendations")


def _nominated() -> ColumnElement[int]:
    standing = select(func.count()).where(
        NominationRow.exemplar_id == ExemplarRow.id,
        NominationRow.struck_on.is_(None),
        NominationRow.state != NominationState.WITHDRAWN,
    )
    return standing.correlate(ExemplarRow).scalar_subquery().label("nominations")


def _line(row: Row[*tuple[Any, ...]]) -> ExemplarLine:
    return ExemplarLine(
        row.id,
        row.name,
        row.recipient,
        row.birth_year,
        row.post,
        row.unit,
        row.commendations,
        row.nominations,
        row.struck_on is not None,
    )
