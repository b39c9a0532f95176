"""How wide the columns of a table are: as its form shares them out, or as what they hold asks for.

A form's shares stand unless one long text would run on beside empty columns: then the others give way, each down to a
part of its share, if that makes the table shorter.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil

_PARTS_KEPT = (0.85, 0.7, 0.55)
"""How much of its share a column keeps at least when another one needs the room."""
_SLACK = 1.5
"""Points a cell gets beyond its longest line, so that no program breaks it."""
_WORTH_IT = 0.9
"""How high the table may be at most, of what it was, for its columns to leave the shares of its form."""

Lengths = tuple[float, ...]
"""How long each written line of a cell is, in points, when nothing breaks it."""


@dataclass(frozen=True, slots=True)
class Demand:
    """What the columns ask for: `shares` by form, none narrower than `narrowest`; `held` is row by row, the head first.

    `padding` is what a cell takes of its width at either side.
    """

    shares: Sequence[int]
    narrowest: Sequence[float]
    held: Sequence[Mapping[int, Lengths]]
    padding: float

    def for_the_pen(self) -> frozenset[int]:
        """Return the columns that hold no words: what is marked or signed there wants the whole of their share."""
        _, *entries = self.held
        written = {place for row in entries for place, cell in row.items() if any(cell)}
        return frozenset(range(len(self.shares))) - written

    def lines(self, widths: Sequence[float]) -> int:
        """Return about how many lines high the table is with columns so wide."""
        inside = [width - 2 * self.padding for width in widths]
        return sum(max((_lines(cell, inside[place]) for place, cell in row.items()), default=1) for row in self.held)

    def longest(self) -> list[float]:
        """Return how long each column's longest cell is in one line, its padding with it."""
        found = [0.0] * len(self.shares)
        for row in self.held:
            for place, cell in row.items():
                found[place] = max(found[place], sum(cell))
        return [length + 2 * self.padding + _SLACK for length in found]


def widths(demand: Demand, width: float) -> list[float]:
    """Return how wide each column is, together as wide as `width`."""
    by_form = shared(demand.shares, demand.narrowest, width)
    if sum(demand.narrowest) >= width:
        return by_form
    for_the_pen = demand.for_the_pen()
    longest = [0 if place in for_the_pen else long for place, long in enumerate(demand.longest())]
    best, least = by_form, demand.lines(by_form) * _WORTH_IT
    for kept in _PARTS_KEPT:
        floors = [
            wide if place in for_the_pen else max(narrow, min(long, kept * wide))
            for place, (wide, narrow, long) in enumerate(zip(by_form, demand.narrowest, longest, strict=True))
        ]
        tried = poured(longest, floors, width)
        if (lines := demand.lines(tried)) < least:
            best, least = tried, lines
    return best


def shared(shares: Sequence[int], narrowest: Sequence[float], width: float) -> list[float]:
    """Divide a width by shares, giving each part at least its narrowest; where that cannot be, the widest give way."""
    if sum(narrowest) >= width:
        return _squeezed(narrowest, width)
    fixed: set[int] = set()
    while True:
        free = width - sum(narrowest[place] for place in fixed)
        parts = sum(share for place, share in enumerate(shares) if place not in fixed)
        found = [narrowest[place] if place in fixed else free * share / parts for place, share in enumerate(shares)]
        tight = {place for place, wide in enumerate(found) if wide < narrowest[place] - 1e-6}
        if not tight:
            return found
        fixed |= tight


def poured(longest: Sequence[float], floors: Sequence[float], width: float) -> list[float]:
    """Give every part its floor, and what is left to those with most to say, so that they come out equally high."""
    few, many = 1e-3, 1e6
    for _ in range(60):
        middle = (few * many) ** 0.5
        if sum(_at(middle, longest, floors)) > width:
            few = middle
        else:
            many = middle
    found = _at(many, longest, floors)
    spare = (width - sum(found)) / sum(found)
    return [wide * (1 + spare) for wide in found]


def _at(lines: float, longest: Sequence[float], floors: Sequence[float]) -> list[float]:
    return [max(floor, long / lines) for long, floor in zip(longest, floors, strict=True)]


def _lines(cell: Lengths, inside: float) -> int:
    return sum(max(1, ceil(length / inside)) for length in cell)


def _squeezed(narrowest: Sequence[float], width: float) -> list[float]:
    """Give the modest parts what they need, and divide the rest evenly among those that want more."""
    given = dict.fromkeys(range(len(narrowest)), 0.0)
    for left, place in zip(range(len(narrowest), 0, -1), sorted(given, key=narrowest.__getitem__), strict=True):
        given[place] = min(narrowest[place], width / left)
        width -= given[place]
    return list(given.values())
