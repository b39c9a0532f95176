"""The names behind the ids of a record, and what to suggest while one is typed."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from app.domain.articles.article import Article
from app.domain.exemplars.exemplar import Exemplar
from app.domain.language.text import fold
from app.domain.topics import Topic
from app.domain.units.unit import Unit
from ui.desk import Desk
from ui.kit.pick import Pick

_SUGGESTED: Final = 8


class Names:
    """Units and exemplars of the open register, as picks. The units are read once and again after they change."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._office = desk.office
        self._units: tuple[Unit, ...] = ()
        desk.changed.connect(self._hear)

    def units(self, typed: str) -> list[Pick[int]]:
        """Return the units of any time whose name holds what is typed, with or without tone marks."""
        return _matching(self._known(), typed)

    def units_on(self, typed: str, day: date) -> list[Pick[int]]:
        """Return the units that exist on a day, in the same way."""
        return _matching((unit for unit in self._known() if unit.in_force(day)), typed)

    def exemplars(self, typed: str) -> list[Pick[int]]:
        """Return the exemplars that answer to what is typed; none before anything is."""
        if not typed.strip():
            return []
        found = self._desk.attempt(lambda: self._office.exemplars.suggest(typed, _SUGGESTED)) or ()
        return [_exemplar(one) for one in found]

    def unit_of(self, article: Article) -> Pick[int]:
        """Return the unit an article came from."""
        return self.unit(article.draft.unit)

    def unit(self, unit: int) -> Pick[int]:
        """Return the unit with this id."""
        return next(_unit(one) for one in self._known() if one.id == unit)

    def exemplar(self, exemplar: int) -> Pick[int]:
        """Return the exemplar with this id; raises `NoSuchExemplar`."""
        return _exemplar(self._office.exemplars.exemplar(exemplar))

    def exemplars_of(self, article: Article) -> tuple[Pick[int], ...]:
        """Return the exemplars an article is linked with."""
        return tuple(self.exemplar(one) for one in article.draft.exemplars)

    def _known(self) -> tuple[Unit, ...]:
        self._units = self._units or self._desk.attempt(self._office.units.all) or ()
        return self._units

    def _hear(self, topics: frozenset[Topic]) -> None:
        if Topic.UNITS in topics:
            self._units = ()


def _matching(units: Iterable[Unit], typed: str) -> list[Pick[int]]:
    words = fold(typed).split()
    return [_unit(unit) for unit in units if all(word in fold(f"{unit.name} {unit.short_name}") for word in words)]


def _unit(unit: Unit) -> Pick[int]:
    return Pick(unit.id, unit.name, unit.kind.label)


def _exemplar(exemplar: Exemplar) -> Pick[int]:
    return Pick(exemplar.id, exemplar.name, exemplar.draft.post or exemplar.draft.address)
