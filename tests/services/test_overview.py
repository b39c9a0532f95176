from datetime import date

from app.domain.plans.plan import Matter
from app.domain.reports.overview import Chore
from app.domain.units.unit import UnitKind
from tests.services.conftest import Story


def test_the_overview_counts_what_waits_on_the_clerk(ba_dinh: Story) -> None:
    ward = ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    ba_dinh.article(ward, date(2021, 3, 5), "Bài dài", words=1501)
    ba_dinh.nominate(ba_dinh.exemplar("Lê Văn Ân", ward), ward, date(2021, 3, 5), dossier=frozenset())
    tasks = {(task.chore, task.matter): task.count for task in ba_dinh.office.overview.today(ba_dinh.plan).tasks}
    assert tasks == {
        (Chore.UNITS_SHORT, Matter.EXEMPLARS): 1,
        (Chore.ARTICLES_TO_DECIDE, None): 1,
        (Chore.DOSSIERS_INCOMPLETE, None): 1,
    }


def test_the_dates_ahead_are_the_last_valid_days_in_order(ba_dinh: Story) -> None:
    ba_dinh.on(date(2021, 5, 1))
    days = [due.day for due in ba_dinh.office.overview.today(ba_dinh.plan).due_dates]
    assert days == [date(2021, 5, 9), date(2021, 5, 24), date(2021, 5, 24)]


def test_the_charts_name_the_months_and_the_quota(ba_dinh: Story) -> None:
    ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    overview = ba_dinh.office.overview
    shown = overview.today(ba_dinh.plan)
    articles, exemplars = overview.charts(shown, "Tinos", width=400, height=200, ink="#000000")
    assert "11/2020" in articles
    assert "Chỉ tiêu" in exemplars
