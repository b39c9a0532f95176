"""Templates: what a unit fills in is what is read back."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from app.intake.forms import Kind, form
from app.intake.readers import read_articles, read_units
from app.intake.templates import Offered, template, write_template
from tests.intake.workbooks import READERS, Content

_OFFERED = Offered(
    units=("Phường Điện Biên", '=HYPERLINK("http://x")', "Trường THCS Ba Đình"),
    criteria=(("guong-mau", "Gương mẫu chấp hành chủ trương, chính sách, pháp luật"),),
    dossier=(("to-trinh", "Tờ trình"),),
)


@pytest.mark.parametrize("kind", Kind)
def test_an_empty_template_has_nothing_to_read(tmp_path: Path, kind: Kind) -> None:
    write_template(tmp_path / "mau.xlsx", kind, _OFFERED)
    reading = READERS[kind](tmp_path / "mau.xlsx")
    assert (reading.rows, reading.refused, reading.skipped, reading.unused, reading.hidden) == ((),) * 5


@pytest.mark.parametrize("kind", Kind)
def test_a_filled_template_is_read_back(tmp_path: Path, kind: Kind) -> None:
    write_template(tmp_path / "mau.xlsx", kind, _OFFERED)
    workbook = load_workbook(tmp_path / "mau.xlsx")
    for place, column in enumerate(form(kind).columns, start=1):
        workbook.worksheets[0].cell(4, place).value = column.example or None
    workbook.save(tmp_path / "dien.xlsx")
    reading = READERS[kind](tmp_path / "dien.xlsx")
    assert ([row.number for row in reading.rows], reading.refused) == ([4], ())


def test_a_template_has_a_title_a_note_and_headings_with_required_ones_marked() -> None:
    sheet = load_workbook(BytesIO(template(Kind.ARTICLES, _OFFERED))).worksheets[0]
    assert sheet["A1"].value == "DANH SÁCH BÀI VIẾT DỰ THI"
    assert sheet["A3"].value == "Đơn vị gửi *"
    assert sheet["E3"].value == "Số điện thoại"


def test_a_template_offers_its_lists_from_a_hidden_sheet_behind_names() -> None:
    workbook = load_workbook(BytesIO(template(Kind.ARTICLES, _OFFERED)))
    rules = {str(rule.sqref): rule for rule in workbook.worksheets[0].data_validations.dataValidation}
    assert rules["A4:A5003"].formula1 == "=list_units"
    assert workbook.defined_names["list_units"].attr_text == "'Danh mục'!$A$1:$A$3"
    assert workbook["Danh mục"].sheet_state == "hidden"


def test_a_unit_named_like_a_formula_stays_text() -> None:
    cell = load_workbook(BytesIO(template(Kind.ARTICLES, _OFFERED)))["Danh mục"]["A2"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == ('=HYPERLINK("http://x")', "s", True)


def test_days_are_set_up_as_days_and_telephones_as_text() -> None:
    sheet = load_workbook(BytesIO(template(Kind.ARTICLES, _OFFERED))).worksheets[0]
    assert sheet.column_dimensions["B"].number_format == "dd/mm/yyyy"
    assert sheet.column_dimensions["E"].number_format == "@"


def test_the_guide_says_how_to_fill_each_column_and_lists_the_plan_s_codes() -> None:
    guide = load_workbook(BytesIO(template(Kind.NOMINATIONS, _OFFERED)))["Hướng dẫn"]
    texts = [tuple(cell.value for cell in row) for row in guide.iter_rows(min_row=4, max_col=3)]
    assert texts[0][0] == "Họ và tên/Tên tập thể"
    assert ("guong-mau", None, "Gương mẫu chấp hành chủ trương, chính sách, pháp luật") in texts
    assert ("to-trinh", None, "Tờ trình") in texts


def test_a_template_without_units_leaves_the_name_to_be_typed() -> None:
    workbook = load_workbook(BytesIO(template(Kind.ARTICLES, Offered())))
    assert "list_units" not in workbook.defined_names


def test_a_template_takes_the_place_of_an_older_one_whole(tmp_path: Path) -> None:
    path = tmp_path / "mau.xlsx"
    path.write_bytes(b"cu")
    write_template(path, Kind.UNITS, Offered())
    assert [found.name for found in tmp_path.iterdir()] == ["mau.xlsx"]
    assert read_units(path).rows == ()


def test_a_typed_day_in_a_template_is_a_day(tmp_path: Path) -> None:
    write_template(tmp_path / "mau.xlsx", Kind.ARTICLES, _OFFERED)
    workbook = load_workbook(tmp_path / "mau.xlsx")
    sheet = workbook.worksheets[0]
    filled: list[Content] = ["Phường Điện Biên", date(2021, 3, 5), "Bài", "An"]
    for place, content in enumerate(filled, start=1):
        sheet.cell(4, place).value = content
    workbook.save(tmp_path / "dien.xlsx")
    assert read_articles(tmp_path / "dien.xlsx").rows[0].entry.received == date(2021, 3, 5)
