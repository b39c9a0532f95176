"""The office's own lines over the tables that ship."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.law.laid_over import (
    BaseSalaryFell,
    BaseSalaryInPlaceOfShipped,
    BaseSalaryLeapt,
    doubts_of_base_salary,
    laid_over,
)
from app.domain.law.law import LawTables
from app.domain.law.own_law import BaseSalaryDraft, InstrumentDraft, Own
from app.intake.law_tables import read_law_tables
from app.paths import resource

SHIPPED = read_law_tables(resource("law"))
DAY = timedelta(days=1)
JULY = date(2027, 7, 1)
DAYS = st.dates(date(2018, 7, 1), date(2040, 12, 31))


def salary(dong: int, begins: date, number: int = 1) -> Own[BaseSalaryDraft]:
    return Own(number, BaseSalaryDraft(dong=dong, begins=begins, source="Nghị định", note="đọc trên Công báo"))


def decree(title: str, begins: date, replaces: str = "", ends: date | None = None) -> Own[InstrumentDraft]:
    return Own(4, InstrumentDraft(title=title, begins=begins, ends=ends, replaces=replaces, source="Công báo"))


def with_salaries(*own: Own[BaseSalaryDraft]) -> LawTables:
    return laid_over(SHIPPED, own, ())


def with_decree(one: Own[InstrumentDraft]) -> LawTables:
    return laid_over(SHIPPED, (), (one,))


def test_without_lines_of_its_own_the_office_has_what_ships() -> None:
    assert laid_over(SHIPPED, (), ()) == SHIPPED


def test_a_new_base_salary_ends_the_one_before_it() -> None:
    law = with_salaries(salary(2_800_000, JULY))
    assert law.base_salary(JULY - DAY) == 2_530_000
    assert law.base_salary(JULY) == 2_800_000
    assert [row.ends for row in law.salaries[-2:]] == [JULY - DAY, None]
    assert [row.own for row in law.salaries[-2:]] == [0, 1]


def test_one_between_two_that_ship_gives_way_to_the_second() -> None:
    law = with_salaries(salary(2_400_000, date(2026, 1, 1)))
    known = [law.base_salary(day) for day in (date(2025, 12, 31), date(2026, 6, 30), date(2026, 7, 1))]
    assert known == [2_340_000, 2_400_000, 2_530_000]


def test_one_of_the_same_day_takes_the_place_of_what_ships_and_says_so() -> None:
    law = with_salaries(salary(2_600_000, date(2026, 7, 1)))
    assert law.base_salary(date(2026, 7, 1)) == 2_600_000
    assert len(law.salaries) == len(SHIPPED.salaries)
    assert law.salaries[-1].note == "đọc trên Công báo\nThay mức 2.530.000 đồng đi kèm chương trình."


@given(days=st.lists(DAYS, unique=True, max_size=6), day=DAYS)
def test_every_day_has_one_base_salary_the_latest_begun(days: list[date], day: date) -> None:
    own = [salary(3_000_000 + number, begins, number) for number, begins in enumerate(days, 1)]
    law = with_salaries(*own)
    held = [row for row in law.salaries if row.in_force(day)]
    begun = [row.begins for row in (*SHIPPED.salaries, *law.salaries) if row.begins and row.begins <= day]
    assert [row.begins for row in held] == [max(begun)]


def test_a_line_is_checked_when_somebody_checked_it() -> None:
    one = salary(2_800_000, JULY)
    checked = replace(one, draft=replace(one.draft, checked_by="An", checked_on=JULY))
    assert [with_salaries(each).salaries[-1].verified for each in (one, checked)] == [False, True]


def test_a_new_decree_ends_the_one_it_replaces_and_is_cited_in_its_place() -> None:
    law = with_decree(decree("Nghị định số 9/2027/NĐ-CP", JULY, "nd-152-2025"))
    before, since = law.grounds_in_force(JULY - DAY), law.grounds_in_force(JULY)
    assert "152/2025" in before[-1]
    assert since == (*before[:-1], "Căn cứ Nghị định số 9/2027/NĐ-CP")
    codes = [row.code for row in law.instruments]
    assert codes.index("cq-4") == codes.index("nd-152-2025") + 1


def test_what_two_replace_ends_with_the_first_of_them() -> None:
    first = decree("Nghị định số 9/2027/NĐ-CP", JULY, "nd-152-2025")
    second = decree("Thông tư số 3/2027/TT-BNV", date(2028, 1, 1), "nd-152-2025")
    for own in ((first, second), (second, first)):
        replaced = next(row for row in laid_over(SHIPPED, (), own).instruments if row.code == "nd-152-2025")
        assert replaced.ends == JULY - DAY


def test_a_new_law_is_cited_before_the_decrees() -> None:
    cited = with_decree(decree("Luật Thi đua, khen thưởng ngày 1 tháng 6 năm 2027", JULY)).grounds_in_force(JULY)
    assert [line.split()[2] for line in cited] == ["Luật", "Luật", "Luật", "Nghị"]


def test_an_instrument_of_a_kind_the_tables_lack_comes_last() -> None:
    law = with_decree(decree("Pháp lệnh Thi đua", JULY))
    assert law.instruments[-1].title == "Pháp lệnh Thi đua"
    assert law.instruments[-1].code == "cq-4"


def test_one_titled_like_what_ships_takes_its_place_and_code() -> None:
    shipped = next(row for row in SHIPPED.instruments if row.code == "nd-152-2025")
    law = with_decree(decree(shipped.title, date(2025, 7, 1), ends=date(2027, 2, 28)))
    assert [row.code for row in law.instruments] == [row.code for row in SHIPPED.instruments]
    assert not any("152/2025" in line for line in law.grounds_in_force(date(2027, 3, 1)))
    assert next(row for row in law.instruments if row.own).note == "Thay dòng đi kèm chương trình."


@pytest.mark.parametrize(
    ("dong", "begins", "told"),
    [
        (2_800_000, JULY, ()),
        (2_500_000, JULY, (BaseSalaryFell(2_500_000, 2_530_000),)),
        (28_000_000, JULY, (BaseSalaryLeapt(28_000_000, 2_530_000),)),
        (2_600_000, date(2026, 7, 1), (BaseSalaryInPlaceOfShipped(date(2026, 7, 1), 2_530_000),)),
        (2_530_000, date(2026, 7, 1), ()),
    ],
)
def test_an_odd_base_salary_is_told(dong: int, begins: date, told: tuple[Exception, ...]) -> None:
    one = salary(dong, begins)
    found = doubts_of_base_salary(one.draft, SHIPPED, SHIPPED)
    assert [(type(no), vars(no)) for no in found] == [(type(no), vars(no)) for no in told]
