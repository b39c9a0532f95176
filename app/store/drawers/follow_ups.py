"""The drawer of what was done after the award."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.exemplars.follow_up import FollowUp, FollowUpDraft, NoSuchFollowUp
from app.store.rows.exemplars import FollowUpRow


class FollowUps:
    """Entries of an exemplar by their day."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of(self, exemplar: int) -> tuple[FollowUp, ...]:
        """Return what was done, by its day."""
        done = select(FollowUpRow).where(FollowUpRow.exemplar_id == exemplar, FollowUpRow.struck_on.is_(None))
        return tuple(_follow_up(row) for row in self._session.scalars(done.order_by(FollowUpRow.day, FollowUpRow.id)))

    def add(self, draft: FollowUpDraft) -> FollowUp:
        """Enter one."""
        row = FollowUpRow(exemplar_id=draft.exemplar, kind=draft.kind, day=draft.day, told=draft.told)
        self._session.add(row)
        self._session.flush()
        return _follow_up(row)

    def strike(self, follow_up: int, on: date, reason: str) -> None:
        """Strike one out; raises `NoSuchFollowUp`."""
        row = self._session.get(FollowUpRow, follow_up)
        if row is None or row.struck_on is not None:
            raise NoSuchFollowUp(follow_up)
        row.strike(on, reason)
        self._session.flush()


def _follow_up(row: FollowUpRow) -> FollowUp:
    return FollowUp(row.id, FollowUpDraft(row.exemplar_id, row.kind, row.day, row.told))
