"""A list taken to a workbook and read back as it is shown."""

from datetime import datetime
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet
from pytestqt.qtbot import QtBot

from app.domain.language.numbers import grouped, padded
from tests.ui.drivers import rows_of
from ui.kit.record_table import RecordTable
from ui.kit.screen import Screen


def taken(screen: Screen, table: RecordTable, file: Path, qtbot: QtBot) -> Worksheet:
    """Have a screen write a list to a file, and open that."""
    with qtbot.waitSignal(screen.says) as told:
        screen.exporting.write(table, file)
    assert told.args is not None
    assert f"dòng ra {file}" in told.args[0]
    sheet = load_workbook(file).active
    assert isinstance(sheet, Worksheet)
    return sheet


def rows_in(sheet: Worksheet) -> list[tuple[str, ...]]:
    """The headings and every row under them, written as the formats of their cells write them."""
    heads = int(str(sheet.freeze_panes).removeprefix("A")) - 1
    return [tuple(_shown(cell) for cell in row) for row in sheet.iter_rows(min_row=heads)]  # type: ignore[arg-type]


def heads_in(sheet: Worksheet) -> list[str]:
    """The lines over the headings."""
    heads = int(str(sheet.freeze_panes).removeprefix("A")) - 1
    return [str(sheet.cell(row, 1).value) for row in range(1, heads)]


def shown_in(table: RecordTable) -> list[tuple[str, ...]]:
    """The titles and every row of a list as far as it has been read, in the columns the clerk sees, from the left."""
    titles = [column.title for column in table.records.columns]
    places = [titles.index(column.title) for column in table.heading.shown]
    rows = (tuple(" ".join(row[place].split()) for place in places) for row in rows_of(table))
    return [tuple(titles[place] for place in places), *rows]


def _shown(cell: Cell) -> str:
    match cell.value:
        case None:
            return ""
        case datetime() as moment:
            return f"{moment:%d/%m/%Y %H:%M}" if "hh" in cell.number_format else f"{moment:%d/%m/%Y}"
        case int() as number:
            return {"#,##0": grouped, "[=0]0;00": padded}.get(cell.number_format, str)(number)
        case words:
            return " ".join(str(words).split())
