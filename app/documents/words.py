"""Text as a paper holds it: plain words, words in bold or italic, and gaps left for the pen."""

from dataclasses import dataclass
from typing import TypeAlias

_LETTERS = "abcdđeghiklmnopqrstuvxy"
"""The letters that number the points of a provision: the Vietnamese alphabet without its hats, no f, j, w, z."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words that stand out from the block they are in."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Gap:
    """Room for what is written by hand later: 12 mm holds a number or a day on the papers of working offices."""

    millimetres: int = 12


Text: TypeAlias = str | tuple[Run | Gap, ...]


def runs(text: Text) -> tuple[Run | Gap, ...]:
    """Return the text as runs and gaps, however it was given."""
    return (Run(text),) if isinstance(text, str) else text


def joined(*texts: Text) -> Text:
    """Return the texts one after the other, as plain words where all of them are."""
    if all(isinstance(text, str) for text in texts):
        return "".join(str(text) for text in texts)
    return tuple(piece for text in texts for piece in runs(text) if piece != Run(""))


def bold(text: str) -> Text:
    """Return the words in bold."""
    return (Run(text, bold=True),)


def italic(text: Text) -> Text:
    """Return the text in italic, its gaps left as they are."""
    return tuple(piece if isinstance(piece, Gap) else Run(piece.text, piece.bold, True) for piece in runs(text))


def plain(text: Text) -> str:
    """Return the words alone; a gap reads as a row of dots, as in the decree's own samples."""
    return "".join("……" if isinstance(piece, Gap) else piece.text for piece in runs(text))


def lettered(place: int) -> str:
    """Return the letter of a point, from 0: a, b, c, d, đ, e, g … (Nghị định 30/2020, Phụ lục I)."""
    return _LETTERS[place]
