"""The worksheet pen: the tables of any paper as a workbook, with real numbers and real dates, ready to print on A4."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell import Cell as SheetCell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet
from python_calamine import CalamineWorkbook

from app.documents.ink.cells import Look, held, look_of, put
from app.documents.ink.sheet_page import HEADING, SUBTITLE, TITLE, centred, free_name, offer_filter, set_up
from app.documents.ink.sheet_sizes import alone, folded, full_heading, height, shown, widths
from app.documents.ink.sheet_sums import Sums, sums, with_values
from app.documents.paper import AppendixHeading, Paper, Section
from app.documents.table import Row, RowKind, Table
from app.documents.words import plain
from app.domain.errors import Refusal, Trouble

_ACROSS = Look(bold=True, wraps=False)
_NOTE = Look(size=11, italic=True, framed=False, wraps=False)


@dataclass(eq=False)
class NothingToTabulate(Refusal):
    """The paper has no table, so there is nothing to put in a workbook."""

    title: str


@dataclass(eq=False)
class WorkbookNotWhole(Trouble):
    """Read back, the workbook does not hold the rows that were put in."""

    sheet: str
    expected: int
    found: int


@dataclass(frozen=True, slots=True)
class _Leaf:
    """A table as a worksheet: its name there, its columns' widths, and the lines over and under it."""

    table: Table
    name: str
    widths: tuple[int, ...]
    titles: tuple[str, ...]
    subtitles: tuple[str, ...]
    notes: tuple[str, ...]
    sums: Sums = field(default_factory=dict)

    @property
    def heading_row(self) -> int:
        return len(self.titles) + len(self.subtitles) + 1

    @property
    def last_to_filter(self) -> int:
        """The last row a filter may hide: totals at the end stay in sight."""
        kept = max((at for at, row in enumerate(self.table.rows, start=1) if row.kind is not RowKind.TOTAL), default=0)
        return self.heading_row + kept

    def summed(self) -> dict[str, int]:
        """Return what each formula comes to, by the name of its cell."""
        found = {}
        for at, place in self.sums:
            value = alone(self.table, self.table.rows[at], place)
            if isinstance(value, int):
                found[f"{get_column_letter(place + 1)}{self.heading_row + 1 + at}"] = value
        return found

    @property
    def height(self) -> int:
        return self.heading_row + len(self.table.rows) + len(self.notes)


def drawn(paper: Paper) -> bytes:
    """Return the paper's tables as an .xlsx file, one worksheet each.

    Raises `NothingToTabulate` and `CellTooLong`; `WorkbookNotWhole` if the file does not read back as written.
    """
    leaves = tuple(_leaves(paper))
    if not leaves:
        raise NothingToTabulate(paper.title)
    _check(leaves)
    book = Workbook(write_only=True)
    book.properties.title, book.properties.creator = paper.title, paper.author
    for leaf in leaves:
        _write(book.create_sheet(leaf.name), leaf)
    file = BytesIO()
    book.save(file)
    finished = with_values(file, [leaf.summed() for leaf in leaves])
    _read_back(finished, leaves)
    return finished


def _leaves(paper: Paper) -> Iterator[_Leaf]:
    taken: set[str] = set()
    for section in paper.sections:
        for table in (block for block in section.blocks if isinstance(block, Table)):
            name = free_name(table.name or paper.title, taken)
            taken.add(name.casefold())
            yield _leaf(table, name, section)


def _leaf(table: Table, name: str, section: Section) -> _Leaf:
    heads = [block for block in section.blocks if isinstance(block, AppendixHeading)]
    titles = (*(text for head in heads for text in (head.label, plain(head.title))), table.title)
    subtitles = (*(plain(head.reference or "") for head in heads), table.basis)
    wide = widths(table)
    above, below, under = (
        folded(_lines(texts), wide, bold=texts is titles) for texts in (titles, subtitles, table.notes)
    )
    leaf = _Leaf(table, name, wide, above, below, under)
    return replace(leaf, sums=sums(table, leaf.heading_row + 1))


def _check(leaves: tuple[_Leaf, ...]) -> None:
    """Refuse what no cell can hold before the first row is written: a workbook begun cannot be given up cleanly."""
    for leaf in leaves:
        for row in leaf.table.rows:
            for value in row.cells:
                held(value)


def _lines(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(line for text in texts for line in text.splitlines())


def _write(sheet: Worksheet, leaf: _Leaf) -> None:
    width = len(leaf.table.columns)
    set_up(sheet, leaf.widths, leaf.heading_row)
    offer_filter(sheet, width, leaf.heading_row, leaf.last_to_filter)
    for line in leaf.titles:
        sheet.append(centred(sheet, line, width, TITLE))
    for line in leaf.subtitles:
        sheet.append(centred(sheet, line, width, SUBTITLE))
    headings = [full_heading(column) for column in leaf.table.columns]
    sheet.row_dimensions[leaf.heading_row].height = height(headings, leaf.widths, bold=True)
    sheet.append([put(sheet, heading, HEADING) for heading in headings])
    for at, row in enumerate(leaf.table.rows):
        strong = row.kind is not RowKind.ENTRY
        high = height(shown(leaf.table, row), leaf.widths, bold=strong)
        sheet.row_dimensions[leaf.heading_row + 1 + at].height = high
        sheet.append(list(_row(sheet, leaf, at, row, strong=strong)))
    for note in leaf.notes:
        sheet.append([put(sheet, note, _NOTE)])


def _row(sheet: Worksheet, leaf: _Leaf, at: int, row: Row, *, strong: bool) -> Iterator[SheetCell]:
    table = leaf.table
    across = table.span(row) > 1
    for place, column in enumerate(table.columns):
        value = row.cells[0] if place == 0 else alone(table, row, place)
        cell = put(sheet, value, _ACROSS if across and place == 0 else look_of(value, column, bold=strong))
        if formula := leaf.sums.get((at, place)):
            cell.value = formula
        yield cell


def _read_back(finished: bytes, leaves: tuple[_Leaf, ...]) -> None:
    """Read the finished bytes with another library than wrote them and compare the rows."""
    book = CalamineWorkbook.from_filelike(BytesIO(finished))
    for leaf in leaves:
        found = book.get_sheet_by_name(leaf.name).height
        if found != leaf.height:
            raise WorkbookNotWhole(leaf.name, leaf.height, found)
