"""The pen of lists: however many rows, written one after another as they come, as real numbers and real days.

Nothing of it is kept in memory but the row being written, so that a list of a million rows takes no more than one of
ten. Widths are measured on the first rows; what is longer than its column goes on under itself.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain, islice
from typing import BinaryIO, Final, cast
from zipfile import ZipFile

from openpyxl import Workbook
from openpyxl.cell import Cell as SheetCell
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from openpyxl.worksheet.worksheet import Worksheet

from app.documents.ink.cells import Held, Look, held, put, reads_as_formula
from app.documents.ink.sheet import WorkbookNotWhole
from app.documents.ink.sheet_page import HEADING, SUBTITLE, TITLE, centred, free_name, offer_filter, set_up
from app.documents.ink.sheet_sizes import folded, height, widths
from app.documents.table import Column, Table
from app.documents.table import Row as TableRow
from app.domain.errors import Refusal
from app.domain.listing import Figures, Heading, Listing, Row, Value, written

MOST_ROWS: Final = 1_048_576
"""So many rows a worksheet has, its titles and headings among them."""
_MEASURED: Final = 500
"""On so many rows the widths of the columns are measured."""
_FIRST_YEAR: Final = 1900
"""Worksheets know no day before it."""
_STRETCH: Final = 1 << 20
_SHEET: Final = "xl/worksheets/sheet1.xml"
_ROW: Final = b"<row "
_NUMBERS: Final = {
    Figures.PLAIN: "0",
    Figures.GROUPED: "#,##0",
    Figures.PADDED: "[=0]0;00",
    Figures.DECIMAL: "#,##0.00",
    Figures.PERCENT: "0.00%",
}


@dataclass(eq=False)
class MoreRowsThanASheet(Refusal):
    """The list is longer than a worksheet is."""

    most: int


def write(listing: Listing, rows: Iterable[Row], file: BinaryIO) -> int:
    """Write the list as an .xlsx workbook into `file`, a file on the disk, and return how many rows it has.

    Raises `MoreRowsThanASheet` and `CellTooLong`, `WorkbookNotWhole` if the file does not read back as written, and
    whatever `rows` raises; nothing then lies about.
    """
    book = Workbook(write_only=True)
    book.properties.title = listing.name
    sheet = book.create_sheet(free_name(listing.name, set()))
    with _given_up_cleanly(cast("WriteOnlyWorksheet", sheet)):
        count, expected = _written(sheet, listing, iter(rows))
        book.save(file)
    file.flush()
    if (found := _rows_in(file.name)) != expected:
        raise WorkbookNotWhole(listing.name, expected, found)
    return count


def _written(sheet: Worksheet, listing: Listing, rows: Iterator[Row]) -> tuple[int, int]:
    """Write everything; return how many rows of the list and how many of the worksheet that makes."""
    first = tuple(islice(rows, _MEASURED))
    rooms = _rooms(listing, first)
    titles = [(line, TITLE) for line in folded([listing.name], rooms, bold=True)]
    titles += [(line, SUBTITLE) for line in folded(listing.basis, rooms)]
    heads = len(titles) + 1
    set_up(sheet, rooms, heads)
    for line, look in titles:
        sheet.append(centred(sheet, line, len(rooms), look))
    names = [heading.title for heading in listing.headings]
    sheet.row_dimensions[heads].height = height(names, rooms, bold=True)
    sheet.append([put(sheet, name, HEADING) for name in names])
    pen, last = _Pen(sheet, listing.headings, rooms), heads
    for last, row in enumerate(chain(first, rows), start=heads + 1):
        if last > MOST_ROWS:
            raise MoreRowsThanASheet(MOST_ROWS - heads)
        pen.write(row, last)
    offer_filter(sheet, len(rooms), heads, last)
    return last - heads, last


class _Pen:
    """Writes rows with a few cells used over and over: making one anew takes longer than writing it."""

    def __init__(self, sheet: Worksheet, headings: tuple[Heading, ...], rooms: tuple[int, ...]) -> None:
        self._sheet, self._headings, self._rooms = sheet, headings, rooms
        self._cells: dict[tuple[int, str, bool, bool], SheetCell] = {}

    def write(self, row: Row, number: int) -> None:
        """Write one row under the one before."""
        texts = [_text(value, heading) for value, heading in zip(row.cells, self._headings, strict=True)]
        self._sheet.row_dimensions[number].height = height(texts, self._rooms)
        self._sheet.append([self._cell(place, value, struck=row.struck) for place, value in enumerate(row.cells)])
        del self._sheet.row_dimensions[number]

    def _cell(self, place: int, value: Value, *, struck: bool) -> SheetCell:
        stored = held(kept := _storable(value))
        look = _format(stored, self._headings[place])
        quoted = isinstance(stored, str) and reads_as_formula(stored)
        cell = self._cells.get((place, look, quoted, struck))
        if cell is None:
            right = self._headings[place].to_right or isinstance(stored, int | float)
            horizontal = "right" if right else "left"
            cell = put(self._sheet, kept, Look(horizontal=horizontal, number_format=look, struck=struck))
            self._cells[place, look, quoted, struck] = cell
        else:
            cell.value = stored
            if isinstance(stored, str):
                cell.data_type = "s"
        return cell


def _rooms(listing: Listing, first: tuple[Row, ...]) -> tuple[int, ...]:
    columns = tuple(Column(heading.title, 1) for heading in listing.headings)
    texts = (tuple(map(_text, row.cells, listing.headings)) for row in first)
    return widths(Table(listing.name, columns, tuple(map(TableRow, texts))))


def _text(value: Value, heading: Heading) -> str:
    return written(value, heading.figures)


def _storable(value: Value) -> Value:
    """Return a day a worksheet does not know as the words it is written with."""
    return written(value) if isinstance(value, date) and value.year < _FIRST_YEAR else value


def _format(stored: Held, heading: Heading) -> str:
    match stored:
        case datetime():
            return "dd/mm/yyyy hh:mm"
        case date():
            return "dd/mm/yyyy"
        case float() if heading.figures is Figures.PLAIN:
            return "General"
        case int() | float():
            return _NUMBERS[heading.figures]
        case _:
            return "@"


@contextmanager
def _given_up_cleanly(sheet: WriteOnlyWorksheet) -> Iterator[None]:
    """Leave no file of the worksheet behind when it is not written to its end."""
    try:
        yield
    except BaseException:
        with suppress(OSError):
            if not sheet.closed:
                sheet.close()
            sheet._writer.cleanup()  # type: ignore[attr-defined]
        raise


def _rows_in(path: str) -> int:
    """Read the finished file again, whole, and count its rows."""
    found, kept = 0, b""
    with ZipFile(path) as book, book.open(_SHEET) as sheet:
        while stretch := sheet.read(_STRETCH):
            found += (kept + stretch).count(_ROW)
            kept = stretch[1 - len(_ROW) :]
    return found
