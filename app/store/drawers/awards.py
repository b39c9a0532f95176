"""Commendations counted by form and level, for the tables of reports."""

from collections.abc import Iterable

from sqlalchemy import ColumnElement, case, func, select
from sqlalchemy.orm import Session

from app.domain.agency import Level
from app.domain.exemplar import RecipientClass
from app.domain.period import Span
from app.domain.report import AwardRow
from app.store.rows.exemplars import CommendationRow

_COLLECTIVES = (RecipientClass.COLLECTIVE, RecipientClass.ENTERPRISE)
_LEADERS = tuple(one for one in RecipientClass if one.is_leader)
_INDIVIDUALS = (*_LEADERS, RecipientClass.WORKER)


class Awards:
    """Standing commendations, whoever gave them."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def by_form(self, span: Span) -> tuple[AwardRow, ...]:
        """Return a line per level and form of what was decided in `span`, the lowest level first."""
        counted = (
            select(
                CommendationRow.form,
                CommendationRow.level,
                _of(_COLLECTIVES),
                _of((RecipientClass.HOUSEHOLD,)),
                _of(_INDIVIDUALS),
                _of(_LEADERS),
                _of((RecipientClass.WORKER,)),
                func.count(CommendationRow.decision.distinct()),
                func.sum(CommendationRow.amount),
            )
            .where(CommendationRow.decided.between(span.first, span.last), CommendationRow.cancelled == "")
            .group_by(CommendationRow.level, CommendationRow.form)
        )
        rows = self._session.execute(counted).all()
        levels = list(Level)
        return tuple(AwardRow(*row) for row in sorted(rows, key=lambda row: (levels.index(row[1]), row[0])))

    def total(self, span: Span) -> int:
        """Return how many standing commendations were decided in `span`."""
        decided = select(func.count()).where(
            CommendationRow.decided.between(span.first, span.last), CommendationRow.cancelled == ""
        )
        return self._session.execute(decided).scalar_one()


def _of(classes: Iterable[RecipientClass]) -> ColumnElement[int]:
    return func.sum(case((CommendationRow.recipient_class.in_(tuple(classes)), 1), else_=0))
