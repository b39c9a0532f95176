"""Rows of a table that are no entries: totals, headings of sections, signatures under the list."""

import re

from app.domain.text import comparable
from app.intake.forms import aside_words
from app.intake.sheet import Row

_SECTION = re.compile(r"(?:[IVX]+|[A-ZĐ])\s*[.)/-]\s*\S.*")
_NUMBER = re.compile(r"[ivx]+|[0-9 ]+")
_END_OF_LIST = "./."


def texts_of(row: Row) -> tuple[str, ...]:
    """Return the texts of a row, left to right."""
    return tuple(value for _, value in sorted(row.cells.items()) if isinstance(value, str) and value.strip())


def is_total(row: Row) -> bool:
    """Whether the row sums up the list; what stands under it is no entry unless it is a whole one."""
    return any(_begins(text, aside_words().totals) for text in texts_of(row)[:1])


def is_aside(row: Row) -> bool:
    """Whether the row is a subtotal, the heading of a section, or the beginning of the signatures."""
    texts = texts_of(row)
    if not texts:
        return False
    first = texts[0].strip()
    if len(row.cells) == 1 and (_SECTION.fullmatch(first) or first.endswith(_END_OF_LIST)):
        return True
    return _is_subtotal(first) or any(_begins(text, aside_words().closings) for text in texts)


def _begins(text: str, words: tuple[str, ...]) -> bool:
    """Whether the text begins with one of the words, tones and all: "Tổng công ty" is no "Tổng cộng"."""
    said = comparable(text)
    return any(said == word or said.startswith(f"{word} ") for word in words)


def _is_subtotal(text: str) -> bool:
    said = comparable(text)
    return any(
        said == word or (said.startswith(f"{word} ") and _NUMBER.fullmatch(said[len(word) + 1 :]))
        for word in aside_words().subtotals
    )
