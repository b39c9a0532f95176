import unicodedata
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from app.domain.council.ballot import WrittenOpinionsNotAllowed
from app.domain.council.convening import (
    AbsentButServing,
    AbsentWithoutReason,
    EmptyAgenda,
    MeetingBeforeCouncil,
    MemberAbsentTwice,
    TellerNamedTwice,
    TooManySpares,
    UnknownMember,
    accept_meeting,
)
from app.domain.council.meeting import Absence, Meeting, MeetingDraft, Teller
from app.domain.council.quorum import QuorumNotReached, check_quorum, quorum_of, requirement_of
from app.domain.drawable import CharacterNotDrawn
from app.domain.language.names import Gender
from app.domain.plans.plan import VoteBase
from tests.builders import NINETY_PERCENT, a_council, a_meeting, absent

TWO_THIRDS = Fraction(2, 3)
COUNCIL = a_council(9)


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def accepted(**changes: object) -> MeetingDraft:
    """The meeting, so changed, as the council of nine would enter it."""
    return accept_meeting(a_meeting(**changes), COUNCIL, NINETY_PERCENT)


def attended_by(present: int, override: str = "", wrote: int = 0) -> Meeting:
    """A meeting of the council of nine that so many attend; the first so many of the others wrote."""
    away = absent(COUNCIL, 9 - present)
    absences = tuple(replace(one, wrote=place < wrote) for place, one in enumerate(away))
    return Meeting(1, a_meeting(absences=absences, quorum_override=override), COUNCIL.size)


@pytest.mark.parametrize(("members", "least"), [(1, 1), (2, 2), (3, 2), (4, 3), (5, 4), (9, 6), (10, 7), (11, 8)])
def test_two_thirds_of_a_council_are_whole_people(members: int, least: int) -> None:
    assert quorum_of(members, TWO_THIRDS) == least


def test_two_thirds_attend_while_no_more_than_a_third_is_missing() -> None:
    for members in range(1, 101):
        assert quorum_of(members, TWO_THIRDS) == members - members // 3


def test_a_quorum_of_everyone_is_everyone() -> None:
    assert quorum_of(9, Fraction(1)) == 9


def test_six_of_nine_are_two_thirds() -> None:
    check_quorum(attended_by(6), NINETY_PERCENT)


def test_five_of_nine_cannot_be_counted() -> None:
    with pytest.raises(QuorumNotReached) as refused:
        check_quorum(attended_by(5), NINETY_PERCENT)
    short = refused.value
    assert (short.present, short.needed, short.members, short.quorum) == (5, 6, 9, TWO_THIRDS)


def test_a_written_opinion_brings_nobody_to_the_meeting() -> None:
    with pytest.raises(QuorumNotReached):
        check_quorum(attended_by(5, wrote=4), NINETY_PERCENT)


def test_five_of_nine_are_counted_when_somebody_answers_for_it() -> None:
    check_quorum(attended_by(5, "Chủ tịch Hội đồng đồng ý, việc gấp"), NINETY_PERCENT)


def test_a_meeting_of_five_may_be_prepared_before_anybody_answers_for_it() -> None:
    assert len(accepted(absences=absent(COUNCIL, 4)).absences) == 4


def test_an_override_of_blanks_gives_no_reason() -> None:
    assert accepted(quorum_override=" \n\u200b").quorum_override == ""


def test_a_meeting_is_entered_cleaned() -> None:
    typed = a_meeting(
        place=" Phòng họp  số 1",
        purpose="Xét\u200b công nhận",
        chair=decomposed("Ủy viên 1"),
        secretary="Ủy viên 2 ",
        absences=(Absence(decomposed(" Ủy viên 9"), " đi  công tác "),),
        tellers=(Teller(" Ủy viên 3", Gender.MALE), Teller(" Lê Thu  Hòa")),
        guests=(" Bà  Lê Thu Hòa", " "),
        quorum_override=" ",
    )
    assert accept_meeting(typed, COUNCIL, NINETY_PERCENT) == a_meeting(
        purpose="Xét công nhận",
        absences=(Absence("Ủy viên 9", "đi công tác"),),
        tellers=(Teller("Ủy viên 3"), Teller("Lê Thu Hòa")),
        guests=("Bà Lê Thu Hòa",),
    )


def test_a_council_may_meet_on_the_day_it_is_established() -> None:
    assert accepted(held=COUNCIL.draft.decided).held == COUNCIL.draft.decided


def test_a_council_does_not_meet_before_it_is_established() -> None:
    with pytest.raises(MeetingBeforeCouncil) as refused:
        accepted(held=date(2021, 1, 3))
    assert (refused.value.held, refused.value.established) == (date(2021, 1, 3), date(2021, 1, 4))


def test_a_council_does_not_meet_before_the_day_from_which_it_works() -> None:
    later = a_council(9, since=date(2021, 4, 1))
    with pytest.raises(MeetingBeforeCouncil) as refused:
        accept_meeting(a_meeting(held=date(2021, 3, 31)), later, NINETY_PERCENT)
    assert refused.value.established == date(2021, 4, 1)


def test_a_meeting_votes_on_somebody() -> None:
    with pytest.raises(EmptyAgenda):
        accepted(agenda=())


def test_a_nomination_named_twice_is_voted_on_once() -> None:
    assert accepted(agenda=(3, 1, 3, 2, 1)).agenda == (3, 1, 2)


def test_only_members_can_be_absent() -> None:
    with pytest.raises(UnknownMember) as refused:
        accepted(absences=(Absence("Người Lạ", "ốm"),))
    assert refused.value.name == "Người Lạ"


def test_nobody_is_absent_twice() -> None:
    away = Absence("Ủy viên 9", "ốm")
    with pytest.raises(MemberAbsentTwice):
        accepted(absences=(away, replace(away, name=decomposed("ủy viên  9"))))


@pytest.mark.parametrize("reason", ["", " \u200b"])
def test_an_absence_has_a_reason(reason: str) -> None:
    with pytest.raises(AbsentWithoutReason) as refused:
        accepted(absences=(Absence("Ủy viên 9", reason),))
    assert refused.value.name == "Ủy viên 9"


@pytest.mark.parametrize(
    ("serving", "post"),
    [
        ({"chair": "ủy viên 9"}, "chủ trì"),
        ({"secretary": decomposed("Ủy viên 9")}, "thư ký"),
        ({"tellers": (Teller("Ủy viên 3"), Teller("Ủy viên  9"))}, "thành viên Tổ kiểm phiếu"),
    ],
)
def test_who_is_absent_neither_chairs_nor_writes_nor_counts(serving: dict[str, object], post: str) -> None:
    with pytest.raises(AbsentButServing) as refused:
        accepted(absences=absent(COUNCIL, 1), **serving)
    assert refused.value.post == post


def test_nobody_counts_as_two_tellers() -> None:
    with pytest.raises(TellerNamedTwice) as refused:
        accepted(tellers=(Teller("Lê Thu Hòa"), Teller(decomposed("lê thu hoà"))))
    assert refused.value.name == "lê thu hoà"


@pytest.mark.parametrize("spares", [0, 20])
def test_up_to_twenty_spare_papers_are_printed_beside_one_for_each_present(spares: int) -> None:
    meeting = Meeting(1, accepted(spares=spares, absences=absent(COUNCIL, 1)), COUNCIL.size)
    assert meeting.printed == 8 + spares


@pytest.mark.parametrize("spares", [-1, 21])
def test_more_spare_papers_are_refused(spares: int) -> None:
    with pytest.raises(TooManySpares):
        accepted(spares=spares)


def test_a_meeting_knows_who_came_and_how_many_of_the_others_wrote() -> None:
    meeting = attended_by(7, wrote=1)
    assert (meeting.present, meeting.wrote) == (7, 1)


def test_a_written_opinion_is_refused_where_only_those_present_vote() -> None:
    meeting = a_meeting(absences=(Absence("Ủy viên 9", "ốm", wrote=True),))
    with pytest.raises(WrittenOpinionsNotAllowed):
        accept_meeting(meeting, COUNCIL, replace(NINETY_PERCENT, written_opinions=False))


def test_all_nine_members_must_agree_however_many_attend() -> None:
    required = requirement_of(attended_by(8), NINETY_PERCENT)
    assert (required.votes, required.base, required.certain) == (9, 9, True)


def test_where_those_taking_part_are_the_base_who_wrote_is_asked_for_too() -> None:
    required = requirement_of(attended_by(6, wrote=2), replace(NINETY_PERCENT, base=VoteBase.PRESENT))
    assert (required.votes, required.base, required.certain) == (8, 8, True)


def test_where_valid_papers_are_the_base_it_is_known_only_after_the_count() -> None:
    required = requirement_of(attended_by(9), replace(NINETY_PERCENT, base=VoteBase.VALID))
    assert (required.votes, required.base, required.certain) == (9, 9, False)


def test_more_than_all_is_a_requirement_nobody_meets() -> None:
    rule = replace(NINETY_PERCENT, share=Fraction(1), more_than=True)
    assert requirement_of(attended_by(9), rule).votes is None


@pytest.mark.parametrize("changed", [{"place": "Phòng 漢"}, {"guests": ("Ông 漢",)}, {"purpose": "xét 漢"}])
def test_what_no_paper_can_print_is_refused_when_a_meeting_is_prepared(changed: dict[str, Any]) -> None:
    with pytest.raises(CharacterNotDrawn) as refused:
        accept_meeting(a_meeting(**changed), COUNCIL, NINETY_PERCENT)
    assert refused.value.character == "漢"
