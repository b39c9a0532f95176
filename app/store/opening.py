"""Making a register, and opening one: the gate, the lock, the schema, in that order."""

import errno
import importlib
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import Final

from sqlalchemy import MetaData

from app.domain.errors import Trouble
from app.domain.journal.upkeep import Occasion
from app.files import DiskFull
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
from app.store.unheld import Unheld

_NO_LOCK: Final[Mapping[int, Callable[[Path], Trouble]]] = MappingProxyType(
    {
        errno.EACCES: RegisterReadOnly,
        errno.EPERM: RegisterReadOnly,
        errno.EROFS: RegisterReadOnly,
        errno.ENOSPC: DiskFull,
        errno.EDQUOT: DiskFull,
    }
)
"""What keeps a lock from being made beside a register, as whoever then wants to write is told."""


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
            upgrade(part)
            move_in(part, path)
        finally:
            part.unlink(missing_ok=True)


def open_register(
    path: Path, backups: Path, *, actor: str, clock: Clock, metadata: MetaData = Row.metadata
) -> Database:
    """Open the register at `path`, brought up to this program's schema; only to be read where no lock can be kept.

    Without a lock SQLite's own still gives each reading one committed state, whoever writes meanwhile. Before an
    upgrade a backup goes into `backups`. Raises what the gate raises, RegisterInUse, RegisterDamaged and other
    Troubles; a file that is refused is left byte for byte as it was.
    """
    with files_told_as_troubles(path), told_as_troubles(path):
        identify(path)
        hold = _hold(path)
        try:
            if admit(path).schema < SCHEMA:
                _bring_up(path, hold, backups, clock())
            database = Database(path, hold, metadata, actor=actor, clock=clock)
            _wake(database)
        except BaseException:
            hold.release()
            raise
    return database


def _hold(path: Path) -> Lock | Unheld:
    """Take the lock, or say why there can be none; raises RegisterInUse all the same where somebody else has it."""
    try:
        if os.access(path, os.W_OK):
            return Lock.take(path)
        refusal: Trouble = RegisterReadOnly(path)
    except OSError as error:
        told = _NO_LOCK.get(error.errno or 0)
        if told is None:
            raise
        refusal = told(path)
    refuse_if_held(path)
    return Unheld(path, refusal)


def _bring_up(path: Path, hold: Lock | Unheld, backups: Path, at: datetime) -> None:
    if isinstance(hold, Unheld):
        raise hold.refusal
    take(path, backups, Occasion.UPGRADE, at)
    upgrade(path)


def _wake(database: Database) -> None:
    """Read a first time: SQLite undoes a save that was cut off, and the file must then have its right length."""
    with every_complaint_is_damage(database.path), database.reading() as work:
        if not work.journal.ends_whole():
            raise RegisterDamaged(database.path, "journal")
    admit(database.path)


def upgrade(path: Path) -> None:
    """Bring the file at `path` up to this program's schema; nobody else may have it open."""
    # Alembic takes longer to import than a window may take to open, and is hardly ever needed.
    importlib.import_module("app.store.migrations.upgrade").upgrade(path)
