"""The authors of an article: several in one cell, with what the other cells say of each in the same order."""

import re
from typing import TypeVar

from app.domain.articles.contest import Author
from app.intake.line import Line
from app.intake.remarks import BlankCell, LeadingZeroLost, ListsDoNotMatch

_WITHOUT_ZERO = re.compile(r"[35789][0-9]{8}|2[0-9]{9}")
"""Nine figures of a mobile or ten of a fixed telephone: Vietnamese numbers that Excel took for a number."""
_BETWEEN_FIGURES = re.compile(r"[\s.-]+")

Said = TypeVar("Said")


def read_authors(line: Line) -> tuple[Author, ...]:
    """Read the columns authors, phones, addresses, workplaces and birth_years.

    One telephone, address or workplace alone is everyone's; otherwise there must be as many as there are authors.
    """
    names = tuple(filter(None, line.pieces("authors")))
    if not names:
        line.complain("authors", BlankCell())
    columns = (
        _shared_out(line, "phones", _phones(line), len(names)),
        _shared_out(line, "addresses", line.pieces("addresses"), len(names)),
        _shared_out(line, "workplaces", line.pieces("workplaces"), len(names)),
        _each_their_own(line, "birth_years", line.birth_years("birth_years"), len(names)),
    )
    return tuple(Author(*author) for author in zip(names, *columns, strict=True))


def _shared_out(line: Line, key: str, said: tuple[str, ...], authors: int) -> tuple[str, ...]:
    if len(said) <= 1:
        return (said or ("",)) * authors
    return tuple(text or "" for text in _each_their_own(line, key, said, authors))


def _each_their_own(line: Line, key: str, said: tuple[Said, ...], authors: int) -> tuple[Said | None, ...]:
    """Return one thing said for each author, None where nothing is; complains when the numbers differ."""
    if not said:
        return (None,) * authors
    given = said
    while len(given) > authors and not given[-1]:
        given = given[:-1]
    if len(given) == authors:
        return given
    line.complain(key, ListsDoNotMatch(len(given), authors))
    return (None,) * authors


def _phones(line: Line) -> tuple[str, ...]:
    return tuple(_with_zero(line, phone) for phone in line.pieces("phones"))


def _with_zero(line: Line, phone: str) -> str:
    if not _WITHOUT_ZERO.fullmatch(_BETWEEN_FIGURES.sub("", phone)):
        return phone
    line.doubt("phones", LeadingZeroLost(phone, f"0{phone}"))
    return f"0{phone}"
