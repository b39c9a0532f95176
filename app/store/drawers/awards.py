"""Commendations counted by form and level, for the tables of reports."""

from collections.abc import Iterable, Mapping

from sqlalchemy import ColumnElement, String, case, func, select, type_coerce
from sqlalchemy.orm import Session

from app.domain.calendar.period import Span
from app.domain.exemplars.exemplar import RecipientClass
from app.domain.law.level_awards import AwardFigures
from app.domain.reports.statistics import Granted
from app.domain.units.agency import Level
from app.store.rows.exemplars import CommendationRow

_COLLECTIVES = (RecipientClass.COLLECTIVE, RecipientClass.ENTERPRISE)
_LEADERS = tuple(one for one in RecipientClass if one.is_leader)
_INDIVIDUALS = (*_LEADERS, RecipientClass.WORKER)

# A number comes back every year and with every issuer: only with its day and issuer does it name one decision.
_DECISION = CommendationRow.decision + "|" + type_coerce(CommendationRow.decided, String) + "|" + CommendationRow.issuer


class Awards:
    """Standing commendations, whoever gave them."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def by_form(self, span: Span) -> tuple[AwardFigures, ...]:
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
                func.count(_DECISION.distinct()),
                func.sum(CommendationRow.amount),
            )
            .where(*given_in(span))
            .group_by(CommendationRow.level, CommendationRow.form)
        )
        rows = self._session.execute(counted).all()
        levels = list(Level)
        return tuple(AwardFigures(*row) for row in sorted(rows, key=lambda row: (levels.index(row[1]), row[0])))

    def by_class_and_kind(self, span: Span, level: Level) -> tuple[Granted, ...]:
        """Return what a level granted in `span`, counted by form, class of recipient and kind of merit."""
        told = (CommendationRow.form, CommendationRow.recipient_class, CommendationRow.kind)
        granted = select(*told, func.count()).where(*given_in(span), CommendationRow.level == level)
        return tuple(Granted(*row) for row in self._session.execute(granted.group_by(*told)))

    def decisions(self, span: Span) -> Mapping[Level, int]:
        """Return, by level, how many decisions of `span` granted something; one may grant several forms."""
        granting = select(CommendationRow.level, func.count(_DECISION.distinct())).where(*given_in(span))
        return dict(self._session.execute(granting.group_by(CommendationRow.level)).all())


def given_in(span: Span) -> tuple[ColumnElement[bool], ...]:
    """Tell, in a query over commendations, that one stands and was decided in a span."""
    return CommendationRow.decided.between(span.first, span.last), CommendationRow.cancelled == ""


def _of(classes: Iterable[RecipientClass]) -> ColumnElement[int]:
    return func.sum(case((CommendationRow.recipient_class.in_(tuple(classes)), 1), else_=0))
