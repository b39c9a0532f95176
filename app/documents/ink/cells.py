"""Cells of a worksheet: each value as what it is, and text that can never become a formula."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache
from typing import TypeAlias

from openpyxl.cell import Cell as SheetCell
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.worksheet.worksheet import Worksheet

from app.documents.table import Align, Cell, Column, Share, Tick
from app.documents.words import plain
from app.domain.errors import Refusal
from app.domain.language.text import clean_block

_LONGEST = 32_767
_LIKE_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_FONT = "Times New Roman"
_THIN = Side(style="thin")
_FRAME = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)

Held: TypeAlias = str | int | float | date | None


@dataclass(eq=False)
class CellTooLong(Refusal):
    """A worksheet's cell holds 32,767 characters; more would be cut without a word."""

    beginning: str
    length: int


@dataclass(frozen=True, slots=True)
class Look:
    """How a cell looks: `horizontal` is the format's own word, such as "center" or "centerContinuous"."""

    size: int = 12
    bold: bool = False
    italic: bool = False
    horizontal: str = "left"
    framed: bool = True
    wraps: bool = True
    number_format: str = "@"
    struck: bool = False


def put(sheet: Worksheet, value: Cell, look: Look) -> SheetCell:
    """Return a cell holding a number, a share or a day as such, and words as words, never a formula."""
    cell: SheetCell = WriteOnlyCell(sheet)
    cell.value = stored = held(value)
    cell.font = _font(look.size, look.bold, look.italic, look.struck)
    cell.alignment = _alignment(look.horizontal, look.wraps)
    cell.number_format = look.number_format
    if look.framed:
        cell.border = _FRAME
    if isinstance(stored, str):
        cell.data_type = "s"
        cell.quotePrefix = reads_as_formula(stored)
    return cell


def reads_as_formula(text: str) -> bool:
    """Whether a worksheet would take words typed into it for a formula."""
    return text.startswith(_LIKE_A_FORMULA)


def look_of(value: Cell, column: Column, *, bold: bool = False) -> Look:
    """Return how a value looks in its column: the number format its kind asks for, numbers never at the left."""
    return Look(bold=bold, horizontal=_horizontal(value, column), number_format=_format(value, column))


def held(value: Cell) -> Held:
    """Return what a worksheet stores for a value, words cleaned; raises `CellTooLong`."""
    match value:
        case None | int() | date():
            return value
        case Fraction():
            return float(value)
        case Share(part, whole):
            return part / whole
        case Tick():
            return None
        case _:
            text = clean_block(plain(value))
            if len(text) > _LONGEST:
                raise CellTooLong(text[:40], len(text))
            return text


def _format(value: Cell, column: Column) -> str:
    match value:
        case int():
            return "[=0]0;00" if column.padded else "#,##0"
        case Fraction() | Share():
            return "0.00%"
        case date():
            return "dd/mm/yyyy"
        case _:
            return "@"


def _horizontal(value: Cell, column: Column) -> str:
    if column.align is Align.LEFT and isinstance(value, int | Fraction | Share):
        return "right"
    return {Align.LEFT: "left", Align.CENTRE: "center", Align.RIGHT: "right"}[column.align]


@cache
def _font(size: int, bold: bool, italic: bool, struck: bool) -> Font:
    return Font(name=_FONT, size=size, bold=bold, italic=italic, strike=struck or None)


@cache
def _alignment(horizontal: str, wraps: bool) -> Alignment:
    return Alignment(horizontal=horizontal, vertical="center", wrap_text=wraps)
