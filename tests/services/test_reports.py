from dataclasses import replace
from datetime import date

import pytest

from app.domain.calendar.period import Basis, Cadence, Period, read_period
from app.domain.exemplars.exemplar import CommendationDraft, CommendationKind, Exemplar, RecipientClass
from app.domain.quotas.quota import Assessment
from app.domain.reports.report import ARTICLES, AWARDS, DECISIONS, EXEMPLARS, HIGHER_AWARDS, PlanDidNotRun
from app.domain.units.agency import Level
from app.domain.units.unit import UnitKind
from tests.services.conftest import Story

FIRST_QUARTER = Period(Cadence.QUARTER, 2021, 1)


def an_award(exemplar: Exemplar, level: Level, decided: date) -> CommendationDraft:
    """A certificate of a level, for what the exemplar did."""
    return CommendationDraft(
        exemplar.id,
        level,
        "Bằng khen" if level in {Level.PROVINCE, Level.STATE} else "Giấy khen",
        CommendationKind.THEMATIC,
        RecipientClass.WORKER,
        "05/QĐ-UBND",
        decided,
        "",
        "Cứu người đuối nước",
    )


def compared(story: Story, period: str) -> dict[str, tuple[int, int | None]]:
    """What came in of both matters, now and a year before."""
    figures = story.office.reports.quarterly(story.plan, read_period(period))
    return {one.what: (one.now, one.before) for one in figures.comparisons if one.what in {ARTICLES, EXEMPLARS}}


def test_a_quarter_reported_after_its_end_leaves_nothing_undecided(ba_dinh: Story) -> None:
    ba_dinh.unit("Phòng Tư pháp", UnitKind.DEPARTMENT)
    ba_dinh.on(date(2021, 4, 5))
    (row,) = ba_dinh.office.reports.quarterly(ba_dinh.plan, FIRST_QUARTER).articles
    assert (row.missing, row.assessment) == (1, Assessment.NOT_MET)


def test_a_month_counts_its_own_days_where_the_quota_is_a_quarters(ba_dinh: Story) -> None:
    department = ba_dinh.unit("Phòng Tư pháp", UnitKind.DEPARTMENT)
    for month in (1, 2):
        ba_dinh.article(department, date(2021, month, 5), f"Bài tháng {month}")
    (row,) = ba_dinh.office.reports.quarterly(ba_dinh.plan, Period(Cadence.MONTH, 2021, 2)).articles
    assert (row.owed, row.total, row.on_time + row.late) == (1, 1, 1)


@pytest.mark.parametrize(("basis", "counted"), [(Basis.CALENDAR, 1), (Basis.ND09, 2)])
def test_a_report_counts_by_its_basis_while_quotas_run_on_the_calendar(
    ba_dinh: Story, basis: Basis, counted: int
) -> None:
    ward = ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    for received in (date(2020, 12, 20), date(2021, 1, 5), date(2021, 3, 20)):
        if received != date(2021, 3, 20) or basis is Basis.ND09:
            ba_dinh.article(ward, received, f"Bài ngày {received}")
    figures = ba_dinh.office.reports.quarterly(ba_dinh.plan, FIRST_QUARTER, basis)
    assert figures.total(ARTICLES) == counted
    assert figures.articles[0].total == (2 if basis is Basis.ND09 else 1)


def test_figures_stand_beside_those_of_the_year_before(ba_dinh: Story) -> None:
    ward = ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    ba_dinh.article(ward, date(2020, 12, 20), "Bài năm trước")
    ba_dinh.on(date(2021, 12, 31))
    ba_dinh.office.exemplars.commend(an_award(ba_dinh.exemplar("Lê Văn Ân", ward), Level.DISTRICT, date(2021, 12, 3)))
    assert compared(ba_dinh, "2021-Q4") == {ARTICLES: (0, 1), EXEMPLARS: (0, 0)}


def test_a_year_of_which_the_register_knows_nothing_is_unknown_and_not_nought(ba_dinh: Story) -> None:
    ward = ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    ba_dinh.article(ward, date(2021, 1, 5), "Bài đầu tiên")
    assert compared(ba_dinh, "2021-Q1") == {ARTICLES: (1, None), EXEMPLARS: (0, None)}


def test_a_year_of_which_only_an_award_is_known_has_its_noughts(ba_dinh: Story) -> None:
    ward = ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    ba_dinh.office.exemplars.commend(an_award(ba_dinh.exemplar("Lê Văn Ân", ward), Level.COMMUNE, date(2020, 2, 3)))
    assert compared(ba_dinh, "2021-Q1") == {ARTICLES: (0, 0), EXEMPLARS: (0, 0)}


def test_each_levels_awards_are_counted_apart_under_the_plans_name_for_it(ba_dinh: Story) -> None:
    ward = ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    exemplar = ba_dinh.exemplar("Lê Văn Ân", ward)
    for level in (Level.PROVINCE, Level.COMMUNE, Level.STATE, Level.DISTRICT):
        ba_dinh.office.exemplars.commend(an_award(exemplar, level, date(2021, 2, 3)))
    figures = ba_dinh.office.reports.quarterly(ba_dinh.plan, FIRST_QUARTER)
    assert [(one.name, one.authority, one.recipients, one.decisions) for one in figures.awards] == [
        ("cấp phường", "Chủ tịch UBND phường", 1, 1),
        ("cấp quận", "Chủ tịch UBND quận", 1, 1),
        ("cấp thành phố", "Chủ tịch UBND thành phố", 1, 1),
        ("cấp Nhà nước", "Thủ tướng Chính phủ, Chủ tịch nước", 1, 1),
    ]
    assert (figures.total(AWARDS), figures.total(DECISIONS), figures.total(HIGHER_AWARDS)) == (1, 1, 2)


def test_two_wards_decisions_of_one_number_are_two_and_one_decision_of_two_forms_is_one(ba_dinh: Story) -> None:
    ward = ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    first, second = (ba_dinh.exemplar(name, ward) for name in ("Lê Văn Ân", "Bùi Thị Dung"))
    known = an_award(first, Level.COMMUNE, date(2021, 2, 3))
    ba_dinh.office.exemplars.commend(replace(known, issuer="Chủ tịch UBND phường Trúc Bạch"))
    ba_dinh.office.exemplars.commend(replace(known, exemplar=second.id, issuer="Chủ tịch UBND phường Kim Mã"))
    another = replace(known, issuer="Chủ tịch UBND phường Trúc Bạch", deed="Việc khác", form="Thư khen")
    ba_dinh.office.exemplars.commend(another)
    (commune,) = ba_dinh.office.reports.quarterly(ba_dinh.plan, FIRST_QUARTER).awards
    assert ([form.decisions for form in commune.forms], commune.decisions) == ([2, 1], 2)


def test_exemplars_that_missed_their_months_review_are_told_by_the_review_they_wait_for(ba_dinh: Story) -> None:
    ward = ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    for number, day in enumerate((date(2021, 1, 20), date(2021, 3, 9), date(2021, 3, 10), date(2021, 3, 31))):
        ba_dinh.nominate(ba_dinh.exemplar(f"Lê Văn Số {number}", ward), ward, day)
    ba_dinh.nominate(ba_dinh.exemplar("Bùi Thị Dung", ward), ward, date(2021, 3, 12), achievements="")
    figures = ba_dinh.office.reports.quarterly(ba_dinh.plan, FIRST_QUARTER)
    assert [(one.review.code, one.count) for one in figures.moved] == [("2021-02", 1), ("2021-04", 2)]
    assert figures.exemplars[0].total == 4


def test_a_plan_that_reviews_at_no_day_of_the_month_moves_nobody(binh_phuoc: Story) -> None:
    unit = binh_phuoc.unit("Phòng A", UnitKind.DEPARTMENT)
    binh_phuoc.nominate(binh_phuoc.exemplar("Lê Văn Ân", unit), unit, date(2024, 2, 20))
    figures = binh_phuoc.office.reports.quarterly(binh_phuoc.plan, Period(Cadence.QUARTER, 2024, 1))
    assert (figures.review_limit, figures.moved, figures.asked) == (None, (), None)


def test_a_quarter_in_which_the_plan_did_not_run_and_nothing_happened_is_refused(ba_dinh: Story) -> None:
    with pytest.raises(PlanDidNotRun):
        ba_dinh.office.reports.quarterly(ba_dinh.plan, Period(Cadence.QUARTER, 2019, 1))


def test_a_quarter_in_which_the_plan_did_not_run_is_reported_where_something_happened(ba_dinh: Story) -> None:
    ward = ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    ba_dinh.office.exemplars.commend(an_award(ba_dinh.exemplar("Lê Văn Ân", ward), Level.DISTRICT, date(2019, 2, 3)))
    figures = ba_dinh.office.reports.quarterly(ba_dinh.plan, Period(Cadence.QUARTER, 2019, 1))
    assert (figures.plan_ran, figures.total(AWARDS)) == (False, 1)


def test_the_report_bears_the_head_of_the_journal(ba_dinh: Story) -> None:
    before = ba_dinh.office.reports.quarterly(ba_dinh.plan, FIRST_QUARTER).journal_code
    ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    after = ba_dinh.office.reports.quarterly(ba_dinh.plan, FIRST_QUARTER).journal_code
    assert before != after
    assert after.startswith(str(ba_dinh.office.upkeep.head().seq))
