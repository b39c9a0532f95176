"""Backups: whole copies of the register, each verified before it has a name, with a manifest beside it.

The files attached to articles lie beside the backups once for all of them, and are never let go: whatever backup is
gone back to, on whatever computer, its files are there.
"""

import sqlite3
from contextlib import closing
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from hashlib import file_digest
from pathlib import Path

from app.domain.errors import Trouble
from app.domain.journal.upkeep import Backup, Occasion, kept
from app.files import write_whole
from app.paths import attached, attached_copies
from app.store.canonical import canonical, parsed
from app.store.gate import admit, identify
from app.store.kept_files import KeptFiles, bring, files_named_in
from app.store.placing import PART, move_in, part_beside
from app.store.troubles import files_told_as_troubles, told_as_troubles


@dataclass(eq=False)
class BackupNotWhole(Trouble):
    """A copy is not what it should be; `reason` is the first complaint."""

    path: Path
    reason: str


@dataclass(eq=False)
class BackupUnknown(Trouble):
    """There is no such backup, or the manifest that says what is in it is gone or cannot be read."""

    path: Path


def take(register: Path, folder: Path, occasion: Occasion, at: datetime, files: Path | None = None) -> Backup:
    """Copy the register into `folder`, verify the copy, name it, and let go of backups that have had their time.

    The attached files the copy names are there before it has its name; `files` is where they lie, beside the register
    unless it is said. Nothing old is let go unless the new one is whole, nor before a restore, when any of them may
    still be wanted. Raises BackupNotWhole or what the world did.
    """
    with files_told_as_troubles(folder), told_as_troubles(register):
        folder.mkdir(parents=True, exist_ok=True)
        _sweep(folder)
        part = part_beside(folder / register.name)
        _copy(register, part)
        name, number = _free_name(folder, register.stem, at), _next_number(folder)
        backup = _with_files(part, folder, _described(part, name, number, occasion, at), files or attached(register))
        write_whole(folder / _manifest(backup.name), canonical(asdict(backup)).encode())
        move_in(part, folder / backup.name)
        if occasion is not Occasion.RESTORE:
            _let_go(folder, at)
    return backup


def backups_in(folder: Path) -> tuple[Backup, ...]:
    """Read the manifests of the backups in `folder`, the one taken last first."""
    manifests = [path for path in folder.glob("*.bak.json") if path.with_suffix("").exists()]
    backups = filter(None, map(_read, manifests))
    return tuple(sorted(backups, key=lambda one: (one.number, one.name), reverse=True))


def backup_at(copy: Path) -> Backup:
    """Read the manifest of one backup, wherever it lies; raises BackupUnknown."""
    backup = _read(copy.with_name(_manifest(copy.name)))
    if backup is None or not copy.is_file():
        raise BackupUnknown(copy)
    return backup


def as_taken(copy: Path, backup: Backup) -> bool:
    """Whether a backup is byte for byte what was verified when it was taken."""
    try:
        return copy.stat().st_size == backup.size and _sha256(copy) == backup.sha256
    except OSError:
        return False


def verify(copy: Path, backup: Backup) -> None:
    """Hold a copy against its manifest; raises BackupNotWhole, and what the gate raises."""
    identify(copy)
    if not as_taken(copy, backup):
        raise BackupNotWhole(copy, "sha256")
    with closing(sqlite3.connect(f"{copy.resolve().as_uri()}?mode=ro", uri=True)) as connection:
        _refuse_unsound(copy, connection)
        for table, rows in backup.rows.items():
            if _count(connection, table) != rows:
                raise BackupNotWhole(copy, table)


def _copy(register: Path, part: Path) -> None:
    # Not mode=ro: through a read-only connection VACUUM INTO stumbles over computed columns (SQLite 3.40).
    with closing(sqlite3.connect(f"{register.resolve().as_uri()}?mode=rw", uri=True)) as connection:
        connection.execute("PRAGMA cell_size_check=ON")
        connection.execute("VACUUM INTO ?", (str(part),))


def _described(part: Path, name: str, number: int, occasion: Occasion, at: datetime) -> Backup:
    header = admit(part)
    with closing(sqlite3.connect(f"{part.resolve().as_uri()}?mode=ro", uri=True)) as connection:
        _refuse_unsound(part, connection)
        rows = {table: _count(connection, table) for table in _tables(connection)}
        seq, head = _head(connection) if "journal" in rows else (0, "")
    return Backup(name, number, at, occasion, header.schema, seq, head, part.stat().st_size, _sha256(part), rows)


def _with_files(part: Path, folder: Path, backup: Backup, files: Path) -> Backup:
    """Copy the attached files the copy names and the backups have not yet, and count those there are no more."""
    named = files_named_in(part)
    copies = KeptFiles(attached_copies(folder))
    copies.sweep()
    lacking = bring(named, KeptFiles(files), copies, copies.has)
    return replace(backup, files=len(named), lacking=len(lacking))


def _head(connection: sqlite3.Connection) -> tuple[int, str]:
    last = connection.execute("SELECT seq, hex(hash) FROM journal ORDER BY seq DESC LIMIT 1").fetchone()
    return (0, "") if last is None else (last[0], last[1].lower())


def _refuse_unsound(path: Path, connection: sqlite3.Connection) -> None:
    for (complaint,) in connection.execute("PRAGMA integrity_check(1)"):
        if complaint != "ok":
            raise BackupNotWhole(path, complaint)
    for orphan in connection.execute("PRAGMA foreign_key_check"):
        raise BackupNotWhole(path, str(orphan[0]))


def _tables(connection: sqlite3.Connection) -> list[str]:
    ours = "type = 'table' AND sql LIKE '%STRICT%' AND name NOT LIKE 'sqlite_%'"
    return [name for (name,) in connection.execute(f"SELECT name FROM sqlite_master WHERE {ours} ORDER BY name")]


def _count(connection: sqlite3.Connection, table: str) -> int:
    return int(connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _free_name(folder: Path, stem: str, at: datetime) -> str:
    first = f"{stem}-{at:%Y%m%d-%H%M%S}"
    names = (f"{first}{'' if again == 0 else f'-{again}'}.bak" for again in range(1_000))
    return next(name for name in names if not (folder / _manifest(name)).exists())


def _manifest(name: str) -> str:
    return f"{name}.json"


def _next_number(folder: Path) -> int:
    return 1 + max((backup.number for backup in backups_in(folder)), default=0)


def _read(manifest: Path) -> Backup | None:
    """Read a manifest, which goes by its own name whatever it says; None when it is not as we write them."""
    try:
        told = parsed(manifest.read_text(encoding="utf-8"))
        at, occasion = datetime.fromisoformat(told["at"]), Occasion(told["occasion"])
        return Backup(**{**told, "name": manifest.stem, "at": at, "occasion": occasion})
    except (OSError, ValueError, TypeError, KeyError):
        return None


def _let_go(folder: Path, now: datetime) -> None:
    backups = backups_in(folder)
    staying = kept(backups, now)
    for backup in backups:
        if backup.name not in staying:
            (folder / backup.name).unlink()
            (folder / _manifest(backup.name)).unlink()


def _sweep(folder: Path) -> None:
    """Clear away what a backup that was cut off left behind."""
    for path in folder.glob(f".*{PART}"):
        path.unlink()
    for manifest in folder.glob("*.bak.json"):
        if not manifest.with_suffix("").exists():
            manifest.unlink()
