"""The register while it is open: one writer at a time, readers beside it, news after each commit.

One connection writes and a few read, each for one thread at a time. Readers see the register as last committed and
go on while a work is being written; only at the commit do the two wait for each other. What has much to read reads
it in several readings, so that nobody waits long.
"""

import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, MetaData, QueuePool, create_engine, event
from sqlalchemy.orm import Session

from app.domain.topics import Topic
from app.store.connection import Access, connect
from app.store.gate import clear_spent_journal
from app.store.journal import Deed, sign
from app.store.lock import Lock
from app.store.news import News
from app.store.touched import watch
from app.store.troubles import RegisterMoved, told_as_troubles
from app.store.unheld import Unheld
from app.store.work import Work

_READERS = 3
_WAIT = 2.0

Clock = Callable[[], datetime]


class ReadingChangedSomething(Exception):
    """Our own mistake: a row was changed in a reading, where nothing is ever written."""


class RegisterClosed(Exception):
    """Our own mistake: work was asked of a register after it was closed."""


class Database:
    """An open register; `open_register` makes one. Without a lock it is only read."""

    def __init__(self, path: Path, hold: Lock | Unheld, metadata: MetaData, *, actor: str, clock: Clock) -> None:
        self._unheld = hold if isinstance(hold, Unheld) else None
        self.path = path
        self.actor = actor
        self.read_only = self._unheld is not None
        self.snapshot = self._unheld.snapshot if self._unheld else None
        """The copy that is read in place of the register, when it is one."""
        self.cut_off = isinstance(hold, Lock) and hold.left_behind
        """Whether whoever had the register open last was cut off: it should then be examined."""
        self.written = False
        """Whether anything was committed since the register was opened."""
        self.changed = News()
        self._closed = False
        self._clock = clock
        self._hold = hold
        self._file = self._unheld.file if self._unheld else path
        self._opened = _identity(path)
        self._metadata = metadata
        self._writer = _engine(lambda: self._connect(Access.WRITING), 1, "BEGIN IMMEDIATE")
        looking = Access.LOOKING if self.read_only else Access.READING
        self._reader = _engine(lambda: self._connect(looking), _READERS, "BEGIN")

    @contextmanager
    def work(self, doing: str) -> Iterator[Work]:
        """Open one unit of work: what is done inside is committed whole with its journal entry, or not at all.

        `doing` is the clerk's verb, as the journal will show it. Raises RegisterReadOnly, RegisterMoved, RegisterInUse,
        RegisterBusy, DiskFull and what else the world does; whatever is raised inside undoes everything.
        """
        self.check_writable()
        deed = Deed(doing, self.actor, self._clock())
        with told_as_troubles(self.path), _Writing(self._writer, expire_on_commit=False) as session:
            session.info.update(deed=deed, metadata=self._metadata)
            with session.begin():
                session.connection()
                yield Work(session)
            tables: frozenset[str] = session.info["tables"]
        self._tell(tables)

    def check_writable(self) -> None:
        """Raise the Trouble that a work would raise where the register is only read, or is no longer in its place.

        What lies beside it is only read then, too.
        """
        if self._unheld:
            raise self._unheld.refusal.with_traceback(None)
        stands = _identity(self.path)
        if self._opened and stands and stands != self._opened:
            raise RegisterMoved(self.path)

    @contextmanager
    def reading(self) -> Iterator[Work]:
        """Open a work that only reads and sees one committed state throughout.

        Raises ReadingChangedSomething when a row was changed in it.
        """
        with told_as_troubles(self.path), _Reading(self._reader, autoflush=False) as session, session.begin():
            yield Work(session)

    def close(self) -> None:
        """Close every connection and let go of the register, for good. Closing twice is closing once."""
        self._reader.dispose()
        self._writer.dispose()
        if not self._closed:
            if not self.read_only:
                clear_spent_journal(self.path)
            self._hold.release()
        self._closed = True

    def _connect(self, access: Access) -> sqlite3.Connection:
        if self._closed:
            raise RegisterClosed(self.path)
        if access is Access.WRITING:
            return connect(self._file, access, lambda connection: watch(connection, self._metadata))
        return connect(self._file, access)

    def _tell(self, tables: frozenset[str]) -> None:
        self.written = self.written or bool(tables)
        topics = (self._metadata.tables[table].info["topic"] for table in tables)
        self.changed.announce(frozenset(topic for topic in topics if isinstance(topic, Topic)))


def _identity(file: Path) -> tuple[int, int] | None:
    """Return what tells the file in a place from any other that comes there, None where nothing can be told of it.

    What was saved into a file that is no longer in its place would be gone with the program. Windows lets nobody take
    an open file from its place.
    """
    if sys.platform == "win32":
        return None
    try:
        found = file.stat()
    except FileNotFoundError:
        return 0, 0
    except OSError:
        return None
    return found.st_dev, found.st_ino


class _Writing(Session):
    """A session that signs the journal before it commits."""


class _Reading(Session):
    """A session that writes nothing."""


@event.listens_for(_Writing, "before_commit")
def _sign(session: Session) -> None:
    if session.in_nested_transaction():
        return
    session.flush()
    session.info["tables"] = sign(session.connection(), session.info["metadata"], session.info["deed"])


@event.listens_for(_Reading, "before_flush")
def _refuse(session: Session, *_more: object) -> None:
    raise ReadingChangedSomething([*session.new, *session.dirty, *session.deleted])


def _engine(creator: Callable[[], sqlite3.Connection], size: int, begin: str) -> Engine:
    engine = create_engine(
        "sqlite://",
        creator=creator,
        poolclass=QueuePool,
        pool_size=size,
        max_overflow=0,
        pool_timeout=_WAIT,
        pool_use_lifo=True,
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine
