"""The periodic report: six parts, two charts, and one truth in words, tables and workbook."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook

from app.documents.forms.quarterly_report import compose
from app.documents.forms.report_parts import OUTLINE
from app.documents.ink import sheet
from app.documents.ink.pdf import drawn
from app.documents.paper import Heading
from app.domain.calendar.period import Basis, Cadence, Period
from tests.documents.facts import VICE_CHAIR
from tests.documents.reading import Sheet, sheets
from tests.documents.report_facts import last_row, quarterly_figures, tables, text_of


@pytest.fixture(scope="module")
def pages() -> list[Sheet]:
    return sheets(drawn(compose(quarterly_figures())))


def test_the_title_names_the_period_and_the_next(pages: list[Sheet]) -> None:
    assert "Kết quả công tác thi đua, khen thưởng Quý I/2021" in pages[0].text
    assert "và phương hướng, nhiệm vụ Quý II/2021" in pages[0].text


def test_six_parts_follow_in_order() -> None:
    headings = [block.text for block in compose(quarterly_figures()).sections[0].blocks if isinstance(block, Heading)]
    assert [heading.split(" ")[0] for heading in headings] == [
        *("I.", "II.", "1.", "2.", "3.", "III.", "1.", "2.", "3.", "IV.", "1.", "2.", "3.", "V.", "VI.")
    ]
    assert headings[-2] == "V. PHƯƠNG HƯỚNG, NHIỆM VỤ QUÝ II/2021"


def test_the_report_says_which_days_its_figures_cover(pages: list[Sheet]) -> None:
    assert "Số liệu trong báo cáo tính từ ngày 01/01/2021 đến hết ngày 31/03/2021." in pages[0].text


def test_by_the_reporting_decree_both_spans_are_said_and_the_quota_tables_explain_themselves() -> None:
    period = Period(Cadence.QUARTER, 2021, 1)
    figures = replace(quarterly_figures(), basis=Basis.ND09, counted=period.span(Basis.ND09))
    said = text_of(figures)
    assert "tính từ ngày 15/12/2020 đến hết ngày 14/03/2021 (theo Điều 12 Nghị định số 09/2019/NĐ-CP)" in said
    assert "tính theo tháng dương lịch, từ ngày 01/01/2021 đến hết ngày 31/03/2021" in said
    assert tables(figures)["Biểu 01"].basis == "Số liệu tính từ ngày 01/01/2021 đến hết ngày 31/03/2021"
    assert tables(figures)["Biểu 03"].basis == "Số liệu tính từ ngày 15/12/2020 đến hết ngày 14/03/2021"
    assert "chỉ tiêu tính theo tháng dương lịch" in tables(figures)["Biểu 01"].notes[-1]


def test_four_annexes_lie_across_each_with_page_numbers_of_its_own(pages: list[Sheet]) -> None:
    annexes = [page for page in pages if page.width > 290]
    labels = [page.text.splitlines()[0] for page in annexes]
    assert labels == ["Phụ lục I", "Phụ lục II", "Phụ lục III", "Phụ lục IV"]


def test_the_offices_own_text_takes_the_place_of_a_part() -> None:
    own = "Quý này tập trung tuyên truyền.\nKết quả tốt."
    said = text_of(replace(quarterly_figures(), narrative=(("II.1", own),)))
    assert "1. Tổ chức phong trào Quý này tập trung tuyên truyền. Kết quả tốt. 2. Phát hiện" in said


def test_every_part_can_be_replaced_by_its_code() -> None:
    own = tuple((part.code, f"Nội dung riêng {part.code}.") for part in OUTLINE)
    said = text_of(replace(quarterly_figures(), narrative=own))
    assert all(f"Nội dung riêng {code}." in said for code, _ in own)


def test_the_report_is_signed_and_bears_the_journals_witness(pages: list[Sheet]) -> None:
    said = "\n".join(page.text for page in pages)
    assert all(line in said for line in (*VICE_CHAIR.capacity, "Phạm Thị Diễm", "Mã nhật ký: 1024-9F86D081884C"))


def test_signed_the_report_bears_number_and_day_in_its_head_and_on_every_annex() -> None:
    said = text_of(replace(quarterly_figures(), number=9, day=date(2021, 4, 5)))
    assert "Số: 09/BC-UBND Ba Đình, ngày 05 tháng 4 năm 2021" in said
    assert said.count("(Kèm theo Báo cáo số 09/BC-UBND ngày 05 tháng 4 năm 2021 của") == 4


@pytest.mark.parametrize("code", [(Cadence.MONTH, 5), (Cadence.HALF, 1), (Cadence.YEAR, 1)])
def test_any_period_can_be_reported(code: tuple[Cadence, int]) -> None:
    period = Period(code[0], 2021, code[1])
    months = len(period.months())
    rows = tuple(replace(row, months=(1,) * months) for row in quarterly_figures().articles)
    figures = replace(quarterly_figures(), period=period, articles=rows, exemplars=rows)
    pages = sheets(drawn(compose(figures)))
    assert all(ink.right <= page.width - 20 + 0.05 for page in pages for ink in page.inks)


def test_the_workbook_has_the_same_figures_as_the_paper() -> None:
    book = load_workbook(BytesIO(sheet.drawn(compose(quarterly_figures(126)))), data_only=True)
    assert book.sheetnames == ["So sánh cùng kỳ", "Biểu 01", "Biểu 02", "Biểu 03", "Biểu 04"]
    rows = list(book["Biểu 01"].iter_rows(values_only=True))
    total = next(row for row in rows if row[0] == "Tổng cộng")
    assert [value for value in total if isinstance(value, int)] == [
        value for value in last_row(quarterly_figures(126), "Biểu 01") if isinstance(value, int)
    ]
