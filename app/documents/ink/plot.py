"""Where the bars, lines and words of a chart stand: one drawing for paper and screen, in points from the lower left.

Nothing rests on colour: every bar bears its figure, and the series differ in shade and stripes.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from textwrap import wrap

from app.documents.chart import BarChart
from app.domain.numbers import grouped

INK = "#1F1B16"
SEAL_RED = "#A61B1B"
GREY = "#D5CFC6"
WHITE = "#FFFFFF"
LINE = "#8C857B"

_SHADES = ((SEAL_RED, False), (GREY, False), (WHITE, True))
"""Fill and stripes of the first, second and third series; more begin again."""
_STRIPES_APART = 3.0
_BARS_SHARE = 0.68
"""How much of a category's width its bars take at most."""
_WIDEST_BAR = 6
"""No bar is wider than so many times the size of the print."""
_LETTER = 0.5
"""Mean width of a letter as a share of the size, near enough to place labels in any font."""


class Anchor(Enum):
    """Which end of a label stands at its point."""

    START = "start"
    MIDDLE = "middle"


@dataclass(frozen=True, slots=True)
class Bar:
    """A rectangle with an outline; `striped` ones are told apart from solid ones without colour."""

    x: float
    y: float
    width: float
    height: float
    fill: str
    striped: bool

    def stripes(self) -> Iterator[float]:
        """Yield the heights at which its stripes run."""
        count = int(self.height / _STRIPES_APART) if self.striped else 0
        return (self.y + _STRIPES_APART * step for step in range(1, count + 1))


@dataclass(frozen=True, slots=True)
class Stroke:
    """A level line, broken where it stands for a target."""

    x: float
    y: float
    length: float
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """Words at a point on their baseline."""

    x: float
    y: float
    text: str
    size: float
    anchor: Anchor = Anchor.MIDDLE
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Plot:
    """All that is drawn of a chart, back to front."""

    width: float
    height: float
    bars: tuple[Bar, ...]
    strokes: tuple[Stroke, ...]
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class _Ground:
    """The area the bars stand on."""

    width: float
    floor: float
    height: float
    highest: int
    size: float

    def rise(self, value: int) -> float:
        return self.height * value / self.highest


def plotted(chart: BarChart, width: float, height: float, size: float) -> Plot:
    """Lay a chart out in a width and height with print of a size."""
    below = (_label_lines(chart, width, size) + 2.2) * size * 1.2
    above = 3.6 * size
    values = [value for series in chart.series for value in series.values]
    highest = max((1, *values, *(chart.target.values if chart.target else ())))
    ground = _Ground(width, below, height - below - above, highest, size)
    title = Label(width / 2, height - size * 1.2, chart.title, size * 1.1, bold=True)
    bars = tuple(_bars(chart, ground))
    key_bars, key_strokes, key_labels = _key(chart, ground)
    return Plot(
        width,
        height,
        (*bars, *key_bars),
        (Stroke(0, below, width), *_targets(chart, ground), *key_strokes),
        (title, *_figures(chart, bars, ground), *_categories(chart, ground), *key_labels),
    )


def _bars(chart: BarChart, ground: _Ground) -> Iterator[Bar]:
    slot = ground.width / max(1, len(chart.categories))
    count = max(1, len(chart.series))
    wide = min(slot * _BARS_SHARE / count, _WIDEST_BAR * ground.size)
    for place in range(len(chart.categories)):
        start = slot * (place + 0.5) - wide * count / 2
        for nth, series in enumerate(chart.series):
            fill, striped = _SHADES[nth % len(_SHADES)]
            rise = ground.rise(series.values[place])
            yield Bar(start + nth * wide, ground.floor, wide, rise, fill, striped)


def _figures(chart: BarChart, bars: tuple[Bar, ...], ground: _Ground) -> Iterator[Label]:
    places = ((place, series) for place in range(len(chart.categories)) for series in chart.series)
    for bar, (place, series) in zip(bars, places, strict=True):
        foot = bar.y + bar.height + ground.size * 0.3
        if chart.target:
            foot = _clear_of(ground.floor + ground.rise(chart.target.values[place]), foot, ground.size)
        yield Label(bar.x + bar.width / 2, foot, grouped(series.values[place]), ground.size)


def _clear_of(line: float, foot: float, size: float) -> float:
    """Return where a figure stands so that the target's line does not run through it."""
    return line + size * 0.3 if foot - size * 0.2 < line < foot + size else foot


def _targets(chart: BarChart, ground: _Ground) -> Iterator[Stroke]:
    if chart.target:
        slot = ground.width / len(chart.categories)
        for place, value in enumerate(chart.target.values):
            yield Stroke(slot * place, ground.floor + ground.rise(value), slot, dashed=True)


def _categories(chart: BarChart, ground: _Ground) -> Iterator[Label]:
    slot = ground.width / max(1, len(chart.categories))
    for place, name in enumerate(chart.categories):
        for line, words in enumerate(_wrapped(name, slot, ground.size)):
            y = ground.floor - ground.size * 1.2 * (line + 1)
            yield Label(slot * (place + 0.5), y, words, ground.size)


def _label_lines(chart: BarChart, width: float, size: float) -> int:
    slot = width / max(1, len(chart.categories))
    return max((len(_wrapped(name, slot, size)) for name in chart.categories), default=0)


def _wrapped(name: str, slot: float, size: float) -> list[str]:
    return wrap(name, max(4, int(slot / (size * _LETTER))), break_long_words=False)


def _key(chart: BarChart, ground: _Ground) -> tuple[list[Bar], list[Stroke], list[Label]]:
    """Say under the bars what each shade and the broken line stand for, in one row from the middle."""
    names = [series.name for series in chart.series] + ([chart.target.name] if chart.target else [])
    size = ground.size
    widths = [size * (3.2 + _LETTER * len(name)) for name in names]
    x, y = (ground.width - sum(widths)) / 2, size * 0.5
    bars, strokes, labels = [], [], []
    for nth, (name, wide) in enumerate(zip(names, widths, strict=True)):
        if nth < len(chart.series):
            fill, striped = _SHADES[nth % len(_SHADES)]
            bars.append(Bar(x, y, size, size * 0.75, fill, striped))
        else:
            strokes.append(Stroke(x - size * 0.3, y + size * 0.35, size * 1.4, dashed=True))
        labels.append(Label(x + size * 1.4, y, name, size, Anchor.START))
        x += wide
    return bars, strokes, labels
