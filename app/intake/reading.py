"""A workbook read to its end: the entries, what was refused or repeated, and what the clerk should look at."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from app.domain.errors import Refusal
from app.intake.asides import is_aside, is_nothing_but_a_sum, is_total, texts_of
from app.intake.forms import Form
from app.intake.headings import Seat
from app.intake.line import Line
from app.intake.remarks import Remark
from app.intake.sheet import Row
from app.intake.workbook import Table, open_table

Entry = TypeVar("Entry", bound=Hashable)


@dataclass(eq=False)
class SameRowTwice(Refusal):
    """The row says the same as an earlier one of the file."""

    first: int


@dataclass(frozen=True, slots=True)
class ReadRow(Generic[Entry]):
    """A row that was read, by its number in the sheet."""

    number: int
    entry: Entry


@dataclass(frozen=True, slots=True)
class SkippedRow:
    """A row that is no entry: a total, the heading of a section, a signature; with its first text."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Reading(Generic[Entry]):
    """All that a workbook gave.

    `refused` and `doubts` speak of cells, several of one row perhaps; `repeated` of whole rows, which are not among
    `rows`. `blank` counts rows with nothing in any known column. `unused` are headings that were not asked for,
    `hidden` the sheets not looked at; `stopped_after` the row after which so many were blank that reading stopped
    before the end of the sheet.
    """

    file: str
    digest: str
    sheet: str
    rows: tuple[ReadRow[Entry], ...]
    repeated: tuple[Remark, ...]
    refused: tuple[Remark, ...]
    doubts: tuple[Remark, ...]
    skipped: tuple[SkippedRow, ...]
    blank: int
    unused: tuple[str, ...]
    hidden: tuple[str, ...]
    stopped_after: int | None


def read_table(path: Path, form: Form, entry_of: Callable[[Line], Entry]) -> Reading[Entry]:
    """Read the workbook's table of a form row by row; `entry_of` makes an entry of a line, or complains to it.

    Raises what `open_table` raises, and what ends a sheet in the middle: damage, or too much of it.
    """
    table = open_table(path, form)
    tally: _Tally[Entry] = _Tally(form, table.headings.seats)
    for row in table.rows:
        tally.take(row, entry_of)
    return tally.reading(table)


class _Tally(Generic[Entry]):
    def __init__(self, form: Form, seats: Mapping[str, Seat]) -> None:
        self._seats = seats
        self._known = {seat.column for seat in seats.values()}
        self._required = {seats[column.key].column for column in form.required}
        self._rows: dict[Entry, int] = {}
        self._repeated: list[Remark] = []
        self._refused: list[Remark] = []
        self._doubts: list[Remark] = []
        self._skipped: list[SkippedRow] = []
        self._blank = 0
        self._below_total = False

    def take(self, row: Row, entry_of: Callable[[Line], Entry]) -> None:
        if self._is_no_entry(row):
            self._skipped.append(SkippedRow(row.number, texts_of(row)[0]))
        elif self._known.isdisjoint(row.cells):
            self._blank += 1
        else:
            self._enter(row, entry_of)

    def reading(self, table: Table) -> Reading[Entry]:
        return Reading(
            table.file,
            table.digest,
            table.sheet,
            tuple(ReadRow(number, entry) for entry, number in self._rows.items()),
            tuple(self._repeated),
            tuple(self._refused),
            tuple(self._doubts),
            tuple(self._skipped),
            self._blank,
            table.headings.unused,
            table.hidden,
            table.stream.stopped_after,
        )

    def _is_no_entry(self, row: Row) -> bool:
        """Whether the row says it is a total, or lacks what every entry has and looks like none."""
        total = is_total(row)
        if self._required <= row.cells.keys() and not is_nothing_but_a_sum(row):
            return False
        self._below_total = self._below_total or total
        return total or is_aside(row) or (self._below_total and bool(texts_of(row)))

    def _enter(self, row: Row, entry_of: Callable[[Line], Entry]) -> None:
        line = Line(row, self._seats)
        entry = entry_of(line)
        if line.complaints:
            self._refused.extend(line.complaints.values())
        elif (first := self._rows.setdefault(entry, row.number)) != row.number:
            self._repeated.append(Remark(row.number, "", SameRowTwice(first)))
        else:
            self._doubts.extend(line.doubts)
