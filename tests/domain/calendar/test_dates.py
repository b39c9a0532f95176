from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.calendar.dates import (
    EARLIEST_YEAR,
    LATEST_YEAR,
    MonthBeforeDay,
    NoSuchDate,
    NotADate,
    YearOutOfRange,
    ambiguous,
    document_date,
    has_short_year,
    next_working_day,
    read_date,
    short_date,
)

DAYS = st.dates(date(EARLIEST_YEAR, 1, 1), date(LATEST_YEAR, 12, 31))


@pytest.mark.parametrize(
    "typed",
    [
        "5/3/21",
        "05/03/2021",
        "5-3-2021",
        "5.3.2021",
        "5 3 2021",
        " 5 / 3 / 2021 ",
        "5/3-2021",
        "５／３／２０２１",
        "2021-03-05",
    ],
)
def test_a_date_is_read_however_the_clerk_types_it(typed: str) -> None:
    assert read_date(typed) == date(2021, 3, 5)


@pytest.mark.parametrize(("typed", "year"), [("1/1/00", 2000), ("1/1/25", 2025), ("31/12/99", 2099)])
def test_a_short_year_is_of_this_century(typed: str, year: int) -> None:
    assert read_date(typed).year == year


@pytest.mark.parametrize(
    "typed",
    ["31/02/2021", "30/02/2025", "29/02/2025", "0/1/2021", "1/0/2021", "32/1/2021", "13/13/2021", "31/31/2021"],
)
def test_a_day_the_calendar_does_not_have_is_refused(typed: str) -> None:
    with pytest.raises(NoSuchDate) as refusal:
        read_date(typed)
    assert refusal.value.typed == typed


@pytest.mark.parametrize("typed", ["12/31/2025", "2025-31-12"])
def test_a_date_with_the_month_first_is_refused_with_what_was_meant(typed: str) -> None:
    with pytest.raises(MonthBeforeDay) as refusal:
        read_date(typed)
    assert (refusal.value.month, refusal.value.meant) == (31, date(2025, 12, 31))


@pytest.mark.parametrize("typed", ["01/01/0001", "31/12/1899", "1/1/2205", "0000-01-01"])
def test_a_year_far_off_is_taken_for_a_slip(typed: str) -> None:
    with pytest.raises(YearOutOfRange):
        read_date(typed)


@pytest.mark.parametrize(
    "typed",
    [
        *("", "hôm nay", "5/3", "3/2021", "05032021", "5/3/2021/1", "5/3/021", "5//3/2021"),
        *("1e1/3/2021", "٥/3/2021", "#REF!", "5/3/2021 00:00"),
    ],
)
def test_what_has_not_the_shape_of_a_date_is_refused(typed: str) -> None:
    with pytest.raises(NotADate):
        read_date(typed)


def test_the_day_stands_before_the_month() -> None:
    assert read_date("03/04/2024") == date(2024, 4, 3)


@pytest.mark.parametrize(
    ("typed", "both"),
    [
        ("03/04/2024", True),
        ("3-4-24", True),
        ("04/04/2024", False),
        ("13/04/2024", False),
        ("12/31/2025", False),
        ("2024-03-04", False),
        ("hôm nay", False),
    ],
)
def test_a_date_that_reads_both_ways_is_known(typed: str, both: bool) -> None:
    assert ambiguous(typed) is both


@pytest.mark.parametrize(
    ("typed", "short"), [("1/1/25", True), ("1/1/2025", False), ("2025-01-01", False), ("25", False)]
)
def test_a_year_of_two_figures_is_known(typed: str, short: bool) -> None:
    assert has_short_year(typed) is short


@given(DAYS)
def test_what_a_table_prints_is_read_back(day: date) -> None:
    assert read_date(short_date(day)) == read_date(day.isoformat()) == day


@pytest.mark.parametrize(
    ("day", "printed"),
    [
        (date(2026, 3, 5), "ngày 05 tháng 3 năm 2026"),
        (date(2026, 2, 15), "ngày 15 tháng 02 năm 2026"),
        (date(2020, 1, 5), "ngày 05 tháng 01 năm 2020"),
        (date(2019, 6, 29), "ngày 29 tháng 6 năm 2019"),
        (date(2024, 12, 31), "ngày 31 tháng 12 năm 2024"),
    ],
)
def test_a_documents_date_pads_days_below_ten_and_the_months_one_and_two(day: date, printed: str) -> None:
    assert document_date(day) == printed


def test_tables_pad_day_and_month() -> None:
    assert short_date(date(2026, 3, 5)) == "05/03/2026"


@pytest.mark.parametrize(
    ("day", "moved"),
    [
        (date(2024, 11, 29), date(2024, 11, 29)),
        (date(2024, 11, 30), date(2024, 12, 2)),
        (date(2024, 12, 1), date(2024, 12, 2)),
        (date(2025, 3, 31), date(2025, 3, 31)),
    ],
)
def test_a_weekend_moves_to_the_monday_after(day: date, moved: date) -> None:
    assert next_working_day(day) == moved


@given(DAYS)
def test_a_working_day_is_never_far(day: date) -> None:
    moved = next_working_day(day)
    assert moved.weekday() < 5
    assert timedelta(0) <= moved - day <= timedelta(2)
