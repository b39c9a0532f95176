from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.calendar.period import Cadence, Period
from app.domain.plans.obligation import Obligation, obligations
from app.domain.plans.plan import Matter
from app.domain.quotas.quota import (
    Assessment,
    QuotaLine,
    QuotaState,
    Tally,
    assess,
    assess_all,
    summarise,
)
from tests.builders import UNION
from tests.shipped import BA_DINH, shipped

END_OF_MARCH = date(2021, 3, 31)
JANUARY, FEBRUARY, MARCH = (Period(Cadence.MONTH, 2021, month) for month in (1, 2, 3))
MARCH_EXEMPLARS = Obligation(Matter.EXEMPLARS, MARCH, 2, date(2021, 3, 9), (MARCH,))
STRICT = Obligation(Matter.EXEMPLARS, MARCH, 2, date(2021, 3, 9), (MARCH,), late_counts=False)
TALLIES = st.builds(Tally, st.integers(0, 5), st.integers(0, 5), st.integers(0, 5))


def of_quarter(counts: tuple[int, int, int], minimum: int, as_of: date = END_OF_MARCH) -> tuple[QuotaLine, ...]:
    """The articles of one unit in the first quarter, all in time, as on a day."""
    months = (JANUARY, FEBRUARY, MARCH)
    owed = [Obligation(Matter.ARTICLES, month, minimum, month.span().last, (month,)) for month in months]
    return assess_all(owed, map(Tally, counts), as_of)


def test_a_surplus_in_march_does_not_make_up_for_february() -> None:
    lines = of_quarter((2, 1, 3), minimum=2)
    assert [line.missing for line in lines] == [0, 1, 0]


def test_two_months_of_three_met_is_not_a_quarter_met() -> None:
    summary = summarise(of_quarter((2, 1, 3), minimum=2))
    assert (summary.periods_met, summary.periods, summary.assessment.label) == (2, 3, "Chưa đạt")


def test_the_cumulative_figure_stands_beside_the_assessment() -> None:
    summary = summarise(of_quarter((2, 1, 3), minimum=2))
    assert (summary.received, summary.owed, summary.missing) == (6, 6, 1)


def test_a_union_short_of_articles_in_february_may_have_met_its_exemplars() -> None:
    plan, quarter = shipped(BA_DINH), Period(Cadence.QUARTER, 2021, 1)
    articles = [one for one in obligations(plan, UNION, Matter.ARTICLES) if one.period in quarter.months()]
    exemplars = [one for one in obligations(plan, UNION, Matter.EXEMPLARS) if one.period == quarter]
    by_month = assess_all(articles, (Tally(1), Tally(), Tally(1)), END_OF_MARCH)
    assert [line.state for line in by_month] == [QuotaState.MET, QuotaState.SHORT, QuotaState.MET]
    assert summarise(by_month).assessment is Assessment.NOT_MET
    assert summarise(assess_all(exemplars, (Tally(1),), END_OF_MARCH)).assessment is Assessment.MET


def test_nobody_is_short_of_what_was_never_asked() -> None:
    assert summarise(()).assessment.label == "Không giao chỉ tiêu"


def test_what_a_unit_without_a_quota_sends_is_counted_in_totals() -> None:
    assert summarise((), unasked=Tally(on_time=1)).received == 1


def test_an_exemplar_that_came_late_still_counts_for_its_month() -> None:
    line = assess(MARCH_EXEMPLARS, Tally(on_time=1, late=1), END_OF_MARCH)
    assert (line.state, line.missing) == (QuotaState.LATE, 0)


def test_a_quota_met_late_is_met_and_its_late_part_is_shown() -> None:
    summary = summarise([assess(MARCH_EXEMPLARS, Tally(on_time=1, late=1), END_OF_MARCH)])
    assert (summary.assessment, summary.on_time, summary.late) == (Assessment.MET, 1, 1)


def test_an_office_may_rule_that_what_is_late_does_not_count() -> None:
    line = assess(STRICT, Tally(on_time=1, late=1), END_OF_MARCH)
    assert (line.state, line.missing) == (QuotaState.SHORT, 1)


def test_enough_in_time_is_met_whatever_came_late_besides() -> None:
    assert assess(MARCH_EXEMPLARS, Tally(on_time=2, late=3), END_OF_MARCH).state is QuotaState.MET


@pytest.mark.parametrize(
    ("as_of", "state"), [(date(2021, 3, 9), QuotaState.NOT_DUE), (date(2021, 3, 10), QuotaState.SHORT)]
)
def test_nobody_is_short_before_the_due_day_has_passed(as_of: date, state: QuotaState) -> None:
    assert assess(MARCH_EXEMPLARS, Tally(on_time=1), as_of).state is state


def test_an_exemplar_without_achievements_is_shown_and_never_counted() -> None:
    line = assess(MARCH_EXEMPLARS, Tally(on_time=1, not_counted=5), END_OF_MARCH)
    assert (line.missing, summarise([line]).received, summarise([line]).not_counted) == (1, 1, 5)


def test_a_quarter_not_yet_over_has_no_assessment_while_nobody_is_short() -> None:
    assert summarise(of_quarter((2, 0, 0), 2, date(2021, 2, 15))).assessment is Assessment.NOT_DUE


def test_a_quarter_not_yet_over_is_lost_once_a_month_is_short() -> None:
    assert summarise(of_quarter((1, 0, 0), 2, date(2021, 2, 15))).assessment is Assessment.NOT_MET


def test_only_months_past_their_due_day_add_to_what_is_missing() -> None:
    assert summarise(of_quarter((1, 0, 0), 2, date(2021, 2, 15))).missing == 1


def test_where_the_office_says_so_a_surplus_helps_the_months_after_it() -> None:
    owed = [Obligation(Matter.ARTICLES, month, 2, month.span().last, (month,)) for month in (JANUARY, FEBRUARY, MARCH)]
    lines = assess_all(owed, (Tally(4), Tally(), Tally(1)), END_OF_MARCH, carries_over=True)
    assert [(line.carried, line.missing) for line in lines] == [(0, 0), (2, 0), (0, 1)]


def test_a_surplus_never_helps_the_months_before_it() -> None:
    owed = [Obligation(Matter.ARTICLES, month, 2, month.span().last, (month,)) for month in (JANUARY, FEBRUARY)]
    lines = assess_all(owed, (Tally(), Tally(4)), END_OF_MARCH, carries_over=True)
    assert [line.missing for line in lines] == [2, 0]


def test_each_state_has_a_sign_of_its_own() -> None:
    assert "".join(state.sign for state in QuotaState) == "●■▲○–"


@given(TALLIES, st.dates(date(2021, 2, 1), date(2021, 4, 30)))
def test_a_line_misses_nothing_exactly_when_it_is_met(tally: Tally, as_of: date) -> None:
    line = assess(MARCH_EXEMPLARS, tally, as_of)
    assert (line.missing == 0) == (line.state in {QuotaState.MET, QuotaState.LATE})


@given(st.lists(TALLIES, min_size=3, max_size=3))
def test_a_quarter_that_is_over_is_met_exactly_when_each_month_is(tallies: list[Tally]) -> None:
    owed = [Obligation(Matter.ARTICLES, month, 2, month.span().last, (month,)) for month in (JANUARY, FEBRUARY, MARCH)]
    summary = summarise(assess_all(owed, tallies, date(2021, 4, 1)))
    assert (summary.assessment is Assessment.MET) == (summary.periods_met == 3) == (summary.missing == 0)
