"""Going back to a backup: the copy is proved before the register is touched, and the register is kept.

Whatever cuts a restore off leaves the register as it was or the restored one, never a mixture. The register is looked
into by a double, and is itself only ever renamed: what is set aside is byte for byte what stood there. Only a register
with a broken save still to be undone, or on a disk that knows no second names, is missing for an instant.
"""

import errno
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from itertools import count
from pathlib import Path

from app.domain.journal.upkeep import Backup, Occasion, Present, Restored, Return
from app.paths import attached, attached_copies
from app.store.backup import BackupNotWhole, as_taken, backup_at, take, verify
from app.store.gate import (
    NotARegister,
    RegisterEmpty,
    RegisterMissing,
    RegisterTorn,
    cut_off_in_a_save,
    identify,
)
from app.store.journal import Deed
from app.store.kept_files import KeptFiles, bring, files_named_in
from app.store.lineage import entries_after
from app.store.lock import Lock
from app.store.opening import open_register
from app.store.placing import move_in
from app.store.scratch import Scratch
from app.store.troubles import RegisterDamaged, RegisterUnreachable, files_told_as_troubles, told_as_troubles

_JOURNAL = "-journal"
_COMPANIONS = (_JOURNAL, "-wal", "-shm")


def foresee(copy: Path, register: Path) -> Return:
    """Say what going back to the backup at `copy` would mean for the register, which nobody may have open.

    Raises BackupUnknown, BackupNotWhole, BackupOfAnotherRegister, RegisterInUse and what the gate raises.
    """
    with _held(register), _double(register) as double:
        backup = backup_at(copy)
        verify(copy, backup)
        return _foreseen(copy, backup, register, double)


def foresee_in_use(copy: Path, register: Path) -> Return:
    """Say what going back to the backup at `copy` would mean for the register that this program itself has open.

    Raises BackupUnknown, BackupNotWhole and BackupOfAnotherRegister.
    """
    with files_told_as_troubles(copy), told_as_troubles(register):
        backup = backup_at(copy)
        verify(copy, backup)
        return Return(backup, Present.READABLE, *entries_after(copy, register), _lacking(copy, register))


def restore(copy: Path, register: Path, folder: Path, deed: Deed) -> Restored:
    """Put the backup at `copy` in the place of the register, `deed` being entered in the journal it brings back.

    What stood there is backed up into `folder` where it still can be, and always set aside with its journals. Raises
    what `foresee` raises, or what the world did; the register is then as it was.
    """
    with _held(register), _scratch(register) as fresh:
        backup = backup_at(copy)
        verify(copy, backup)
        shutil.copyfile(copy, fresh)
        if not as_taken(fresh, backup):
            raise BackupNotWhole(copy, "sha256")
        with _double(register) as double:
            gone_back = _foreseen(copy, backup, register, double)
            saved = _saved(double, folder, deed.at, attached(register))
        lacking = _bring_files(copy, register)
        _enter(fresh, deed)
        aside = _set_aside(register, deed.at)
        move_in(fresh, register)
    return Restored(gone_back, saved, aside, lacking)


@contextmanager
def _held(register: Path) -> Iterator[None]:
    with files_told_as_troubles(register), told_as_troubles(register):
        lock = Lock.take(register)
        try:
            yield
        finally:
            lock.release()


@contextmanager
def _scratch(register: Path) -> Iterator[Path]:
    scratch = Scratch(register.parent, register.name)
    try:
        yield scratch.file
    finally:
        scratch.clear()


@contextmanager
def _double(register: Path) -> Iterator[Path]:
    """Give a copy of what stands there, with its journal; what the disk no longer reads is left out."""
    with _scratch(register) as double:
        for suffix in ("", _JOURNAL):
            part = register.with_name(register.name + suffix)
            if part.exists():
                _copy(part, double.with_name(double.name + suffix))
        yield double


def _copy(part: Path, double: Path) -> None:
    try:
        shutil.copyfile(part, double)
    except OSError as error:
        if error.errno != errno.EIO:
            raise
        double.unlink(missing_ok=True)


def _foreseen(copy: Path, backup: Backup, register: Path, double: Path) -> Return:
    lacking = _lacking(copy, register)
    if not register.exists():
        return Return(backup, Present.MISSING, 0, (), lacking)
    try:
        identify(double)
        lost, latest = entries_after(copy, double)
    except (RegisterMissing, RegisterEmpty, NotARegister, sqlite3.Error, ValueError):
        return Return(backup, Present.UNREADABLE, 0, (), lacking)
    return Return(backup, Present.READABLE, lost, latest, lacking)


def _lacking(copy: Path, register: Path) -> int:
    """Count the attached files a backup names that lie neither beside it nor beside the register."""
    here, there = KeptFiles(attached_copies(copy.parent)), KeptFiles(attached(register))
    return sum(not (here.has(file) or there.has(file)) for file in files_named_in(copy))


def _bring_files(copy: Path, register: Path) -> int:
    """Bring back the attached files the backup names and the register's folder has no more; count those gone for good.

    Before the register comes back: a row never names a file that is still to be copied.
    """
    here, there = KeptFiles(attached_copies(copy.parent)), KeptFiles(attached(register))
    return len(bring(files_named_in(copy), here, there, there.is_whole))


def _saved(double: Path, folder: Path, at: datetime, files: Path) -> Backup | None:
    """Back up what stood there; None where there is nothing or it is too damaged, and only set aside."""
    try:
        return take(double, folder, Occasion.RESTORE, at, files)
    except (RegisterDamaged, RegisterUnreachable, RegisterTorn, RegisterEmpty, NotARegister, BackupNotWhole):
        return None


def _enter(fresh: Path, deed: Deed) -> None:
    database = open_register(fresh, fresh.parent, actor=deed.actor, clock=lambda: deed.at)
    try:
        with database.work(deed.doing) as work:
            work.journal.note()
    finally:
        database.close()


def _set_aside(register: Path, at: datetime) -> str:
    """Give what stands there another name, and its journals with it; empty when nothing does.

    With no broken save to undo the register keeps its old name too, until the restored one takes it.
    """
    aside = _free_name(register, at)
    found = register.exists()
    if found and (cut_off_in_a_save(register) or not _linked(register, aside)):
        register.replace(aside)
    for suffix in _COMPANIONS:
        companion = register.with_name(register.name + suffix)
        if companion.exists():
            companion.replace(aside.with_name(aside.name + suffix))
    return aside.name if found else ""


def _free_name(register: Path, at: datetime) -> Path:
    first = f"{register.stem}-{at:%Y%m%d-%H%M%S}"
    names = (f"{first}{f'-{again}' if again else ''}-cu{register.suffix}" for again in count())
    return next(path for path in map(register.with_name, names) if not path.exists())


def _linked(register: Path, aside: Path) -> bool:
    """Give the register a second name, where the file system knows such a thing."""
    try:
        os.link(register, aside)
    except OSError:
        return False
    return True
