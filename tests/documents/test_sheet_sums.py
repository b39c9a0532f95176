"""Sums of a workbook: live formulas over real numbers, and what they come to for whoever does not recalculate."""

import subprocess
from io import BytesIO
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from app.documents.ink.sheet import drawn
from app.documents.table import Column, Row, RowKind, Table
from tests.documents.papers import paper

COLUMNS = (Column("Hình thức", 3), Column("Cá nhân", 1), Column("Số quyết định", 1))
GROUPED = (
    Row(("I. Cấp quận", 3, 1), RowKind.GROUP),
    Row(("Giấy khen", 2, 1)),
    Row(("Thư khen", 1, 1)),
    Row(("II. Cấp thành phố", 4, 1), RowKind.GROUP),
    Row(("Bằng khen", 4, 1)),
    Row(("Tổng cộng", 7, 2), RowKind.TOTAL),
)


def sheet_of(rows: tuple[Row, ...], *, values: bool = False) -> Worksheet:
    book = load_workbook(BytesIO(drawn(paper(Table("Biểu 03", COLUMNS, rows)))), data_only=values)
    return book["Biểu 03"]


def test_a_total_is_a_formula_over_entries_and_never_over_the_sums_of_groups() -> None:
    sheet = sheet_of(GROUPED)
    assert [sheet[at].value for at in ("B2", "B5", "B7")] == ["=SUM(B3:B4)", "=SUM(B6:B6)", "=SUM(B3:B4,B6:B6)"]


def test_a_formula_carries_what_it_comes_to() -> None:
    sheet = sheet_of(GROUPED, values=True)
    assert [sheet[at].value for at in ("B2", "B5", "B7")] == [3, 4, 7]


def test_a_bold_figure_that_is_no_sum_stays_a_number() -> None:
    sheet = sheet_of(GROUPED)
    assert [sheet[at].value for at in ("C2", "C7")] == [1, 2]


def test_a_filter_hides_entries_and_never_the_total() -> None:
    assert sheet_of(GROUPED).auto_filter.ref == "A1:C6"


def test_an_office_suite_opens_the_workbook_and_finds_the_same_total(tmp_path: Path) -> None:
    rows = (*(Row((f"Giấy khen {number}", 1000, 1)) for number in range(60)), Row(("Tổng cộng", 60_000, 60)))
    file = tmp_path / "bang.xlsx"
    file.write_bytes(drawn(paper(Table("Bảng", COLUMNS, (*rows[:-1], Row(rows[-1].cells, RowKind.TOTAL))))))
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    told = ["soffice", home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(file)]
    subprocess.run(told, check=True, capture_output=True, timeout=120)
    text = subprocess.run(["pdftotext", "-layout", str(tmp_path / "bang.pdf"), "-"], check=True, capture_output=True)
    pages = text.stdout.decode().split("\f")
    assert ["Hình thức" in page for page in pages[:2]] == [True, True]
    assert pages[1].split()[0] == "2"
    assert "60.000" in pages[1].replace(",", ".")
