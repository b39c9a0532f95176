"""Empty workbooks for units to fill in: the headings this program knows, lists to choose from, and how to fill each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.dimensions import ColumnDimension
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from app.domain.language.text import clean
from app.files import write_whole
from app.intake.forms import (
    UNITS_OF_THE_DIRECTORY,
    Column,
    Form,
    Kind,
    Shape,
    form,
    guidance,
    labels,
)

_ROW_OF_TITLE, _ROW_OF_NOTE, _ROW_OF_HEADINGS, _FIRST_ROW, _LAST_ROW = 1, 2, 3, 4, 5_003
_LONGEST_PROMPT = 255
"""What Excel shows beside a cell at most."""

_FONT = "Times New Roman"
_NUMBER_FORMATS = {
    Shape.TEXT: "@",
    Shape.BLOCK: "@",
    Shape.CODE: "@",
    Shape.DATE: "dd/mm/yyyy",
    Shape.NUMBER: "General",
}
_BLUE = PatternFill("solid", fgColor="DCE6F1")
_THIN = Side(style="thin", color="808080")
_FRAME = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_WRAPPED = Alignment(wrap_text=True, vertical="top")
_CENTRED = Alignment(wrap_text=True, vertical="center", horizontal="center")


@dataclass(frozen=True, slots=True)
class Offered:
    """What a template offers beyond the fixed lists: unit names, and a plan's criteria and papers as (code, text)."""

    units: tuple[str, ...] = ()
    criteria: tuple[tuple[str, str], ...] = ()
    dossier: tuple[tuple[str, str], ...] = ()


def write_template(path: Path, kind: Kind, offered: Offered) -> None:
    """Write an empty workbook of a kind, whole or not at all; raises the Trouble of `app.files.write_whole`."""
    write_whole(path, template(kind, offered))


def template(kind: Kind, offered: Offered) -> bytes:
    """Return an empty workbook of a kind, which `app.intake.readers` reads back once it is filled in."""
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    wanted = form(kind)
    _lay_out(sheet, wanted)
    _write_guide(workbook.create_sheet(guidance()["guide"]), wanted, offered)
    lists = workbook.create_sheet(guidance()["lists"])
    lists.sheet_state = Worksheet.SHEETSTATE_HIDDEN
    _offer_choices(workbook, sheet, lists, wanted, offered)
    written = BytesIO()
    workbook.save(written)
    return written.getvalue()


def _lay_out(sheet: Worksheet, wanted: Form) -> None:
    sheet.title = wanted.sheet
    _put(sheet, _ROW_OF_TITLE, 1, wanted.title).font = Font(name=_FONT, size=14, bold=True)
    _put(sheet, _ROW_OF_NOTE, 1, guidance()["note"]).font = Font(name=_FONT, size=12, italic=True)
    for place, column in enumerate(wanted.columns, start=1):
        heading = f"{column.heading} *" if column.required else column.heading
        _head(_put(sheet, _ROW_OF_HEADINGS, place, heading))
        look = sheet.column_dimensions[get_column_letter(place)]
        _set_up(look, column.width, _NUMBER_FORMATS[column.shape])
    sheet.row_dimensions[_ROW_OF_HEADINGS].height = 48
    sheet.freeze_panes = f"A{_FIRST_ROW}"
    _print_on_one_width(sheet)


def _write_guide(sheet: Worksheet, wanted: Form, offered: Offered) -> None:
    said = guidance()
    _put(sheet, 1, 1, said["guide_title"]).font = Font(name=_FONT, size=14, bold=True)
    for place, heading in enumerate(("guide_column", "guide_needed", "guide_hint", "guide_example"), start=1):
        _head(_put(sheet, 3, place, said[heading]))
        _set_up(sheet.column_dimensions[get_column_letter(place)], (34, 12, 70, 44)[place - 1], "@")
    for row, texts in enumerate(_guide_rows(wanted, offered), start=4):
        for place, text in enumerate(texts, start=1):
            cell = _put(sheet, row, place, text)
            cell.font, cell.alignment = Font(name=_FONT, size=12), _WRAPPED
    _print_on_one_width(sheet)


def _guide_rows(wanted: Form, offered: Offered) -> Iterator[tuple[str, ...]]:
    said = guidance()
    for column in wanted.columns:
        needed = said["needed"] if column.required else said["optional"]
        yield column.heading, needed, column.hint, column.example
    if wanted.kind is Kind.NOMINATIONS:
        yield from _codes(said["criteria"], offered.criteria)
        yield from _codes(said["dossier"], offered.dossier)


def _codes(title: str, codes: Sequence[tuple[str, str]]) -> Iterator[tuple[str, ...]]:
    if codes:
        yield ("",)
        yield (title,)
    for code, text in codes:
        yield code, "", text


def _offer_choices(workbook: Workbook, sheet: Worksheet, lists: Worksheet, wanted: Form, offered: Offered) -> None:
    """Give each column its prompt and, where it has one, its list: on a hidden sheet, behind a name."""
    named: dict[str, str] = {}
    for place, column in enumerate(wanted.columns, start=1):
        choices = _choices(column, offered)
        if choices and column.words not in named:
            named[column.words] = _list_named(workbook, lists, len(named) + 1, column.words, choices)
        rule = _rule(column, named.get(column.words, ""))
        letter = get_column_letter(place)
        rule.add(f"{letter}{_FIRST_ROW}:{letter}{_LAST_ROW}")
        sheet.add_data_validation(rule)


def _choices(column: Column, offered: Offered) -> tuple[str, ...]:
    if column.words == UNITS_OF_THE_DIRECTORY:
        return offered.units
    return labels(column.words) if column.words else ()


def _list_named(workbook: Workbook, lists: Worksheet, place: int, words: str, choices: Sequence[str]) -> str:
    """Write a list down a column of the hidden sheet and return the name by which formulas find it."""
    for row, choice in enumerate(choices, start=1):
        _put(lists, row, place, choice)
    letter, name = get_column_letter(place), f"list_{words}"
    where = f"{quote_sheetname(lists.title)}!${letter}$1:${letter}${len(choices)}"
    workbook.defined_names[name] = DefinedName(name, attr_text=where)
    return name


def _rule(column: Column, list_name: str) -> DataValidation:
    said = guidance()
    rule = DataValidation(allow_blank=True, showInputMessage=True, showErrorMessage=True)
    rule.promptTitle, rule.prompt = column.heading[:32], column.hint[:_LONGEST_PROMPT]
    if list_name:
        open_list = column.words == UNITS_OF_THE_DIRECTORY
        rule.type, rule.formula1 = "list", f"={list_name}"
        rule.errorStyle = "warning" if open_list else "stop"
        rule.error = said["wrong_unit"] if open_list else said["wrong"]
    elif column.shape is Shape.DATE:
        rule.type, rule.operator, rule.formula1 = "date", "greaterThan", "1"
        rule.error = said["wrong_day"]
    return rule


def _print_on_one_width(sheet: Worksheet) -> None:
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = Worksheet.PAPERSIZE_A4
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToHeight = 0


def _set_up(look: ColumnDimension, width: int, number_format: str) -> None:
    look.width, look.number_format = width, number_format
    look.font, look.alignment = Font(name=_FONT, size=12), _WRAPPED


def _head(cell: Cell) -> None:
    cell.font, cell.alignment = Font(name=_FONT, size=12, bold=True), _CENTRED
    cell.fill, cell.border = _BLUE, _FRAME


def _put(sheet: Worksheet, row: int, place: int, text: str) -> Cell:
    """Write text that stays text, whatever it begins with."""
    cell: Cell = sheet[f"{get_column_letter(place)}{row}"]
    cell.value = clean(text)
    cell.data_type = "s"
    cell.quotePrefix = text.startswith(("=", "+", "-", "@"))
    return cell
