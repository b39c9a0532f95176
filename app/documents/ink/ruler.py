"""The sheet that tells how far a printer is off: rulers beside two edges, and crosses at the corners of the fields.

Held against a blank, it shows how many millimetres the certificates must be moved, and where a field should lie.
"""

from collections.abc import Iterator
from io import BytesIO
from itertools import product

from reportlab.pdfgen.canvas import Canvas

from app.documents.ink.fonts import ASCENT, DESCENT, REGULAR, loaded
from app.documents.ink.lines import LEADING
from app.documents.ink.pdf_file import empty_file, one_at_a_time
from app.documents.layout import points
from app.domain.certificates.certificate_layout import CertificateLayout, Field, Shift

_TICKS_MM = ((10, 5.0), (5, 3.5), (1, 2.0))
"""(every so many millimetres, length of the tick)."""
_CENTIMETRE = 10
_INSET_MM = 10
"""How far inside the edges the rulers run: printers leave some millimetres white."""
_CROSS_MM = 2.0
_PRINT = 7
_THIN = 0.25


def drawn(layout: CertificateLayout, shift: Shift, title: str) -> bytes:
    """Return the sheet for a layout as a PDF; its rulers measure the paper, its crosses are moved by `shift`."""
    with one_at_a_time:
        file = BytesIO()
        canvas = empty_file(file, title, "")
        canvas.setPageSize((points(layout.width), points(layout.height)))
        canvas.setLineWidth(_THIN)
        canvas.setFont(loaded(REGULAR), _PRINT)
        _rule_top(canvas, layout)
        _rule_left(canvas, layout)
        for field in layout.printed(on_blank=True):
            _cross_corners(canvas, field, layout, shift)
        canvas.showPage()
        canvas.save()
        return file.getvalue()


def corners(field: Field) -> tuple[tuple[float, float], ...]:
    """Return the four corners of a field filled with all its lines, in millimetres from the page's upper left."""
    size = field.size / points(1)
    more = (field.lines - 1) * size * LEADING
    above = more / 2 if field.spreads else 0
    top, foot = field.baseline - ASCENT * size - above, field.baseline + DESCENT * size + more - above
    return tuple(product((field.left, field.left + field.width), (top, foot)))


def _rule_top(canvas: Canvas, layout: CertificateLayout) -> None:
    edge = points(layout.height - _INSET_MM)
    for millimetre, length in _ticks(layout.width):
        x = points(millimetre)
        canvas.line(x, edge, x, edge - points(length))
        if millimetre % _CENTIMETRE == 0:
            canvas.drawCentredString(x, edge - points(length) - _PRINT, str(millimetre))


def _rule_left(canvas: Canvas, layout: CertificateLayout) -> None:
    edge = points(_INSET_MM)
    for millimetre, length in _ticks(layout.height):
        y = points(layout.height - millimetre)
        canvas.line(edge, y, edge + points(length), y)
        if millimetre % _CENTIMETRE == 0:
            canvas.drawString(edge + points(length) + 1, y - _PRINT / 3, str(millimetre))


def _ticks(length: float) -> Iterator[tuple[int, float]]:
    """Yield each whole millimetre of an edge, but for its ends, with the length of its tick."""
    for millimetre in range(2 * _INSET_MM, int(length) - _INSET_MM + 1):
        yield millimetre, next(tick for every, tick in _TICKS_MM if millimetre % every == 0)


def _cross_corners(canvas: Canvas, field: Field, layout: CertificateLayout, shift: Shift) -> None:
    for right, down in corners(field):
        x, y = points(right + shift.right), points(layout.height - down - shift.down)
        arm = points(_CROSS_MM)
        canvas.line(x - arm, y, x + arm, y)
        canvas.line(x, y - arm, x, y + arm)
    left, top = points(field.left + shift.right), points(layout.height - field.baseline - shift.down)
    canvas.drawString(left + 2, top, field.part.label)
