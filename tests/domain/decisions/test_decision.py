from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from app.domain.decisions.decision import (
    Decision,
    DecisionAlreadyIssued,
    DecisionNoLongerStands,
    DecisionNotIssued,
    DecisionState,
    DraftGivenUp,
    SignedBeforeReplaced,
    SignedBeforeTheMeeting,
    SignedInTheFuture,
    check_issue,
    check_stands,
    check_succession,
)
from app.domain.plans.plan import Recipient
from tests.builders import TODAY, a_decision, an_award

HELD = date(2021, 3, 15)
SIGNED = date(2021, 3, 20)


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


def test_a_decision_not_signed_has_no_number_yet() -> None:
    facts = a_decision().facts
    assert (facts.number, facts.day, facts.reference) == (None, None, "…/QĐ-UBND")


def test_a_signed_decision_is_cited_by_its_number_and_the_agencys_symbol() -> None:
    assert a_decision(number=7).facts.reference == "07/QĐ-UBND"


@pytest.mark.parametrize("day", [HELD, SIGNED, TODAY])
def test_a_draft_is_issued_between_the_meeting_and_today(day: date) -> None:
    check_issue(a_decision(), day, TODAY, HELD)


def test_a_decision_no_council_was_asked_for_may_bear_any_past_day() -> None:
    check_issue(a_decision(), date(2020, 1, 1), TODAY, None)


@pytest.mark.parametrize("state", [DecisionState.ISSUED, DecisionState.REPLACED, DecisionState.CANCELLED])
def test_what_was_issued_is_not_issued_again(state: DecisionState) -> None:
    with pytest.raises(DecisionAlreadyIssued) as refused:
        check_issue(a_decision(state, number=7), SIGNED, TODAY, HELD)
    assert refused.value.number == "07/QĐ-UBND"


def test_a_decision_is_not_signed_tomorrow() -> None:
    with pytest.raises(SignedInTheFuture) as refused:
        check_issue(a_decision(), date(2021, 4, 1), TODAY, HELD)
    assert (refused.value.day, refused.value.today) == (date(2021, 4, 1), TODAY)


def test_a_decision_is_not_signed_before_the_council_met() -> None:
    with pytest.raises(SignedBeforeTheMeeting) as refused:
        check_issue(a_decision(), date(2021, 3, 14), TODAY, HELD)
    assert (refused.value.day, refused.value.held) == (date(2021, 3, 14), HELD)


@pytest.mark.parametrize("check", [check_stands, lambda draft: check_issue(draft, SIGNED, TODAY, HELD)])
def test_a_draft_that_was_given_up_is_over(check: Callable[[Decision], None]) -> None:
    given_up = replace(a_decision(DecisionState.GIVEN_UP), reason="sai trích yếu")
    with pytest.raises(DraftGivenUp) as refused:
        check(given_up)
    assert (refused.value.subject, refused.value.reason) == (given_up.facts.subject, "sai trích yếu")


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


def test_a_decision_takes_the_place_of_one_of_its_day_and_of_none_dated_later() -> None:
    replaced = a_decision(DecisionState.ISSUED, number=7, day=SIGNED)
    check_succession(replaced, SIGNED)
    with pytest.raises(SignedBeforeReplaced) as refused:
        check_succession(replaced, HELD)
    assert (refused.value.day, refused.value.replaced) == (HELD, SIGNED)
