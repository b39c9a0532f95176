"""What a Word file holds as pictures: charts, the symbols of seals and squares to mark, as they are drawn on paper."""

from functools import lru_cache

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.shape import CT_Inline
from docx.parts.story import StoryPart
from docx.shared import Pt

from app.documents.ink.chart import ChartPiece
from app.documents.ink.fonts import ems, face
from app.documents.ink.plot import plotted
from app.documents.ink.seal import QrPiece, dark_runs
from app.documents.ink.shapes import INK, LINE, Anchor, Bar, Label, Plot, Stroke
from app.documents.ink.word_drawing import Drawing
from app.documents.ink.word_xml import HAIR, Element, cleaned, element, sized

_BLACK = "#000000"
_DASH, _DASH_APART = 4.0, 7.0
_CONTENT_TYPE = "image/x-emf"


class Pictures:
    """The pictures of one file: each drawing is kept once, however often it is shown."""

    def __init__(self, part: StoryPart) -> None:
        self._part = part
        self._held: dict[bytes, str] = {}
        self._shown = 0

    def shown(self, drawing: bytes, width: float, height: float, told: str) -> Element:
        """Return a run that shows a drawing; `told` is what a reader who cannot see it hears."""
        self._shown += 1
        inline = CT_Inline.new_pic_inline(self._shown, self._name(drawing), "", Pt(width), Pt(height))
        for side in ("distT", "distB", "distL", "distR"):
            inline.set(side, "0")
        inline.docPr.set("descr", cleaned(told))
        return element("r", element("rPr", *sized(HAIR)), element("drawing", inline))

    def _name(self, drawing: bytes) -> str:
        """Return what the text knows a drawing by."""
        if drawing not in self._held:
            file = PackURI(f"/word/media/drawing{len(self._held) + 1}.emf")
            part = Part(file, _CONTENT_TYPE, drawing, self._part.package)
            self._held[drawing] = self._part.relate_to(part, RELATIONSHIP_TYPE.IMAGE)
        return self._held[drawing]


def symbol(piece: QrPiece) -> bytes:
    """Draw a QR symbol: its dark modules, neighbours in a row as one."""
    drawing = Drawing(piece.side, piece.side)
    module = piece.side / len(piece.rows)
    for down, row in enumerate(piece.rows):
        for first, count in dark_runs(row):
            drawing.fill(first * module, down * module, count * module, module, _BLACK)
    return drawing.drawn()


@lru_cache
def square(side: float, thickness: float) -> bytes:
    """Draw an empty square to mark, its line well inside it, where nothing cuts it off."""
    drawing = Drawing(side, side)
    inside = side - 2 * thickness
    drawing.frame(thickness, thickness, inside, inside, thickness, _BLACK)
    return drawing.drawn()


def chart(piece: ChartPiece) -> bytes:
    """Draw a chart: the bars, then the lines, then the words."""
    drawing = Drawing(piece.width, piece.room)
    plot = plotted(piece.chart, piece.width, piece.room, piece.size)
    for bar in plot.bars:
        _bar(drawing, plot, bar)
    for stroke in plot.strokes:
        _stroke(drawing, plot, stroke)
    for label in plot.labels:
        _label(drawing, plot, label)
    return drawing.drawn()


def _bar(drawing: Drawing, plot: Plot, bar: Bar) -> None:
    top = plot.height - bar.y - bar.height
    drawing.fill(bar.x, top, bar.width, bar.height, bar.fill)
    drawing.frame(bar.x, top, bar.width, bar.height, 0.5, INK)
    for y in bar.stripes():
        drawing.line((bar.x, plot.height - y), (bar.x + bar.width, plot.height - y), 0.5, INK)


def _stroke(drawing: Drawing, plot: Plot, stroke: Stroke) -> None:
    y, end = plot.height - stroke.y, stroke.x + stroke.length
    if not stroke.dashed:
        drawing.line((stroke.x, y), (end, y), 1, LINE)
        return
    for nth in range(int(stroke.length / _DASH_APART) + 1):
        start = stroke.x + nth * _DASH_APART
        drawing.line((start, y), (min(start + _DASH, end), y), 1, INK)


def _label(drawing: Drawing, plot: Plot, label: Label) -> None:
    name = face(bold=label.bold, italic=False)
    widths = [ems(name, letter) * label.size for letter in label.text]
    shift = sum(widths) / 2 if label.anchor is Anchor.MIDDLE else 0
    drawing.words((label.x - shift, plot.height - label.y), label.text, widths, label.size, bold=label.bold)
