import pytest

from app.domain.exemplars.exemplar import Exemplar
from app.domain.exemplars.namesakes import (
    BirthYearNeeded,
    ExemplarAlreadyKnown,
    NameNotUnique,
    UnknownExemplar,
    check_unknown,
    same_already,
    the_one,
)
from app.domain.plans.plan import Recipient
from tests.builders import SCHOOL, WARD, an_exemplar

NAME = "Trần Thị Vân Anh"
OLDER = Exemplar(1, an_exemplar(birth_year=1968))
YOUNGER = Exemplar(2, an_exemplar(birth_year=1990))
UNDATED = Exemplar(3, an_exemplar(birth_year=None))
AT_SCHOOL = Exemplar(4, an_exemplar(unit=SCHOOL.id, birth_year=1968))


def test_the_same_name_unit_and_year_is_the_same_person() -> None:
    with pytest.raises(ExemplarAlreadyKnown):
        check_unknown(OLDER.draft, WARD.name, [YOUNGER, OLDER])


def test_a_person_is_the_same_whether_they_lead_or_not() -> None:
    leading = an_exemplar(birth_year=1968, recipient=Recipient.LEADER)
    assert same_already(leading, WARD.name, [OLDER]) is OLDER


@pytest.mark.parametrize("recipient", [Recipient.COLLECTIVE, Recipient.HOUSEHOLD])
def test_a_person_is_no_collective_and_no_household(recipient: Recipient) -> None:
    check_unknown(an_exemplar(birth_year=None, recipient=recipient), WARD.name, [UNDATED, OLDER])


def test_namesakes_are_two_by_their_years_of_birth() -> None:
    check_unknown(YOUNGER.draft, WARD.name, [OLDER])


def test_namesakes_of_two_units_are_two() -> None:
    check_unknown(AT_SCHOOL.draft, SCHOOL.name, [OLDER, UNDATED])


@pytest.mark.parametrize(("draft", "known"), [(UNDATED, OLDER), (OLDER, UNDATED)])
def test_where_one_year_is_unknown_nobody_can_tell(draft: Exemplar, known: Exemplar) -> None:
    with pytest.raises(BirthYearNeeded):
        check_unknown(draft.draft, WARD.name, [known])


def test_two_of_whom_no_year_is_known_are_taken_for_one() -> None:
    with pytest.raises(ExemplarAlreadyKnown):
        check_unknown(UNDATED.draft, WARD.name, [UNDATED])


def test_a_name_only_one_bears_tells_who_is_meant() -> None:
    assert the_one(NAME, [OLDER]) is OLDER


def test_a_name_nobody_bears_tells_nobody() -> None:
    with pytest.raises(UnknownExemplar):
        the_one(NAME, [])


def test_a_name_several_bear_does_not_tell_who_is_meant() -> None:
    with pytest.raises(NameNotUnique) as refused:
        the_one(NAME, [OLDER, YOUNGER])
    assert (refused.value.name, refused.value.bearers) == (NAME, 2)


def test_year_and_unit_tell_bearers_of_one_name_apart() -> None:
    bearers = [OLDER, YOUNGER, AT_SCHOOL]
    assert the_one(NAME, bearers, 1990) is YOUNGER
    assert the_one(NAME, bearers, unit=SCHOOL.id) is AT_SCHOOL
    assert the_one(NAME, bearers, 1968, nearby=WARD.id) is OLDER


def test_somebody_of_another_unit_is_meant_where_none_is_near() -> None:
    assert the_one(NAME, [AT_SCHOOL], nearby=WARD.id) is AT_SCHOOL
    with pytest.raises(UnknownExemplar):
        the_one(NAME, [AT_SCHOOL], unit=WARD.id)
