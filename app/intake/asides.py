"""Rows of a table that are no entries: totals, headings of sections, signatures under the list."""

import re

from app.domain.language.text import comparable
from app.intake.forms import aside_words
from app.intake.sheet import Row

_SECTION = re.compile(r"(?:[IVX]+|[A-ZĐ])\s*[.)/-]\s*\S.*")
_NUMBER = re.compile(r"[ivx]+|[0-9 ]+")
_END_OF_LIST = "./."
_WHERE_A_SUM_IS_SAID = 2
"""A total is named in one of the first texts of its row: in the first column, or after the ordinal's."""


def texts_of(row: Row) -> tuple[str, ...]:
    """Return the texts of a row, left to right."""
    return tuple(value for _, value in sorted(row.cells.items()) if isinstance(value, str) and value.strip())


def is_total(row: Row) -> bool:
    """Whether the row sums up the list; what stands under it is no entry unless it is a whole one."""
    return any(_begins(text, aside_words().totals) for text in _telling(row))


def is_nothing_but_a_sum(row: Row) -> bool:
    """Whether a text of the row says "Tổng cộng" or "Cộng" and no more: a name says more, however it begins."""
    words = aside_words()
    return any(_is_said_alone(text, (*words.totals, *words.subtotals)) for text in _telling(row))


def is_aside(row: Row) -> bool:
    """Whether the row is a subtotal, the heading of a section, or the beginning of the signatures."""
    texts = texts_of(row)
    if not texts:
        return False
    first = texts[0].strip()
    if len(row.cells) == 1 and (_SECTION.fullmatch(first) or first.endswith(_END_OF_LIST)):
        return True
    words = aside_words()
    if any(_is_said_alone(text, words.subtotals) for text in _telling(row)):
        return True
    return any(_begins(text, words.closings) for text in texts)


def _telling(row: Row) -> tuple[str, ...]:
    return texts_of(row)[:_WHERE_A_SUM_IS_SAID]


def _begins(text: str, words: tuple[str, ...]) -> bool:
    """Whether the text begins with one of the words, tones and all: "Tổng công ty" is no "Tổng cộng"."""
    said = comparable(text)
    return any(said == word or said.startswith(f"{word} ") for word in words)


def _is_said_alone(text: str, words: tuple[str, ...]) -> bool:
    """Whether the text is one of the words, or one with a number after it."""
    said = comparable(text)
    return any(
        said == word or (said.startswith(f"{word} ") and _NUMBER.fullmatch(said[len(word) + 1 :])) for word in words
    )
