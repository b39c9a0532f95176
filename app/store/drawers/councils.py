"""The drawer of councils, by their decisions."""

from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.domain.council import Council, CouncilDraft, CouncilEstablishedBefore, Member, NoCouncilInForce
from app.domain.text import comparable
from app.store.rows.council import CouncilRow, MemberRow


class Councils:
    """Compositions of the council; old meetings keep theirs."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, draft: CouncilDraft) -> Council:
        """Enter a composition; raises `CouncilEstablishedBefore` for a decision entered before."""
        that_day = select(CouncilRow.decision).where(CouncilRow.decided == draft.decided)
        if comparable(draft.decision) in map(comparable, self._session.scalars(that_day)):
            raise CouncilEstablishedBefore(draft.decision, draft.decided)
        row = CouncilRow(name=draft.name, decision=draft.decision, decided=draft.decided, since=draft.since)
        self._session.add(row)
        self._session.flush()
        for position, member in enumerate(draft.members):
            self._session.add(
                MemberRow(
                    council_id=row.id,
                    position=position,
                    name=member.name,
                    gender=member.gender,
                    post=member.post,
                    role=member.role,
                    same_name=comparable(member.name),
                )
            )
        self._session.flush()
        return Council(row.id, draft)

    def council(self, council: int) -> Council:
        """Return one composition."""
        return self._record(self._session.get_one(CouncilRow, council))

    def in_force(self, day: date) -> Council:
        """Return the composition in force on `day`: the latest to begin by then. Raises `NoCouncilInForce`."""
        begins = func.coalesce(CouncilRow.since, CouncilRow.decided)
        latest = select(CouncilRow).where(begins <= day)
        row = self._session.scalars(latest.order_by(begins.desc(), CouncilRow.id.desc())).first()
        if row is None:
            raise NoCouncilInForce(day)
        return self._record(row)

    def all(self) -> tuple[Council, ...]:
        """Return every composition, the latest to begin first."""
        begins = func.coalesce(CouncilRow.since, CouncilRow.decided)
        rows = self._session.scalars(select(CouncilRow).order_by(begins.desc(), CouncilRow.id.desc()))
        return tuple(self._record(row) for row in rows)

    def _record(self, row: CouncilRow) -> Council:
        named = select(MemberRow).where(MemberRow.council_id == row.id).order_by(MemberRow.position)
        members = tuple(Member(one.name, one.gender, one.post, one.role) for one in self._session.scalars(named))
        return Council(row.id, CouncilDraft(row.name, row.decision, row.decided, members, row.since))
