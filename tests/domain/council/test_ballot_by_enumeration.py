"""Every vote there can be in a council of up to a hundred, held against the sum as one does it by hand."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.council.ballot import Nominee, Verdict, base_of, needed, outcomes, passes
from app.domain.council.ballot_count import BallotCount
from app.domain.nominations.nomination import Heads
from app.domain.plans.plan import LeaderGate, VoteBase, VoteRule
from tests.builders import NINETY_PERCENT, a_count, a_line

COUNCILS = range(1, 101)
PERCENTAGES = (50, 67, 70, 75, 80, 90, 100)


def reached(agreeing: int, base: int, percentage: int, more_than: bool) -> bool:
    """Divide as on a pocket calculator, to 28 digits, and compare with the percentage."""
    share = Decimal(agreeing) * 100 / Decimal(base)
    return share > percentage if more_than else share >= percentage


def fewest_by_hand(base: int, percentage: int, more_than: bool) -> int:
    """So many per cent of the base, rounded up to whole people; one more where exactly that is not enough."""
    whole, rest = divmod(base * percentage, 100)
    return whole + 1 if rest or more_than else whole


def of_everyone(members: int, written: bool) -> Iterator[BallotCount]:
    """Every count of a council of which all take part: a third of them in writing, where that is allowed."""
    wrote = members // 3 if written else 0
    for agreeing in range(members + 1):
        on_paper = max(0, agreeing - wrote)
        line = a_line(on_paper, members - wrote - on_paper, written_agree=agreeing - on_paper)
        yield a_count(line, members=members, present=members - wrote, wrote=wrote)


def of_a_thin_meeting(members: int, written: bool) -> Iterator[BallotCount]:
    """Every count of a council of which a third stay away, half of those in writing; papers are lost and spoilt."""
    absent = members // 3
    wrote = absent // 2 if written else 0
    present = members - absent
    returned = present - present // 7
    invalid = returned // 5
    valid = returned - invalid
    for agree, written_agree in product(range(valid + 1), {0, wrote}):
        yield a_count(
            a_line(agree, (valid - agree) // 2, (valid - agree + 1) // 2, written_agree=written_agree),
            members=members,
            present=present,
            wrote=wrote,
            returned=returned,
            valid=valid,
            invalid=invalid,
            note="có phiếu không thu về",
        )


def base_by_hand(count: BallotCount, base: VoteBase) -> int:
    if base is VoteBase.MEMBERS:
        return count.present + count.absent
    papers = count.members - count.absent if base is VoteBase.PRESENT else count.returned - count.invalid
    return papers + count.wrote


@pytest.mark.parametrize("counts", [of_everyone, of_a_thin_meeting])
@pytest.mark.parametrize("written", [False, True])
@pytest.mark.parametrize("more_than", [False, True])
@pytest.mark.parametrize("base", VoteBase)
def test_every_vote_of_every_council_comes_out_as_by_hand(
    counts: Callable[[int, bool], Iterator[BallotCount]], written: bool, more_than: bool, base: VoteBase
) -> None:
    rule = VoteRule(Fraction(9, 10), more_than=more_than, base=base, written_opinions=written)
    for members in COUNCILS:
        for count in counts(members, written):
            (outcome,) = outcomes(count, rule, {1: Nominee(1)})
            (line,) = count.lines
            whole, agreeing = base_by_hand(count, base), line.agree + line.written_agree
            passed = whole > 0 and reached(agreeing, whole, 90, more_than)
            assert (outcome.base, outcome.agreeing) == (whole, agreeing)
            assert (outcome.verdict is Verdict.PASSED) == passed


@pytest.mark.parametrize("more_than", [False, True])
@pytest.mark.parametrize("percentage", PERCENTAGES)
def test_the_fewest_that_pass_are_the_percentage_rounded_up_to_whole_people(percentage: int, more_than: bool) -> None:
    rule = VoteRule(Fraction(percentage, 100), more_than=more_than)
    for base in COUNCILS:
        fewest = fewest_by_hand(base, percentage, more_than)
        assert needed(base, rule) == (fewest if fewest <= base else None)
        for agreeing in range(base + 1):
            assert passes(agreeing, base, rule) == reached(agreeing, base, percentage, more_than)
            assert passes(agreeing, base, rule) == (agreeing >= fewest)


@pytest.mark.parametrize(
    ("members", "fewest"),
    [(5, 5), (7, 7), (9, 9), (10, 9), (11, 10), (13, 12), (15, 14), (20, 18), (21, 19), (25, 23), (30, 27)],
)
def test_so_many_must_agree_for_ninety_percent(members: int, fewest: int) -> None:
    assert needed(members, NINETY_PERCENT) == fewest


def test_fewer_than_ten_members_must_all_agree_and_ten_need_not() -> None:
    assert [size for size in COUNCILS if needed(size, NINETY_PERCENT) == size] == list(range(1, 10))


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


@pytest.mark.parametrize("more_than", [False, True])
def test_nobody_passes_where_there_is_nobody_to_ask(more_than: bool) -> None:
    rule = replace(NINETY_PERCENT, more_than=more_than)
    assert not passes(0, 0, rule)
    assert needed(0, rule) is None


@pytest.mark.parametrize(("base", "size"), [(VoteBase.MEMBERS, 9), (VoteBase.PRESENT, 8), (VoteBase.VALID, 7)])
def test_those_who_write_take_part_beside_those_present(base: VoteBase, size: int) -> None:
    count = a_count(a_line(6, written_agree=1), present=7, valid=6, invalid=1, wrote=1)
    assert base_of(count, replace(NINETY_PERCENT, base=base)) == size


@pytest.mark.parametrize("heads", Heads)
@pytest.mark.parametrize("gate", LeaderGate)
@pytest.mark.parametrize("recognised", [False, True])
@pytest.mark.parametrize("excellent", [False, True])
@pytest.mark.parametrize("on_the_paper", [False, True])
@pytest.mark.parametrize("collective_agree", [8, 9])
@pytest.mark.parametrize("leader_agree", [8, 9])
def test_the_gate_binds_heads_who_passed_and_asks_what_the_plan_has_it_ask(
    heads: Heads,
    gate: LeaderGate,
    recognised: bool,
    excellent: bool,
    on_the_paper: bool,
    collective_agree: int,
    leader_agree: int,
) -> None:
    count = a_count(
        a_line(leader_agree, 9 - leader_agree), a_line(collective_agree, 9 - collective_agree, nomination=2)
    )
    leader = Nominee(1, heads, 2 if on_the_paper else None, recognised, excellent)
    verdict = outcomes(count, replace(NINETY_PERCENT, leader_gate=gate), {1: leader, 2: Nominee(2)})[0].verdict
    collective_passes = on_the_paper and collective_agree == 9
    open_to_heads = {
        LeaderGate.NONE: True,
        LeaderGate.LITERAL: excellent,
        LeaderGate.STRICT: recognised or collective_passes,
    }[gate]
    if leader_agree < 9:
        assert verdict is Verdict.FAILED
    else:
        assert verdict is (Verdict.HELD_BACK if heads is Heads.HEAD and not open_to_heads else Verdict.PASSED)
