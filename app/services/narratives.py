"""The office's own words in its periodic reports, kept as drafts from one day to the next."""

from collections.abc import Mapping

from app.documents.forms.report_parts import OUTLINE
from app.domain.calendar.period import Basis
from app.domain.calendar.stretch import Reported, basis_of
from app.domain.reports.narrative import accept_narrative
from app.services.plans import Plans
from app.store.database import Database

_PARTS = tuple(part.code for part in OUTLINE if part.text)


class Narratives:
    """Words by part: one set for each plan, period and basis."""

    def __init__(self, database: Database, plans: Plans) -> None:
        self._database = database
        self._plans = plans

    def of(self, plan: str, period: Reported, basis: Basis | None = None) -> Mapping[str, str]:
        """Return the office's own words of a report by part; without a basis those by the plan's own."""
        basis = self._basis(plan, period, basis)
        with self._database.reading() as work:
            return work.narratives.of(work.plans.id(plan), period.code, basis)

    def put(self, plan: str, period: Reported, texts: Mapping[str, str], basis: Basis | None = None) -> None:
        """Keep the words of some parts of a report; an empty text gives the part back to what the figures suggest.

        Raises `UnknownPart` and `CharacterNotDrawn`; then nothing is kept.
        """
        accepted, basis = accept_narrative(texts, _PARTS), self._basis(plan, period, basis)
        with self._database.work("ghi lời văn báo cáo") as work:
            work.narratives.put(work.plans.id(plan), period.code, basis, accepted)

    def _basis(self, plan: str, period: Reported, basis: Basis | None) -> Basis:
        return basis_of(period, basis or self._plans.plan(plan).report_basis)
