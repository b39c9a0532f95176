"""Examining the register: its structure, references and journal, every row by the journal, every seal, every file.

Read in many short readings, so that the window goes on saving meanwhile, and in as little memory for a million rows
as for ten.
"""

from collections.abc import Callable, Iterator
from typing import Final

from sqlalchemy import Connection, MetaData, Table

from app.domain.journal.upkeep import Amiss, ArchiveCheck, Examination, FilesCheck, RowKey, Seals
from app.paths import attached
from app.store.chain import START, follow
from app.store.database import Database
from app.store.images import digest, images_between
from app.store.kept_files import KeptFiles
from app.store.rows import Row
from app.store.rows.attached import AttachmentRow
from app.store.rows.ballot import TallyRow
from app.store.rows.outgoing import ArchivedPaperRow
from app.store.touched import journalled
from app.store.troubles import RegisterDamaged, every_complaint_is_damage

_AT_ONCE: Final = 5_000
_FILES_AT_ONCE: Final = 50
_SHOWN: Final = 20
_OTHER_STEPS: Final = 3
"""Besides the rows: the file's structure, the journal's chain, and the seals with the archive."""
_TOP = "SELECT max(coalesce((SELECT max(id) FROM {table}), 0), coalesce(max(row_id), 0)) FROM journal_change"
_LAST_DIGESTS = (
    "SELECT row_id, digest, max(seq) FROM journal_change WHERE table_name = ? AND row_id BETWEEN ? AND ?"
    " GROUP BY row_id ORDER BY row_id"
)


Went = Callable[[int, int], None]
"""Told after every step: so many pieces done of so many. What it raises ends the examination."""


def examine(
    database: Database, metadata: MetaData = Row.metadata, went: Went = lambda _done, _total: None
) -> Examination:
    """Look at everything the register can be held against. What SQLite cannot even read is raised as RegisterDamaged.

    A file whose structure is already broken is looked at no further.
    """
    with every_complaint_is_damage(database.path):
        return _examine(database, metadata, went)


def prove(database: Database) -> None:
    """Raise RegisterDamaged unless the file's structure is sound and the chain of its journal whole."""
    with every_complaint_is_damage(database.path):
        for complaint in _structure(database):
            raise RegisterDamaged(database.path, complaint)
        _, broken_entry = _follow_journal(database)
    if broken_entry is not None:
        raise RegisterDamaged(database.path, f"journal {broken_entry}")


def _examine(database: Database, metadata: MetaData, went: Went) -> Examination:
    structure = _structure(database)
    if structure:
        return Examination(0, {}, structure, Amiss(), None, Amiss(), Amiss(), Amiss())
    spans = [(table, *span) for table in journalled(metadata).values() for span in _spans(database, table)]
    files = _files_to_hash(database, metadata)
    total = len(spans) + _OTHER_STEPS + files
    went(1, total)
    entries, broken_entry = _follow_journal(database)
    went(2, total)
    orphans, held = _orphans(database), _Held()
    for done, (table, first, last) in enumerate(spans, start=3):
        held.hold(database, table, first, last)
        went(done, total)
    seals, archive = _seals(database, metadata), _archive(database, metadata)
    went(total - files, total)
    kept = _files(database, lambda done: went(total - files + done, total)) if files else FilesCheck()
    return Examination(
        entries,
        held.rows,
        structure,
        orphans,
        broken_entry,
        held.altered.amiss,
        held.lost.amiss,
        held.unknown.amiss,
        seals,
        archive,
        kept,
    )


class _Tally:
    """Counts rows and remembers the first of them."""

    def __init__(self) -> None:
        self._count = 0
        self._first: list[RowKey] = []

    def add(self, row: RowKey) -> None:
        self._count += 1
        if self._count <= _SHOWN:
            self._first.append(row)

    @property
    def amiss(self) -> Amiss:
        return Amiss(self._count, tuple(self._first))


class _Held:
    """The rows held against the journal so far, and what came of it."""

    def __init__(self) -> None:
        self.rows: dict[str, int] = {}
        self.altered = _Tally()
        self.lost = _Tally()
        self.unknown = _Tally()

    def hold(self, database: Database, table: Table, first: int, last: int) -> None:
        """Hold the rows whose keys lie between `first` and `last` against the digests they were left with."""
        with database.reading() as work:
            connection = work.session.connection()
            now = {key: digest(image) for key, image in images_between(connection, table, first, last)}
            then = _last_digests(connection, table, first, last)
        self.rows[table.name] = self.rows.get(table.name, 0) + len(now)
        if now != then:
            for key in sorted(now.keys() | then.keys()):
                self._compare(RowKey(table.name, key), now.get(key), then.get(key))

    def _compare(self, row: RowKey, now: bytes | None, then: bytes | None) -> None:
        if now is None:
            self.lost.add(row)
        elif then is None:
            self.unknown.add(row)
        elif now != then:
            self.altered.add(row)


def _structure(database: Database) -> tuple[str, ...]:
    with database.reading() as work:
        found = work.session.connection().exec_driver_sql(f"PRAGMA integrity_check({_SHOWN})")
        return tuple(complaint for (complaint,) in found if complaint != "ok")


def _orphans(database: Database) -> Amiss:
    tally = _Tally()
    with database.reading() as work:
        for table, key, *_more in work.session.connection().exec_driver_sql("PRAGMA foreign_key_check"):
            tally.add(RowKey(table, key or 0))
    return tally.amiss


def _follow_journal(database: Database) -> tuple[int, int | None]:
    last, broken = START, None
    while broken is None:
        with database.reading() as work:
            end, broken = follow(work.session.connection(), last, _AT_ONCE)
        if end == last:
            break
        last = end
    return last.seq, broken


def _seals(database: Database, metadata: MetaData) -> Seals:
    if TallyRow.__tablename__ not in metadata.tables:
        return Seals()
    with database.reading() as work:
        return Seals(work.tallies.sealed(), work.tallies.broken())


def _archive(database: Database, metadata: MetaData) -> ArchiveCheck:
    if ArchivedPaperRow.__tablename__ not in metadata.tables:
        return ArchiveCheck()
    with database.reading() as work:
        last = work.archive.last()
    checked, broken = 0, list[str]()
    for first in range(1, last + 1, _FILES_AT_ONCE):
        with database.reading() as work:
            for reference, as_printed in work.archive.examined(first, first + _FILES_AT_ONCE - 1):
                checked += 1
                broken += [] if as_printed else [reference]
    return ArchiveCheck(checked, tuple(broken))


def _files_to_hash(database: Database, metadata: MetaData) -> int:
    if AttachmentRow.__tablename__ not in metadata.tables:
        return 0
    with database.reading() as work:
        return work.attachments.count()


def _files(database: Database, went: Callable[[int], None]) -> FilesCheck:
    """Hash every attached file, saying after each how many that makes. Nothing is read of the register meanwhile."""
    with database.reading() as work:
        named = tuple(work.attachments.every())
    kept, missing, changed = KeptFiles(attached(database.path)), list[str](), list[str]()
    for done, one in enumerate(named, start=1):
        if not kept.is_whole(one.fingerprint):
            gone = changed if kept.is_there(one.fingerprint) else missing
            gone.append(f"{one.name} (bài viết số {one.article})")
        went(done)
    return FilesCheck(len(named), tuple(missing), tuple(changed))


def _spans(database: Database, table: Table) -> Iterator[tuple[int, int]]:
    with database.reading() as work:
        top = (
            work.session.connection()
            .exec_driver_sql(f"{_TOP.format(table=table.name)} WHERE table_name = ?", (table.name,))
            .scalar_one()
        )
    for first in range(1, top + 1, _AT_ONCE):
        yield first, first + _AT_ONCE - 1


def _last_digests(connection: Connection, table: Table, first: int, last: int) -> dict[int, bytes]:
    found = connection.exec_driver_sql(_LAST_DIGESTS, (table.name, first, last))
    return {key: stored for key, stored, _seq in found.all()}
