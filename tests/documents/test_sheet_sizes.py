"""The rows and columns of a worksheet: as high and as wide as what they hold, within what a worksheet can be."""

from io import BytesIO

import pytest
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from app.documents.ink.lines import Style, broken
from app.documents.ink.sheet import drawn
from app.documents.table import Column, Row, RowKind, Table
from tests.documents.papers import LONG_NAME, paper, words
from tests.nd30.decision_variants import LONG_UNIT

PRINT = Style(12)
POINTS_PER_CHARACTER = 5.25
TALLEST_ROW = 409
PROSE = "Ông đã cứu sống hai cháu nhỏ bị đuối nước trên sông Hồng, vận động hiến máu nhân đạo. "


def sheet_of(table: Table) -> Worksheet:
    sheet = load_workbook(BytesIO(drawn(paper(table)))).active
    assert isinstance(sheet, Worksheet)
    return sheet


def of_people(*rows: tuple[str, ...]) -> Table:
    columns = (Column("STT", 1), Column("Họ và tên", 3), Column("Đơn vị", 3), Column("Thành tích", 5))
    return Table("Danh sách", columns, tuple(Row((place, *row)) for place, row in enumerate(rows, start=1)))


def wide(sheet: Worksheet) -> list[float]:
    return [sheet.column_dimensions[get_column_letter(place)].width for place in range(1, sheet.max_column + 1)]


def needed(sheet: Worksheet, row: int) -> float:
    """How high the print of a row is, broken to the widths of its columns as a printer would."""
    cells = zip(sheet[row], wide(sheet), strict=True)
    return max(
        len(broken(str(cell.value), PRINT, width * POINTS_PER_CHARACTER)) * PRINT.line_height for cell, width in cells
    )


def written(sheet: Worksheet, row: int) -> float:
    height = sheet.row_dimensions[row].height
    assert isinstance(height, float | int)
    return height


@pytest.mark.parametrize(
    "text",
    [
        "Ngắn",
        PROSE,
        PROSE * 5,
        PROSE * 30,
        "HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG " * 6,
        "Dòng\n" * 9,
        "a" * 300,
    ],
)
def test_no_row_is_lower_than_what_it_holds(text: str) -> None:
    sheet = sheet_of(of_people((LONG_NAME, LONG_UNIT, text), ("Bà A", "Sở", text)))
    assert all(needed(sheet, row) <= written(sheet, row) <= TALLEST_ROW for row in (2, 3))


def test_a_row_of_short_words_is_one_line_high() -> None:
    assert written(sheet_of(of_people(("Bà A", "Sở Nội vụ", "Hiến máu"))), 2) < 2 * PRINT.line_height


def test_six_hundred_words_of_achievement_fit_one_row_and_leave_every_name_whole() -> None:
    told = words(600)
    sheet = sheet_of(of_people(*((LONG_NAME, LONG_UNIT, told),) * 3))
    assert needed(sheet, 2) <= written(sheet, 2) <= TALLEST_ROW
    _, name, unit, _ = wide(sheet)
    assert min(name, unit) >= 10


def test_a_sheet_of_many_wide_columns_can_still_be_read_in_print() -> None:
    columns = tuple(Column(f"Cột {place}", 1) for place in range(11))
    sheet = sheet_of(Table("Bảng", columns, (Row((LONG_UNIT,) * 11),)))
    assert sum(wide(sheet)) <= 200
    assert needed(sheet, 2) <= written(sheet, 2)


def test_a_long_heading_takes_few_lines() -> None:
    heading = "Cấp bộ, ban, ngành, đoàn thể trung ương, tỉnh, thành phố"
    sheet = sheet_of(Table("Bảng", (Column("Nội dung", 1), Column(heading, 1)), (Row(("a", 1)),)))
    assert written(sheet, 1) < 9 * PRINT.line_height


def test_a_column_to_be_signed_in_has_room_for_the_pen() -> None:
    columns = (Column("STT", 1), Column("Họ và tên", 3), Column("Ký nhận", 2))
    sheet = sheet_of(Table("Bảng", columns, (Row((1, "Bà A", None)),)))
    assert wide(sheet)[2] >= 14


def test_words_across_a_row_widen_and_heighten_nothing() -> None:
    head = Row((LONG_UNIT,), RowKind.GROUP)
    table = of_people(("Bà A", "Sở", "Hiến máu"))
    sheet = sheet_of(Table(table.title, table.columns, (head, *table.rows)))
    assert written(sheet, 2) == written(sheet, 3)


def test_a_title_longer_than_its_table_goes_on_in_the_next_row() -> None:
    columns = (Column("STT", 1), Column("Tên", 1))
    sheet = sheet_of(Table("Bảng", columns, (Row((1, "a")),), LONG_UNIT.upper()))
    titles = [str(cell.value) for cell in sheet["A"][: sheet.max_row - 2]]
    assert len(titles) > 1
    assert " ".join(titles) == LONG_UNIT.upper()
