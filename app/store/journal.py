"""The journal: written by the unit of work as it commits, so that nobody can forget it, and read as history."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, MetaData, RowMapping, Table, and_, func, insert, select
from sqlalchemy.orm import Session

from app.domain.journal.journal import Change, ChangeKind, JournalEntry, JournalHead, Touched
from app.store.canonical import canonical, parsed, spell
from app.store.chain import START, Link, RowChange, hash_of, what_of
from app.store.images import digest, images_of
from app.store.rows.journal import GENESIS, before_image, journal, journal_change
from app.store.touched import forget, journalled, keep_found, touched_rows, touched_tables


@dataclass(frozen=True, slots=True)
class Deed:
    """Who does what, and when, in one unit of work."""

    doing: str
    actor: str
    at: datetime


@dataclass(frozen=True, slots=True)
class _Step:
    """One row's change with the image it had before, None when added."""

    change: RowChange
    before: str | None


def sign(connection: Connection, metadata: MetaData, deed: Deed) -> frozenset[str]:
    """Enter everything touched since the work began, and say which tables that was.

    Also brings full-text tables in step. A row that ends as it began has not changed; a work that changed nothing
    leaves no entry.
    """
    tables = journalled(metadata)
    names = touched_tables(connection)
    steps = [step for name in names for step in _steps(connection, tables[name])]
    for name in names:
        keep_found(connection, tables[name])
    forget(connection)
    if steps:
        _enter(connection, deed, steps)
    return frozenset(step.change.table for step in steps)


class Journal:
    """The drawer that reads the journal."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def latest(self, count: int, before: int | None = None) -> tuple[JournalEntry, ...]:
        """Read up to `count` entries, the newest first; only those before entry `before` when it is given."""
        query = select(journal).order_by(journal.c.seq.desc()).limit(count)
        if before is not None:
            query = query.where(journal.c.seq < before)
        return tuple(entry_of(row) for row in self._session.execute(query).mappings())

    def begun_by(self) -> str:
        """Name who made the first entry, empty where there is none."""
        return next((entry.actor for entry in self.latest(1, before=2)), "")

    def history_of(self, table: str, key: int) -> tuple[Change, ...]:
        """Read all that happened to one row, the oldest first."""
        same_row = and_(
            before_image.c.seq == journal_change.c.seq,
            before_image.c.table_name == journal_change.c.table_name,
            before_image.c.row_id == journal_change.c.row_id,
        )
        query = (
            select(journal, journal_change.c.kind, before_image.c.image)
            .join(journal_change, journal_change.c.seq == journal.c.seq)
            .outerjoin(before_image, same_row)
            .where(journal_change.c.table_name == table, journal_change.c.row_id == key)
            .order_by(journal.c.seq)
        )
        return tuple(_change(row) for row in self._session.execute(query).mappings())

    def ends_whole(self) -> bool:
        """Whether the last entry has the hash that the next one must name; in a damaged file it may not."""
        last = select(func.typeof(journal.c.hash), func.length(journal.c.hash)).order_by(journal.c.seq.desc()).limit(1)
        row = self._session.execute(last).first()
        return row is None or tuple(row) == ("blob", len(GENESIS))

    def head(self) -> JournalHead:
        """Name the last entry and its hash."""
        last = _last(self._session.connection())
        return JournalHead(last.seq, last.hash.hex())

    def note(self) -> None:
        """Enter the deed of this work, which touches no row and would otherwise leave no entry."""
        _enter(self._session.connection(), self._session.info["deed"], [])


def entry_of(row: RowMapping | Mapping[str, Any]) -> JournalEntry:
    """Make an entry of its stored columns, `at` a moment and `what` the parsed JSON."""
    touched = tuple(Touched(table, ChangeKind(kind), rows) for table, kind, rows in row["what"]["touched"])
    return JournalEntry(row["seq"], row["at"], row["actor"], row["doing"], touched)


def _steps(connection: Connection, table: Table) -> Iterator[_Step]:
    touched = touched_rows(connection, table.name)
    after = images_of(connection, table, (row.key for row in touched))
    for row in touched:
        image = after[row.key]
        if image != row.before:
            kind = _kind(row.before, image)
            yield _Step(RowChange(table.name, row.key, kind, digest(image)), row.before)


def _kind(before: str | None, after: str) -> ChangeKind:
    if before is None:
        return ChangeKind.ADDED
    newly_struck = "struck_on" in parsed(after) and "struck_on" not in parsed(before)
    return ChangeKind.STRUCK if newly_struck else ChangeKind.CHANGED


def _enter(connection: Connection, deed: Deed, steps: list[_Step]) -> None:
    changes = [step.change for step in steps]
    counted = Counter((one.table, one.kind) for one in changes)
    touched = [[table, kind, rows] for (table, kind), rows in sorted(counted.items())]
    what = what_of(changes, touched)
    last = _last(connection)
    at = str(spell(deed.at))
    entry = {
        "seq": last.seq + 1,
        "at": deed.at,
        "actor": deed.actor,
        "doing": deed.doing,
        "what": what,
        "prev": last.hash,
        "hash": hash_of(last, at, deed.actor, deed.doing, canonical(what)),
    }
    connection.execute(insert(journal), entry)
    if changes:
        connection.execute(insert(journal_change), [_changed(last.seq + 1, one) for one in changes])
    earlier = [_earlier(last.seq + 1, step) for step in steps if step.before is not None]
    if earlier:
        connection.execute(insert(before_image), earlier)


def _changed(seq: int, change: RowChange) -> dict[str, object]:
    key = {"seq": seq, "table_name": change.table, "row_id": change.key}
    return {**key, "kind": change.kind, "digest": change.digest}


def _earlier(seq: int, step: _Step) -> dict[str, object]:
    image = None if step.before is None else parsed(step.before)
    return {"seq": seq, "table_name": step.change.table, "row_id": step.change.key, "image": image}


def _last(connection: Connection) -> Link:
    query = select(journal.c.seq, journal.c.hash).order_by(journal.c.seq.desc()).limit(1)
    row = connection.execute(query).first()
    return START if row is None else Link(row.seq, row.hash)


def _change(row: RowMapping) -> Change:
    return Change(row["seq"], row["at"], row["actor"], row["doing"], row["kind"], row["image"])
