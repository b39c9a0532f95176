"""A register of Sở Xây dựng Bình Phước with four meetings on one nominee each, for tests of what its rows refuse."""

from datetime import date
from pathlib import Path

from app.domain.council.ballot_count import SpoiltPapers
from app.domain.council.tally_sheet import Account, Votes
from app.office import create_office
from tests.services.conftest import BINH_PHUOC, HEAD_TELLER, TELLER, Story
from tests.store.stranger import Row, Stranger, without

HELD, LATER = date(2024, 12, 3), date(2024, 12, 10)
SEALED, COUNTED, OPEN, OPEN_TOO = 1, 2, 3, 4
"""Sealed in its second round; counted alike by two; and two of which no count is closed."""

FIGURES = ("issued", "returned", "valid", "foreign_papers", "added", "marked", "unreadable")
ACCOUNT = ("members", "present", "absent", "wrote", *FIGURES, "note")
VOTES = ("agree", "disagree", "blank", "written_agree", "written_disagree")
WITH_SPOILT = Account(8, 7, 6, SpoiltPapers(marked=1), "một phiếu không thu về")


def counted_register(path: Path) -> Path:
    """Make the register. The last meeting is of a later council, which no count has sat at."""
    story = Story(create_office(path, BINH_PHUOC, lambda: date(2024, 12, 31)), BINH_PHUOC, [])
    story.council(9)
    nominees = [story.nominee(name) for name in ("Lê Văn Ân", "Bùi Thị Dung", "Trần Văn Bé", "Lý Thị Cúc")]
    for nominee in nominees[:3]:
        story.meet(HELD, nominee, absent=1, wrote=1)
    story.council(11, decided=LATER)
    story.meet(LATER, nominees[3])
    story.vote(SEALED, 8)
    story.office.ballots.set_aside(SEALED, "Đếm sót một lá phiếu dính", (HEAD_TELLER, "Ủy viên 1"))
    story.vote(SEALED, 7)
    for teller in (HEAD_TELLER, TELLER):
        story.close(COUNTED, teller, WITH_SPOILT, Votes(nominees[1].id, 4, 1, 1, 1))
    story.office.close()
    return path


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
