"""What the database itself asks of a count, its lines, its round and its voiding before it lets one in."""

from typing import Any

import pytest

from tests.store.counted import COUNTED, OPEN, SEALED, a_tally, closes, opens
from tests.store.stranger import Stranger, without

EQUATIONS = [
    ({"absent": 2}, "attendance_closes"),
    ({"members": 10}, "attendance_closes"),
    ({"wrote": 2}, "only_the_absent_write"),
    ({"wrote": -1}, "only_the_absent_write"),
    ({"issued": 9}, "issued_to_the_present"),
    ({"returned": 9, "valid": 8}, "returned_of_the_issued"),
    ({"note": " "}, "not_returned_is_noted"),
    ({"valid": 7}, "papers_close"),
    ({"valid": 5}, "papers_close"),
    ({"marked": 2}, "papers_close"),
    ({"valid": 8, "unreadable": -2}, "papers_not_negative"),
]


@pytest.mark.parametrize(("changes", "name"), EQUATIONS)
def test_a_count_that_does_not_close_is_refused_by_the_database_too(
    stranger: Stranger, changes: dict[str, Any], name: str
) -> None:
    first = stranger.reads("SELECT * FROM closed_count WHERE meeting_id = ?", COUNTED)[0]
    opens(stranger, OPEN, 1, "Trần Thị Đếm")
    row = without(first, "id", meeting_id=OPEN, place=1, **changes)
    stranger.is_not_let_enter(f"ck_closed_count_{name}", "closed_count", row)


@pytest.mark.parametrize("figure", ["valid", "members", "marked"])
@pytest.mark.parametrize("value", [6.5, "6 phiếu", None])
def test_a_figure_is_a_whole_number(stranger: Stranger, figure: str, value: object) -> None:
    first = stranger.reads("SELECT * FROM closed_count WHERE meeting_id = ?", COUNTED)[0]
    opens(stranger, OPEN, 1, "Trần Thị Đếm")
    row = without(first, "id", **{"meeting_id": OPEN, "place": 1, figure: value})
    stranger.is_not_let_enter("cannot store|NOT NULL", "closed_count", row)


@pytest.mark.parametrize(
    ("votes", "words"),
    [
        ({"agree": 5}, "closed_line does not close"),
        ({"blank": 0}, "closed_line does not close"),
        ({"written_disagree": 1}, "closed_line does not close"),
        ({"agree": 6, "disagree": -1}, "votes_not_negative"),
        ({"nomination_id": SEALED}, "nobody voted on this"),
    ],
)
def test_a_line_that_does_not_close_or_was_not_voted_on_is_refused(
    stranger: Stranger, votes: dict[str, Any], words: str
) -> None:
    opens(stranger, OPEN, 1, "Trần Thị Đếm")
    closes(stranger, OPEN, 1)
    count = stranger.last("closed_count")
    first = stranger.reads("SELECT * FROM closed_line WHERE nomination_id = ?", COUNTED)[0]
    row = without(first, "id", closed_count_id=count, nomination_id=OPEN)
    stranger.is_not_let_enter(words, "closed_line", {**row, **votes})
    stranger.enters("closed_line", row)


def test_nothing_is_counted_in_a_round_that_is_sealed_or_set_aside(stranger: Stranger) -> None:
    count = stranger.row("closed_count", 1)
    assert (count["meeting_id"], count["round"]) == (SEALED, 1)
    for number, over in ((1, "rounds follow|is sealed"), (2, "is sealed")):
        opened = without(stranger.row("opened_count", 1), "id", round=number, place=3)
        stranger.is_not_let_enter(over, "opened_count", opened)
        closed = without(count, "id", round=number, place=3)
        stranger.is_not_let_enter("is sealed|is set aside", "closed_count", closed)
    line = without(stranger.row("closed_line", 1), "id", nomination_id=COUNTED)
    stranger.is_not_let_enter("the round is over|nobody voted", "closed_line", line)


def test_rounds_follow_one_another(stranger: Stranger) -> None:
    for number in (0, 2, 7):
        row = {"meeting_id": OPEN, "round": number, "place": 1, "teller": "Lê A", "same_name": "lê a"}
        stranger.is_not_let_enter("rounds follow each other", "opened_count", row)


def test_a_round_nobody_counted_is_not_set_aside_and_none_is_twice(stranger: Stranger) -> None:
    voiding = without(stranger.row("voiding", 1), "id")
    for meeting, number in ((OPEN, 1), (COUNTED, 2), (SEALED, 3)):
        row = {**voiding, "meeting_id": meeting, "round": number}
        stranger.is_not_let_enter("nothing was counted in this round", "voiding", row)
    stranger.is_not_let_enter("voiding is never replaced", "voiding", voiding)


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({"reason": "đếm sai"}, "says_why"),
        ({"reason": " " * 20}, "says_why"),
        ({"second_same_name": "lê a"}, "two_people"),
    ],
)
def test_a_voiding_wants_a_reason_and_two_people(stranger: Stranger, changes: dict[str, Any], name: str) -> None:
    row = without(stranger.row("voiding", 1), "id", meeting_id=COUNTED, first_same_name="lê a", **changes)
    stranger.is_not_let_enter(f"ck_voiding_{name}", "voiding", row)


def test_a_closed_count_was_opened(stranger: Stranger) -> None:
    stranger.does("PRAGMA foreign_keys = ON")
    first = stranger.reads("SELECT * FROM closed_count WHERE meeting_id = ?", COUNTED)[0]
    row = without(first, "id", meeting_id=OPEN, place=1)
    stranger.is_not_let_enter("FOREIGN KEY constraint failed", "closed_count", row)


@pytest.mark.parametrize("over", ["sealed", "set aside"])
def test_a_line_left_out_of_a_count_is_not_added_once_the_round_is_over(stranger: Stranger, over: str) -> None:
    for place in (1, 2):
        opens(stranger, OPEN, place, f"Người {place}")
        closes(stranger, OPEN, place)
    if over == "sealed":
        stranger.enters("tally", a_tally(stranger, OPEN))
    else:
        stranger.enters("voiding", without(stranger.row("voiding", 1), "id", meeting_id=OPEN))
    first = stranger.reads("SELECT * FROM closed_line WHERE nomination_id = ?", COUNTED)[0]
    line = without(first, "id", closed_count_id=stranger.last("closed_count"), nomination_id=OPEN)
    stranger.is_not_let_enter("the round is over", "closed_line", line)
