"""Pouring pieces onto pages: what goes on which page, and how far down."""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from app.documents.ink.pieces import Piece, gap
from app.domain.errors import Refusal


@dataclass(eq=False)
class TallerThanAPage(Refusal):
    """Something that cannot be parted, such as a list of recipients, does not fit on one page."""

    title: str


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece and how far its top is below the top margin, in points."""

    piece: Piece
    down: float


def poured(pieces: Iterable[Piece], height: float, title: str) -> Iterator[tuple[Placed, ...]]:
    """Yield the pages, each at most `height` points high; raises `TallerThanAPage`, naming the paper by `title`."""
    waiting = deque(pieces)
    page: list[Placed] = []
    used = 0.0
    while waiting:
        piece = waiting.popleft()
        above = page[-1].piece if page else None
        down = used + gap(above, piece)
        room = height - down
        if piece.height <= room + 1e-6 and (not page or _stays(piece, waiting, room)):
            page.append(Placed(piece, down))
            used = down + piece.height
            continue
        parts = piece.split(room, height) if piece.height > room else piece.shed()
        if parts:
            page.append(Placed(parts[0], down))
            waiting.appendleft(parts[1])
        elif page:
            waiting.appendleft(piece)
        else:
            raise TallerThanAPage(title)
        yield tuple(page)
        page, used = [], 0.0
    yield tuple(page)


def _stays(piece: Piece, following: deque[Piece], room: float) -> bool:
    """Whether a piece that leads still has the beginning of what it leads to on its page."""
    if not piece.leads:
        return True
    needed = piece.height
    for below in islice(following, 8):
        needed += gap(piece, below) + (below.height if below.leads else below.least())
        if not below.leads:
            break
        piece = below
    return needed <= room + 1e-6
