"""Sums of a worksheet: formulas over the entries they add up, each showing its sum before anything recalculates it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from itertools import takewhile
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl.utils import get_column_letter

from app.documents.table import Cell, RowKind, Table

Sums = Mapping[tuple[int, int], str]
"""Formulas by the place of their row in the table and the place of their column, both from 0."""

_MOST_RANGES = 255
_UNCACHED = re.compile(rb'(<c r="([A-Z]+[0-9]+)"[^>]*><f>[^<]*</f>)<v ?(?:/>|></v>)')


def sums(table: Table, first_row: int) -> Sums:
    """Return a formula for each bold figure that is the sum of the entries it closes or heads.

    `first_row` is the worksheet's number of the table's first row. A bold figure that is no such sum (decisions that
    grant several forms, counted once) gets none.
    """
    found = {}
    for at, row in enumerate(table.rows):
        if row.kind is RowKind.ENTRY:
            continue
        covered = tuple(_covered(table, at))
        for place, value in table.placed(row)[1:]:
            if _adds_up(value, [_at(table, entry, place) for entry in covered]):
                found[at, place] = _formula(get_column_letter(place + 1), covered, first_row)
    return {spot: formula for spot, formula in found.items() if formula}


def with_values(file: BytesIO, values: Sequence[Mapping[str, int]]) -> bytes:
    """Return the workbook with what each formula comes to stored beside it, by worksheet and name of the cell."""
    finished = BytesIO()
    shown = {f"xl/worksheets/sheet{number}.xml": known for number, known in enumerate(values, start=1)}
    with ZipFile(file) as old, ZipFile(finished, "w", ZIP_DEFLATED) as new:
        for entry in old.infolist():
            content = old.read(entry)
            new.writestr(entry, _valued(content, shown.get(entry.filename, {})))
    return finished.getvalue()


def _valued(content: bytes, values: Mapping[str, int]) -> bytes:
    if not values:
        return content
    return _UNCACHED.sub(lambda cell: b"%b<v>%d</v>" % (cell[1], values[cell[2].decode()]), content)


def _covered(table: Table, at: int) -> Iterator[int]:
    """Yield the entries a bold row is the sum of: those under a group's head, those over a total."""
    entries = [place for place, row in enumerate(table.rows) if row.kind is RowKind.ENTRY]
    if table.rows[at].kind is RowKind.TOTAL:
        return (place for place in entries if place < at)
    below = range(at + 1, len(table.rows))
    return takewhile(lambda place: table.rows[place].kind is RowKind.ENTRY, below)


def _at(table: Table, entry: int, place: int) -> Cell:
    return dict(table.placed(table.rows[entry])).get(place)


def _adds_up(value: Cell, parts: Sequence[Cell]) -> bool:
    numbers = [part for part in parts if isinstance(part, int)]
    known = all(part is None or isinstance(part, int) for part in parts)
    return isinstance(value, int) and bool(numbers) and known and sum(numbers) == value


def _formula(letter: str, covered: Sequence[int], first_row: int) -> str:
    """Return "=SUM(C5:C7,C9:C12)", or nothing where there are more stretches than a formula takes."""
    stretches: list[list[int]] = []
    for place in covered:
        if stretches and stretches[-1][-1] == place - 1:
            stretches[-1].append(place)
        else:
            stretches.append([place])
    ranges = [f"{letter}{first_row + run[0]}:{letter}{first_row + run[-1]}" for run in stretches]
    return f"=SUM({','.join(ranges)})" if len(ranges) <= _MOST_RANGES else ""
