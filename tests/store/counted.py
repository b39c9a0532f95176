"""A register of Sở Xây dựng Bình Phước with four meetings on one nominee each, for tests of what its rows refuse."""

from datetime import date
from pathlib import Path

from app.domain.ballot_count import SpoiltPapers
from app.domain.tally_sheet import Account, Votes
from app.office import create_office
from tests.services.conftest import BINH_PHUOC, HEAD_TELLER, TELLER, Story

HELD, LATER = date(2024, 12, 3), date(2024, 12, 10)
SEALED, COUNTED, OPEN, OPEN_TOO = 1, 2, 3, 4
"""Sealed in its second round; counted alike by two; and two of which no count is closed."""

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
