"""Filed papers read back: the words of each, and the rows of its tables, whatever kind of file it is."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from functools import cache
from itertools import groupby
from pathlib import Path

from docx import Document
from docx.text.paragraph import Paragraph
from openpyxl import load_workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.worksheet.worksheet import Worksheet

from tests.documents.reading import Box, Ink, Sheet, sheets

Row = tuple[str, ...]

PDF, WORD, EXCEL = ".pdf", ".docx", ".xlsx"

_GROUPED = re.compile(r"(?<=\d)\.(?=\d{3}(?!\d))")
_ROUGH = re.compile(r" \(\d+/\d+\)$")
_RANGE = re.compile(r"[A-Z]+\d+:[A-Z]+\d+")
_TELEPHONE = len("0912345678")


def filed(folder: Path, *names: str) -> Path:
    """Return the one thing filed under the names, from folder to folder; the place a name begins with is left out."""
    for name in names:
        (folder,) = (path for path in folder.iterdir() if path.name[3:] == name)
    return folder


@cache
def pages(path: Path) -> tuple[str, ...]:
    """Return the words of a PDF page by page, without the pages' numbers."""
    return tuple(_without_number(place, sheet) for place, sheet in enumerate(sheets(path.read_bytes()), start=1))


@cache
def words(path: Path) -> str:
    """Return every word of a PDF, with single spaces between."""
    return " ".join(pages(path))


@cache
def paragraphs(path: Path) -> Row:
    """Return every paragraph of a Word file, those of its tables among them, empty ones left out."""
    document = Document(str(path))
    return tuple(filter(None, (_tidy(Paragraph(one, document).text) for one in document.element.body.iter(_PARAGRAPH))))


@cache
def rows(path: Path) -> tuple[Row, ...]:
    """Return the rows of every table, cells from the left; sums worked out, numbers without grouping or padding."""
    return tuple(tuple(map(_number, cells)) for cells in _ROWS[path.suffix](path))


def entries(path: Path) -> tuple[Row, ...]:
    """Return the rows that have their number in the list first and somebody or something beside it."""
    return tuple(row for row in rows(path) if len(row) > 1 and row[0].isdigit() and row[1])


def figures(path: Path) -> tuple[Row, ...]:
    """Return the rows with a number beside what it is of, without their empty cells; shares without their fraction."""
    filled = (tuple(_ROUGH.sub("", cell) for cell in row if cell) for row in rows(path))
    return tuple(row for row in filled if len(row) > 1 and any(cell.isdigit() for cell in row))


_PARAGRAPH = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"


def _tidy(text: str) -> str:
    return " ".join(text.split())


def _without_number(place: int, sheet: Sheet) -> str:
    return _tidy(sheet.text).removeprefix(f"{place} ")


def _number(cell: str) -> str:
    bare = _GROUPED.sub("", cell)
    return str(int(bare)) if bare.isdecimal() and len(bare) < _TELEPHONE else cell


def _pdf_rows(path: Path) -> Iterator[Row]:
    for sheet in sheets(path.read_bytes()):
        for _, cells in groupby(sheet.boxes, key=lambda box: round(box.y, 1)):
            yield tuple(_inside(sheet, box) for box in cells)


def _inside(sheet: Sheet, box: Box) -> str:
    return replace(sheet, inks=tuple(ink for ink in sheet.inks if _is_inside(ink, box))).words


def _is_inside(ink: Ink, box: Box) -> bool:
    return box.x <= ink.middle <= box.x + box.width and box.y < ink.y <= box.y + box.height


def _word_rows(path: Path) -> Iterator[Row]:
    for table in Document(str(path)).tables:
        for row in table.rows:
            yield tuple(_tidy(cell.text) for cell in dict.fromkeys(row.cells))


def _excel_rows(path: Path) -> Iterator[Row]:
    for sheet in load_workbook(path):
        for row in sheet.iter_rows():
            yield tuple(_shown(sheet, cell) for cell in row)


def _shown(sheet: Worksheet, cell: Cell | MergedCell) -> str:
    """Return what the program that opens the sheet shows in a cell."""
    value = _worked_out(sheet, cell)
    if isinstance(value, datetime):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, int | float) and cell.number_format.endswith("%"):
        return f"{100 * value:.2f}".rstrip("0").rstrip(".").replace(".", ",") + "%"
    return "" if value is None else _tidy(str(value))


def _worked_out(sheet: Worksheet, cell: Cell | MergedCell) -> object:
    written = cell.value
    if not (isinstance(written, str) and written.startswith("=SUM(")):
        return written
    summed = (one for block in _RANGE.findall(written) for row in sheet[block] for one in row)
    return sum(value for one in summed if isinstance(value := _worked_out(sheet, one), int))


_ROWS = {PDF: _pdf_rows, WORD: _word_rows, EXCEL: _excel_rows}
