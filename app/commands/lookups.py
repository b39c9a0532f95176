"""Finding what the clerk means by a number or a name typed on the command line."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from app.commands.counter import Counter
from app.domain.article import Article
from app.domain.errors import Refusal
from app.domain.exemplar import Exemplar
from app.domain.text import fold, has_tones
from app.domain.unit import Unit, UnknownUnit


@dataclass(eq=False)
class MisspeltUnit(Refusal):
    """No unit answers to the name, but some are called nearly so."""

    typed: str
    near: tuple[str, ...]


def unit_named(counter: Counter, typed: str, day: date) -> Unit:
    """Return the unit in force on `day` with this number or this name; marks may be left out of a name.

    Raises `MisspeltUnit` or `UnknownUnit`.
    """
    units = counter.office.units.in_force(day)
    found = _answering(units, typed)
    if len(found) != 1:
        raise _unknown(units, typed)
    return found[0]


def exemplar_named(counter: Counter, typed: str) -> Exemplar:
    """Return the exemplar with this number, or the only one of this name."""
    if typed.isdecimal():
        return counter.rolls.exemplar(int(typed))
    return counter.rolls.exemplar_named(typed)


def article_of(counter: Counter, number: int) -> Article:
    """Return the article of this number; raises `NoSuchArticle`."""
    return counter.rolls.article(number)


def _answering(units: Iterable[Unit], typed: str) -> list[Unit]:
    if typed.isdecimal():
        return [unit for unit in units if unit.id == int(typed)]
    known = tuple(units)
    exact = [unit for unit in known if unit.answers_to(typed)]
    if exact or has_tones(typed):
        return exact
    return [unit for unit in known if fold(typed) in {fold(unit.name), fold(unit.short_name)}]


def _unknown(units: Iterable[Unit], typed: str) -> Refusal:
    names = {fold(unit.name): unit.name for unit in units}
    near = get_close_matches(fold(typed), names, cutoff=0.7)
    return MisspeltUnit(typed, tuple(names[name] for name in near)) if near else UnknownUnit(typed)
