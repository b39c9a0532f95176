"""The open office: every service, put together once, with plain constructor calls.

What the first window does not need is imported when it is first asked for: importing all of it took as long again as
everything else the window waits for.
"""

import getpass
from collections.abc import Callable
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.agency import Agency
from app.domain.upkeep import Occasion
from app.paths import backups as backups_of
from app.paths import resource
from app.services.articles import Articles
from app.services.exemplars import Exemplars
from app.services.overview import Overviews
from app.services.plans import Plans
from app.services.quotas import Quotas
from app.services.reports import Reports
from app.services.units import Units
from app.store.database import Database
from app.store.opening import create_register, open_register

if TYPE_CHECKING:
    from app.domain.law import LawTables
    from app.services.ballots import Ballots
    from app.services.councils import Councils
    from app.services.decisions import Decisions
    from app.services.imports import Imports
    from app.services.papers import Papers
    from app.services.rolls import Rolls
    from app.services.standings import Standings
    from app.services.upkeep import Upkeep

Today = Callable[[], date]


class Office:
    """Everything the clerk can ask for, over one open register."""

    def __init__(self, database: Database, backups: Path, today: Today) -> None:
        self.path = database.path
        self.read_only = database.read_only
        self.changed = database.changed
        self.today = today
        self.plans = Plans(database, today)
        self.units = Units(database)
        self.articles = Articles(database, self.plans, today)
        self.exemplars = Exemplars(database, self.plans, today)
        self.quotas = Quotas(database, self.plans, today)
        self.reports = Reports(database, self.plans, today)
        self.overview = Overviews(database, self.plans, today)
        self._database = database
        self._backups = backups

    @cached_property
    def law(self) -> "LawTables":
        """The law by date: instruments, levels, base salary, award forms."""
        from app.intake.law_tables import read_law_tables

        return read_law_tables(resource("law"))

    @cached_property
    def ballots(self) -> "Ballots":
        """What the tellers count, and the sealed tallies."""
        from app.services.ballots import Ballots

        return Ballots(self._database, self.plans, self.today)

    @cached_property
    def councils(self) -> "Councils":
        """Councils and their meetings."""
        from app.services.councils import Councils

        return Councils(self._database, self.plans)

    @cached_property
    def decisions(self) -> "Decisions":
        """The office's own decisions."""
        from app.services.decisions import Decisions

        return Decisions(self._database, self.plans, self.law, self.today)

    @cached_property
    def rolls(self) -> "Rolls":
        """What is found by its number, or listed whole."""
        from app.services.rolls import Rolls

        return Rolls(self._database)

    @cached_property
    def standings(self) -> "Standings":
        """Who earns the plan's own awards."""
        from app.services.standings import Standings

        return Standings(self._database, self.plans, self.today)

    @cached_property
    def papers(self) -> "Papers":
        """Everything printed."""
        from app.services.papers import Papers

        return Papers(self.decisions, self.councils, self.ballots, self.reports)

    @cached_property
    def imports(self) -> "Imports":
        """What comes in by workbook."""
        from app.services.imports import Imports

        return Imports(self._database, self.plans, self.today)

    @cached_property
    def upkeep(self) -> "Upkeep":
        """Journal, examination, backups."""
        from app.services.upkeep import Upkeep

        return Upkeep(self._database, self._backups, datetime.now)

    def agency(self) -> Agency:
        """Return the agency's particulars as on today."""
        return self.plans.agency(self.today())

    def close(self) -> None:
        """Back up what was written since opening, and let go of the register."""
        try:
            if self._database.written:
                self.upkeep.back_up(Occasion.CLOSING)
        finally:
            self._database.close()


def open_office(register: Path, today: Today = date.today, actor: str = "") -> Office:
    """Open the register at `register`; raises the `Trouble` that keeps it closed."""
    backups = backups_of(register)
    database = open_register(register, backups, actor=actor or getpass.getuser(), clock=datetime.now)
    return Office(database, backups, today)


def create_office(register: Path, plan: str, today: Today = date.today, actor: str = "") -> Office:
    """Make a new register from one of the plans that ship with the program, by its code, and open it."""
    text = resource("plans", f"{plan}.toml").read_text(encoding="utf-8")
    create_register(register)
    office = open_office(register, today, actor)
    office.plans.load(text)
    return office
