"""Triggers by which the database itself refuses what must never happen to a row, whichever program asks.

A REPLACE takes rows away without asking the triggers on DELETE where recursive triggers are off, as they are in most
tools; so every key by which a row could be replaced is guarded on its own.
"""

_TRIGGER = """CREATE TRIGGER {table}_{name} BEFORE {moment} ON {table}{when}
BEGIN SELECT RAISE(ABORT, '{words}'); END"""

Key = tuple[str, ...]
"""The columns of a unique key."""


def refused(table: str, moment: str, name: str, words: str, when: str = "") -> str:
    """Refuse an INSERT, UPDATE or DELETE on `table`, saying `words`; always, or only `when` this SQL holds."""
    condition = f"\nWHEN {when}" if when else ""
    return _TRIGGER.format(table=table, name=name, moment=moment, when=condition, words=words)


def never_changed(table: str) -> str:
    """Refuse every UPDATE."""
    return refused(table, "UPDATE", "is_never_changed", f"{table} is never changed")


def never_replaced(table: str, *keys: Key) -> str:
    """Refuse an INSERT that would take the place of a row: one with its number, or with one of its unique `keys`."""
    return refused(table, "INSERT", "is_never_replaced", f"{table} is never replaced", _stands_there(table, keys))


def never_moved(table: str, *keys: Key) -> str:
    """Refuse an UPDATE that gives a row another number, or one of the unique `keys` of another row."""
    taken = f"EXISTS (SELECT 1 FROM {table} AS there WHERE there.id <> old.id AND ({_same(keys)}))" if keys else ""
    when = " OR ".join(filter(None, ("new.id <> old.id", taken)))
    return refused(table, "UPDATE", "is_never_moved", f"{table} is never moved", when)


def immutable(table: str, *keys: Key) -> tuple[str, str]:
    """Refuse every UPDATE and every INSERT in a row's place."""
    return never_changed(table), never_replaced(table, *keys)


def _stands_there(table: str, keys: tuple[Key, ...]) -> str:
    same = " OR ".join(filter(None, ("there.id = new.id", _same(keys))))
    return f"EXISTS (SELECT 1 FROM {table} AS there WHERE {same})"


def _same(keys: tuple[Key, ...]) -> str:
    return " OR ".join("(" + " AND ".join(f"there.{one} = new.{one}" for one in key) + ")" for key in keys)
