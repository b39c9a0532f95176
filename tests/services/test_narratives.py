from datetime import date

import pytest

from app.documents.paper import Paper, Paragraph
from app.documents.table import Table
from app.documents.words import plain
from app.domain.calendar.period import Basis, Cadence, Period, Span
from app.domain.calendar.stretch import Stretch, week_of
from app.domain.drawable import CharacterNotDrawn
from app.domain.reports.narrative import UnknownPart
from app.domain.units.unit import UnitKind
from tests.services.conftest import Story

QUARTER = Period(Cadence.QUARTER, 2021, 1)
WEEK = week_of(date(2021, 3, 10))
CAUSES = "Trời mưa kéo dài.\nCác đơn vị bận kỳ thi."


def said(paper: Paper) -> list[str]:
    """The paragraphs of the report's body."""
    return [plain(block.text) for block in paper.sections[0].blocks if isinstance(block, Paragraph)]


def test_the_offices_own_words_are_there_the_next_time_the_report_is_drawn(ba_dinh: Story) -> None:
    ba_dinh.office.narratives.put(ba_dinh.plan, QUARTER, {"IV.3": CAUSES})
    paper = ba_dinh.office.papers.report(ba_dinh.plan, QUARTER)
    assert {"Trời mưa kéo dài.", "Các đơn vị bận kỳ thi."} <= set(said(paper))


def test_each_period_and_basis_has_words_of_its_own(ba_dinh: Story) -> None:
    narratives, plan = ba_dinh.office.narratives, ba_dinh.plan
    narratives.put(plan, QUARTER, {"IV.3": CAUSES}, Basis.CALENDAR)
    assert narratives.of(plan, QUARTER, Basis.ND09) == {}
    assert narratives.of(plan, QUARTER.next(), Basis.CALENDAR) == {}
    assert narratives.of(plan, QUARTER, Basis.CALENDAR) == {"IV.3": CAUSES}


def test_a_week_has_one_set_of_words_whatever_the_basis(ba_dinh: Story) -> None:
    ba_dinh.office.narratives.put(ba_dinh.plan, WEEK, {"VI": "Đề nghị."}, Basis.ND09)
    assert ba_dinh.office.narratives.of(ba_dinh.plan, WEEK, Basis.CALENDAR) == {"VI": "Đề nghị."}


def test_empty_words_give_a_part_back_to_the_figures_and_leave_the_others(ba_dinh: Story) -> None:
    narratives, plan = ba_dinh.office.narratives, ba_dinh.plan
    narratives.put(plan, QUARTER, {"IV.3": CAUSES, "VI": "Đề nghị."})
    narratives.put(plan, QUARTER, {"IV.3": " \n"})
    assert narratives.of(plan, QUARTER) == {"VI": "Đề nghị."}


def test_words_of_no_part_and_characters_no_paper_can_show_are_refused(ba_dinh: Story) -> None:
    narratives, plan = ba_dinh.office.narratives, ba_dinh.plan
    for code in ("II", "IX"):
        with pytest.raises(UnknownPart):
            narratives.put(plan, QUARTER, {code: "Chữ"})
    with pytest.raises(CharacterNotDrawn):
        narratives.put(plan, QUARTER, {"VI": "Tốt \U0001f600"})
    assert narratives.of(plan, QUARTER) == {}


def test_keeping_words_is_one_entry_of_the_journal(ba_dinh: Story) -> None:
    before = ba_dinh.office.upkeep.journal(100)
    ba_dinh.office.narratives.put(ba_dinh.plan, QUARTER, {"IV.3": CAUSES, "VI": "Đề nghị."})
    after = ba_dinh.office.upkeep.journal(100)
    assert len(after) == len(before) + 1
    assert after[0].doing == "ghi lời văn báo cáo"


def test_changed_words_can_be_undone(ba_dinh: Story) -> None:
    narratives, plan, upkeep = ba_dinh.office.narratives, ba_dinh.plan, ba_dinh.office.upkeep
    narratives.put(plan, QUARTER, {"VI": "Đề nghị."})
    narratives.put(plan, QUARTER, {"VI": "Không."})
    last = upkeep.undoable()
    assert last is not None
    upkeep.undo(last.seq)
    assert narratives.of(plan, QUARTER) == {"VI": "Đề nghị."}


def test_the_comparison_with_the_year_before_stands_whoever_words_the_part(ba_dinh: Story) -> None:
    ba_dinh.office.narratives.put(ba_dinh.plan, QUARTER, {"IV.1": "Phong trào sôi nổi."})
    paper = ba_dinh.office.papers.report(ba_dinh.plan, QUARTER)
    assert "Phong trào sôi nổi." in said(paper)
    assert "So sánh cùng kỳ" in [block.name for block in paper.sections[0].blocks if isinstance(block, Table)]


def test_a_part_says_what_the_figures_suggest_until_the_office_words_it(ba_dinh: Story) -> None:
    ba_dinh.office.narratives.put(ba_dinh.plan, QUARTER, {"VI": "Đề nghị."})
    figures = ba_dinh.office.reports.quarterly(ba_dinh.plan, QUARTER)
    parts = {part.code: part for part in ba_dinh.office.papers.report_parts(figures)}
    assert list(parts) == ["I", "II.1", "II.2", "II.3", "III.1", "III.2", "III.3", "IV.1", "IV.2", "IV.3", "V", "VI"]
    assert parts["V"].heading == "V. PHƯƠNG HƯỚNG, NHIỆM VỤ QUÝ II/2021"
    assert (parts["VI"].suggested, parts["VI"].said) == ("Không có.", "Đề nghị.")
    assert parts["III.1"].said == "Trong Quý I/2021, Hội đồng không tổ chức phiên họp."


def test_a_week_counts_its_days_and_shows_the_quotas_of_its_month(ba_dinh: Story) -> None:
    ward = ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    for day in (5, 9, 16):
        ba_dinh.article(ward, date(2021, 3, day), f"Bài ngày {day}")
    figures = ba_dinh.office.reports.quarterly(ba_dinh.plan, WEEK)
    assert figures.comparisons[0].now == 1
    assert figures.articles[0].months == (3,)
    assert figures.quota_span == Span(date(2021, 3, 1), date(2021, 3, 31))
    assert any("riêng số liệu về chỉ tiêu" in line for line in said(ba_dinh.office.papers.report(ba_dinh.plan, WEEK)))


def test_days_over_two_years_are_reported_month_by_month(ba_dinh: Story) -> None:
    ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    days = Stretch(Span(date(2020, 12, 10), date(2021, 2, 3)))
    paper = ba_dinh.office.papers.report(ba_dinh.plan, days)
    table = next(block for block in paper.sections[1].blocks if isinstance(block, Table))
    assert [column.heading for column in table.columns[3:7]] == ["Chỉ tiêu các tháng", "T12/20", "T1/21", "T2/21"]
