"""The drawer of the list of decisions: a line each, without reading the whole of what each decision says."""

from typing import Any

from sqlalchemy import ColumnElement, Row, func, select
from sqlalchemy.orm import Session

from app.domain.decisions.decision import DecisionKind
from app.domain.decisions.decision_listing import DecisionLine
from app.domain.papers.numbering import numbered
from app.store.rows.decisions import DecisionRow

_BETWEEN_NAMES = "\n"


class DecisionList:
    """Decisions and drafts of a plan."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of_plan(self, plan: int) -> tuple[DecisionLine, ...]:
        """Return a line for every decision and draft of a plan, the one drafted last first."""
        kept = (DecisionRow.id, DecisionRow.state, DecisionRow.series, DecisionRow.number, DecisionRow.day)
        said = (_said("kind"), _said("form"), _of_lines(_joined, "name"), _of_lines(func.sum, "amount"))
        rows = select(*kept, DecisionRow.subject, *said).where(DecisionRow.plan_id == plan)
        return tuple(_line(row) for row in self._session.execute(rows.order_by(DecisionRow.id.desc())))


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
