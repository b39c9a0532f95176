"""Biểu 01 to 04 of the periodic report."""

from dataclasses import replace
from datetime import date

from app.documents.table import RowKind
from app.domain.calendar.period import Cadence, Period
from app.domain.law.level_awards import LevelAwards
from app.domain.units.agency import Level
from tests.documents.report_facts import OWN_CERTIFICATES, last_row, quarterly_figures, tables


def test_the_quota_table_has_a_column_for_each_month_and_sums_every_figure() -> None:
    table = tables(quarterly_figures())["Biểu 01"]
    assert [column.heading for column in table.columns if column.under == "Đã gửi"] == ["T1", "T2", "T3", "Cộng"]
    assert last_row(quarterly_figures(), "Biểu 01") == ("Tổng cộng", 24, 8, 8, 10, 26, 12, 10, 2, None)


def test_a_years_months_are_added_up_by_quarters() -> None:
    figures, year = quarterly_figures(1), Period(Cadence.YEAR, 2021)
    row = replace(figures.articles[0], months=tuple(range(1, 13)), total=78)
    table = tables(replace(figures, period=year, articles=(row,), exemplars=()))["Biểu 01"]
    headings = [column.heading for column in table.columns if column.under == "Đã gửi"]
    assert headings == ["Quý I", "Quý II", "Quý III", "Quý IV", "Cộng"]
    assert table.rows[0].cells[4:9] == (6, 15, 24, 33, 78)


def test_a_unit_without_a_quota_is_never_short_but_counts_in_the_totals() -> None:
    row = tables(quarterly_figures())["Biểu 01"].rows[2].cells
    assert row == (3, "Phường số 3", "Phòng, ban, ngành", None, 0, 1, 0, 1, None, None, None, "Không giao chỉ tiêu")


def test_the_exemplar_table_tells_on_time_from_late() -> None:
    headings = [column.heading for column in tables(quarterly_figures())["Biểu 02"].columns]
    assert headings[-6:-4] == ["Đúng hạn", "Quá hạn"]
    assert last_row(quarterly_figures(), "Biểu 02")[7:10] == (26, 22, 4)


def test_the_exemplar_table_goes_from_all_introduced_by_those_stated_to_the_new_ones_that_count() -> None:
    figures = quarterly_figures(1)
    (row,) = figures.exemplars
    told = replace(figures, exemplars=(replace(row, not_counted=3, with_achievements=8),))
    table = tables(told)["Biểu 02"]
    headed = [(column.under, column.heading) for column in table.columns]
    assert headed[4:6] == [("Đã giới thiệu", "Tổng số"), ("Đã giới thiệu", "Đủ thành tích")]
    assert {under for under, _ in headed[6:12]} == {"Gương mới được tính chỉ tiêu"}
    assert table.rows[0].cells[4:10] == (9, 8, 2, 2, 2, 6)


def test_the_exemplar_table_says_by_when_a_months_review_is_made_and_that_the_late_still_count() -> None:
    assert tables(quarterly_figures())["Biểu 02"].notes[1] == (
        "Ghi chú: hạn gửi gương để được xét khen thưởng trong tháng: trước ngày 10 hằng tháng; gương gửi quá hạn "
        "chuyển xét kỳ của tháng sau và vẫn được tính vào chỉ tiêu của kỳ gửi."
    )
    assert len(tables(quarterly_figures())["Biểu 01"].notes) == 1


def test_the_exemplar_table_says_why_on_time_and_late_do_not_make_up_all_that_count() -> None:
    figures = quarterly_figures()
    without_a_limit = tuple(replace(row, on_time=row.total - 1, late=0) for row in figures.exemplars)
    said = tables(replace(figures, exemplars=without_a_limit))["Biểu 02"].notes[-1]
    assert said == "Ghi chú: gương gửi trong các tháng không giao chỉ tiêu không xét đúng hạn, quá hạn."


def test_whether_a_surplus_helps_other_periods_is_said_as_the_plan_has_it() -> None:
    figures = quarterly_figures()
    said = [tables(one)["Biểu 01"].notes[0] for one in (figures, replace(figures, carries_over=True))]
    assert ["không bù cho kỳ khác" in said[0], "được bù cho các kỳ sau" in said[1]] == [True, True]


def test_each_levels_awards_stand_under_a_head_of_their_own_the_offices_first() -> None:
    ward = LevelAwards(Level.COMMUNE, "cấp phường", "Chủ tịch UBND phường", 1, (OWN_CERTIFICATES,))
    rows = tables(replace(quarterly_figures(), awards=(ward, *quarterly_figures().awards)))["Biểu 03"].rows
    assert [row.cells[0] for row in rows if row.kind is not RowKind.ENTRY] == [
        "I. Khen thưởng thuộc thẩm quyền (cấp quận)",
        "II. Khen thưởng của cấp phường",
        "III. Khen thưởng của cấp thành phố",
        "Tổng cộng các cấp",
    ]


def test_a_level_and_the_whole_are_summed_up_with_their_decisions() -> None:
    rows = tables(quarterly_figures())["Biểu 03"].rows
    assert rows[0].cells == ("I. Khen thưởng thuộc thẩm quyền (cấp quận)", 2, 1, 12, 4, 8, 2, 12_420_000)
    assert rows[-1].cells == ("Tổng cộng các cấp", 3, 1, 14, 5, 9, 3, 21_360_000)


def test_a_decision_that_grants_two_forms_is_one_decision() -> None:
    both = (OWN_CERTIFICATES, replace(OWN_CERTIFICATES, form="Công nhận điển hình tiên tiến", money=0))
    own = replace(quarterly_figures().awards[0], forms=both)
    rows = tables(replace(quarterly_figures(), awards=(own,)))["Biểu 03"].rows
    assert [row.cells[6] for row in rows] == [2, 2, 2, 2]
    assert rows[-1].cells[0] == "Tổng cộng"


def test_the_award_table_says_that_it_counts_every_plan() -> None:
    assert "mọi kế hoạch" in tables(quarterly_figures())["Biểu 03"].notes[0]


def test_the_ballot_table_gives_the_day_as_a_day() -> None:
    row = tables(quarterly_figures())["Biểu 04"].rows[0].cells
    assert row == ("Phiên 1", date(2021, 3, 12), 11, 10, 18, 15, 3)
