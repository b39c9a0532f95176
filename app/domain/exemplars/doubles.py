"""Doubts, never findings: a name that may be another's already in the register, a deed that may be told twice.

The clerk rules on each doubt, and the ruling is remembered: on two exemplars for good, on two deeds as long as their
words stay.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from app.domain.exemplars.exemplar import Exemplar, ExemplarDraft
from app.domain.language.text import comparable, fold, words_of
from app.domain.units.directory import likeness

_IN_COMMON, _FEWEST = Fraction(4, 5), 3
_DIGITS_OF_A_YEAR = 4

DeedPair: TypeAlias = tuple[str, str]
"""Two deeds as `deed_pair` writes them."""


@dataclass(frozen=True, slots=True)
class NameDoubt:
    """An exemplar of the register whom the one being entered may be; `unit` is the name of theirs."""

    exemplar: Exemplar
    unit: str


@dataclass(frozen=True, slots=True)
class DeedDoubt:
    """A deed of the register that the one being typed may be.

    `name` is its exemplar's; `decision` the number of the decision that commended it, empty where it stands
    nominated.
    """

    exemplar: int
    name: str
    deed: str
    decision: str = ""


def named_alike(name: str) -> str:
    """Return what names share that differ in marks alone, or in i and y: "Lý Thị Hòa", "Lí thị Hoà", "LY THI HOA"."""
    return likeness(name)


def may_be(draft: ExemplarDraft, known: Exemplar) -> bool:
    """Whether a draft may be an exemplar of a like name.

    A collective or household is its unit's: one of that name elsewhere is another. Two years of birth tell two people
    apart, two units do not: people move.
    """
    other = known.draft
    if draft.recipient.group != other.recipient.group:
        return False
    if not draft.recipient.is_individual:
        return draft.unit == other.unit
    return None in {draft.birth_year, other.birth_year} or draft.birth_year == other.birth_year


def deeds_alike(one: str, other: str) -> bool:
    """Whether two wordings may tell of one deed: most words of the shorter are in the other too.

    What names different years are different deeds.
    """
    mine, yours = set(words_of(fold(one))), set(words_of(fold(other)))
    shorter = min(len(mine), len(yours))
    if shorter < _FEWEST or _of_different_years(mine, yours):
        return bool(mine) and mine == yours
    return len(mine & yours) >= _IN_COMMON * shorter


def deed_pair(one: str, other: str) -> DeedPair:
    """Return two deeds as a ruling on them is remembered: whichever was typed first, however they are spelt."""
    first, second = sorted((comparable(one), comparable(other)))
    return first, second


def deed_doubts(deed: str, known: Iterable[DeedDoubt], ruled: frozenset[DeedPair]) -> tuple[DeedDoubt, ...]:
    """Return which of the known deeds the one typed may be, but for those ruled to be other deeds, each once."""
    doubts = (one for one in known if deeds_alike(deed, one.deed) and deed_pair(deed, one.deed) not in ruled)
    return tuple(dict.fromkeys(doubts))


def _of_different_years(one: set[str], other: set[str]) -> bool:
    mine, yours = _years(one), _years(other)
    return bool(mine) and bool(yours) and mine.isdisjoint(yours)


def _years(words: set[str]) -> set[str]:
    return {word for word in words if word.isdigit() and len(word) == _DIGITS_OF_A_YEAR}
