from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.law.law import BaseSalary, LawTables
from app.domain.plans.money import bonus
from app.domain.plans.plan import Recipient
from app.domain.units.agency import Level
from app.intake.law_tables import read_law_tables
from app.paths import resource

LAW = read_law_tables(resource("law"))
CERTIFICATE, DIPLOMA, RECOGNITION = "giay-khen", "bang-khen", "dien-hinh-tien-tien"
DECEMBER_2024 = date(2024, 12, 5)
LAST_DAY_OF_DISTRICTS = date(2025, 6, 30)
FIRST_DAY_WITHOUT = date(2025, 7, 1)
RECORDED_DAYS = st.dates(date(2018, 7, 1), date(2040, 12, 31))


def test_a_decision_of_2024_cites_the_law_of_2022_without_its_number() -> None:
    assert LAW.grounds_in_force(DECEMBER_2024)[0] == "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022"


@pytest.mark.parametrize(
    ("day", "decree"),
    [
        (date(2021, 3, 15), "91/2017"),
        (date(2023, 12, 31), "91/2017"),
        (date(2024, 1, 1), "98/2023"),
        (LAST_DAY_OF_DISTRICTS, "98/2023"),
        (FIRST_DAY_WITHOUT, "152/2025"),
        (date(2026, 12, 1), "152/2025"),
    ],
)
def test_the_decree_cited_is_the_one_in_force_on_the_day(day: date, decree: str) -> None:
    cited = [line for line in LAW.grounds_in_force(day) if "Nghị định" in line]
    assert len(cited) == 1
    assert f"số {decree}/NĐ-CP" in cited[0]


def test_a_decision_of_2021_cites_the_law_then_in_force() -> None:
    assert LAW.grounds_in_force(date(2021, 3, 15))[0].startswith(
        "Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003"
    )


@pytest.mark.parametrize(("day", "cited"), [(date(2026, 9, 30), False), (date(2026, 10, 1), True)])
def test_the_amending_law_of_2026_is_cited_from_october(day: date, cited: bool) -> None:
    assert any("ngày 23 tháng 4 năm 2026" in line for line in LAW.grounds_in_force(day)) is cited


@pytest.mark.parametrize(
    ("day", "dong"),
    [
        (date(2021, 3, 1), 1_490_000),
        (date(2023, 6, 30), 1_490_000),
        (date(2023, 7, 1), 1_800_000),
        (date(2024, 6, 30), 1_800_000),
        (date(2024, 7, 1), 2_340_000),
        (date(2026, 6, 30), 2_340_000),
        (date(2026, 7, 1), 2_530_000),
    ],
)
def test_the_base_salary_is_that_of_the_decisions_day(day: date, dong: int) -> None:
    assert LAW.base_salary(day) == dong


def test_before_the_first_row_no_base_salary_is_known() -> None:
    assert LAW.base_salary(date(2018, 6, 30)) is None


@pytest.mark.parametrize("level", [Level.GRASSROOTS, Level.COMMUNE, Level.DISTRICT, Level.DEPARTMENT])
def test_a_diploma_is_never_granted_below_the_province(level: Level) -> None:
    assert not LAW.may_issue(DIPLOMA, level, DECEMBER_2024)


@pytest.mark.parametrize("level", [Level.GRASSROOTS, Level.COMMUNE, Level.DISTRICT, Level.DEPARTMENT])
def test_a_certificate_of_merit_is_granted_below_the_province(level: Level) -> None:
    assert LAW.may_issue(CERTIFICATE, level, DECEMBER_2024)


def test_the_provinces_chairman_grants_a_diploma() -> None:
    assert LAW.may_issue(DIPLOMA, Level.PROVINCE, DECEMBER_2024)


@pytest.mark.parametrize(("day", "may"), [(LAST_DAY_OF_DISTRICTS, True), (FIRST_DAY_WITHOUT, False)])
def test_a_district_grants_nothing_once_there_are_no_districts(day: date, may: bool) -> None:
    assert LAW.may_issue(CERTIFICATE, Level.DISTRICT, day) is may
    assert bool(LAW.label(Level.DISTRICT, day)) is may


def test_a_communes_chairman_is_called_by_the_names_of_the_day() -> None:
    assert LAW.label(Level.COMMUNE, LAST_DAY_OF_DISTRICTS) == "Chủ tịch UBND phường, xã, thị trấn"
    assert LAW.label(Level.COMMUNE, FIRST_DAY_WITHOUT) == "Chủ tịch UBND phường, xã, đặc khu"


@pytest.mark.parametrize(
    ("level", "recipient", "multiple"),
    [
        (Level.DEPARTMENT, Recipient.STAFF, Fraction(3, 10)),
        (Level.DEPARTMENT, Recipient.LEADER, Fraction(3, 10)),
        (Level.DEPARTMENT, Recipient.COLLECTIVE, Fraction(6, 10)),
        (Level.DISTRICT, Recipient.HOUSEHOLD, Fraction(3, 10)),
        (Level.COMMUNE, Recipient.STAFF, Fraction(15, 100)),
        (Level.COMMUNE, Recipient.COLLECTIVE, Fraction(3, 10)),
    ],
)
def test_a_certificates_bonus_depends_on_who_grants_it_to_whom(
    level: Level, recipient: Recipient, multiple: Fraction
) -> None:
    assert LAW.multiple(CERTIFICATE, level, recipient, DECEMBER_2024) == multiple


def test_recognition_as_an_exemplar_carries_no_statutory_bonus() -> None:
    assert LAW.multiple(RECOGNITION, Level.DEPARTMENT, Recipient.STAFF, DECEMBER_2024) is None


def test_two_collectives_and_five_persons_cost_what_the_tables_say() -> None:
    salary = LAW.base_salary(DECEMBER_2024)
    whom = [Recipient.COLLECTIVE] * 2 + [Recipient.STAFF] * 5
    multiples = [LAW.multiple(CERTIFICATE, Level.DEPARTMENT, one, DECEMBER_2024) for one in whom]
    assert salary is not None
    assert sum(bonus(salary, multiple) for multiple in multiples if multiple is not None) == 6_370_000


def test_a_form_is_known_by_code_and_by_name_however_spelt() -> None:
    assert LAW.form("giay-khen") == LAW.form("GIẤY  KHEN")


def test_an_unknown_form_is_none() -> None:
    assert LAW.form("Cúp vàng") is None


def test_the_forms_offered_are_those_the_level_may_grant() -> None:
    offered = {form.code for form in LAW.forms_in_force(Level.DEPARTMENT, DECEMBER_2024)}
    assert CERTIFICATE in offered
    assert DIPLOMA not in offered


def test_a_recognition_in_2024_rests_on_nothing_unchecked() -> None:
    award = (RECOGNITION, Level.DEPARTMENT, Recipient.STAFF)
    assert LAW.unverified_used(DECEMBER_2024, [award]) == ()


def test_a_certificate_with_money_says_that_its_multiple_was_not_checked() -> None:
    award = (CERTIFICATE, Level.DEPARTMENT, Recipient.STAFF)
    unchecked = LAW.unverified_used(DECEMBER_2024, [award, award])
    assert [row.verified for row in unchecked] == [False]


def test_a_decision_on_the_amending_law_says_that_its_title_was_not_checked() -> None:
    assert "Tên chính thức" in LAW.unverified_used(date(2026, 10, 1))[0].note


def test_an_unchecked_salary_matters_only_where_there_is_money() -> None:
    salary = BaseSalary(dong=1_000_000, source="", verified=False)
    tables = LawTables((), LAW.levels, (salary,), LAW.forms, LAW.powers, LAW.multiples)
    recognised = (RECOGNITION, Level.DEPARTMENT, Recipient.STAFF)
    commended = (CERTIFICATE, Level.DEPARTMENT, Recipient.STAFF)
    assert salary not in tables.unverified_used(DECEMBER_2024, [recognised])
    assert salary in tables.unverified_used(DECEMBER_2024, [commended])


@given(RECORDED_DAYS)
def test_on_every_day_one_base_salary_holds(day: date) -> None:
    assert sum(row.in_force(day) for row in LAW.salaries) == 1


@given(RECORDED_DAYS, st.sampled_from(Level))
def test_no_level_has_two_names_on_one_day(day: date, level: Level) -> None:
    assert sum(row.level is level and row.in_force(day) for row in LAW.levels) <= 1


@given(RECORDED_DAYS)
def test_no_bonus_is_settled_by_two_rows_at_once(day: date) -> None:
    held = [(row.form, row.level, row.recipient) for row in LAW.multiples if row.in_force(day)]
    assert len(held) == len(set(held))


def test_every_power_and_every_bonus_is_of_a_known_form() -> None:
    known = {form.code for form in LAW.forms}
    assert {row.form for row in LAW.powers} | {row.form for row in LAW.multiples} <= known


def test_every_row_says_where_it_was_found() -> None:
    rows = (*LAW.instruments, *LAW.levels, *LAW.salaries, *LAW.forms, *LAW.powers, *LAW.multiples)
    assert [row for row in rows if not row.source] == []
