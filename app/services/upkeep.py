"""The journal, the examination of the register, and its backups."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from app.domain.journal import Change, JournalEntry, JournalHead, NothingToUndo, undoing
from app.domain.upkeep import Backup, Examination, Occasion
from app.store.backup import backups_in, take
from app.store.checkup import examine
from app.store.database import Database


class Upkeep:
    """What keeps the register whole and shows what was done to it."""

    def __init__(self, database: Database, backups: Path, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._backups = backups
        self._clock = clock

    def journal(self, count: int, before: int | None = None) -> tuple[JournalEntry, ...]:
        """Return the latest `count` entries, the newest first, those before entry `before` where it is given."""
        with self._database.reading() as work:
            return work.journal.latest(count, before)

    def history_of(self, table: str, key: int) -> tuple[Change, ...]:
        """Return every entry that touched one row, the oldest first."""
        with self._database.reading() as work:
            return work.journal.history_of(table, key)

    def head(self) -> JournalHead:
        """Return the last journal entry and its hash."""
        with self._database.reading() as work:
            return work.journal.head()

    def undoable(self) -> JournalEntry | None:
        """Return the last entry where it changed or struck out records and can be undone, else None."""
        with self._database.reading() as work:
            return work.undoing.last()

    def undo(self, entry: int) -> None:
        """Put what the last entry changed back as it was; the journal keeps both.

        Raises `NothingToUndo` when `entry` is not the last one or cannot be undone: what it added, what papers rest
        on, and counts are corrected by further entries.
        """
        last = self.undoable()
        if last is None or last.seq != entry:
            raise NothingToUndo
        with self._database.work(undoing(last.doing)) as work:
            work.undoing.undo(last)

    def examine(self) -> Examination:
        """Hold the whole register against its journal: file, references, chain, each row's digest; and every seal."""
        return examine(self._database)

    def back_up(self, occasion: Occasion) -> Backup:
        """Take a verified backup."""
        return take(self._database.path, self._backups, occasion, self._clock())

    def backups(self) -> tuple[Backup, ...]:
        """Return the backups kept, the one taken last first."""
        return backups_in(self._backups)
