"""Where the journals of a register and of a copy part: both began with the same entries, or they are no kin."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from app.domain.errors import Trouble
from app.domain.journal.journal import JournalEntry
from app.store.canonical import parsed
from app.store.journal import entry_of

_SHOWN: Final = 20
_STRANGERS = (
    "SELECT (SELECT hash FROM main.journal WHERE seq = 1) IS NOT (SELECT hash FROM kept.journal WHERE seq = 1)"
    " AND EXISTS (SELECT 1 FROM main.journal) AND EXISTS (SELECT 1 FROM kept.journal)"
)
_LAST_IN_COMMON = "SELECT coalesce(max(main.journal.seq), 0) FROM main.journal JOIN kept.journal USING (seq, hash)"
_AFTER = "SELECT seq, at, actor, doing, what FROM main.journal WHERE seq > ? ORDER BY seq DESC LIMIT ?"


@dataclass(eq=False)
class BackupOfAnotherRegister(Trouble):
    """The journals of the backup and of the register have not even their first entry in common."""

    path: Path


def entries_after(copy: Path, register: Path) -> tuple[int, tuple[JournalEntry, ...]]:
    """Count the entries of `register` that `copy` does not have, and read the last of them, the newest first.

    Raises BackupOfAnotherRegister, and sqlite3.Error or ValueError where the journal of `register` cannot be read.
    """
    with closing(sqlite3.connect(f"{register.resolve().as_uri()}?mode=rw", uri=True)) as connection:
        connection.execute("ATTACH ? AS kept", (f"{copy.resolve().as_uri()}?mode=ro",))
        if connection.execute(_STRANGERS).fetchone()[0]:
            raise BackupOfAnotherRegister(copy)
        (common,) = connection.execute(_LAST_IN_COMMON).fetchone()
        (count,) = connection.execute("SELECT count(*) FROM main.journal WHERE seq > ?", (common,)).fetchone()
        return count, tuple(map(_entry, connection.execute(_AFTER, (common, _SHOWN))))


def _entry(row: tuple[int, str, str, str, str]) -> JournalEntry:
    seq, at, actor, doing, what = row
    stored = {"seq": seq, "at": datetime.fromisoformat(at), "actor": actor, "doing": doing, "what": parsed(what)}
    return entry_of(stored)
