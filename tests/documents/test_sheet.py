"""The workbook of a paper's tables: real numbers, real dates, and text that stays text."""

from dataclasses import replace
from datetime import date, datetime
from fractions import Fraction
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from app.documents.ink.cells import CellTooLong
from app.documents.ink.sheet import NothingToTabulate, drawn
from app.documents.paper import AppendixHeading, Block, Paragraph
from app.documents.table import Align, Cell, Column, Row, RowKind, Share, Table, Tick
from tests.documents.papers import paper, table

COLUMNS = (
    Column("STT", 1, Align.CENTRE),
    Column("Đơn vị", 4),
    Column("T1", 1, under="Đã gửi"),
    Column("Ngày", 2),
    Column("Tỷ lệ", 1),
)
ROWS = (
    Row(("I. Khối phường",), RowKind.GROUP),
    Row((1, "Phường Trúc Bạch", 1234, date(2021, 3, 5), Fraction(8, 9))),
    Row(("Tổng cộng", 1234, None, None), RowKind.TOTAL),
)
BIEU = Table("Biểu 01", COLUMNS, ROWS, "BÀI VIẾT DỰ THI", "Số liệu tính từ ngày 01/01/2021", ("Ghi chú: không bù.",))


def book_of(*blocks: Block) -> Workbook:
    return load_workbook(BytesIO(drawn(paper(*blocks))))


def sheet_of(*blocks: Block) -> Worksheet:
    sheet = book_of(*blocks).active
    assert isinstance(sheet, Worksheet)
    return sheet


def first_cell(value: Cell) -> Worksheet:
    return sheet_of(Table("x", (Column("Cột", 1),), (Row((value,)),)))


def test_titles_stand_over_one_heading_row_and_notes_under_the_last_row() -> None:
    sheet = sheet_of(AppendixHeading("Phụ lục I", "BIỂU 01", "(Kèm theo Báo cáo)"), BIEU)
    assert [cell.value for cell in sheet["A"]] == [
        "Phụ lục I",
        "BIỂU 01",
        "BÀI VIẾT DỰ THI",
        "(Kèm theo Báo cáo)",
        "Số liệu tính từ ngày 01/01/2021",
        "STT",
        "I. Khối phường",
        1,
        "Tổng cộng",
        "Ghi chú: không bù.",
    ]
    assert [cell.value for cell in sheet[6]] == ["STT", "Đơn vị", "Đã gửi: T1", "Ngày", "Tỷ lệ"]


def test_numbers_shares_and_days_are_real() -> None:
    sheet = sheet_of(BIEU)
    assert [cell.value for cell in sheet[5]][2:] == [1234, datetime(2021, 3, 5), pytest.approx(8 / 9)]  # noqa: DTZ001
    assert [cell.number_format for cell in sheet[5]][2:] == ["#,##0", "dd/mm/yyyy", "0.00%"]


def test_the_heading_row_is_frozen_and_repeated_in_print() -> None:
    sheet = sheet_of(BIEU)
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("A4", "$3:$3")


@pytest.mark.parametrize(("words", "orientation"), [("ngắn", "portrait"), ("dài " * 20, "landscape")])
def test_a_sheet_prints_on_a4_one_page_wide_and_across_when_wide(words: str, orientation: str) -> None:
    sheet = sheet_of(replace(BIEU, rows=(Row((1, words, words, None, None)),)))
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, orientation)
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr is not None
    assert sheet.sheet_properties.pageSetUpPr.fitToPage


def test_pages_are_numbered_at_the_top_from_the_second() -> None:
    numbered = sheet_of(BIEU).HeaderFooter
    assert numbered.differentFirst
    assert (str(numbered.oddHeader), str(numbered.firstHeader)) == ("&C&P", "")


@pytest.mark.parametrize("typed", ['=HYPERLINK("http://evil")', "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "=1+1"])
def test_what_looks_like_a_formula_stays_text(typed: str) -> None:
    cell = first_cell(typed)["A2"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (typed, "s", True)


def test_codes_and_phone_numbers_keep_their_zeros() -> None:
    assert first_cell("001234567890")["A2"].value == "001234567890"


def test_characters_no_workbook_can_hold_are_dropped() -> None:
    assert first_cell("a\x07b\ud800c\u202ed")["A2"].value == "abcd"


def test_text_longer_than_a_cell_is_refused_not_cut() -> None:
    with pytest.raises(CellTooLong) as refusal:
        first_cell("x" * 32_768)
    assert refusal.value.length == 32_768


def test_counts_below_ten_show_a_leading_zero_and_remain_numbers() -> None:
    cell = sheet_of(Table("x", (Column("Số phiếu", 1, padded=True),), (Row((8,)),)))["A2"]
    assert (cell.value, cell.number_format) == (8, "[=0]0;00")


def test_each_table_has_a_sheet_named_after_it() -> None:
    wrong_and_long = Table("Biểu 02: gương [ĐHTT] / người tốt, việc tốt", COLUMNS, ROWS)
    names = book_of(BIEU, BIEU, wrong_and_long).sheetnames
    assert names == ["Biểu 01", "Biểu 01 (2)", "Biểu 02  gương  ĐHTT    người t"]


def test_a_paper_without_tables_is_refused() -> None:
    with pytest.raises(NothingToTabulate):
        drawn(paper(Paragraph("Chỉ có chữ.")))


def test_two_thousand_rows_are_all_there() -> None:
    assert sheet_of(table(*((place, "A", "B") for place in range(2000)))).max_row == 2001


def test_a_share_is_a_number_in_percent_and_a_square_to_mark_an_empty_cell() -> None:
    columns = (Column("Tỷ lệ", 1), Column("Đồng ý", 1))
    share, square = sheet_of(Table("Phiếu", columns, (Row((Share(8, 9), Tick.EMPTY)),)))[2]
    assert share.value == pytest.approx(8 / 9)
    assert share.number_format == "0.00%"
    assert square.value is None
