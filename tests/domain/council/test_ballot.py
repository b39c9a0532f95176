from dataclasses import replace
from typing import Any

import pytest

from app.domain.council.ballot import Nominee, Verdict, WrittenOpinionsNotAllowed, outcomes
from app.domain.council.ballot_count import BallotCount
from app.domain.language.numbers import percent
from app.domain.nominations.nomination import Heads
from app.domain.plans.plan import VoteRule
from tests.builders import NINETY_PERCENT, a_count, a_line


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
