"""The four faces of Tinos, the metric twin of Times New Roman, and how wide their words run."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import cast

from reportlab.pdfbase.pdfmetrics import registerFont

from app.documents.ink.alphabet import AlphabetFont
from app.domain.errors import Refusal
from app.paths import resource

REGULAR = "Tinos-Regular"
_FACES = {
    (False, False): REGULAR,
    (True, False): "Tinos-Bold",
    (False, True): "Tinos-Italic",
    (True, True): "Tinos-BoldItalic",
}
ASCENT = 0.891
DESCENT = 0.216
"""How far Tinos rises above and falls below the line it stands on, as shares of the size."""


@dataclass(eq=False)
class UnprintableCharacter(Refusal):
    """The paper's font has no shape for a character: nothing is printed rather than a box in its place."""

    character: str
    text: str


def face(*, bold: bool, italic: bool) -> str:
    """Return the name of one of the four faces."""
    return _FACES[bold, italic]


def loaded(name: str) -> str:
    """Make a face known to reportlab and return its name."""
    _widths(name)
    return name


@lru_cache(maxsize=8192)
def ems(name: str, text: str) -> float:
    """Return the width of `text` in a face, as a multiple of the size; raises `UnprintableCharacter`."""
    known = _widths(name)
    try:
        return sum([known[ord(character)] for character in text]) / 1000
    except KeyError as missing:
        raise UnprintableCharacter(chr(missing.args[0]), text) from None


@cache
def _widths(name: str) -> Mapping[int, float]:
    """Return the width of every character of a face, and make the face known to reportlab on first use."""
    font = AlphabetFont(name, str(resource("fonts", f"{name}.ttf")), asciiReadable=False)
    registerFont(font)
    return cast("Mapping[int, float]", font.face.charWidths)
