from datetime import date

import pytest

from app.domain.calendar.period import Basis, Cadence, NotAPeriod, Period, Span, SpanBackwards
from app.domain.calendar.stretch import Stretch, StretchTooLong, basis_of, read_reported, week_of

WEEK = week_of(date(2021, 3, 10))
DAYS = Stretch(Span(date(2021, 1, 5), date(2021, 2, 20)))


def test_a_week_runs_from_monday_to_sunday() -> None:
    assert WEEK.days == Span(date(2021, 3, 8), date(2021, 3, 14))
    assert WEEK.is_week
    assert not DAYS.is_week


def test_a_week_is_called_by_its_days_so_that_no_numbering_is_argued_over() -> None:
    assert WEEK.name == "tuần từ ngày 08/03/2021 đến ngày 14/03/2021"
    assert WEEK.following == "tuần từ ngày 15/03/2021 đến ngày 21/03/2021"
    assert DAYS.name == "thời gian từ ngày 05/01/2021 đến ngày 20/02/2021"
    assert DAYS.following == "thời gian tới"


def test_days_are_the_same_on_either_basis() -> None:
    assert WEEK.span(Basis.ND09) == WEEK.span(Basis.CALENDAR)
    assert basis_of(WEEK, Basis.ND09) is Basis.CALENDAR
    assert basis_of(Period(Cadence.YEAR, 2021), Basis.ND09) is Basis.ND09


def test_quotas_are_shown_for_the_whole_months_touched() -> None:
    assert DAYS.whole_months() == Span(date(2021, 1, 1), date(2021, 2, 28))


def test_a_week_is_held_beside_a_week_and_days_beside_the_same_days_of_the_year_before() -> None:
    assert WEEK.year_before().days == Span(date(2020, 3, 9), date(2020, 3, 15))
    assert Stretch(Span(date(2020, 2, 29), date(2020, 3, 3))).year_before().days.first == date(2019, 2, 28)


def test_more_than_a_year_is_refused() -> None:
    with pytest.raises(StretchTooLong):
        Stretch(Span(date(2021, 1, 1), date(2022, 1, 2)))


@pytest.mark.parametrize(
    "typed",
    [DAYS.code, "5/1/21..20/2/21", "5/1/2021 - 20/2/2021", "từ ngày 05/01/2021 đến ngày 20/02/2021", DAYS.name],
)
def test_days_are_read_as_typed_as_coded_and_as_printed(typed: str) -> None:
    assert read_reported(typed) == DAYS


@pytest.mark.parametrize("typed", ["2021-W10", "2021-w10", "Tuần 10/2021", WEEK.name, WEEK.code])
def test_a_week_is_read_by_its_number_and_by_its_days(typed: str) -> None:
    assert read_reported(typed) == WEEK


@pytest.mark.parametrize("typed", ["2021-W54", "2021-W0", "tuần sau"])
def test_what_is_no_week_is_refused(typed: str) -> None:
    with pytest.raises(NotAPeriod):
        read_reported(typed)


def test_days_backwards_are_refused() -> None:
    with pytest.raises(SpanBackwards):
        read_reported("20/2/2021..5/1/2021")


def test_months_and_quarters_are_read_as_ever() -> None:
    assert read_reported("2021-Q1") == Period(Cadence.QUARTER, 2021, 1)
