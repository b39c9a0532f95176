"""The yearly statistics a unit's office sends up: its movements, and its commendations."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from app.documents.forms.statistics import compose_awards, compose_movements
from app.documents.paper import Paper
from app.domain.calendar.period import Basis, Cadence, Period
from app.domain.law.law import LawTables, SignedPaper
from app.domain.papers.signing import signed
from app.domain.plans.movement import Movement, launcher_at, movement_rows
from app.domain.plans.plan import Plan
from app.domain.reports.report import plan_span
from app.domain.reports.statistics import (
    AwardStatistics,
    Header,
    MovementStatistics,
    award_statistics,
    check_year_begun,
)
from app.services.plans import Plans
from app.services.press import Press
from app.store.database import Database


class Statistics:
    """Biểu 0601.N and 0603.N of a year, by the calendar or from 15 December to 14 December."""

    def __init__(
        self, database: Database, plans: Plans, law: Callable[[], LawTables], press: Press, today: Callable[[], date]
    ) -> None:
        self._database = database
        self._plans = plans
        self._press = press
        self._law = law
        self._today = today

    def movements(self, year: int, basis: Basis = Basis.CALENDAR, day: date | None = None) -> MovementStatistics:
        """Return biểu 0601.N: the movements of issued plans that ran on some day of the year.

        `day` is that of signing. Raises `YearNotBegun`.
        """
        header = self._header(year, basis, day)
        running = (plan for plan in self._plans.all() if plan.issued_on and plan_span(plan).overlaps(header.span))
        return MovementStatistics(header, movement_rows(map(_movement, running)))

    def awards(self, year: int, basis: Basis = Basis.CALENDAR, day: date | None = None) -> AwardStatistics:
        """Return biểu 0603.N: the office's own standing commendations decided in the year; raises `YearNotBegun`."""
        header = self._header(year, basis, day)
        with self._database.reading() as work:
            granted = work.awards.by_class_and_kind(header.span, header.agency.level)
        return award_statistics(header, granted)

    def movements_paper(self, year: int, basis: Basis = Basis.CALENDAR, day: date | None = None) -> Paper:
        """Return biểu 0601.N as a paper, with blanks for its day until it has one."""
        return self._press.compose(compose_movements, self.movements(year, basis, day))

    def awards_paper(self, year: int, basis: Basis = Basis.CALENDAR, day: date | None = None) -> Paper:
        """Return biểu 0603.N as a paper, with blanks for its day until it has one."""
        return self._press.compose(compose_awards, self.awards(year, basis, day))

    def _header(self, year: int, basis: Basis, day: date | None) -> Header:
        span = Period(Cadence.YEAR, year).span(basis)
        check_year_begun(year, span, self._today())
        agency = self._plans.agency(min(self._today(), span.last))
        by = day or self._today()
        agency = replace(agency, signer=self._plans.agency(by).signer)
        return Header(signed(self._law(), SignedPaper.STATISTICS, agency, by), year, span, day)


def _movement(plan: Plan) -> Movement:
    return Movement(launcher_at(plan.agency.level), plan.movement_scope, plan_span(plan), plan.movement_method)
