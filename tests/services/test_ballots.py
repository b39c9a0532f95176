from dataclasses import replace
from datetime import date

import pytest

from app.domain.council.ballot import CountMissesNominees, CountNamesStrangers, Verdict
from app.domain.council.ballot_count import LineDoesNotClose, MoreIssuedThanPresent, PapersDoNotClose, SpoiltPapers
from app.domain.council.meeting import MeetingNotYetHeld, Teller
from app.domain.council.quorum import QuorumNotReached
from app.domain.council.seal import MeetingNotSealed
from app.domain.council.tally_sheet import Account, Votes
from app.domain.council.teller_count import (
    CountAlreadySealed,
    CountNotOpened,
    CountsDiffer,
    CountSettledAlready,
    NotATeller,
    NotTheHeadTeller,
    SameTellerAgain,
    SecondCountMissing,
    TooFewTellers,
)
from app.domain.language.numbers import percent
from app.domain.nominations.nomination import Heads, Nomination, NominationNotOpen
from app.domain.plans.plan import Recipient
from app.domain.units.unit import UnitKind
from tests.services.conftest import HEAD_TELLER, TELLER, Story

RECEIVED, HELD = date(2024, 11, 20), date(2024, 12, 3)
ALL_NINE = Account(9, 9, 9)
THIRD = "Lê Thị Chi"


@pytest.fixture
def of_nine(binh_phuoc: Story) -> Story:
    binh_phuoc.council(9)
    return binh_phuoc


def met(story: Story, **more: int | str) -> tuple[int, Nomination]:
    """A meeting on one nominee, and the nominee."""
    nominee = story.nominee()
    return story.meet(HELD, nominee, **more), nominee


def counted_by(story: Story, meeting: int, nominee: Nomination, *tellers: str) -> None:
    """Change who counts the papers."""
    changed = replace(story.prepared(HELD, nominee), tellers=tuple(map(Teller, tellers)))
    story.office.councils.amend(meeting, changed)


def test_eight_of_eight_present_do_not_pass_a_council_of_nine(of_nine: Story) -> None:
    meeting, _nominee = met(of_nine, absent=1)
    (outcome,) = of_nine.vote(meeting, 8)
    assert (outcome.agreeing, outcome.base, outcome.verdict) == (8, 9, Verdict.FAILED)
    assert percent(outcome.agreeing, outcome.base) == "88,89%"


def test_the_absent_members_written_opinion_makes_nine_of_nine_and_stands_on_its_own_in_the_tally(
    of_nine: Story,
) -> None:
    meeting, _nominee = met(of_nine, absent=1, wrote=1)
    (outcome,) = of_nine.vote(meeting, 8, written=1)
    (row,) = of_nine.office.ballots.tally(meeting).facts.rows
    assert (outcome.agreeing, outcome.base, outcome.verdict) == (9, 9, Verdict.PASSED)
    assert (row.agree, row.written_agree, row.agreeing) == (8, 1, 9)


def test_nine_of_ten_members_pass_exactly_at_the_boundary(binh_phuoc: Story) -> None:
    binh_phuoc.council(10)
    meeting, _nominee = met(binh_phuoc, absent=1)
    (outcome,) = binh_phuoc.vote(meeting, 9)
    assert (percent(outcome.agreeing, outcome.base), outcome.verdict) == ("90,00%", Verdict.PASSED)


def test_twenty_six_of_twenty_nine_are_not_ninety_percent(binh_phuoc: Story) -> None:
    binh_phuoc.council(29)
    meeting, _nominee = met(binh_phuoc)
    (outcome,) = binh_phuoc.vote(meeting, 26)
    assert (percent(outcome.agreeing, outcome.base), outcome.verdict) == ("89,66%", Verdict.FAILED)


def test_nobody_reaches_ninety_percent_of_nine_when_a_paper_is_not_returned(of_nine: Story) -> None:
    meeting, nominee = met(of_nine)
    account = Account(9, 8, 8, note="01 phiếu không thu về")
    (outcome,) = of_nine.count_alike(meeting, account, (Votes(nominee.id, 8, 0),))
    tally = of_nine.office.ballots.tally(meeting).facts
    assert (outcome.agreeing, outcome.verdict) == (8, Verdict.FAILED)
    assert (tally.count.note, tally.needed) == ("01 phiếu không thu về", 9)


def test_papers_that_do_not_close_leave_nothing_behind_and_the_count_begins_again(of_nine: Story) -> None:
    meeting, nominee = met(of_nine)
    of_nine.office.ballots.begin(meeting, TELLER)
    head = of_nine.office.upkeep.head()
    spoilt = Account(9, 8, 7, SpoiltPapers(marked=2), "01 phiếu không thu về")
    with pytest.raises(PapersDoNotClose) as refused:
        of_nine.office.ballots.close(meeting, TELLER, spoilt, (Votes(nominee.id, 7, 0),))
    assert (refused.value.valid, refused.value.invalid, refused.value.returned) == (7, 2, 8)
    assert of_nine.office.upkeep.head() == head
    assert of_nine.office.ballots.progress(meeting).unfinished == (TELLER,)
    assert of_nine.close(meeting, TELLER, ALL_NINE, Votes(nominee.id, 9, 0)).closed == (TELLER,)


def test_a_line_closes_with_its_blank_papers_and_not_without(of_nine: Story) -> None:
    meeting, nominee = met(of_nine)
    with pytest.raises(LineDoesNotClose) as refused:
        of_nine.close(meeting, TELLER, ALL_NINE, Votes(nominee.id, 6, 2))
    assert refused.value.line.total == 8
    of_nine.count_alike(meeting, ALL_NINE, (Votes(nominee.id, 6, 2, 1),))
    assert of_nine.office.ballots.tally(meeting).facts.rows[0].blank == 1


def test_below_the_quorum_nothing_is_counted_until_somebody_answers_for_it(of_nine: Story) -> None:
    meeting, nominee = met(of_nine, absent=4)
    with pytest.raises(QuorumNotReached) as refused:
        of_nine.office.ballots.begin(meeting, TELLER)
    assert (refused.value.present, refused.value.needed) == (5, 6)
    reason = "Chủ tịch Hội đồng đồng ý họp"
    of_nine.office.councils.amend(meeting, of_nine.prepared(HELD, nominee, absent=4, override=reason))
    of_nine.vote(meeting, 5)
    assert of_nine.office.ballots.tally(meeting).facts.quorum_override == reason


def test_a_leader_falls_with_the_collective_they_head(of_nine: Story) -> None:
    unit = of_nine.unit("Phòng A", UnitKind.DEPARTMENT)
    collective = of_nine.exemplar("Tập thể Phòng A", unit, Recipient.COLLECTIVE)
    leader = of_nine.leader_of(collective, "Trần Văn Trưởng", unit, RECEIVED, Heads.HEAD)
    meeting = of_nine.meet(HELD, leader, of_nine.nominate(collective, unit, RECEIVED))
    verdicts = [outcome.verdict for outcome in of_nine.vote(meeting, 8, 9)]
    assert verdicts == [Verdict.FAILED, Verdict.HELD_BACK]


def test_a_deputy_is_not_held_back_by_the_collective(of_nine: Story) -> None:
    unit = of_nine.unit("Phòng A", UnitKind.DEPARTMENT)
    collective = of_nine.exemplar("Tập thể Phòng A", unit, Recipient.COLLECTIVE)
    deputy = of_nine.leader_of(collective, "Trần Văn Phó", unit, RECEIVED, Heads.DEPUTY)
    (outcome,) = of_nine.vote(of_nine.meet(HELD, deputy), 9)
    assert outcome.verdict is Verdict.PASSED


def test_nothing_is_counted_before_the_meeting_is_held(of_nine: Story) -> None:
    meeting, _nominee = met(of_nine)
    of_nine.on(date(2024, 12, 2))
    with pytest.raises(MeetingNotYetHeld):
        of_nine.office.ballots.begin(meeting, TELLER)


def test_who_was_suspended_after_the_meeting_was_convened_is_not_counted(of_nine: Story) -> None:
    meeting, nominee = met(of_nine)
    of_nine.office.exemplars.suspend(nominee.id, "đang xem xét kỷ luật")
    with pytest.raises(NominationNotOpen):
        of_nine.office.ballots.begin(meeting, TELLER)


def test_nobody_but_the_tellers_counts(of_nine: Story) -> None:
    meeting, _ = met(of_nine)
    with pytest.raises(NotATeller):
        of_nine.office.ballots.begin(meeting, "Ủy viên 1")


def test_one_teller_alone_is_refused_when_the_meeting_is_entered(of_nine: Story) -> None:
    meeting, nominee = met(of_nine)
    with pytest.raises(TooFewTellers):
        counted_by(of_nine, meeting, nominee, HEAD_TELLER)


def test_the_second_count_is_another_tellers(of_nine: Story) -> None:
    meeting, nominee = met(of_nine)
    of_nine.close(meeting, TELLER, ALL_NINE, Votes(nominee.id, 9, 0))
    with pytest.raises(SameTellerAgain):
        of_nine.office.ballots.begin(meeting, TELLER.upper())
    with pytest.raises(SecondCountMissing):
        of_nine.office.ballots.seal(meeting, HEAD_TELLER)


def test_a_count_is_opened_before_it_is_closed_and_by_the_one_who_closes_it(of_nine: Story) -> None:
    meeting, nominee = met(of_nine)
    of_nine.office.ballots.begin(meeting, HEAD_TELLER)
    with pytest.raises(CountNotOpened):
        of_nine.office.ballots.close(meeting, TELLER, ALL_NINE, (Votes(nominee.id, 9, 0),))


def test_a_teller_taken_off_the_team_closes_nothing(of_nine: Story) -> None:
    meeting, nominee = met(of_nine)
    of_nine.office.ballots.begin(meeting, TELLER)
    counted_by(of_nine, meeting, nominee, HEAD_TELLER, THIRD)
    with pytest.raises(NotATeller):
        of_nine.office.ballots.close(meeting, TELLER, ALL_NINE, (Votes(nominee.id, 9, 0),))


def test_a_count_begun_again_starts_from_the_first_paper_and_says_so(of_nine: Story) -> None:
    meeting, _nominee = met(of_nine)
    ballots = of_nine.office.ballots
    assert not ballots.begin(meeting, TELLER)
    assert ballots.progress(meeting).unfinished == (TELLER,)
    assert ballots.begin(meeting, TELLER.lower())
    assert ballots.progress(meeting).unfinished == (TELLER,)


def test_figures_are_held_against_each_other_without_being_kept(of_nine: Story) -> None:
    meeting, nominee = met(of_nine, absent=1)
    head = of_nine.office.upkeep.head()
    count = of_nine.office.ballots.count(meeting, Account(8, 8, 8), (Votes(nominee.id, 7, 1),))
    assert (count.members, count.present, count.absent, count.lines[0].nominee) == (9, 8, 1, "Lê Văn Ân")
    with pytest.raises(MoreIssuedThanPresent):
        of_nine.office.ballots.count(meeting, ALL_NINE, (Votes(nominee.id, 9, 0),))
    assert of_nine.office.upkeep.head() == head


def test_a_count_that_leaves_a_nominee_out_is_refused_by_name(of_nine: Story) -> None:
    first, second = of_nine.nominee(), of_nine.nominee("Bùi Thị Dung")
    meeting = of_nine.meet(HELD, first, second)
    with pytest.raises(CountMissesNominees) as refused:
        of_nine.office.ballots.count(meeting, ALL_NINE, (Votes(first.id, 9, 0),))
    assert refused.value.missing == "Bùi Thị Dung"


def test_a_count_with_a_line_for_somebody_else_or_two_for_one_is_refused(of_nine: Story) -> None:
    meeting, nominee = met(of_nine)
    for stranger in (99, nominee.id):
        with pytest.raises(CountNamesStrangers):
            of_nine.office.ballots.count(meeting, ALL_NINE, (Votes(nominee.id, 9, 0), Votes(stranger, 9, 0)))


def test_a_difference_names_the_figures_and_a_third_count_settles_it(of_nine: Story) -> None:
    meeting, nominee = met(of_nine)
    of_nine.close(meeting, HEAD_TELLER, ALL_NINE, Votes(nominee.id, 9, 0))
    apart = of_nine.close(meeting, TELLER, ALL_NINE, Votes(nominee.id, 8, 1))
    assert [figure.label for figure in apart.differing] == ["Lê Văn Ân: đồng ý", "Lê Văn Ân: không đồng ý"]
    with pytest.raises(CountsDiffer):
        of_nine.office.ballots.seal(meeting, HEAD_TELLER)
    assert not of_nine.close(meeting, TELLER, ALL_NINE, Votes(nominee.id, 8, 1)).settled
    assert of_nine.close(meeting, HEAD_TELLER, ALL_NINE, Votes(nominee.id, 8, 1)).settled
    sealed = of_nine.office.ballots.seal(meeting, HEAD_TELLER)
    assert sealed.facts.rows[0].agree == 8
    assert sealed.facts.counted_by == (HEAD_TELLER, TELLER, TELLER, HEAD_TELLER)
    found = [(note.number, note.teller, note.count.lines[0].agree) for note in of_nine.office.ballots.notes(meeting)]
    assert found == [(1, HEAD_TELLER, 9), (2, TELLER, 8), (3, TELLER, 8), (4, HEAD_TELLER, 8)]


def test_what_two_have_found_is_counted_no_more_even_by_who_had_begun(of_nine: Story) -> None:
    meeting, nominee = met(of_nine)
    counted_by(of_nine, meeting, nominee, HEAD_TELLER, TELLER, THIRD)
    of_nine.office.ballots.begin(meeting, THIRD)
    for teller in (HEAD_TELLER, TELLER):
        of_nine.close(meeting, teller, ALL_NINE, Votes(nominee.id, 9, 0))
    with pytest.raises(CountSettledAlready):
        of_nine.office.ballots.begin(meeting, TELLER)
    with pytest.raises(CountSettledAlready):
        of_nine.office.ballots.close(meeting, THIRD, ALL_NINE, (Votes(nominee.id, 8, 1),))
    assert of_nine.office.ballots.progress(meeting).unfinished == (THIRD,)
    assert of_nine.office.ballots.seal(meeting, HEAD_TELLER).facts.rows[0].agree == 9
    assert of_nine.office.ballots.progress(meeting).unfinished == ()


def test_only_the_head_of_the_tellers_seals(of_nine: Story) -> None:
    meeting, nominee = met(of_nine)
    for teller in (HEAD_TELLER, TELLER):
        of_nine.close(meeting, teller, ALL_NINE, Votes(nominee.id, 9, 0))
    with pytest.raises(NotTheHeadTeller):
        of_nine.office.ballots.seal(meeting, TELLER)
    assert of_nine.office.ballots.progress(meeting).settled
    assert of_nine.office.ballots.seal(meeting, HEAD_TELLER.lower()).seal.code


def test_a_tally_is_sealed_once_and_nothing_is_counted_after_it(of_nine: Story) -> None:
    meeting, nominee = met(of_nine)
    of_nine.vote(meeting, 9)
    ballots = of_nine.office.ballots
    for act in (
        lambda: ballots.begin(meeting, TELLER),
        lambda: ballots.close(meeting, TELLER, ALL_NINE, (Votes(nominee.id, 8, 1),)),
        lambda: ballots.seal(meeting, HEAD_TELLER),
    ):
        with pytest.raises(CountAlreadySealed) as refused:
            act()
        assert refused.value.code == ballots.tally(meeting).seal.code == ballots.progress(meeting).code


def test_before_the_seal_there_is_no_tally(of_nine: Story) -> None:
    meeting, _nominee = met(of_nine)
    ballots = of_nine.office.ballots
    for ask in (ballots.tally, ballots.outcomes, ballots.notes, ballots.minutes, ballots.exposures):
        with pytest.raises(MeetingNotSealed):
            ask(meeting)
    assert ballots.tallies(meeting) == ()


def test_a_nominee_who_passed_keeps_the_name_voted_on(of_nine: Story) -> None:
    meeting, nominee = met(of_nine)
    of_nine.vote(meeting, 9)
    known = of_nine.office.exemplars.exemplar(nominee.draft.exemplar)
    of_nine.office.exemplars.correct(known.id, replace(known.draft, name="Lê Văn Ấn"))
    assert of_nine.office.ballots.tally(meeting).facts.rows[0].name == "Ông Lê Văn Ân"
