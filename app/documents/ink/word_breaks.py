"""Where a table's end goes over to the next page for the sake of what follows it, the break is written.

Not every program keeps the last row of a table on the page of the notes or signatures under it; all of them begin a
page where they are told to.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from reportlab.pdfgen.canvas import Canvas

from app.documents.ink.grid import GridPiece
from app.documents.ink.pages import Placed, poured
from app.documents.ink.pieces import Piece, Tied


@dataclass(frozen=True, slots=True)
class NewPage(Piece):
    """The end of a page."""

    @property
    def height(self) -> float:
        """None."""
        return 0

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Leave the page as it is."""


def with_breaks(pieces: Sequence[Piece], height: float, title: str) -> list[Piece]:
    """Return the pieces, poured onto pages so high, with the breaks no program finds by itself."""
    if not any(isinstance(piece, Tied) and _table(piece) for piece in pieces):
        return list(pieces)
    pages = tuple(poured(pieces, height, title))
    return [part for piece in pieces for part in _parted(piece, pages, height)]


def _parted(piece: Piece, pages: Sequence[tuple[Placed, ...]], height: float) -> Iterator[Piece]:
    carried = _carried(piece, pages, height) if isinstance(piece, Tied) else None
    whole = _table(piece)
    if carried is None or whole is None:
        yield piece
        return
    kept = len(whole.rows) - len(_rows(carried))
    yield replace(whole, rows=whole.rows[:kept], before=piece.before, after=0)
    yield NewPage()
    yield replace(carried, leads=piece.leads)


def _carried(piece: Tied, pages: Sequence[tuple[Placed, ...]], height: float) -> Tied | None:
    """Return the end of a piece that stands on a page of its own making: its rows had room on the page before."""
    for above, page in pairwise(pages):
        first, last = page[0].piece, above[-1]
        if not isinstance(first, Tied) or first.tail is not piece.tail or first is piece:
            continue
        table = _table(first)
        if table and last.down + last.piece.height + table.height - table.head.height <= height:
            return first
    return None


def _table(piece: Piece) -> GridPiece | None:
    """Return the table a piece consists of or ties something to."""
    match piece:
        case Tied(body=body):
            return _table(body)
        case GridPiece():
            return piece
        case _:
            return None


def _rows(piece: Piece) -> tuple[object, ...]:
    table = _table(piece)
    return table.rows if table else ()
