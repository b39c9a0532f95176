from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.calendar.limits import DayLimit, MonthlyLimit
from app.domain.calendar.period import Cadence, Period

MARCH = Period(Cadence.MONTH, 2021, 3)
BEFORE_THE_TENTH = MonthlyLimit(10)
MONTHS = st.builds(Period, st.just(Cadence.MONTH), st.integers(1990, 2090), st.integers(1, 12))


def test_before_a_day_leaves_the_day_itself_out() -> None:
    assert DayLimit(date(2024, 11, 30)).last_day == date(2024, 11, 29)


def test_to_the_end_of_a_day_takes_the_day_in() -> None:
    assert DayLimit(date(2024, 11, 30), inclusive=True).last_day == date(2024, 11, 30)


def test_a_last_day_on_a_saturday_stays_there_unless_the_office_says_otherwise() -> None:
    saturday = DayLimit(date(2024, 12, 1))
    assert saturday.last_day == date(2024, 11, 30)


def test_a_last_day_on_a_saturday_may_move_to_monday() -> None:
    assert DayLimit(date(2024, 12, 1), shifts_to_working_day=True).last_day == date(2024, 12, 2)


@pytest.mark.parametrize(
    ("limit", "worded"),
    [
        (DayLimit(date(2021, 5, 25)), "trước ngày 25/05/2021"),
        (DayLimit(date(2025, 3, 31), inclusive=True), "đến hết ngày 31/03/2025"),
        (MonthlyLimit(10), "trước ngày 10 hằng tháng"),
        (MonthlyLimit(5, inclusive=True), "đến hết ngày 05 hằng tháng"),
    ],
)
def test_a_limit_says_itself_in_the_plans_words(limit: DayLimit | MonthlyLimit, worded: str) -> None:
    assert limit.worded == worded


def test_before_the_tenth_of_each_month_means_the_ninth_at_the_latest() -> None:
    assert BEFORE_THE_TENTH.last_day(MARCH) == date(2021, 3, 9)


def test_a_day_the_month_does_not_have_means_its_last() -> None:
    assert MonthlyLimit(31, inclusive=True).last_day(Period(Cadence.MONTH, 2021, 2)) == date(2021, 2, 28)


def test_an_exemplar_of_the_ninth_is_reviewed_in_its_own_month() -> None:
    assert BEFORE_THE_TENTH.review_month(date(2021, 3, 9)) == MARCH


def test_an_exemplar_of_the_tenth_waits_for_the_next_months_review() -> None:
    assert BEFORE_THE_TENTH.review_month(date(2021, 3, 10)) == Period(Cadence.MONTH, 2021, 4)


@given(st.integers(2, 31), st.booleans(), MONTHS)
def test_the_last_day_lies_in_the_month_itself(day: int, inclusive: bool, month: Period) -> None:
    assert MonthlyLimit(day, inclusive).last_day(month) in month.span()
