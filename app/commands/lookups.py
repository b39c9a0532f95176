"""Finding what the clerk means by a number or a name typed on the command line."""

from datetime import date

from app.commands.counter import Counter
from app.domain.exemplar import Exemplar
from app.domain.numbers import read_whole_number
from app.domain.unit import Unit
from app.services.naming import UnitNames, UnitNotInForce


def unit_named(counter: Counter, typed: str, day: date) -> Unit:
    """Return the unit in force on `day` with this number or this name; marks may be left out of a name.

    Raises what `UnitNames.unit` raises.
    """
    units = counter.office.units.all()
    numbered = next((unit for unit in units if str(unit.id) == typed), None)
    if numbered is None:
        return UnitNames(units).unit(typed, day)
    if not numbered.in_force(day):
        raise UnitNotInForce(numbered.name, day)
    return numbered


def exemplar_named(counter: Counter, typed: str) -> Exemplar:
    """Return the exemplar with this number, or the only one of this name."""
    if typed.isdecimal():
        return counter.rolls.exemplar(read_whole_number(typed))
    return counter.rolls.exemplar_named(typed)
