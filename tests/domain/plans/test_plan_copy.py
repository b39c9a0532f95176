from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.calendar.dates import YearOutOfRange
from app.domain.calendar.period import Basis, Span, read_period
from app.domain.language.names import NameOrder
from app.domain.language.numbers import EmptyTens
from app.domain.plans.money import Rounding
from app.domain.plans.plan import QuotaMonths
from app.domain.plans.plan_check import faults_of
from app.domain.plans.plan_copy import PlanAlreadyOfThatYear, copy_to_year, moved
from app.domain.plans.plan_warning import warnings_of
from tests.builders import a_plan
from tests.shipped import ALL, BA_DINH, BINH_PHUOC, VHTT, shipped


def test_windows_move_by_whole_years() -> None:
    copied = copy_to_year(shipped(BA_DINH), 2022)
    assert copied.contest == Span(date(2021, 10, 13), date(2022, 5, 24))
    assert copied.commendations == Span(date(2021, 10, 13), date(2022, 9, 30))


def test_quota_months_and_the_review_move_along() -> None:
    copied = copy_to_year(shipped(BA_DINH), 2022)
    assert copied.quota_months == QuotaMonths(read_period("2021-11"), read_period("2022-05"))
    assert copied.review
    assert copied.review.month == read_period("2022-09")


def test_deadlines_and_the_shortlists_day_move_along() -> None:
    assert copy_to_year(shipped(BINH_PHUOC), 2025).deadlines[0].limit.day == date(2025, 11, 30)
    shortlist = copy_to_year(shipped(BA_DINH), 2022).shortlist
    assert shortlist
    assert shortlist.limit.day == date(2022, 5, 25)


def test_what_the_office_chose_for_its_papers_is_chosen_for_the_next_year_too() -> None:
    chosen = {
        "name_order": NameOrder.MIDDLE_THEN_FAMILY,
        "empty_tens": EmptyTens.LE,
        "report_basis": Basis.ND09,
        "rounding": Rounding.NONE,
    }
    copied = copy_to_year(a_plan(**chosen), 2022)
    assert {name: getattr(copied, name) for name in chosen} == chosen


def test_the_copy_is_a_draft_without_number_or_date() -> None:
    copied = copy_to_year(shipped(BA_DINH), 2022)
    assert (copied.number, copied.issued_on) == ("", None)


def test_the_copy_has_a_code_of_its_own() -> None:
    assert copy_to_year(shipped(BA_DINH), 2022).code == "ba-dinh-2022"


def test_a_code_without_a_year_gets_one() -> None:
    assert copy_to_year(a_plan(code="thi-viet"), 2022).code == "thi-viet-2022"


def test_the_plans_year_is_rewritten_in_titles_criteria_and_deadlines() -> None:
    recognition, movement = copy_to_year(shipped(BINH_PHUOC), 2025), copy_to_year(shipped(VHTT), 2024)
    assert recognition.subject == "điển hình tiên tiến Sở Xây dựng năm 2025"
    assert recognition.criteria[0].criteria[1].text == "Hoàn thành xuất sắc nhiệm vụ được giao năm 2025"
    assert movement.deadlines[0].text.endswith("năm 2024")
    assert recognition.rating_year == 2025


def test_other_years_in_a_text_stay() -> None:
    copied = copy_to_year(a_plan(scope="Tập thể, cá nhân năm 2021, giai đoạn 2020 - 2025"), 2022)
    assert copied.scope == "Tập thể, cá nhân năm 2022, giai đoạn 2020 - 2025"


def test_aims_tied_to_a_years_events_stay_and_are_pointed_out() -> None:
    plan = shipped(BA_DINH)
    copied = copy_to_year(plan, 2022)
    assert copied.principles == plan.principles
    assert any(warning.place.path == ("principles", 0) for warning in warnings_of(copied))


def test_grounds_stay_as_they_were_and_are_marked_unchecked() -> None:
    plan = shipped(BA_DINH)
    copied = copy_to_year(plan, 2022)
    assert (copied.grounds, copied.grounds_checked) == (plan.grounds, False)


def test_a_copy_for_the_same_year_is_refused() -> None:
    with pytest.raises(PlanAlreadyOfThatYear):
        copy_to_year(shipped(BA_DINH), 2021)


@pytest.mark.parametrize("year", [0, 21, 20220])
def test_a_copy_for_a_year_out_of_all_reason_is_refused(year: int) -> None:
    with pytest.raises(YearOutOfRange):
        copy_to_year(shipped(BA_DINH), year)


def test_the_29th_of_february_becomes_the_28th_in_a_common_year() -> None:
    assert moved(date(2024, 2, 29), 1) == date(2025, 2, 28)


@given(st.dates(date(1950, 1, 1), date(2050, 12, 31)).filter(lambda day: (day.month, day.day) != (2, 29)))
def test_a_day_moved_on_and_back_is_the_same_day(day: date) -> None:
    assert moved(moved(day, 1), -1) == day


@given(st.sampled_from(ALL), st.integers(2010, 2040))
def test_a_copy_of_a_sound_plan_is_sound(code: str, year: int) -> None:
    plan = shipped(code)
    if year != plan.year:
        assert list(faults_of(copy_to_year(plan, year))) == []
