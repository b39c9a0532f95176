from collections.abc import Iterable

import pytest

from app.domain.decisions.list_order import list_place
from app.domain.exemplars.exemplar import ExemplarDraft
from app.domain.language.names import NameOrder
from app.domain.plans.plan import Recipient
from tests.builders import an_exemplar

FAMILY_FIRST, MIDDLE_FIRST = NameOrder.FAMILY_THEN_MIDDLE, NameOrder.MIDDLE_THEN_FAMILY
PEOPLE = ("Trần Văn An", "Lê Văn An", "Lê Thị An", "Võ An", "Đỗ Văn Đạt", "Bùi Thị Dung")


def listed(known: Iterable[ExemplarDraft], order: NameOrder = FAMILY_FIRST) -> list[ExemplarDraft]:
    return sorted(known, key=lambda one: list_place(one, order))


def names(known: Iterable[ExemplarDraft], order: NameOrder = FAMILY_FIRST) -> list[str]:
    return [one.name for one in listed(known, order)]


@pytest.mark.parametrize(
    ("order", "in_order"),
    [
        (FAMILY_FIRST, ["Lê Thị An", "Lê Văn An", "Trần Văn An", "Võ An", "Bùi Thị Dung", "Đỗ Văn Đạt"]),
        (MIDDLE_FIRST, ["Võ An", "Lê Thị An", "Lê Văn An", "Trần Văn An", "Bùi Thị Dung", "Đỗ Văn Đạt"]),
    ],
)
def test_people_stand_by_their_given_name_and_then_as_the_plan_says(order: NameOrder, in_order: list[str]) -> None:
    assert names(map(an_exemplar, PEOPLE), order) == in_order


def test_collectives_stand_before_households_before_people() -> None:
    person = an_exemplar("Lý A")
    household = an_exemplar("Gia đình ông Bùi Văn B", recipient=Recipient.HOUSEHOLD)
    collective = an_exemplar("Tổ dân phố số 9", recipient=Recipient.COLLECTIVE)
    assert listed([person, household, collective]) == [collective, household, person]


def test_leaders_and_staff_are_one_list_of_people() -> None:
    leader = an_exemplar("Võ Tất Dũng", recipient=Recipient.LEADER)
    assert names([leader, an_exemplar("Trần Thị An")]) == ["Trần Thị An", "Võ Tất Dũng"]


@pytest.mark.parametrize("order", NameOrder)
def test_collectives_stand_by_their_whole_name_whatever_the_order_of_peoples_names(order: NameOrder) -> None:
    units = ("Tổ dân phố số 10", "Phòng Tư pháp", "Tổ dân phố số 2", "Phòng Nội vụ")
    collectives = [an_exemplar(unit, recipient=Recipient.COLLECTIVE) for unit in units]
    assert names(collectives, order) == ["Phòng Nội vụ", "Phòng Tư pháp", "Tổ dân phố số 2", "Tổ dân phố số 10"]


def test_a_household_stands_by_the_name_it_ends_with() -> None:
    households = [
        an_exemplar(name, recipient=Recipient.HOUSEHOLD)
        for name in ("Gia đình ông Lê Văn Ân", "Gia đình bà Ngô Thị An")
    ]
    assert names(households) == ["Gia đình bà Ngô Thị An", "Gia đình ông Lê Văn Ân"]


def test_of_namesakes_the_eldest_stands_first_and_the_one_of_unknown_age_last() -> None:
    bearers = [an_exemplar("Nguyễn Thị Hoa", birth_year=year) for year in (None, 1995, 1970)]
    assert [one.birth_year for one in listed(bearers)] == [1970, 1995, None]
