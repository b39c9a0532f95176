"""Opening a workbook from outside and finding the table asked for in it."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from app.domain.errors import Refusal
from app.intake.book import Book, SheetPart, read_book
from app.intake.foreign_file import take_in
from app.intake.forms import Form, guidance
from app.intake.headings import Headings, HeadingsNotFound, best_headings, check_headings
from app.intake.package import Package, distrusted
from app.intake.sheet import Row, SheetRows

_HEADINGS_WITHIN = 20


class NoSheetToRead(Refusal):
    """Every sheet is hidden, or none is a worksheet."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table found in a workbook; `rows` are those below its headings, to be read once.

    `digest` is the SHA-256 of the file, by which the same file is known when it comes again. `hidden` names the
    sheets that were not looked at, the lists of our own templates left out.
    """

    file: str
    digest: str
    sheet: str
    hidden: tuple[str, ...]
    headings: Headings
    rows: Iterator[Row]
    stream: SheetRows


def open_table(path: Path, form: Form) -> Table:
    """Return the table of the first visible sheet that has every heading the form requires.

    Raises the Refusal that says why the file is none to read from, or which headings are missing or doubled; and
    Trouble when the file cannot be reached.
    """
    content = take_in(path)
    package = Package(content, path.name)
    with distrusted():
        book = read_book(package)
    visible = [sheet for sheet in book.sheets if sheet.visible]
    if not visible:
        raise NoSheetToRead
    found = _chosen([_looked_at(package, book, sheet, form) for sheet in visible], form)
    own = guidance()["lists"]
    hidden = tuple(sheet.name for sheet in book.sheets if not sheet.visible and sheet.name != own)
    digest = hashlib.sha256(content).hexdigest()
    return Table(path.name, digest, found.sheet, hidden, found.headings, found.rows, found.stream)


@dataclass(frozen=True, slots=True)
class _Candidate:
    sheet: str
    headings: Headings
    rows: Iterator[Row]
    stream: SheetRows


def _looked_at(package: Package, book: Book, sheet: SheetPart, form: Form) -> _Candidate | None:
    """Return the sheet with its likeliest row of headings, or None when its first rows are all blank."""
    with distrusted():
        stream = SheetRows(package.open(sheet.part), book)
    rows = _distrusted_rows(stream)
    top: list[Row] = []
    for row in rows:
        if row.number > _HEADINGS_WITHIN:
            rows = chain([row], rows)
            break
        top.append(row)
    if not top:
        return None
    headings = best_headings(top, form)
    below = chain([row for row in top if row.number > headings.row], rows)
    return _Candidate(sheet.name, headings, below, stream)


def _chosen(candidates: list[_Candidate | None], form: Form) -> _Candidate:
    """Return the first candidate with all its headings; else complain of the one that comes nearest."""
    known = [found for found in candidates if found is not None and found.headings.recognised]
    for found in known:
        if not found.headings.missing and not found.headings.doubled:
            return found
    if not known:
        raise HeadingsNotFound(tuple(column.heading for column in form.required))
    nearest = max(known, key=lambda found: len(found.headings.seats))
    check_headings(nearest.headings, nearest.sheet)
    return nearest


def _distrusted_rows(rows: Iterable[Row]) -> Iterator[Row]:
    with distrusted():
        yield from rows
