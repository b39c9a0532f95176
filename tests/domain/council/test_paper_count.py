from dataclasses import fields
from functools import reduce
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.council.ballot_count import BallotCount, LineCount, Spoiling, SpoiltPapers
from app.domain.council.paper_count import (
    Choice,
    MorePapersThanReturned,
    Paper,
    PaperNotFilled,
    PapersStillToEnter,
    RunningCount,
    begin,
    counted_lines,
)

YES, NO, BLANK = Choice.AGREE, Choice.DISAGREE, Choice.BLANK

Box = tuple[int, list[Paper]]


@st.composite
def boxes(draw: st.DrawFn) -> Box:
    """How many nominees the papers of a box have, and the papers taken out of it."""
    nominees = draw(st.integers(1, 6))
    filled = st.tuples(*[st.sampled_from(Choice)] * nominees)
    return nominees, draw(st.lists(st.one_of(filled, st.sampled_from(Spoiling)), max_size=12))


def entered(box: Box) -> RunningCount:
    nominees, papers = box
    return reduce(RunningCount.with_paper, papers, begin(nominees, len(papers)))


def unfilled(nominees: int) -> tuple[LineCount, ...]:
    return tuple(LineCount(number, f"Gương {number}", 0, 0) for number in range(1, nominees + 1))


def test_nothing_is_entered_before_the_first_paper() -> None:
    assert begin(2, 9) == RunningCount(9, (0, 0), (0, 0), (0, 0))


def test_a_paper_goes_into_the_sum_of_each_nominee() -> None:
    running = begin(3, 9).with_paper((YES, NO, BLANK)).with_paper((YES, YES, NO))
    assert (running.agree, running.disagree, running.blank) == ((2, 1, 0), (0, 1, 1), (0, 0, 1))
    assert (running.valid, running.entered) == (2, 2)


@pytest.mark.parametrize(
    ("why", "found"),
    [
        (Spoiling.FOREIGN, SpoiltPapers(foreign=1)),
        (Spoiling.ADDED, SpoiltPapers(added=1)),
        (Spoiling.MARKED, SpoiltPapers(marked=1)),
        (Spoiling.UNREADABLE, SpoiltPapers(unreadable=1)),
    ],
)
def test_a_spoilt_paper_goes_into_no_nominees_sum(why: Spoiling, found: SpoiltPapers) -> None:
    running = begin(2, 9).with_paper(why)
    assert (running.spoilt, running.agree, running.valid, running.entered) == (found, (0, 0), 0, 1)


def test_the_keys_are_one_two_and_three() -> None:
    assert [choice.value for choice in (YES, NO, BLANK)] == [1, 2, 3]


@given(boxes(), st.randoms(use_true_random=False))
def test_papers_in_any_order_give_the_same_totals(box: Box, shuffling: Random) -> None:
    nominees, papers = box
    shuffled = list(papers)
    shuffling.shuffle(shuffled)
    assert entered((nominees, shuffled)) == entered(box)


@given(boxes())
def test_a_paper_taken_back_leaves_the_totals_as_they_were(box: Box) -> None:
    nominees, papers = box
    running = begin(nominees, len(papers))
    for paper in papers:
        assert running.with_paper(paper).without_paper(paper) == running
        running = running.with_paper(paper)


@given(boxes())
def test_the_sums_are_those_of_counting_line_by_line(box: Box) -> None:
    nominees, papers = box
    filled = [paper for paper in papers if not isinstance(paper, Spoiling)]
    lines = counted_lines(entered(box), unfilled(nominees))
    for place, line in enumerate(lines):
        marks = [paper[place] for paper in filled]
        assert (line.agree, line.disagree, line.blank) == (marks.count(YES), marks.count(NO), marks.count(BLANK))


@given(boxes())
def test_a_box_counted_to_its_end_makes_a_count_that_closes(box: Box) -> None:
    nominees, papers = box
    running, size = entered(box), len(papers)
    running.check_complete()
    lines = counted_lines(running, unfilled(nominees))
    count = BallotCount(size, size, 0, 0, size, size, running.valid, running.spoilt, lines)
    assert count.invalid == sum(isinstance(paper, Spoiling) for paper in papers)


@given(boxes())
def test_only_sums_are_kept_however_many_papers_go_in(box: Box) -> None:
    nominees, _papers = box
    running = entered(box)
    kept = {part.name: getattr(running, part.name) for part in fields(running)}
    assert sum(len(part) for part in kept.values() if isinstance(part, tuple)) == 3 * nominees
    assert set(kept) == {"returned", "agree", "disagree", "blank", "valid", "spoilt"}


@pytest.mark.parametrize("paper", [(YES, NO), Spoiling.MARKED])
def test_one_paper_more_than_came_out_of_the_box_is_refused(paper: Paper) -> None:
    full = begin(2, 2).with_paper((YES, YES)).with_paper(Spoiling.ADDED)
    with pytest.raises(MorePapersThanReturned) as refused:
        full.with_paper(paper)
    assert refused.value.returned == 2


def test_a_paper_with_an_unmarked_nominee_is_not_entered_and_the_nominee_is_named() -> None:
    with pytest.raises(PaperNotFilled) as refused:
        begin(4, 9).with_paper((YES, NO))
    assert refused.value.place == 3


def test_a_count_is_not_closed_before_its_last_paper() -> None:
    running = begin(1, 3).with_paper((YES,)).with_paper(Spoiling.FOREIGN)
    with pytest.raises(PapersStillToEnter) as refused:
        running.check_complete()
    assert (refused.value.entered, refused.value.returned, refused.value.missing) == (2, 3, 1)


def test_the_written_opinions_stay_beside_the_papers_sums() -> None:
    (line,) = counted_lines(begin(1, 2).with_paper((YES,)).with_paper((NO,)), (LineCount(7, "Lý A", 0, 0, 0, 1, 0),))
    assert line == LineCount(7, "Lý A", 1, 1, 0, 1, 0)
