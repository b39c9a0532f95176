"""Writing a file so that it is either the old whole file or the new whole one, whatever happens in between."""

import errno
import os
import secrets
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import Trouble


@dataclass(eq=False)
class FileInUse(Trouble):
    """Another program holds the file open, or this account may not write there."""

    path: Path


@dataclass(eq=False)
class FolderMissing(Trouble):
    path: Path


@dataclass(eq=False)
class DiskFull(Trouble):
    path: Path


@dataclass(eq=False)
class FolderReadOnly(Trouble):
    path: Path


@dataclass(eq=False)
class FileNotWritten(Trouble):
    """Any other failure of the disk; `reason` is the system's own word for it."""

    path: Path
    reason: str


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` at `path` by a temporary name in the same folder, flushed to the disk, then renamed.

    Raises the `Trouble` that names what the world refused; the file that was there before is then untouched and
    nothing half-written is left.
    """
    temporary = path.with_name(f".{secrets.token_hex(6)}.part")
    try:
        _write_through(temporary, content)
        temporary.replace(path)
        _flush_folder(path.parent)
    except OSError as error:
        raise _trouble(path, error) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _write_through(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    """Make the rename itself last through a power cut; Windows has no such call and needs none."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _trouble(path: Path, error: OSError) -> Trouble:
    match error.errno:
        case errno.EACCES | errno.EPERM | errno.EBUSY:
            return FileInUse(path)
        case errno.ENOENT | errno.ENOTDIR:
            return FolderMissing(path.parent)
        case errno.ENOSPC | errno.EDQUOT:
            return DiskFull(path)
        case errno.EROFS:
            return FolderReadOnly(path.parent)
        case _:
            return FileNotWritten(path, error.strerror or str(error))
