"""What a meeting is given to read: those nominated, what they did, and whether their dossiers are whole."""

from dataclasses import dataclass
from datetime import date

from app.domain.calendar.limits import DayLimit
from app.domain.plans.plan import Recipient
from app.domain.units.agency import Agency


@dataclass(frozen=True, slots=True)
class MeetingListLine:
    """One nominee as the ballot paper names them; `missing` is what the dossier lacks, empty when it is whole.

    `late_for` is the limit the dossier came after, None where it came in time.
    """

    recipient: Recipient
    name: str
    post: str
    achievement: str
    missing: str
    late_for: DayLimit | None = None


@dataclass(frozen=True, slots=True)
class MeetingListFacts:
    """What the list says, in the order of the ballot paper; `form` is what is proposed for all, empty if unsaid."""

    agency: Agency
    council: str
    held: date
    purpose: str
    form: str
    lines: tuple[MeetingListLine, ...]

    @property
    def complete(self) -> int:
        """How many dossiers lack nothing."""
        return sum(not line.missing for line in self.lines)
