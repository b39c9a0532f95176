"""The drawer of councils and their meetings."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.council import (
    Absence,
    Council,
    CouncilDraft,
    Meeting,
    MeetingDraft,
    Member,
    NoCouncilInForce,
    Teller,
)
from app.domain.text import comparable
from app.store.records import read, spelled
from app.store.rows.council import AbsenceRow, AgendaRow, BallotRow, CouncilRow, MeetingRow, MemberRow
from app.store.rows.office import PlanRow


class Councils:
    """Compositions of the council; old meetings keep theirs."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, draft: CouncilDraft) -> Council:
        """Enter a composition."""
        row = CouncilRow(name=draft.name, decision=draft.decision, decided=draft.decided)
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
        """Return the composition in force on `day`: the latest decided by then. Raises `NoCouncilInForce`."""
        latest = select(CouncilRow).where(CouncilRow.decided <= day)
        row = self._session.scalars(latest.order_by(CouncilRow.decided.desc(), CouncilRow.id.desc())).first()
        if row is None:
            raise NoCouncilInForce(day)
        return self._record(row)

    def _record(self, row: CouncilRow) -> Council:
        named = select(MemberRow).where(MemberRow.council_id == row.id).order_by(MemberRow.position)
        members = tuple(Member(one.name, one.gender, one.post, one.role) for one in self._session.scalars(named))
        return Council(row.id, CouncilDraft(row.name, row.decision, row.decided, members))


class Meetings:
    """Meetings by date."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, draft: MeetingDraft, plan: int) -> Meeting:
        """Enter a meeting with its absences and agenda."""
        row = MeetingRow(
            council_id=draft.council,
            plan_id=plan,
            held=draft.held,
            place=draft.place,
            purpose=draft.purpose,
            chair=draft.chair,
            secretary=draft.secretary,
            tellers=spelled(draft.tellers),
            quorum_override=draft.quorum_override,
        )
        self._session.add(row)
        self._session.flush()
        absences = (AbsenceRow(meeting_id=row.id, **spelled(absence)) for absence in draft.absences)
        agenda = (
            AgendaRow(meeting_id=row.id, position=position, nomination_id=nomination)
            for position, nomination in enumerate(draft.agenda)
        )
        self._session.add_all([*absences, *agenda])
        self._session.flush()
        return self.meeting(row.id)

    def meeting(self, meeting: int) -> Meeting:
        """Return one meeting."""
        return self._record(self._session.get_one(MeetingRow, meeting))

    def held_within(self, first: date, last: date) -> tuple[Meeting, ...]:
        """Return the meetings held from `first` to `last`, in order."""
        held = select(MeetingRow).where(MeetingRow.held.between(first, last))
        return tuple(self._record(row) for row in self._session.scalars(held.order_by(MeetingRow.held, MeetingRow.id)))

    def without_ballot(self, plan: int) -> tuple[Meeting, ...]:
        """Return the plan's meetings whose ballot has not been recorded."""
        counted = select(BallotRow.meeting_id)
        waiting = select(MeetingRow).where(MeetingRow.plan_id == plan, MeetingRow.id.not_in(counted))
        return tuple(self._record(row) for row in self._session.scalars(waiting.order_by(MeetingRow.held)))

    def _record(self, row: MeetingRow) -> Meeting:
        away = select(AbsenceRow).where(AbsenceRow.meeting_id == row.id).order_by(AbsenceRow.id)
        agenda = select(AgendaRow.nomination_id).where(AgendaRow.meeting_id == row.id).order_by(AgendaRow.position)
        members = select(MemberRow.id).where(MemberRow.council_id == row.council_id)
        draft = MeetingDraft(
            row.council_id,
            self._session.get_one(PlanRow, row.plan_id).code,
            row.held,
            row.place,
            row.purpose,
            row.chair,
            row.secretary,
            tuple(Absence(one.name, one.reason, one.wrote) for one in self._session.scalars(away)),
            read(tuple[Teller, ...], row.tellers),
            tuple(self._session.scalars(agenda)),
            row.quorum_override,
        )
        return Meeting(row.id, draft, len(self._session.scalars(members).all()))
