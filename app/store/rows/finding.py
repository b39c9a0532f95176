"""Search tables kept in step with the rows they find.

A search table holds only the index, not the words: to take a row out, its old words must be handed back. Triggers may
not write to it, since a register from elsewhere is not trusted to name functions and virtual tables in its schema.
"""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, event, text
from sqlalchemy.orm import Mapper
from sqlalchemy.orm.attributes import get_history

_TABLE = """CREATE VIRTUAL TABLE {table} USING fts5(
    {columns}, content='', columnsize=0, detail='column', prefix='1 2 3',
    tokenize='unicode61 remove_diacritics 0')"""

Values = Callable[[str], Any]
"""A row's columns by name, as they are or as they were."""


def search_table(table: str, columns: tuple[str, ...]) -> str:
    """Return the statement that makes a search table over `columns`, which hold words already folded."""
    return _TABLE.format(table=table, columns=", ".join(columns))


def find_in(
    row: type[Any], table: str, columns: tuple[str, ...], *, moved_by: str, key: Callable[[Values], int]
) -> None:
    """Keep `table` in step with `row`.

    `key` gives a row's place in the table; `moved_by` names the column a change of which moves it.
    """
    names = ", ".join(("rowid", *columns))
    marks = ", ".join(f":{name}" for name in ("rowid", *columns))
    put = text(f"INSERT INTO {table}({names}) VALUES ({marks})")
    take = text(f"INSERT INTO {table}({table}, {names}) VALUES ('delete', {marks})")

    def entry(values: Values) -> dict[str, Any]:
        return {"rowid": key(values), **{column: values(column) for column in columns}}

    @event.listens_for(row, "after_insert")
    def _entered(_: Mapper[Any], connection: Connection, target: Any) -> None:
        connection.execute(put, entry(lambda name: getattr(target, name)))

    @event.listens_for(row, "after_update")
    def _corrected(_: Mapper[Any], connection: Connection, target: Any) -> None:
        if any(get_history(target, name).has_changes() for name in (*columns, moved_by)):
            connection.execute(take, entry(lambda name: _before(target, name)))
            connection.execute(put, entry(lambda name: getattr(target, name)))


def _before(target: Any, name: str) -> Any:
    deleted = get_history(target, name).deleted
    return deleted[0] if deleted else getattr(target, name)
