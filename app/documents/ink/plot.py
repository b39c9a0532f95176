"""Where the bars, lines and words of a chart stand: one drawing for paper and screen, in points from the lower left.

Nothing rests on colour: every bar bears its figure, and the series differ in shade and stripes.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby
from textwrap import wrap

from app.documents.chart import BarChart
from app.documents.ink.shapes import GREY, SEAL_RED, WHITE, Anchor, Bar, Label, Plot, Stroke
from app.domain.language.numbers import grouped

_SHADES = ((SEAL_RED, False), (GREY, False), (WHITE, True))
"""Fill and stripes of the first, second and third series; more begin again."""
_BARS_SHARE = 0.68
"""How much of a category's width its bars take at most."""
_WIDEST_BAR = 6
"""No bar is wider than so many times the size of the print."""
_BESIDE = 0.3
"""How far the words under a slot keep from the next one, in sizes of the print."""
_DASH, _AFTER_DASH = 1.1, 0.5
"""The dash that tells the target's figure from a bar's: how long, and how far before it, in sizes of the print."""
_LETTER = 0.5
"""Mean width of a letter as a share of the size, near enough to place labels in any font."""


@dataclass(frozen=True, slots=True)
class _Ground:
    """The area the bars stand on, parted into a slot for each category, its bars in its middle.

    Nothing in it hangs on the figures: charts of the same categories stand month under month.
    """

    width: float
    floor: float
    height: float
    highest: int | Fraction
    size: float
    slots: int
    bars: int

    def rise(self, value: int | Fraction) -> float:
        return self.height * value / self.highest

    @property
    def slot(self) -> float:
        return self.width / max(1, self.slots)

    @property
    def bar(self) -> float:
        return min(self.slot * _BARS_SHARE / max(1, self.bars), _WIDEST_BAR * self.size)

    def middle(self, place: float) -> float:
        return self.slot * (place + 0.5)

    def start(self, place: int) -> float:
        """Return where the bars of a slot begin."""
        return self.middle(place) - self.bar * self.bars / 2


def plotted(chart: BarChart, width: float, height: float, size: float) -> Plot:
    """Lay a chart out in a width and height with print of a size."""
    owed = chart.target.values if chart.target else ()
    below = (_label_lines(chart, width, size) + any(owed) + 2.2) * size * 1.2
    above = 3.6 * size
    highest = max((1, *(value for series in chart.series for value in series.values), *owed))
    slots, series = len(chart.categories), len(chart.series)
    ground = _Ground(width, below, height - below - above, highest, size, slots, series)
    title = Label(width / 2, height - size * 1.2, chart.title, size * 1.1, bold=True)
    bars = tuple(_bars(chart, ground))
    owed_strokes, owed_labels = _owed(chart, ground)
    key_bars, key_strokes, key_labels = _key(chart, ground)
    return Plot(
        width,
        height,
        (*bars, *key_bars),
        (Stroke(0, below, width), *_steps(chart, ground), *owed_strokes, *key_strokes),
        (title, *_figures(chart, bars, ground), *_categories(chart, ground), *owed_labels, *key_labels),
    )


def _bars(chart: BarChart, ground: _Ground) -> Iterator[Bar]:
    for place in range(len(chart.categories)):
        for nth, series in enumerate(chart.series):
            fill, striped = _SHADES[nth % len(_SHADES)]
            x, rise = ground.start(place) + nth * ground.bar, ground.rise(series.values[place])
            yield Bar(x, ground.floor, ground.bar, rise, fill, striped)


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


def _stretches(chart: BarChart) -> Iterator[tuple[int | Fraction, int, int]]:
    """Yield what is to be reached, from which place and over how many; nothing of where there is nothing to reach."""
    targets = enumerate(chart.target.values if chart.target else ())
    for value, stretch in groupby(targets, key=lambda target: target[1]):
        places = [place for place, _ in stretch]
        if value:
            yield value, places[0], len(places)


def _steps(chart: BarChart, ground: _Ground) -> Iterator[Stroke]:
    """Yield the target's line, a step for each stretch of one value."""
    for value, first, many in _stretches(chart):
        yield Stroke(ground.slot * first, ground.floor + ground.rise(value), ground.slot * many, dashed=True)


def _owed(chart: BarChart, ground: _Ground) -> tuple[list[Stroke], list[Label]]:
    """Return what is to be reached, in a row under the names, where no figure can be taken for a bar's.

    Under every name a figure stands after a dash as in the key; where the slots are too narrow for that, it stands
    once under each stretch of one value, between dashes from end to end.
    """
    strokes: list[Stroke] = []
    labels: list[Label] = []
    size, stretches = ground.size, list(_stretches(chart))
    foot = ground.floor - size * 1.2 * (_label_lines(chart, ground.width, size) + 1)
    widest = max((_wide(value, size) for value, _, _ in stretches), default=0.0)
    has_room = size * (_DASH + _AFTER_DASH + 2 * _BESIDE) + widest <= ground.slot
    for value, first, many in stretches:
        if has_room:
            spots = [_after_a_dash(value, ground.middle(place), size) for place in range(first, first + many)]
        else:
            spots = [_between_dashes(value, ground.slot * first, ground.slot * many, size)]
        for dashes, middle in spots:
            strokes += (Stroke(x, foot + size * 0.35, length, dashed=True) for x, length in dashes)
            labels.append(Label(middle, foot, _to_a_tenth(value), size))
    return strokes, labels


_Spot = tuple[list[tuple[float, float]], float]
"""Where dashes begin and how long they are, and the middle of a figure."""


def _after_a_dash(value: int | Fraction, middle: float, size: float) -> _Spot:
    left = middle - (size * (_DASH + _AFTER_DASH) + _wide(value, size)) / 2
    return [(left, size * _DASH)], middle + size * (_DASH + _AFTER_DASH) / 2


def _between_dashes(value: int | Fraction, left: float, width: float, size: float) -> _Spot:
    length = (width - _wide(value, size)) / 2 - size * (_BESIDE + _AFTER_DASH)
    starts = (left + size * _BESIDE, left + width - size * _BESIDE - length)
    return [(x, length) for x in starts if length >= size * _DASH], left + width / 2


def _wide(value: int | Fraction, size: float) -> float:
    return size * _LETTER * len(_to_a_tenth(value))


def _to_a_tenth(value: int | Fraction) -> str:
    """Write a figure as papers do, with one decimal where it is no whole number: "68", "68,3"."""
    whole, tenth = divmod(round(value * 10), 10)
    return f"{grouped(whole)},{tenth}" if tenth else grouped(whole)


def _categories(chart: BarChart, ground: _Ground) -> Iterator[Label]:
    for place, name in enumerate(chart.categories):
        for line, words in enumerate(_wrapped(name, ground.slot, ground.size)):
            y = ground.floor - ground.size * 1.2 * (line + 1)
            middle = max(ground.middle(place), ground.size * _LETTER * len(words) / 2)
            yield Label(middle, y, words, ground.size)


def _label_lines(chart: BarChart, width: float, size: float) -> int:
    slot = width / max(1, len(chart.categories))
    return max((len(_wrapped(name, slot, size)) for name in chart.categories), default=0)


def _wrapped(name: str, slot: float, size: float) -> list[str]:
    """Part a name where its slot is too narrow for it, a month after its slash."""
    most = max(4, int((slot - 2 * size * _BESIDE) / (size * _LETTER)))
    return wrap(name if len(name) <= most else name.replace("/", "/ "), most, break_long_words=False)


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
