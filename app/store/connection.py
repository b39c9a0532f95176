"""One connection to a register file: its settings, each read back, and what it may never be asked to do."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from app.domain.errors import Trouble

_BUSY_FOR = 2_000
_CACHE_KIB = 16_384
_SPILL_AFTER = 16_000

# TRUNCATE with EXTRA loses no acknowledged save in a power cut and leaves one file to copy; NORMAL locking
# lets background reading go on beside the window, while the lock file keeps other windows and commands out.
_SETTINGS: tuple[tuple[str, str, object], ...] = (
    ("busy_timeout", str(_BUSY_FOR), _BUSY_FOR),
    ("journal_mode", "TRUNCATE", "truncate"),
    ("synchronous", "EXTRA", 3),
    ("locking_mode", "NORMAL", "normal"),
    ("foreign_keys", "ON", 1),
    ("recursive_triggers", "ON", 1),
    ("secure_delete", "ON", 1),
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
    ("temp_store", "MEMORY", 2),
    ("mmap_size", "0", 0),
    ("cache_size", f"-{_CACHE_KIB}", -_CACHE_KIB),
)
# A save that outgrows the cache would otherwise shut readers out until it commits.
_WRITING: tuple[tuple[str, str, object], ...] = (("cache_spill", str(_SPILL_AFTER), _SPILL_AFTER),)
_READING: tuple[tuple[str, str, object], ...] = (("query_only", "ON", 1),)

_ABSENT = {"mmap_size": 0}
"""What a SQLite built without a feature does when asked about it: nothing, which is what we want of it."""

_ALLOWED_PRAGMAS = frozenset({"data_version", "foreign_key_check", "integrity_check", "read_uncommitted"})
_DENIED = frozenset(
    {
        sqlite3.SQLITE_ALTER_TABLE,
        sqlite3.SQLITE_ATTACH,
        sqlite3.SQLITE_CREATE_INDEX,
        sqlite3.SQLITE_CREATE_TABLE,
        sqlite3.SQLITE_CREATE_TEMP_INDEX,
        sqlite3.SQLITE_CREATE_TEMP_TABLE,
        sqlite3.SQLITE_CREATE_TEMP_TRIGGER,
        sqlite3.SQLITE_CREATE_TEMP_VIEW,
        sqlite3.SQLITE_CREATE_TRIGGER,
        sqlite3.SQLITE_CREATE_VIEW,
        sqlite3.SQLITE_CREATE_VTABLE,
        sqlite3.SQLITE_DETACH,
        sqlite3.SQLITE_DROP_INDEX,
        sqlite3.SQLITE_DROP_TABLE,
        sqlite3.SQLITE_DROP_TEMP_INDEX,
        sqlite3.SQLITE_DROP_TEMP_TABLE,
        sqlite3.SQLITE_DROP_TEMP_TRIGGER,
        sqlite3.SQLITE_DROP_TEMP_VIEW,
        sqlite3.SQLITE_DROP_TRIGGER,
        sqlite3.SQLITE_DROP_VIEW,
        sqlite3.SQLITE_DROP_VTABLE,
    }
)


class Access(StrEnum):
    """What a connection is for."""

    WRITING = "writing"
    READING = "reading"
    LOOKING = "looking"
    """Reading where nothing may be written, not even to undo a broken save."""


@dataclass(eq=False)
class SettingRefused(Trouble):
    """The SQLite of this machine does not do what keeps the register safe."""

    path: Path
    setting: str
    found: str


def connect(
    path: Path, access: Access, furnish: Callable[[sqlite3.Connection], None] | None = None
) -> sqlite3.Connection:
    """Open the register at `path`, which must exist; `furnish` makes what is needed before the schema is sealed.

    Transactions are begun by hand. Raises SettingRefused, and sqlite3.Error as SQLite finds it.
    """
    mode = "ro" if access is Access.LOOKING else "rw"
    connection = sqlite3.connect(
        f"{path.resolve().as_uri()}?mode={mode}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=512,
    )
    try:
        _settle(connection, path, access)
        if furnish is not None:
            furnish(connection)
        connection.set_authorizer(_verdict)
    except BaseException:
        connection.close()
        raise
    return connection


def _settle(connection: sqlite3.Connection, path: Path, access: Access) -> None:
    own = _WRITING if access is Access.WRITING else _READING
    for setting, value, expected in (*_SETTINGS, *own):
        connection.execute(f"PRAGMA {setting}={value}").close()
        row = connection.execute(f"PRAGMA {setting}").fetchone()
        found = row[0] if row else _ABSENT.get(setting)
        if found != expected:
            raise SettingRefused(path, setting, str(found))


def _verdict(action: int, first: str | None, *_more: str | None) -> int:
    if action in _DENIED:
        return sqlite3.SQLITE_DENY
    if action == sqlite3.SQLITE_PRAGMA:
        return sqlite3.SQLITE_OK if first in _ALLOWED_PRAGMAS else sqlite3.SQLITE_DENY
    return sqlite3.SQLITE_OK
