from contextlib import nullcontext
from dataclasses import replace
from datetime import date

import pytest

from app.domain.calendar.limits import MonthlyLimit
from app.domain.calendar.period import Basis, Cadence, Period, Span, read_period
from app.domain.law.level_awards import AwardFigures, LevelAwards, granted_above, granted_by
from app.domain.reports.report import (
    ARTICLES,
    Comparison,
    MovedReview,
    PeriodFigures,
    PeriodNotBegun,
    PlanDidNotRun,
    check_begun,
    check_ran,
    moved_reviews,
    plan_span,
)
from app.domain.units.agency import Level
from tests.builders import AGENCY, SIGNER, a_plan


def granted(level: Level, *forms: AwardFigures) -> LevelAwards:
    return LevelAwards(level, level.value, "", 1, forms)


def figures(period: str, counted: Span | None = None) -> PeriodFigures:
    """A period of the plan of 2021 in which nothing at all happened."""
    of = read_period(period)
    return PeriodFigures(
        agency=AGENCY,
        signer=SIGNER,
        recipients=(),
        period=of,
        basis=Basis.CALENDAR,
        counted=counted or of.span(),
        quota_span=of.span(),
        plan_title="",
        plan_reference="",
        plan_span=plan_span(a_plan()),
        asked=None,
        articles=(),
        exemplars=(),
        awards=(),
        meetings=(),
        months=(),
        comparisons=(Comparison(ARTICLES, 0, 7),),
    )


def test_a_plan_runs_until_its_last_commendation_though_the_contest_has_closed() -> None:
    assert plan_span(a_plan()) == Span(date(2020, 10, 13), date(2021, 9, 30))


@pytest.mark.parametrize("period", ["2020-Q4", "2021-Q3"])
def test_an_empty_quarter_in_which_the_plan_ran_is_reported(period: str) -> None:
    check_ran(figures(period), "thi-viet-2021")


def test_an_empty_quarter_in_which_the_plan_did_not_run_is_refused() -> None:
    with pytest.raises(PlanDidNotRun) as refused:
        check_ran(figures("2021-Q4"), "thi-viet-2021")
    assert (refused.value.period, refused.value.last) == ("Quý IV/2021", date(2021, 9, 30))


@pytest.mark.parametrize(
    ("basis", "today", "begun"),
    [
        (Basis.CALENDAR, date(2021, 3, 31), False),
        (Basis.CALENDAR, date(2021, 4, 1), True),
        (Basis.ND09, date(2021, 3, 14), False),
        (Basis.ND09, date(2021, 3, 15), True),
    ],
)
def test_a_quarter_is_reported_from_its_first_day_on(basis: Basis, today: date, begun: bool) -> None:
    expected = nullcontext() if begun else pytest.raises(PeriodNotBegun)
    with expected:
        check_begun(Period(Cadence.QUARTER, 2021, 2), basis, today)


def test_a_quarter_after_the_plan_of_which_something_is_known_is_reported() -> None:
    later = replace(figures("2021-Q4"), comparisons=(Comparison(ARTICLES, 1, 0),))
    check_ran(later, "thi-viet-2021")
    assert not later.plan_ran


def test_a_quarter_whose_reporting_days_reach_into_the_plan_is_one_in_which_it_ran() -> None:
    quarter = Period(Cadence.QUARTER, 2021, 4)
    assert figures("2021-Q4", quarter.span(Basis.ND09)).plan_ran


def test_exemplars_move_to_the_review_after_the_month_they_came_too_late_for() -> None:
    came = {date(2021, 1, 31): 2, date(2021, 2, 9): 4, date(2021, 2, 10): 1, date(2021, 2, 28): 3, date(2021, 3, 1): 5}
    assert moved_reviews(MonthlyLimit(10), came) == (
        MovedReview(Period(Cadence.MONTH, 2021, 2), 2),
        MovedReview(Period(Cadence.MONTH, 2021, 3), 4),
    )


def test_what_came_in_december_too_late_waits_for_january() -> None:
    (moved,) = moved_reviews(MonthlyLimit(10), {date(2020, 12, 10): 1})
    assert moved.review == Period(Cadence.MONTH, 2021, 1)


def test_the_own_levels_awards_are_neither_the_wards_nor_the_citys() -> None:
    awards = tuple(map(granted, (Level.COMMUNE, Level.DISTRICT, Level.PROVINCE, Level.STATE)))
    assert granted_by(Level.DISTRICT, awards) == awards[1]
    assert granted_above(Level.DISTRICT, awards) == awards[2:]
    assert granted_by(Level.DEPARTMENT, awards) is None


def test_recipients_are_counted_once_for_each_form_whoever_they_are() -> None:
    forms = (AwardFigures("Giấy khen", Level.DISTRICT, 2, 1, 12, 4, 8, 2, 0),) * 2
    assert granted(Level.DISTRICT, *forms).recipients == 30
