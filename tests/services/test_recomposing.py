"""A composition of the council entered wrong: put right or struck out, until papers were counted for it."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.council.convening import MeetingBeforeCouncil
from app.domain.council.council import (
    CouncilDraft,
    CouncilEstablishedBefore,
    CouncilStruckOut,
    NoCouncilInForce,
    UnknownCouncil,
)
from app.domain.council.recomposing import CouncilHasMeetings, CouncilSatAtACount, MemberServesAtMeeting
from app.domain.nominations.nomination import ReasonMissing
from tests.services.conftest import HEAD_TELLER, TELLER, Story

HELD, LATER = date(2024, 12, 3), date(2024, 12, 10)
SIGNED = date(2024, 1, 10)
PDF = b"%PDF-1.7"
WHY = "Ghi nhầm quyết định"


@pytest.fixture
def of_nine(binh_phuoc: Story) -> Story:
    binh_phuoc.council(9)
    return binh_phuoc


def composed(story: Story) -> CouncilDraft:
    return story.office.councils.council(1).draft


def respelt(draft: CouncilDraft, place: int, name: str) -> CouncilDraft:
    """The composition with the member of this place called so."""
    members = [replace(one, name=name) if at == place else one for at, one in enumerate(draft.members, 1)]
    return replace(draft, members=tuple(members))


def test_a_mistyped_composition_is_written_anew(of_nine: Story) -> None:
    right = replace(
        respelt(composed(of_nine), 5, "Lê Văn Ân"), decision="06/QĐ-SXD", members=composed(of_nine).members[:7]
    )
    assert of_nine.office.councils.correct(1, right).draft == right
    assert composed(of_nine) == right
    assert [one.id for one in of_nine.office.councils.compositions()] == [1]


def test_members_may_change_places_and_a_member_taken_off_may_come_back(of_nine: Story) -> None:
    first = composed(of_nine)
    of_nine.office.councils.correct(1, replace(first, members=(*first.members[:1], *first.members[8:3:-1])))
    of_nine.office.councils.correct(1, first)
    assert composed(of_nine) == first


def test_a_meeting_follows_the_corrected_names_and_the_size_of_its_council(of_nine: Story) -> None:
    meeting = of_nine.meet(HELD, of_nine.nominee(), absent=1, wrote=1)
    councils = of_nine.office.councils
    councils.keep_letter(meeting, "Ủy viên 2", "y-kien.pdf", PDF)
    councils.correct(1, respelt(respelt(composed(of_nine), 1, "Võ Tất Dũng"), 2, "Lê Văn Ân"))
    held = councils.meeting(meeting).draft
    assert (held.chair, held.absences[0].name) == ("Võ Tất Dũng", "Lê Văn Ân")
    assert [(one.member, one.content) for one in councils.letters(meeting)] == [("Lê Văn Ân", PDF)]
    councils.correct(1, replace(composed(of_nine), members=composed(of_nine).members[:8]))
    assert councils.requirement(meeting).base == 8


def test_a_meeting_is_still_prepared_anew_after_a_writers_name_was_corrected(of_nine: Story) -> None:
    nominee = of_nine.nominee()
    meeting = of_nine.meet(HELD, nominee, absent=1, wrote=1)
    councils = of_nine.office.councils
    councils.keep_letter(meeting, "Ủy viên 2", "y-kien.pdf", PDF)
    councils.correct(1, respelt(composed(of_nine), 2, "Lê Văn Ân"))
    amended = councils.amend(meeting, replace(councils.meeting(meeting).draft, place="Hội trường"))
    assert amended.draft.place == "Hội trường"


def test_a_member_a_meeting_names_is_not_taken_off(of_nine: Story) -> None:
    meeting = of_nine.meet(HELD, of_nine.nominee(), absent=1)
    first = composed(of_nine)
    with pytest.raises(MemberServesAtMeeting) as refused:
        of_nine.office.councils.correct(1, replace(first, members=(first.members[0], *first.members[2:])))
    assert (refused.value.name, refused.value.meeting) == ("Ủy viên 2", meeting)
    assert composed(of_nine) == first


def test_a_composition_does_not_begin_after_its_meeting(of_nine: Story) -> None:
    of_nine.meet(HELD, of_nine.nominee())
    with pytest.raises(MeetingBeforeCouncil):
        of_nine.office.councils.correct(1, replace(composed(of_nine), since=LATER))


def test_a_composition_does_not_take_the_decision_of_another(of_nine: Story) -> None:
    of_nine.council(11, decided=LATER)
    with pytest.raises(CouncilEstablishedBefore):
        of_nine.office.councils.correct(2, replace(composed(of_nine), decided=SIGNED))


def test_once_papers_were_counted_the_composition_stays_as_it_is(of_nine: Story) -> None:
    meeting = of_nine.meet(HELD, of_nine.nominee())
    of_nine.vote(meeting, 9)
    of_nine.office.ballots.set_aside(meeting, "Đếm sót một lá phiếu dính", (HEAD_TELLER, TELLER))
    changed = respelt(composed(of_nine), 5, "Lê Văn Ân")
    for act in (lambda: of_nine.office.councils.correct(1, changed), lambda: of_nine.office.councils.strike(1, WHY)):
        with pytest.raises(CouncilSatAtACount) as refused:
            act()
        assert refused.value.meeting == meeting


def test_a_composition_struck_out_is_in_force_no_more_and_its_decision_is_free_again(of_nine: Story) -> None:
    councils = of_nine.office.councils
    councils.strike(1, WHY)
    assert (councils.council(1).struck, councils.compositions()) == (WHY, ())
    with pytest.raises(NoCouncilInForce):
        councils.council_on(HELD)
    of_nine.council(11)
    assert councils.council_on(HELD).size == 11


def test_a_composition_is_struck_out_with_a_reason_and_once(of_nine: Story) -> None:
    councils = of_nine.office.councils
    with pytest.raises(ReasonMissing):
        councils.strike(1, " ")
    councils.strike(1, WHY)
    for act in (lambda: councils.strike(1, WHY), lambda: councils.correct(1, composed(of_nine))):
        with pytest.raises(CouncilStruckOut):
            act()


def test_a_composition_with_a_meeting_is_struck_out_only_after_the_meeting(of_nine: Story) -> None:
    meeting = of_nine.meet(HELD, of_nine.nominee())
    with pytest.raises(CouncilHasMeetings):
        of_nine.office.councils.strike(1, WHY)
    of_nine.office.councils.call_off(meeting, "hoãn họp")
    of_nine.office.councils.strike(1, WHY)
    assert of_nine.office.councils.council_of(of_nine.office.councils.meeting(meeting)).struck == WHY


def test_a_composition_nobody_entered_is_unknown(of_nine: Story) -> None:
    with pytest.raises(UnknownCouncil):
        of_nine.office.councils.council(7)
