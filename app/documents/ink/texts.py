"""Text on a page: lines set to a width, parted between pages only where two lines stand on either side."""

from dataclasses import dataclass, replace
from typing import cast

from reportlab.pdfbase.pdfmetrics import getFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from app.documents.ink.fonts import REGULAR
from app.documents.ink.lines import SPACE, Line, Style, broken
from app.documents.ink.pieces import Piece
from app.documents.table import Align
from app.documents.words import Text

_FEWEST_LINES = 2
"""No page ends with the first line of a paragraph or begins with its last."""
_KEPT_WHOLE = 15
"""A text of up to so many lines goes whole with what holds on to it: LibreOffice never parts one kept with the next."""


@dataclass(frozen=True, slots=True)
class TextPiece(Piece):
    """Lines of text set to a width; `continued` when their first line stands on an earlier page."""

    lines: tuple[Line, ...]
    style: Style
    width: float
    continued: bool = False

    @property
    def height(self) -> float:
        """Height of its lines."""
        return len(self.lines) * self.style.line_height

    def least(self) -> float:
        """Return the height of two lines, or of all of them where parting would leave one alone."""
        fewest = _FEWEST_LINES if len(self.lines) >= 2 * _FEWEST_LINES else len(self.lines)
        return fewest * self.style.line_height

    def split(self, room: float, page: float) -> "tuple[TextPiece, TextPiece] | None":  # noqa: ARG002
        """Part it between lines, at least two on each side."""
        return self._parted(min(int(room / self.style.line_height + 1e-6), len(self.lines) - _FEWEST_LINES))

    def shed(self) -> "tuple[TextPiece, TextPiece] | None":
        """Leave the last two lines of a long text; a short one stays whole, as Word processors keep it."""
        return self._parted(len(self.lines) - _FEWEST_LINES) if len(self.lines) > _KEPT_WHOLE else None

    def _parted(self, lines: int) -> "tuple[TextPiece, TextPiece] | None":
        if lines < _FEWEST_LINES:
            return None
        head = replace(self, lines=self.lines[:lines], after=0)
        return head, replace(self, lines=self.lines[lines:], before=0, continued=True)

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Write the lines."""
        canvas.addLiteral(self.operations(canvas, x, top))

    def operations(self, canvas: Canvas, x: float, top: float) -> str:
        """Return what writes the lines there, on any page of the canvas's file."""
        writer = _Writer(canvas, self.style)
        baseline = top - self.style.baseline
        for place, line in enumerate(self.lines):
            indent = 0 if place or self.continued else self.style.first_indent
            writer.write(line, x + indent, baseline, self.width - indent)
            baseline -= self.style.line_height
        return writer.finished()


def text_piece(text: Text, style: Style, width: float, *, leads: bool = False) -> TextPiece:
    """Set a text to a width, with the space around it that its style asks for."""
    lines = broken(text, style, width)
    return TextPiece(lines, style, width, before=style.before, after=style.after, leads=leads)


class _Writer:
    """Writes lines one under the other, changing face and word spacing only where they change.

    It writes PDF's own operators, because reportlab's text object takes longer than all that is measured and placed.
    """

    def __init__(self, canvas: Canvas, style: Style) -> None:
        self._document = canvas._doc  # type: ignore[attr-defined]  # where a font keeps which letters a file has used
        self._style = style
        self._operations = ["BT"]
        self._letters = ("", 0)
        self._spread = 0.0

    def write(self, line: Line, x: float, y: float, width: float) -> None:
        """Write a line from `x`, spread over `width` if it is a full line of justified text."""
        spare = width - line.width
        self._operations.append(f"1 0 0 1 {x + _offset(self._style.align, spare):.3f} {y:.3f} Tm")
        justified = self._style.align is None and line.full
        self._space(spare / line.spaces if justified and line.spaces else 0)
        for stretch in line.stretches:
            if stretch.face:
                self._put(stretch.face, stretch.text)
            else:
                self._leave(stretch.width)

    def finished(self) -> str:
        """Return what was written, word spacing left as it was found."""
        self._space(0)
        return " ".join([*self._operations, "ET"])

    def _put(self, face: str, text: str) -> None:
        """Write words; a face of more than 255 letters is several fonts of the file, chosen in turn."""
        font = cast("TTFont", getFont(face))
        for subset, codes in font.splitString(text, self._document):
            if (face, subset) != self._letters:
                name = font.getSubsetInternalName(subset, self._document)
                self._operations.append(f"{name} {self._style.size:g} Tf")
                self._letters = (face, subset)
            self._operations.append(f"<{codes.hex()}> Tj")

    def _leave(self, width: float) -> None:
        """Leave a gap for the pen: one space, as wide as the gap."""
        wider = width - self._spread - SPACE * self._style.size
        self._operations.append(f"{wider:.3f} Tc")
        self._put(self._letters[0] or REGULAR, " ")
        self._operations.append("0 Tc")

    def _space(self, spread: float) -> None:
        if spread != self._spread:
            self._operations.append(f"{spread:.4f} Tw")
            self._spread = spread


def _offset(align: Align | None, spare: float) -> float:
    match align:
        case Align.CENTRE:
            return spare / 2
        case Align.RIGHT:
            return spare
        case _:
            return 0
