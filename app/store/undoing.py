"""Undoing the last entry of the journal: the rows it changed are written back as they were, by a new entry.

Only the last: nothing has been built on it yet, so the state it found is one the register has been in. Undoing the
undoing does the first again, by the same means.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, text

from app.domain.journal.journal import ChangeKind, JournalEntry
from app.store.canonical import parsed
from app.store.images import kept_columns
from app.store.journal import Journal
from app.store.rows.foundation import Row

_CHANGES = (
    "SELECT one.table_name, one.row_id, one.kind, image FROM journal_change AS one LEFT JOIN before_image"
    " USING (seq, table_name, row_id) WHERE seq = ?"
)


@dataclass(frozen=True, slots=True)
class _Step:
    """What is to be written to one row: every column as it was, or that it is gone."""

    table: Table
    key: int
    columns: Mapping[str, Any]


class Undoing:
    """The drawer that knows the last entry and what it found."""

    def __init__(self, connection: Connection, journal: Journal) -> None:
        self._connection = connection
        self._journal = journal

    def last(self) -> JournalEntry | None:
        """Return the last entry, None where it cannot be undone."""
        entry = next(iter(self._journal.latest(1)), None)
        return entry if entry and _may_be_undone(entry) and self._steps(entry) else None

    def undo(self, entry: JournalEntry) -> None:
        """Write back what the last entry changed."""
        for step in self._steps(entry):
            self._connection.execute(text(_writing(step)), {**step.columns, "_key": step.key})

    def _steps(self, entry: JournalEntry) -> tuple[_Step, ...]:
        changes = self._connection.exec_driver_sql(_CHANGES, (entry.seq,)).all()
        steps = tuple(_undone(changes))
        return steps if len(steps) == len(changes) else ()


def _may_be_undone(entry: JournalEntry) -> bool:
    tables = [Row.metadata.tables.get(one.table) for one in entry.touched]
    changed = any(one.kind is not ChangeKind.ADDED for one in entry.touched)
    return changed and all(table is not None and table.info["undone"] for table in tables)


def _undone(changes: Any) -> Iterator[_Step]:
    for name, key, kind, image in changes:
        table = Row.metadata.tables[name]
        if kind == ChangeKind.ADDED:
            if "gone" in table.columns:
                yield _Step(table, key, {"gone": 1})
        elif image is not None:
            before = parsed(image)
            columns = (one for one in kept_columns(table) if one != "id")
            yield _Step(table, key, {name: before.get(name) for name in columns})


def _writing(step: _Step) -> str:
    columns = ", ".join(f'"{name}" = :{name}' for name in step.columns)
    return f'UPDATE "{step.table.name}" SET {columns} WHERE id = :_key'
