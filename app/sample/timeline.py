"""The sample office's calendar: what happens on which day, and what day it is meanwhile."""

from collections.abc import Callable
from datetime import date
from heapq import heappop, heappush

Happening = Callable[[], object]
Went = Callable[[int, int], None]
"""Told how many days are over of how many; what it raises ends the telling."""


class Days:
    """The day it is in the sample office: a clock that is moved by hand, and never back."""

    def __init__(self, first: date) -> None:
        self._day = first

    def today(self) -> date:
        """Return the day it is."""
        return self._day

    def move_to(self, day: date) -> None:
        """Let the days pass until `day`."""
        self._day = max(self._day, day)


class Timeline:
    """Happenings by day; those of one day in the order they were put down."""

    def __init__(self, days: Days, went: Went = lambda _done, _total: None) -> None:
        self._days = days
        self._went = went
        self._ahead: list[tuple[date, int, Happening]] = []
        self._put_down = 0

    def at(self, day: date, happening: Happening) -> None:
        """Put something down for a day; what is put down for a day gone by happens next."""
        self._put_down += 1
        heappush(self._ahead, (day, self._put_down, happening))

    def live(self, until: date) -> None:
        """Let everything happen, each thing on its day, and end on `until`."""
        first = self._days.today()
        while self._ahead and self._ahead[0][0] <= until:
            day, _, happening = heappop(self._ahead)
            self._days.move_to(day)
            self._went((self._days.today() - first).days, (until - first).days)
            happening()
        self._days.move_to(until)
