"""What the database itself asks of a tally before it lets one in: that two people found it, and that it comes last."""

from typing import Any

import pytest

from tests.store.counted import OPEN, SEALED, VOTES, a_tally, a_tally_line, closes, opens
from tests.store.stranger import Row, Stranger

TWO_PEOPLE, NOBODY = "rests on two counts by two people", "nobody closed this"
NOT_FOUND = f"{TWO_PEOPLE}|{NOBODY}"


def test_a_tally_two_people_found_may_be_sealed_with_its_lines(stranger: Stranger) -> None:
    stranger.enters("tally", a_tally(stranger))
    stranger.enters("tally_line", a_tally_line(stranger))


def test_a_tally_nobody_counted_is_refused(stranger: Stranger) -> None:
    stranger.is_not_let_enter(NOT_FOUND, "tally", a_tally(stranger, OPEN))


def test_a_tally_one_person_counted_is_refused(stranger: Stranger) -> None:
    opens(stranger, OPEN, 1, "Trần Thị Đếm")
    closes(stranger, OPEN, 1)
    stranger.is_not_let_enter(TWO_PEOPLE, "tally", a_tally(stranger, OPEN))


def test_a_tally_one_person_counted_twice_is_refused(stranger: Stranger) -> None:
    for place in (1, 2):
        opens(stranger, OPEN, place, "Trần Thị Đếm")
        closes(stranger, OPEN, place)
    stranger.is_not_let_enter(TWO_PEOPLE, "tally", a_tally(stranger, OPEN))
    opens(stranger, OPEN, 3, "Nguyễn Văn Kiểm")
    closes(stranger, OPEN, 3)
    stranger.enters("tally", a_tally(stranger, OPEN))


@pytest.mark.parametrize(
    "changes",
    [
        {"issued": 7},
        {"returned": 8, "valid": 7},
        {"valid": 7, "marked": 0},
        {"marked": 0, "foreign_papers": 1},
        {"marked": 0, "added": 1},
        {"marked": 0, "unreadable": 1},
    ],
)
def test_a_figure_only_one_of_two_found_is_sealed_for_neither(stranger: Stranger, changes: dict[str, Any]) -> None:
    for place, (teller, seen) in enumerate((("Trần Thị Đếm", {}), ("Nguyễn Văn Kiểm", changes)), start=1):
        opens(stranger, OPEN, place, teller)
        closes(stranger, OPEN, place, **seen)
    stranger.is_not_let_enter(TWO_PEOPLE, "tally", a_tally(stranger, OPEN))
    stranger.is_not_let_enter(TWO_PEOPLE, "tally", a_tally(stranger, OPEN, **changes))


@pytest.mark.parametrize(
    "changes",
    [
        {"issued": 7},
        {"returned": 8, "valid": 7},
        {"valid": 7, "marked": 0},
        {"marked": 0, "added": 1},
        {"present": 7, "issued": 7, "absent": 2},
        {"wrote": 0},
    ],
)
def test_figures_that_close_and_that_nobody_found_are_refused(stranger: Stranger, changes: dict[str, Any]) -> None:
    stranger.is_not_let_enter(NOT_FOUND, "tally", a_tally(stranger, **changes))


def test_figures_each_found_by_two_but_together_by_nobody_are_refused(stranger: Stranger) -> None:
    seen: tuple[dict[str, Any], ...] = (
        {},
        {"returned": 6, "valid": 5},
        {"marked": 2, "valid": 5},
        {"returned": 6, "marked": 0},
    )
    for place, changes in enumerate(seen, start=1):
        opens(stranger, OPEN, place, f"Người {place}")
        closes(stranger, OPEN, place, **changes)
    stranger.is_not_let_enter(NOBODY, "tally", a_tally(stranger, OPEN, returned=7, valid=5, marked=1, unreadable=1))


@pytest.mark.parametrize("votes", [(5, 0, 1, 1, 0), (4, 0, 2, 1, 0), (4, 2, 0, 1, 0), (4, 1, 1, 0, 0), (4, 1, 1, 0, 1)])
def test_a_line_nobody_found_is_refused(stranger: Stranger, votes: tuple[int, ...]) -> None:
    stranger.enters("tally", a_tally(stranger))
    line = a_tally_line(stranger, **dict(zip(VOTES, votes, strict=True)))
    stranger.is_not_let_enter(NOT_FOUND, "tally_line", line)


def counts_with_lines(stranger: Stranger, *lines: tuple[int, int, int]) -> None:
    """Close a count of the open meeting by another teller for each of these lines, then seal their common account."""
    for place, line in enumerate(lines, start=1):
        opens(stranger, OPEN, place, f"Người {place}")
        closes(stranger, OPEN, place)
        row = {"closed_count_id": stranger.last("closed_count"), "nomination_id": OPEN}
        stranger.enters("closed_line", row | dict(zip(VOTES, (*line, 1, 0), strict=True)))
    stranger.enters("tally", a_tally(stranger, OPEN))


def a_line_of_the_open_meeting(stranger: Stranger, *votes: int) -> Row:
    return a_tally_line(stranger, nomination_id=OPEN, **dict(zip(VOTES, (*votes, 1, 0), strict=True)))


def test_a_line_only_one_of_two_found_is_sealed_for_neither(stranger: Stranger) -> None:
    counts_with_lines(stranger, (4, 1, 1), (5, 0, 1))
    for votes in ((4, 1, 1), (5, 0, 1)):
        stranger.is_not_let_enter(TWO_PEOPLE, "tally_line", a_line_of_the_open_meeting(stranger, *votes))


def test_votes_each_found_by_two_but_together_by_nobody_are_refused(stranger: Stranger) -> None:
    counts_with_lines(stranger, (3, 3, 0), (3, 2, 1), (5, 1, 0), (4, 1, 1), (4, 0, 2), (2, 2, 2))
    stranger.is_not_let_enter(NOBODY, "tally_line", a_line_of_the_open_meeting(stranger, 3, 1, 2))


def test_a_line_on_a_nominee_nobody_voted_on_is_refused(stranger: Stranger) -> None:
    stranger.enters("tally", a_tally(stranger))
    stranger.is_not_let_enter(NOT_FOUND, "tally_line", a_tally_line(stranger, nomination_id=OPEN))


def test_a_sealed_tally_is_not_replaced_by_one_as_well_made(stranger: Stranger) -> None:
    stranger.enters("tally", a_tally(stranger))
    forged = a_tally(stranger, chain=b"d" * 32, code="B")
    stranger.is_not_let_enter("tally is never replaced", "tally", forged, instead=True)


def test_seals_only_grow_at_their_end(stranger: Stranger) -> None:
    first = stranger.row("tally", 1)["chain"]
    for prev in (bytes(32), first):
        stranger.is_not_let_enter("seals only grow at their end", "tally", a_tally(stranger, prev=prev))


def test_a_meeting_has_one_live_tally(stranger: Stranger) -> None:
    stranger.is_not_let_enter("is set aside", "tally", a_tally(stranger, SEALED, 1))
    stranger.is_not_let_enter(f"never replaced|{NOT_FOUND}", "tally", a_tally(stranger, SEALED, 2))
    stranger.is_not_let_enter(NOT_FOUND, "tally", a_tally(stranger, SEALED, 3))
    live = stranger.reads(
        "SELECT count(*) AS live FROM tally LEFT JOIN voiding USING (meeting_id, round)"
        " WHERE tally.meeting_id = ? AND voiding.id IS NULL",
        SEALED,
    )
    assert live == [{"live": 1}]
