"""Words typed by the clerk, as a question to the search tables.

Each word finds those that begin with it. Typed plainly it finds every spelling ("dung" finds Dũng); typed with tone or
letter marks it finds only that one.
"""

import re
from unicodedata import normalize

from app.domain.language.text import clean, fold, has_tones, toned

_WORD = re.compile("[0-9a-zß-öø-ɏḀ-ỿ]+")
"""Figures and Latin letters: the words that both this module and the search table hold to be one word."""


def question(typed: str) -> str:
    """Return the FTS5 expression for what was typed, empty when there is no word in it."""
    return " AND ".join(_term(word) for piece in typed.split() for word in _words(piece))


def _words(piece: str) -> list[str]:
    # The search table parts words its own way: what it would part must come apart here, as "½" into "1" and "2".
    return [word for word in _WORD.findall(normalize("NFKC", clean(piece)).lower()) if _WORD.fullmatch(fold(word))]


def _term(word: str) -> str:
    if not has_tones(word):
        return f'folded : "{fold(word)}" *'
    # A syllable still being typed may carry its tone elsewhere than the finished one: "toà" begins "toàn".
    spellings = " OR ".join(f'"{spelling}" *' for spelling in sorted({word, toned(word)}))
    return f"toned : ({spellings})"
