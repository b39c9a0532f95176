"""A chart on a page of a PDF."""

from dataclasses import dataclass

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from app.documents.chart import BarChart
from app.documents.ink.fonts import ems, face
from app.documents.ink.pieces import Piece
from app.documents.ink.plot import plotted
from app.documents.ink.shapes import INK, LINE, Anchor, Bar, Label, Stroke


@dataclass(frozen=True, slots=True)
class ChartPiece(Piece):
    """A chart drawn to a width and height, with print of a size."""

    chart: BarChart
    width: float
    room: float
    size: float

    @property
    def height(self) -> float:
        """The height it is drawn to."""
        return self.room

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw the bars, then the lines, then the words."""
        plot = plotted(self.chart, self.width, self.room, self.size)
        canvas.saveState()
        canvas.translate(x, top - self.room)
        for bar in plot.bars:
            _draw_bar(canvas, bar)
        for stroke in plot.strokes:
            _draw_stroke(canvas, stroke)
        canvas.setFillColor(HexColor(INK))
        for label in plot.labels:
            _write(canvas, label)
        canvas.restoreState()


def _draw_bar(canvas: Canvas, bar: Bar) -> None:
    canvas.setStrokeColor(HexColor(INK))
    canvas.setLineWidth(0.5)
    canvas.setFillColor(HexColor(bar.fill))
    canvas.rect(bar.x, bar.y, bar.width, bar.height, fill=1)
    for y in bar.stripes():
        canvas.line(bar.x, y, bar.x + bar.width, y)


def _draw_stroke(canvas: Canvas, stroke: Stroke) -> None:
    canvas.setStrokeColor(HexColor(INK if stroke.dashed else LINE))
    canvas.setLineWidth(1)
    canvas.setDash((4, 3) if stroke.dashed else ())
    canvas.line(stroke.x, stroke.y, stroke.x + stroke.length, stroke.y)


def _write(canvas: Canvas, label: Label) -> None:
    name = face(bold=label.bold, italic=False)
    shift = ems(name, label.text) * label.size / 2 if label.anchor is Anchor.MIDDLE else 0
    canvas.setFont(name, label.size)
    canvas.drawString(label.x - shift, label.y, label.text)
