from datetime import date

from app.domain.plans.plan import Matter
from app.domain.reports.overview import Chore, Step
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
    articles, exemplars = overview.charts(shown, "Tinos", width=400, height=200, ink="#000000", bars="#8C8478")
    assert "11/2020" in articles
    assert "Chỉ tiêu" in exemplars
    assert 'fill="#8C8478"' in articles


def test_units_short_of_either_matter_are_named_and_the_rest_counted(ba_dinh: Story) -> None:
    ba_dinh.on(date(2021, 3, 18))
    for number in range(6):
        ba_dinh.unit(f"Phường số {number}", UnitKind.WARD)
    short = ba_dinh.office.overview.today(ba_dinh.plan).short
    assert [(one.matter, len(one.units), one.count, one.more) for one in short] == [
        (Matter.ARTICLES, 4, 6, 2),
        (Matter.EXEMPLARS, 4, 6, 2),
    ]


def test_an_empty_register_is_told_its_first_steps_in_the_order_they_are_best_taken(ba_dinh: Story) -> None:
    ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    steps = ba_dinh.office.overview.today(ba_dinh.plan).first_steps
    assert {(one.step, one.taken) for one in steps} >= {(Step.UNITS, True), (Step.SIGNER, False), (Step.ARTICLE, False)}
    assert [one.step for one in steps] == [step for step in Step if step in {one.step for one in steps}]


def test_the_first_steps_are_over_once_an_exemplar_is_in_the_register(ba_dinh: Story) -> None:
    ward = ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    assert ba_dinh.office.overview.today(ba_dinh.plan).first_steps
    ba_dinh.exemplar("Lê Văn Ân", ward)
    assert ba_dinh.office.overview.today(ba_dinh.plan).first_steps == ()


def test_an_office_whose_council_votes_is_told_to_enter_it_first(binh_phuoc: Story) -> None:
    steps = binh_phuoc.office.overview.today(binh_phuoc.plan).first_steps
    assert Step.COUNCIL in {one.step for one in steps}
