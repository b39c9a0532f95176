from datetime import date

import pytest

from app.domain.period import Basis, Cadence, Period
from app.domain.report import ARTICLES
from app.domain.unit import UnitKind
from tests.services.conftest import Story

FIRST_QUARTER = Period(Cadence.QUARTER, 2021, 1)


def test_a_quarter_reported_after_its_end_leaves_nothing_undecided(ba_dinh: Story) -> None:
    ba_dinh.unit("Phòng Tư pháp", UnitKind.DEPARTMENT)
    ba_dinh.on(date(2021, 4, 5))
    (row,) = ba_dinh.office.reports.quarterly(ba_dinh.plan, FIRST_QUARTER).articles
    assert (row.missing, row.verdict) == (1, "Chưa đạt")


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
    figures = ba_dinh.office.reports.quarterly(ba_dinh.plan, Period(Cadence.QUARTER, 2021, 4))
    articles = next(one for one in figures.comparisons if one.what == ARTICLES)
    assert (articles.now, articles.before) == (0, 1)


def test_the_report_bears_the_head_of_the_journal(ba_dinh: Story) -> None:
    before = ba_dinh.office.reports.quarterly(ba_dinh.plan, FIRST_QUARTER).journal_code
    ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    after = ba_dinh.office.reports.quarterly(ba_dinh.plan, FIRST_QUARTER).journal_code
    assert before != after
    assert after.startswith(str(ba_dinh.office.upkeep.head().seq))
