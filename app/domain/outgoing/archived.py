"""Issued papers as they were printed: kept byte for byte, so that a reprint years later is the same file."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Final

from app.domain.errors import Refusal, Trouble
from app.domain.language.numbers import padded
from app.domain.papers.document_kind import DocumentKind

_PDF: Final = b"%PDF-"
_LARGEST: Final = 20 * 1024 * 1024


@dataclass(eq=False)
class PaperNotAPdf(Refusal):
    """What is to be archived is no PDF by what it holds; `reference` is the paper's number."""

    reference: str
    field: ClassVar[str] = "paper"


@dataclass(eq=False)
class PaperTooLarge(Refusal):
    """Sizes in whole megabytes."""

    reference: str
    size: int
    most: int
    field: ClassVar[str] = "paper"


@dataclass(eq=False)
class PrintedPaperNotRead(Refusal):
    """The file of what was printed is not there, or the disk would not give it."""

    path: str
    field: ClassVar[str] = "paper"


@dataclass(eq=False)
class NothingArchived(Refusal):
    """The paper has its number, but the register does not keep what was printed."""

    reference: str


@dataclass(eq=False)
class ArchivedPaperChanged(Trouble):
    """The bytes kept for a paper are not those that were printed."""

    reference: str


@dataclass(frozen=True, slots=True)
class ArchivedPaper:
    """An issued paper: its number, the day it was archived, and the SHA-256 (in hexadecimal) and size of its file."""

    kind: DocumentKind
    reference: str
    made_on: date
    sha256: str
    size: int
    content: bytes


def certificates_reference(first: int, last: int, year: int) -> str:
    """Return what a file of certificates is called, by the numbers of the award book it runs from and to."""
    numbers = padded(first) if first == last else f"{padded(first)}-{padded(last)}"
    return f"{numbers}/{year} (giấy khen)"


def check_archivable(reference: str, content: bytes) -> None:
    """Raise `PaperTooLarge` or `PaperNotAPdf` for what cannot be archived under a number."""
    if len(content) > _LARGEST:
        raise PaperTooLarge(reference, -(-len(content) // 1024**2), _LARGEST // 1024**2)
    if not content.startswith(_PDF):
        raise PaperNotAPdf(reference)
