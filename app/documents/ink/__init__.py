"""The pens: any paper into bytes, deciding nothing about its words.

Each pen is loaded when it is first used, so that a window can open without loading a PDF or a workbook library.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import BinaryIO, Protocol, cast

from app.documents.paper import Paper
from app.domain.errors import Refusal
from app.domain.listing import Listing, Row
from app.files import write_whole, written_whole

_LIST_PEN = "app.documents.ink.list_sheet"
_PENS = {".pdf": "app.documents.ink.pdf", ".docx": "app.documents.ink.word", ".xlsx": "app.documents.ink.sheet"}


@dataclass(eq=False)
class NoPenForSuffix(Refusal):
    """No pen writes files of this kind."""

    suffix: str
    known: tuple[str, ...]


class Pen(Protocol):
    """What each pen's module offers."""

    def drawn(self, paper: Paper) -> bytes:
        """Return the paper as the bytes of a file."""


class ListPen(Protocol):
    """What the pen of lists offers."""

    def write(self, listing: Listing, rows: Iterable[Row], file: BinaryIO) -> int:
        """Write the list into a file on the disk and return how many rows it has."""


def drawn(paper: Paper, suffix: str) -> bytes:
    """Return the paper as the bytes of a file whose name ends in `suffix`; raises `NoPenForSuffix`."""
    name = _PENS.get(suffix.lower())
    if name is None:
        raise NoPenForSuffix(suffix, tuple(_PENS))
    return cast("Pen", import_module(name)).drawn(paper)


def draw(paper: Paper, path: Path) -> None:
    """Write the paper to `path` in the kind of file its name asks for; old file or new file, never half of one."""
    write_whole(path, drawn(paper, path.suffix))


def write_list(listing: Listing, rows: Iterable[Row], path: Path) -> int:
    """Write a list to `path` as a workbook, old file or new file, and return how many rows it has.

    Raises `NoPenForSuffix` where the name is not one of a workbook, and what the pen of lists raises.
    """
    if path.suffix.lower() != ".xlsx":
        raise NoPenForSuffix(path.suffix, (".xlsx",))
    with written_whole(path) as file:
        return cast("ListPen", import_module(_LIST_PEN)).write(listing, rows, file)
