"""A file handed in from outside: taken into memory whole, and known by its content, never by its name."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from app.domain.errors import Refusal, Trouble

LARGEST_FILE = 20 * 2**20
"""Twenty megabytes: our own decision, some fifty times a district's whole year."""

_OWNER_FILE = "~$"
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class Guise(StrEnum):
    """What a file that is no workbook looks like, in the clerk's words."""

    PDF = "tệp PDF"
    PROGRAM = "chương trình"
    PICTURE = "tệp ảnh"
    ARCHIVE = "tệp nén"
    WEB_PAGE = "trang web"
    XML = "tệp XML"
    WORD = "văn bản Word"
    SLIDES = "tệp trình chiếu"
    OPEN_DOCUMENT = "tệp LibreOffice (.ods, .odt)"
    BINARY_WORKBOOK = "bảng tính nhị phân (.xlsb)"
    PLAIN_TEXT = "tệp chữ hoặc CSV"
    UNKNOWN = "tệp không rõ loại"


_BEGINNINGS = (
    (b"%PDF-", Guise.PDF),
    (b"MZ", Guise.PROGRAM),
    (b"\x7fELF", Guise.PROGRAM),
    (b"\x89PNG", Guise.PICTURE),
    (b"\xff\xd8\xff", Guise.PICTURE),
    (b"GIF8", Guise.PICTURE),
    (b"7z\xbc\xaf", Guise.ARCHIVE),
    (b"Rar!", Guise.ARCHIVE),
    (b"\x1f\x8b", Guise.ARCHIVE),
    (b"PK", Guise.ARCHIVE),
)
_BEGINNINGS_OF_TEXT = (
    (b"<?xml", Guise.XML),
    (b"<!doctype html", Guise.WEB_PAGE),
    (b"<html", Guise.WEB_PAGE),
    (b"<table", Guise.WEB_PAGE),
    (b"<meta", Guise.WEB_PAGE),
)
_BYTE_ORDER_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_LOOKED_AT = 512


@dataclass(eq=False)
class OwnerFile(Refusal):
    """The small file Excel keeps beside a workbook that is open."""

    name: str


@dataclass(eq=False)
class EmptyFile(Refusal):
    name: str


@dataclass(eq=False)
class FileTooLarge(Refusal):
    name: str
    most: int = LARGEST_FILE // 2**20


@dataclass(eq=False)
class OldOrLockedWorkbook(Refusal):
    """An .xls of before 2007, or a workbook under a password: both wear the same wrapping."""

    name: str


@dataclass(eq=False)
class NotAWorkbook(Refusal):
    name: str
    looks_like: Guise


@dataclass(eq=False)
class ForeignFileMissing(Trouble):
    path: Path


@dataclass(eq=False)
class ForeignFileInUse(Trouble):
    """Another program holds the file, or this account may not read it."""

    path: Path


@dataclass(eq=False)
class ForeignFileUnreadable(Trouble):
    """Any other failure of the disk; `reason` is the system's own word for it."""

    path: Path
    reason: str


def take_in(path: Path) -> bytes:
    """Return the content of a file that begins as an .xlsx does; the file is not kept open.

    Raises the Refusal that names what it is instead, or the Trouble that kept it from being read.
    """
    if path.name.startswith(_OWNER_FILE):
        raise OwnerFile(path.name)
    content = _content(path)
    if not content:
        raise EmptyFile(path.name)
    if len(content) > LARGEST_FILE:
        raise FileTooLarge(path.name)
    if content.startswith(_OLE):
        raise OldOrLockedWorkbook(path.name)
    if not content.startswith(_ZIP):
        raise NotAWorkbook(path.name, guise_of(content))
    return content


def guise_of(content: bytes) -> Guise:
    """Return what a file looks like from its first bytes."""
    for beginning, guise in _BEGINNINGS:
        if content.startswith(beginning):
            return guise
    start = content[:_LOOKED_AT].removeprefix(_BYTE_ORDER_MARKS[0]).lstrip().lower()
    for beginning, guise in _BEGINNINGS_OF_TEXT:
        if start.startswith(beginning):
            return guise
    is_text = content.startswith(_BYTE_ORDER_MARKS) or b"\0" not in content[:_LOOKED_AT]
    return Guise.PLAIN_TEXT if is_text else Guise.UNKNOWN


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST_FILE + 1)
    except FileNotFoundError as error:
        raise ForeignFileMissing(path) from error
    except PermissionError as error:
        raise ForeignFileInUse(path) from error
    except OSError as error:
        raise ForeignFileUnreadable(path, error.strerror or str(error)) from error
