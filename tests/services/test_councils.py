from dataclasses import replace
from datetime import date

import pytest

from app.domain.council.ballot import WrittenOpinionsNotAllowed
from app.domain.council.conflict import Stake
from app.domain.council.convening import EmptyAgenda
from app.domain.council.council import CouncilEstablishedBefore, NoCouncilInForce
from app.domain.council.meeting import (
    MeetingCalledOff,
    MeetingUnderCount,
    NominationOfAnotherPlan,
    UnknownMeeting,
)
from app.domain.council.tally_sheet import Account, Votes
from app.domain.nominations.nomination import (
    Heads,
    NominationAlreadyVoted,
    NominationIncomplete,
    NominationNotOpen,
    NominationOnAnotherAgenda,
    ReasonMissing,
    ReceivedAfterTheMeeting,
)
from app.domain.plans.plan import Recipient
from app.domain.stories.stage import Notice
from app.domain.units.unit import UnitKind
from tests.services.conftest import BA_DINH, TELLER, Story
from tests.shipped import shipped_text

RECEIVED, HELD, LATER = date(2024, 11, 20), date(2024, 12, 3), date(2024, 12, 10)


def test_the_composition_in_force_is_the_latest_to_begin(binh_phuoc: Story) -> None:
    binh_phuoc.council(9)
    binh_phuoc.council(11, decided=LATER)
    councils = binh_phuoc.office.councils
    assert [councils.council_on(day).size for day in (HELD, LATER)] == [9, 11]
    assert [one.size for one in councils.compositions()] == [11, 9]


def test_a_composition_begins_on_the_day_its_decision_names(binh_phuoc: Story) -> None:
    binh_phuoc.council(9)
    councils = binh_phuoc.office.councils
    new = replace(councils.council_on(HELD).draft, decision="06/QĐ-SXD", decided=HELD, since=LATER)
    councils.establish(new)
    assert [councils.council_on(day).draft.decision for day in (date(2024, 12, 9), LATER)] == ["05/QĐ-SXD", "06/QĐ-SXD"]


def test_a_decision_establishes_one_council(binh_phuoc: Story) -> None:
    binh_phuoc.council(9)
    with pytest.raises(CouncilEstablishedBefore):
        binh_phuoc.council(11)


def test_nobody_meets_before_there_is_a_council(binh_phuoc: Story) -> None:
    binh_phuoc.council(9)
    with pytest.raises(NoCouncilInForce):
        binh_phuoc.meet(date(2024, 1, 9), binh_phuoc.nominee(received=date(2024, 1, 5)))


def test_a_change_of_members_leaves_earlier_meetings_theirs(binh_phuoc: Story) -> None:
    binh_phuoc.council(9)
    meeting = binh_phuoc.meet(HELD, binh_phuoc.nominee())
    binh_phuoc.council(11, decided=LATER)
    later = binh_phuoc.meet(date(2024, 12, 12), binh_phuoc.nominee("Bùi Thị Dung"))
    councils = binh_phuoc.office.councils
    assert [councils.meeting(one).members for one in (meeting, later)] == [9, 11]
    assert councils.council_of(councils.meeting(meeting)).size == 9


def test_exactly_half_of_the_staff_rated_excellent_is_enough_and_less_is_not(binh_phuoc: Story) -> None:
    binh_phuoc.council(9)
    unit = binh_phuoc.unit("Phòng A", UnitKind.DEPARTMENT)
    collective = binh_phuoc.exemplar("Tập thể Phòng A", unit, Recipient.COLLECTIVE)
    short = binh_phuoc.nominate(collective, unit, RECEIVED, staff=13, excellent=6)
    with pytest.raises(NominationIncomplete) as refused:
        binh_phuoc.meet(HELD, short)
    assert "50%" in refused.value.missing
    binh_phuoc.office.exemplars.complete(short.id, replace(short.draft, staff=14, excellent=7))
    assert binh_phuoc.office.councils.agenda(binh_phuoc.meet(HELD, short))


def test_a_suspended_nominee_comes_on_no_ballot_and_keeps_the_history(binh_phuoc: Story) -> None:
    binh_phuoc.council(9)
    nominee = binh_phuoc.nominee()
    binh_phuoc.office.exemplars.suspend(nominee.id, "đang xem xét kỷ luật")
    with pytest.raises(NominationNotOpen) as refused:
        binh_phuoc.meet(HELD, nominee)
    assert refused.value.reason == "đang xem xét kỷ luật"
    assert len(binh_phuoc.office.upkeep.history_of("nomination", nominee.id)) == 2


def test_what_is_complete_and_waiting_is_offered_and_voted_on_collectives_first(binh_phuoc: Story) -> None:
    binh_phuoc.council(9)
    person = binh_phuoc.nominee()
    unit = binh_phuoc.unit("Phòng A", UnitKind.DEPARTMENT)
    group = binh_phuoc.nominate(binh_phuoc.exemplar("Phòng A", unit, Recipient.COLLECTIVE), unit, RECEIVED)
    binh_phuoc.nominate(binh_phuoc.exemplar("Bùi Thị Dung", unit), unit, RECEIVED, dossier=frozenset())
    councils = binh_phuoc.office.councils
    assert [one.id for one in councils.may_come_on(binh_phuoc.plan, HELD)] == [group.id, person.id]
    meeting = binh_phuoc.meet(HELD, person, group)
    assert [one.id for one in councils.agenda(meeting)] == [group.id, person.id]
    assert councils.may_come_on(binh_phuoc.plan, HELD) == ()
    assert [one.id for one in councils.may_come_on(binh_phuoc.plan, HELD, meeting)] == [group.id, person.id]


def test_an_agenda_nobody_chose_is_not_filled_with_all_that_waits(binh_phuoc: Story) -> None:
    binh_phuoc.council(9)
    binh_phuoc.nominee()
    with pytest.raises(EmptyAgenda):
        binh_phuoc.meet(HELD)


def test_what_came_after_the_meeting_waits_for_the_next(binh_phuoc: Story) -> None:
    binh_phuoc.council(9)
    late = binh_phuoc.nominee()
    with pytest.raises(ReceivedAfterTheMeeting):
        binh_phuoc.meet(date(2024, 11, 19), late)


def test_a_nominee_waits_on_one_agenda_at_a_time(binh_phuoc: Story) -> None:
    binh_phuoc.council(9)
    nominee = binh_phuoc.nominee()
    binh_phuoc.meet(HELD, nominee)
    with pytest.raises(NominationOnAnotherAgenda):
        binh_phuoc.meet(LATER, nominee)


def test_who_passed_is_not_voted_on_again_but_who_failed_may_be(binh_phuoc: Story) -> None:
    binh_phuoc.council(9)
    passed, failed = binh_phuoc.nominee(), binh_phuoc.nominee("Bùi Thị Dung")
    binh_phuoc.vote(binh_phuoc.meet(HELD, passed, failed), 9, 8)
    with pytest.raises(NominationAlreadyVoted):
        binh_phuoc.meet(LATER, passed)
    assert binh_phuoc.office.councils.agenda(binh_phuoc.meet(LATER, failed))


def test_a_meeting_votes_under_one_plan(binh_phuoc: Story) -> None:
    binh_phuoc.council(9)
    nominee = binh_phuoc.nominee()
    binh_phuoc.office.plans.load(shipped_text(BA_DINH))
    with pytest.raises(NominationOfAnotherPlan):
        binh_phuoc.office.councils.convene(replace(binh_phuoc.prepared(HELD, nominee), plan=BA_DINH))


def test_a_meeting_is_prepared_anew_until_its_papers_are_counted(binh_phuoc: Story) -> None:
    binh_phuoc.council(9)
    first, second = binh_phuoc.nominee(), binh_phuoc.nominee("Bùi Thị Dung")
    meeting = binh_phuoc.meet(HELD, first, second)
    councils = binh_phuoc.office.councils
    changed = replace(binh_phuoc.prepared(HELD, second, absent=2, wrote=1), place="Hội trường", spares=3)
    amended = councils.amend(meeting, changed)
    assert amended == councils.meeting(meeting)
    assert (amended.draft.place, amended.draft.agenda, amended.present, amended.wrote) == (
        "Hội trường",
        (second.id,),
        7,
        1,
    )
    assert [one.id for one in councils.may_come_on(binh_phuoc.plan, HELD)] == [first.id]
    assert councils.agenda(councils.amend(meeting, binh_phuoc.prepared(HELD, second, first)).id) == (first, second)


def test_a_meeting_keeps_its_plan_when_it_is_prepared_anew(binh_phuoc: Story) -> None:
    binh_phuoc.council(9)
    nominee = binh_phuoc.nominee()
    meeting = binh_phuoc.meet(HELD, nominee)
    binh_phuoc.office.plans.load(shipped_text(BA_DINH))
    changed = replace(binh_phuoc.prepared(HELD, nominee), plan=BA_DINH)
    assert binh_phuoc.office.councils.amend(meeting, changed).draft.plan == binh_phuoc.plan


def test_a_meeting_moved_to_a_day_without_a_council_is_refused_and_stays_as_it_was(binh_phuoc: Story) -> None:
    binh_phuoc.council(9)
    nominee = binh_phuoc.nominee()
    meeting = binh_phuoc.meet(HELD, nominee)
    with pytest.raises(NoCouncilInForce):
        binh_phuoc.office.councils.amend(meeting, binh_phuoc.prepared(date(2024, 1, 9), nominee))
    assert binh_phuoc.office.councils.meeting(meeting).draft.held == HELD


def test_once_a_count_is_closed_who_came_and_what_was_voted_on_stay(binh_phuoc: Story) -> None:
    binh_phuoc.council(9)
    nominee = binh_phuoc.nominee()
    meeting = binh_phuoc.meet(HELD, nominee)
    binh_phuoc.close(meeting, TELLER, Account(9, 9, 9), Votes(nominee.id, 9, 0))
    councils = binh_phuoc.office.councils
    with pytest.raises(MeetingUnderCount):
        councils.amend(meeting, binh_phuoc.prepared(HELD, nominee, absent=1))
    with pytest.raises(MeetingUnderCount):
        councils.call_off(meeting, "Nhập nhầm")
    with pytest.raises(NominationAlreadyVoted):
        binh_phuoc.office.exemplars.complete(nominee.id, nominee.draft)
    binh_phuoc.office.ballots.set_aside(meeting, "Ghi sót một thành viên vắng", ("Lê A", "Lê B"))
    assert councils.amend(meeting, binh_phuoc.prepared(HELD, nominee, absent=1)).present == 8


def test_a_meeting_called_off_stays_and_frees_its_nominees(binh_phuoc: Story) -> None:
    binh_phuoc.council(9)
    nominee = binh_phuoc.nominee()
    meeting = binh_phuoc.meet(HELD, nominee)
    councils = binh_phuoc.office.councils
    with pytest.raises(ReasonMissing):
        councils.call_off(meeting, " ")
    councils.call_off(meeting, "Hoãn vì bão")
    assert councils.meeting(meeting).called_off == "Hoãn vì bão"
    for act in (
        lambda: councils.amend(meeting, binh_phuoc.prepared(HELD, nominee)),
        lambda: councils.call_off(meeting, "Lần nữa"),
        lambda: councils.ballot_paper(meeting),
        lambda: binh_phuoc.office.ballots.begin(meeting, TELLER),
    ):
        with pytest.raises(MeetingCalledOff):
            act()
    later = binh_phuoc.meet(LATER, nominee)
    assert [line.meeting.id for line in councils.meetings(binh_phuoc.plan)] == [later, meeting]


def test_a_meeting_nobody_entered_is_unknown(binh_phuoc: Story) -> None:
    with pytest.raises(UnknownMeeting):
        binh_phuoc.office.councils.meeting(7)


def test_a_deputy_is_pointed_out_before_the_vote(binh_phuoc: Story) -> None:
    binh_phuoc.council(9)
    unit = binh_phuoc.unit("Phòng A", UnitKind.DEPARTMENT)
    collective = binh_phuoc.exemplar("Tập thể Phòng A", unit, Recipient.COLLECTIVE)
    deputy = binh_phuoc.leader_of(collective, "Trần Văn Phó", unit, RECEIVED, Heads.DEPUTY)
    (notice,) = binh_phuoc.office.councils.notices(binh_phuoc.meet(HELD, deputy))
    assert (notice.nominee, notice.notice) == ("Trần Văn Phó", Notice.DEPUTY_WITHOUT_COLLECTIVE)


@pytest.mark.parametrize(("day", "inclusive", "late"), [(29, False, False), (30, False, True), (30, True, False)])
def test_a_dossier_of_the_day_named_is_late_unless_the_day_is_taken_in(
    binh_phuoc: Story, day: int, inclusive: bool, late: bool
) -> None:
    plans = binh_phuoc.office.plans
    if inclusive:
        plans.load(plans.text(binh_phuoc.plan).replace("ke-ca-ngay-do = false", "ke-ca-ngay-do = true"))
    binh_phuoc.council(9)
    nominee = binh_phuoc.nominee(received=date(2024, 11, day))
    assert (binh_phuoc.office.exemplars.completeness(nominee.id).late_for is not None) is late
    notices = binh_phuoc.office.councils.notices(binh_phuoc.meet(HELD, nominee))
    assert (Notice.RECEIVED_LATE in {one.notice for one in notices}) is late


def test_a_member_on_the_ballot_is_pointed_out_and_stays_a_member(binh_phuoc: Story) -> None:
    binh_phuoc.council(9)
    meeting = binh_phuoc.meet(HELD, binh_phuoc.nominee("Ủy viên 5"))
    (conflict,) = binh_phuoc.office.councils.conflicts(meeting)
    assert (conflict.member, conflict.stake) == ("Ủy viên 5", Stake.NOMINATED)
    assert binh_phuoc.office.councils.requirement(meeting).base == 9


def test_the_desk_says_how_many_of_how_many_must_agree(binh_phuoc: Story) -> None:
    binh_phuoc.council(11)
    required = binh_phuoc.office.councils.requirement(binh_phuoc.meet(HELD, binh_phuoc.nominee(), absent=2))
    assert (required.votes, required.base, required.certain) == (10, 11, True)


def test_a_written_opinion_is_refused_under_a_plan_that_takes_none(binh_phuoc: Story) -> None:
    plans = binh_phuoc.office.plans
    text = plans.text(binh_phuoc.plan)
    plans.load(text.replace("y-kien-bang-van-ban = true", "y-kien-bang-van-ban = false"))
    binh_phuoc.council(9)
    with pytest.raises(WrittenOpinionsNotAllowed):
        binh_phuoc.meet(HELD, binh_phuoc.nominee(), absent=1, wrote=1)


def test_every_ballot_paper_says_the_same_and_as_many_are_printed_as_members_came(binh_phuoc: Story) -> None:
    binh_phuoc.council(9)
    meeting = binh_phuoc.meet(HELD, binh_phuoc.nominee(), absent=1, spares=2)
    facts = binh_phuoc.office.councils.ballot_paper(meeting)
    assert (facts.voters, facts.printed) == (8, 10)
    assert [line.name for line in facts.lines] == ["Ông Lê Văn Ân"]
