"""The rolls of meetings and councils: the numbers under which a clerk may ask for one, without reading it."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.store.rows.council import BallotRow, CouncilRow, MeetingRow


class Rolls:
    """Numbers of meetings, and what is known of councils by their decisions."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def has_meeting(self, number: int) -> bool:
        """Whether there is a meeting of this number."""
        return self._session.get(MeetingRow, number) is not None

    def councils(self, decided: date) -> tuple[str, ...]:
        """Return the decisions of one day that established a council."""
        return tuple(self._session.scalars(select(CouncilRow.decision).where(CouncilRow.decided == decided)))

    def meetings(self, plan: int) -> tuple[int, ...]:
        """Return a plan's meetings by date."""
        listed = select(MeetingRow.id).where(MeetingRow.plan_id == plan)
        return tuple(self._session.scalars(listed.order_by(MeetingRow.held, MeetingRow.id)))

    def counted(self) -> frozenset[int]:
        """Return the meetings whose ballot has been recorded."""
        return frozenset(self._session.scalars(select(BallotRow.meeting_id)))
