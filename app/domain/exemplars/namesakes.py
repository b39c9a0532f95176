"""Bearers of one name: who is the same, who may be, and which of them is meant. Nobody is merged on likeness alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from app.domain.errors import Refusal
from app.domain.exemplars.exemplar import Exemplar, ExemplarDraft


@dataclass(eq=False)
class ExemplarAlreadyKnown(Refusal):
    """The same name in the same unit, born in the same year, is in the register already."""

    name: str
    unit: str
    field: ClassVar[str] = "name"


@dataclass(eq=False)
class BirthYearNeeded(Refusal):
    """Somebody of the same name and unit is in the register, and no year of birth tells the two apart."""

    name: str
    unit: str
    field: ClassVar[str] = "birth_year"


@dataclass(eq=False)
class UnknownExemplar(Refusal):
    name: str
    field: ClassVar[str] = "exemplar"


@dataclass(eq=False)
class NameNotUnique(Refusal):
    """Several exemplars bear the name; the unit or the year of birth must tell which is meant."""

    name: str
    bearers: int
    field: ClassVar[str] = "exemplar"


def same_already(draft: ExemplarDraft, unit: str, bearers: Iterable[Exemplar]) -> Exemplar | None:
    """Return which of the bearers of its name a draft is: of the same unit, sort and year of birth; None where nobody.

    A person is the same whether they lead or not. `unit` is the name of the draft's unit. Raises `BirthYearNeeded`
    where somebody may be the same because one of the two years of birth is unknown.
    """
    near = [one for one in bearers if one.draft.unit == draft.unit and _same_sort(one.draft, draft)]
    for known in near:
        if known.draft.birth_year == draft.birth_year:
            return known
    if any(_may_be_born_in(known, draft.birth_year) for known in near):
        raise BirthYearNeeded(draft.name, unit)
    return None


def check_unknown(draft: ExemplarDraft, unit: str, bearers: Iterable[Exemplar]) -> None:
    """Raise `ExemplarAlreadyKnown` where the draft is one of the bearers of its name, else as `same_already` does."""
    if same_already(draft, unit, bearers) is not None:
        raise ExemplarAlreadyKnown(draft.name, unit)


def the_one(
    name: str,
    bearers: Iterable[Exemplar],
    birth_year: int | None = None,
    *,
    unit: int | None = None,
    nearby: int | None = None,
) -> Exemplar:
    """Return the one bearer of a name who is meant, of `unit` where one is given, and of `nearby` rather than another.

    Raises `UnknownExemplar` or `NameNotUnique`.
    """
    possible = [one for one in bearers if _may_be_born_in(one, birth_year) and unit in {None, one.draft.unit}]
    close = [one for one in possible if one.draft.unit == nearby] or possible
    if not close:
        raise UnknownExemplar(name)
    if len(close) > 1:
        raise NameNotUnique(name, len(close))
    return close[0]


def _same_sort(one: ExemplarDraft, other: ExemplarDraft) -> bool:
    return one.recipient.group == other.recipient.group


def _may_be_born_in(known: Exemplar, year: int | None) -> bool:
    return year is None or known.draft.birth_year in {None, year}
