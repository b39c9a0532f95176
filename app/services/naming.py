"""What is meant by the names that rows of a workbook, or a clerk in a hurry, call units and exemplars by."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import ClassVar

from app.domain.errors import Refusal
from app.domain.exemplar import Exemplar, ExemplarDraft, NameNotUnique, UnknownExemplar
from app.domain.plan import Recipient
from app.domain.text import clean, comparable, fold, has_tones
from app.domain.unit import Unit, UnknownUnit
from app.store.work import Work

_LIKENESS, _NAMED = 0.75, 5


@dataclass(eq=False)
class MisspeltUnit(Refusal):
    """No unit answers to the name, but some are called nearly so, or so among other words."""

    typed: str
    near: tuple[str, ...]
    field: ClassVar[str] = "unit"


@dataclass(eq=False)
class UnitNotInForce(Refusal):
    """The unit is known, but did not exist on the day."""

    name: str
    day: date
    field: ClassVar[str] = "unit"


@dataclass(eq=False)
class BirthYearNeeded(Refusal):
    """Two exemplars of one unit bear the name, and without a year of birth nobody can tell them apart."""

    name: str
    unit: str
    field: ClassVar[str] = "birth_year"


class UnitNames:
    """The directory by name, made once for many questions."""

    def __init__(self, units: Iterable[Unit]) -> None:
        self._units = tuple(units)
        self._by_name = _grouped((comparable(name), unit) for unit in self._units for name in _names(unit))
        self._by_bare_name = _grouped((fold(name), unit) for unit in self._units for name in _names(unit))

    def unit(self, typed: str, day: date) -> Unit:
        """Return the unit in force on `day` that answers to a name; typed without any marks, it may lack them.

        Raises `UnitNotInForce`, `MisspeltUnit` or `UnknownUnit`.
        """
        known = self._by_name.get(comparable(typed), [])
        if not known and not has_tones(typed):
            known = self._by_bare_name.get(fold(typed), [])
        living = [unit for unit in known if unit.in_force(day)]
        if len(living) == 1:
            return living[0]
        raise self._unanswered(typed, known, day)

    def _unanswered(self, typed: str, known: Sequence[Unit], day: date) -> Refusal:
        if known and not any(unit.in_force(day) for unit in known):
            return UnitNotInForce(known[0].name, day)
        living = {fold(unit.name): unit.name for unit in self._units if unit.in_force(day)}
        words = set(fold(typed).split())
        near = [name for name in living if words and words <= set(name.split())]
        near = near[:_NAMED] or get_close_matches(fold(typed), living, cutoff=_LIKENESS)
        return MisspeltUnit(clean(typed), tuple(living[name] for name in near)) if near else UnknownUnit(clean(typed))


def exemplar_called(
    work: Work, name: str, birth_year: int | None, *, nearby: int | None = None, unit: int | None = None
) -> Exemplar:
    """Return the one exemplar so named, of `unit` where one is given, and of unit `nearby` rather than of another.

    Raises `UnknownExemplar` or `NameNotUnique`.
    """
    bearers = [one for one in _bearers(work, name, birth_year) if unit is None or one.draft.unit == unit]
    close = [one for one in bearers if one.draft.unit == nearby] or bearers
    if not close:
        raise UnknownExemplar(name)
    if len(close) > 1:
        raise NameNotUnique(name, len(close))
    return close[0]


def known_already(work: Work, draft: ExemplarDraft) -> Exemplar | None:
    """Return the exemplar of the same unit, name and kind whose year of birth does not speak against it, or None.

    Raises `NameNotUnique` where there are several.
    """
    bearers = [
        one
        for one in _bearers(work, draft.name, draft.birth_year)
        if one.draft.unit == draft.unit and _sort(one.draft) is _sort(draft)
    ]
    exact = [one for one in bearers if one.draft.birth_year == draft.birth_year] or bearers
    if len(exact) > 1:
        raise NameNotUnique(draft.name, len(exact))
    return exact[0] if exact else None


def _bearers(work: Work, name: str, birth_year: int | None) -> list[Exemplar]:
    known = work.exemplars.by_id(work.rolls.bearers(name)).values()
    return [one for one in known if birth_year is None or one.draft.birth_year in {None, birth_year}]


def _sort(draft: ExemplarDraft) -> Recipient:
    """Return what an exemplar is for good: a leader is a person like any, and may lead no more next year."""
    return Recipient.STAFF if draft.recipient is Recipient.LEADER else draft.recipient


def _names(unit: Unit) -> set[str]:
    return {unit.name, unit.short_name or unit.name}


def _grouped(pairs: Iterable[tuple[str, Unit]]) -> dict[str, list[Unit]]:
    found: dict[str, list[Unit]] = {}
    for name, unit in pairs:
        if unit not in found.setdefault(name, []):
            found[name].append(unit)
    return found
