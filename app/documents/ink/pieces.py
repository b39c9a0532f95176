"""The pieces a page is stacked from, each already measured for its width: rules, room, stacks and columns.

A piece knows its height, the least of it that may stand at a page's foot, and how it is parted between two pages.
"""

from abc import ABC, abstractmethod
from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece(ABC):
    """Anything that takes its place on a page; unless it says otherwise it is never parted. Lengths in points.

    `before` and `after` are the space it wants around it; a piece that `leads` stands on the same page as the beginning
    of what follows it.
    """

    before: float = 0
    after: float = 0
    leads: bool = False

    @property
    @abstractmethod
    def height(self) -> float:
        """Height without the space around it."""

    @abstractmethod
    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Put it on the page, its upper left corner at `x`, `top`; `top` counts up from the page's foot."""

    def least(self) -> float:
        """Return the height of the smallest beginning that may end a page."""
        return self.height

    def split(self, room: float, page: float) -> "tuple[Piece, Piece] | None":  # noqa: ARG002
        """Part it so that the first part fits `room`; None when it goes whole to the next page, `page` high."""
        return None

    def shed(self) -> "tuple[Piece, Piece] | None":
        """Part it so that the smallest decent end is left to stand with what follows; None when it is too short."""
        return None


@dataclass(frozen=True, slots=True)
class Room(Piece):
    """Nothing, so high: where a pen and a seal will go."""

    room: float

    @property
    def height(self) -> float:
        """The room itself."""
        return self.room

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Leave the page as it is."""


@dataclass(frozen=True, slots=True)
class Overhang(Piece):
    """A piece that hangs into the space under it and takes none of its own, so that nothing moves for it."""

    hanging: Piece

    @property
    def height(self) -> float:
        """None."""
        return 0

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw the piece downwards from here."""
        self.hanging.draw(canvas, x, top)


@dataclass(frozen=True, slots=True)
class Rule(Piece):
    """A solid line of `length`, centred in `width`."""

    length: float
    width: float
    thickness: float

    @property
    def height(self) -> float:
        """Its thickness."""
        return self.thickness

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw the line."""
        start, y = x + (self.width - self.length) / 2, top - self.thickness / 2
        canvas.setLineWidth(self.thickness)
        canvas.line(start, y, start + self.length, y)


@dataclass(frozen=True, slots=True)
class Stack(Piece):
    """Pieces one under the other that stay together."""

    pieces: tuple[Piece, ...]

    @property
    def height(self) -> float:
        """Height of the pieces and the space between them."""
        return _stacked(self.pieces)

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw them downwards."""
        above: Piece | None = None
        for piece in self.pieces:
            top -= gap(above, piece)
            piece.draw(canvas, x, top)
            top -= piece.height
            above = piece


def _stacked(pieces: tuple[Piece, ...]) -> float:
    above: Piece | None = None
    height = 0.0
    for piece in pieces:
        height += gap(above, piece) + piece.height
        above = piece
    return height


def gap(above: Piece | None, below: Piece) -> float:
    """Return the space between two pieces: the larger of what they ask for, none at the top."""
    return max(above.after, below.before) if above else 0


@dataclass(frozen=True, slots=True)
class SideBySide(Piece):
    """Stacks next to each other, each at its distance from the left."""

    columns: tuple[tuple[float, Stack], ...]

    @property
    def height(self) -> float:
        """Height of the tallest."""
        return max(stack.height for _, stack in self.columns)

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw them level at the top."""
        for distance, stack in self.columns:
            stack.draw(canvas, x + distance, top)


@dataclass(frozen=True, slots=True)
class Tied(Piece):
    """A body and a tail that never stands alone: signatures or notes take the end of what they belong to along."""

    body: Piece
    tail: Piece

    @property
    def height(self) -> float:
        """Height of both."""
        return _stacked((self.body, self.tail))

    def least(self) -> float:
        """Return what the body needs to begin, or the height of both where it cannot be parted."""
        return self.body.least() if self.body.shed() else self.height

    def split(self, room: float, page: float) -> "tuple[Piece, Piece] | None":
        """Keep on this page what can stay, and take at least the body's smallest decent end along with the tail."""
        shed = self.body.shed()
        stays_whole = shed is None and self.body.height <= page
        parts = shed if self.body.height <= room or stays_whole else self.body.split(room, page)
        return self._tied(parts) if parts and parts[0].height <= room else None

    def shed(self) -> "tuple[Piece, Piece] | None":
        """Leave the smallest decent end of the body with the tail."""
        parts = self.body.shed()
        return self._tied(parts) if parts else None

    def _tied(self, parts: "tuple[Piece, Piece]") -> "tuple[Piece, Tied]":
        return parts[0], Tied(parts[1], self.tail, after=self.after)

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw the body and the tail under it."""
        Stack((self.body, self.tail)).draw(canvas, x, top)
