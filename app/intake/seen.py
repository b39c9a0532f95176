"""A workbook as it looks: the cells of the table found in it, in words, for the clerk to look at before it comes in."""

from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path

from app.domain.calendar.dates import short_date
from app.domain.errors import Refusal
from app.intake.cells import Value
from app.intake.forms import Form
from app.intake.workbook import open_table


@dataclass(frozen=True, slots=True)
class SeenRow:
    """A row by its number in the sheet, with a text for each heading."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """The columns the form knows, by their headings in the sheet, and the first rows below them."""

    headings: tuple[str, ...]
    rows: tuple[SeenRow, ...]


def look_at(path: Path, form: Form, most: int) -> Seen:
    """Return the first `most` filled rows of a form's table; raises what `open_table` raises."""
    table = open_table(path, form)
    seats = sorted(table.headings.seats.values(), key=lambda seat: seat.column)
    rows = (
        SeenRow(row.number, tuple(_words(row.cells.get(seat.column)) for seat in seats))
        for row in islice(table.rows, most)
    )
    return Seen(tuple(seat.heading for seat in seats), tuple(rows))


def _words(value: Value | None) -> str:
    if value is None or isinstance(value, Refusal):
        return "" if value is None else "?"
    if isinstance(value, bool):
        return "x" if value else ""
    if isinstance(value, date):
        return short_date(value)
    return f"{value:g}".replace(".", ",") if isinstance(value, float) else str(value)
