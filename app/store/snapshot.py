"""Reading beside an owner: a copy of the register as it was last saved, proved before anybody believes it.

The copy is made under SQLite's own shared lock, which the owner's commits wait for: some milliseconds for the register
of a year, less than a second for one of a million articles.
"""

import shutil
from contextlib import closing
from datetime import datetime
from pathlib import Path

from sqlalchemy import MetaData

from app.domain.journal.upkeep import Snapshot
from app.files import DiskFull
from app.store.backup import as_taken, backups_in
from app.store.checkup import prove
from app.store.connection import Access, connect
from app.store.database import Clock, Database
from app.store.gate import SCHEMA, admit, identify
from app.store.lock import RegisterInUse
from app.store.opening import open_register, upgrade
from app.store.rows import Row
from app.store.scratch import Scratch
from app.store.troubles import (
    RegisterBusy,
    RegisterReadOnly,
    RegisterUnreachable,
    files_told_as_troubles,
    told_as_troubles,
)
from app.store.unheld import Unheld


def open_to_read(
    path: Path, backups: Path, scratch: Path, *, actor: str, clock: Clock, metadata: MetaData = Row.metadata
) -> Database:
    """Open the register at `path`; while somebody else has it, a copy made in `scratch` that takes no writing.

    Where no copy can be made the newest whole backup of this schema serves. Raises what `open_register` raises, and
    RegisterInUse when there is nothing to read in the register's place.
    """
    try:
        return open_register(path, backups, actor=actor, clock=clock, metadata=metadata)
    except RegisterInUse as held:
        return _StandIn(held, actor, clock, metadata).copy_or_backup(backups, scratch)


class _StandIn:
    """Opens what can stand in the place of a register somebody has."""

    def __init__(self, held: RegisterInUse, actor: str, clock: Clock, metadata: MetaData) -> None:
        self._held = held
        self._actor = actor
        self._clock = clock
        self._metadata = metadata

    def copy_or_backup(self, backups: Path, scratch: Path) -> Database:
        try:
            with files_told_as_troubles(scratch), told_as_troubles(self._held.path):
                return self._copy_made_in(scratch)
        except (RegisterBusy, RegisterReadOnly, RegisterUnreachable, DiskFull):
            return self._newest_of(backups)

    def _copy_made_in(self, scratch: Path) -> Database:
        identify(self._held.path)
        room, at = Scratch(scratch, self._held.path.name), self._clock()
        try:
            _copy(self._held.path, room.file)
            if admit(room.file).schema < SCHEMA:
                upgrade(room.file)
        except BaseException:
            room.clear()
            raise
        return self._proved(Unheld(room.file, self._held, self._snapshot(at, ""), room))

    def _newest_of(self, backups: Path) -> Database:
        for backup in backups_in(backups):
            file = backups / backup.name
            if backup.schema == SCHEMA and as_taken(file, backup):
                return self._proved(Unheld(file, self._held, self._snapshot(backup.at, backup.name)))
        raise self._held

    def _proved(self, unheld: Unheld) -> Database:
        database = Database(self._held.path, unheld, self._metadata, actor=self._actor, clock=self._clock)
        try:
            prove(database)
        except BaseException:
            database.close()
            raise
        return database

    def _snapshot(self, at: datetime, backup: str) -> Snapshot:
        return Snapshot(at, backup, self._held.computer, self._held.user, self._held.process)


def _copy(register: Path, copy: Path) -> None:
    with closing(connect(register, Access.LOOKING)) as connection:
        connection.execute("BEGIN")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchall()
        shutil.copyfile(register, copy)
