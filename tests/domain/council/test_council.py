import unicodedata
from dataclasses import replace
from datetime import date

import pytest

from app.domain.council.council import (
    Council,
    CouncilBeforeItsDecision,
    CouncilDraft,
    CouncilWithoutChair,
    CouncilWithoutDecision,
    CouncilWithoutMembers,
    Member,
    MemberNamedTwice,
    MemberWithoutName,
    NamesakesOnCouncil,
    Role,
    accept_council,
)
from app.domain.language.names import Gender
from tests.builders import a_council

COUNCIL = a_council(9)
NAMESAKES = ("Lê Văn An (Phòng Y tế)", "Lê Văn An (Phòng Tư pháp)")


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def composed_of(*members: Member) -> CouncilDraft:
    """A composition of these members under a chair."""
    chair = Member("Phạm Thị Diễm", Gender.FEMALE, "Chủ tịch UBND quận", Role.CHAIR)
    return replace(COUNCIL.draft, members=(chair, *members))


def member(name: str, role: Role = Role.MEMBER) -> Member:
    return Member(name, Gender.UNKNOWN, "", role)


def test_a_composition_is_entered_cleaned() -> None:
    typed = replace(
        composed_of(Member(decomposed(" Lê Thu  Hòa"), Gender.FEMALE, "Trưởng phòng\n", Role.SECRETARY)),
        name=" Hội đồng Thi đua - Khen thưởng  quận",
        decision=" 01/QĐ-UBND ",
    )
    accepted = accept_council(typed)
    assert (accepted.name, accepted.decision) == ("Hội đồng Thi đua - Khen thưởng quận", "01/QĐ-UBND")
    assert accepted.members[1] == Member("Lê Thu Hòa", Gender.FEMALE, "Trưởng phòng", Role.SECRETARY)


def test_every_member_of_the_decision_is_of_the_size_present_or_not() -> None:
    assert COUNCIL.size == 9


def test_a_council_has_members() -> None:
    with pytest.raises(CouncilWithoutMembers):
        accept_council(replace(COUNCIL.draft, members=()))


def test_every_member_has_a_name() -> None:
    with pytest.raises(MemberWithoutName) as refused:
        accept_council(composed_of(member("Lê Thu Hòa"), member(" ")))
    assert refused.value.position == 3


@pytest.mark.parametrize("twin", ["Lê Thu Hòa", "lê thu hoà", decomposed("Lê Thu Hòa")])
def test_nobody_sits_on_a_council_twice_however_the_name_is_spelt(twin: str) -> None:
    with pytest.raises(MemberNamedTwice):
        accept_council(composed_of(member("Lê Thu Hòa"), member(twin)))


def test_a_council_has_a_chair() -> None:
    with pytest.raises(CouncilWithoutChair) as refused:
        accept_council(replace(COUNCIL.draft, members=(member("Lê Thu Hòa"),)))
    assert refused.value.chairs == 0


def test_a_council_has_one_chair() -> None:
    with pytest.raises(CouncilWithoutChair) as refused:
        accept_council(composed_of(member("Lê Thu Hòa", Role.CHAIR)))
    assert refused.value.chairs == 2


def test_a_council_may_have_several_vice_chairs() -> None:
    draft = composed_of(member("Lê Thu Hòa", Role.VICE_CHAIR), member("Lê Văn Ân", Role.VICE_CHAIR))
    assert accept_council(draft) == draft


def test_a_council_exists_by_a_decision() -> None:
    with pytest.raises(CouncilWithoutDecision):
        accept_council(replace(COUNCIL.draft, decision=" \u200b"))


def test_a_council_works_from_the_day_of_its_decision_unless_the_decision_names_another() -> None:
    assert COUNCIL.draft.first_day == date(2021, 1, 4)
    assert replace(COUNCIL.draft, since=date(2021, 2, 1)).first_day == date(2021, 2, 1)


def test_a_council_does_not_work_before_its_decision() -> None:
    with pytest.raises(CouncilBeforeItsDecision) as refused:
        accept_council(replace(COUNCIL.draft, since=date(2021, 1, 3)))
    assert (refused.value.since, refused.value.decided) == (date(2021, 1, 3), date(2021, 1, 4))


def test_a_member_is_found_however_the_name_is_typed() -> None:
    council = a_council(9)
    assert council.member(decomposed(" ủy  viên 3")) == council.draft.members[2]
    assert council.member("Người Lạ") is None


def test_a_member_is_found_without_any_marks_where_only_one_is_spelt_so() -> None:
    council = Council(1, composed_of(member("Lê Thu Hòa"), member("Lê Thu Hoa"), member("Vũ Văn Đức")))
    assert council.member("vu van duc") == council.draft.members[3]
    assert council.member("Lê Thu Hòa") == council.draft.members[1]
    assert council.member("Vụ Văn Đức") is None


@pytest.mark.parametrize("typed", ["Lê Văn An", "le van an"])
def test_two_members_of_one_name_are_asked_apart(typed: str) -> None:
    council = Council(1, accept_council(composed_of(*map(member, NAMESAKES))))
    with pytest.raises(NamesakesOnCouncil) as refused:
        council.member(typed)
    assert (refused.value.typed, refused.value.members) == (typed, NAMESAKES)
    assert council.member("Lê Văn An (phòng tư pháp)") == council.draft.members[2]


@pytest.mark.parametrize("twin", ["Lê Văn An", "Lê Văn An (phòng y tế)"])
def test_namesakes_are_entered_only_when_each_is_told_apart(twin: str) -> None:
    with pytest.raises(MemberNamedTwice) as refused:
        accept_council(composed_of(member("Lê Văn An (Phòng Y tế)"), member(twin)))
    assert refused.value.name == "Lê Văn An"


def test_the_members_most_like_a_name_are_told_the_nearest_first() -> None:
    council = Council(1, composed_of(member("Lê Văn Am"), member("Lê Văn Anh"), member("Đỗ Thị Kim Ngọc")))
    assert council.near("Lê Văn Ân") == ("Lê Văn Anh", "Lê Văn Am")
    assert council.near("Quách Uy") == ()
    assert council.near("Lê Văn Kiểm") == ()


def test_both_of_two_namesakes_may_be_the_one_who_was_meant() -> None:
    council = Council(1, composed_of(*map(member, NAMESAKES)))
    assert council.near("Lê Văn Am") == NAMESAKES
