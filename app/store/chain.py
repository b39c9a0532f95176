"""The journal's hash chain: each entry's hash covers what it says, what it changed, and the hash before it."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby
from operator import itemgetter

from sqlalchemy import Connection

from app.domain.journal import ChangeKind
from app.store.canonical import canonical, parsed
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
    """Hash the entry that follows `prev`, its columns given as they are stored."""
    return sha256(canonical([prev.seq + 1, at, actor, doing, what, prev.hash.hex()]).encode()).digest()


def changes_digest(changes: Iterable[RowChange]) -> str:
    """Digest what an entry changed, the changes given in order of table and key."""
    return _lines_digest((one.table, one.key, one.kind, one.digest) for one in changes)


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
            and parsed(what)["changes"] == changed.get(seq, _NOTHING)
        )
        if not whole:
            return last, seq
        last = Link(seq, stored)
    return last, None


def _changed(connection: Connection, after: int, count: int) -> dict[int, str]:
    rows = connection.exec_driver_sql(_CHANGES, (after, after + count)).all()
    entries = groupby(rows, key=itemgetter(0))
    return {seq: _lines_digest((row[1], row[2], row[3], row[4]) for row in changes) for seq, changes in entries}


def _lines_digest(rows: Iterable[tuple[str, int, str, bytes]]) -> str:
    lines = sha256()
    for table, key, kind, digest in rows:
        lines.update(f"{table} {key} {kind} {digest.hex()}\n".encode())
    return lines.hexdigest()


_ENTRIES = "SELECT seq, at, actor, doing, what, prev, hash FROM journal WHERE seq > ? ORDER BY seq LIMIT ?"
_CHANGES = (
    "SELECT seq, table_name, row_id, kind, digest FROM journal_change WHERE seq > ? AND seq <= ?"
    " ORDER BY seq, table_name, row_id"
)
_NOTHING = _lines_digest(())
