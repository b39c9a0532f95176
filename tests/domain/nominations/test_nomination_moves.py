from dataclasses import replace

import pytest

from app.domain.nominations.nomination import Nomination, NominationState
from app.domain.nominations.nomination_moves import (
    AnotherNominee,
    NominationAlreadyDecided,
    NominationAlreadySuspended,
    NominationNotSuspended,
    NominationWithdrawn,
    check_move,
    check_rewriting,
)
from tests.builders import a_nomination

OPEN, SUSPENDED, WITHDRAWN = NominationState.OPEN, NominationState.SUSPENDED, NominationState.WITHDRAWN
DECISION = "15/QĐ-UBND"


def standing(state: NominationState) -> Nomination:
    return replace(a_nomination(), state=state, reason="" if state is OPEN else "có đơn thư")


@pytest.mark.parametrize(
    ("state", "to"), [(OPEN, SUSPENDED), (OPEN, WITHDRAWN), (SUSPENDED, OPEN), (SUSPENDED, WITHDRAWN)]
)
def test_a_nomination_is_held_back_taken_up_again_and_withdrawn(state: NominationState, to: NominationState) -> None:
    check_move(standing(state), to, "")


@pytest.mark.parametrize("to", list(NominationState))
def test_a_withdrawal_is_for_good(to: NominationState) -> None:
    with pytest.raises(NominationWithdrawn) as refused:
        check_move(standing(WITHDRAWN), to, "")
    assert (refused.value.name, refused.value.reason) == ("Trần Thị Vân Anh", "có đơn thư")


def test_what_is_not_suspended_is_not_taken_up_again() -> None:
    with pytest.raises(NominationNotSuspended):
        check_move(standing(OPEN), OPEN, "")


def test_the_reason_of_a_suspension_is_not_written_over() -> None:
    with pytest.raises(NominationAlreadySuspended) as refused:
        check_move(standing(SUSPENDED), SUSPENDED, "")
    assert refused.value.reason == "có đơn thư"


@pytest.mark.parametrize("state", [OPEN, SUSPENDED])
def test_what_an_issued_decision_rests_on_is_not_withdrawn(state: NominationState) -> None:
    with pytest.raises(NominationAlreadyDecided) as refused:
        check_move(standing(state), WITHDRAWN, DECISION)
    assert refused.value.decision == DECISION


def test_a_complaint_after_the_decision_may_still_be_looked_into() -> None:
    check_move(standing(OPEN), SUSPENDED, DECISION)
    check_move(standing(SUSPENDED), OPEN, DECISION)


@pytest.mark.parametrize("state", [OPEN, SUSPENDED])
def test_a_nomination_is_completed_until_it_is_decided_on(state: NominationState) -> None:
    check_rewriting(standing(state), 1, "")
    with pytest.raises(NominationAlreadyDecided):
        check_rewriting(standing(state), 1, DECISION)


def test_a_withdrawn_nomination_is_not_completed() -> None:
    with pytest.raises(NominationWithdrawn):
        check_rewriting(standing(WITHDRAWN), 1, "")


def test_a_nomination_does_not_pass_to_another_exemplar() -> None:
    with pytest.raises(AnotherNominee) as refused:
        check_rewriting(standing(OPEN), 2, "")
    assert refused.value.name == "Trần Thị Vân Anh"
