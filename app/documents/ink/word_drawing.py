"""A drawing as an Enhanced Metafile, the vector format Word files hold ([MS-EMF]): sharp at any size, its words words.

Lengths are points from the upper left; the file counts in hundredths of a point.
"""

from itertools import pairwise
from struct import pack
from typing import Final

from app.documents.ink.word_xml import FONT

_FINE: Final = 100
_MILLIMETRES: Final = 254
_HEADER, _END = 1, 14
_BACKGROUND, _TEXT_ALIGN, _TEXT_COLOUR = 18, 22, 24
_MOVE, _SELECT, _PEN, _BRUSH, _FORGET, _RECTANGLE, _LINE = 27, 37, 38, 39, 40, 43, 54
_FONT, _WORDS = 82, 84
_TRANSPARENT, _ON_THE_BASELINE = 1, 24
_BEFORE_WORDS = 76
"""Bytes of a record of words before the words."""
_NO_PEN = 0x80000008
_OBJECT, _OBJECTS = 1, 2
"""One made thing at a time, under number 1; the file itself is number 0."""


class Drawing:
    """Collects what is drawn on an area so wide and so high."""

    def __init__(self, width: float, height: float) -> None:
        self._width, self._height = width, height
        self._records = [_record(_BACKGROUND, "I", _TRANSPARENT), _record(_TEXT_ALIGN, "I", _ON_THE_BASELINE)]

    def fill(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """Fill a rectangle."""
        self._add(_record(_SELECT, "I", _NO_PEN))
        self._make(_BRUSH, "IIII", _OBJECT, 0, _colour(colour), 0)
        # The format leaves out the last column and row of a rectangle without a frame.
        edges = (_fine(x), _fine(y), _fine(x + width) + 1, _fine(y + height) + 1)
        self._add(_record(_RECTANGLE, "iiii", *edges))
        self._unmake()

    def line(self, start: tuple[float, float], end: tuple[float, float], thickness: float, colour: str) -> None:
        """Draw a straight line."""
        self._make(_PEN, "IIiiI", _OBJECT, 0, _fine(thickness), 0, _colour(colour))
        self._add(_record(_MOVE, "ii", *map(_fine, start)), _record(_LINE, "ii", *map(_fine, end)))
        self._unmake()

    def frame(self, x: float, y: float, width: float, height: float, thickness: float, colour: str) -> None:
        """Draw the outline of a rectangle."""
        corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y))
        for start, end in pairwise(corners):
            self.line(start, end, thickness, colour)

    def words(self, at: tuple[float, float], text: str, widths: list[float], size: float, *, bold: bool) -> None:
        """Write words from a point on their baseline, each letter as wide as told."""
        self._make(_FONT, "I92s228x", _OBJECT, _look(size, bold=bold))
        self._add(_record(_TEXT_COLOUR, "I", 0))
        letters = text.encode("utf-16-le")
        letters = letters.ljust(len(letters) + len(letters) % 4, b"\0")
        bounds, clip = (0, 0, -1, -1), (0, 0, -1, -1)
        scale = (1, 1.0, 1.0)
        spoken = (*map(_fine, at), len(text), _BEFORE_WORDS, 0, *clip, _BEFORE_WORDS + len(letters))
        head = pack("<4iIff2iIII4iI", *bounds, *scale, *spoken)
        steps = pack(f"<{len(widths)}I", *map(_fine, widths))
        self._add(_framed(_WORDS, head + letters + steps))
        self._unmake()

    def drawn(self) -> bytes:
        """Return the file."""
        records = [*self._records, _record(_END, "III", 0, 16, 20)]
        width, height = _fine(self._width), _fine(self._height)
        size = 100 + sum(map(len, records))
        hundredths = [round(length * 2540 / 72) for length in (self._width, self._height)]
        dots = round(_MILLIMETRES / 25.4 * 72 * _FINE)
        header = pack(
            "<4i4i4sIIIHHIII2i2i",
            *(0, 0, width, height),
            *(0, 0, *hundredths),
            *(b" EMF", 0x10000, size, len(records) + 1, _OBJECTS, 0, 0, 0, 0),
            *(dots, dots, _MILLIMETRES, _MILLIMETRES),
        )
        return _framed(_HEADER, header.ljust(92, b"\0")) + b"".join(records)

    def _add(self, *records: bytes) -> None:
        self._records += records

    def _make(self, kind: int, form: str, *values: object) -> None:
        self._add(_record(kind, form, *values), _record(_SELECT, "I", _OBJECT))

    def _unmake(self) -> None:
        self._add(_record(_FORGET, "I", _OBJECT))


def _record(kind: int, form: str, *values: object) -> bytes:
    return _framed(kind, pack(f"<{form}", *values))


def _framed(kind: int, content: bytes) -> bytes:
    return pack("<II", kind, len(content) + 8) + content


def _fine(length: float) -> int:
    return round(length * _FINE)


def _colour(name: str) -> int:
    """Return "#RRGGBB" as the format has it: blue, green, red."""
    return int.from_bytes(bytes.fromhex(name.removeprefix("#")), "little")


def _look(size: float, *, bold: bool) -> bytes:
    weight = 700 if bold else 400
    return pack("<5i8B64s", -_fine(size), 0, 0, 0, weight, 0, 0, 0, 1, 0, 0, 0, 0, FONT.encode("utf-16-le"))
