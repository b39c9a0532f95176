"""How the demonstration files what it writes: a folder for each step of the year, its papers numbered within."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.documents.ink import draw
from app.documents.paper import Paper
from app.files import write_whole
from app.office import Office

Writing = Callable[[Path], None]

PDF, WORD, EXCEL = ".pdf", ".docx", ".xlsx"

_FORMATS = {WORD: "; bản Word để sửa", EXCEL: "; bảng tính Excel để lọc và cộng"}


@dataclass(frozen=True, slots=True)
class Piece:
    """Something filed: its name without number, what it is, and how each of its files is written, by suffix."""

    name: str
    tale: str
    files: Mapping[str, Writing]


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the office's year: its folder's name without number, what it is called, and what lies in it."""

    name: str
    title: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """A file that is whole: where it is, what it is, and what the step it belongs to is called."""

    path: Path
    tale: str
    step: str


def drawn(name: str, tale: str, compose: Callable[[], Paper], *suffixes: str) -> Piece:
    """Return a piece whose every file is drawn from the paper."""
    return Piece(name, tale, {suffix: lambda path: draw(compose(), path) for suffix in suffixes})


def kept(office: Office, cited: tuple[str, date], name: str, tale: str) -> Piece:
    """Return a signed paper, cited by its number and symbol and its day, as it was printed."""

    def write(path: Path) -> None:
        reference, day = cited
        line = next(one for one in office.outgoing.of_year(day.year) if one.reference == reference)
        write_whole(path, office.archive.paper(line.id).content)

    return Piece(name, tale, {PDF: write})


def also_drawn(piece: Piece, compose: Callable[[], Paper], *suffixes: str) -> Piece:
    """Return a piece with more files, drawn from the paper."""
    return Piece(piece.name, piece.tale, {**piece.files, **drawn("", "", compose, *suffixes).files})


def filed(folder: Path, steps: Iterator[Step]) -> Iterator[Written]:
    """Write every file of every step, telling of each once it is whole."""
    for place, step in enumerate(steps, start=1):
        within = folder / f"{place:02}-{step.name}"
        within.mkdir(parents=True, exist_ok=True)
        for number, piece in enumerate(step.pieces, start=1):
            for suffix, write in piece.files.items():
                path = within / f"{number:02}-{piece.name}{suffix}"
                write(path)
                kind = _FORMATS.get(suffix, "") if len(piece.files) > 1 else ""
                yield Written(path, piece.tale + kind, f"Bước {place}. {step.title}")
