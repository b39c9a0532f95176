from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.ballot import (
    AttendanceDoesNotClose,
    BallotCount,
    LineCount,
    LineDoesNotClose,
    MoreIssuedThanPresent,
    MoreReturnedThanIssued,
    MoreWroteThanAbsent,
    NegativeFigure,
    Nominee,
    NotReturnedWithoutNote,
    PapersDoNotClose,
    Verdict,
    WrittenOpinionsDoNotClose,
    WrittenOpinionsNotAllowed,
    base_of,
    needed,
    outcomes,
    passes,
)
from app.domain.errors import Refusal
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


# What passes


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


# Leaders and their collectives


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


# What closes

BROKEN: list[tuple[dict[str, Any], type[Refusal]]] = [
    ({"issued": -1}, NegativeFigure),
    ({"absent": 1}, AttendanceDoesNotClose),
    ({"wrote": 1}, MoreWroteThanAbsent),
    ({"issued": 10, "returned": 10, "valid": 10}, MoreIssuedThanPresent),
    ({"issued": 8}, MoreReturnedThanIssued),
    ({"returned": 8, "valid": 8}, NotReturnedWithoutNote),
    ({"invalid": 1}, PapersDoNotClose),
    ({"lines": (a_line(8),)}, LineDoesNotClose),
    ({"lines": (a_line(9, written_agree=1),)}, WrittenOpinionsDoNotClose),
]


@pytest.mark.parametrize(("changes", "reason"), BROKEN)
def test_a_count_that_does_not_close_cannot_be(changes: dict[str, Any], reason: type[Refusal]) -> None:
    with pytest.raises(reason):
        a_count(**({"lines": (a_line(9),)} | changes))


def test_of_several_broken_equations_the_first_is_named() -> None:
    count: dict[str, Any] = {
        "members": 9,
        "present": -1,
        "absent": 0,
        "wrote": 1,
        "issued": 10,
        "returned": 11,
        "valid": 7,
        "invalid": 2,
        "lines": (a_line(6, 2, written_agree=2),),
    }
    mended: list[tuple[type[Refusal], dict[str, Any]]] = [
        (NegativeFigure, {"present": 10}),
        (AttendanceDoesNotClose, {"present": 9}),
        (MoreWroteThanAbsent, {"present": 8, "absent": 1}),
        (MoreIssuedThanPresent, {"present": 9, "absent": 1, "members": 10, "issued": 9}),
        (MoreReturnedThanIssued, {"returned": 8}),
        (NotReturnedWithoutNote, {"note": "01 phiếu không thu về"}),
        (PapersDoNotClose, {"valid": 7, "invalid": 1}),
        (LineDoesNotClose, {"lines": (a_line(6, 1, written_agree=2),)}),
        (WrittenOpinionsDoNotClose, {"lines": (a_line(6, 1, written_agree=1),)}),
    ]
    for reason, mending in mended:
        with pytest.raises(reason):
            BallotCount(**count)
        count |= mending
    assert BallotCount(**count).lines[0].agreeing == 7


def test_a_paper_neither_valid_nor_invalid_is_named_by_its_equation() -> None:
    with pytest.raises(PapersDoNotClose) as refused:
        a_count(present=8, valid=7, invalid=2)
    broken = refused.value
    assert (broken.valid, broken.invalid, broken.total, broken.returned) == (7, 2, 9, 8)


def test_a_line_that_misses_a_paper_is_named_with_its_nominee() -> None:
    with pytest.raises(LineDoesNotClose) as refused:
        a_count(a_line(9, nomination=2, nominee="Lý A"), a_line(6, 2))
    assert (refused.value.line, refused.value.line.total, refused.value.valid) == (a_line(6, 2), 8, 9)


def test_the_paper_with_both_boxes_marked_closes_the_line() -> None:
    assert a_count(a_line(6, 2, blank=1)).lines[0].blank == 1


def test_papers_kept_back_are_let_through_with_a_note() -> None:
    kept_back = {"returned": 8, "valid": 8}
    with pytest.raises(NotReturnedWithoutNote) as refused:
        a_count(a_line(8), **kept_back)
    assert refused.value.missing == 1
    assert a_count(a_line(8), **kept_back, note="01 phiếu không thu về").returned == 8


def test_a_note_of_blanks_is_no_note() -> None:
    with pytest.raises(NotReturnedWithoutNote):
        a_count(a_line(8), returned=8, valid=8, note=" \n ")


def test_fewer_papers_may_be_issued_than_members_are_present() -> None:
    assert a_count(a_line(8), issued=8, returned=8, valid=8).present == 9


def test_more_may_write_than_give_an_opinion_on_every_nominee() -> None:
    assert a_count(a_line(7, written_agree=1), present=7, wrote=2).lines[0].agreeing == 8


@pytest.mark.parametrize("figure", ["members", "present", "absent", "wrote", "issued", "returned", "valid", "invalid"])
def test_no_figure_is_less_than_nothing(figure: str) -> None:
    with pytest.raises(NegativeFigure) as refused:
        a_count(a_line(9), **{figure: -1})
    assert refused.value.figure == -1


@pytest.mark.parametrize("line", [a_line(-1), a_line(9, -1), a_line(9, 0, -1)])
def test_no_figure_of_a_line_is_less_than_nothing(line: LineCount) -> None:
    with pytest.raises(NegativeFigure) as refused:
        a_count(line)
    assert refused.value.what.startswith("Trần Thị Vân Anh: ")


@pytest.mark.parametrize("opinion", ["written_agree", "written_disagree"])
def test_no_fewer_than_nobody_writes(opinion: str) -> None:
    with pytest.raises(NegativeFigure):
        a_count(a_line(9, **{opinion: -1}))


@given(st.integers(0, 12), st.integers(0, 12), st.integers(0, 12), st.integers(0, 12))
def test_a_line_closes_exactly_when_its_votes_are_the_valid_papers(
    agree: int, disagree: int, blank: int, valid: int
) -> None:
    line = LineCount(1, "Lý A", agree, disagree, blank)
    if agree + disagree + blank == valid:
        assert a_count(line, members=valid).lines == (line,)
    else:
        with pytest.raises(LineDoesNotClose):
            a_count(line, members=valid)
