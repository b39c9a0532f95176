"""The shelf of plans: load, read, export, copy to another year; and the agency's own particulars."""

from collections.abc import Callable
from datetime import date

from app.domain.plans.plan import Plan, PlanTitle
from app.domain.plans.plan_check import faults_of
from app.domain.plans.plan_copy import copy_to_year
from app.domain.plans.plan_fault import PlanAlreadyThere, PlanFault, UnknownPlan
from app.domain.plans.plan_warning import PlanWarning, warnings_of
from app.domain.topics import Topic
from app.domain.units.agency import Agency, RegisterWithoutAgency
from app.intake.plan_files import read_plan, rewritten, write_plan
from app.services.plan_sheet import PlanSection, sections_of
from app.services.shipped import shipped_plans, shipped_text
from app.store.database import Database


class Plans:
    """Plans by code. A plan's text is kept as its file says it, comments and all."""

    def __init__(self, database: Database, today: Callable[[], date]) -> None:
        self._database = database
        self._today = today
        self._known: dict[str, Plan] = {}
        database.changed.subscribe(self._hear)

    def load(self, text: str) -> Plan:
        """Check a plan file and keep it, in place of an earlier plan of the same code.

        Raises what is wrong with it, each fault with its line. The first plan of a register also gives the agency.
        """
        plan = read_plan(text)
        with self._database.work("nạp kế hoạch") as work:
            work.plans.put(plan, text)
            if work.agencies.on(self._today()) is None:
                work.agencies.put(plan.issued_on or plan.contest.first, plan.agency)
        self._known[plan.code] = plan
        return plan

    def warnings(self, code: str) -> tuple[PlanWarning, ...]:
        """Return what a person should look at in a plan, such as a unit it names that the register does not know."""
        plan = self.plan(code)
        with self._database.reading() as work:
            return warnings_of(plan, work.units.all())

    def check(self, text: str) -> tuple[Plan, tuple[PlanWarning, ...]]:
        """Return the plan a file's text describes and what a person should look at in it; nothing is kept.

        Raises what is wrong with it, each fault with its line.
        """
        plan = read_plan(text)
        with self._database.reading() as work:
            return plan, warnings_of(plan, work.units.all())

    def look_over(self, plan: Plan) -> tuple[tuple[PlanFault, ...], tuple[PlanWarning, ...]]:
        """Return what is wrong with a plan written on a form, and what a person should look at in it."""
        with self._database.reading() as work:
            return tuple(faults_of(plan)), warnings_of(plan, work.units.all())

    def keep(self, plan: Plan, text: str) -> Plan:
        """Keep a plan written on a form, as `load` would; `text` is the file it began from, its remarks stay.

        Raises what is wrong with the plan.
        """
        return self.load(rewritten(text, plan))

    def as_text(self, plan: Plan, text: str) -> str:
        """Return the file `keep` would keep."""
        return rewritten(text, plan)

    def shipped(self) -> tuple[Plan, ...]:
        """Return the plans that ship with the program."""
        return shipped_plans()

    def shipped_text(self, code: str) -> str:
        """Return the file of a plan that ships with the program, by its code."""
        return shipped_text(code)

    def sections(self, code: str) -> tuple[PlanSection, ...]:
        """Return a plan laid out to be read; raises `UnknownPlan`."""
        return sections_of(self.plan(code))

    def all(self) -> tuple[Plan, ...]:
        """Return every plan, the newest year first."""
        with self._database.reading() as work:
            known = (work.plans.plan(title.code) for title in work.plans.titles())
            return tuple(plan for plan in known if plan)

    def titles(self) -> tuple[PlanTitle, ...]:
        """Return what each plan is called, the newest year first."""
        with self._database.reading() as work:
            return work.plans.titles()

    def plan(self, code: str) -> Plan:
        """Return one plan; raises `UnknownPlan`."""
        if code not in self._known:
            with self._database.reading() as work:
                plan = work.plans.plan(code)
            if plan is None:
                raise UnknownPlan(code)
            self._known[code] = plan
        return self._known[code]

    def text(self, code: str) -> str:
        """Return a plan's file as it was loaded; raises `UnknownPlan`."""
        with self._database.reading() as work:
            text = work.plans.text(code)
        if text is None:
            raise UnknownPlan(code)
        return text

    def copy(self, code: str, year: int) -> Plan:
        """Copy a plan to another year, dates and periods moved along, number and day left blank, and keep it.

        Raises `PlanAlreadyThere` rather than write over a plan of that year.
        """
        copied = copy_to_year(self.plan(code), year)
        if copied.code in {title.code for title in self.titles()}:
            raise PlanAlreadyThere(copied.code)
        return self.load(write_plan(copied))

    def agency(self, day: date) -> Agency:
        """Return the agency's particulars as on `day`."""
        with self._database.reading() as work:
            agency = work.agencies.on(day)
        if agency is None:
            raise RegisterWithoutAgency
        return agency

    def _hear(self, topics: frozenset[Topic]) -> None:
        """Let go of the plans read before one was changed, or a change of one undone."""
        if Topic.PLANS in topics:
            self._known.clear()
