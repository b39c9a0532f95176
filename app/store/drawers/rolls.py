"""What there is: the numbers under which a clerk may ask for something, without reading it."""

from typing import Final

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from app.domain.nomination import NominationState
from app.domain.text import comparable
from app.store.rows.articles import ArticleRow
from app.store.rows.exemplars import ExemplarRow, NominationRow

_MOST: Final = 10_000


class Rolls:
    """Numbers of articles, exemplars and nominations."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def has_article(self, number: int) -> bool:
        """Whether there is an article of this number."""
        return self._found(select(ArticleRow.id).where(ArticleRow.id == number))

    def has_exemplar(self, number: int) -> bool:
        """Whether there is an exemplar of this number that has not been struck out."""
        return self._found(select(ExemplarRow.id).where(ExemplarRow.id == number, ExemplarRow.struck_on.is_(None)))

    def has_nomination(self, number: int) -> bool:
        """Whether there is a nomination of this number that has not been struck out."""
        known = select(NominationRow.id).where(NominationRow.id == number, NominationRow.struck_on.is_(None))
        return self._found(known)

    def exemplars(self, unit: int | None = None) -> tuple[int, ...]:
        """Return the exemplars in force, of one unit or of all, in the order of a list of names."""
        listed = select(ExemplarRow.id).where(ExemplarRow.struck_on.is_(None))
        if unit is not None:
            listed = listed.where(ExemplarRow.unit_id == unit)
        return self._numbers(listed.order_by(ExemplarRow.sort_key, ExemplarRow.id))

    def bearers(self, name: str) -> tuple[int, ...]:
        """Return the exemplars in force that bear a name, however it is spelt."""
        bearing = select(ExemplarRow.id).where(
            ExemplarRow.same_name == comparable(name), ExemplarRow.struck_on.is_(None)
        )
        return self._numbers(bearing.order_by(ExemplarRow.id))

    def nominations(self, plan: int, state: NominationState | None = None) -> tuple[int, ...]:
        """Return a plan's nominations, all or in one state, in the order they were entered."""
        listed = select(NominationRow.id).where(NominationRow.plan_id == plan, NominationRow.struck_on.is_(None))
        if state is not None:
            listed = listed.where(NominationRow.state == state)
        return self._numbers(listed.order_by(NominationRow.id))

    def _found(self, known: Select[int]) -> bool:
        return self._session.scalars(known).first() is not None

    def _numbers(self, listed: Select[int]) -> tuple[int, ...]:
        return tuple(self._session.scalars(listed.limit(_MOST)))
