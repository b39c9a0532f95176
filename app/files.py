"""Reading a file of the clerk's, and writing one so that it is either the old whole file or the new whole one."""

import errno
import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from typing import BinaryIO

from app.domain.errors import Refusal, Trouble


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


@dataclass(eq=False)
class NotATextFile(Refusal):
    """The file is no text in UTF-8."""

    path: Path


@dataclass(eq=False)
class FileNotFound(Trouble):
    path: Path


@dataclass(eq=False)
class FileNotRead(Trouble):
    """The disk would not give the file; `reason` is the system's own word for it."""

    path: Path
    reason: str


def read_text(path: Path) -> str:
    """Return the text of a file; raises `NotATextFile`, `FileNotFound` or `FileNotRead`."""
    try:
        with told_while_reading(path):
            return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotATextFile(path) from error


def read_whole(path: Path) -> bytes:
    """Return what a file holds; raises `FileNotFound` or `FileNotRead`."""
    with told_while_reading(path):
        return path.read_bytes()


def size_of(path: Path) -> int | None:
    """Return the bytes of a file, None for what is there and is no file; raises `FileNotFound` or `FileNotRead`."""
    with told_while_reading(path):
        found = path.stat()
    return found.st_size if stat.S_ISREG(found.st_mode) else None


@contextmanager
def told_while_reading(path: Path) -> Iterator[None]:
    """Turn what keeps a file from being read into a `Trouble`."""
    try:
        yield
    except FileNotFoundError as error:
        raise FileNotFound(path) from error
    except OSError as error:
        raise FileNotRead(path, error.strerror or str(error)) from error


@contextmanager
def written_whole(path: Path) -> Iterator[BinaryIO]:
    """Give a file to be written bit by bit; it is put at `path` when all of it is there.

    It lies under a temporary name in the same folder until it is flushed to the disk, and is then renamed. Raises the
    `Trouble` that names what the world refused; whatever goes wrong, the file that was there before is untouched and
    nothing half-written is left.
    """
    temporary = path.with_name(f".{secrets.token_hex(6)}.part")
    try:
        with temporary.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
        _flush_folder(path.parent)
    except OSError as error:
        raise _trouble(path, error) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` at `path` whole or not at all, as `written_whole` promises."""
    with written_whole(path) as file:
        file.write(content)


def refuse_unwritable(path: Path) -> None:
    """Raise at once what `written_whole` would raise of the folder of `path`, and leave nothing there."""
    try:
        with TemporaryFile(dir=path.parent):
            pass
    except OSError as error:
        raise _trouble(path, error) from error


def make_folder(path: Path) -> None:
    """Make a folder that lasts through a power cut where there is none; raises what `written_whole` raises."""
    try:
        if not path.is_dir():
            path.mkdir(parents=True, exist_ok=True)
            _flush_folder(path.parent)
    except OSError as error:
        raise _trouble(path, error) from error


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
