from datetime import date

import pytest

from app.documents.ink.fonts import UnprintableCharacter
from app.domain.agency import Level
from app.domain.decision import (
    AlreadyDecided,
    Decision,
    DecisionAlreadyIssued,
    DecisionKind,
    DecisionNoLongerStands,
    DecisionState,
    FormBeyondAuthority,
    LevelNoLongerExists,
    NobodyToDecideOn,
    NotPassed,
    NumberTaken,
    RecognitionWithoutVote,
    SignedBeforeReplaced,
    SignedBeforeTheMeeting,
    SignedInTheFuture,
)
from app.domain.exemplar import (
    CommendationDraft,
    CommendationKind,
    DeedAlreadyCommended,
    NotYetRecognised,
    RecipientClass,
)
from app.domain.names import Gender
from app.domain.nomination import DeedAlreadyNominated, Heads, NominationNotOpen
from app.domain.period import Cadence, Period
from app.domain.plan import Recipient
from app.domain.report import AWARDS
from app.domain.stage import Stage
from app.domain.unit import UnitKind
from app.services.decisions import DecisionWish
from tests.services.conftest import Story

RECEIVED, HELD, SIGNED = date(2024, 11, 20), date(2024, 12, 3), date(2024, 12, 5)
RECOGNITION, COMMENDATION = DecisionKind.RECOGNITION, DecisionKind.COMMENDATION


def _voted(story: Story, collectives: int = 0, people: int = 1, agree: int = 9) -> int:
    story.council(9)
    unit = story.unit("Phòng A", UnitKind.DEPARTMENT)
    names = [(f"Tập thể {number}", Recipient.COLLECTIVE) for number in range(collectives)]
    names += [(f"Lê Văn Ân {number}", Recipient.STAFF) for number in range(people)]
    nominees = [story.nominate(story.exemplar(name, unit, kind), unit, RECEIVED) for name, kind in names]
    meeting = story.meet(HELD, *nominees)
    story.vote(meeting, *[agree] * len(nominees))
    return meeting


def _issued(story: Story, number: int = 15, form: str = "") -> Decision:
    meeting = _voted(story)
    draft = story.office.decisions.draft(DecisionWish(story.plan, RECOGNITION, meeting, form=form))
    return story.office.decisions.issue(draft.id, number, SIGNED)


def test_bonus_money_is_worked_out_by_the_base_salary_of_the_decisions_day(binh_phuoc: Story) -> None:
    meeting = _voted(binh_phuoc, collectives=2, people=5)
    wish = DecisionWish(binh_phuoc.plan, COMMENDATION, meeting, form="giay-khen")
    decision = binh_phuoc.office.decisions.issue(binh_phuoc.office.decisions.draft(wish).id, 15, SIGNED)
    assert [line.amount for line in decision.facts.lines] == [1_410_000] * 2 + [710_000] * 5
    assert decision.facts.total == 6_370_000


def test_a_draft_has_neither_number_nor_day(binh_phuoc: Story) -> None:
    meeting = _voted(binh_phuoc)
    draft = binh_phuoc.office.decisions.draft(DecisionWish(binh_phuoc.plan, RECOGNITION, meeting))
    assert (draft.state, draft.facts.number, draft.facts.day) == (DecisionState.DRAFT, None, None)


def test_recognition_exists_only_from_the_issued_decision(binh_phuoc: Story) -> None:
    meeting = _voted(binh_phuoc)
    draft = binh_phuoc.office.decisions.draft(DecisionWish(binh_phuoc.plan, RECOGNITION, meeting))
    exemplar = draft.facts.lines[0].exemplar
    nominee = binh_phuoc.office.councils.agenda(meeting)[0].id
    assert binh_phuoc.office.exemplars.commendations(exemplar) == ()
    assert binh_phuoc.office.exemplars.stage(nominee) is Stage.PROPOSED
    binh_phuoc.office.decisions.issue(draft.id, 15, SIGNED)
    assert binh_phuoc.office.exemplars.stage(nominee) is Stage.DECIDED
    (given,) = binh_phuoc.office.exemplars.commendations(exemplar)
    assert (given.draft.decision, given.draft.level) == ("15/QĐ-SXD", Level.DEPARTMENT)


def test_the_grounds_are_those_of_the_day_the_proposal_last(binh_phuoc: Story) -> None:
    grounds = _issued(binh_phuoc).facts.grounds
    assert grounds[0] == "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022"
    assert any("98/2023/NĐ-CP" in ground for ground in grounds)
    assert any("883/KH-SXD ngày 04 tháng 4 năm 2024" in ground for ground in grounds)
    assert grounds[-1].startswith("Theo đề nghị của Hội đồng Thi đua - Khen thưởng")


def test_who_failed_the_vote_cannot_enter_a_decision(binh_phuoc: Story) -> None:
    meeting = _voted(binh_phuoc, agree=8)
    nominee = binh_phuoc.office.councils.agenda(meeting)[0].id
    with pytest.raises(NotPassed):
        binh_phuoc.office.decisions.draft(DecisionWish(binh_phuoc.plan, RECOGNITION, meeting, (nominee,)))


def test_nobody_stands_in_two_decisions_for_one_vote(binh_phuoc: Story) -> None:
    meeting = _voted(binh_phuoc)
    binh_phuoc.office.decisions.draft(DecisionWish(binh_phuoc.plan, RECOGNITION, meeting))
    nominee = binh_phuoc.office.councils.agenda(meeting)[0].id
    with pytest.raises(AlreadyDecided):
        binh_phuoc.office.decisions.draft(DecisionWish(binh_phuoc.plan, RECOGNITION, meeting, (nominee,)))
    with pytest.raises(NobodyToDecideOn):
        binh_phuoc.office.decisions.draft(DecisionWish(binh_phuoc.plan, RECOGNITION, meeting))


def test_recognition_without_a_vote_is_refused(binh_phuoc: Story) -> None:
    unit = binh_phuoc.unit("Phòng A", UnitKind.DEPARTMENT)
    nominee = binh_phuoc.nominate(binh_phuoc.exemplar("Lê Văn Ân", unit), unit, RECEIVED).id
    with pytest.raises(RecognitionWithoutVote):
        binh_phuoc.office.decisions.draft(DecisionWish(binh_phuoc.plan, RECOGNITION, None, (nominee,)))


def test_a_deed_may_be_commended_directly_once(ba_dinh: Story) -> None:
    ward = ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    nominee = ba_dinh.nominate(ba_dinh.exemplar("Lê Văn Ân", ward), ward, date(2021, 3, 5)).id
    wish = DecisionWish(ba_dinh.plan, COMMENDATION, None, (nominee,), "giay-khen")
    ba_dinh.office.decisions.draft(wish)
    with pytest.raises(AlreadyDecided):
        ba_dinh.office.decisions.draft(wish)


def test_who_was_suspended_after_the_vote_is_not_issued(binh_phuoc: Story) -> None:
    meeting = _voted(binh_phuoc)
    draft = binh_phuoc.office.decisions.draft(DecisionWish(binh_phuoc.plan, RECOGNITION, meeting))
    nominee = binh_phuoc.office.councils.agenda(meeting)[0].id
    binh_phuoc.office.exemplars.suspend(nominee, "có đơn tố cáo đang xác minh")
    with pytest.raises(NominationNotOpen):
        binh_phuoc.office.decisions.issue(draft.id, 15, SIGNED)


def test_one_deed_is_not_nominated_twice(ba_dinh: Story) -> None:
    ward = ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    exemplar = ba_dinh.exemplar("Lê Văn Ân", ward)
    ba_dinh.nominate(exemplar, ward, date(2021, 3, 5))
    with pytest.raises(DeedAlreadyNominated):
        ba_dinh.nominate(exemplar, ward, date(2021, 3, 6))


def test_a_director_cannot_grant_a_bang_khen(binh_phuoc: Story) -> None:
    meeting = _voted(binh_phuoc)
    with pytest.raises(FormBeyondAuthority):
        binh_phuoc.office.decisions.draft(DecisionWish(binh_phuoc.plan, COMMENDATION, meeting, form="bang-khen"))


def test_a_number_is_given_once_in_a_year(binh_phuoc: Story) -> None:
    first = _issued(binh_phuoc)
    replacement = binh_phuoc.office.decisions.replace(first.id, "sai tên")
    with pytest.raises(NumberTaken):
        binh_phuoc.office.decisions.issue(replacement.id, 15, SIGNED)
    assert binh_phuoc.office.decisions.next_number(replacement.id, 2024) == 16


@pytest.mark.parametrize(
    ("day", "refusal"),
    [(date(2025, 1, 1), SignedInTheFuture), (date(2024, 12, 2), SignedBeforeTheMeeting)],
)
def test_a_decision_is_signed_between_the_meeting_and_today(
    binh_phuoc: Story, day: date, refusal: type[Exception]
) -> None:
    meeting = _voted(binh_phuoc)
    draft = binh_phuoc.office.decisions.draft(DecisionWish(binh_phuoc.plan, RECOGNITION, meeting))
    with pytest.raises(refusal):
        binh_phuoc.office.decisions.issue(draft.id, 15, day)


def test_an_issued_decision_is_not_issued_again(binh_phuoc: Story) -> None:
    with pytest.raises(DecisionAlreadyIssued):
        binh_phuoc.office.decisions.issue(_issued(binh_phuoc).id, 16, SIGNED)


def test_a_wrong_name_is_mended_by_a_replacement_and_both_stay(binh_phuoc: Story) -> None:
    wrong = _issued(binh_phuoc)
    exemplar = binh_phuoc.office.exemplars.exemplar(wrong.facts.lines[0].exemplar)
    right = type(exemplar.draft)("Lê Văn Ấn", Recipient.STAFF, exemplar.draft.unit, Gender.MALE)
    binh_phuoc.office.exemplars.correct(exemplar.id, right)
    draft = binh_phuoc.office.decisions.replace(wrong.id, "in sai họ tên")
    assert binh_phuoc.office.decisions.decision(wrong.id).state is DecisionState.ISSUED
    new = binh_phuoc.office.decisions.issue(draft.id, 16, date(2024, 12, 6))
    old = binh_phuoc.office.decisions.decision(wrong.id)
    assert (old.state, old.successor, old.facts.lines[0].name) == (
        DecisionState.REPLACED,
        new.id,
        wrong.facts.lines[0].name,
    )
    assert new.facts.lines[0].name == "Ông Lê Văn Ấn"
    assert "15/QĐ-SXD" in new.facts.replaces
    standing = [one for one in binh_phuoc.office.exemplars.commendations(exemplar.id) if one.stands]
    assert [one.draft.decision for one in standing] == ["16/QĐ-SXD"]


def test_a_cancelled_decision_stays_and_its_awards_leave_the_counts(binh_phuoc: Story) -> None:
    decision = _issued(binh_phuoc)
    binh_phuoc.office.decisions.cancel(decision.id, "gian dối thành tích")
    kept = binh_phuoc.office.decisions.decision(decision.id)
    assert (kept.state, kept.reason) == (DecisionState.CANCELLED, "gian dối thành tích")
    (given,) = binh_phuoc.office.exemplars.commendations(decision.facts.lines[0].exemplar)
    assert not given.stands


def test_a_letter_of_correction_stands_beside_the_decision(binh_phuoc: Story) -> None:
    decision = _issued(binh_phuoc)
    corrected = binh_phuoc.office.decisions.correct(decision.id, "20/SXD-VP", date(2024, 12, 9), "Nơi nhận thiếu")
    assert corrected.corrections == ("20/SXD-VP: Nơi nhận thiếu",)
    assert corrected.facts == decision.facts


def test_one_deed_is_not_commended_twice_but_another_deed_may_be(ba_dinh: Story) -> None:
    ward = ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    exemplar = ba_dinh.exemplar("Lê Văn Ân", ward)
    given = CommendationDraft(
        exemplar.id,
        Level.DISTRICT,
        "Giấy khen",
        CommendationKind.UNSCHEDULED,
        RecipientClass.WORKER,
        "99/QĐ-UBND",
        date(2021, 2, 1),
        "Chủ tịch UBND quận",
        "Cứu người đuối nước",
    )
    ba_dinh.office.exemplars.commend(given)
    with pytest.raises(DeedAlreadyCommended):
        ba_dinh.nominate(exemplar, ward, date(2021, 3, 1), deed="Cứu người đuối  nước")
    assert ba_dinh.nominate(exemplar, ward, date(2021, 3, 1), deed="Hiến máu nhân đạo").id


def test_only_the_recognised_are_proposed_to_the_province(binh_phuoc: Story) -> None:
    meeting = _voted(binh_phuoc)
    draft = binh_phuoc.office.decisions.draft(DecisionWish(binh_phuoc.plan, RECOGNITION, meeting))
    exemplar = draft.facts.lines[0].exemplar
    propose = binh_phuoc.office.exemplars.propose
    with pytest.raises(NotYetRecognised) as refused:
        propose(binh_phuoc.plan, exemplar, Level.PROVINCE, "20/TTr-SXD", SIGNED)
    assert refused.value.level == "cấp Sở"
    binh_phuoc.office.decisions.issue(draft.id, 15, SIGNED)
    propose(binh_phuoc.plan, exemplar, Level.PROVINCE, "20/TTr-SXD", SIGNED)
    figures = binh_phuoc.office.reports.quarterly(binh_phuoc.plan, Period(Cadence.QUARTER, 2024, 4))
    assert figures.proposed_higher == 1


def test_a_decision_tells_which_law_nobody_has_checked(binh_phuoc: Story) -> None:
    decision = _issued(binh_phuoc, form="giay-khen")
    said = [row.said for row in binh_phuoc.office.decisions.unverified_law(decision.id)]
    assert any(one.startswith("mức thưởng 0,3 lần lương cơ sở cho cá nhân") for one in said)


def test_a_decision_of_today_cites_what_is_in_force_today(binh_phuoc: Story) -> None:
    meeting = _voted(binh_phuoc)
    binh_phuoc.on(date(2026, 11, 20))
    draft = binh_phuoc.office.decisions.draft(DecisionWish(binh_phuoc.plan, RECOGNITION, meeting))
    grounds = " ".join(draft.facts.grounds)
    assert "152/2025/NĐ-CP" in grounds
    assert "98/2023/NĐ-CP" not in grounds


def _awards(story: Story) -> tuple[int, int]:
    """Return how many awards the last quarter's report counts, in its comparison and in its table."""
    figures = story.office.reports.quarterly(story.plan, Period(Cadence.QUARTER, 2024, 4))
    return figures.total(AWARDS), sum(row.individuals for row in figures.awards)


def test_a_leader_held_back_with_every_vote_stands_in_no_decision(binh_phuoc: Story) -> None:
    binh_phuoc.council(9)
    unit = binh_phuoc.unit("Phòng A", UnitKind.DEPARTMENT)
    collective = binh_phuoc.exemplar("Tập thể Phòng A", unit, Recipient.COLLECTIVE)
    leader = binh_phuoc.leader_of(collective, "Trần Văn Trưởng", unit, RECEIVED, Heads.HEAD)
    person = binh_phuoc.nominate(binh_phuoc.exemplar("Lê Văn Ân", unit), unit, RECEIVED)
    meeting = binh_phuoc.meet(HELD, binh_phuoc.nominate(collective, unit, RECEIVED), leader, person)
    binh_phuoc.vote(meeting, 8, 9, 9)
    draft = binh_phuoc.office.decisions.draft(DecisionWish(binh_phuoc.plan, RECOGNITION, meeting))
    assert [line.nomination for line in draft.facts.lines] == [person.id]
    with pytest.raises(NotPassed):
        binh_phuoc.office.decisions.draft(DecisionWish(binh_phuoc.plan, RECOGNITION, meeting, (leader.id,)))


def test_who_passed_is_reported_as_waiting_until_a_decision_is_issued(binh_phuoc: Story) -> None:
    meeting = _voted(binh_phuoc)
    quarter = Period(Cadence.QUARTER, 2024, 4)
    assert binh_phuoc.office.reports.quarterly(binh_phuoc.plan, quarter).waiting == 1
    draft = binh_phuoc.office.decisions.draft(DecisionWish(binh_phuoc.plan, RECOGNITION, meeting))
    binh_phuoc.office.decisions.issue(draft.id, 15, SIGNED)
    assert binh_phuoc.office.reports.quarterly(binh_phuoc.plan, quarter).waiting == 0


def test_the_awards_of_a_cancelled_decision_leave_the_report(binh_phuoc: Story) -> None:
    decision = _issued(binh_phuoc)
    assert _awards(binh_phuoc) == (1, 1)
    binh_phuoc.office.decisions.cancel(decision.id, "gian dối thành tích")
    assert _awards(binh_phuoc) == (0, 0)


def test_the_awards_of_a_replaced_decision_are_counted_once(binh_phuoc: Story) -> None:
    draft = binh_phuoc.office.decisions.replace(_issued(binh_phuoc).id, "in sai họ tên")
    assert _awards(binh_phuoc) == (1, 1)
    binh_phuoc.office.decisions.issue(draft.id, 16, date(2024, 12, 6))
    assert _awards(binh_phuoc) == (1, 1)


def test_who_was_voted_down_is_not_commended_directly(binh_phuoc: Story) -> None:
    meeting = _voted(binh_phuoc, agree=8)
    nominee = binh_phuoc.office.councils.agenda(meeting)[0].id
    with pytest.raises(NotPassed):
        binh_phuoc.office.decisions.draft(
            DecisionWish(binh_phuoc.plan, COMMENDATION, None, (nominee,), form="giay-khen")
        )


def test_a_draft_is_given_up_and_its_nominees_are_free_again(binh_phuoc: Story) -> None:
    meeting = _voted(binh_phuoc)
    wish = DecisionWish(binh_phuoc.plan, RECOGNITION, meeting)
    wrong = binh_phuoc.office.decisions.draft(wish)
    assert binh_phuoc.office.decisions.cancel(wrong.id, "sai trích yếu").state is DecisionState.GIVEN_UP
    assert binh_phuoc.office.decisions.draft(wish).facts.lines == wrong.facts.lines


def test_a_cancelled_decision_is_not_replaced_afterwards(binh_phuoc: Story) -> None:
    decision = _issued(binh_phuoc)
    replacement = binh_phuoc.office.decisions.replace(decision.id, "sai tên")
    binh_phuoc.office.decisions.cancel(decision.id, "gian dối thành tích")
    with pytest.raises(DecisionNoLongerStands):
        binh_phuoc.office.decisions.issue(replacement.id, 16, date(2024, 12, 6))
    assert binh_phuoc.office.decisions.decision(decision.id).state is DecisionState.CANCELLED


def test_a_replacement_is_not_dated_before_what_it_replaces(binh_phuoc: Story) -> None:
    replacement = binh_phuoc.office.decisions.replace(_issued(binh_phuoc).id, "sai tên")
    with pytest.raises(SignedBeforeReplaced):
        binh_phuoc.office.decisions.issue(replacement.id, 16, date(2024, 12, 4))


def test_what_cannot_be_printed_is_not_issued(binh_phuoc: Story) -> None:
    meeting = _voted(binh_phuoc)
    wish = DecisionWish(binh_phuoc.plan, RECOGNITION, meeting, subject="Về việc công nhận 漢")
    draft = binh_phuoc.office.decisions.draft(wish)
    with pytest.raises(UnprintableCharacter):
        binh_phuoc.office.decisions.issue(draft.id, 15, SIGNED)


def test_a_level_that_has_ended_is_named_as_the_reason(ba_dinh: Story) -> None:
    ward = ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    nominee = ba_dinh.nominate(ba_dinh.exemplar("Lê Văn Ân", ward), ward, date(2021, 3, 5)).id
    ba_dinh.on(date(2026, 11, 20))
    with pytest.raises(LevelNoLongerExists):
        ba_dinh.office.decisions.draft(DecisionWish(ba_dinh.plan, COMMENDATION, None, (nominee,), "giay-khen"))


def test_a_commendation_is_no_recognition_and_the_ladder_has_no_leaps(binh_phuoc: Story) -> None:
    meeting = _voted(binh_phuoc)
    wish = DecisionWish(binh_phuoc.plan, COMMENDATION, meeting, form="giay-khen")
    draft = binh_phuoc.office.decisions.draft(wish)
    exemplar = draft.facts.lines[0].exemplar
    binh_phuoc.office.decisions.issue(draft.id, 15, SIGNED)
    for level in (Level.PROVINCE, Level.STATE):
        with pytest.raises(NotYetRecognised):
            binh_phuoc.office.exemplars.propose(binh_phuoc.plan, exemplar, level, "20/TTr-SXD", SIGNED)
