"""Triggers by which the database itself keeps rows as they were written, whichever program asks.

Each also stands before INSERT: an INSERT OR REPLACE deletes without a word where a program has recursive triggers off.
"""

_NEVER_CHANGED = """CREATE TRIGGER {table}_is_never_changed BEFORE UPDATE ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is never changed'); END"""
_NEVER_REPLACED = """CREATE TRIGGER {table}_is_never_replaced BEFORE INSERT ON {table}
WHEN EXISTS (SELECT 1 FROM {table} WHERE {same})
BEGIN SELECT RAISE(ABORT, '{table} is never replaced'); END"""


def never_changed(table: str) -> str:
    """Return the trigger that refuses every UPDATE."""
    return _NEVER_CHANGED.format(table=table)


def never_replaced(table: str, *keys: tuple[str, ...]) -> str:
    """Return the trigger that refuses an INSERT in the place of a row with the same id, or one of the same `keys`."""
    same = [" AND ".join(f"{column} = new.{column}" for column in key) for key in (("id",), *keys)]
    return _NEVER_REPLACED.format(table=table, same=" OR ".join(same))


def immutable(table: str, *keys: tuple[str, ...]) -> tuple[str, ...]:
    """Return the triggers of a table whose rows are written once; it refuses DELETE as every journalled table does."""
    return never_changed(table), never_replaced(table, *keys)
