"""The drawer of units."""

from datetime import date
from typing import Any, Final

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from app.domain.language.names import text_sort_key
from app.domain.language.text import comparable
from app.domain.units.unit import Unit, UnitDraft, UnitKind
from app.store.rows.office import UnitRow

_COLUMNS: Final = select(
    UnitRow.id,
    UnitRow.name,
    UnitRow.kind,
    UnitRow.short_name,
    UnitRow.address,
    UnitRow.begins,
    UnitRow.ends,
    UnitRow.successor_id,
    UnitRow.stands_for,
)


class Units:
    """Units as the register knows them, living and ended, in Vietnamese order."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> tuple[Unit, ...]:
        """Return every unit, by kind and then by name."""
        place = {kind: place for place, kind in enumerate(UnitKind)}
        by_name = self._session.execute(_COLUMNS.order_by(UnitRow.sort_key, UnitRow.id))
        found = [
            Unit(number, name, kind, short_name, address, begins, ends, successor, tuple(stands_for))
            for number, name, kind, short_name, address, begins, ends, successor, stands_for in by_name
        ]
        return tuple(sorted(found, key=lambda unit: place[unit.kind]))

    def in_force(self, day: date) -> tuple[Unit, ...]:
        """Return the units that exist on `day`."""
        return tuple(unit for unit in self.all() if unit.in_force(day))

    def unit(self, unit: int) -> Unit:
        """Return the unit with this id."""
        return _unit(self._session.get_one(UnitRow, unit))

    def add(self, draft: UnitDraft) -> Unit:
        """Enter a unit that the directory has room for."""
        row = UnitRow(successor_id=None)
        _fill(row, draft)
        self._session.add(row)
        self._session.flush()
        return _unit(row)

    def correct(self, unit: int, draft: UnitDraft) -> Unit:
        """Write a unit anew; papers already issued keep the name they were issued with."""
        row = self._session.get_one(UnitRow, unit)
        _fill(row, draft)
        self._session.flush()
        return _unit(row)

    def end(self, unit: int, last_day: date, successor: int | None) -> Unit:
        """Close a unit after `last_day`, merged into `successor` where one is named."""
        row = self._session.get_one(UnitRow, unit)
        row.ends, row.successor_id = last_day, successor
        self._session.flush()
        return _unit(row)


def _fill(row: UnitRow, draft: UnitDraft) -> None:
    row.name, row.short_name, row.address, row.kind = draft.name, draft.short_name, draft.address, draft.kind
    row.begins, row.ends, row.stands_for = draft.begins, draft.ends, list(draft.stands_for)
    row.same_name, row.sort_key = comparable(draft.name), text_sort_key(draft.name)


def _unit(row: UnitRow | Row[*tuple[Any, ...]]) -> Unit:
    return Unit(
        row.id,
        row.name,
        row.kind,
        row.short_name,
        row.address,
        row.begins,
        row.ends,
        row.successor_id,
        tuple(row.stands_for),
    )
