"""Something the clerk can ask the window to do, by its name."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Deed:
    """`words` say what it does; `note` tells it from its namesakes, or names the key that does the same."""

    words: str
    act: Callable[[], None]
    note: str = ""
