"""The drawer of the council's meetings."""

from datetime import date
from hashlib import sha256

from sqlalchemy import Select, select, update
from sqlalchemy.orm import Session

from app.domain.council.letter import Letter
from app.domain.council.meeting import Absence, Meeting, MeetingCalledOff, MeetingDraft, Teller, UnknownMeeting
from app.store.drawers.tallies import stands
from app.store.records import read, spelled
from app.store.rows.ballot import TallyRow
from app.store.rows.council import AgendaRow, LetterRow, MeetingRow, MemberRow
from app.store.rows.office import PlanRow


class Meetings:
    """Meetings by date, each of the composition it was convened for."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, draft: MeetingDraft, plan: int) -> Meeting:
        """Enter a meeting with its agenda."""
        row = MeetingRow(plan_id=plan, called_off="", **_columns(draft))
        self._session.add(row)
        self._session.flush()
        self._put_on_agenda(row.id, draft.agenda)
        return self.meeting(row.id)

    def amend(self, meeting: int, draft: MeetingDraft) -> Meeting:
        """Put a meeting down as it is prepared now."""
        row = self._row(meeting)
        for name, value in _columns(draft).items():
            setattr(row, name, value)
        self._put_on_agenda(meeting, draft.agenda)
        return self.meeting(meeting)

    def call_off(self, meeting: int, reason: str) -> None:
        """Give a meeting up; it stays in the register, its nominees are free for another."""
        self._row(meeting).called_off = reason
        self._session.flush()

    def meeting(self, meeting: int) -> Meeting:
        """Return one meeting; raises `UnknownMeeting`."""
        return self._record(self._row(meeting))

    def standing(self, meeting: int) -> Meeting:
        """Return a meeting that was not called off; raises `MeetingCalledOff`."""
        found = self.meeting(meeting)
        if found.called_off:
            raise MeetingCalledOff(meeting, found.called_off)
        return found

    def plan(self, meeting: int) -> int:
        """Return the plan a meeting votes under."""
        return self._row(meeting).plan_id

    def of_plan(self, plan: int) -> tuple[Meeting, ...]:
        """Return a plan's meetings, the latest first, those called off among them."""
        found = select(MeetingRow).where(MeetingRow.plan_id == plan)
        return self._records(found.order_by(MeetingRow.held.desc(), MeetingRow.id.desc()))

    def of_council(self, council: int) -> tuple[Meeting, ...]:
        """Return the meetings of one composition in the order entered, those called off among them."""
        return self._records(select(MeetingRow).where(MeetingRow.council_id == council).order_by(MeetingRow.id))

    def held_within(self, first: date, last: date) -> tuple[Meeting, ...]:
        """Return the meetings held from `first` to `last`, in order."""
        held = select(MeetingRow).where(MeetingRow.held.between(first, last), MeetingRow.called_off == "")
        return self._records(held.order_by(MeetingRow.held, MeetingRow.id))

    def without_tally(self, plan: int) -> tuple[Meeting, ...]:
        """Return the plan's meetings whose tally is not sealed."""
        sealed = select(TallyRow.meeting_id).where(stands())
        waiting = select(MeetingRow).where(
            MeetingRow.plan_id == plan, MeetingRow.called_off == "", MeetingRow.id.not_in(sealed)
        )
        return self._records(waiting.order_by(MeetingRow.held))

    def keep_letter(self, meeting: int, letter: Letter) -> None:
        """Keep the scanned letter of a written opinion; the same letter twice is kept once, and again once struck."""
        known = self._letter(meeting, letter)
        if known is None:
            row = LetterRow(
                meeting_id=meeting,
                member=letter.member,
                name=letter.name,
                sha256=_hash(letter),
                content=letter.content,
            )
            self._session.add(row)
        else:
            known.struck_on = known.struck_reason = None
        self._session.flush()

    def strike_letter(self, meeting: int, letter: Letter, day: date, reason: str) -> None:
        """Strike a letter out; it stays in the register and is shown no more."""
        known = self._letter(meeting, letter)
        if known is not None:
            known.strike(day, reason)
            self._session.flush()

    def letters(self, meeting: int) -> tuple[Letter, ...]:
        """Return the letters kept of a meeting and not struck out, in the order they came."""
        kept = select(LetterRow).where(LetterRow.meeting_id == meeting, LetterRow.struck_on.is_(None))
        rows = self._session.scalars(kept.order_by(LetterRow.id))
        return tuple(Letter(row.member, row.name, row.content) for row in rows)

    def _letter(self, meeting: int, letter: Letter) -> LetterRow | None:
        same = select(LetterRow).where(
            LetterRow.meeting_id == meeting, LetterRow.member == letter.member, LetterRow.sha256 == _hash(letter)
        )
        return self._session.scalars(same).first()

    def _row(self, meeting: int) -> MeetingRow:
        row = self._session.get(MeetingRow, meeting)
        if row is None:
            raise UnknownMeeting(meeting)
        return row

    def _records(self, query: Select[MeetingRow]) -> tuple[Meeting, ...]:
        return tuple(self._record(row) for row in self._session.scalars(query))

    def _put_on_agenda(self, meeting: int, agenda: tuple[int, ...]) -> None:
        """Give the agenda its order; what is no longer on it keeps its row without a place."""
        known = {row.nomination_id: row for row in self._session.scalars(_agenda_rows(meeting))}
        if tuple(one for one, row in known.items() if row.position is not None) == agenda:
            return
        # Places are unique: all are given up before any is given again.
        self._session.execute(update(AgendaRow).where(AgendaRow.meeting_id == meeting).values(position=None))
        for row in known.values():
            self._session.refresh(row)
        for position, nomination in enumerate(agenda):
            if nomination in known:
                known[nomination].position = position
            else:
                row = AgendaRow(meeting_id=meeting, position=position, nomination_id=nomination)
                self._session.add(row)
        self._session.flush()

    def _record(self, row: MeetingRow) -> Meeting:
        agenda = [one.nomination_id for one in self._session.scalars(_agenda_rows(row.id)) if one.position is not None]
        members = select(MemberRow.id).where(MemberRow.council_id == row.council_id, MemberRow.position.is_not(None))
        draft = MeetingDraft(
            row.council_id,
            self._session.get_one(PlanRow, row.plan_id).code,
            row.held,
            row.place,
            row.purpose,
            row.chair,
            row.secretary,
            read(tuple[Absence, ...], row.absences),
            read(tuple[Teller, ...], row.tellers),
            tuple(agenda),
            row.quorum_override,
            tuple(row.guests),
            row.spares,
        )
        return Meeting(row.id, draft, len(self._session.scalars(members).all()), row.called_off)


def _hash(letter: Letter) -> str:
    return sha256(letter.content).hexdigest()


def _agenda_rows(meeting: int) -> Select[AgendaRow]:
    return select(AgendaRow).where(AgendaRow.meeting_id == meeting).order_by(AgendaRow.position)


def _columns(draft: MeetingDraft) -> dict[str, object]:
    return {
        "council_id": draft.council,
        "held": draft.held,
        "place": draft.place,
        "purpose": draft.purpose,
        "chair": draft.chair,
        "secretary": draft.secretary,
        "tellers": spelled(draft.tellers),
        "absences": spelled(draft.absences),
        "guests": list(draft.guests),
        "spares": draft.spares,
        "quorum_override": draft.quorum_override,
    }
