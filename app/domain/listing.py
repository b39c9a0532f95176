"""Long lists, read a window at a time, so that a million rows open as fast as ten."""

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """One window of an ordered list. `end` is where the next one begins, None when this is the last."""

    rows: tuple[T, ...]
    end: int | None
