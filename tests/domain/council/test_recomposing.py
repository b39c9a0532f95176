"""A composition of the council put right: whose name was corrected, and whom its meetings still need."""

from dataclasses import replace

import pytest

from app.domain.council.council import Council, CouncilDraft, Role
from app.domain.council.meeting import Absence, Meeting, renamed
from app.domain.council.recomposing import MemberServesAtMeeting, check_nobody_left_out, names_corrected
from tests.builders import a_council, a_meeting

COUNCIL = a_council(3)


def spelt(*names: str) -> CouncilDraft:
    """The composition with its members called so, and all of its other members left out."""
    members = tuple(replace(one, name=name) for one, name in zip(COUNCIL.draft.members, names, strict=False))
    return replace(COUNCIL.draft, members=members)


def test_a_member_respelt_in_the_same_place_is_the_same_person() -> None:
    assert names_corrected(COUNCIL.draft, spelt("Ủy viên 1", "Lê Văn An", "Ủy viên 3")) == {"ủy viên 2": "Lê Văn An"}


def test_members_who_change_places_change_no_names() -> None:
    assert names_corrected(COUNCIL.draft, spelt("Ủy viên 2", "Ủy viên 1", "Ủy viên 3")) == {}


def test_where_members_came_or_went_nobody_is_taken_for_another() -> None:
    assert names_corrected(COUNCIL.draft, spelt("Ủy viên 1", "Lê Văn An")) == {}


def test_a_meeting_follows_a_corrected_name_wherever_it_stands() -> None:
    draft = a_meeting(chair="ủy  viên 1", secretary="Ủy viên 1", absences=(Absence("Ủy viên 1", "ốm"),))
    followed = renamed(draft, {"ủy viên 1": "Lê Văn An", "ủy viên 3": "Lê Văn Ân"})
    assert (followed.chair, followed.secretary, followed.absences[0].name) == ("Lê Văn An",) * 3
    assert [one.name for one in followed.tellers] == ["Lê Văn Ân", "Ủy viên 4"]


@pytest.mark.parametrize(
    "serving", [{"chair": "Ủy viên 3"}, {"absences": (Absence("Ủy viên 3", "ốm"),)}], ids=["presides", "absent"]
)
def test_who_presides_or_is_put_down_as_absent_stays_on_the_council(serving: dict[str, object]) -> None:
    held = Meeting(7, a_meeting(**serving), 3)
    with pytest.raises(MemberServesAtMeeting) as refused:
        check_nobody_left_out(held, Council(1, spelt("Ủy viên 1", "Ủy viên 2")))
    assert (refused.value.name, refused.value.meeting) == ("Ủy viên 3", 7)


def test_who_only_attended_may_be_taken_off() -> None:
    assert COUNCIL.draft.members[0].role is Role.CHAIR
    check_nobody_left_out(Meeting(7, a_meeting(), 3), Council(1, spelt("Ủy viên 1", "Ủy viên 2")))
