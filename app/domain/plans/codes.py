"""The codes by which a plan remembers its criteria, its papers and what falls due, made from their texts."""

from collections.abc import Collection
from itertools import count
from typing import Final

from app.domain.language.text import fold, words_of

_WORDS: Final = 6
"""How much of a text goes into its code; nobody reads it to the end."""


def code_from(text: str, taken: Collection[str]) -> str:
    """Return a code none of the others has: the first words of the text, without marks, between hyphens."""
    first = "-".join(word for word in words_of(fold(text)) if word.isascii())
    code = "-".join(first.split("-")[:_WORDS]) or "muc"
    if code not in taken:
        return code
    return next(later for number in count(2) if (later := f"{code}-{number}") not in taken)
