"""The bytes of attached files: in a folder of their own, each under its SHA-256, written whole or not at all.

They are no part of the register, whose backups are whole copies: a folder of photographs would be copied every day.
A file is there before the row that names it; one that no row names does no harm. Nothing is ever taken away.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from hashlib import file_digest, sha256
from pathlib import Path

from app.domain.articles.attachment import FileKind, Fingerprint
from app.files import DiskFull, FileInUse, FileNotWritten, FolderReadOnly, make_folder, written_whole
from app.store.placing import PART

_HAS_FILES = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'attachment'"
_NAMED = "SELECT DISTINCT sha256, size, kind FROM attachment ORDER BY sha256"


@dataclass(eq=False)
class NoRoomToKeep(DiskFull):
    """The disk the files are kept on is full; there is no other place to choose for them."""

    folder: Path


@dataclass(eq=False)
class KeptFolderClosed(FileInUse):
    """Whoever runs the program may not write in the folder the files are kept in, or nobody may."""

    folder: Path


@dataclass(eq=False)
class FileNotKept(FileNotWritten):
    """Any other failure of the disk the files are kept on."""

    folder: Path


class KeptFiles:
    """One such folder, made when the first file comes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def has(self, file: Fingerprint) -> bool:
        """Whether a file of that name and size is there; its bytes are not read."""
        try:
            return self._at(file).stat().st_size == file.size
        except OSError:
            return False

    def is_there(self, file: Fingerprint) -> bool:
        """Whether anything is there under that name."""
        return self._at(file).exists()

    def is_whole(self, file: Fingerprint) -> bool:
        """Read a file and say whether it is byte for byte what was kept."""
        return self.has(file) and _hash_of(self._at(file)) == file.sha256

    def content(self, file: Fingerprint) -> bytes | None:
        """Return what was kept; None where it is gone or other than it was."""
        try:
            content = self._at(file).read_bytes()
        except OSError:
            return None
        return content if sha256(content).hexdigest() == file.sha256 else None

    def keep(self, file: Fingerprint, content: bytes, called: Path | None = None) -> None:
        """Keep a file, unless it is there whole already.

        Raises NoRoomToKeep, KeptFolderClosed or FileNotKept, of the file as it is `called`.
        """
        if self.is_whole(file):
            return
        with _told_of(called or self._at(file), self.folder):
            make_folder(self.folder)
            with written_whole(self._at(file)) as place:
                place.write(content)

    def sweep(self) -> None:
        """Clear away what was cut off while it was being written. For a folder nobody else is writing to."""
        for part in self.folder.glob(f".*{PART}"):
            part.unlink(missing_ok=True)

    def _at(self, file: Fingerprint) -> Path:
        return self.folder / file.kept_as


def bring(
    files: Iterable[Fingerprint], here: KeptFiles, there: KeptFiles, stands: Callable[[Fingerprint], bool]
) -> tuple[Fingerprint, ...]:
    """Copy from `here` to `there` each file that does not stand there, read back once written.

    Returns those that are whole in neither. Raises what keeping a file raises.
    """
    return tuple(file for file in files if not stands(file) and not _brought(file, here, there))


def files_named_in(register: Path) -> tuple[Fingerprint, ...]:
    """Return every different file the rows of a register, or of a copy of one, name.

    None in a register of an edition that knew no attached files. Raises what sqlite3 does.
    """
    with closing(sqlite3.connect(f"{register.resolve().as_uri()}?mode=ro", uri=True)) as connection:
        if connection.execute(_HAS_FILES).fetchone() is None:
            return ()
        return tuple(Fingerprint(sha, size, FileKind(kind)) for sha, size, kind in connection.execute(_NAMED))


@contextmanager
def _told_of(file: Path, folder: Path) -> Iterator[None]:
    """Tell what keeps a file from being kept by what can be done about it, where no other place can be chosen."""
    try:
        yield
    except DiskFull as full:
        raise NoRoomToKeep(file, folder) from full
    except (FileInUse, FolderReadOnly) as closed:
        raise KeptFolderClosed(file, folder) from closed
    except FileNotWritten as failed:
        raise FileNotKept(file, failed.reason, folder) from failed


def _brought(file: Fingerprint, here: KeptFiles, there: KeptFiles) -> bool:
    content = here.content(file)
    if content is None:
        return there.is_whole(file)
    there.keep(file, content)
    return there.is_whole(file)


def _hash_of(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
