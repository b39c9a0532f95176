from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.ballot import Nominee, Verdict, WrittenOpinionsNotAllowed, base_of, needed, outcomes, passes
from app.domain.ballot_count import BallotCount
from app.domain.nomination import Heads
from app.domain.numbers import percent
from app.domain.plan import LeaderGate, VoteBase, VoteRule
from tests.builders import NINETY_PERCENT, a_count, a_line

MORE_THAN_NINETY = replace(NINETY_PERCENT, more_than=True)
MORE_THAN_HALF = VoteRule(Fraction(1, 2), more_than=True)
SEVENTY_PERCENT = VoteRule(Fraction(7, 10))
COUNCILS = range(1, 101)


def verdict_on(count: BallotCount, rule: VoteRule = NINETY_PERCENT, **facts: Any) -> Verdict:
    """The verdict on the count's first nominee, of whom the gate knows `facts`."""
    first = count.lines[0].nomination
    nominees = {line.nomination: Nominee(line.nomination) for line in count.lines} | {first: Nominee(first, **facts)}
    return outcomes(count, rule, nominees)[0].verdict


def test_eight_of_eight_present_is_not_ninety_percent_of_nine() -> None:
    count = a_count(a_line(8), members=9, present=8)
    (outcome,) = outcomes(count, NINETY_PERCENT, {1: Nominee(1)})
    assert (outcome.agreeing, outcome.base, outcome.verdict) == (8, 9, Verdict.FAILED)
    assert percent(outcome.agreeing, outcome.base) == "88,89%"


def test_the_written_opinion_of_the_absent_member_makes_eight_papers_nine_of_nine() -> None:
    count = a_count(a_line(8, written_agree=1), members=9, present=8, wrote=1)
    (outcome,) = outcomes(count, NINETY_PERCENT, {1: Nominee(1)})
    assert (outcome.agreeing, outcome.base, outcome.verdict) == (9, 9, Verdict.PASSED)


def test_exactly_ninety_percent_passes() -> None:
    assert verdict_on(a_count(a_line(9), members=10, present=9)) is Verdict.PASSED


def test_what_would_be_printed_as_ninety_percent_without_decimals_may_still_fail() -> None:
    assert verdict_on(a_count(a_line(26, 3), members=29)) is Verdict.FAILED
    assert percent(26, 29) == "89,66%"


def test_nobody_passes_in_a_council_of_nine_when_one_paper_does_not_come_back() -> None:
    count = a_count(a_line(8), returned=8, valid=8, note="01 phiếu không thu về")
    assert verdict_on(count) is Verdict.FAILED


def test_an_invalid_paper_counts_against_everyone() -> None:
    assert verdict_on(a_count(a_line(8), valid=8, invalid=1)) is Verdict.FAILED


def test_a_line_left_blank_counts_against_its_nominee_only() -> None:
    count = a_count(a_line(8, blank=1), a_line(9, nomination=2))
    results = outcomes(count, NINETY_PERCENT, {1: Nominee(1), 2: Nominee(2)})
    assert [result.verdict for result in results] == [Verdict.FAILED, Verdict.PASSED]


def test_a_member_who_writes_without_agreeing_is_no_agreeing_vote() -> None:
    assert verdict_on(a_count(a_line(8, written_disagree=1), present=8, wrote=1)) is Verdict.FAILED
    assert verdict_on(a_count(a_line(8), present=8, wrote=1)) is Verdict.FAILED


def test_results_come_in_the_order_of_the_lines() -> None:
    count = a_count(a_line(9, nomination=7), a_line(9, nomination=3), a_line(9, nomination=5))
    results = outcomes(count, NINETY_PERCENT, {number: Nominee(number) for number in (3, 5, 7)})
    assert [result.nomination for result in results] == [7, 3, 5]


@pytest.mark.parametrize(
    ("members", "fewest"),
    [(5, 5), (7, 7), (9, 9), (10, 9), (11, 10), (13, 12), (15, 14), (20, 18), (21, 19), (25, 23), (30, 27)],
)
def test_so_many_must_agree_for_ninety_percent(members: int, fewest: int) -> None:
    assert needed(members, NINETY_PERCENT) == fewest


@pytest.mark.parametrize(
    ("rule", "against_at_most"),
    [
        (NINETY_PERCENT, lambda base: base // 10),
        (MORE_THAN_NINETY, lambda base: (base - 1) // 10),
        (MORE_THAN_HALF, lambda base: (base - 1) // 2),
        (SEVENTY_PERCENT, lambda base: 3 * base // 10),
        (VoteRule(Fraction(2, 3)), lambda base: base // 3),
        (VoteRule(Fraction(1)), lambda _base: 0),
    ],
)
def test_a_vote_passes_until_too_many_do_not_agree(rule: VoteRule, against_at_most: Callable[[int], int]) -> None:
    for base in COUNCILS:
        for agreeing in range(base + 1):
            assert passes(agreeing, base, rule) == (base - agreeing <= against_at_most(base))
        assert needed(base, rule) == base - against_at_most(base)


@pytest.mark.parametrize("base", VoteBase)
def test_the_share_is_taken_of_what_the_rule_says(base: VoteBase) -> None:
    rule = replace(NINETY_PERCENT, base=base)
    for size in COUNCILS:
        for agreeing in range(size + 1):
            figures = {
                VoteBase.MEMBERS: {"members": size},
                VoteBase.PRESENT: {"members": 100, "present": size},
                VoteBase.VALID: {"members": 100, "valid": size, "invalid": 100 - size},
            }[base]
            count = a_count(a_line(agreeing, size - agreeing), **figures)
            passed = verdict_on(count, rule) is Verdict.PASSED
            assert passed == (size - agreeing <= size // 10)


@given(st.integers(1, 300), st.fractions(Fraction(1, 100), 1, max_denominator=100), st.booleans())
def test_one_vote_fewer_than_needed_never_passes(base: int, share: Fraction, more_than: bool) -> None:
    rule = VoteRule(share, more_than=more_than)
    fewest = needed(base, rule)
    if fewest is None:
        assert more_than
        assert share == 1
    else:
        assert passes(fewest, base, rule)
        assert not passes(fewest - 1, base, rule)


def test_more_than_all_can_never_agree() -> None:
    assert needed(9, VoteRule(Fraction(1), more_than=True)) is None


@pytest.mark.parametrize("rule", [NINETY_PERCENT, MORE_THAN_HALF])
def test_nobody_passes_where_there_is_nobody_to_ask(rule: VoteRule) -> None:
    assert not passes(0, 0, rule)
    assert needed(0, rule) is None


@pytest.mark.parametrize(("base", "size"), [(VoteBase.MEMBERS, 9), (VoteBase.PRESENT, 8), (VoteBase.VALID, 7)])
def test_those_who_write_take_part_beside_those_present(base: VoteBase, size: int) -> None:
    count = a_count(a_line(6, written_agree=1), present=7, valid=6, invalid=1, wrote=1)
    assert base_of(count, replace(NINETY_PERCENT, base=base)) == size


def test_written_opinions_are_refused_where_the_plan_lets_only_those_present_vote() -> None:
    count = a_count(a_line(8, written_agree=1), present=8, wrote=1)
    with pytest.raises(WrittenOpinionsNotAllowed) as refused:
        verdict_on(count, replace(NINETY_PERCENT, written_opinions=False))
    assert refused.value.wrote == 1


def of_a_leader_and_a_collective(collective_agree: int) -> BallotCount:
    return a_count(a_line(9), a_line(collective_agree, 9 - collective_agree, nomination=2))


def test_a_leader_everyone_agrees_on_falls_with_the_collective() -> None:
    count = of_a_leader_and_a_collective(8)
    assert verdict_on(count, heads=Heads.HEAD, collective=2) is Verdict.HELD_BACK
    assert Verdict.HELD_BACK.label == Verdict.FAILED.label == "Không đủ điều kiện"


def test_a_leader_passes_with_the_collective_wherever_it_stands_on_the_paper() -> None:
    assert verdict_on(of_a_leader_and_a_collective(9), heads=Heads.HEAD, collective=2) is Verdict.PASSED


def test_a_leader_who_fails_the_vote_failed_it_whatever_became_of_the_collective() -> None:
    count = a_count(a_line(8, 1), a_line(8, 1, nomination=2))
    assert verdict_on(count, heads=Heads.HEAD, collective=2) is Verdict.FAILED


def test_a_leader_of_a_collective_recognised_this_year_passes_without_it_on_the_paper() -> None:
    assert verdict_on(a_count(a_line(9)), heads=Heads.HEAD, collective_recognised=True) is Verdict.PASSED


def test_a_leader_whose_collective_nobody_nominated_is_held_back() -> None:
    assert verdict_on(a_count(a_line(9)), heads=Heads.HEAD) is Verdict.HELD_BACK


def test_a_deputy_heads_no_collective_and_may_pass_alone() -> None:
    assert verdict_on(of_a_leader_and_a_collective(8), heads=Heads.DEPUTY, collective=2) is Verdict.PASSED


@pytest.mark.parametrize("heads", Heads)
@pytest.mark.parametrize("gate", LeaderGate)
@pytest.mark.parametrize("recognised", [False, True])
@pytest.mark.parametrize("excellent", [False, True])
@pytest.mark.parametrize("collective_agree", [8, 9])
def test_the_gate_binds_heads_alone_and_asks_what_the_plan_has_it_ask(
    heads: Heads, gate: LeaderGate, recognised: bool, excellent: bool, collective_agree: int
) -> None:
    verdict = verdict_on(
        of_a_leader_and_a_collective(collective_agree),
        replace(NINETY_PERCENT, leader_gate=gate),
        heads=heads,
        collective=2,
        collective_recognised=recognised,
        collective_excellent=excellent,
    )
    open_to_heads = {
        LeaderGate.NONE: True,
        LeaderGate.LITERAL: excellent,
        LeaderGate.STRICT: recognised or collective_agree == 9,
    }[gate]
    assert verdict is (Verdict.PASSED if heads is not Heads.HEAD or open_to_heads else Verdict.HELD_BACK)
