"""Finding meetings and councils by number and by day."""

from dataclasses import dataclass
from datetime import date

from app.domain.council import Council, Meeting
from app.domain.errors import Refusal
from app.store.database import Database


@dataclass(eq=False)
class NoSuchMeeting(Refusal):
    number: int


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """A meeting as lists show it, and whether its ballot has been recorded."""

    meeting: Meeting
    counted: bool


class Rolls:
    """Meetings and councils, by number."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def meeting(self, number: int) -> Meeting:
        """Return the meeting of this number; raises `NoSuchMeeting`."""
        with self._database.reading() as work:
            if not work.rolls.has_meeting(number):
                raise NoSuchMeeting(number)
            return work.meetings.meeting(number)

    def meetings(self, plan: str) -> tuple[MeetingLine, ...]:
        """Return a plan's meetings by date."""
        with self._database.reading() as work:
            counted = work.rolls.counted()
            numbers = work.rolls.meetings(work.plans.id(plan))
            return tuple(MeetingLine(work.meetings.meeting(number), number in counted) for number in numbers)

    def council(self, day: date) -> Council:
        """Return the council in force on `day`; raises `NoCouncilInForce`."""
        with self._database.reading() as work:
            return work.councils.in_force(day)

    def council_of(self, meeting: Meeting) -> Council:
        """Return the council that held a meeting."""
        with self._database.reading() as work:
            return work.councils.council(meeting.draft.council)
