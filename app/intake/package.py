"""The zipped parts of an office file, opened with suspicion: sizes are checked before anything is unpacked."""

import posixpath
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import IO
from xml.parsers.expat import ExpatError
from zipfile import BadZipFile, LargeZipFile, ZipFile, ZipInfo

from app.domain.errors import Refusal
from app.intake.foreign_file import Guise, NotAWorkbook
from app.intake.markup import EndlessTag, elements

_LARGEST_UNPACKED = 500 * 2**20
_SMALL_ENOUGH = 10 * 2**20
_HIGHEST_RATIO = 100
"""Sheets shrink to a tenth or a thirtieth; only what was made to swell shrinks to less than a hundredth."""
_MOST_PARTS = 5_000

_CONTENT_TYPES = "[Content_Types].xml"
_MACRO_PART = "vbaproject.bin"
_MACRO = "macro"
"""Occurs in the content types of macro-enabled workbooks and of macro sheets, and in no other."""
_GUISES = (
    ("word/document.xml", Guise.WORD),
    ("ppt/presentation.xml", Guise.SLIDES),
    ("content.xml", Guise.OPEN_DOCUMENT),
    ("xl/workbook.bin", Guise.BINARY_WORKBOOK),
)
_DAMAGE = (
    BadZipFile,
    LargeZipFile,
    zlib.error,
    struct.error,
    ExpatError,
    EndlessTag,
    EOFError,
    LookupError,
    NotImplementedError,
    OverflowError,
    RuntimeError,
    ValueError,
)
"""What the zip and XML readers raise on files that are not what they claim to be."""


class DamagedWorkbook(Refusal):
    """The file is cut short, or its parts contradict each other."""


class MacroWorkbook(Refusal):
    """Workbooks with programs inside are not opened."""


class SwollenWorkbook(Refusal):
    """Unpacked, the file would be out of all proportion to its size."""


@contextmanager
def distrusted() -> Iterator[None]:
    """Turn whatever reading a damaged file raises into DamagedWorkbook. For code that reads foreign bytes only."""
    try:
        yield
    except _DAMAGE as error:
        raise DamagedWorkbook from error


@dataclass(frozen=True, slots=True)
class Relation:
    """A link from one part to another: what kind of part it is, and where."""

    kind: str
    target: str


class Package:
    """The parts of one file, by name; letter case and the direction of slashes do not matter."""

    def __init__(self, content: bytes, name: str) -> None:
        """Open the archive; refuses what is no workbook, holds macros or would swell."""
        self._name = name
        with distrusted():
            self._archive = ZipFile(BytesIO(content))
            self._parts = {_plain(part.filename): part for part in self._archive.infolist()}
        _check_sizes(self._archive.infolist(), len(content))
        self._check_guise()

    def __contains__(self, part: str) -> bool:
        return _plain(part) in self._parts

    def open(self, part: str) -> IO[bytes]:
        """Return a part's unpacked bytes as a stream, which never gives more than the directory declared."""
        return self._archive.open(self._parts[_plain(part)])

    def size(self, part: str) -> int:
        """Return how many bytes a part unpacks to."""
        return self._parts[_plain(part)].file_size

    def relations(self, part: str) -> dict[str, Relation]:
        """Return a part's links by their ids; no links where none are listed."""
        folder, _, file = part.rpartition("/")
        listing = f"{folder}/_rels/{file}.rels"
        if listing not in self:
            return {}
        with self.open(listing) as stream:
            return {
                found["Id"]: Relation(found["Type"].rpartition("/")[2], _resolved(folder, found["Target"]))
                for name, found in elements(stream)
                if name == "Relationship"
            }

    def _check_guise(self) -> None:
        for part, guise in _GUISES:
            if part in self:
                raise NotAWorkbook(self._name, guise)
        if _CONTENT_TYPES not in self:
            raise NotAWorkbook(self._name, Guise.ARCHIVE)
        if self._holds_macros():
            raise MacroWorkbook

    def _holds_macros(self) -> bool:
        if any(part.endswith(_MACRO_PART) for part in self._parts):
            return True
        with distrusted(), self.open(_CONTENT_TYPES) as stream:
            return any(_MACRO in found.get("ContentType", "").lower() for _, found in elements(stream))


def _check_sizes(parts: list[ZipInfo], packed: int) -> None:
    unpacked = sum(part.file_size for part in parts)
    swells = unpacked > _SMALL_ENOUGH and unpacked > packed * _HIGHEST_RATIO
    if len(parts) > _MOST_PARTS or unpacked > _LARGEST_UNPACKED or swells:
        raise SwollenWorkbook


def _plain(part: str) -> str:
    return part.replace("\\", "/").lstrip("/").lower()


def _resolved(folder: str, target: str) -> str:
    """Where a link leads: from the package's root when it begins with a slash, else from its own part's folder."""
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
