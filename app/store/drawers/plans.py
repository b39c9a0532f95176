"""The drawer of plans, and of the agency's particulars by date."""

from dataclasses import replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.papers.letterhead import dressed
from app.domain.plans.plan import Plan, PlanTitle
from app.domain.units.agency import Agency
from app.store.drawers.phrases import Phrases
from app.store.drawers.signers import Signers
from app.store.records import read, spelled
from app.store.rows.office import AgencyRow, PlanRow


class Plans:
    """Plans by code: the file as loaded, and what it says."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def titles(self) -> tuple[PlanTitle, ...]:
        """Return what each plan is called, the newest year first."""
        newest_first = select(PlanRow.code, PlanRow.year, PlanRow.subject).order_by(PlanRow.year.desc(), PlanRow.code)
        return tuple(PlanTitle(*row) for row in self._session.execute(newest_first))

    def plan(self, code: str) -> Plan | None:
        """Return one plan, or None where it is unknown."""
        facts = self._session.scalars(select(PlanRow.facts).where(PlanRow.code == code)).first()
        return read(Plan, facts) if facts else None

    def text(self, code: str) -> str | None:
        """Return one plan's file as it was loaded, or None where it is unknown."""
        return self._session.scalars(select(PlanRow.text).where(PlanRow.code == code)).first()

    def id(self, code: str) -> int:
        """Return the id other drawers' rows know the plan by."""
        return self._session.scalars(select(PlanRow.id).where(PlanRow.code == code)).one()

    def put(self, plan: Plan, text: str) -> None:
        """Keep a plan with its file, in place of an earlier one of the same code."""
        row = self._session.scalars(select(PlanRow).where(PlanRow.code == plan.code)).first()
        if row is None:
            row = PlanRow(code=plan.code)
            self._session.add(row)
        row.year, row.subject, row.text, row.facts = plan.year, plan.subject, text, spelled(plan)
        self._session.flush()


class Agencies:
    """The agency's particulars, each from a day on."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def on(self, day: date) -> Agency | None:
        """Return the particulars in force on `day`, under the office's own letterhead; None with none kept.

        Whoever signs in a term that covers the day is its signer.
        """
        loaded = self.as_loaded(day)
        if loaded is None:
            return None
        agency = dressed(loaded, Phrases(self._session).of_letterhead())
        return replace(agency, signer=Signers(self._session).on(day) or agency.signer)

    def as_loaded(self, day: date) -> Agency | None:
        """Return the particulars as a plan gave them, the earliest ones for a day before all; None with none kept."""
        by_day = select(AgencyRow).order_by(AgencyRow.since.desc())
        row = (
            self._session.scalars(by_day.where(AgencyRow.since <= day)).first()
            or self._session.scalars(select(AgencyRow).order_by(AgencyRow.since)).first()
        )
        return read(Agency, row.facts) if row else None

    def put(self, since: date, agency: Agency) -> None:
        """Keep the particulars in force from `since` on."""
        row = self._session.scalars(select(AgencyRow).where(AgencyRow.since == since)).first()
        if row is None:
            self._session.add(AgencyRow(since=since, facts=spelled(agency)))
        else:
            row.facts = spelled(agency)
        self._session.flush()
