from dataclasses import replace
from datetime import date

import pytest

from app.domain.calendar.limits import DayLimit
from app.domain.plans.plan import Criterion, CriterionGroup, Plan
from app.domain.plans.plan_copy import copy_to_year
from app.domain.plans.plan_warning import Oddity, warnings_of
from app.domain.plans.programme import Deadline
from app.domain.units.unit import UnitKind
from tests.builders import WARD, a_plan, a_unit
from tests.shipped import ALL, BA_DINH, shipped

UNIONS = [
    a_unit(name, UnitKind.MASS_ORGANISATION)
    for name in ("Liên đoàn Lao động quận", "Hội LHPN quận", "Đoàn TNCS Hồ Chí Minh quận")
]


def odd(plan: Plan) -> list[tuple[Oddity, str]]:
    return [(warning.oddity, warning.detail) for warning in warnings_of(plan)]


@pytest.mark.parametrize("code", ALL)
def test_each_plan_that_ships_has_nothing_odd(code: str) -> None:
    assert odd(shipped(code)) == []


def test_a_named_unit_the_directory_does_not_know_is_pointed_out() -> None:
    warnings = warnings_of(shipped(BA_DINH), [WARD, *UNIONS[:2]])
    assert [warning.detail for warning in warnings] == ["Đoàn TNCS Hồ Chí Minh quận"]


def test_units_the_directory_knows_are_not_pointed_out() -> None:
    assert warnings_of(shipped(BA_DINH), UNIONS) == ()


def test_an_office_without_a_directory_is_not_told_of_names() -> None:
    assert warnings_of(shipped(BA_DINH), []) == ()


def test_a_rating_of_another_year_is_pointed_out() -> None:
    assert odd(a_plan(rating_year=2020)) == [(Oddity.RATING_YEAR_DIFFERS, "2020")]


def test_a_year_left_over_from_last_years_file_is_pointed_out() -> None:
    left_over = CriterionGroup("", (), (Criterion("a", "Hoàn thành xuất sắc nhiệm vụ được giao năm 2020"),))
    assert odd(a_plan(criteria=(left_over,))) == [(Oddity.TEXT_NAMES_ANOTHER_YEAR, "2020")]


def test_a_last_day_on_a_saturday_is_pointed_out() -> None:
    deadline = Deadline("ho-so", "Gửi hồ sơ", "Văn phòng", DayLimit(date(2024, 12, 1)))
    assert odd(a_plan(deadlines=(deadline,))) == [(Oddity.LAST_DAY_AT_WEEKEND, "trước ngày 01/12/2024")]


def test_a_last_day_moved_to_monday_is_not() -> None:
    limit = DayLimit(date(2024, 12, 1), shifts_to_working_day=True)
    assert odd(a_plan(deadlines=(Deadline("ho-so", "Gửi hồ sơ", "Văn phòng", limit),))) == []


def test_the_grounds_of_a_copied_plan_are_to_be_looked_at_again() -> None:
    copied = copy_to_year(shipped(BA_DINH), 2022)
    assert (Oddity.GROUNDS_NOT_CHECKED, "2") in odd(copied)
    assert (Oddity.GROUNDS_NOT_CHECKED, "2") not in odd(replace(copied, grounds_checked=True))


def test_every_oddity_has_its_words() -> None:
    assert all(oddity.label for oddity in Oddity)
