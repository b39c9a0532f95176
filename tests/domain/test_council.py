import unicodedata
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from app.domain.ballot import WrittenOpinionsNotAllowed
from app.domain.council import (
    Absence,
    AbsentWithoutReason,
    Council,
    CouncilDraft,
    CouncilWithoutChair,
    CouncilWithoutMembers,
    EmptyAgenda,
    Meeting,
    MeetingBeforeCouncil,
    Member,
    MemberNamedTwice,
    MemberWithoutName,
    QuorumNotReached,
    Role,
    Teller,
    UnknownMember,
    accept_council,
    accept_meeting,
    quorum_of,
)
from app.domain.names import Gender
from tests.builders import NINETY_PERCENT, a_council, a_meeting, absent

TWO_THIRDS = Fraction(2, 3)
COUNCIL = a_council(9)


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


@pytest.mark.parametrize(("members", "least"), [(1, 1), (2, 2), (3, 2), (4, 3), (5, 4), (9, 6), (10, 7), (11, 8)])
def test_two_thirds_of_a_council_are_whole_people(members: int, least: int) -> None:
    assert quorum_of(members, TWO_THIRDS) == least


def test_two_thirds_attend_while_no_more_than_a_third_is_missing() -> None:
    for members in range(1, 101):
        assert quorum_of(members, TWO_THIRDS) == members - members // 3


def test_a_quorum_of_everyone_is_everyone() -> None:
    assert quorum_of(9, Fraction(1)) == 9


def test_six_of_nine_are_two_thirds() -> None:
    meeting = a_meeting(absences=absent(COUNCIL, 3))
    assert accept_meeting(meeting, COUNCIL, NINETY_PERCENT) == meeting


def test_five_of_nine_cannot_conclude() -> None:
    with pytest.raises(QuorumNotReached) as refused:
        accept_meeting(a_meeting(absences=absent(COUNCIL, 4)), COUNCIL, NINETY_PERCENT)
    short = refused.value
    assert (short.present, short.needed, short.members, short.quorum) == (5, 6, 9, TWO_THIRDS)


def test_five_of_nine_conclude_when_somebody_answers_for_it() -> None:
    meeting = a_meeting(absences=absent(COUNCIL, 4), quorum_override="Chủ tịch Hội đồng đồng ý, việc gấp")
    assert accept_meeting(meeting, COUNCIL, NINETY_PERCENT) == meeting


def test_an_override_of_blanks_gives_no_reason() -> None:
    with pytest.raises(QuorumNotReached):
        accept_meeting(a_meeting(absences=absent(COUNCIL, 4), quorum_override=" \n"), COUNCIL, NINETY_PERCENT)


def test_a_meeting_is_entered_cleaned() -> None:
    typed = a_meeting(
        place=" Phòng họp  số 1",
        purpose="Xét\u200b công nhận",
        chair=decomposed("Ủy viên 1"),
        secretary="Ủy viên 2 ",
        absences=(Absence(decomposed(" Ủy viên 9"), " đi  công tác "),),
        tellers=(Teller(" Ủy viên 3", Gender.MALE),),
        quorum_override=" ",
    )
    assert accept_meeting(typed, COUNCIL, NINETY_PERCENT) == a_meeting(
        purpose="Xét công nhận",
        absences=(Absence("Ủy viên 9", "đi công tác"),),
        tellers=(Teller("Ủy viên 3", Gender.MALE),),
    )


def test_a_council_may_meet_on_the_day_it_is_established() -> None:
    meeting = a_meeting(held=COUNCIL.draft.decided)
    assert accept_meeting(meeting, COUNCIL, NINETY_PERCENT).held == COUNCIL.draft.decided


def test_a_council_does_not_meet_before_it_is_established() -> None:
    with pytest.raises(MeetingBeforeCouncil) as refused:
        accept_meeting(a_meeting(held=date(2021, 1, 3)), COUNCIL, NINETY_PERCENT)
    assert (refused.value.held, refused.value.established) == (date(2021, 1, 3), date(2021, 1, 4))


def test_a_meeting_votes_on_somebody() -> None:
    with pytest.raises(EmptyAgenda):
        accept_meeting(a_meeting(agenda=()), COUNCIL, NINETY_PERCENT)


def test_a_nomination_named_twice_is_voted_on_once() -> None:
    assert accept_meeting(a_meeting(agenda=(3, 1, 3, 2, 1)), COUNCIL, NINETY_PERCENT).agenda == (3, 1, 2)


def test_only_members_can_be_absent() -> None:
    with pytest.raises(UnknownMember) as refused:
        accept_meeting(a_meeting(absences=(Absence("Người Lạ", "ốm"),)), COUNCIL, NINETY_PERCENT)
    assert refused.value.name == "Người Lạ"


def test_nobody_is_absent_twice() -> None:
    away = Absence("Ủy viên 9", "ốm")
    twice = (away, replace(away, name=decomposed("ủy viên  9")))
    with pytest.raises(MemberNamedTwice):
        accept_meeting(a_meeting(absences=twice), COUNCIL, NINETY_PERCENT)


@pytest.mark.parametrize("reason", ["", " \u200b"])
def test_an_absence_has_a_reason(reason: str) -> None:
    with pytest.raises(AbsentWithoutReason) as refused:
        accept_meeting(a_meeting(absences=(Absence("Ủy viên 9", reason),)), COUNCIL, NINETY_PERCENT)
    assert refused.value.name == "Ủy viên 9"


def test_a_meeting_knows_who_came_and_how_many_of_the_others_wrote() -> None:
    away = absent(COUNCIL, 2)
    draft = a_meeting(absences=(replace(away[0], wrote=True), away[1]))
    meeting = Meeting(1, draft, Council(1, COUNCIL.draft).size)
    assert (meeting.present, meeting.wrote) == (7, 1)


def test_a_written_opinion_is_refused_where_only_those_present_vote() -> None:
    meeting = a_meeting(absences=(Absence("Ủy viên 9", "ốm", wrote=True),))
    with pytest.raises(WrittenOpinionsNotAllowed):
        accept_meeting(meeting, COUNCIL, replace(NINETY_PERCENT, written_opinions=False))
