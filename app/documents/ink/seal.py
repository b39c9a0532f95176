"""The seal mark on a page: a QR symbol drawn as filled squares, and the code in type beside it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Any

from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel
from reportlab.pdfgen.canvas import Canvas

from app.documents.ink.lines import Style
from app.documents.ink.pieces import Piece, Room, SideBySide, Stack
from app.documents.ink.texts import text_piece
from app.documents.layout import Layout, points
from app.documents.paper import SealMark
from app.documents.table import Align

_QUIET = 4
"""Modules left white around a symbol, so that a reader finds it (ISO/IEC 18004)."""


@dataclass(frozen=True, slots=True)
class QrPiece(Piece):
    """A QR symbol of `side` points; `rows` tells dark modules from light ones, from the top."""

    rows: tuple[tuple[bool, ...], ...]
    side: float

    @property
    def height(self) -> float:
        """Its side."""
        return self.side

    @property
    def quiet(self) -> float:
        """The white a reader wants around it."""
        return _QUIET * self.side / len(self.rows)

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Fill the dark modules, neighbours in a row as one."""
        module = self.side / len(self.rows)
        dark = canvas.beginPath()
        for down, row in enumerate(self.rows, start=1):
            for first, count in dark_runs(row):
                dark.rect(x + first * module, top - down * module, count * module, module)
        canvas.drawPath(dark, stroke=0, fill=1)


@lru_cache(maxsize=16)
def modules(content: str) -> tuple[tuple[bool, ...], ...]:
    """Return the smallest QR symbol for a text, at the error correction that mends 15% of it."""
    code: Any = QRCode(None, QRErrorCorrectLevel.M)
    code.addData(content)
    code.make()
    return tuple(tuple(map(bool, row)) for row in code.modules)


def seal_piece(mark: SealMark, layout: Layout, width: float) -> Piece:
    """Set a seal mark to a width: the symbol at the left, the words level with its middle."""
    side, size = _measures(mark, layout)
    symbol = QrPiece(modules(mark.content), side)
    aside = side + 2 * symbol.quiet
    words = _words(mark, size, width - aside)
    spare = Room(max(0.0, (side - words.height) / 2))
    return SideBySide(((0, Stack((symbol,))), (aside, Stack((spare, words)))), before=2 * symbol.quiet)


def _measures(mark: SealMark, layout: Layout) -> tuple[float, float]:
    """Return the side of the symbol and the size of print."""
    if mark.small:
        return points(layout.small_seal_mm), layout.small_seal_print
    return points(layout.seal_mm), layout.seal_print


def _words(mark: SealMark, size: float, width: float) -> Stack:
    style = Style(size, align=Align.LEFT)
    code = text_piece(mark.code, Style(size, bold=True, align=Align.LEFT), width)
    notes = (text_piece(note, style, width) for note in mark.notes)
    return Stack((text_piece(mark.caption, style, width), code, *notes))


def dark_runs(row: tuple[bool, ...]) -> Iterator[tuple[int, int]]:
    """Yield where each unbroken stretch of dark modules begins and how many it has."""
    place = 0
    for dark, members in groupby(row):
        count = len(list(members))
        if dark:
            yield place, count
        place += count
