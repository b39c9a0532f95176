"""A meeting of the council: when and where, who came, who counts the papers, and what it votes on."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from app.domain.ballot import WrittenOpinionsNotAllowed
from app.domain.council import Council, MemberNamedTwice
from app.domain.drawable import characters_not_drawn
from app.domain.errors import Refusal, refuse
from app.domain.names import Gender
from app.domain.plan import VoteRule
from app.domain.text import clean, clean_block, comparable

_MOST_SPARES = 20


@dataclass(eq=False)
class UnknownMember(Refusal):
    name: str
    field: ClassVar[str] = "members"


@dataclass(eq=False)
class AbsentWithoutReason(Refusal):
    name: str
    field: ClassVar[str] = "absences"


@dataclass(eq=False)
class AbsentButServing(Refusal):
    """Someone who did not attend cannot chair, write the minutes or count papers."""

    name: str
    post: str
    field: ClassVar[str] = "absences"


@dataclass(eq=False)
class TellerNamedTwice(Refusal):
    name: str
    field: ClassVar[str] = "tellers"


@dataclass(eq=False)
class TooManySpares(Refusal):
    """Spare ballot papers are minuted and destroyed; nobody needs many."""

    spares: int
    most: int = _MOST_SPARES
    field: ClassVar[str] = "spares"


@dataclass(eq=False)
class MeetingBeforeCouncil(Refusal):
    """A council cannot meet before the day from which it works."""

    held: date
    established: date
    field: ClassVar[str] = "held"


@dataclass(eq=False)
class EmptyAgenda(Refusal):
    field: ClassVar[str] = "agenda"


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


def accept_meeting(draft: MeetingDraft, council: Council, rule: VoteRule) -> MeetingDraft:
    """Return the meeting cleaned, each nomination once on its agenda, or raise why it cannot be held so.

    Where the rule lets only those present vote, a written opinion is refused before any ballot. A quorum is asked for
    when the papers are counted, by `quorum.check_quorum`, not while the meeting is being prepared.
    """
    tidy = _tidied(draft)
    if tidy.held < council.draft.first_day:
        raise MeetingBeforeCouncil(tidy.held, council.draft.first_day)
    if not tidy.agenda:
        raise EmptyAgenda
    if not 0 <= tidy.spares <= _MOST_SPARES:
        raise TooManySpares(tidy.spares)
    _check_absences(tidy.absences, council)
    _check_serving(tidy)
    wrote = sum(absence.wrote for absence in tidy.absences)
    if wrote and not rule.written_opinions:
        raise WrittenOpinionsNotAllowed(wrote)
    refuse([*characters_not_drawn(tidy.place, tidy.purpose, *_named(tidy))])
    return replace(tidy, absences=tuple(_as_member(one, council) for one in tidy.absences))


def _tidied(draft: MeetingDraft) -> MeetingDraft:
    return replace(
        draft,
        place=clean(draft.place),
        purpose=clean(draft.purpose),
        chair=clean(draft.chair),
        secretary=clean(draft.secretary),
        absences=tuple(replace(one, name=clean(one.name), reason=clean(one.reason)) for one in draft.absences),
        tellers=tuple(replace(one, name=clean(one.name)) for one in draft.tellers),
        agenda=tuple(dict.fromkeys(draft.agenda)),
        quorum_override=clean_block(draft.quorum_override),
        guests=tuple(filter(None, map(clean, draft.guests))),
    )


def _as_member(absence: Absence, council: Council) -> Absence:
    member = council.member(absence.name)
    return replace(absence, gender=member.gender) if member else absence


def _named(draft: MeetingDraft) -> tuple[str, ...]:
    """Return the names and words the minutes print."""
    away = (f"{one.name}: {one.reason}" for one in draft.absences)
    return (draft.chair, draft.secretary, *(one.name for one in draft.tellers), *away, *draft.guests)


def _check_absences(absences: Iterable[Absence], council: Council) -> None:
    seen: set[str] = set()
    for absence in absences:
        name = comparable(absence.name)
        if council.member(absence.name) is None:
            raise UnknownMember(absence.name)
        if name in seen:
            raise MemberNamedTwice(absence.name)
        if not absence.reason:
            raise AbsentWithoutReason(absence.name)
        seen.add(name)


def _check_serving(draft: MeetingDraft) -> None:
    away = {comparable(absence.name) for absence in draft.absences}
    counting = [comparable(teller.name) for teller in draft.tellers]
    for place, teller in enumerate(draft.tellers):
        if counting[place] in counting[:place]:
            raise TellerNamedTwice(teller.name)
    serving = [(draft.chair, "chủ trì"), (draft.secretary, "thư ký")]
    serving += [(teller.name, "thành viên Tổ kiểm phiếu") for teller in draft.tellers]
    for name, post in serving:
        if comparable(name) in away:
            raise AbsentButServing(name, post)


def teller_of(council: Council, name: str) -> Teller:
    """Return a teller by name, with the gender of the member of this name where there is one."""
    member = council.member(name)
    return Teller(clean(name), member.gender if member else Gender.UNKNOWN)
