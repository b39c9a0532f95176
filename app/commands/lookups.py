"""Finding what the clerk means by a number or a name typed on the command line."""

from datetime import date

from app.commands.counter import Counter
from app.domain.exemplars.exemplar import Exemplar
from app.domain.language.numbers import read_whole_number
from app.domain.units.unit import Unit
from app.services.naming import UnitNames, UnitNotInForce


def any_unit_named(counter: Counter, typed: str, day: date) -> Unit:
    """Return the unit of any time with this number, or the one in force on `day` with this name."""
    numbered = next((unit for unit in counter.office.units.all() if str(unit.id) == typed), None)
    return numbered or unit_named(counter, typed, day)


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
        return counter.office.exemplars.exemplar(read_whole_number(typed))
    return counter.office.exemplars.called(typed)
