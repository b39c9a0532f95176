"""The tables this office takes in: their columns, the names these go by, and the words their cells may hold.

All of it is written in resources/intake, where the office's own habits can be added.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar

from app.domain.errors import Refusal
from app.domain.language.text import clean, comparable, fold
from app.paths import resource

_NOT_WORDS = re.compile(r"[\W_]+")
_IN_BRACKETS = re.compile(r"\([^()]*\)")

Chosen = TypeVar("Chosen", bound=StrEnum)


@dataclass(eq=False)
class UnknownChoice(Refusal):
    """The cell holds none of the words its column knows."""

    typed: str
    known: tuple[str, ...]


class Kind(StrEnum):
    """What a workbook may hold."""

    UNITS = "units"
    ARTICLES = "articles"
    EXEMPLARS = "exemplars"
    NOMINATIONS = "nominations"
    COMMENDATIONS = "commendations"
    COUNCIL = "council"


class YesNo(StrEnum):
    """What a cell that asks a question may hold."""

    YES = "co"
    NO = "khong"


class Shape(StrEnum):
    """How a column is set up in a template. A code keeps its leading zeros."""

    TEXT = "text"
    BLOCK = "block"
    DATE = "date"
    NUMBER = "number"
    CODE = "code"


UNITS_OF_THE_DIRECTORY = "units"
"""In place of a table of words: the column holds a unit's name."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a form. `names` are the plain forms of its heading; `instead`, in order, those that will do."""

    key: str
    heading: str
    names: frozenset[str]
    instead: tuple[str, ...]
    required: bool
    width: int
    shape: Shape
    words: str
    hint: str
    example: str


@dataclass(frozen=True, slots=True)
class Form:
    """A table of one kind, as its template is laid out."""

    kind: Kind
    sheet: str
    title: str
    columns: tuple[Column, ...]

    @property
    def required(self) -> tuple[Column, ...]:
        """The columns the table cannot do without."""
        return tuple(column for column in self.columns if column.required)


@dataclass(frozen=True, slots=True)
class AsideWords:
    """Words by which rows that are no entries are known.

    `ordinals`, in plain form, head a column of numbers. The others keep their tones, as `comparable` leaves them: a
    row begins with one of `totals` or `closings`, and has a subtotal's word alone or with a number.
    """

    ordinals: frozenset[str]
    totals: tuple[str, ...]
    subtotals: tuple[str, ...]
    closings: tuple[str, ...]


def plain(text: str) -> str:
    """Return a heading or a choice with case, tone marks, punctuation and line breaks taken away."""
    folded = fold(text)
    return _NOT_WORDS.sub(" ", folded).strip() or folded


def plain_without_brackets(text: str) -> str:
    """Return `plain` of what is left when remarks in brackets are taken out."""
    return plain(_IN_BRACKETS.sub(" ", text))


@cache
def form(kind: Kind) -> Form:
    """Return the form of a kind."""
    written = _written("headings")[kind]
    columns = tuple(map(_column, written["column"]))
    return Form(kind, written["sheet"], written["title"], columns)


@cache
def guidance() -> Mapping[str, str]:
    """Return the sentences of a template, by name."""
    return dict(_written("headings")["template"])


@cache
def aside_words() -> AsideWords:
    """Return the words of rows that are no entries."""
    written = _written("headings")["asides"]
    ordinals = frozenset(map(plain, written["ordinals"]))
    totals, subtotals, closings = (
        tuple(map(comparable, written[name])) for name in ("totals", "subtotals", "closings")
    )
    return AsideWords(ordinals, totals, subtotals, closings)


@cache
def labels(choices: str) -> tuple[str, ...]:
    """Return what a template offers for a table of choices, by the table's name."""
    return tuple(words[0] for words in _written("choices")[choices].values())


def meaning(choices: type[Chosen], typed: str) -> Chosen:
    """Return the choice a cell means; raises UnknownChoice."""
    try:
        return choices(_meanings(choices.__name__)[plain(typed)])
    except KeyError:
        raise UnknownChoice(clean(typed), labels(choices.__name__)) from None


@cache
def _meanings(choices: str) -> Mapping[str, str]:
    written = _written("choices")[choices]
    return {plain(word): code for code, words in written.items() for word in (code, *words)}


def _column(written: Mapping[str, Any]) -> Column:
    names = (written["heading"], *written.get("also", ()))
    return Column(
        written["key"],
        written["heading"],
        frozenset(map(plain, names)),
        tuple(map(plain, written.get("instead", ()))),
        written.get("required", False),
        written["width"],
        Shape(written.get("shape", Shape.TEXT)),
        written.get("words", ""),
        written["hint"],
        written["example"],
    )


@cache
def _written(file: str) -> Mapping[str, Any]:
    return tomllib.loads(resource("intake", f"{file}.toml").read_text(encoding="utf-8"))
