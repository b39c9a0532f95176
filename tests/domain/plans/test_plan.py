from datetime import date

import pytest

from app.domain.calendar.period import Cadence
from app.domain.plans.plan import ContestRules, Matter, QuotaRule, Recipient
from app.domain.units.agency import Level
from app.domain.units.unit import UnitKind
from tests.builders import DEPARTMENT, UNION, a_plan, a_unit
from tests.shipped import BA_DINH, BINH_PHUOC, HA_NOI, QHKT, VHTT, shipped

FARMERS = a_unit("Hội Nông dân quận", UnitKind.MASS_ORGANISATION)


def quota(rule: QuotaRule | None) -> tuple[int, Cadence] | None:
    return (rule.minimum, rule.cadence) if rule else None


def test_a_rule_by_name_goes_before_a_rule_by_kind() -> None:
    assert quota(shipped(BA_DINH).rule_for(UNION, Matter.ARTICLES)) == (1, Cadence.MONTH)


def test_the_three_unions_exception_is_for_articles_only() -> None:
    assert quota(shipped(BA_DINH).rule_for(UNION, Matter.EXEMPLARS)) == (1, Cadence.QUARTER)


@pytest.mark.parametrize("name", ["Liên đoàn lao động quận", "Hội LHPN quận", "Đoàn TNCS Hồ Chí Minh quận"])
def test_each_of_the_three_unions_owes_an_article_a_month(name: str) -> None:
    union = a_unit(name, UnitKind.MASS_ORGANISATION)
    assert quota(shipped(BA_DINH).rule_for(union, Matter.ARTICLES)) == (1, Cadence.MONTH)


def test_a_union_is_known_by_its_short_name_too() -> None:
    women = a_unit("Hội Liên hiệp Phụ nữ quận", UnitKind.MASS_ORGANISATION, short_name="Hội LHPN quận")
    assert quota(shipped(BA_DINH).rule_for(women, Matter.ARTICLES)) == (1, Cadence.MONTH)


def test_another_mass_organisation_owes_an_article_a_quarter() -> None:
    assert quota(shipped(BA_DINH).rule_for(FARMERS, Matter.ARTICLES)) == (1, Cadence.QUARTER)


@pytest.mark.parametrize(
    ("kind", "articles", "exemplars"),
    [
        (UnitKind.WARD, (2, Cadence.MONTH), (2, Cadence.MONTH)),
        (UnitKind.SCHOOL, (1, Cadence.MONTH), (1, Cadence.MONTH)),
        (UnitKind.DEPARTMENT, (1, Cadence.QUARTER), (1, Cadence.QUARTER)),
        (UnitKind.PUBLIC_SERVICE, (1, Cadence.QUARTER), (1, Cadence.QUARTER)),
        (UnitKind.SUBORDINATE, (1, Cadence.QUARTER), (1, Cadence.QUARTER)),
    ],
)
def test_each_kind_of_unit_in_ba_dinh_has_its_quota(
    kind: UnitKind, articles: tuple[int, Cadence], exemplars: tuple[int, Cadence]
) -> None:
    unit, plan = a_unit("Đơn vị A", kind), shipped(BA_DINH)
    assert quota(plan.rule_for(unit, Matter.ARTICLES)) == articles
    assert quota(plan.rule_for(unit, Matter.EXEMPLARS)) == exemplars


def test_a_department_of_qhkt_has_no_quota() -> None:
    plan = shipped(QHKT)
    assert [plan.rule_for(DEPARTMENT, matter) for matter in Matter] == [None, None]


def test_the_youth_union_of_qhkt_owes_two_articles_and_one_exemplar_a_month() -> None:
    youth, plan = a_unit("Đoàn thanh niên Sở Quy hoạch - Kiến trúc", UnitKind.MASS_ORGANISATION), shipped(QHKT)
    assert quota(plan.rule_for(youth, Matter.ARTICLES)) == (2, Cadence.MONTH)
    assert quota(plan.rule_for(youth, Matter.EXEMPLARS)) == (1, Cadence.MONTH)


def test_a_rule_without_kinds_or_names_is_everyones() -> None:
    assert quota(shipped(VHTT).rule_for(DEPARTMENT, Matter.EXEMPLARS)) == (1, Cadence.MONTH)


def test_general_criteria_come_before_those_of_the_kind_of_nominee() -> None:
    codes = [criterion.code for criterion in shipped(BINH_PHUOC).criteria_for(Recipient.LEADER)]
    assert codes == ["chung-1", "chung-2", "chung-3", "chung-4", "lanh-dao-1", "lanh-dao-2", "lanh-dao-3"]


def test_only_a_collective_shows_how_its_staff_were_rated() -> None:
    plan = shipped(BINH_PHUOC)
    asked = [any(one.code == "danh-sach-xep-loai" for one in plan.dossier_for(who)) for who in Recipient]
    assert asked == [True, False, False, False]


def test_a_plan_words_its_levels_itself() -> None:
    level = shipped(BA_DINH).award_level(Level.DISTRICT)
    assert level
    assert level.authority == "Chủ tịch UBND quận"


def test_a_level_the_plan_does_not_use_has_no_words() -> None:
    assert shipped(BINH_PHUOC).award_level(Level.DISTRICT) is None


def test_the_city_wants_each_units_own_standards_by_the_29th_of_june() -> None:
    deadline = shipped(HA_NOI).deadline("tieu-chuan-cua-don-vi")
    assert deadline
    assert deadline.limit.last_day == date(2023, 6, 29)


def test_a_plan_without_such_a_deadline_has_none() -> None:
    assert a_plan().deadline("ho-so") is None


def test_the_usual_marking_sheet_gives_a_hundred_points() -> None:
    assert [item.points for item in ContestRules().marking] == [30, 30, 20, 20]
    assert ContestRules().most_points == 100


def test_without_a_marking_sheet_there_is_no_highest_mark() -> None:
    assert ContestRules(marking=()).most_points is None


def test_leaders_and_staff_are_individuals_alike_after_collectives_and_households() -> None:
    assert [one.group for one in sorted(Recipient, key=lambda one: one.order)] == [
        "tập thể",
        "hộ gia đình",
        "cá nhân",
        "cá nhân",
    ]
    assert {one for one in Recipient if one.is_individual} == {Recipient.LEADER, Recipient.STAFF}
