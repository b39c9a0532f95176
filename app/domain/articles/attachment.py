"""A file attached to an article: which are let in, by what name one is shown, and what is known of it once kept.

The name a file came with is data, never a path: it is shown, and offered where the file is written out again.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from hashlib import sha256
from typing import Final

from app.domain.articles.article import Article
from app.domain.errors import Refusal, Trouble
from app.domain.language.numbers import decimal
from app.domain.language.text import clean

LARGEST: Final = 20 * 1024**2
"""Bytes of the largest file that is attached: our own decision, that of workbooks and archived papers."""
_KILOBYTE, _MEGABYTE = 1024, 1024**2
_LONGEST_NAME: Final = 120
"""Bytes of a name in UTF-8, its ending included: no file system refuses that many."""
_NAMELESS: Final = "tep"
_NOT_IN_NAMES: Final = str.maketrans(dict.fromkeys('<>:"/\\|?*', "_"))
_PORTS: Final = frozenset(f"{port}{number}" for port in ("COM", "LPT") for number in "123456789¹²³")
_RESERVED: Final = _PORTS | {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"}
"""Names Windows keeps for devices, whatever follows their first dot."""


class FileKind(StrEnum):
    """What may be attached, each known by what it holds."""

    PDF = "pdf"
    WORD = "docx"
    EXCEL = "xlsx"
    JPEG = "jpg"
    PNG = "png"

    @property
    def ending(self) -> str:
        """How the name of such a file ends: ".pdf"."""
        return f".{self.value}"

    @property
    def label(self) -> str:
        """The kind in the office's words."""
        return _LABELS[self]


_LABELS = {
    FileKind.PDF: "PDF",
    FileKind.WORD: "Word",
    FileKind.EXCEL: "Excel",
    FileKind.JPEG: "ảnh JPG",
    FileKind.PNG: "ảnh PNG",
}
ENDINGS: Final = (*(kind.ending for kind in FileKind), ".jpeg")
"""How the names of files that may be attached end."""


@dataclass(eq=False)
class AttachmentNotAllowed(Refusal):
    """A file whose name does not end like one of the kinds that are let in: a program, an older Word document."""

    name: str


@dataclass(eq=False)
class AttachmentNotWhatItSays(Refusal):
    """The name ends as it should, but what the file holds is of no kind that is let in."""

    name: str


@dataclass(eq=False)
class AttachmentTooLarge(Refusal):
    """Sizes in whole megabytes."""

    name: str
    size: int
    most: int


@dataclass(eq=False)
class AttachmentEmpty(Refusal):
    name: str


@dataclass(eq=False)
class AttachmentIsAFolder(Refusal):
    name: str


@dataclass(eq=False)
class AttachmentLocked(Refusal):
    """A document of before 2007, or one under a password: both wear the same wrapping."""

    name: str


@dataclass(eq=False)
class AttachmentWithMacros(Refusal):
    """A document with programs inside."""

    name: str


@dataclass(eq=False)
class AttachmentCutShort(Refusal):
    """A Word or Excel file that was not copied to its end."""

    name: str


@dataclass(eq=False)
class AttachingToStruckArticle(Refusal):
    title: str
    reason: str


@dataclass(eq=False)
class AttachmentStruckOut(Refusal):
    """What was taken off an article once is not taken off again."""

    name: str
    reason: str


@dataclass(eq=False)
class NoSuchAttachment(Refusal):
    """The register has no attached file of this number."""

    number: int


@dataclass(eq=False)
class AttachedFileMissing(Trouble):
    """The register names the file, and the folder of attached files does not have it."""

    name: str
    folder: str


@dataclass(eq=False)
class AttachedFileChanged(Trouble):
    """The bytes kept are not those that were attached."""

    name: str
    folder: str


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What tells a file from every other: the SHA-256 of its bytes in hexadecimal, how many they are, their kind."""

    sha256: str
    size: int
    kind: FileKind

    @property
    def kept_as(self) -> str:
        """The name the file is kept under, which nothing typed has a part in."""
        return f"{self.sha256}{self.kind.ending}"


@dataclass(frozen=True, slots=True)
class IncomingFile:
    """A file that is let in: by what name it is shown, and its bytes."""

    name: str
    fingerprint: Fingerprint
    content: bytes


@dataclass(frozen=True, slots=True)
class Twin:
    """Another article the very same file is attached to."""

    article: int
    title: str
    received: date


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file attached to an article; taken off it, `struck` says why. `twins` are the other articles that have it."""

    id: int
    article: int
    name: str
    fingerprint: Fingerprint
    attached_on: date
    struck: str = ""
    twins: tuple[Twin, ...] = ()


@dataclass(frozen=True, slots=True)
class RefusedFile:
    """A file that was not attached, by the name it came with, and why."""

    name: str
    why: Refusal | Trouble


@dataclass(frozen=True, slots=True)
class Attaching:
    """What came of attaching several files: those now attached, those that were before, those refused."""

    attached: tuple[Attachment, ...]
    known: tuple[Attachment, ...]
    refused: tuple[RefusedFile, ...]

    @property
    def standing(self) -> tuple[Attachment, ...]:
        """Every file of those named that the article now has."""
        return (*self.attached, *self.known)


def check_name(name: str) -> None:
    """Raise `AttachmentNotAllowed` for a file whose name does not end like one of the kinds let in."""
    if not _plain(name).lower().endswith(ENDINGS):
        raise AttachmentNotAllowed(_plain(name))


def check_size(name: str, size: int) -> None:
    """Raise `AttachmentTooLarge` or `AttachmentEmpty`; `size` is in bytes."""
    if size > LARGEST:
        raise AttachmentTooLarge(_plain(name), -(-size // _MEGABYTE), LARGEST // _MEGABYTE)
    if not size:
        raise AttachmentEmpty(_plain(name))


def incoming(name: str, kind: FileKind, content: bytes) -> IncomingFile:
    """Return a file let in under the name it is shown by; raises what `check_size` raises."""
    check_size(name, len(content))
    return IncomingFile(safe_name(name, kind), Fingerprint(sha256(content).hexdigest(), len(content), kind), content)


def safe_name(name: str, kind: FileKind) -> str:
    """Return the name a file is shown and written out by: no path, no device, at most 120 bytes, its ending true."""
    stem = _plain(name)
    if stem.lower().endswith(ENDINGS):
        stem = stem.rpartition(".")[0]
    stem = _undotted(stem.translate(_NOT_IN_NAMES)) or _NAMELESS
    if stem.partition(".")[0].strip().upper() in _RESERVED:
        stem = f"_{stem}"
    return _undotted(_cut(stem, _LONGEST_NAME - len(kind.ending))) + kind.ending


def check_takes_files(article: Article) -> None:
    """Raise `AttachingToStruckArticle` for an article that was struck out."""
    if article.struck:
        raise AttachingToStruckArticle(article.draft.title, article.struck)


def check_attached(attachment: Attachment) -> None:
    """Raise `AttachmentStruckOut` for a file that was taken off its article before."""
    if attachment.struck:
        raise AttachmentStruckOut(attachment.name, attachment.struck)


def size_in_words(size: int) -> str:
    """Write a size as a clerk reads it: "850 byte", "340 KB", "2,1 MB"; kilobytes go up to the next."""
    if size < _KILOBYTE:
        return f"{size} byte"
    if size < _MEGABYTE:
        return f"{-(-size // _KILOBYTE)} KB"
    return f"{decimal(Fraction(round(Fraction(10 * size, _MEGABYTE)), 10))} MB"


def several_in_words(names: Sequence[str]) -> str:
    """Say how many files there are, and which comes first: "3 tệp, trước hết là “bai.docx”"; one by its name alone."""
    first = f"“{_plain(names[0])}”"
    return f"tệp {first}" if len(names) == 1 else f"{len(names)} tệp, trước hết là {first}"


def _plain(name: str) -> str:
    """Return the last part of what may be a path, cleaned, with no blank or dot at its two ends."""
    return _undotted(clean(name).replace("\\", "/").rpartition("/")[2])


def _undotted(text: str) -> str:
    return text.strip(". ")


def _cut(text: str, most: int) -> str:
    """Return as much of a text as `most` bytes of UTF-8 hold, no character cut in two."""
    return text.encode()[:most].decode(errors="ignore")
