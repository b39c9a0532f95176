"""Certificates on their sheets: words at places measured from the page's upper left corner."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import BinaryIO

from reportlab.pdfgen.canvas import Canvas

from app.documents.ink.lines import Style, broken, widest_word
from app.documents.ink.pdf_file import empty_file, one_at_a_time
from app.documents.ink.texts import TextPiece
from app.documents.layout import ND30, points
from app.documents.table import Align
from app.domain.certificates.certificate_layout import (
    CertificateLayout,
    CertificateWords,
    Field,
    Fitting,
    Shift,
    Side,
    TextTooLongForField,
)

_RED = (0.8, 0.0, 0.07)
_BLACK = (0.0, 0.0, 0.0)
_ALIGNS = {Side.LEFT: Align.LEFT, Side.CENTRE: Align.CENTRE, Side.RIGHT: Align.RIGHT}
_STEP = 0.5
"""How much smaller, in points, each try to fit a text is."""
_UNDERLINE_DROP = 0.3
"""How far under its words a rule runs, as a share of their size."""


def draw(
    file: BinaryIO,
    certificates: Iterable[CertificateWords],
    layout: CertificateLayout,
    shift: Shift,
    title: str,
    *,
    on_blank: bool,
) -> None:
    """Write a PDF of one page for each certificate, in the order given; each is taken, drawn and let go of.

    Everything is moved by `shift`. Raises `UnprintableCharacter` or `TextTooLongForField`.
    """
    with one_at_a_time:
        canvas = empty_file(file, title, "")
        pen = _Pen(canvas, layout, shift, on_blank=on_blank)
        for words in certificates:
            pen.write(words)
        canvas.save()


@lru_cache(maxsize=256)
def fitted(text: str, field: Field) -> TextPiece:
    """Return a text set in its field's width at the largest size that fits; raises `TextTooLongForField`."""
    width = points(field.width)
    for lines, size in _tries(field):
        style = Style(size, field.bold, field.italic, _ALIGNS[field.side], balanced=True)
        piece = TextPiece(broken(text, style, width), style, width)
        if len(piece.lines) == 1 or (len(piece.lines) <= lines and widest_word(text, style) <= width):
            return piece
    raise TextTooLongForField(field.part.label, text)


def _tries(field: Field) -> Iterator[tuple[int, float]]:
    """Yield how many lines, and at what size, to try; first what the field would rather give up."""
    steps = int((field.size - field.smallest) / _STEP) + 1
    sizes = [field.size - step * _STEP for step in range(steps)]
    counts = range(1, field.lines + 1) if field.fitting is Fitting.SHRINKS else (field.lines,)
    return ((count, size) for count in counts for size in sizes)


class _Pen:
    """Writes the pages of one file; what a field says on page after page is set once."""

    def __init__(self, canvas: Canvas, layout: CertificateLayout, shift: Shift, *, on_blank: bool) -> None:
        self._canvas = canvas
        self._layout = layout
        self._shift = shift
        self._fields = layout.printed(on_blank=on_blank)
        self._last = [("", "")] * len(self._fields)

    def write(self, words: CertificateWords) -> None:
        """Write a page."""
        self._canvas.setPageSize((points(self._layout.width), points(self._layout.height)))
        for place, field in enumerate(self._fields):
            text = words[field.part]
            if text != self._last[place][0]:
                self._last[place] = (text, self._set(text, field))
            self._put(self._last[place][1], field)
            if field.underlined:
                self._underline(text, field)
        self._canvas.showPage()

    def _set(self, text: str, field: Field) -> str:
        piece = fitted(text, field)
        return piece.operations(self._canvas, *self._corner(piece, field)) if text else ""

    def _put(self, operations: str, field: Field) -> None:
        if field.red:
            self._canvas.setFillColorRGB(*_RED)
        self._canvas.addLiteral(operations)
        if field.red:
            self._canvas.setFillColorRGB(*_BLACK)

    def _corner(self, piece: TextPiece, field: Field) -> tuple[float, float]:
        """Return the upper left corner of the lines of a field, in points from the page's lower left."""
        baseline = points(self._layout.height - field.baseline - self._shift.down)
        above = (len(piece.lines) - 1) * piece.style.line_height / 2 if field.spreads else 0
        return points(field.left + self._shift.right), baseline + piece.style.baseline + above

    def _underline(self, text: str, field: Field) -> None:
        """Draw the rule under a motto, as long as the words (Nghị định 30/2020, Phụ lục I, II.1)."""
        piece = fitted(text, field)
        length = piece.lines[-1].width
        x, top = self._corner(piece, field)
        start = x + _spare(field.side, piece.width - length)
        foot = top - piece.height + piece.style.line_height - piece.style.baseline
        y = foot - _UNDERLINE_DROP * piece.style.size
        self._canvas.setLineWidth(ND30.rule_thickness)
        self._canvas.line(start, y, start + length, y)


def _spare(side: Side, room: float) -> float:
    """Return how much of a field's width lies to the left of its words."""
    return {Side.LEFT: 0, Side.CENTRE: room / 2, Side.RIGHT: room}[side]
