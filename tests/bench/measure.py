"""Timing something beside its floor, turn by turn, so that a machine that drifts drifts for both."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter

Lines = Sequence[str]
"""What a page says, line by line."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table: medians in milliseconds, and what was promised."""

    what: str
    ours: float
    floor: float | None
    floor_is: str
    promise: str

    @property
    def ratio(self) -> float | None:
        """How many times the floor it takes."""
        return None if self.floor is None else self.ours / self.floor

    def line(self) -> str:
        """Return the figure as a row of a Markdown table."""
        floor = (self.floor_is or "–") if self.floor is None else f"{self.floor:.1f} ms ({self.floor_is})"
        ratio = "–" if self.ratio is None else f"{self.ratio:.2f}"
        return f"| {self.what} | {self.ours:.1f} ms | {floor} | {ratio} | {self.promise} |"


HEAD = "| What | Median | Bare floor | Ratio | Promise |\n|---|---|---|---|---|"


def beside(
    what: str,
    ours: Callable[[], object],
    floor: Callable[[], object] | None,
    *,
    floor_is: str = "",
    promise: str = "",
    turns: int = 9,
) -> Figure:
    """Return the medians of `turns` runs of each, taken alternately after one run that is not counted."""
    ours()
    if floor is not None:
        floor()
    our_times, floor_times = [], []
    for _ in range(turns):
        our_times.append(_milliseconds(ours))
        if floor is not None:
            floor_times.append(_milliseconds(floor))
    return Figure(what, median(our_times), median(floor_times) if floor_times else None, floor_is, promise)


def _milliseconds(act: Callable[[], object]) -> float:
    start = perf_counter()
    act()
    return (perf_counter() - start) * 1000
