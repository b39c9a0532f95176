"""The directory by name: which unit the rows of a workbook, or a clerk in a hurry, mean, and which are named alike."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import ClassVar

from app.domain.errors import Refusal
from app.domain.language.text import clean, comparable, fold, has_tones
from app.domain.units.directory import UnitLooksLike, check_entry, likeness, looks_like
from app.domain.units.unit import Unit, UnitDraft, UnknownUnit

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


class UnitNames:
    """The directory by name, made once for many questions; a unit entered meanwhile is added."""

    def __init__(self, units: Iterable[Unit]) -> None:
        self._units: dict[int, Unit] = {}
        self._by_name: dict[str, list[Unit]] = {}
        self._by_bare_name: dict[str, list[Unit]] = {}
        self._by_likeness: dict[str, list[Unit]] = {}
        for unit in units:
            self.add(unit)

    def add(self, unit: Unit) -> None:
        """Know a unit from now on."""
        self._units[unit.id] = unit
        for name in unit.names:
            for found, key in (
                (self._by_name, comparable(name)),
                (self._by_bare_name, fold(name)),
                (self._by_likeness, likeness(name)),
            ):
                if unit not in found.setdefault(key, []):
                    found[key].append(unit)

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

    def check_entry(self, draft: UnitDraft, own: int | None = None) -> None:
        """Raise why a unit cannot be entered, or the unit `own` not be written anew, beside the others."""
        check_entry(draft, self._alike(draft, own), self._units)

    def looks_like(self, draft: UnitDraft, own: int | None = None) -> tuple[UnitLooksLike, ...]:
        """Return which other units the draft may be, misspelt."""
        return looks_like(draft, self._alike(draft, own))

    def _alike(self, draft: UnitDraft, own: int | None) -> tuple[Unit, ...]:
        names = (draft.name, draft.short_name, *draft.stands_for)
        near = (unit for name in names if name for unit in self._by_likeness.get(likeness(name), []))
        return tuple(dict.fromkeys(unit for unit in near if unit.id != own))

    def _unanswered(self, typed: str, known: Sequence[Unit], day: date) -> Refusal:
        if known and not any(unit.in_force(day) for unit in known):
            return UnitNotInForce(known[0].name, day)
        living = {fold(unit.name): unit.name for unit in self._units.values() if unit.in_force(day)}
        words = set(fold(typed).split())
        near = [name for name in living if words and words <= set(name.split())]
        near = near[:_NAMED] or get_close_matches(fold(typed), living, cutoff=_LIKENESS)
        return MisspeltUnit(clean(typed), tuple(living[name] for name in near)) if near else UnknownUnit(clean(typed))
