"""Rows of a table that are no entries: totals, headings of sections, signatures under the list."""

import re

from app.intake.forms import aside_words, plain
from app.intake.sheet import Row

_SECTION = re.compile(r"(?:[IVX]+|[A-ZĐ])\s*[.)/-]\s*\S.*")
_END_OF_LIST = "./."


def texts_of(row: Row) -> tuple[str, ...]:
    """Return the texts of a row, left to right."""
    return tuple(value for _, value in sorted(row.cells.items()) if isinstance(value, str) and value.strip())


def is_total(row: Row) -> bool:
    """Whether the row sums up the list; what stands under it is no entry unless it is a whole one."""
    words = aside_words()
    return any(plain(text).startswith(words.totals) for text in texts_of(row)[:1])


def is_aside(row: Row) -> bool:
    """Whether the row is a subtotal, the heading of a section, or the beginning of the signatures."""
    texts = texts_of(row)
    words = aside_words()
    if not texts:
        return False
    if len(row.cells) == 1 and (_SECTION.fullmatch(texts[0].strip()) or texts[0].rstrip().endswith(_END_OF_LIST)):
        return True
    return plain(texts[0]).startswith(words.subtotals) or any(
        plain(text).startswith(words.closings) for text in texts
    )
