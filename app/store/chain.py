"""The journal's hash chain: each entry's hash covers what it says, what it changed, and the hash before it."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby
from operator import itemgetter

from sqlalchemy import Connection

from app.domain.journal.journal import ChangeKind
from app.store.rows.journal import GENESIS


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row as an entry leaves it: the digest of its image."""

    table: str
    key: int
    kind: ChangeKind
    digest: bytes


@dataclass(frozen=True, slots=True)
class Link:
    """A place in the chain: the number and the hash of an entry."""

    seq: int
    hash: bytes


START = Link(0, GENESIS)


def hash_of(prev: Link, at: str, actor: str, doing: str, what: str) -> bytes:
    """Hash the entry that follows `prev`, its columns given as they are stored.

    A line each for the number, the hash before, the moment and the JSON, none of which can hold a line break; then
    the actor's length, so that it is plain where the actor ends and the deed begins.
    """
    lines = (str(prev.seq + 1), prev.hash.hex(), at, what, str(len(actor)), actor + doing)
    return sha256("\n".join(lines).encode()).digest()


def what_of(changes: Iterable[RowChange], touched: object) -> dict[str, object]:
    """Put together what an entry says of its changes: their digest, and the count that people read."""
    lines = ((one.table, one.key, one.kind, one.digest) for one in changes)
    return {"changes": _lines_digest(lines), "touched": touched}


def follow(connection: Connection, start: Link, count: int) -> tuple[Link, int | None]:
    """Check up to `count` entries after `start`: where that ends, and the first entry that is not as it was written.

    The end equals `start` once there is nothing left to check.
    """
    changed = _changed(connection, start.seq, count)
    last = start
    for seq, at, actor, doing, what, prev, stored in connection.exec_driver_sql(_ENTRIES, (start.seq, count)).all():
        whole = (
            seq == last.seq + 1
            and prev == last.hash
            and stored == hash_of(last, at, actor, doing, what)
            and what.startswith(_stating(changed.get(seq, _NOTHING)))
        )
        if not whole:
            return last, seq
        last = Link(seq, stored)
    return last, None


def _changed(connection: Connection, after: int, count: int) -> dict[int, str]:
    rows = connection.exec_driver_sql(_CHANGES, (after, after + count)).all()
    entries = groupby(rows, key=itemgetter(0))
    return {seq: _lines_digest((row[1], row[2], row[3], row[4]) for row in changes) for seq, changes in entries}


def _stating(digest: str) -> str:
    # Canonical JSON has its keys in order, so the whole need not be parsed for every one of many entries.
    return f'{{"changes":"{digest}"'


def _lines_digest(rows: Iterable[tuple[str, int, str, bytes]]) -> str:
    lines = "".join(f"{table} {key} {kind} {digest.hex()}\n" for table, key, kind, digest in rows)
    return sha256(lines.encode()).hexdigest()


_ENTRIES = "SELECT seq, at, actor, doing, what, prev, hash FROM journal WHERE seq > ? ORDER BY seq LIMIT ?"
_CHANGES = (
    "SELECT seq, table_name, row_id, kind, digest FROM journal_change WHERE seq > ? AND seq <= ?"
    " ORDER BY seq, table_name, row_id"
)
_NOTHING = _lines_digest(())
