from datetime import date

import pytest

from app.domain.council.ballot import Verdict
from app.domain.council.exposure import Exposing
from app.domain.council.seal import (
    DecisionRestsOnTally,
    MeetingNotSealed,
    NotASealCode,
    NothingToSetAside,
    UnknownSealCode,
    VoidingByOne,
    VoidingWithoutReason,
)
from app.domain.council.tally_sheet import Account, Votes
from app.domain.decisions.decision import DecisionKind
from app.domain.journal.upkeep import Occasion
from app.domain.nominations.nomination import Nomination, NominationOnAnotherAgenda
from app.domain.nominations.selection import NotPassed
from app.domain.plans.plan import Recipient
from app.domain.stories.stage import Stage
from app.services.decisions import DecisionWish
from tests.services.conftest import HEAD_TELLER, TELLER, Story

HELD, LATER = date(2024, 12, 3), date(2024, 12, 10)
ALL_NINE = Account(9, 9, 9)
WHY, BY = "Đếm sót một lá phiếu dính", ("Nguyễn Văn Kiểm", "Ủy viên 1")


@pytest.fixture
def of_nine(binh_phuoc: Story) -> Story:
    binh_phuoc.council(9)
    return binh_phuoc


def voted(story: Story, agree: int = 9, name: str = "Lê Văn Ân", held: date = HELD) -> tuple[int, Nomination]:
    """A meeting on one nominee, its tally sealed, and the nominee."""
    nominee = story.nominee(name)
    meeting = story.meet(held, nominee)
    story.vote(meeting, agree)
    return meeting, nominee


def drafted(story: Story, meeting: int) -> int:
    return story.office.decisions.draft(DecisionWish(story.plan, DecisionKind.RECOGNITION, meeting)).id


def test_the_tally_says_everything_its_minutes_will(of_nine: Story) -> None:
    nominee = of_nine.nominee("Ủy viên 5")
    meeting = of_nine.meet(HELD, nominee, absent=2, wrote=1, spares=1)
    of_nine.vote(meeting, 7, written=1)
    facts = of_nine.office.ballots.tally(meeting).facts
    assert (facts.meeting, facts.round, facts.needed, facts.spares) == (meeting, 1, 9, 1)
    assert (facts.established_by, facts.established_on) == ("05/QĐ-SXD", date(2024, 1, 10))
    assert [teller.name for teller in facts.tellers] == [HEAD_TELLER, TELLER]
    assert [(absence.name, absence.wrote) for absence in facts.absences] == [("Ủy viên 2", True), ("Ủy viên 3", False)]
    assert [conflict.member for conflict in facts.conflicts] == ["Ủy viên 5"]
    (row,) = facts.rows
    assert (row.nomination, row.name, row.recipient) == (nominee.id, "Ông Ủy viên 5", Recipient.STAFF)
    assert (row.agree, row.written_agree, row.agreeing, row.base, row.verdict) == (7, 1, 8, 9, Verdict.FAILED)


def test_the_tally_keeps_the_rule_it_was_judged_by(of_nine: Story) -> None:
    meeting, _nominee = voted(of_nine, 9)
    plans = of_nine.office.plans
    before = of_nine.office.ballots.tally(meeting)
    plans.load(plans.text(of_nine.plan).replace('ty-le = "90%"', 'ty-le = "50%"'))
    assert of_nine.office.ballots.tally(meeting) == before


def test_seals_stand_on_one_another_whichever_meeting_they_belong_to(of_nine: Story) -> None:
    meetings = [voted(of_nine, 9, name)[0] for name in ("Lê Văn Ân", "Bùi Thị Dung", "Trần Văn Bé")]
    tallies = [of_nine.office.ballots.tally(meeting) for meeting in meetings]
    codes = [tally.seal.code for tally in tallies]
    assert len(set(codes)) == 3
    assert [tally.facts.previous for tally in tallies] == ["", *codes[:2]]
    assert [tally.facts.replaces for tally in tallies] == ["", "", ""]
    assert all(tally.seal.digest.startswith(_hexadecimal(tally.seal.code)) for tally in tallies)


def _hexadecimal(code: str) -> str:
    number = 0
    for letter in code.replace("-", ""):
        number = number * 32 + "0123456789ABCDEFGHJKMNPQRSTVWXYZ".index(letter)
    return f"{number:020x}"


def test_a_tally_is_found_by_the_code_on_its_paper(of_nine: Story) -> None:
    meeting, _nominee = voted(of_nine)
    ballots = of_nine.office.ballots
    tally = ballots.tally(meeting)
    assert ballots.verify(tally.seal.code.lower().replace("-", " ")) == tally
    with pytest.raises(UnknownSealCode):
        ballots.verify("0000-0000-0000-0000")
    with pytest.raises(NotASealCode):
        ballots.verify("biên bản số 7")


def test_a_correction_is_a_new_count_that_names_what_it_replaces_and_both_stay(of_nine: Story) -> None:
    meeting, nominee = voted(of_nine, 9)
    other, _other_nominee = voted(of_nine, 9, "Bùi Thị Dung")
    ballots = of_nine.office.ballots
    ballots.set_aside(meeting, WHY, BY)
    with pytest.raises(MeetingNotSealed):
        ballots.tally(meeting)
    assert ballots.progress(meeting).round == 2
    assert (ballots.progress(meeting).closed, ballots.progress(meeting).code) == ((), "")
    of_nine.count_alike(meeting, ALL_NINE, (Votes(nominee.id, 8, 1),))
    first, second = ballots.tallies(meeting)
    assert (first.facts.rows[0].agree, second.facts.rows[0].agree) == (9, 8)
    assert first.voided is not None
    assert (first.voided.reason, first.voided.by, first.voided.day) == (WHY, BY, date(2024, 12, 31))
    assert second == ballots.tally(meeting)
    assert (second.facts.round, second.voided, second.facts.replaces) == (2, None, first.seal.code)
    assert second.facts.previous == ballots.tally(other).seal.code
    assert ballots.verify(first.seal.code) == first


def test_closed_counts_are_set_aside_before_a_seal_and_replace_nothing(of_nine: Story) -> None:
    nominee = of_nine.nominee()
    meeting = of_nine.meet(HELD, nominee)
    of_nine.close(meeting, TELLER, ALL_NINE, Votes(nominee.id, 9, 0))
    of_nine.office.ballots.set_aside(meeting, WHY, BY)
    assert of_nine.close(meeting, TELLER, ALL_NINE, Votes(nominee.id, 8, 1)).closed == (TELLER,)
    of_nine.close(meeting, HEAD_TELLER, ALL_NINE, Votes(nominee.id, 8, 1))
    sealed = of_nine.office.ballots.seal(meeting, HEAD_TELLER)
    assert (sealed.facts.round, sealed.facts.replaces, sealed.facts.rows[0].agree) == (2, "", 8)
    assert [note.count.lines[0].agree for note in of_nine.office.ballots.notes(meeting)] == [8, 8]


def test_a_new_tally_names_the_last_one_that_was_sealed(of_nine: Story) -> None:
    meeting, nominee = voted(of_nine, 9)
    ballots = of_nine.office.ballots
    ballots.set_aside(meeting, WHY, BY)
    of_nine.count_alike(meeting, ALL_NINE, (Votes(nominee.id, 8, 1),))
    second = ballots.tally(meeting).seal.code
    ballots.set_aside(meeting, WHY, BY)
    of_nine.close(meeting, TELLER, ALL_NINE, Votes(nominee.id, 7, 2))
    ballots.set_aside(meeting, WHY, BY)
    of_nine.count_alike(meeting, ALL_NINE, (Votes(nominee.id, 6, 3),))
    assert (ballots.tally(meeting).facts.round, ballots.tally(meeting).facts.replaces) == (4, second)
    assert [tally.facts.rows[0].agree for tally in ballots.tallies(meeting)] == [9, 8, 6]


def test_setting_aside_wants_a_reason_and_two_people_and_something_counted(of_nine: Story) -> None:
    nominee = of_nine.nominee()
    meeting = of_nine.meet(HELD, nominee)
    ballots = of_nine.office.ballots
    with pytest.raises(NothingToSetAside):
        ballots.set_aside(meeting, WHY, BY)
    of_nine.vote(meeting, 9)
    with pytest.raises(VoidingWithoutReason):
        ballots.set_aside(meeting, "đếm sai", BY)
    with pytest.raises(VoidingByOne):
        ballots.set_aside(meeting, WHY, (BY[0], BY[0]))
    ballots.set_aside(meeting, WHY, BY)
    with pytest.raises(NothingToSetAside):
        ballots.set_aside(meeting, WHY, BY)


def test_a_voided_tally_returns_its_nominees_to_waiting(of_nine: Story) -> None:
    meeting, nominee = voted(of_nine)
    exemplars = of_nine.office.exemplars
    assert exemplars.stage(nominee.id) is Stage.PROPOSED
    of_nine.office.ballots.set_aside(meeting, WHY, BY)
    assert exemplars.stage(nominee.id) is Stage.WAITING
    with pytest.raises(NominationOnAnotherAgenda):
        of_nine.meet(LATER, nominee)
    of_nine.office.councils.call_off(meeting, "Bỏ phiếu lại ở phiên sau")
    assert of_nine.meet(LATER, nominee)


def test_papers_are_counted_anew_whatever_became_of_a_nominee_since(of_nine: Story) -> None:
    meeting, nominee = voted(of_nine)
    of_nine.office.exemplars.suspend(nominee.id, "có đơn thư")
    of_nine.office.ballots.set_aside(meeting, WHY, BY)
    (outcome,) = of_nine.count_alike(meeting, ALL_NINE, (Votes(nominee.id, 8, 1),))
    assert outcome.verdict is Verdict.FAILED


def test_the_verdict_of_the_later_meeting_holds_when_the_earlier_is_counted_anew(of_nine: Story) -> None:
    meeting, nominee = voted(of_nine, 8)
    of_nine.vote(of_nine.meet(LATER, nominee), 9)
    of_nine.office.ballots.set_aside(meeting, WHY, BY)
    of_nine.count_alike(meeting, ALL_NINE, (Votes(nominee.id, 7, 2),))
    assert of_nine.office.exemplars.stage(nominee.id) is Stage.PROPOSED


def test_a_tally_is_not_voided_under_a_draft_or_a_decision(of_nine: Story) -> None:
    meeting, _nominee = voted(of_nine)
    decision = drafted(of_nine, meeting)
    with pytest.raises(DecisionRestsOnTally) as refused:
        of_nine.office.ballots.set_aside(meeting, WHY, BY)
    assert refused.value.subject == of_nine.office.decisions.decision(decision).facts.subject
    of_nine.office.decisions.issue(decision, 15, date(2024, 12, 5))
    with pytest.raises(DecisionRestsOnTally):
        of_nine.office.ballots.set_aside(meeting, WHY, BY)
    of_nine.office.decisions.cancel(decision, "Kiểm phiếu sai")
    of_nine.office.ballots.set_aside(meeting, WHY, BY)


def test_a_draft_given_up_binds_no_tally(of_nine: Story) -> None:
    meeting, _nominee = voted(of_nine)
    of_nine.office.decisions.cancel(drafted(of_nine, meeting), "Chưa ký")
    of_nine.office.ballots.set_aside(meeting, WHY, BY)
    assert of_nine.office.ballots.progress(meeting).round == 2


def test_a_tally_the_nominee_failed_is_voided_whatever_a_later_one_decided(of_nine: Story) -> None:
    meeting, nominee = voted(of_nine, 8)
    later = of_nine.meet(LATER, nominee)
    of_nine.vote(later, 9)
    drafted(of_nine, later)
    of_nine.office.ballots.set_aside(meeting, WHY, BY)
    with pytest.raises(DecisionRestsOnTally):
        of_nine.office.ballots.set_aside(later, WHY, BY)


def test_after_a_voiding_nobody_is_drafted_into_a_decision(of_nine: Story) -> None:
    meeting, nominee = voted(of_nine)
    of_nine.office.ballots.set_aside(meeting, WHY, BY)
    wish = DecisionWish(of_nine.plan, DecisionKind.RECOGNITION, meeting, (nominee.id,))
    with pytest.raises(NotPassed):
        of_nine.office.decisions.draft(wish)


def test_a_meeting_amended_after_a_voiding_leaves_the_voided_tally_as_it_was(of_nine: Story) -> None:
    meeting, nominee = voted(of_nine)
    ballots = of_nine.office.ballots
    ballots.set_aside(meeting, WHY, BY)
    of_nine.office.councils.amend(meeting, of_nine.prepared(HELD, nominee, absent=1))
    of_nine.vote(meeting, 8)
    first, second = ballots.tallies(meeting)
    assert (first.facts.count.present, second.facts.count.present) == (9, 8)


def test_the_minutes_of_the_meeting_are_drawn_from_the_sealed_tally(of_nine: Story) -> None:
    meeting, _nominee = voted(of_nine)
    minutes = of_nine.office.ballots.minutes(meeting)
    assert minutes.tally == of_nine.office.ballots.tally(meeting)
    assert (len(minutes.members), minutes.chair, minutes.secretary) == (9, "Ủy viên 1", "Nguyễn Thị Thư")
    assert minutes.number is None


def test_where_totals_tell_a_choice_the_council_is_warned(binh_phuoc: Story) -> None:
    binh_phuoc.council(3)
    first, second = binh_phuoc.nominee(), binh_phuoc.nominee("Bùi Thị Dung")
    meeting = binh_phuoc.meet(HELD, first, second)
    binh_phuoc.vote(meeting, 3, 0)
    assert [(one.nominee, one.exposing) for one in binh_phuoc.office.ballots.exposures(meeting)] == [
        ("", Exposing.FEW_VOTERS),
        ("Lê Văn Ân", Exposing.ALL_AGREED),
        ("Bùi Thị Dung", Exposing.ALL_REFUSED),
    ]


@pytest.mark.parametrize(("agree", "exposing"), [(9, [Exposing.ALL_AGREED]), (0, [Exposing.ALL_REFUSED]), (5, [])])
def test_a_unanimous_vote_is_warned_of_and_a_divided_one_is_not(
    of_nine: Story, agree: int, exposing: list[Exposing]
) -> None:
    meeting, _nominee = voted(of_nine, agree)
    assert [one.exposing for one in of_nine.office.ballots.exposures(meeting)] == exposing


@pytest.mark.parametrize(("marks", "exposing"), [("false", [Exposing.OWN_LINE]), ("true", [])])
def test_a_member_on_the_ballot_is_warned_of_unless_they_mark_their_own_line(
    of_nine: Story, marks: str, exposing: list[Exposing]
) -> None:
    of_nine.choose("tu-danh-dau-dong-minh = false", f"tu-danh-dau-dong-minh = {marks}")
    meeting = of_nine.meet(HELD, of_nine.nominee("Ủy viên 5"))
    of_nine.vote(meeting, 5)
    assert [one.exposing for one in of_nine.office.ballots.exposures(meeting)] == exposing


def test_a_backup_is_taken_before_a_tally_is_voided(binh_phuoc: Story) -> None:
    binh_phuoc.council(9)
    meeting = binh_phuoc.meet(HELD, binh_phuoc.nominee())
    binh_phuoc.vote(meeting, 9)
    binh_phuoc.office.ballots.set_aside(meeting, "Kiểm sót một lá phiếu", ("Lê Văn Ân", "Bùi Thị Dung"))
    assert [one.occasion for one in binh_phuoc.office.upkeep.backups()] == [Occasion.VOIDING]
