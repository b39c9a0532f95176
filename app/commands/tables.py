"""Tables of plain text, their columns in line however many marks a Vietnamese letter carries."""

import unicodedata
from collections.abc import Iterable, Sequence
from itertools import zip_longest

_WIDE = frozenset("WF")
_NO_WIDTH = frozenset({"Mn", "Me", "Cf"})
_GAP = "  "
_RULE = "-"
LONGEST_CELL = 60
"""How much of a long text a table shows; what is cut is there in full with --json."""


def width(text: str) -> int:
    """Return how many places of a line the text takes on a screen."""
    return sum(map(_places, text))


def shortened(text: str, longest: int = LONGEST_CELL) -> str:
    """Return the text on one line, cut to so many places where it is longer."""
    line = " ".join(text.split())
    if width(line) <= longest:
        return line
    return f"{line[: longest - 1].rstrip()}…"


def table(
    headings: Sequence[str], rows: Iterable[Sequence[str]], right: Iterable[int] = (), totals: Sequence[str] = ()
) -> list[str]:
    """Return the lines of a table; columns numbered in `right` stand to the right, `totals` go under a rule."""
    body = [[shortened(cell) for cell in row] for row in rows]
    below = [list(totals)] if totals else []
    widths = [max(map(width, column)) for column in zip_longest(headings, *body, *below, fillvalue="")]
    to_right = frozenset(right)
    rule = _GAP.join(_RULE * wide for wide in widths)
    lines = [_line(row, widths, to_right) for row in (headings, *body)]
    return [lines[0], rule, *lines[1:], *([rule] if totals else ()), *(_line(row, widths, to_right) for row in below)]


def facts(pairs: Iterable[tuple[str, str]]) -> list[str]:
    """Return what is known of one thing, a line for each fact that is known."""
    known = [(name, text) for name, text in pairs if text]
    widest = max((width(name) for name, _ in known), default=0)
    return [f"{_padded(f'{name}:', widest + 1, on_left=False)} {text}" for name, text in known]


def _line(row: Sequence[str], widths: Sequence[int], right: frozenset[int]) -> str:
    cells = (_padded(cell, wide, on_left=at in right) for at, (cell, wide) in enumerate(zip(row, widths, strict=False)))
    return _GAP.join(cells).rstrip()


def _padded(text: str, wide: int, *, on_left: bool) -> str:
    blank = " " * (wide - width(text))
    return f"{blank}{text}" if on_left else f"{text}{blank}"


def _places(character: str) -> int:
    if character.isascii():
        return 1
    if unicodedata.category(character) in _NO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1
