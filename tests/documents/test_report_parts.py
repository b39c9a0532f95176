"""What each part of the periodic report says of the figures, and its two charts."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

from app.documents.chart import BarChart, Target
from app.documents.forms.quarterly_report import compose
from app.domain.calendar.limits import MonthlyLimit
from app.domain.calendar.period import Cadence, Period, Span
from app.domain.law.level_awards import LevelAwards
from app.domain.reports.report import ARTICLES, Comparison, MonthFigures, PeriodFigures
from app.domain.units.agency import Level
from tests.documents.report_facts import OWN_CERTIFICATES, quarterly_figures, tables, text_of, unit_row


def test_a_change_from_none_at_all_has_no_percentage() -> None:
    rows = tables(quarterly_figures())["So sánh cùng kỳ"].rows
    assert [row.cells[1:] for row in rows] == [(141, 120, 21, "17,50%"), (51, 60, -9, "-15,00%"), (1, 0, 1, "-")]


def charts(figures: PeriodFigures) -> list[BarChart]:
    return [block for block in compose(figures).sections[0].blocks if isinstance(block, BarChart)]


def test_two_charts_show_each_month_beside_what_was_owed() -> None:
    exemplars, articles = charts(quarterly_figures())
    assert [chart.title.split(".")[0] for chart in (exemplars, articles)] == ["Biểu đồ 1", "Biểu đồ 2"]
    assert exemplars.series[0].values == (20, 17, 14)
    assert articles.target == Target("Chỉ tiêu bình quân tháng", (44, 44, 44))


def test_a_chart_of_months_in_which_nothing_was_owed_has_nothing_to_reach() -> None:
    free = tuple(MonthFigures(one.month, 1, Fraction(), 1, Fraction()) for one in quarterly_figures().months)
    assert [chart.target for chart in charts(replace(quarterly_figures(), months=free))] == [None, None]


def test_exemplars_that_missed_their_months_review_are_said_with_the_review_they_wait_for() -> None:
    said = text_of(quarterly_figures())
    assert "gương gửi trước ngày 10 hằng tháng được xét khen thưởng ngay trong tháng" in said
    assert (
        "Có 16 gương gửi quá hạn xét của tháng, chuyển xét kỳ sau: 04 gương xét kỳ tháng 2/2021 và "
        "12 gương xét kỳ tháng 4/2021; các gương này vẫn được tính vào chỉ tiêu của kỳ gửi."
    ) in said


def test_where_what_is_late_counts_no_more_the_report_says_so() -> None:
    figures = replace(quarterly_figures(), review_limit=MonthlyLimit(20, inclusive=True, late_counts=False))
    assert "gương gửi đến hết ngày 20 hằng tháng được xét" in text_of(figures)
    assert "gương gửi sau hạn của kỳ giao chỉ tiêu không được tính chỉ tiêu" in text_of(figures)


def test_a_plan_that_reviews_at_no_day_of_the_month_moves_nobody() -> None:
    assert "chuyển xét" not in text_of(replace(quarterly_figures(), review_limit=None, moved=()))


def test_a_year_of_which_the_register_knows_nothing_is_not_a_year_of_noughts() -> None:
    figures = replace(quarterly_figures(), comparisons=(Comparison(ARTICLES, 141, None),))
    table = tables(figures)["So sánh cùng kỳ"]
    assert table.rows[0].cells == (ARTICLES, 141, "-", "-", "-")
    assert table.notes == ("Ghi chú: dấu “-” là sổ không có số liệu nào của cùng kỳ năm trước.",)
    assert "Sổ không có số liệu của cùng kỳ năm trước để so sánh" in text_of(figures)


def test_units_short_of_their_quota_are_named_up_to_eight() -> None:
    said = text_of(quarterly_figures(60))
    assert "Còn 20 đơn vị chưa đạt chỉ tiêu bài viết dự thi: Phường số 2, Phường số 5," in said
    assert "và 12 đơn vị khác (chi tiết tại Biểu 01)." in said


def test_units_named_within_a_sentence_are_written_as_within_one() -> None:
    short = unit_row(2)
    names = ("Phường Trúc Bạch", "Phường 7", "Phòng Y tế")
    figures = replace(quarterly_figures(), articles=tuple(replace(short, unit=name) for name in names))
    assert "bài viết dự thi: phường Trúc Bạch, Phường 7, Phòng Y tế." in text_of(figures)


def test_awards_are_said_by_kind_and_kinds_without_any_are_left_out() -> None:
    said = text_of(quarterly_figures())
    assert (
        "đã ban hành 02 quyết định, khen thưởng 02 tập thể, 01 hộ gia đình và 12 cá nhân "
        "(trong đó 04 lãnh đạo, 08 người lao động"
    ) in said


def test_what_a_higher_level_granted_is_said_with_the_level_that_granted_it() -> None:
    said = text_of(quarterly_figures())
    assert "Chủ tịch UBND thành phố (cấp thành phố) đã khen thưởng 01 tập thể và 02 cá nhân." in said


def test_what_a_lower_level_granted_is_no_award_of_a_higher_one() -> None:
    ward = LevelAwards(Level.COMMUNE, "cấp phường", "Chủ tịch UBND phường", 1, (OWN_CERTIFICATES,))
    said = text_of(replace(quarterly_figures(), awards=(ward,)))
    assert "không có trường hợp được khen thưởng thuộc thẩm quyền" in said
    assert "không có trường hợp được cấp trên khen thưởng" in said


def test_a_quarter_in_which_nothing_happened_is_reported_as_such() -> None:
    nothing = replace(
        quarterly_figures(0), awards=(), meetings=(), decisions=(), comparisons=(), waiting=0, journal_code=""
    )
    said = text_of(nothing)
    assert "Trong Quý I/2021, Hội đồng không tổ chức phiên họp." in said
    assert "không có trường hợp được khen thưởng thuộc thẩm quyền" in said
    assert said.count("Không phát sinh") == 4


def without_quotas(**changes: Any) -> PeriodFigures:
    """A quarter in which nobody was asked for anything."""
    rows = tuple(unit_row(3) for _ in range(3))
    return replace(quarterly_figures(), articles=rows, exemplars=rows, **changes)


def test_a_quarter_after_the_last_month_with_a_quota_is_not_a_plan_without_quotas() -> None:
    period = Period(Cadence.QUARTER, 2021, 3)
    said = text_of(without_quotas(period=period, counted=period.span(), quota_span=period.span()))
    assert (
        "Trong Quý III/2021, không có đơn vị được giao chỉ tiêu; kế hoạch giao chỉ tiêu từ tháng 11/2020 đến hết "
        "tháng 5/2021."
    ) in said
    assert "đơn vị đạt chỉ tiêu" not in said
    assert "quá hạn chỉ tiêu" not in said
    assert "2. Tồn tại, hạn chế Trong Quý III/2021, không có đơn vị được giao chỉ tiêu." in said


def test_where_no_article_was_asked_for_and_none_came_there_is_no_nought_to_look_up() -> None:
    rows = tuple(replace(row, total=0, months=(0, 0, 0)) for row in without_quotas().articles)
    said = text_of(replace(without_quotas(), articles=rows))
    assert "3. Cuộc thi viết Trong Quý I/2021, không có bài viết gửi dự thi." in said


def test_a_plan_that_never_asks_for_anything_is_said_to() -> None:
    assert "Kế hoạch không giao chỉ tiêu số lượng cho các đơn vị." in text_of(without_quotas(asked=None))


def test_a_report_of_a_quarter_in_which_the_plan_did_not_run_says_so() -> None:
    period = Period(Cadence.QUARTER, 2022, 1)
    said = text_of(without_quotas(period=period, counted=period.span(), quota_span=period.span()))
    assert (
        "thực hiện từ ngày 13/10/2020 đến hết ngày 30/09/2021; Quý I/2022 nằm ngoài thời gian này nên báo cáo không có "
        "số liệu về chỉ tiêu"
    ) in said
    assert "tiếp tục chỉ đạo các đơn vị thực hiện công tác thi đua, khen thưởng." in said
    assert "nằm ngoài thời gian này" not in text_of(quarterly_figures())


def test_a_plan_that_ends_with_the_period_is_not_carried_on_in_the_next() -> None:
    goes_on = "Tiếp tục triển khai thực hiện Kế hoạch số 190/KH-UBND"
    assert goes_on in text_of(quarterly_figures())
    ended = replace(quarterly_figures(), plan_span=Span(date(2020, 10, 13), date(2021, 3, 31)))
    assert goes_on not in text_of(ended)
