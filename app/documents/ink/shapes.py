"""What a chart is drawn of: bars, level lines and words, in points from the lower left, and the colours they take."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

INK = "#1F1B16"
SEAL_RED = "#A61B1B"
GREY = "#D5CFC6"
WHITE = "#FFFFFF"
LINE = "#8C857B"

_STRIPES_APART = 3.0


class Anchor(Enum):
    """Which end of a label stands at its point."""

    START = "start"
    MIDDLE = "middle"


@dataclass(frozen=True, slots=True)
class Bar:
    """A rectangle with an outline; `striped` ones are told apart from solid ones without colour."""

    x: float
    y: float
    width: float
    height: float
    fill: str
    striped: bool

    def stripes(self) -> Iterator[float]:
        """Yield the heights at which its stripes run."""
        count = int(self.height / _STRIPES_APART) if self.striped else 0
        return (self.y + _STRIPES_APART * step for step in range(1, count + 1))


@dataclass(frozen=True, slots=True)
class Stroke:
    """A level line, broken where it stands for a target."""

    x: float
    y: float
    length: float
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """Words at a point on their baseline."""

    x: float
    y: float
    text: str
    size: float
    anchor: Anchor = Anchor.MIDDLE
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Plot:
    """All that is drawn of a chart, back to front."""

    width: float
    height: float
    bars: tuple[Bar, ...]
    strokes: tuple[Stroke, ...]
    labels: tuple[Label, ...]
