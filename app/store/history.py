"""Looking things up in the journal: entries by who did what and to which table, and row by row what one changed.

However long the journal is, an entry is found by its index: deeds are few and known by name, and of each of them the
entries stand in order.
"""

from collections.abc import Iterator
from heapq import nlargest
from itertools import chain
from typing import Any, Final

from sqlalchemy import Connection, select

from app.domain.journal.journal import ChangedRow, ChangeKind, JournalEntry, JournalFilter
from app.domain.language.text import finds
from app.domain.listing import Page
from app.store.canonical import canonical, parsed
from app.store.images import images_of
from app.store.journal import entry_of
from app.store.rows.foundation import Row
from app.store.rows.journal import journal

_BEYOND: Final = 1 << 62
"""A number no entry ever has."""
_NEXT_ACTOR = "SELECT min(actor) FROM journal WHERE actor > ?"
_NEXT_DOING = "SELECT min(doing) FROM journal WHERE actor = ? AND doing > ?"
_LATEST = "SELECT seq FROM journal WHERE seq < ? ORDER BY seq DESC LIMIT ?"
_OF_DEED = "SELECT seq FROM journal WHERE actor = ? AND doing = ? AND seq < ? ORDER BY seq DESC LIMIT ?"
_OF_TABLE = (
    "WITH RECURSIVE walk(seq) AS (SELECT max(seq) FROM journal_change WHERE table_name = :of AND seq < :before"
    " UNION ALL SELECT (SELECT max(seq) FROM journal_change WHERE table_name = :of AND seq < walk.seq) FROM walk"
    " WHERE walk.seq IS NOT NULL)"
    " SELECT journal.seq FROM walk CROSS JOIN journal ON journal.seq = walk.seq"
    " WHERE (actor, doing) IN (SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(:deeds))"
    " LIMIT :count"
)
_NEXT_TABLE = "SELECT min(table_name) FROM journal_change WHERE table_name > ?"
_CHANGED = (
    "SELECT table_name, row_id, kind, image, (SELECT min(seq) FROM journal_change AS later WHERE later.table_name ="
    " one.table_name AND later.row_id = one.row_id AND later.seq > one.seq) FROM journal_change AS one"
    " LEFT JOIN before_image USING (seq, table_name, row_id) WHERE seq = ? ORDER BY table_name, row_id LIMIT ?"
)
_BEFORE = "SELECT image FROM before_image WHERE seq = ? AND table_name = ? AND row_id = ?"

Deed = tuple[str, str]
"""Who, and what."""


class History:
    """The drawer in which the journal is searched."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def page(self, wanted: JournalFilter, before: int | None, size: int) -> Page[JournalEntry]:
        """Read up to `size` entries that answer, the newest first, those before entry `before` where it is given."""
        numbers = self._numbers(wanted, _BEYOND if before is None else before, size)
        rows = self._connection.execute(
            select(journal).where(journal.c.seq.in_(numbers)).order_by(journal.c.seq.desc())
        ).mappings()
        entries = tuple(map(entry_of, rows))
        return Page(entries, entries[-1].seq if len(entries) == size else None)

    def actors(self) -> tuple[str, ...]:
        """Return everybody who ever entered something, in order of name."""
        return tuple(self._one_by_one(_NEXT_ACTOR))

    def tables(self) -> tuple[str, ...]:
        """Return every table of which the journal knows a row."""
        return tuple(self._one_by_one(_NEXT_TABLE))

    def changes(self, entry: int, count: int) -> tuple[ChangedRow, ...]:
        """Read the first `count` rows an entry touched, each as it was before and as the entry left it."""
        rows = self._connection.exec_driver_sql(_CHANGED, (entry, count)).all()
        return tuple(
            ChangedRow(table, key, ChangeKind(kind), _parsed(before), self._after(table, key, later))
            for table, key, kind, before, later in rows
        )

    def row(self, table: str, key: int) -> Any:
        """Read a row as it stands, as its columns by name; None where there is none."""
        return _parsed(images_of(self._connection, Row.metadata.tables[table], [key]).get(key))

    def _after(self, table: str, key: int, later: int | None) -> Any:
        """Read a row as it stood until entry `later` touched it again, or as it stands."""
        if later is not None:
            return _parsed(self._connection.exec_driver_sql(_BEFORE, (later, table, key)).scalar())
        return self.row(table, key)

    def _numbers(self, wanted: JournalFilter, before: int, size: int) -> list[int]:
        if wanted == JournalFilter():
            return self._first(_LATEST, before, size)
        deeds = [deed for deed in self._deeds() if _answers(deed, wanted)]
        if wanted.table:
            given = {"of": wanted.table, "before": before, "deeds": canonical(deeds), "count": size}
            return list(self._connection.exec_driver_sql(_OF_TABLE, given).scalars())
        return nlargest(size, chain.from_iterable(self._first(_OF_DEED, *deed, before, size) for deed in deeds))

    def _first(self, query: str, *given: str | int) -> list[int]:
        return list(self._connection.exec_driver_sql(query, given).scalars())

    def _deeds(self) -> Iterator[Deed]:
        return ((actor, doing) for actor in self.actors() for doing in self._one_by_one(_NEXT_DOING, actor))

    def _one_by_one(self, query: str, *given: str) -> Iterator[str]:
        """Go from one value of an index to the next, however many rows have the same."""
        last = ""
        while found := self._connection.exec_driver_sql(query, (*given, last)).scalar():
            last = found
            yield last


def _answers(deed: Deed, wanted: JournalFilter) -> bool:
    actor, _ = deed
    return wanted.actor in {"", actor} and (not wanted.text.strip() or finds(wanted.text, " ".join(deed)))


def _parsed(image: str | None) -> Any:
    return None if image is None else parsed(image)
