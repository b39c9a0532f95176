from dataclasses import replace

import pytest

from app.domain.council.ballot_count import BallotCount, SpoiltPapers
from app.domain.council.teller_count import (
    CountsDiffer,
    Figure,
    NotATeller,
    Progress,
    SameTellerAgain,
    SecondCountMissing,
    TellerCount,
    TooFewTellers,
    Total,
    Vote,
    check_teller,
    differing,
    settled,
)
from tests.builders import a_count, a_line

ANH, BINH, CHI = "Nguyễn Văn Anh", "Trần Thị Bình", "Lê Thị Chi"
NOTE = "có phiếu không thu về"


def found(agree: int) -> BallotCount:
    """What a teller found who saw so many of nine papers agree."""
    return a_count(a_line(agree, 9 - agree))


def counts(*closed: tuple[str, BallotCount]) -> tuple[TellerCount, ...]:
    return tuple(TellerCount(number, teller, count) for number, (teller, count) in enumerate(closed, start=1))


def told_apart(first: BallotCount, second: BallotCount) -> set[str]:
    return {figure.label for figure in differing(counts((ANH, first), (BINH, second)))}


def test_a_count_found_alike_by_two_people_stands() -> None:
    both = counts((ANH, found(8)), (BINH, found(8)))
    assert differing(both) == ()
    assert settled(both).count == found(8)


FIRST = a_count(
    a_line(3, 1, 1, written_agree=1, written_disagree=1),
    members=11,
    present=9,
    wrote=2,
    issued=9,
    returned=9,
    valid=5,
    spoilt=SpoiltPapers(1, 1, 1, 1),
    note=NOTE,
)
ALSO_CLOSES = [
    ({"issued": 8, "returned": 8, "spoilt": SpoiltPapers(0, 1, 1, 1)}, {"issued", "returned", "foreign"}),
    ({"returned": 8, "spoilt": SpoiltPapers(1, 0, 1, 1)}, {"returned", "added"}),
    ({"spoilt": SpoiltPapers(2, 0, 1, 1)}, {"foreign", "added"}),
    ({"spoilt": SpoiltPapers(1, 1, 2, 0)}, {"marked", "unreadable"}),
    (
        {
            "valid": 4,
            "spoilt": SpoiltPapers(1, 1, 1, 2),
            "lines": (a_line(2, 1, 1, written_agree=1, written_disagree=1),),
        },
        {"valid", "unreadable"},
    ),
    ({"lines": (a_line(2, 2, 1, written_agree=1, written_disagree=1),)}, {"agree", "disagree"}),
    ({"lines": (a_line(3, 2, 0, written_agree=1, written_disagree=1),)}, {"disagree", "blank"}),
    ({"lines": (a_line(3, 1, 1, written_agree=0, written_disagree=1),)}, {"written_agree"}),
    ({"lines": (a_line(3, 1, 1, written_agree=1, written_disagree=0),)}, {"written_disagree"}),
]


@pytest.mark.parametrize(("changes", "names"), ALSO_CLOSES)
def test_each_figure_two_tellers_see_differently_is_named_and_no_other(
    changes: dict[str, object], names: set[str]
) -> None:
    both = counts((ANH, FIRST), (BINH, replace(FIRST, **changes)))  # type: ignore[arg-type]
    assert {figure.what.value for figure in differing(both)} == names


def test_every_figure_of_a_count_is_compared() -> None:
    assert {name for _, names in ALSO_CLOSES for name in names} == {what.value for what in (*Total, *Vote)}


def test_a_difference_names_the_nominee_and_never_a_number() -> None:
    said = told_apart(found(8), found(7))
    assert said == {"Trần Thị Vân Anh: đồng ý", "Trần Thị Vân Anh: không đồng ý"}
    assert not any(sign.isdigit() for sign in "".join(said))


def test_two_nominees_of_one_name_are_told_apart_by_their_nomination() -> None:
    twins = [a_count(a_line(9, nomination=1), a_line(agree, 9 - agree, nomination=2)) for agree in (9, 8)]
    apart = differing(counts((ANH, twins[0]), (BINH, twins[1])))
    assert apart == (
        Figure(Vote.AGREE, 2, "Trần Thị Vân Anh"),
        Figure(Vote.DISAGREE, 2, "Trần Thị Vân Anh"),
    )


def test_a_difference_is_told_in_the_order_of_the_form() -> None:
    apart = differing(counts((ANH, FIRST), (BINH, a_count(a_line(9, 0), members=11, present=9))))
    order = [*Total, *Vote]
    places = [order.index(figure.what) for figure in apart]
    assert places == sorted(places)
    assert len(places) > 2


def test_a_third_count_settles_what_two_people_then_agree_on() -> None:
    three = counts((ANH, found(8)), (BINH, found(7)), (CHI, found(7)))
    assert settled(three).count == found(7)


def test_the_first_teller_may_settle_it_by_finding_what_the_second_found() -> None:
    three = counts((ANH, found(8)), (BINH, found(7)), (ANH, found(7)))
    assert settled(three) == three[-1]


def test_a_teller_who_repeats_their_own_slip_confirms_nothing() -> None:
    again = counts((ANH, found(8)), (BINH, found(7)), (ANH, found(8)))
    assert {figure.what for figure in differing(again)} == {Vote.AGREE, Vote.DISAGREE}


def test_a_tellers_slip_is_not_confirmed_by_another_spelling_of_their_own_name() -> None:
    again = counts((ANH, found(8)), (BINH, found(7)), ("nguyễn văn  ANH", found(8)))
    assert differing(again)


def test_a_figure_everyone_finds_alone_never_settles() -> None:
    alone = ((ANH, 9), (BINH, 8), (CHI, 7), (ANH, 6), (BINH, 5), (CHI, 4))
    for closed in range(2, len(alone) + 1):
        with pytest.raises(CountsDiffer):
            settled(counts(*((teller, found(agree)) for teller, agree in alone[:closed])))


def test_each_figure_may_be_confirmed_by_another_person() -> None:
    def both(first: int, second: int) -> BallotCount:
        return a_count(a_line(first, 9 - first), a_line(second, 9 - second, nomination=2, nominee="Lý A"))

    three = counts((ANH, both(9, 8)), (BINH, both(8, 9)), (CHI, both(9, 9)))
    assert settled(three).count == both(9, 9)


def test_the_note_is_in_the_tellers_own_words_and_nothing_to_differ_in() -> None:
    kept_back = a_count(a_line(8), returned=8, valid=8, note="01 phiếu không thu về")
    both = counts((ANH, kept_back), (BINH, replace(kept_back, note="một đại biểu không nộp phiếu")))
    assert settled(both).count.note == "một đại biểu không nộp phiếu"


@pytest.mark.parametrize("closed", [(), ((ANH, found(9)),)])
def test_one_persons_count_does_not_stand(closed: tuple[tuple[str, BallotCount], ...]) -> None:
    assert differing(counts(*closed)) == ()
    with pytest.raises(SecondCountMissing) as refused:
        settled(counts(*closed))
    assert refused.value.closed == len(closed)


def test_counts_that_differ_are_refused_with_every_figure_named() -> None:
    with pytest.raises(CountsDiffer) as refused:
        settled(counts((ANH, found(9)), (BINH, found(8))))
    assert refused.value.figures == "Trần Thị Vân Anh: đồng ý; Trần Thị Vân Anh: không đồng ý"


def test_progress_is_settled_by_two_counts_without_a_difference() -> None:
    assert not Progress(1, (ANH,)).settled
    assert Progress(1, (ANH, BINH)).settled
    assert not Progress(1, (ANH, BINH), differing=(Figure(Total.ISSUED),)).settled


def test_a_teller_is_known_however_the_name_is_typed() -> None:
    assert check_teller("trần thị  bình", (ANH, BINH), ()) == BINH


def test_one_teller_makes_no_count() -> None:
    with pytest.raises(TooFewTellers):
        check_teller(ANH, (ANH,), ())


def test_nobody_else_counts() -> None:
    with pytest.raises(NotATeller):
        check_teller(CHI, (ANH, BINH), ())


def test_the_second_count_is_another_persons() -> None:
    with pytest.raises(SameTellerAgain):
        check_teller(ANH, (ANH, BINH), (ANH,))
    assert check_teller(BINH, (ANH, BINH), (ANH,)) == BINH


def test_once_two_have_counted_either_may_go_back_to_the_papers() -> None:
    assert check_teller(ANH, (ANH, BINH), (ANH, BINH)) == ANH
