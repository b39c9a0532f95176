"""The workbook of a list: what is shown and nothing else, as real numbers and real days, however long."""

import tempfile
from collections.abc import Iterator
from concurrent.futures import CancelledError
from datetime import date, datetime
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from app.documents import ink
from app.documents.ink import NoPenForSuffix, list_sheet
from app.documents.ink.cells import CellTooLong
from app.documents.ink.list_sheet import MoreRowsThanASheet
from app.domain.listing import Figures, Heading, Listing, Row

HEADINGS = (
    Heading("Ngày nhận"),
    Heading("Tên bài"),
    Heading("Năm sinh"),
    Heading("Tiền thưởng", Figures.GROUPED, to_right=True),
    Heading("Số", Figures.PADDED),
    Heading("Điểm", Figures.DECIMAL),
    Heading("Tỷ lệ", Figures.PERCENT),
    Heading("Lúc"),
)
LISTING = Listing("Danh sách bài viết", ("Lọc: “hoa”", "Lập ngày 18/03/2021"), HEADINGS)
ROW = Row(
    (
        date(2021, 3, 5),
        "Người giữ lửa",
        1975,
        1_490_000,
        8,
        Fraction(17, 2),
        Fraction(8, 9),
        datetime(2021, 3, 5, 14, 7),  # noqa: DTZ001
    )
)
HEADS = 4
"""The row of the headings under one title and two lines of what the list covers."""


def sheet_of(path: Path, *rows: Row) -> Worksheet:
    assert ink.write_list(LISTING, rows, path) == len(rows)
    sheet = load_workbook(path).active
    assert isinstance(sheet, Worksheet)
    return sheet


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "danh-sach.xlsx"


def values(sheet: Worksheet, row: int) -> tuple[Any, ...]:
    return tuple(cell.value for cell in sheet[row])


def test_title_coverage_and_headings_stand_over_the_rows(path: Path) -> None:
    sheet = sheet_of(path, ROW)
    assert [sheet.cell(row, 1).value for row in (1, 2, 3)] == [LISTING.name, *LISTING.basis]
    assert values(sheet, HEADS) == tuple(heading.title for heading in HEADINGS)


def test_days_moments_and_numbers_are_real_ones(path: Path) -> None:
    written = values(sheet_of(path, ROW), HEADS + 1)
    assert written[:5] == (datetime(2021, 3, 5), "Người giữ lửa", 1975, 1_490_000, 8)  # noqa: DTZ001
    assert written[5:] == (8.5, pytest.approx(8 / 9), datetime(2021, 3, 5, 14, 7))  # noqa: DTZ001


def test_numbers_are_written_as_the_list_writes_them(path: Path) -> None:
    formats = [cell.number_format for cell in sheet_of(path, ROW)[HEADS + 1]]
    assert formats == ["dd/mm/yyyy", "@", "0", "#,##0", "[=0]0;00", "#,##0.00", "0.00%", "dd/mm/yyyy hh:mm"]


def test_every_row_keeps_its_own_values_though_cells_are_used_again(path: Path) -> None:
    rows = [Row((date(2021, 1, day), f"Bài {day}", None, day, day, None, None, None)) for day in range(1, 29)]
    sheet = sheet_of(path, *rows)
    assert [values(sheet, HEADS + day)[1::2][:2] for day in range(1, 29)] == [(f"Bài {d}", d) for d in range(1, 29)]


def test_words_that_look_like_a_formula_stay_words(path: Path) -> None:
    row = Row((None, "=1+1", None, None, None, None, None, None))
    sheet = sheet_of(path, ROW, row, ROW)
    cell = sheet.cell(HEADS + 2, 2)
    assert (cell.value, cell.data_type, cell.quotePrefix) == ("=1+1", "s", True)
    assert not sheet.cell(HEADS + 3, 2).quotePrefix


def test_a_struck_row_is_struck_through(path: Path) -> None:
    sheet = sheet_of(path, ROW, Row(ROW.cells, struck=True), ROW)
    assert [bool(sheet.cell(HEADS + nth, 2).font.strike) for nth in (1, 2, 3)] == [False, True, False]


def test_a_day_no_worksheet_knows_is_written_in_words(path: Path) -> None:
    row = Row((date(1885, 2, 1), *ROW.cells[1:]))
    assert values(sheet_of(path, row), HEADS + 1)[0] == "01/02/1885"


def test_the_headings_stay_in_sight_and_filter_down_to_the_last_row_on_a4(path: Path) -> None:
    sheet = sheet_of(path, *[ROW] * 700)
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == (f"A{HEADS + 1}", f"A{HEADS}:H{HEADS + 700}")
    assert (sheet.page_setup.paperSize, sheet.page_setup.fitToWidth, sheet.print_title_rows) == (9, 1, "$4:$4")


def test_a_list_of_nothing_still_has_its_headings(path: Path) -> None:
    sheet = sheet_of(path)
    assert (sheet.max_row, values(sheet, HEADS)[0]) == (HEADS, "Ngày nhận")


def test_a_list_longer_than_a_worksheet_is_refused_and_nothing_is_left(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(list_sheet, "MOST_ROWS", 100)
    path.write_bytes(b"cu")
    with pytest.raises(MoreRowsThanASheet) as no:
        ink.write_list(LISTING, [ROW] * 97, path)
    assert no.value.most == 100 - HEADS
    assert [(file.name, file.read_bytes()) for file in path.parent.iterdir()] == [(path.name, b"cu")]


def test_what_is_given_up_half_way_leaves_no_file_anywhere(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    aside = tmp_path / "tam"
    aside.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(aside))

    def broken() -> Iterator[Row]:
        yield from [ROW] * 600
        raise CancelledError

    with pytest.raises(CancelledError):
        ink.write_list(LISTING, broken(), path)
    assert not list(aside.iterdir())
    assert not path.exists()


def test_words_no_cell_holds_are_refused(path: Path) -> None:
    with pytest.raises(CellTooLong):
        ink.write_list(LISTING, [Row((None, "ă" * 32_768, *[None] * 6))], path)


def test_only_a_workbooks_name_will_do(tmp_path: Path) -> None:
    with pytest.raises(NoPenForSuffix):
        ink.write_list(LISTING, [], tmp_path / "danh-sach.xls")
