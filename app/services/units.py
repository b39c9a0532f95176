"""The directory of units."""

from datetime import date

from app.domain.unit import Unit, UnitDraft, accept_unit, check_merger, find_unit
from app.store.database import Database


class Units:
    """Units with their dates of birth and end."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, draft: UnitDraft) -> Unit:
        """Enter a unit."""
        accepted = accept_unit(draft)
        with self._database.work("ghi đơn vị") as work:
            return work.units.add(accepted)

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
