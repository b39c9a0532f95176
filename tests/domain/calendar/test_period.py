from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.calendar.period import (
    Basis,
    Cadence,
    NotAMonth,
    NotAPeriod,
    Period,
    Span,
    SpanBackwards,
    months_touched,
    period_of,
    periods_touched,
    read_month,
    read_period,
)

PERIODS = st.sampled_from(Cadence).flatmap(
    lambda cadence: st.builds(Period, st.just(cadence), st.integers(1901, 2099), st.integers(1, cadence.per_year))
)
DAYS = st.dates(date(1900, 2, 1), date(2099, 12, 31))


def month(year: int, index: int) -> Period:
    return Period(Cadence.MONTH, year, index)


def quarter(year: int, index: int) -> Period:
    return Period(Cadence.QUARTER, year, index)


def half(year: int, index: int) -> Period:
    return Period(Cadence.HALF, year, index)


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        (month(2024, 2), date(2024, 2, 1), date(2024, 2, 29)),
        (month(2023, 12), date(2023, 12, 1), date(2023, 12, 31)),
        (quarter(2021, 1), date(2021, 1, 1), date(2021, 3, 31)),
        (quarter(2021, 4), date(2021, 10, 1), date(2021, 12, 31)),
        (half(2021, 2), date(2021, 7, 1), date(2021, 12, 31)),
        (Period(Cadence.YEAR, 2021), date(2021, 1, 1), date(2021, 12, 31)),
    ],
)
def test_a_calendar_period_has_whole_months(period: Period, first: date, last: date) -> None:
    assert period.span(Basis.CALENDAR) == period.span() == Span(first, last)


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        (month(2026, 1), date(2025, 12, 15), date(2026, 1, 14)),
        (month(2024, 3), date(2024, 2, 15), date(2024, 3, 14)),
        (quarter(2026, 1), date(2025, 12, 15), date(2026, 3, 14)),
        (quarter(2026, 2), date(2026, 3, 15), date(2026, 6, 14)),
        (quarter(2026, 4), date(2026, 9, 15), date(2026, 12, 14)),
        (half(2026, 1), date(2025, 12, 15), date(2026, 6, 14)),
        (half(2026, 2), date(2026, 6, 15), date(2026, 12, 14)),
        (Period(Cadence.YEAR, 2026), date(2025, 12, 15), date(2026, 12, 14)),
    ],
)
def test_a_reported_period_runs_from_the_fifteenth_to_the_fourteenth(period: Period, first: date, last: date) -> None:
    assert period.span(Basis.ND09) == Span(first, last)


@pytest.mark.parametrize("basis", Basis)
@given(period=PERIODS)
def test_periods_follow_each_other_without_gap_or_overlap(basis: Basis, period: Period) -> None:
    assert period.next().span(basis).first == period.span(basis).last + timedelta(days=1)
    assert period.next().previous() == period


@pytest.mark.parametrize(
    ("period", "name", "code"),
    [
        (month(2023, 5), "tháng 5/2023", "2023-05"),
        (month(2021, 12), "tháng 12/2021", "2021-12"),
        (quarter(2021, 1), "Quý I/2021", "2021-Q1"),
        (quarter(2026, 4), "Quý IV/2026", "2026-Q4"),
        (half(2021, 1), "6 tháng đầu năm 2021", "2021-H1"),
        (half(2021, 2), "6 tháng cuối năm 2021", "2021-H2"),
        (Period(Cadence.YEAR, 2021), "năm 2021", "2021"),
    ],
)
def test_a_period_has_a_name_for_papers_and_a_code_for_commands(period: Period, name: str, code: str) -> None:
    assert (period.name, period.code) == (name, code)


@given(PERIODS)
def test_a_period_is_read_back_from_its_code_and_its_name(period: Period) -> None:
    assert read_period(period.code) == read_period(period.name) == period


@pytest.mark.parametrize("typed", ["2021-q1", " 2021-Q1 ", "QUÝ I/2021", "quy i/2021", "Quý 1/2021"])
def test_capitals_and_marks_do_not_matter_in_a_period(typed: str) -> None:
    assert read_period(typed) == quarter(2021, 1)


@pytest.mark.parametrize("typed", ["5/2023", "05/2023", "2023-5", "Tháng 5/2023"])
def test_a_month_is_read_however_it_is_typed(typed: str) -> None:
    assert read_period(typed) == month(2023, 5)


@pytest.mark.parametrize(
    "typed",
    [
        *("", "all", "21", "2021-Q5", "2021-Q0", "2021-13", "2021-00", "2021-H3", "Quý V/2021"),
        *("0000", "1899", "2101-01", "2021-01-05"),
    ],
)
def test_what_names_no_period_is_refused(typed: str) -> None:
    with pytest.raises(NotAPeriod):
        read_period(typed)


@pytest.mark.parametrize(("cadence", "index"), [(Cadence.MONTH, 13), (Cadence.QUARTER, 0), (Cadence.YEAR, 2)])
def test_no_year_has_a_thirteenth_month(cadence: Cadence, index: int) -> None:
    with pytest.raises(ValueError, match="Period"):
        Period(cadence, 2021, index)


def test_periods_sort_by_time_and_the_shorter_first() -> None:
    year = Period(Cadence.YEAR, 2021)
    mixed = [quarter(2021, 2), half(2021, 1), month(2021, 2), year, quarter(2020, 4), quarter(2021, 1), month(2021, 1)]
    assert [period.code for period in sorted(mixed)] == [
        *("2020-Q4", "2021-01", "2021-Q1", "2021-H1", "2021", "2021-02", "2021-Q2"),
    ]
    assert quarter(2021, 1) <= quarter(2021, 1) < quarter(2021, 2)


def test_a_quarter_has_three_months() -> None:
    assert quarter(2021, 2).months() == (month(2021, 4), month(2021, 5), month(2021, 6))
    assert month(2021, 4).months() == (month(2021, 4),)


@given(DAYS, st.sampled_from(Cadence))
def test_every_day_lies_in_its_period(day: date, cadence: Cadence) -> None:
    assert day in period_of(day, cadence).span()


def test_a_span_has_both_its_ends() -> None:
    contest = Span(date(2024, 4, 15), date(2025, 3, 31))
    assert contest.first in contest
    assert contest.last in contest
    assert date(2025, 4, 1) not in contest
    assert contest.days == 351


def test_a_span_runs_forwards() -> None:
    with pytest.raises(SpanBackwards):
        Span(date(2025, 3, 31), date(2024, 4, 15))


def test_one_day_is_a_span() -> None:
    assert Span(date(2025, 3, 31), date(2025, 3, 31)).days == 1


def test_spans_that_share_a_day_overlap() -> None:
    march, spring = month(2021, 3).span(), Span(date(2021, 3, 31), date(2021, 5, 2))
    assert march.overlaps(spring)
    assert march & spring == Span(date(2021, 3, 31), date(2021, 3, 31))


def test_spans_that_only_touch_do_not_overlap() -> None:
    assert not month(2021, 3).span().overlaps(month(2021, 4).span())
    assert month(2021, 3).span() & month(2021, 4).span() is None


@given(DAYS, DAYS, DAYS, DAYS)
def test_overlap_is_having_days_in_common(one: date, two: date, three: date, four: date) -> None:
    left, right = Span(min(one, two), max(one, two)), Span(min(three, four), max(three, four))
    common = left & right
    assert left.overlaps(right) == right.overlaps(left) == (common is not None)
    assert common == right & left
    if common is not None:
        assert common.first in left
        assert common.last in right


def test_a_contest_from_april_to_march_touches_twelve_months() -> None:
    contest = Span(date(2024, 4, 15), date(2025, 3, 31))
    touched = months_touched(contest)
    assert (len(touched), touched[0], touched[-1]) == (12, month(2024, 4), month(2025, 3))
    assert periods_touched(contest, Cadence.QUARTER) == (
        quarter(2024, 2),
        quarter(2024, 3),
        quarter(2024, 4),
        quarter(2025, 1),
    )
    assert [year.code for year in periods_touched(contest, Cadence.YEAR)] == ["2024", "2025"]


def test_a_month_is_read_as_typed() -> None:
    assert read_month("9/2021") == read_month("tháng 9/2021") == read_month("2021-09") == month(2021, 9)


@pytest.mark.parametrize("typed", ["", "13/2021", "Quý I/2021", "2021", "9"])
def test_what_is_no_month_is_refused(typed: str) -> None:
    with pytest.raises(NotAMonth):
        read_month(typed)
