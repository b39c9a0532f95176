"""What a line of law the office enters itself has to say."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.drawable import CharacterNotDrawn
from app.domain.errors import Refusal, SeveralRefusals
from app.domain.law.own_law import (
    BaseSalaryDraft,
    BaseSalaryIsNothing,
    BaseSalaryOfThatDay,
    BaseSalaryTooEarly,
    InstrumentDraft,
    InstrumentEndsBeforeItBegins,
    InstrumentEnteredAlready,
    InstrumentNameTooLong,
    InstrumentNotNamed,
    InstrumentReplacesItself,
    InstrumentReplacesLater,
    LawCheckedAhead,
    LawCheckedByNobody,
    LawNotDated,
    LawWithoutSource,
    Own,
    UnknownInstrument,
    accept_base_salary,
    accept_instrument,
    read_base_salary,
    read_first_day,
    told_of_decisions,
)
from app.intake.law_tables import read_law_tables
from app.paths import resource

SHIPPED = read_law_tables(resource("law"))
TODAY, JULY = date(2027, 7, 10), date(2027, 7, 1)
SALARY = BaseSalaryDraft(dong=2_800_000, begins=JULY, source="Nghị định 9/2027/NĐ-CP, Điều 3")
DECREE = InstrumentDraft(title="Nghị định số 9/2027/NĐ-CP", begins=JULY, source="Công báo")


def refusals(no: Refusal) -> tuple[type[Refusal], ...]:
    return tuple(map(type, no.reasons if isinstance(no, SeveralRefusals) else (no,)))


def salary(draft: BaseSalaryDraft, *others: BaseSalaryDraft) -> BaseSalaryDraft:
    return accept_base_salary(draft, (Own(7, one) for one in others), SHIPPED, TODAY)


def instrument(draft: InstrumentDraft, *others: InstrumentDraft) -> InstrumentDraft:
    return accept_instrument(draft, (Own(7, one) for one in others), SHIPPED, TODAY)


def test_a_base_salary_is_taken_as_typed_without_stray_spaces() -> None:
    assert salary(replace(SALARY, source="  Nghị định  9/2027/NĐ-CP, Điều 3 ")) == SALARY


def test_who_checked_without_saying_when_checked_today() -> None:
    assert salary(replace(SALARY, checked_by="Trần Thị An")).checked_on == TODAY
    assert salary(replace(SALARY, checked_by="Trần Thị An", checked_on=JULY)).checked_on == JULY


@pytest.mark.parametrize(
    ("changes", "refused"),
    [
        ({"dong": 0}, BaseSalaryIsNothing),
        ({"dong": -5}, BaseSalaryIsNothing),
        ({"begins": date(2018, 6, 30)}, BaseSalaryTooEarly),
        ({"source": "  "}, LawWithoutSource),
        ({"checked_on": JULY}, LawCheckedByNobody),
        ({"checked_by": "An", "checked_on": date(2027, 7, 11)}, LawCheckedAhead),
        ({"note": "mức \N{SNOWMAN}"}, CharacterNotDrawn),
    ],
)
def test_a_base_salary_that_cannot_be_is_refused(changes: dict[str, object], refused: type[Refusal]) -> None:
    with pytest.raises(refused):
        salary(replace(SALARY, **changes))  # type: ignore[arg-type]


def test_the_first_day_of_the_tables_is_not_too_early() -> None:
    assert salary(replace(SALARY, begins=date(2018, 7, 1))).begins == date(2018, 7, 1)


def test_everything_wrong_is_told_at_once() -> None:
    with pytest.raises(SeveralRefusals) as no:
        salary(replace(SALARY, dong=0, source=""))
    assert refusals(no.value) == (BaseSalaryIsNothing, LawWithoutSource)


def test_two_base_salaries_of_the_office_do_not_begin_on_one_day() -> None:
    with pytest.raises(BaseSalaryOfThatDay) as no:
        salary(SALARY, replace(SALARY, dong=2_700_000))
    assert (no.value.number, no.value.dong) == (7, 2_700_000)


def test_an_empty_field_is_told_from_one_that_cannot_be_read() -> None:
    with pytest.raises(LawNotDated):
        read_first_day(" ")
    with pytest.raises(BaseSalaryIsNothing):
        read_base_salary(" ")
    assert (read_first_day("1/7/27"), read_base_salary("2.800.000")) == (JULY, 2_800_000)


def test_decisions_paid_otherwise_are_named() -> None:
    assert told_of_decisions(("15/QĐ-SXD", "16/QĐ-SXD")).startswith(
        "Đã ban hành với tiền thưởng theo mức khác: 15/QĐ-SXD, 16/QĐ-SXD."
    )
    assert told_of_decisions(()) == ""


def test_a_title_pasted_from_the_grounds_of_a_decision_is_cited_as_a_title() -> None:
    assert instrument(replace(DECREE, title="Căn cứ Nghị định số 9/2027/NĐ-CP;")).title == DECREE.title


@pytest.mark.parametrize(
    ("changes", "refused"),
    [
        ({"title": " Căn cứ "}, InstrumentNotNamed),
        ({"title": "Nghị định " * 61}, InstrumentNameTooLong),
        ({"ends": date(2027, 6, 30)}, InstrumentEndsBeforeItBegins),
        ({"source": ""}, LawWithoutSource),
        ({"replaces": "nd-khong-co"}, UnknownInstrument),
        ({"replaces": "nd-152-2025", "begins": date(2025, 7, 1)}, InstrumentReplacesLater),
    ],
)
def test_an_instrument_that_cannot_be_is_refused(changes: dict[str, object], refused: type[Refusal]) -> None:
    with pytest.raises(refused):
        instrument(replace(DECREE, **changes))  # type: ignore[arg-type]


def test_an_instrument_does_not_replace_itself() -> None:
    decree = next(row for row in SHIPPED.instruments if row.code == "nd-152-2025")
    with pytest.raises(InstrumentReplacesItself):
        instrument(replace(DECREE, title=decree.title.upper(), replaces=decree.code))


def test_the_office_enters_an_instrument_once_however_it_is_spelt() -> None:
    with pytest.raises(InstrumentEnteredAlready):
        instrument(DECREE, replace(DECREE, title="nghị định  số 9/2027/NĐ-CP"))
