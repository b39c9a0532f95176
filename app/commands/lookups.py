"""Finding what the clerk means by a number or a name typed on the command line."""

from datetime import date

from app.commands.counter import Counter
from app.domain.article import Article
from app.domain.exemplar import Exemplar
from app.domain.unit import Unit
from app.services.naming import UnitNames


def unit_named(counter: Counter, typed: str, day: date) -> Unit:
    """Return the unit with this number, or in force on `day` with this name; marks may be left out of a name.

    Raises what `UnitNames.unit` raises.
    """
    units = counter.office.units.all()
    if typed.isdecimal():
        return next((unit for unit in units if unit.id == int(typed)), None) or UnitNames(units).unit(typed, day)
    return UnitNames(units).unit(typed, day)


def exemplar_named(counter: Counter, typed: str) -> Exemplar:
    """Return the exemplar with this number, or the only one of this name."""
    if typed.isdecimal():
        return counter.rolls.exemplar(int(typed))
    return counter.rolls.exemplar_named(typed)


def article_of(counter: Counter, number: int) -> Article:
    """Return the article of this number; raises `NoSuchArticle`."""
    return counter.rolls.article(number)
