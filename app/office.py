"""The open office: every service, put together once, with plain constructor calls."""

import getpass
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from app.domain.journal.upkeep import Occasion
from app.domain.law.law import LawTables
from app.domain.plans.plan import Plan
from app.domain.units.agency import Agency
from app.intake.law_tables import read_law_tables
from app.paths import backups as backups_of
from app.paths import resource, scratch
from app.services.archive import Archive
from app.services.articles import Articles
from app.services.attachments import Attachments
from app.services.backups import Backups
from app.services.ballots import Ballots
from app.services.blanks import Blanks
from app.services.bonus_funds import BonusFunds
from app.services.ceremonies import Ceremonies
from app.services.certificate_layouts import CertificateLayouts
from app.services.certificates import Certificates
from app.services.corrections import Corrections
from app.services.councils import Councils
from app.services.decision_lists import DecisionLists
from app.services.decisions import Decisions
from app.services.exemplar_stories import ExemplarStories
from app.services.exemplars import Exemplars
from app.services.finding import Finding
from app.services.imports import Imports
from app.services.judging import Judging
from app.services.letterheads import Letterheads
from app.services.lists import Lists
from app.services.meeting_lists import MeetingLists
from app.services.narratives import Narratives
from app.services.nomination_lists import NominationLists
from app.services.outgoing import OutgoingRegister
from app.services.overview import Overviews
from app.services.own_law import OwnLaw
from app.services.own_standards import OwnStandards
from app.services.papers import Papers
from app.services.plans import Plans
from app.services.press import Press
from app.services.previews import Previews
from app.services.prizes import Prizes
from app.services.quota_sheets import QuotaSheets
from app.services.quotas import Quotas
from app.services.reminders import Reminders
from app.services.reports import Reports
from app.services.sent_articles import SentArticles
from app.services.shipped import shipped_plans, shipped_text
from app.services.signers import Signers
from app.services.standing_lists import StandingLists
from app.services.standings import Standings
from app.services.statistics import Statistics
from app.services.submissions import Submissions
from app.services.units import Units
from app.services.upkeep import Upkeep
from app.services.wordings import Wordings
from app.store.database import Database
from app.store.opening import create_register, open_register
from app.store.snapshot import open_to_read

Today = Callable[[], date]


class Office:
    """Everything the clerk can ask for, over one open register: furnished desk by desk, the rules before the papers."""

    def __init__(self, database: Database, backups: Path, today: Today) -> None:
        self.path, self.read_only, self.snapshot = database.path, database.read_only, database.snapshot
        self.changed = database.changed
        self.today = today
        self._database = database
        self.plans = Plans(database, today)
        self.own_law = OwnLaw(database, self.plans, read_law_tables(resource("law")), today)
        self.press = Press(database, today)
        self._furnish_directory()
        self._furnish_contest()
        self._furnish_council()
        self._furnish_decisions()
        self._furnish_reports()
        self.overview = Overviews(database, self.plans, today)
        self.finding = Finding(self.plans, self.articles, self.exemplars, self.units, self.decision_lists)
        self.imports = Imports(database, self.plans, self.own_law.tables, today)
        self.previews = Previews(self.imports, database.path)
        self.lists = Lists()
        self.upkeep = Upkeep(database, backups, datetime.now)

    def _furnish_directory(self) -> None:
        database, law, today = self._database, self.own_law.tables, self.today
        self.units = Units(database, self.plans)
        self.wordings = Wordings(database)
        self.letterheads = Letterheads(database, law, today)
        self.signers = Signers(database, law, today)

    def _furnish_contest(self) -> None:
        database, law, today = self._database, self.own_law.tables, self.today
        self.articles = Articles(database, self.plans, today)
        self.attachments = Attachments(database, today)
        self.judging = Judging(database, self.plans)
        self.prizes = Prizes(database, self.plans, law, self.press, today)
        self.exemplars = Exemplars(database, self.plans, law, today)
        self.exemplar_stories = ExemplarStories(database, self.plans, today)
        self.nomination_lists = NominationLists(database, self.plans)
        self.quotas = Quotas(database, self.plans, today)
        self.quota_sheets = QuotaSheets(self.plans, self.quotas, self.press)
        self.reminders = Reminders(self.plans, self.quotas, law, self.press, today)

    def _furnish_council(self) -> None:
        database = self._database
        self.councils = Councils(database, self.plans, self.today)
        self.meeting_lists = MeetingLists(database, self.plans, self.press)
        self.ballots = Ballots(database, self.plans, self.today)

    def _furnish_decisions(self) -> None:
        database, law, today = self._database, self.own_law.tables, self.today
        self.decisions = Decisions(database, self.plans, law, today)
        self.decision_lists = DecisionLists(database, self.plans)
        self.corrections = Corrections(database, law, today)
        self.submissions = Submissions(database, self.plans, law, self.press, today)
        self.bonus_funds = BonusFunds(database, self.plans, law, self.press, today)
        self.ceremonies = Ceremonies(self.decisions, self.press)
        self.certificates = Certificates(database, today)
        self.certificate_layouts = CertificateLayouts(database)
        self.blanks = Blanks(database, today)
        self.outgoing = OutgoingRegister(database, self.plans, self.press, today)
        self.archive = Archive(database)

    def _furnish_reports(self) -> None:
        database, law, today = self._database, self.own_law.tables, self.today
        self.standings = Standings(database, self.plans, today)
        self.standing_lists = StandingLists(self.plans, self.standings, law, self.press, today)
        self.sent_articles = SentArticles(database, self.plans, self.standings, law, self.press, today)
        self.narratives = Narratives(database, self.plans)
        self.reports = Reports(database, self.plans, law, today)
        self.statistics = Statistics(database, self.plans, law, self.press, today)
        self.own_standards = OwnStandards(self.plans, law, self.press, today)
        self.papers = Papers(self.decisions, self.councils, self.ballots, self.reports, self.archive, self.press)

    def agency(self) -> Agency:
        """Return the agency's particulars as on today."""
        return self.plans.agency(self.today())

    @property
    def law(self) -> LawTables:
        """The law as it is known now: the tables that ship with the office's own lines over them."""
        return self.own_law.tables()

    def close(self, *, backing_up: bool = True) -> None:
        """Back up what was written since opening, and let go of the register.

        Whoever goes back to a backup closes without: a new one may be the end of an old one, and going back makes one.
        """
        try:
            if backing_up and self._database.written:
                self.upkeep.back_up(Occasion.CLOSING)
        finally:
            self._database.close()


def open_office(register: Path, today: Today = date.today, actor: str = "") -> Office:
    """Open the register at `register`; raises the `Trouble` that keeps it closed."""
    backups = backups_of(register)
    database = open_register(register, backups, actor=actor or getpass.getuser(), clock=datetime.now)
    return Office(database, backups, today)


def consult_office(register: Path, today: Today = date.today, actor: str = "") -> Office:
    """Open the register only to read in it: where somebody has it, a copy of it, which `snapshot` describes."""
    backups = backups_of(register)
    database = open_to_read(register, backups, scratch(), actor=actor or getpass.getuser(), clock=datetime.now)
    return Office(database, backups, today)


def create_office(register: Path, plan: str, today: Today = date.today, actor: str = "") -> Office:
    """Make a new register from one of the plans that ship with the program, by its code, and open it."""
    text = shipped_text(plan)
    create_register(register)
    office = open_office(register, today, actor)
    office.plans.load(text)
    return office


def plans_to_begin_from() -> tuple[Plan, ...]:
    """Return the plans that ship with the program, each by the code `create_office` knows it by."""
    return shipped_plans()


def backups_of_register(register: Path, actor: str = "") -> Backups:
    """Return the backups of a register that nobody need have open, or that is gone."""
    return Backups(register, backups_of(register), actor or getpass.getuser(), datetime.now)
