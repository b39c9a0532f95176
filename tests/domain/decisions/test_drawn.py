"""A decision stands by the sealed tally it was drawn from, or goes no further."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.council.ballot import Verdict
from app.domain.council.seal import Seal, Voiding
from app.domain.decisions.decision import Decision, DecisionState
from app.domain.decisions.drawn import is_borne_out
from tests.builders import SEAL, a_decision, a_tally, an_award

PASSED, FAILED, HELD_BACK = Verdict.PASSED, Verdict.FAILED, Verdict.HELD_BACK
VOIDING = Voiding("Đếm sót một lá phiếu", ("Ủy viên 3", "Ủy viên 4"), date(2021, 3, 16))
ENDED = [DecisionState.REPLACED, DecisionState.CANCELLED, DecisionState.GIVEN_UP]


def sealed(*nominations: int | None, state: DecisionState = DecisionState.DRAFT) -> Decision:
    """A decision under the tally's seal that names these nominations."""
    return a_decision(state, seal=SEAL, lines=tuple(an_award(nomination=one) for one in nominations))


@pytest.mark.parametrize("state", [DecisionState.DRAFT, DecisionState.ISSUED])
def test_a_decision_on_some_of_those_who_passed_is_borne_out(state: DecisionState) -> None:
    assert is_borne_out(sealed(1, 3, state=state), [a_tally(PASSED, FAILED, PASSED, PASSED)])


@pytest.mark.parametrize("verdict", [FAILED, HELD_BACK])
def test_one_name_that_did_not_pass_is_enough_against_it(verdict: Verdict) -> None:
    assert not is_borne_out(sealed(1, 2), [a_tally(PASSED, verdict)])


def test_a_name_nobody_voted_on_is_enough_against_it() -> None:
    assert not is_borne_out(sealed(1, 7), [a_tally(PASSED)])
    assert not is_borne_out(sealed(1, None), [a_tally(PASSED)])


@pytest.mark.parametrize("other", [Seal("0000-0000-0000-0000", SEAL.digest), Seal(SEAL.code, "0" * 64)])
def test_neither_another_code_nor_another_digest_will_do(other: Seal) -> None:
    assert not is_borne_out(sealed(1), [a_tally(PASSED, seal=other)])


def test_a_decision_without_a_seal_or_a_meeting_without_a_tally_is_not_borne_out() -> None:
    assert not is_borne_out(a_decision(), [a_tally(PASSED)])
    assert not is_borne_out(sealed(1), [])


@pytest.mark.parametrize("state", [DecisionState.DRAFT, DecisionState.ISSUED])
def test_a_voided_tally_bears_out_nothing_that_lives(state: DecisionState) -> None:
    again = a_tally(PASSED, seal=Seal("0000-0000-0000-0000", "0" * 64))
    assert not is_borne_out(sealed(1, state=state), [a_tally(PASSED, voided=VOIDING), again])


@pytest.mark.parametrize("state", ENDED)
def test_what_no_longer_stands_still_prints_from_the_voided_tally_it_rested_on(state: DecisionState) -> None:
    assert is_borne_out(sealed(1, state=state), [a_tally(PASSED, voided=VOIDING)])
    assert not is_borne_out(replace(sealed(2, state=state)), [a_tally(PASSED, FAILED, voided=VOIDING)])
