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
class Closing(Piece):
    """The end of a text with the signatures that must never stand alone: some of the text goes along with them."""

    text: Piece
    signatures: Piece

    @property
    def height(self) -> float:
        """Height of both."""
        return _stacked((self.text, self.signatures))

    def split(self, room: float, page: float) -> "tuple[Piece, Piece] | None":
        """Keep on this page what can stay, and take at least the text's smallest decent end along."""
        parts = self.text.shed() if self.text.height <= room else self.text.split(room, page)
        if parts is None or parts[0].height > room:
            return None
        return parts[0], Closing(parts[1], self.signatures, before=0, after=self.after)

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw the text and the signatures under it."""
        Stack((self.text, self.signatures)).draw(canvas, x, top)
