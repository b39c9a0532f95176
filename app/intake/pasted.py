"""A table pasted from a spreadsheet's clipboard, as a workbook, so that it is read by the same eyes as a file.

What is copied with its row of headings is taken by them; without, its columns are the template's, in order.
"""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO, StringIO
from pathlib import Path
from typing import Final

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from app.domain.errors import Refusal
from app.domain.language.text import clean
from app.files import write_whole
from app.intake.forms import Form
from app.intake.headings import best_headings
from app.intake.sheet import Row

_MOST_ROWS: Final = 20_000
_LONGEST_CELL: Final = 32_767


class NothingPasted(Refusal):
    """The clipboard holds no table."""


@dataclass(eq=False)
class TooManyRowsPasted(Refusal):
    most: int = _MOST_ROWS


def write_pasted(text: str, form: Form, path: Path) -> None:
    """Write what was copied, tab-separated as spreadsheets copy it, as a workbook; every cell is text.

    Raises `NothingPasted` and `TooManyRowsPasted`, and the Trouble of `app.files.write_whole`.
    """
    rows = _rows(text)
    if not rows:
        raise NothingPasted
    if len(rows) > _MOST_ROWS:
        raise TooManyRowsPasted
    headings = () if _is_headings(rows[0], form) else (tuple(column.heading for column in form.columns),)
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet(form.sheet)
    for row in (*headings, *rows):
        sheet.append(row)
    written = BytesIO()
    workbook.save(written)
    write_whole(path, written.getvalue())


def _rows(text: str) -> list[tuple[str | None, ...]]:
    """Return the rows that hold something; a cell of several lines stands in quotes, as spreadsheets copy it."""
    read = csv.reader(StringIO(text.replace("\r\n", "\n").replace("\0", "")), delimiter="\t")
    rows = (tuple(_cell(cell) for cell in row) for row in read)
    return [row for row in rows if any(row)]


def _cell(text: str) -> str | None:
    return ILLEGAL_CHARACTERS_RE.sub("", text)[:_LONGEST_CELL].strip() or None


def _is_headings(row: Sequence[str | None], form: Form) -> bool:
    cells = {place: clean(text) for place, text in enumerate(row) if text}
    return best_headings([Row(1, cells)], form).recognised
