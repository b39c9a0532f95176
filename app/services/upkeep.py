"""The journal, the examination of the register, and its backups."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from app.domain.journal.journal import (
    SAMPLE_CLERK,
    Change,
    ChangedRow,
    JournalEntry,
    JournalFilter,
    JournalHead,
    NothingToUndo,
    undoing,
)
from app.domain.journal.journal_words import called
from app.domain.journal.upkeep import Backup, Examination, Occasion, Return
from app.domain.listing import Page
from app.store.backup import as_taken, backups_in, take
from app.store.checkup import examine
from app.store.database import Database
from app.store.restoring import foresee_in_use


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

    def page(self, wanted: JournalFilter, before: int | None, size: int) -> Page[JournalEntry]:
        """Return a window of the entries that answer, the newest first, those before entry `before`."""
        with self._database.reading() as work:
            return work.history.page(wanted, before, size)

    def is_sample(self) -> bool:
        """Whether this register tells of a made-up office, wherever its file lies and whatever that is called."""
        with self._database.reading() as work:
            return work.journal.begun_by() == SAMPLE_CLERK

    def actors(self) -> tuple[str, ...]:
        """Return everybody the journal names."""
        with self._database.reading() as work:
            return work.history.actors()

    def tables(self) -> tuple[str, ...]:
        """Return every table the journal knows a row of."""
        with self._database.reading() as work:
            return work.history.tables()

    def changes(self, entry: int, count: int) -> tuple[ChangedRow, ...]:
        """Return the first `count` rows an entry touched, each as it was before and after."""
        with self._database.reading() as work:
            return work.history.changes(entry, count)

    def name_of(self, table: str, key: int) -> str:
        """Name a row as it stands; empty where it has no name, or is not there."""
        with self._database.reading() as work:
            row = work.history.row(table, key)
        return called(table, row) if row else ""

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

    def examine(self, went: Callable[[int, int], None] = lambda _done, _total: None) -> Examination:
        """Hold the whole register against its journal: file, references, chain, each row's digest; and every seal.

        `went` is told how many pieces are done of how many; what it raises ends the examination.
        """
        return examine(self._database, went=went)

    def back_up(self, occasion: Occasion) -> Backup:
        """Take a verified backup."""
        return take(self._database.path, self._backups, occasion, self._clock())

    def backups(self) -> tuple[Backup, ...]:
        """Return the backups kept, the one taken last first."""
        return backups_in(self._backups)

    @property
    def backups_folder(self) -> Path:
        """Where the backups lie."""
        return self._backups

    def is_whole(self, backup: Backup) -> bool:
        """Read a backup and say whether it is byte for byte what was verified when it was taken."""
        return as_taken(self._backups / backup.name, backup)

    def foresee(self, copy: Path) -> Return:
        """Say what going back to a backup would mean for this register, changing nothing.

        A bare name is one of those kept, another path a copy from elsewhere. Raises what `foresee_in_use` does.
        """
        return foresee_in_use(self._backups / copy if len(copy.parts) == 1 else copy, self._database.path)
