"""What the database itself asks of a count, a tally and a voiding before it lets one in."""

from typing import Any

import pytest

from tests.store.counted import COUNTED, OPEN, SEALED
from tests.store.stranger import Row, Stranger, without

FIGURES = ("issued", "returned", "valid", "foreign_papers", "added", "marked", "unreadable")
ACCOUNT = ("members", "present", "absent", "wrote", *FIGURES, "note")
VOTES = ("agree", "disagree", "blank", "written_agree", "written_disagree")
TWO_PEOPLE, NOBODY = "rests on two counts by two people", "nobody closed this"
NOT_FOUND = f"{TWO_PEOPLE}|{NOBODY}"


def last_chain(stranger: Stranger) -> object:
    return stranger.reads("SELECT chain FROM tally ORDER BY id DESC LIMIT 1")[0]["chain"]


def a_tally(stranger: Stranger, meeting: int = COUNTED, number: int = 1, **changes: object) -> Row:
    """A tally of the counted meeting as the program would enter it, so changed."""
    counts = stranger.reads("SELECT * FROM closed_count WHERE meeting_id = ? ORDER BY id", COUNTED)
    account = {name: counts[0][name] for name in ACCOUNT}
    seal = {"facts": "{}", "digest": bytes(32), "prev": last_chain(stranger), "chain": b"c" * 32, "code": "A"}
    return {"meeting_id": meeting, "round": number, **account, **seal, **changes}


def a_tally_line(stranger: Stranger, **changes: object) -> Row:
    """A line of the tally entered last, on the nominee of the counted meeting, so changed."""
    line = stranger.reads("SELECT * FROM closed_line WHERE nomination_id = ?", COUNTED)[0]
    votes = {name: line[name] for name in VOTES}
    return {
        "tally_id": stranger.last("tally"),
        "nomination_id": COUNTED,
        **votes,
        "base": 9,
        "verdict": "khong-du-dieu-kien",
        **changes,
    }


def opens(stranger: Stranger, meeting: int, place: int, name: str, number: int = 1) -> Row:
    row = {"meeting_id": meeting, "round": number, "place": place, "teller": name, "same_name": name.lower()}
    stranger.enters("opened_count", row)
    return row


def closes(stranger: Stranger, meeting: int, place: int, **changes: object) -> None:
    """Close a count as the counted meeting's first one was closed, so changed."""
    first = stranger.reads("SELECT * FROM closed_count WHERE meeting_id = ?", COUNTED)[0]
    stranger.enters("closed_count", without(first, "id", **{"meeting_id": meeting, "place": place, **changes}))


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


def test_a_closed_count_was_opened(stranger: Stranger) -> None:
    stranger.does("PRAGMA foreign_keys = ON")
    first = stranger.reads("SELECT * FROM closed_count WHERE meeting_id = ?", COUNTED)[0]
    row = without(first, "id", meeting_id=OPEN, place=1)
    stranger.is_not_let_enter("FOREIGN KEY constraint failed", "closed_count", row)
