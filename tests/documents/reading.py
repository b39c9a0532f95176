"""Reading a finished PDF back: every text and every line with its place, measured from the page's upper left in mm."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise
from typing import Any, cast

from pypdf import PdfReader
from pypdf.generic import ContentStream, DictionaryObject, StreamObject

MM = 25.4 / 72
_FILLING = {"f", "f*"}
_PAINTING = {"S", "s", "B", "B*", "b", "b*", "n"} | _FILLING


@dataclass(frozen=True)
class Ink:
    """A stretch of text as the page draws it; `y` is the line it stands on."""

    text: str
    x: float
    y: float
    width: float
    font: str
    size: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def middle(self) -> float:
        return self.x + self.width / 2


@dataclass(frozen=True)
class Stroke:
    """A straight line from its upper left to its lower right end."""

    x: float
    y: float
    right: float
    foot: float


@dataclass(frozen=True)
class Box:
    """A frame of a table, or a filled patch."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Sheet:
    """A page: its size and what stands on it, in drawing order."""

    width: float
    height: float
    inks: tuple[Ink, ...]
    strokes: tuple[Stroke, ...]
    boxes: tuple[Box, ...]
    patches: tuple[Box, ...]

    @property
    def text(self) -> str:
        """All words, a line for each line of the page."""
        return "\n".join(map(_joined, self.lines()))

    @property
    def words(self) -> str:
        """All words, with single spaces between."""
        return " ".join(self.text.split())

    def lines(self) -> list[list[Ink]]:
        """The inks by line, in drawing order."""
        lines: list[list[Ink]] = []
        for ink in self.inks:
            if lines and abs(lines[-1][0].y - ink.y) < 0.01 and ink.x >= lines[-1][-1].right - 0.5:
                lines[-1].append(ink)
            else:
                lines.append([ink])
        return lines

    def find(self, words: str) -> Ink:
        """The one stretch of text that holds the words."""
        found = [ink for ink in self.inks if words in ink.text]
        assert len(found) == 1, (words, found)
        return found[0]


def _joined(line: list[Ink]) -> str:
    """Join the inks of a line, with a space where there is room between them."""
    spaced = [" " if right.x - left.right > 0.5 else "" for left, right in pairwise(line)]
    return line[0].text + "".join(space + ink.text for space, ink in zip(spaced, line[1:], strict=True))


def sheets(pdf: bytes) -> list[Sheet]:
    """Read every page."""
    return [_sheet(page) for page in PdfReader(BytesIO(pdf)).pages]


def _sheet(page: Any) -> Sheet:
    width, height = float(page.mediabox.width), float(page.mediabox.height)
    content = cast("ContentStream", page.get_contents())
    fonts = {name: _Font(font.get_object()) for name, font in page["/Resources"]["/Font"].items()}
    reader = _Reader(fonts, height)
    for operands, operator in content.operations:
        reader.take(operator.decode(), operands)
    return Sheet(width * MM, height * MM, tuple(reader.inks), tuple(reader.strokes), *map(tuple, reader.boxes()))


class _Font:
    def __init__(self, font: DictionaryObject) -> None:
        self.name = str(font["/BaseFont"]).split("+")[-1]
        self.widths = [float(width) for width in cast("Any", font["/Widths"])]
        self.letters = dict(_letters(cast("StreamObject", font["/ToUnicode"].get_object()).get_data().decode()))


def _letters(cmap: str) -> Iterator[tuple[int, str]]:
    for code, letter in re.findall(r"<(\w+)> <(\w+)>\n", cmap.partition("beginbfchar")[2]):
        yield int(code, 16), bytes.fromhex(letter).decode("utf-16-be")


class _Reader:
    def __init__(self, fonts: dict[str, _Font], height: float) -> None:
        self._fonts, self._height = fonts, height
        self._font, self._size, self._words, self._letters = "", 0.0, 0.0, 0.0
        self._x = self._y = 0.0
        self._origin, self._stack = (0.0, 0.0), [(0.0, 0.0)]
        self._from = (0.0, 0.0)
        self.inks: list[Ink] = []
        self.strokes: list[Stroke] = []
        self._path: list[Box] = []
        self._painted: list[tuple[Box, bool]] = []
        self._followers: dict[str, Callable[..., None]] = {
            "q": self._save,
            "Q": self._restore,
            "cm": self._move_origin,
            "Tw": self._space_words,
            "Tc": self._space_letters,
            "Tm": self._place_text,
            "m": self._start,
            "l": self._draw,
            "re": self._frame,
        }

    def take(self, operator: str, operands: Any) -> None:
        """Follow one operator of the page's stream."""
        values = [float(one) for one in operands if isinstance(one, int | float)]
        if operator == "Tj":
            self._write(operands[0])
        elif operator == "Tf":
            self._font, self._size = operands[0], values[0]
        elif operator in _PAINTING:
            self._painted += [(box, operator in _FILLING) for box in self._path]
            self._path = []
        elif follow := self._followers.get(operator):
            follow(*values)

    def boxes(self) -> tuple[list[Box], list[Box]]:
        """Return the boxes drawn as frames, and those only filled."""
        framed, filled = ([box for box, fills in self._painted if fills is wanted] for wanted in (False, True))
        return framed, filled

    def _save(self) -> None:
        self._stack.append(self._origin)

    def _restore(self) -> None:
        self._origin = self._stack.pop()

    def _move_origin(self, *matrix: float) -> None:
        self._origin = (self._origin[0] + matrix[4], self._origin[1] + matrix[5])

    def _space_words(self, width: float) -> None:
        self._words = width

    def _space_letters(self, width: float) -> None:
        self._letters = width

    def _place_text(self, *matrix: float) -> None:
        self._x, self._y = matrix[4], matrix[5]

    def _start(self, x: float, y: float) -> None:
        self._from = (x, y)

    def _write(self, shown: Any) -> None:
        font = self._fonts[self._font]
        codes = shown.original_bytes
        width = sum(
            font.widths[code] * self._size / 1000 + self._letters + (self._words if code == ord(" ") else 0)
            for code in codes
        )
        text = "".join(font.letters[code] for code in codes)
        x, y = self._at(self._x, self._y)
        self.inks.append(Ink(text, x, y, width * MM, font.name, self._size))
        self._x += width

    def _draw(self, to_x: float, to_y: float) -> None:
        (x, foot), (right, y) = self._at(*self._from), self._at(to_x, to_y)
        self.strokes.append(Stroke(x, y, right, foot))

    def _frame(self, left: float, bottom: float, width: float, height: float) -> None:
        x, foot = self._at(left, bottom)
        self._path.append(Box(x, foot - height * MM, width * MM, height * MM))

    def _at(self, x: float, y: float) -> tuple[float, float]:
        return (x + self._origin[0]) * MM, (self._height - y - self._origin[1]) * MM
