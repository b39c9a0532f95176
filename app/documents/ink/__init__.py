"""The pens: any paper into bytes, deciding nothing about its words.

Each pen is loaded when it is first used, so that a window can open without loading a PDF or a workbook library.
"""

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from app.documents.paper import Paper
from app.domain.errors import Refusal
from app.files import write_whole

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


def drawn(paper: Paper, suffix: str) -> bytes:
    """Return the paper as the bytes of a file whose name ends in `suffix`; raises `NoPenForSuffix`."""
    name = _PENS.get(suffix.lower())
    if name is None:
        raise NoPenForSuffix(suffix, tuple(_PENS))
    return cast("Pen", import_module(name)).drawn(paper)


def draw(paper: Paper, path: Path) -> None:
    """Write the paper to `path` in the kind of file its name asks for; old file or new file, never half of one."""
    write_whole(path, drawn(paper, path.suffix))
