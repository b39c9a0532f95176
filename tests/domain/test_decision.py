from dataclasses import replace
from datetime import date

import pytest

from app.domain.decision import (
    AlreadyDecided,
    DecisionAlreadyIssued,
    DecisionNoLongerStands,
    DecisionNotIssued,
    DecisionState,
    NobodyToDecideOn,
    NotPassed,
    NumberNotPositive,
    Passed,
    SignedBeforeTheMeeting,
    SignedInTheFuture,
    check_issue,
    check_selection,
    check_stands,
    in_list_order,
    numbered,
)
from app.domain.plan import Recipient
from tests.builders import TODAY, a_decision, an_award

HELD = date(2021, 3, 15)
SIGNED = date(2021, 3, 20)
HOA, DUNG, WARD_FIVE = Passed(1, "Nguyễn Thị Hòa", 11), Passed(2, "Võ Tất Dũng", 12), Passed(3, "Tổ 5", 13)
PASSED = (HOA, DUNG, WARD_FIVE)


def test_everyone_who_passed_is_decided_on_when_nobody_is_named() -> None:
    assert check_selection((), PASSED) == PASSED


def test_those_named_are_decided_on_in_the_order_named() -> None:
    assert check_selection((3, 1), PASSED) == (WARD_FIVE, HOA)


def test_nobody_stands_in_a_decision_twice() -> None:
    assert check_selection((1, 3, 1), PASSED) == (HOA, WARD_FIVE)


def test_a_decision_is_on_somebody() -> None:
    with pytest.raises(NobodyToDecideOn):
        check_selection((), ())


def test_nobody_the_tally_did_not_pass_is_decided_on() -> None:
    with pytest.raises(NotPassed) as refused:
        check_selection((1, 4), PASSED)
    assert refused.value.nomination == 4


def test_nobody_in_another_decision_is_decided_on_again() -> None:
    taken = replace(DUNG, decided_by="Về việc khen thưởng đợt 1")
    with pytest.raises(AlreadyDecided) as refused:
        check_selection((2,), (HOA, taken))
    assert (refused.value.name, refused.value.decision) == ("Võ Tất Dũng", "Về việc khen thưởng đợt 1")


def test_a_list_names_collectives_before_households_before_persons_each_as_they_came() -> None:
    staff, leader = an_award("Bà An"), an_award("Ông Bình", recipient=Recipient.LEADER)
    house, group = an_award("Hộ C", recipient=Recipient.HOUSEHOLD), an_award("Tổ D", recipient=Recipient.COLLECTIVE)
    other_group = an_award("Tổ A", recipient=Recipient.COLLECTIVE)
    lines = (staff, leader, house, group, other_group)
    assert in_list_order(lines) == (group, other_group, house, staff, leader)


@pytest.mark.parametrize(
    ("recipient", "is_person"),
    [
        (Recipient.COLLECTIVE, False),
        (Recipient.HOUSEHOLD, False),
        (Recipient.LEADER, True),
        (Recipient.STAFF, True),
    ],
)
def test_leaders_and_staff_are_persons(recipient: Recipient, is_person: bool) -> None:
    assert an_award(recipient=recipient).is_individual == is_person


def test_the_money_of_a_list_is_the_sum_of_its_lines() -> None:
    collectives = tuple(an_award(f"Tổ {at}", recipient=Recipient.COLLECTIVE, amount=1_410_000) for at in range(2))
    persons = tuple(an_award(f"Bà {at}", amount=710_000) for at in range(5))
    facts = a_decision(lines=collectives + persons).facts
    assert facts.total == 6_370_000
    assert facts.of(Recipient.COLLECTIVE) == collectives
    assert facts.of(Recipient.LEADER, Recipient.STAFF) == persons
    assert facts.of(Recipient.HOUSEHOLD) == ()


@pytest.mark.parametrize(("number", "cited"), [(7, "07/QĐ-SXD"), (15, "15/QĐ-SXD"), (123, "123/QĐ-SXD")])
def test_a_number_below_ten_is_written_with_a_nought(number: int, cited: str) -> None:
    assert numbered(number, "QĐ-SXD") == cited


def test_a_decision_not_signed_has_no_number_yet() -> None:
    facts = a_decision().facts
    assert (facts.number, facts.day, facts.reference) == (None, None, "…/QĐ-UBND")


def test_a_signed_decision_is_cited_by_its_number_and_the_agencys_symbol() -> None:
    assert a_decision(number=7).facts.reference == "07/QĐ-UBND"


@pytest.mark.parametrize("day", [HELD, SIGNED, TODAY])
def test_a_draft_is_issued_between_the_meeting_and_today(day: date) -> None:
    check_issue(a_decision(), 7, day, TODAY, HELD)


def test_a_decision_no_council_was_asked_for_may_bear_any_past_day() -> None:
    check_issue(a_decision(), 7, date(2020, 1, 1), TODAY, None)


@pytest.mark.parametrize("state", [DecisionState.ISSUED, DecisionState.REPLACED, DecisionState.CANCELLED])
def test_what_was_issued_is_not_issued_again(state: DecisionState) -> None:
    with pytest.raises(DecisionAlreadyIssued) as refused:
        check_issue(a_decision(state, number=7), 8, SIGNED, TODAY, HELD)
    assert refused.value.number == "07/QĐ-UBND"


@pytest.mark.parametrize("number", [0, -1])
def test_numbers_begin_at_one(number: int) -> None:
    with pytest.raises(NumberNotPositive) as refused:
        check_issue(a_decision(), number, SIGNED, TODAY, HELD)
    assert refused.value.number == number


def test_a_decision_is_not_signed_tomorrow() -> None:
    with pytest.raises(SignedInTheFuture) as refused:
        check_issue(a_decision(), 7, date(2021, 4, 1), TODAY, HELD)
    assert (refused.value.day, refused.value.today) == (date(2021, 4, 1), TODAY)


def test_a_decision_is_not_signed_before_the_council_met() -> None:
    with pytest.raises(SignedBeforeTheMeeting) as refused:
        check_issue(a_decision(), 7, date(2021, 3, 14), TODAY, HELD)
    assert (refused.value.day, refused.value.held) == (date(2021, 3, 14), HELD)


def test_an_issued_decision_can_be_replaced_corrected_or_cancelled() -> None:
    check_stands(a_decision(DecisionState.ISSUED, number=7))


def test_a_draft_was_never_in_force_and_so_cannot_be_replaced() -> None:
    with pytest.raises(DecisionNotIssued) as refused:
        check_stands(a_decision())
    assert refused.value.subject == "Về việc khen thưởng gương người tốt, việc tốt"


@pytest.mark.parametrize(
    ("state", "said"), [(DecisionState.REPLACED, "Bị thay thế"), (DecisionState.CANCELLED, "Bị hủy bỏ")]
)
def test_what_no_longer_stands_cannot_be_replaced_once_more(state: DecisionState, said: str) -> None:
    with pytest.raises(DecisionNoLongerStands) as refused:
        check_stands(a_decision(state, number=7))
    assert (refused.value.number, refused.value.state) == ("07/QĐ-UBND", said)
