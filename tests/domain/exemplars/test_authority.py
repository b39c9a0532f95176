from datetime import date

import pytest

from app.domain.exemplars.authority import (
    CommendationBeyondAuthority,
    IssuerOfAnotherLevel,
    LevelNotOfThatDay,
    check_authority,
)
from app.domain.units.agency import Level
from app.intake.law_tables import read_law_tables
from app.paths import resource
from tests.builders import a_commendation

LAW = read_law_tables(resource("law"))
LAST_DAY_OF_DISTRICTS = date(2025, 6, 30)
FIRST_DAY_WITHOUT = date(2025, 7, 1)
IN_2021, IN_2024 = date(2021, 3, 5), date(2024, 12, 5)


def check(form: str, level: Level, issuer: str = "", decided: date = IN_2024) -> None:
    check_authority(a_commendation(form=form, level=level, issuer=issuer, decided=decided), LAW)


@pytest.mark.parametrize("level", [Level.GRASSROOTS, Level.COMMUNE, Level.DISTRICT, Level.DEPARTMENT])
@pytest.mark.parametrize(
    "form", ["Bằng khen", "bang-khen", "BẰNG  KHEN", "Bằng khen của Chủ tịch UBND", "Tặng Bằng khen"]
)
def test_no_bang_khen_is_given_below_the_province(level: Level, form: str) -> None:
    with pytest.raises(CommendationBeyondAuthority) as refused:
        check(form, level)
    assert refused.value.form == "Bằng khen"


@pytest.mark.parametrize("level", [Level.PROVINCE, Level.STATE])
def test_a_bang_khen_is_given_by_the_province_and_the_state(level: Level) -> None:
    check("Bằng khen", level)


@pytest.mark.parametrize("level", [Level.COMMUNE, Level.DISTRICT, Level.DEPARTMENT])
def test_a_giay_khen_is_given_by_so_district_and_ward(level: Level) -> None:
    check("Giấy khen", level)


@pytest.mark.parametrize("issuer", ["Giám đốc Sở Xây dựng", "chủ tịch uỷ ban nhân dân phường Điện Biên", "UBND quận"])
def test_an_issuer_of_a_lower_level_has_not_given_what_the_province_gives(issuer: str) -> None:
    with pytest.raises(IssuerOfAnotherLevel):
        check("Bằng khen", Level.PROVINCE, issuer)


@pytest.mark.parametrize("issuer", ["Chủ tịch UBND thành phố", "Chủ tịch UBND thành phố Hà Nội", "Hội đồng Đội", ""])
def test_a_title_that_does_not_tell_its_level_is_believed(issuer: str) -> None:
    check("Bằng khen", Level.PROVINCE, issuer)


def test_the_office_of_a_district_is_no_district() -> None:
    check("Giấy khen", Level.GRASSROOTS, "Chánh Văn phòng UBND quận")


def test_districts_commended_until_their_last_day() -> None:
    check("Giấy khen", Level.DISTRICT, decided=LAST_DAY_OF_DISTRICTS)
    with pytest.raises(LevelNotOfThatDay):
        check("Giấy khen", Level.DISTRICT, decided=FIRST_DAY_WITHOUT)


def test_a_form_the_tables_do_not_have_is_taken_as_told() -> None:
    check("Kỷ niệm chương", Level.DEPARTMENT)


def test_a_time_for_which_the_tables_give_a_form_to_nobody_is_taken_as_told() -> None:
    check("Thôn, tổ dân phố văn hóa", Level.COMMUNE, decided=IN_2021)
    with pytest.raises(CommendationBeyondAuthority):
        check("Thôn, tổ dân phố văn hóa", Level.COMMUNE, decided=IN_2024)


def test_a_form_named_within_a_longer_one_is_judged_by_both() -> None:
    with pytest.raises(CommendationBeyondAuthority):
        check("Tập thể lao động tiên tiến", Level.COMMUNE)
