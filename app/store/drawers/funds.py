"""The drawer of the bonus funds: what was approved for each year."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.decisions.fund_approval import Approval, ApprovalDraft, NoSuchApproval
from app.store.rows.funds import FundApprovalRow


class Funds:
    """Approvals by year, those struck out among them."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of_year(self, year: int) -> tuple[Approval, ...]:
        """Return the approvals of a year, by their day."""
        rows = select(FundApprovalRow).where(FundApprovalRow.year == year)
        in_order = rows.order_by(FundApprovalRow.day, FundApprovalRow.id)
        return tuple(_record(row) for row in self._session.scalars(in_order))

    def approval(self, approval: int) -> Approval:
        """Return one approval; raises `NoSuchApproval`."""
        return _record(self._row(approval))

    def add(self, draft: ApprovalDraft) -> Approval:
        """Enter an approval."""
        row = FundApprovalRow()
        self._session.add(row)
        return self._written(row, draft)

    def correct(self, approval: int, draft: ApprovalDraft) -> Approval:
        """Write an approval anew; raises `NoSuchApproval`."""
        return self._written(self._row(approval), draft)

    def strike(self, approval: int, on: date, reason: str) -> Approval:
        """Strike an approval out; raises `NoSuchApproval`."""
        row = self._row(approval)
        row.strike(on, reason)
        self._session.flush()
        return _record(row)

    def _written(self, row: FundApprovalRow, draft: ApprovalDraft) -> Approval:
        row.year, row.kind, row.dong = draft.year, draft.kind, draft.amount
        row.paper, row.day, row.note = draft.paper, draft.day, draft.note
        self._session.flush()
        return _record(row)

    def _row(self, approval: int) -> FundApprovalRow:
        row = self._session.get(FundApprovalRow, approval)
        if row is None:
            raise NoSuchApproval(approval)
        return row


def _record(row: FundApprovalRow) -> Approval:
    draft = ApprovalDraft(row.year, row.kind, row.dong, row.paper, row.day, row.note)
    return Approval(row.id, draft, row.struck_reason or "")
