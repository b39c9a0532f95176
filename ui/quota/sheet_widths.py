"""How the width of the sheet is shared out: what its words need, the rest to names first, then to the months."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import nlargest
from math import ceil
from typing import Final

from PySide6.QtGui import QFontMetricsF

from app.domain.quotas.quota_sheet import SheetLine
from ui.kit.figures import width_of
from ui.quota.cell_ink import BESIDE, SIGN_ROOM, figures
from ui.quota.sheet_model import SUMS, Sum
from ui.quota.unit_heads import WIDTH, room_for
from ui.quota.wording import cell_words

_NARROWEST: Final = 70
_WIDEST: Final = 104
_NARROWEST_NAMES: Final = 200
_WIDEST_NAMES: Final = 400
_MEASURED: Final = 40
"""Of ten thousand names only the longest ones are measured."""


@dataclass(frozen=True, slots=True)
class Needs:
    """How many pixels the names ask for, a month's figures need, and each column at the right."""

    names: int
    month: int
    sums: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Widths:
    """How wide the names stand, and each month."""

    names: int
    month: int


def needs_of(lines: Sequence[SheetLine], titles: Sequence[int]) -> Needs:
    """Measure the lines of a sheet; `titles` are the widths the titles of the columns at the right need."""
    totals = [line for line in lines if line.unit is None]
    longest = nlargest(_MEASURED, lines, key=lambda line: len(line.unit.name) if line.unit else 0)
    names = max(map(room_for, (*totals, *longest)), default=0)
    # No line has more digits than one that adds up; the assessments are but a few.
    telling = (*totals, *{line.assessment: line for line in lines}.values())
    sums = tuple(max(title, _widest_of(column, telling)) for column, title in zip(SUMS, titles, strict=True))
    return Needs(min(names, _WIDEST_NAMES), _widest_month(totals), sums)


def shared(needs: Needs, room: int, months: int) -> Widths:
    """Share out a room over the names and so many months; what neither asks for is left to the last column.

    Names wrap before anything is scrolled out of sight; where that must be, they stand as wide as is handsome.
    """
    left = room - sum(needs.sums)
    beside = left - needs.month * months
    names = min(needs.names, beside) if beside >= _NARROWEST_NAMES else WIDTH
    return Widths(names, max(needs.month, min((left - names) // max(1, months), _WIDEST)))


def _widest_month(lines: Iterable[SheetLine]) -> int:
    words = [cell_words(cell) for line in lines for cell in line.cells]
    return max(_NARROWEST, SIGN_ROOM + 4 + _widest(words))


def _widest_of(column: Sum, lines: Iterable[SheetLine]) -> int:
    return (BESIDE if column.to_right else SIGN_ROOM) + BESIDE + _widest(map(column.text, lines))


def _widest(words: Iterable[str]) -> int:
    metrics = QFontMetricsF(figures(strong=True))
    return ceil(max((width_of(each, metrics) for each in words), default=0))
