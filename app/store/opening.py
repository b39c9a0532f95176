"""Making a register, and opening one: the gate, the lock, the schema, in that order."""

import errno
import importlib
import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import MetaData

from app.domain.errors import Trouble
from app.domain.upkeep import Occasion
from app.store.backup import take
from app.store.database import Clock, Database
from app.store.gate import SCHEMA, admit, identify
from app.store.lock import Lock, refuse_if_held
from app.store.placing import move_in, part_beside
from app.store.rows import Row
from app.store.troubles import (
    RegisterDamaged,
    RegisterReadOnly,
    every_complaint_is_damage,
    files_told_as_troubles,
    told_as_troubles,
)


@dataclass(eq=False)
class RegisterAlreadyThere(Trouble):
    """A new register was asked for where a file stands already."""

    path: Path


def create_register(path: Path) -> None:
    """Make a new, empty register at `path`: there is either none or a whole one. Raises RegisterAlreadyThere."""
    if path.exists():
        raise RegisterAlreadyThere(path)
    part = part_beside(path)
    with files_told_as_troubles(path), told_as_troubles(path):
        try:
            part.touch(exist_ok=False)
            _upgrade(part)
            move_in(part, path)
        finally:
            part.unlink(missing_ok=True)


def open_register(
    path: Path, backups: Path, *, actor: str, clock: Clock, metadata: MetaData = Row.metadata
) -> Database:
    """Open the register at `path`, read-only where its folder takes no writing, brought up to this program's schema.

    Before an upgrade a backup goes into `backups`. Raises what the gate raises, RegisterInUse, RegisterDamaged and
    other Troubles; a file that is refused is left byte for byte as it was.
    """
    with files_told_as_troubles(path), told_as_troubles(path):
        identify(path)
        lock = _hold(path)
        try:
            if admit(path).schema < SCHEMA:
                _bring_up(path, backups, clock(), writable=lock is not None)
            database = Database(path, lock, metadata, actor=actor, clock=clock)
            _wake(database)
        except BaseException:
            if lock is not None:
                lock.release()
            raise
    return database


def _hold(path: Path) -> Lock | None:
    """Take the lock, or None where nothing can be written and nobody else holds the register."""
    if not os.access(path, os.W_OK):
        refuse_if_held(path)
        return None
    try:
        return Lock.take(path)
    except OSError as error:
        if error.errno not in {errno.EACCES, errno.EPERM, errno.EROFS}:
            raise
        refuse_if_held(path)
        return None


def _bring_up(path: Path, backups: Path, at: datetime, *, writable: bool) -> None:
    if not writable:
        raise RegisterReadOnly(path)
    take(path, backups, Occasion.UPGRADE, at)
    _upgrade(path)


def _wake(database: Database) -> None:
    """Read a first time: SQLite undoes a save that was cut off, and the file must then have its right length."""
    with every_complaint_is_damage(database.path), database.reading() as work:
        if not work.journal.ends_whole():
            raise RegisterDamaged(database.path, "journal")
    admit(database.path)


def _upgrade(path: Path) -> None:
    # Alembic takes longer to import than a window may take to open, and is hardly ever needed.
    importlib.import_module("app.store.migrations.upgrade").upgrade(path)
