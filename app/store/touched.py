"""Which rows a unit of work has touched, and how they were before.

SQLite itself keeps the list, by temporary triggers of the writing connection: whatever statement changes a row, and
whoever wrote it, the journal learns of it. The list lives in memory and is rolled back with the work.
"""

import sqlite3
from dataclasses import dataclass

from sqlalchemy import Connection, MetaData, Table

from app.store.canonical import parsed
from app.store.images import image_of, old_values
from app.store.rows.foundation import Searched

_LIST = (
    "CREATE TEMP TABLE touched (table_name TEXT NOT NULL, row_id INTEGER NOT NULL, before TEXT, found TEXT,"
    " PRIMARY KEY (table_name, row_id)) WITHOUT ROWID, STRICT"
)


@dataclass(frozen=True, slots=True)
class TouchedRow:
    """A row by its key, with its image from before the work, None when the work added it."""

    key: int
    before: str | None


def journalled(metadata: MetaData) -> dict[str, Table]:
    """Pick the tables whose every change goes into the journal, by name."""
    return {name: table for name, table in sorted(metadata.tables.items()) if table.info.get("journalled")}


def watch(connection: sqlite3.Connection, metadata: MetaData) -> None:
    """Have `connection` list every journalled row it adds or changes."""
    connection.execute(_LIST)
    for table in journalled(metadata).values():
        connection.execute(_watching(table, "added", "AFTER INSERT", "new", "NULL, NULL"))
        was = f"{old_values(table)}, {_found(table.info['searched'])}"
        connection.execute(_watching(table, "changed", "BEFORE UPDATE", "old", was))


def touched_tables(connection: Connection) -> list[str]:
    """Name the tables touched so far, in order of name."""
    listed = connection.exec_driver_sql("SELECT DISTINCT table_name FROM touched ORDER BY table_name")
    return [row[0] for row in listed]


def touched_rows(connection: Connection, table: str) -> tuple[TouchedRow, ...]:
    """Read the rows of one table touched so far, in order of key."""
    sql = "SELECT row_id, before FROM touched WHERE table_name = ? ORDER BY row_id"
    listed = connection.exec_driver_sql(sql, (table,))
    return tuple(TouchedRow(key, None if before is None else _image(before)) for key, before in listed)


def forget(connection: Connection) -> None:
    """Empty the list."""
    connection.exec_driver_sql("DELETE FROM touched")


def keep_found(connection: Connection, table: Table) -> None:
    """Bring the full-text table of `table`, if it has one, in step with the rows touched so far."""
    searched: Searched | None = table.info["searched"]
    if searched is None:
        return
    name, columns = f"{table.name}_search", ", ".join(searched.columns)
    now = ", ".join(f"now.{column}" for column in (searched.key, *searched.columns))
    was = ", ".join(f"json_extract(found, '$[{place}]')" for place in range(len(searched.columns) + 1))
    moved = (
        f"FROM touched JOIN {table.name} AS now ON now.id = row_id"
        f" WHERE table_name = '{table.name}' AND found IS NOT json_array({now})"
    )
    connection.exec_driver_sql(
        f"INSERT INTO {name}({name}, rowid, {columns}) SELECT 'delete', {was} {moved} AND found IS NOT NULL"
    )
    connection.exec_driver_sql(f"INSERT INTO {name}(rowid, {columns}) SELECT {now} {moved}")


def _image(before: str) -> str:
    return image_of(parsed(before).items())


def _watching(table: Table, kind: str, moment: str, side: str, was: str) -> str:
    # Not INSERT OR IGNORE: inside a trigger the outer statement's way with conflicts would rule.
    return (
        f'CREATE TEMP TRIGGER "{table.name}_{kind}" {moment} ON main."{table.name}" BEGIN'
        f" INSERT INTO touched SELECT '{table.name}', {side}.id, {was} WHERE NOT EXISTS"
        f" (SELECT 1 FROM touched WHERE table_name = '{table.name}' AND row_id = {side}.id); END"
    )


def _found(searched: Searched | None) -> str:
    if searched is None:
        return "NULL"
    return "json_array(" + ", ".join(f"old.{column}" for column in (searched.key, *searched.columns)) + ")"
