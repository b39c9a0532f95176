"""A chart for the screen: the same drawing as on paper, as SVG that Qt's renderer understands.

Needs no PDF library, so that the window can show its charts without loading one.
"""

from html import escape

from app.documents.chart import BarChart
from app.documents.ink.plot import plotted
from app.documents.ink.shapes import INK, LINE, SEAL_RED, Bar, Label, Plot, Stroke


def svg(
    chart: BarChart,
    font: str,
    width: float,
    height: float,
    *,
    size: float = 10,
    ink: str = INK,
    first: str = SEAL_RED,
) -> str:
    """Return a chart as SVG, `width` by `height`, its words in the family `font` and the colour `ink`.

    The bars of its first series are filled with the colour `first`.
    """
    plot = plotted(chart, width, height, size)
    body = "".join(
        (
            *(_bar(bar, plot, ink, first if bar.fill == SEAL_RED else bar.fill) for bar in plot.bars),
            *(_stroke(stroke, plot, ink) for stroke in plot.strokes),
            *(_label(label, plot, font, ink) for label in plot.labels),
        )
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}" height="{height:g}"'
        f' viewBox="0 0 {width:g} {height:g}">{body}</svg>'
    )


def _bar(bar: Bar, plot: Plot, ink: str, fill: str) -> str:
    top = plot.height - bar.y - bar.height
    stripes = "".join(
        f'<path d="M{bar.x:.2f} {plot.height - y:.2f}h{bar.width:.2f}" stroke="{ink}" stroke-width="0.7"/>'
        for y in bar.stripes()
    )
    return (
        f'<rect x="{bar.x:.2f}" y="{top:.2f}" width="{bar.width:.2f}" height="{bar.height:.2f}"'
        f' fill="{fill}" stroke="{ink}" stroke-width="0.5"/>{stripes}'
    )


def _stroke(stroke: Stroke, plot: Plot, ink: str) -> str:
    look = f'stroke="{ink}" stroke-width="1" stroke-dasharray="4 3"' if stroke.dashed else f'stroke="{LINE}"'
    return f'<path d="M{stroke.x:.2f} {plot.height - stroke.y:.2f}h{stroke.length:.2f}" {look}/>'


def _label(label: Label, plot: Plot, font: str, ink: str) -> str:
    weight = ' font-weight="bold"' if label.bold else ""
    return (
        f'<text x="{label.x:.2f}" y="{plot.height - label.y:.2f}" font-family="{escape(font)}"'
        f' font-size="{label.size:g}"{weight} text-anchor="{label.anchor.value}" fill="{ink}">'
        f"{escape(label.text)}</text>"
    )
