"""Stretches of text as they stand on a page: what the checker of Nghị định 30/2020 measures."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.documents.ink.fonts import ASCENT, DESCENT
from tests.documents.reading import MM, Box, Ink, Sheet

NEAR = 0.3
"""Millimetres two measures may differ by and still be the same to an eye with a ruler."""


@dataclass(frozen=True)
class Strip:
    """Unbroken text on one line; lengths in millimetres from the page's upper left, size in points."""

    text: str
    x: float
    right: float
    y: float
    size: float
    faces: frozenset[str]
    gap: float
    """Width of the widest room for a pen in it."""

    @property
    def middle(self) -> float:
        return (self.x + self.right) / 2

    @property
    def width(self) -> float:
        return self.right - self.x

    @property
    def top(self) -> float:
        """Where its tallest letters end."""
        return self.y - ASCENT * self.size * MM

    @property
    def foot(self) -> float:
        """Where its deepest letters end."""
        return self.y + DESCENT * self.size * MM

    @property
    def face(self) -> str:
        """The only face it is set in, "mixed" where there are several."""
        return next(iter(self.faces)) if len(self.faces) == 1 else "mixed"

    @property
    def bold(self) -> bool:
        return self.face == "Bold"

    @property
    def capital(self) -> bool:
        return self.text.isupper()

    def within(self, box: Box) -> bool:
        """Whether the middle of it lies in a frame."""
        return box.x < self.middle < box.x + box.width and box.y < self.y < box.y + box.height


def strips(sheet: Sheet) -> tuple[Strip, ...]:
    """Return the strips of a page in drawing order."""
    return tuple(_strip(inks) for inks in _unbroken(sheet.inks) if any(ink.text.strip() for ink in inks))


def _unbroken(inks: Iterable[Ink]) -> Iterator[list[Ink]]:
    stretch: list[Ink] = []
    for ink in inks:
        if stretch and (abs(stretch[-1].y - ink.y) > 0.01 or abs(ink.x - stretch[-1].right) > NEAR):
            yield stretch
            stretch = []
        stretch.append(ink)
    if stretch:
        yield stretch


def _strip(inks: list[Ink]) -> Strip:
    written = [ink for ink in inks if ink.text.strip()]
    text = "".join(ink.text for ink in inks).rstrip(" ")
    faces = frozenset(ink.font.rpartition("-")[2] for ink in written)
    gap = max((ink.width for ink in inks if not ink.text.strip()), default=0)
    return Strip(text, inks[0].x, inks[-1].right, inks[0].y, max(ink.size for ink in written), faces, gap)
