"""What every worksheet of ours has: a name, titles over the table, and A4 pages as wide as one, headed and numbered."""

import re
from collections.abc import Sequence
from typing import Final

from openpyxl.cell import Cell as SheetCell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooter, HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from app.documents.ink.cells import Look, put
from app.documents.ink.sheet_sizes import WIDEST_UPRIGHT
from app.documents.layout import ND30

TITLE: Final = Look(size=13, bold=True, horizontal="centerContinuous", framed=False, wraps=False)
SUBTITLE: Final = Look(size=12, italic=True, horizontal="centerContinuous", framed=False, wraps=False)
HEADING: Final = Look(bold=True, horizontal="center")
_LONGEST_NAME: Final = 31
_NOT_IN_NAMES: Final = re.compile(r"[\\/*?:\[\]]")
_A4: Final = 9
_MILLIMETRES_PER_INCH: Final = 25.4
_MARGINS: Final = PageMargins(
    left=ND30.left_mm / _MILLIMETRES_PER_INCH,
    right=ND30.right_mm / _MILLIMETRES_PER_INCH,
    top=ND30.top_mm / _MILLIMETRES_PER_INCH,
    bottom=ND30.bottom_mm / _MILLIMETRES_PER_INCH,
    header=ND30.page_number_from_top_mm / _MILLIMETRES_PER_INCH,
)
_PAGE_NUMBER: Final = _HeaderFooterPart("&P")


def set_up(sheet: Worksheet, widths: Sequence[int], heading_row: int) -> None:
    """Set widths, headings that stay in sight and are printed again, and the page; a wide table lies across."""
    for place, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    sheet.freeze_panes = f"A{heading_row + 1}"
    sheet.print_title_rows = f"{heading_row}:{heading_row}"
    sheet.page_setup.orientation = "landscape" if sum(widths) > WIDEST_UPRIGHT else "portrait"
    sheet.page_setup.paperSize, sheet.page_margins = _A4, _MARGINS
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.HeaderFooter = HeaderFooter(differentFirst=True, oddHeader=HeaderFooterItem(center=_PAGE_NUMBER))


def offer_filter(sheet: Worksheet, columns: int, heading_row: int, last: int) -> None:
    """Let the reader filter the rows under the headings, down to row `last`."""
    sheet.auto_filter.ref = f"A{heading_row}:{get_column_letter(columns)}{last}"


def centred(sheet: Worksheet, line: str, width: int, look: Look) -> list[SheetCell]:
    """Return a line centred over the whole table without merging anything."""
    return [put(sheet, text, look) for text in (line, *[None] * (width - 1))]


def free_name(wanted: str, taken: set[str]) -> str:
    """Return a worksheet name the format allows and no other sheet bears."""
    name = _NOT_IN_NAMES.sub(" ", wanted)[:_LONGEST_NAME].strip("' ") or "Bảng"
    nth, free = 2, name
    while free.casefold() in taken:
        suffix = f" ({nth})"
        nth, free = nth + 1, name[: _LONGEST_NAME - len(suffix)] + suffix
    return free
