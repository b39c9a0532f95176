"""The periodic report: six parts, two charts, four tables, and one truth in all of them."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook

from app.documents.chart import BarChart
from app.documents.forms.quarterly_report import compose
from app.documents.forms.report_parts import OUTLINE
from app.documents.ink import sheet
from app.documents.ink.pdf import drawn
from app.documents.paper import Heading
from app.documents.table import Cell, RowKind, Table
from app.domain.period import Basis, Cadence, Period
from app.domain.report import QuarterlyFigures
from tests.documents.facts import VICE_CHAIR, quarterly_figures
from tests.documents.reading import Sheet, sheets


@pytest.fixture(scope="module")
def pages() -> list[Sheet]:
    return sheets(drawn(compose(quarterly_figures())))


def text_of(figures: QuarterlyFigures) -> str:
    return " ".join(page.words for page in sheets(drawn(compose(figures))))


def tables(figures: QuarterlyFigures) -> dict[str, Table]:
    blocks = (block for section in compose(figures).sections for block in section.blocks)
    return {block.name: block for block in blocks if isinstance(block, Table)}


def last_row(figures: QuarterlyFigures, name: str) -> tuple[Cell, ...]:
    return tables(figures)[name].rows[-1].cells


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


def test_the_quota_table_has_a_column_for_each_month_and_sums_every_figure() -> None:
    table = tables(quarterly_figures())["Biểu 01"]
    assert [column.heading for column in table.columns if column.under == "Đã gửi"] == ["T1", "T2", "T3"]
    assert last_row(quarterly_figures(), "Biểu 01") == ("Tổng cộng", 24, 8, 8, 10, 26, 12, 10, 2, None)


def test_a_unit_without_a_quota_is_never_short_but_counts_in_the_totals() -> None:
    row = tables(quarterly_figures())["Biểu 01"].rows[2].cells
    assert row == (3, "Phường số 3", "Phòng, ban, ngành", None, 0, 1, 0, 1, None, None, None, "Không giao chỉ tiêu")


def test_the_exemplar_table_tells_on_time_from_late() -> None:
    headings = [column.heading for column in tables(quarterly_figures())["Biểu 02"].columns]
    assert {"Đúng hạn", "Quá hạn", "Đủ thành tích"} <= set(headings)
    assert last_row(quarterly_figures(), "Biểu 02")[6:9] == (30, 6, 36)


def test_awards_of_the_own_office_and_of_others_stand_in_groups_with_their_sums() -> None:
    rows = tables(quarterly_figures())["Biểu 03"].rows
    assert [row.kind for row in rows] == [
        RowKind.GROUP,
        RowKind.ENTRY,
        RowKind.GROUP,
        RowKind.ENTRY,
        RowKind.TOTAL,
    ]
    assert rows[-1].cells == ("Tổng cộng", 3, 1, 14, 5, 9, None, 21_360_000)


def test_the_ballot_table_gives_the_day_as_a_day() -> None:
    row = tables(quarterly_figures())["Biểu 04"].rows[0].cells
    assert row == ("Phiên 1", date(2021, 3, 12), 11, 10, 18, 15, 3)


def test_a_change_from_nothing_has_no_percentage() -> None:
    rows = tables(quarterly_figures())["So sánh cùng kỳ"].rows
    assert [row.cells[1:] for row in rows] == [(141, 120, 21, "17,50%"), (51, 60, -9, "-15,00%"), (1, 0, 1, "-")]


def test_two_charts_show_each_month_beside_what_was_owed() -> None:
    charts = [block for block in compose(quarterly_figures()).sections[0].blocks if isinstance(block, BarChart)]
    assert [chart.title.split(".")[0] for chart in charts] == ["Biểu đồ 1", "Biểu đồ 2"]
    assert charts[0].series[0].values == (20, 17, 14)
    assert charts[1].target is not None
    assert charts[1].target.values == (44, 44, 44)


def test_units_short_of_their_quota_are_named_up_to_eight() -> None:
    said = text_of(quarterly_figures(60))
    assert "Còn 20 đơn vị chưa đạt chỉ tiêu bài viết dự thi: Phường số 2, Phường số 5," in said
    assert "và 12 đơn vị khác (chi tiết tại Biểu 01)." in said


def test_awards_are_said_by_kind_and_kinds_without_any_are_left_out() -> None:
    said = text_of(quarterly_figures())
    assert "đã khen thưởng 02 tập thể, 01 hộ gia đình và 12 cá nhân (trong đó 04 lãnh đạo, 08 người lao động" in said
    assert "Cấp trên đã khen thưởng 01 tập thể và 02 cá nhân." in said


def test_a_quarter_in_which_nothing_happened_is_reported_as_such() -> None:
    nothing = replace(
        quarterly_figures(0), awards=(), meetings=(), decisions=(), comparisons=(), waiting=0, journal_code=""
    )
    said = text_of(nothing)
    assert "Trong Quý I/2021, Hội đồng không tổ chức phiên họp." in said
    assert "không có trường hợp được khen thưởng thuộc thẩm quyền" in said
    assert said.count("Không phát sinh") == 4


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
    book = load_workbook(BytesIO(sheet.drawn(compose(quarterly_figures(126)))))
    assert book.sheetnames == ["So sánh cùng kỳ", "Biểu 01", "Biểu 02", "Biểu 03", "Biểu 04"]
    rows = list(book["Biểu 01"].iter_rows(values_only=True))
    total = next(row for row in rows if row[0] == "Tổng cộng")
    assert [value for value in total if isinstance(value, int)] == [
        value for value in last_row(quarterly_figures(126), "Biểu 01") if isinstance(value, int)
    ]
