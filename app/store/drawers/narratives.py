"""The drawer of the office's own words in periodic reports."""

from collections.abc import Mapping

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from app.domain.calendar.period import Basis
from app.store.rows.narratives import NarrativeRow


class Narratives:
    """What the office says in a report, part by part."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of(self, plan: int, period: str, basis: Basis) -> Mapping[str, str]:
        """Return the office's own words of a report, by the code of the part."""
        rows = self._session.scalars(_of(plan, period, basis).where(NarrativeRow.text.is_not(None)))
        return {row.part: row.text or "" for row in rows}

    def put(self, plan: int, period: str, basis: Basis, texts: Mapping[str, str | None]) -> None:
        """Keep the words of some parts in place of those kept before; None gives a part back to the figures."""
        known = {row.part: row for row in self._session.scalars(_of(plan, period, basis))}
        for part, text in texts.items():
            if part in known:
                known[part].text = text
            elif text is not None:
                self._session.add(NarrativeRow(plan_id=plan, period=period, basis=basis, part=part, text=text))
        self._session.flush()


def _of(plan: int, period: str, basis: Basis) -> Select[NarrativeRow]:
    return select(NarrativeRow).where(
        NarrativeRow.plan_id == plan, NarrativeRow.period == period, NarrativeRow.basis == basis
    )
