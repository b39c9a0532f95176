from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.calendar.limits import MonthlyLimit
from app.domain.calendar.period import Cadence, Period, Span, read_period
from app.domain.plans.obligation import (
    asked_months,
    asks_within,
    bound_alike,
    due_day,
    obligations,
    owed_by,
    periods_owed,
    quota_months,
    review_month,
)
from app.domain.plans.plan import Matter, Plan, QuotaMonths, QuotaRule
from app.domain.units.unit import Unit, UnitKind
from tests.builders import DEPARTMENT, SCHOOL, UNION, WARD, a_plan, a_unit
from tests.shipped import BA_DINH, QHKT, VHTT, shipped

YOUTH = a_unit("Đoàn thanh niên Sở Quy hoạch - Kiến trúc", UnitKind.MASS_ORGANISATION)
MONTHLY = QuotaRule(Matter.EXEMPLARS, Cadence.MONTH, 1)
QUARTERLY = QuotaRule(Matter.EXEMPLARS, Cadence.QUARTER, 1)


def months(first: str, last: str) -> QuotaMonths:
    return QuotaMonths(read_period(first), read_period(last))


def owed(plan: Plan, unit: Unit, matter: Matter) -> list[tuple[str, date]]:
    return [(one.period.code, one.due) for one in obligations(plan, unit, matter)]


def asked(plan: Plan, unit: Unit, matter: Matter) -> int:
    return sum(one.minimum for one in obligations(plan, unit, matter))


def test_vhtt_asks_five_times_and_never_for_april_or_october() -> None:
    assert owed(shipped(VHTT), DEPARTMENT, Matter.EXEMPLARS) == [
        ("2023-05", date(2023, 5, 19)),
        ("2023-06", date(2023, 6, 19)),
        ("2023-07", date(2023, 7, 19)),
        ("2023-08", date(2023, 8, 19)),
        ("2023-09", date(2023, 9, 19)),
    ]


def test_vhtt_left_to_the_default_still_asks_five_times() -> None:
    plan = a_plan(
        issued_on=date(2023, 4, 27),
        contest=Span(date(2023, 4, 27), date(2023, 10, 10)),
        monthly_limits=((Matter.EXEMPLARS, MonthlyLimit(20)),),
        quotas=(MONTHLY,),
    )
    assert quota_months(plan, Matter.EXEMPLARS) == months("2023-05", "2023-09")


def test_nothing_is_owed_before_the_first_full_month_after_issue() -> None:
    assert quota_months(a_plan(quota_months=None), Matter.ARTICLES) == months("2020-11", "2021-05")


def test_a_plan_issued_on_the_first_of_a_month_asks_from_that_month() -> None:
    plan = a_plan(issued_on=date(2020, 11, 1))
    assert quota_months(plan, Matter.ARTICLES) == months("2020-11", "2021-05")


def test_a_draft_asks_from_the_first_full_month_of_the_contest() -> None:
    plan = a_plan(issued_on=None, contest=Span(date(2020, 9, 15), date(2021, 5, 24)))
    assert quota_months(plan, Matter.ARTICLES) == months("2020-10", "2021-05")


def test_a_contest_shorter_than_a_month_asks_for_nothing() -> None:
    plan = a_plan(contest=Span(date(2020, 10, 20), date(2020, 10, 30)), quotas=(MONTHLY,))
    assert periods_owed(plan, MONTHLY) == ()


def test_qhkt_from_july_asks_eighteen_articles_and_nine_exemplars() -> None:
    plan = shipped(QHKT)
    assert (asked(plan, YOUTH, Matter.ARTICLES), asked(plan, YOUTH, Matter.EXEMPLARS)) == (18, 9)


def test_qhkt_over_all_touched_months_asks_twenty_four_articles_and_twelve_exemplars() -> None:
    plan = a_plan(contest=shipped(QHKT).contest, quotas=shipped(QHKT).quotas, quota_months=months("2024-04", "2025-03"))
    assert (asked(plan, YOUTH, Matter.ARTICLES), asked(plan, YOUTH, Matter.EXEMPLARS)) == (24, 12)


def test_a_unit_without_a_quota_owes_nothing() -> None:
    assert owed(shipped(QHKT), DEPARTMENT, Matter.ARTICLES) == []


def test_a_quarterly_quota_is_due_in_the_quarters_last_month() -> None:
    plan = shipped(BA_DINH)
    assert due_day(plan, QUARTERLY, Period(Cadence.QUARTER, 2021, 1)) == date(2021, 3, 9)


def test_a_quarter_cut_short_by_the_contest_is_due_in_the_last_month_owed_for() -> None:
    assert owed(shipped(BA_DINH), DEPARTMENT, Matter.EXEMPLARS) == [
        ("2020-Q4", date(2020, 12, 9)),
        ("2021-Q1", date(2021, 3, 9)),
        ("2021-Q2", date(2021, 5, 9)),
    ]


def test_articles_have_no_day_of_the_month_and_are_due_at_its_end() -> None:
    assert owed(shipped(BA_DINH), SCHOOL, Matter.ARTICLES)[:2] == [
        ("2020-11", date(2020, 11, 30)),
        ("2020-12", date(2020, 12, 31)),
    ]


def test_nothing_is_due_after_the_contest_has_closed() -> None:
    assert owed(shipped(BA_DINH), WARD, Matter.ARTICLES)[-1] == ("2021-05", date(2021, 5, 24))


def test_a_named_union_owes_articles_by_the_month_and_exemplars_by_the_quarter() -> None:
    plan = shipped(BA_DINH)
    assert len(owed(plan, UNION, Matter.ARTICLES)) == 7
    assert len(owed(plan, UNION, Matter.EXEMPLARS)) == 3


@pytest.mark.parametrize(
    ("begins", "first"),
    [(date(2021, 3, 9), "2021-03"), (date(2021, 3, 10), "2021-04"), (date(2021, 4, 1), "2021-04")],
)
def test_a_new_unit_owes_from_the_first_period_it_could_have_been_in_time_for(begins: date, first: str) -> None:
    unit = a_unit("Phường mới", begins=begins)
    assert owed(shipped(BA_DINH), unit, Matter.EXEMPLARS)[0][0] == first


@pytest.mark.parametrize(("ends", "last"), [(date(2021, 3, 30), "2021-02"), (date(2021, 3, 31), "2021-03")])
def test_a_dissolved_unit_owes_up_to_the_last_period_it_lived_through(ends: date, last: str) -> None:
    unit = a_unit("Phường cũ", ends=ends)
    assert owed(shipped(BA_DINH), unit, Matter.EXEMPLARS)[-1][0] == last


def test_units_of_one_rule_that_end_on_different_days_do_not_owe_alike() -> None:
    wards = [a_unit("Phường Một"), a_unit("Phường Hai"), a_unit("Phường Ba", ends=date(2021, 3, 30))]
    alike = bound_alike(shipped(BA_DINH), wards, Matter.ARTICLES)
    assert [[unit.name for unit in one.units] for one in alike] == [["Phường Một", "Phường Hai"], ["Phường Ba"]]


@pytest.mark.parametrize("matter", list(Matter))
def test_units_that_owe_alike_owe_what_each_owes_alone(matter: Matter) -> None:
    plan = shipped(BA_DINH)
    units = [WARD, UNION, SCHOOL, DEPARTMENT, a_unit("Phường Ba", begins=date(2021, 3, 10))]
    together = {unit.name: owed_by(plan, one) for one in bound_alike(plan, units, matter) for unit in one.units}
    assert together == {unit.name: obligations(plan, unit, matter) for unit in units}


def test_a_quarterly_quota_is_asked_over_the_months_of_its_quarter_that_are_owed_for() -> None:
    asked = [one.months for one in obligations(shipped(BA_DINH), DEPARTMENT, Matter.EXEMPLARS)]
    assert [[month.code for month in months_] for months_ in asked] == [
        ["2020-11", "2020-12"],
        ["2021-01", "2021-02", "2021-03"],
        ["2021-04", "2021-05"],
    ]


def test_a_plan_asks_from_the_first_month_of_any_of_its_quotas_to_the_last() -> None:
    assert asked_months(shipped(BA_DINH)) == months("2020-11", "2021-05")
    assert asked_months(a_plan(quotas=())) is None


@pytest.mark.parametrize(
    ("period", "asks"),
    [("2020-09", False), ("2020-10", True), ("2021-Q2", True), ("2021-06", True), ("2021-Q3", False)],
)
def test_a_period_none_of_whose_days_any_quota_is_for_is_known_for_it(period: str, asks: bool) -> None:
    assert asks_within(shipped(BA_DINH), read_period(period).span()) is asks


@pytest.mark.parametrize(("day", "review"), [(9, "2021-03"), (10, "2021-04")])
def test_an_exemplar_of_the_tenth_of_march_waits_for_aprils_review(day: int, review: str) -> None:
    assert review_month(shipped(BA_DINH), Matter.EXEMPLARS, date(2021, 3, day)) == read_period(review)


def test_articles_for_which_no_day_of_the_month_is_set_are_in_no_months_review() -> None:
    assert review_month(shipped(BA_DINH), Matter.ARTICLES, date(2021, 3, 10)) is None


@given(st.sampled_from([WARD, SCHOOL, DEPARTMENT, UNION]), st.sampled_from(list(Matter)))
def test_every_due_day_lies_in_its_period_and_in_the_contest(unit: Unit, matter: Matter) -> None:
    plan = shipped(BA_DINH)
    for one in obligations(plan, unit, matter):
        assert one.due in one.period.span()
        assert one.due in plan.contest
