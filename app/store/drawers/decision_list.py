"""The drawer of the list of decisions: a line each, without reading the whole of what each decision says."""

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, func, select
from sqlalchemy.orm import Session

from app.domain.decisions.bonus_fund import Spending
from app.domain.decisions.decision import DecisionKind, DecisionState
from app.domain.decisions.decision_listing import DecisionLine
from app.domain.papers.numbering import numbered
from app.store.rows.decisions import DecisionRow

_BETWEEN_NAMES = "\n"


class DecisionList:
    """Decisions and drafts of a plan, and what those of all plans spend."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of_plan(self, plan: int) -> tuple[DecisionLine, ...]:
        """Return a line for every decision and draft of a plan, the one drafted last first."""
        kept = (DecisionRow.id, DecisionRow.state, DecisionRow.series, DecisionRow.number, DecisionRow.day)
        said = (_said("kind"), _said("form"), _of_lines(_joined, "name"), _of_lines(func.sum, "amount"))
        rows = select(*kept, DecisionRow.subject, *said).where(DecisionRow.plan_id == plan)
        return tuple(_line(row) for row in self._session.execute(rows.order_by(DecisionRow.id.desc())))

    def spent_in(self, year: int) -> tuple[Spending, ...]:
        """Return the decisions dated in a year that stand and carry money, by day and number."""
        dated = DecisionRow.day.between(date(year, 1, 1), date(year, 12, 31))
        standing = _spendings().where(dated, DecisionRow.state == DecisionState.ISSUED)
        found = map(_spending, self._session.execute(standing.order_by(DecisionRow.day, DecisionRow.number)))
        return tuple(one for one in found if one.total)

    def drafts(self) -> tuple[Spending, ...]:
        """Return every draft with the money it carries, in the order they were drafted."""
        drafts = _spendings().where(DecisionRow.state == DecisionState.DRAFT).order_by(DecisionRow.id)
        return tuple(map(_spending, self._session.execute(drafts)))


def _spendings() -> Select[*tuple[Any, ...]]:
    kept = (DecisionRow.id, DecisionRow.series, DecisionRow.number, DecisionRow.day, DecisionRow.subject)
    return select(*kept, _of_lines(func.count, "amount"), _of_lines(func.sum, "amount"), DecisionRow.predecessor_id)


def _spending(row: Row[*tuple[Any, ...]]) -> Spending:
    decision, series, number, day, subject, recipients, total, predecessor = row
    return Spending(decision, numbered(number, series), day, subject, recipients, total or 0, predecessor)


def _said(part: str) -> ColumnElement[Any]:
    return func.json_extract(DecisionRow.facts, f"$.{part}")


def _of_lines(gathered: Any, part: str) -> ColumnElement[Any]:
    """Return what the lines of a decision's list say in a part, gathered."""
    lines = func.json_each(DecisionRow.facts, "$.lines").table_valued("value")
    return select(gathered(func.json_extract(lines.c.value, f"$.{part}"))).select_from(lines).scalar_subquery()


def _joined(names: ColumnElement[Any]) -> ColumnElement[Any]:
    return func.group_concat(names, _BETWEEN_NAMES)


def _line(row: Row[*tuple[Any, ...]]) -> DecisionLine:
    decision, state, series, number, day, subject, kind, form, names, total = row
    listed = tuple(names.split(_BETWEEN_NAMES)) if names else ()
    reference = numbered(number, series)
    return DecisionLine(decision, state, DecisionKind(kind), reference, day, subject, form, listed, total or 0)
