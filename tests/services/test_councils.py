from dataclasses import replace
from datetime import date

import pytest

from app.domain.ballot import BallotAlreadyRecorded, CountMissesNominees, CountNamesStrangers, Verdict
from app.domain.ballot_count import PapersDoNotClose
from app.domain.council import EmptyAgenda, MeetingNotYetHeld, QuorumNotReached
from app.domain.nomination import (
    Heads,
    Nomination,
    NominationAlreadyVoted,
    NominationIncomplete,
    NominationNotOpen,
    NominationOnAnotherAgenda,
    ReceivedAfterTheMeeting,
)
from app.domain.plan import Recipient
from app.domain.stage import Notice
from app.domain.unit import UnitKind
from app.services.councils import Account, Votes
from tests.services.conftest import Story

RECEIVED, HELD = date(2024, 11, 20), date(2024, 12, 3)


def _nominee(story: Story, name: str = "Lê Văn Ân") -> Nomination:
    unit = story.unit(f"Phòng {name}", UnitKind.DEPARTMENT)
    return story.nominate(story.exemplar(name, unit), unit, RECEIVED)


def test_eight_of_eight_present_do_not_pass_a_council_of_nine(binh_phuoc: Story) -> None:
    binh_phuoc.council(9)
    meeting = binh_phuoc.meet(HELD, _nominee(binh_phuoc), absent=1)
    (outcome,) = binh_phuoc.vote(meeting, 8)
    assert (outcome.agreeing, outcome.base, outcome.verdict) == (8, 9, Verdict.FAILED)


def test_the_absent_members_written_opinion_makes_nine_of_nine(binh_phuoc: Story) -> None:
    binh_phuoc.council(9)
    meeting = binh_phuoc.meet(HELD, _nominee(binh_phuoc), absent=1, wrote=1)
    (outcome,) = binh_phuoc.vote(meeting, 8, written=1)
    assert (outcome.agreeing, outcome.verdict) == (9, Verdict.PASSED)


def test_nine_of_ten_members_pass_exactly_at_the_boundary(binh_phuoc: Story) -> None:
    binh_phuoc.council(10)
    meeting = binh_phuoc.meet(HELD, _nominee(binh_phuoc), absent=1)
    (outcome,) = binh_phuoc.vote(meeting, 9)
    assert outcome.verdict is Verdict.PASSED


def test_a_meeting_below_the_quorum_needs_a_reason(binh_phuoc: Story) -> None:
    binh_phuoc.council(9)
    nominee = _nominee(binh_phuoc)
    with pytest.raises(QuorumNotReached) as refused:
        binh_phuoc.meet(HELD, nominee, absent=4)
    assert (refused.value.present, refused.value.needed) == (5, 6)
    assert binh_phuoc.meet(HELD, nominee, absent=4, override="Chủ tịch Hội đồng đồng ý họp")


def test_a_leader_falls_with_the_collective_they_head(binh_phuoc: Story) -> None:
    binh_phuoc.council(9)
    unit = binh_phuoc.unit("Phòng A", UnitKind.DEPARTMENT)
    collective = binh_phuoc.exemplar("Tập thể Phòng A", unit, Recipient.COLLECTIVE)
    leader = binh_phuoc.leader_of(collective, "Trần Văn Trưởng", unit, RECEIVED, Heads.HEAD)
    meeting = binh_phuoc.meet(HELD, leader, binh_phuoc.nominate(collective, unit, RECEIVED))
    verdicts = [outcome.verdict for outcome in binh_phuoc.vote(meeting, 8, 9)]
    assert verdicts == [Verdict.FAILED, Verdict.HELD_BACK]


def test_a_deputy_is_pointed_out_but_not_held_back_by_the_collective(binh_phuoc: Story) -> None:
    binh_phuoc.council(9)
    unit = binh_phuoc.unit("Phòng A", UnitKind.DEPARTMENT)
    collective = binh_phuoc.exemplar("Tập thể Phòng A", unit, Recipient.COLLECTIVE)
    deputy = binh_phuoc.leader_of(collective, "Trần Văn Phó", unit, RECEIVED, Heads.DEPUTY)
    meeting = binh_phuoc.meet(HELD, deputy)
    (notice,) = binh_phuoc.office.councils.notices(meeting)
    assert (notice.nominee, notice.notice) == ("Trần Văn Phó", Notice.DEPUTY_WITHOUT_COLLECTIVE)
    (outcome,) = binh_phuoc.vote(meeting, 9)
    assert outcome.verdict is Verdict.PASSED


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
    nominee = _nominee(binh_phuoc)
    binh_phuoc.office.exemplars.suspend(nominee.id, "đang xem xét kỷ luật")
    with pytest.raises(NominationNotOpen) as refused:
        binh_phuoc.meet(HELD, nominee)
    assert refused.value.reason == "đang xem xét kỷ luật"
    assert len(binh_phuoc.office.upkeep.history_of("nomination", nominee.id)) == 2


def test_the_agenda_takes_what_is_complete_and_waiting_collectives_first(binh_phuoc: Story) -> None:
    binh_phuoc.council(9)
    unit = binh_phuoc.unit("Phòng A", UnitKind.DEPARTMENT)
    person = binh_phuoc.nominate(binh_phuoc.exemplar("Lê Văn Ân", unit), unit, RECEIVED)
    group = binh_phuoc.nominate(binh_phuoc.exemplar("Phòng A", unit, Recipient.COLLECTIVE), unit, RECEIVED)
    binh_phuoc.nominate(binh_phuoc.exemplar("Bùi Thị Dung", unit), unit, RECEIVED, dossier=frozenset())
    meeting = binh_phuoc.meet(HELD)
    assert [one.id for one in binh_phuoc.office.councils.agenda(meeting)] == [group.id, person.id]


def test_a_meeting_with_nobody_to_vote_on_is_refused(binh_phuoc: Story) -> None:
    binh_phuoc.council(9)
    with pytest.raises(EmptyAgenda):
        binh_phuoc.meet(HELD)


def test_a_ballot_is_recorded_once(binh_phuoc: Story) -> None:
    binh_phuoc.council(9)
    meeting = binh_phuoc.meet(HELD, _nominee(binh_phuoc))
    binh_phuoc.vote(meeting, 9)
    with pytest.raises(BallotAlreadyRecorded):
        binh_phuoc.vote(meeting, 9)


def test_a_count_that_leaves_a_nominee_out_is_refused_by_name(binh_phuoc: Story) -> None:
    binh_phuoc.council(9)
    first, second = _nominee(binh_phuoc), _nominee(binh_phuoc, "Bùi Thị Dung")
    meeting = binh_phuoc.meet(HELD, first, second)
    with pytest.raises(CountMissesNominees) as refused:
        binh_phuoc.office.councils.record_ballot(meeting, Account(9, 9, 9, 0), (Votes(first.id, 9, 0),))
    assert refused.value.missing == "Bùi Thị Dung"


def test_the_tally_tells_the_fewest_votes_that_pass(binh_phuoc: Story) -> None:
    binh_phuoc.council(11)
    meeting = binh_phuoc.meet(HELD, _nominee(binh_phuoc))
    binh_phuoc.vote(meeting, 10)
    assert binh_phuoc.office.councils.tally(meeting).needed == 10


def test_a_change_of_members_leaves_earlier_meetings_theirs(binh_phuoc: Story) -> None:
    binh_phuoc.council(9)
    meeting = binh_phuoc.meet(HELD, _nominee(binh_phuoc))
    binh_phuoc.council(11, decided=date(2024, 12, 10))
    later = binh_phuoc.meet(date(2024, 12, 12), _nominee(binh_phuoc, "Bùi Thị Dung"))
    assert binh_phuoc.office.councils.meeting(meeting).members == 9
    assert binh_phuoc.office.councils.meeting(later).members == 11


def test_a_ballot_is_not_recorded_before_its_meeting(binh_phuoc: Story) -> None:
    binh_phuoc.council(9)
    meeting = binh_phuoc.meet(HELD, _nominee(binh_phuoc))
    binh_phuoc.on(date(2024, 12, 2))
    with pytest.raises(MeetingNotYetHeld):
        binh_phuoc.vote(meeting, 9)


def test_what_came_after_the_meeting_waits_for_the_next(binh_phuoc: Story) -> None:
    binh_phuoc.council(9)
    late = _nominee(binh_phuoc)
    with pytest.raises(ReceivedAfterTheMeeting):
        binh_phuoc.meet(date(2024, 11, 19), late)


def test_who_passed_is_not_voted_on_again_but_who_failed_may_be(binh_phuoc: Story) -> None:
    binh_phuoc.council(9)
    passed, failed = _nominee(binh_phuoc), _nominee(binh_phuoc, "Bùi Thị Dung")
    binh_phuoc.vote(binh_phuoc.meet(HELD, passed, failed), 9, 8)
    with pytest.raises(NominationAlreadyVoted):
        binh_phuoc.meet(date(2024, 12, 10), passed)
    assert binh_phuoc.office.councils.agenda(binh_phuoc.meet(date(2024, 12, 10), failed))


def test_a_nomination_is_not_rewritten_once_voted_on(binh_phuoc: Story) -> None:
    binh_phuoc.council(9)
    nominee = _nominee(binh_phuoc)
    binh_phuoc.vote(binh_phuoc.meet(HELD, nominee), 9)
    with pytest.raises(NominationAlreadyVoted):
        binh_phuoc.office.exemplars.complete(nominee.id, nominee.draft)


def test_a_count_with_a_line_for_somebody_else_is_refused(binh_phuoc: Story) -> None:
    binh_phuoc.council(9)
    nominee = _nominee(binh_phuoc)
    meeting = binh_phuoc.meet(HELD, nominee)
    votes = (Votes(nominee.id, 9, 0), Votes(99, 9, 0))
    with pytest.raises(CountNamesStrangers):
        binh_phuoc.office.councils.record_ballot(meeting, Account(9, 9, 9, 0), votes)


def test_a_count_that_does_not_close_leaves_nothing_behind_and_begins_again(binh_phuoc: Story) -> None:
    binh_phuoc.council(9)
    nominee = _nominee(binh_phuoc)
    meeting = binh_phuoc.meet(HELD, nominee)
    head = binh_phuoc.office.upkeep.head()
    with pytest.raises(PapersDoNotClose):
        binh_phuoc.office.councils.record_ballot(meeting, Account(9, 8, 7, 2, "01 phiếu"), (Votes(nominee.id, 7, 0),))
    assert binh_phuoc.office.upkeep.head() == head
    (outcome,) = binh_phuoc.vote(meeting, 9)
    assert outcome.verdict is Verdict.PASSED


def test_nobody_reaches_ninety_percent_of_nine_when_a_paper_is_not_returned(binh_phuoc: Story) -> None:
    binh_phuoc.council(9)
    nominee = _nominee(binh_phuoc)
    meeting = binh_phuoc.meet(HELD, nominee)
    account = Account(9, 8, 8, 0, "01 phiếu không thu về")
    (outcome,) = binh_phuoc.office.councils.record_ballot(meeting, account, (Votes(nominee.id, 8, 0),))
    assert (outcome.agreeing, outcome.verdict) == (8, Verdict.FAILED)
    assert binh_phuoc.office.councils.tally(meeting).count.note == "01 phiếu không thu về"


def test_the_minutes_keep_the_name_voted_on(binh_phuoc: Story) -> None:
    binh_phuoc.council(9)
    nominee = _nominee(binh_phuoc)
    meeting = binh_phuoc.meet(HELD, nominee)
    binh_phuoc.vote(meeting, 9)
    known = binh_phuoc.office.exemplars.exemplar(nominee.draft.exemplar)
    binh_phuoc.office.exemplars.correct(known.id, replace(known.draft, name="Lê Văn Ấn"))
    assert binh_phuoc.office.councils.tally(meeting).rows[0].name == "Ông Lê Văn Ân"


def test_a_nominee_waits_on_one_agenda_at_a_time(binh_phuoc: Story) -> None:
    binh_phuoc.council(9)
    nominee = _nominee(binh_phuoc)
    binh_phuoc.meet(HELD, nominee)
    with pytest.raises(NominationOnAnotherAgenda):
        binh_phuoc.meet(date(2024, 12, 10), nominee)


@pytest.mark.parametrize(("day", "inclusive", "late"), [(29, False, False), (30, False, True), (30, True, False)])
def test_a_dossier_of_the_day_named_is_late_unless_the_day_is_taken_in(
    binh_phuoc: Story, day: int, inclusive: bool, late: bool
) -> None:
    plans = binh_phuoc.office.plans
    if inclusive:
        plans.load(plans.text(binh_phuoc.plan).replace("ke-ca-ngay-do = false", "ke-ca-ngay-do = true"))
    binh_phuoc.council(9)
    unit = binh_phuoc.unit("Phòng A", UnitKind.DEPARTMENT)
    nominee = binh_phuoc.nominate(binh_phuoc.exemplar("Lê Văn Ân", unit), unit, date(2024, 11, day))
    assert (binh_phuoc.office.exemplars.completeness(nominee.id).late_for is not None) is late
    notices = binh_phuoc.office.councils.notices(binh_phuoc.meet(HELD, nominee))
    assert (Notice.RECEIVED_LATE in {one.notice for one in notices}) is late
