from dataclasses import replace
from datetime import date

import pytest

from app.domain.decisions.granting import (
    FormBeyondAuthority,
    LevelNoLongerExists,
    NoBaseSalary,
    UnknownAwardForm,
    bonus_on,
    check_power,
    form_named,
)
from app.domain.law.law import LawTables
from app.domain.plans.money import Rounding
from app.domain.plans.plan import Recipient
from app.intake.law_tables import read_law_tables
from app.paths import resource
from tests.builders import AGENCY

LAW = read_law_tables(resource("law"))
DAY, LAST_DAY_OF_DISTRICTS = date(2024, 12, 5), date(2025, 6, 30)


def bonus(form: str = "giay-khen", law: LawTables = LAW) -> int:
    return bonus_on(DAY, law, AGENCY, form, Recipient.STAFF, Rounding.UP_TO_TEN_THOUSAND)


def test_a_form_is_known_by_its_code() -> None:
    assert (form_named(LAW, "giay-khen"), form_named(LAW, "")) == ("Giấy khen", "")


def test_a_form_nobody_has_heard_of_is_refused() -> None:
    with pytest.raises(UnknownAwardForm) as refused:
        form_named(LAW, "giay-mung")
    assert refused.value.typed == "giay-mung"


@pytest.mark.parametrize("form", ["giay-khen", ""])
def test_the_head_of_a_district_grants_what_is_his_while_districts_exist(form: str) -> None:
    check_power(LAW, AGENCY, form, LAST_DAY_OF_DISTRICTS)


def test_the_head_of_a_district_grants_no_bang_khen() -> None:
    with pytest.raises(FormBeyondAuthority) as refused:
        check_power(LAW, AGENCY, "bang-khen", DAY)
    assert (refused.value.form, refused.value.issuer) == ("Bằng khen", AGENCY.authority)


@pytest.mark.parametrize("form", ["giay-khen", ""])
def test_a_level_that_has_ended_neither_commends_nor_recognises(form: str) -> None:
    with pytest.raises(LevelNoLongerExists) as refused:
        check_power(LAW, AGENCY, form, date(2025, 7, 1))
    assert refused.value.day == date(2025, 7, 1)


def test_a_bonus_is_a_multiple_of_the_days_base_salary_rounded_up() -> None:
    assert bonus() == 710_000


@pytest.mark.parametrize("form", ["", "dien-hinh-tien-tien"])
def test_where_the_law_has_no_multiple_there_is_no_bonus(form: str) -> None:
    assert bonus(form) == 0


def test_without_a_base_salary_for_the_day_no_bonus_is_made_up() -> None:
    with pytest.raises(NoBaseSalary) as refused:
        bonus(law=replace(LAW, salaries=()))
    assert refused.value.day == DAY


def test_no_base_salary_is_missed_where_no_bonus_is_due() -> None:
    assert bonus("", replace(LAW, salaries=())) == 0
