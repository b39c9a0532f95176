"""A meeting of the council: when and where, who came, who counts the papers, and what it votes on."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from app.domain.council.council import Council
from app.domain.errors import Refusal
from app.domain.language.names import Gender
from app.domain.language.text import clean, comparable


@dataclass(eq=False)
class NominationOfAnotherPlan(Refusal):
    """A meeting votes under one plan, on what was nominated under it."""

    name: str
    plan: str
    field: ClassVar[str] = "agenda"


@dataclass(eq=False)
class UnknownMeeting(Refusal):
    meeting: int


@dataclass(eq=False)
class MeetingNotYetHeld(Refusal):
    """A ballot cannot have been counted before its meeting."""

    held: date
    today: date


@dataclass(eq=False)
class MeetingCalledOff(Refusal):
    """The meeting was called off; nothing can be done with it any more."""

    meeting: int
    reason: str


@dataclass(eq=False)
class MeetingUnderCount(Refusal):
    """A count of the meeting's papers is closed: who came and what was voted on stay as they are."""

    meeting: int


@dataclass(frozen=True, slots=True)
class Absence:
    """A member who did not attend, why, and whether a written opinion came; never what it said.

    The gender is the one the council's decision gives the member.
    """

    name: str
    reason: str
    wrote: bool = False
    gender: Gender = Gender.UNKNOWN


@dataclass(frozen=True, slots=True)
class Teller:
    """A person of the counting team; the first is its head."""

    name: str
    gender: Gender = Gender.UNKNOWN


@dataclass(frozen=True, slots=True)
class MeetingDraft:
    """A meeting as prepared. `agenda` holds nomination ids, collectives first; `quorum_override` a reason.

    `spares` counts the ballot papers printed beyond one for each member present.
    """

    council: int
    plan: str
    held: date
    place: str
    purpose: str
    chair: str
    secretary: str
    absences: tuple[Absence, ...]
    tellers: tuple[Teller, ...]
    agenda: tuple[int, ...]
    quorum_override: str = ""
    guests: tuple[str, ...] = ()
    spares: int = 0


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting in the register; `called_off` says why it was given up, empty while it stands."""

    id: int
    draft: MeetingDraft
    members: int
    called_off: str = ""

    @property
    def present(self) -> int:
        """How many members attended."""
        return self.members - len(self.draft.absences)

    @property
    def wrote(self) -> int:
        """How many absent members sent a written opinion."""
        return sum(absence.wrote for absence in self.draft.absences)

    @property
    def printed(self) -> int:
        """How many ballot papers are printed: one for each member present, and the spares asked for."""
        return self.present + self.draft.spares


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """A meeting as lists show it: the code of its sealed tally, empty before, and whether a count is closed."""

    meeting: Meeting
    code: str
    counting: bool = False

    @property
    def waits(self) -> bool:
        """Whether its ballots have still to be counted, or its tally to be sealed."""
        return not self.code and not self.meeting.called_off


def teller_of(council: Council, name: str) -> Teller:
    """Return a teller by name, with the gender of the one member who answers to it, if there is one."""
    found = council.bearers(name)
    return Teller(clean(name), found[0].gender if len(found) == 1 else Gender.UNKNOWN)


def renamed(draft: MeetingDraft, names: Mapping[str, str]) -> MeetingDraft:
    """Return the meeting with the people whose names were corrected; `names` maps the old, comparable, to the new."""

    def now(name: str) -> str:
        return names.get(comparable(name), name)

    return replace(
        draft,
        chair=now(draft.chair),
        secretary=now(draft.secretary),
        absences=tuple(replace(one, name=now(one.name)) for one in draft.absences),
        tellers=tuple(replace(one, name=now(one.name)) for one in draft.tellers),
    )
