"""What a meeting must say before it can be entered, and who serves at it that is no member."""

from dataclasses import replace

import pytest

from app.domain.council.convening import (
    AgendaTooLong,
    ChairNotAMember,
    MeetingWithoutChair,
    MeetingWithoutPurpose,
    MeetingWithoutSecretary,
    Outsider,
    PurposeTooLong,
    UnknownMember,
    accept_meeting,
    outsiders,
)
from app.domain.council.council import Council, Member, NamesakesOnCouncil, Role
from app.domain.council.meeting import Absence, MeetingDraft, Teller
from app.domain.council.teller_count import TooFewTellers
from app.domain.errors import Refusal, SeveralRefusals
from app.domain.language.names import Gender
from tests.builders import NINETY_PERCENT, a_council, a_meeting

NAMES = ("Phạm Thị Diễm", "Lê Thu Hòa", "Trần Văn Đức", "Lê Văn An (Phòng Y tế)", "Lê Văn An (Phòng Tư pháp)")


def a_council_of_five() -> Council:
    members = tuple(
        Member(name, Gender.FEMALE, "", Role.MEMBER if place else Role.CHAIR) for place, name in enumerate(NAMES)
    )
    return a_council(members=members)


def accepted(**changes: object) -> MeetingDraft:
    """The meeting, so changed, as the council of five would enter it."""
    known: dict[str, object] = {
        "chair": "Phạm Thị Diễm",
        "secretary": "Lê Thu Hòa",
        "tellers": (Teller("Lê Thu Hòa"), Teller("Trần Văn Đức")),
    }
    return accept_meeting(a_meeting(**(known | changes)), a_council_of_five(), NINETY_PERCENT)


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"purpose": " \u200b"}, MeetingWithoutPurpose),
        ({"purpose": "x" * 501}, PurposeTooLong),
        ({"chair": " "}, MeetingWithoutChair),
        ({"secretary": ""}, MeetingWithoutSecretary),
        ({"tellers": (Teller("Lê Thu Hòa"),)}, TooFewTellers),
        ({"tellers": ()}, TooFewTellers),
        ({"agenda": tuple(range(1, 202))}, AgendaTooLong),
    ],
)
def test_a_meeting_its_papers_could_not_tell_of_is_not_entered(
    changes: dict[str, object], refusal: type[Refusal]
) -> None:
    with pytest.raises(refusal):
        accepted(**changes)


def test_two_hundred_nominees_fit_on_one_ballot_paper() -> None:
    assert len(accepted(agenda=tuple(range(1, 201))).agenda) == 200


def test_everything_that_is_wrong_is_said_at_once() -> None:
    with pytest.raises(SeveralRefusals) as refused:
        accepted(purpose="", secretary="", tellers=(), absences=(Absence("Người Lạ", "ốm"),))
    assert [type(one) for one in refused.value.reasons] == [
        MeetingWithoutPurpose,
        MeetingWithoutSecretary,
        UnknownMember,
        TooFewTellers,
    ]


def test_a_stranger_does_not_preside_and_the_member_who_may_be_meant_is_named() -> None:
    with pytest.raises(ChairNotAMember) as refused:
        accepted(chair="Phạm Thị Diệm")
    assert refused.value.members == ("Phạm Thị Diễm",)


def test_a_name_like_nobodys_is_answered_with_every_member() -> None:
    with pytest.raises(UnknownMember) as refused:
        accepted(absences=(Absence("Quách Uy", "ốm"),))
    assert refused.value.members == NAMES


def test_members_are_put_down_by_their_names_on_the_council() -> None:
    known = accepted(
        chair="pham thi diem",
        secretary="LÊ THU HOÀ",
        tellers=(Teller("le thu hoa"), Teller("Ngô Văn Khách", Gender.MALE)),
        absences=(Absence("trần  văn đức", "ốm"),),
    )
    assert (known.chair, known.secretary) == ("Phạm Thị Diễm", "Lê Thu Hòa")
    assert known.tellers == (Teller("Lê Thu Hòa", Gender.FEMALE), Teller("Ngô Văn Khách", Gender.MALE))
    assert known.absences == (Absence("Trần Văn Đức", "ốm", gender=Gender.FEMALE),)


def test_of_two_members_of_one_name_it_is_asked_which_is_away() -> None:
    with pytest.raises(NamesakesOnCouncil) as refused:
        accepted(absences=(Absence("Lê Văn An", "ốm"),))
    assert refused.value.members == NAMES[3:]
    (away,) = accepted(absences=(Absence("Lê Văn An (phòng y tế)", "ốm"),)).absences
    assert away.name == "Lê Văn An (Phòng Y tế)"


def test_who_writes_or_counts_without_being_a_member_is_pointed_out() -> None:
    draft = replace(accepted(), secretary="Trần Văn Đứt", tellers=(Teller("Lê Thu Hòa"), Teller("Quách Uy")))
    written, counting = outsiders(draft, a_council_of_five())
    assert written == Outsider("Trần Văn Đứt", "thư ký", ("Trần Văn Đức",))
    assert written.sentence == (
        "Trần Văn Đứt, thư ký, không có tên trong danh sách thành viên Hội đồng; "
        "nếu là Trần Văn Đức thì hãy sửa lại tên"
    )
    assert counting.sentence == ("Quách Uy, thành viên Tổ kiểm phiếu, không có tên trong danh sách thành viên Hội đồng")


def test_members_who_serve_are_no_outsiders() -> None:
    assert outsiders(accepted(), a_council_of_five()) == ()
