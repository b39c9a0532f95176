"""What SQLite complains of, as the troubles a clerk can do something about."""

import errno
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from app.domain.errors import Trouble
from app.files import DiskFull


@dataclass(eq=False)
class RegisterBusy(Trouble):
    """Other work of this program is still being saved."""

    path: Path


@dataclass(eq=False)
class RegisterReadOnly(Trouble):
    """The file, its folder or its medium takes no writing."""

    path: Path


@dataclass(eq=False)
class RegisterMoved(Trouble):
    """While it was open, the file was renamed, deleted, or another was put in its place."""

    path: Path


@dataclass(eq=False)
class RegisterDamaged(Trouble):
    """What stands in the file is not what was written; `reason` is SQLite's own word for it."""

    path: Path
    reason: str


@dataclass(eq=False)
class RegisterUnreachable(Trouble):
    """The disk failed, or the file went away; `reason` is SQLite's own word for it."""

    path: Path
    reason: str


@dataclass(eq=False)
class UpgradeLeavesOrphans(Trouble):
    """An upgrade was undone because rows would point at rows that are not there; `table` holds the first of them."""

    path: Path
    table: str


@contextmanager
def told_as_troubles(path: Path) -> Iterator[None]:
    """Turn what SQLite cannot do with the register at `path` into a Trouble; our own mistakes pass unchanged."""
    try:
        yield
    except PoolTimeoutError as error:
        raise RegisterBusy(path) from error
    except UnicodeDecodeError as error:
        # Python reads SQLite's own complaints as UTF-8, and in a damaged file even those may not be.
        raise RegisterDamaged(path, error.reason) from error
    except (DBAPIError, sqlite3.Error) as error:
        trouble = _trouble(path, error.orig if isinstance(error, DBAPIError) else error)
        if trouble is None:
            raise
        raise trouble from error


@contextmanager
def files_told_as_troubles(path: Path) -> Iterator[None]:
    """Turn what the system will not do with the file or folder at `path` into a Trouble."""
    try:
        yield
    except OSError as error:
        raise _disk_trouble(path, error) from error


@contextmanager
def every_complaint_is_damage(path: Path) -> Iterator[None]:
    """Tell a complaint of SQLite as RegisterDamaged: for statements that are right whatever stands in the file.

    A file that is busy, or may not be written to, has only to be waited for or moved: it is not damaged.
    """
    try:
        yield
    except DBAPIError as error:
        trouble = _trouble(path, error.orig)
        if isinstance(trouble, RegisterBusy | RegisterReadOnly | DiskFull):
            raise trouble from error
        raise RegisterDamaged(path, str(error.orig)) from error


def _trouble(path: Path, error: BaseException | None) -> Trouble | None:
    # A text that is not UTF-8 is complained of by Python's own module, without a code.
    if isinstance(error, sqlite3.OperationalError) and "Could not decode" in str(error):
        return RegisterDamaged(path, str(error))
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in _REASONED:
        return _REASONED[code](path, str(error))
    return _PLAIN[code](path) if code in _PLAIN else None


def _disk_trouble(path: Path, error: OSError) -> Trouble:
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return DiskFull(path)
    if error.errno == errno.EROFS:
        return RegisterReadOnly(path)
    return RegisterUnreachable(path, error.strerror or str(error))


_PLAIN: dict[int, Callable[[Path], Trouble]] = {
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_BUSY: RegisterBusy,
    sqlite3.SQLITE_LOCKED: RegisterBusy,
    sqlite3.SQLITE_READONLY: RegisterReadOnly,
}
_REASONED: dict[int, Callable[[Path, str], Trouble]] = {
    sqlite3.SQLITE_CORRUPT: RegisterDamaged,
    sqlite3.SQLITE_NOTADB: RegisterDamaged,
    sqlite3.SQLITE_IOERR: RegisterUnreachable,
    sqlite3.SQLITE_CANTOPEN: RegisterUnreachable,
    sqlite3.SQLITE_PERM: RegisterUnreachable,
}
