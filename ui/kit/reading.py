"""An ordered list read a window at a time, so that a million rows open as fast as ten.

Each window is remembered by where it began, not by its rows: a few windows are kept, the others read again when the
eye comes back to them.
"""

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, TypeVar

from app.domain.listing import Page

T = TypeVar("T")

Read = Callable[[int | None, int], Page[T] | None]
"""Reads at most so many rows after a place (None: from the first); None when the world failed and has been told."""

WINDOW = 200
KEPT = 50
_STRIDE = 1_000
"""Windows on the way to the end are so long: it is gone faster in long strides."""


@dataclass(frozen=True, slots=True)
class Ahead:
    """Where each window up to the end of a list begins, as row and place, and how many rows there are."""

    begins: tuple[tuple[int, int | None], ...]
    known: int


class Reading(Generic[T]):
    """What is known so far of an ordered list, and how to know more."""

    def __init__(self, read: Read[T], window: int = WINDOW, kept: int = KEPT) -> None:
        self._read = read
        self._window = window
        self._kept = kept
        self._begins: list[tuple[int, int | None]] = []
        self._windows: OrderedDict[int, tuple[T, ...]] = OrderedDict()
        self._next: int | None = None
        self.known = 0
        self.whole = False

    def ahead(self) -> tuple[T, ...]:
        """Read the window after the last one known, without yet counting it as known."""
        page = self._read(self._next, self._window)
        if page is None or not page.rows:
            self.whole = True
            return ()
        self._begins.append((self.known, self._next))
        self._keep(len(self._begins) - 1, page.rows)
        self._next = page.end
        self.whole = page.end is None
        return page.rows

    def count(self, rows: int) -> None:
        """Count rows read `ahead` as known."""
        self.known += rows

    def way_ahead(self) -> Callable[[Callable[[int], None]], Ahead]:
        """Return a way to find, on any thread, where all windows not known yet begin.

        It keeps no rows, and says after each window how many rows are known by then; what that raises gives it up.
        """
        return partial(_walked, self._read, self._next, self.known)

    def take_in(self, ahead: Ahead) -> None:
        """Know the list to its end by what the way ahead has found; the window known last may have grown by it."""
        self._windows.pop(len(self._begins) - 1, None)
        self._begins.extend(begin for begin in ahead.begins if begin[0] >= self.known)
        self.known = max(self.known, ahead.known)
        self.whole = True

    def row(self, number: int) -> T | None:
        """Return a known row, read again where it was let go; None when the list has since become shorter."""
        window = bisect_right(self._begins, number, key=lambda begin: begin[0]) - 1
        rows = self._rows(window)
        place = number - self._begins[window][0]
        return rows[place] if place < len(rows) else None

    def at_hand(self) -> Iterator[tuple[int, T]]:
        """Yield the rows kept in memory, each with its number."""
        for window, rows in self._windows.items():
            yield from enumerate(rows, start=self._begins[window][0])

    def _rows(self, window: int) -> tuple[T, ...]:
        if window in self._windows:
            self._windows.move_to_end(window)
            return self._windows[window]
        begin, after = self._begins[window]
        end = self._begins[window + 1][0] if window + 1 < len(self._begins) else self.known
        page = self._read(after, max(self._window, end - begin))
        return self._keep(window, page.rows if page else ())

    def _keep(self, window: int, rows: tuple[T, ...]) -> tuple[T, ...]:
        self._windows[window] = rows
        if len(self._windows) > self._kept:
            self._windows.popitem(last=False)
        return rows


def _walked(read: Read[Any], after: int | None, known: int, went: Callable[[int], None]) -> Ahead:
    begins: list[tuple[int, int | None]] = []
    page = read(after, _STRIDE)
    while page is not None and page.rows:
        begins.append((known, after))
        known, after = known + len(page.rows), page.end
        went(known)
        page = None if after is None else read(after, _STRIDE)
    return Ahead(tuple(begins), known)
