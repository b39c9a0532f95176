"""A row as one line of text, the same on every machine: what the journal's digests are taken of.

An image holds the columns as they are stored, by name. Columns that are empty are left out, so that a later edition
may add a column without disturbing a single digest; computed columns are left out because they follow from others.
"""

import json
from collections.abc import Iterable, Iterator
from hashlib import sha256

from sqlalchemy import Connection, Table
from sqlalchemy.types import LargeBinary

from app.store.canonical import canonical


def kept_columns(table: Table) -> tuple[str, ...]:
    """Name the columns an image of `table` holds, in order of name."""
    return tuple(sorted(column.name for column in table.columns if column.computed is None))


def images_of(connection: Connection, table: Table, ids: Iterable[int]) -> dict[int, str]:
    """Read the rows with these keys, each as its image by its key; a key nobody has is left out."""
    sought = json.dumps(list(ids))
    sql = f"{_reading(table)} WHERE id IN (SELECT value FROM json_each(?))"
    return dict(_read(connection, table, sql, (sought,)))


def images_between(connection: Connection, table: Table, first: int, last: int) -> Iterator[tuple[int, str]]:
    """Read every row of `table` whose key lies between `first` and `last`, as key and image, in order of key."""
    return _read(connection, table, f"{_reading(table)} WHERE id BETWEEN ? AND ? ORDER BY id", (first, last))


def digest(image: str) -> bytes:
    """Take the SHA-256 of an image."""
    return sha256(image.encode()).digest()


def image_of(values: Iterable[tuple[str, object]]) -> str:
    """Write the stored values of one row, each with its column's name, as its image."""
    return canonical({name: value for name, value in values if value is not None})


def old_values(table: Table) -> str:
    """Write the SQL by which a trigger makes a JSON object of the row before a change."""
    return "json_object(" + ", ".join(_pair(table, name) for name in kept_columns(table)) + ")"


def _read(connection: Connection, table: Table, sql: str, parameters: tuple[object, ...]) -> Iterator[tuple[int, str]]:
    names = kept_columns(table)
    for row in connection.exec_driver_sql(sql, parameters).all():
        yield row[0], image_of(zip(names, row[1:], strict=True))


def _reading(table: Table) -> str:
    columns = ", ".join(f'"{name}"' for name in kept_columns(table))
    return f'SELECT id, {columns} FROM "{table.name}"'


def _pair(table: Table, name: str) -> str:
    old = f'old."{name}"'
    if isinstance(table.columns[name].type, LargeBinary):
        old = f"CASE WHEN {old} IS NOT NULL THEN lower(hex({old})) END"
    return f"'{name}', {old}"
