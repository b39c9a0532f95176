"""The gate: what a file must show before anything is written to it.

Reads the header only. A file that is missing, empty, torn, foreign or newer is refused and left byte for byte
as it was; no register is ever made where one was expected.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app.domain.errors import Trouble

APPLICATION_ID: Final = 0x4E47554F
"""`NGUO`, in the header of every register: https://www.sqlite.org/fileformat2.html#application_id."""
SCHEMA: Final = 1
"""The newest schema this program knows; equals the number of the last migration."""

_MAGIC = b"SQLite format 3\x00"
_HEADER = 100
_LARGEST_PAGE = 65536


@dataclass(eq=False)
class RegisterMissing(Trouble):
    """There is no file at this path."""

    path: Path


@dataclass(eq=False)
class RegisterEmpty(Trouble):
    """The file is there and holds nothing."""

    path: Path


@dataclass(eq=False)
class NotARegister(Trouble):
    """The file belongs to another program."""

    path: Path


@dataclass(eq=False)
class RegisterTorn(Trouble):
    """The file is shorter or longer than its own header says; sizes in bytes."""

    path: Path
    expected: int
    found: int


@dataclass(eq=False)
class RegisterNewer(Trouble):
    """A newer edition of the program wrote the file."""

    path: Path
    schema: int
    known: int


@dataclass(eq=False)
class StrayCompanion(Trouble):
    """A `-wal` file of another program lies beside the register and would be read into it."""

    path: Path
    companion: str


@dataclass(frozen=True, slots=True)
class Header:
    """What the first hundred bytes of a register say."""

    page_size: int
    pages: int
    schema: int

    @property
    def size(self) -> int:
        """The length the file should have, in bytes."""
        return self.page_size * self.pages


def identify(path: Path) -> Header:
    """Read the header of the register at `path`, which another program may be writing to at this moment.

    Raises RegisterMissing, RegisterEmpty, NotARegister, RegisterNewer or StrayCompanion.
    """
    header = _read_header(path)
    if header.schema > SCHEMA:
        raise RegisterNewer(path, header.schema, SCHEMA)
    companion = path.with_name(path.name + "-wal")
    if companion.exists():
        raise StrayCompanion(path, companion.name)
    return header


def admit(path: Path) -> Header:
    """Read the header of a register nobody is writing to, and hold the file's length against it.

    Raises what `identify` raises, and RegisterTorn.
    """
    header = identify(path)
    found = path.stat().st_size
    if found != header.size and not cut_off_in_a_save(path):
        raise RegisterTorn(path, header.size, found)
    return header


def cut_off_in_a_save(path: Path) -> bool:
    """Whether a rollback journal lies beside `path`: SQLite undoes the broken save when it opens the file."""
    journal = _rollback_journal(path)
    return journal.exists() and journal.stat().st_size > 0


def clear_spent_journal(path: Path) -> None:
    """Take away the empty rollback journal that SQLite leaves beside a register its owner has closed."""
    if not cut_off_in_a_save(path):
        _rollback_journal(path).unlink(missing_ok=True)


def _rollback_journal(path: Path) -> Path:
    return path.with_name(path.name + "-journal")


def _read_header(path: Path) -> Header:
    if not path.is_file():
        raise RegisterMissing(path)
    with path.open("rb") as register:
        first = register.read(_HEADER)
    if not first:
        raise RegisterEmpty(path)
    if not _is_ours(first):
        raise NotARegister(path)
    page_size = int.from_bytes(first[16:18], "big")
    return Header(
        page_size=_LARGEST_PAGE if page_size == 1 else page_size,
        pages=int.from_bytes(first[28:32], "big"),
        schema=int.from_bytes(first[60:64], "big"),
    )


def _is_ours(first: bytes) -> bool:
    whole = len(first) == _HEADER and first.startswith(_MAGIC)
    return whole and int.from_bytes(first[68:72], "big") == APPLICATION_ID
