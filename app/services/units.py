"""The directory of units."""

from datetime import date

from app.domain.language.text import finds
from app.domain.plans.named_units import Unanswered, check_named, unanswered
from app.domain.units.directory import UnitLooksLike
from app.domain.units.unit import Unit, UnitDraft, accept_unit, check_merger, find_unit
from app.services.naming import UnitNames
from app.services.plans import Plans
from app.store.database import Database


class Units:
    """Units with their dates of birth and end, and the names plans have for them."""

    def __init__(self, database: Database, plans: Plans) -> None:
        self._database = database
        self._plans = plans

    def add(self, draft: UnitDraft) -> Unit:
        """Enter a unit; refuses a name that another unit of the same days answers to, or did before it was merged."""
        accepted = accept_unit(draft)
        self._check_named(accepted.stands_for)
        with self._database.work("ghi đơn vị") as work:
            UnitNames(work.units.all()).check_entry(accepted)
            return work.units.add(accepted)

    def correct(self, unit: int, draft: UnitDraft) -> Unit:
        """Write a unit anew; papers already issued keep the name they were issued with."""
        accepted = accept_unit(draft)
        with self._database.reading() as work:
            known = work.units.unit(unit).stands_for
        self._check_named(tuple(name for name in accepted.stands_for if name not in known))
        with self._database.work("sửa đơn vị") as work:
            UnitNames(work.units.all()).check_entry(accepted, own=unit)
            return work.units.correct(unit, accepted)

    def merge(self, unit: int, into: int, last_day: date) -> Unit:
        """End a unit after `last_day`, its work going on in another; what it did stays its own."""
        with self._database.work("sáp nhập đơn vị") as work:
            check_merger(work.units.unit(unit), work.units.unit(into), last_day)
            return work.units.end(unit, last_day, into)

    def all(self) -> tuple[Unit, ...]:
        """Return every unit, the ended too, by kind and name."""
        with self._database.reading() as work:
            return work.units.all()

    def in_force(self, day: date) -> tuple[Unit, ...]:
        """Return the units that exist on `day`, by kind and name."""
        with self._database.reading() as work:
            return work.units.in_force(day)

    def named(self, name: str, day: date) -> Unit:
        """Return the unit in force on `day` that answers to `name`; raises `UnknownUnit`."""
        return find_unit(self.in_force(day), name, day)

    def found_by(self, typed: str) -> tuple[Unit, ...]:
        """Return the units each of whose names, taken together, have words beginning as typed."""
        return tuple(unit for unit in self.all() if finds(typed, " ".join(unit.names)))

    def looks_like(self, unit: Unit) -> tuple[UnitLooksLike, ...]:
        """Return which other units a unit may be, misspelt."""
        return UnitNames(self.all()).looks_like(unit.draft, own=unit.id)

    def unanswered(self) -> tuple[Unanswered, ...]:
        """Return the names by which plans give quotas of their own and to which no unit answers."""
        units = self.all()
        return tuple(one for plan in self._plans.all() for one in unanswered(plan, units))

    def _check_named(self, names: tuple[str, ...]) -> None:
        if names:
            check_named(names, self._plans.all())
