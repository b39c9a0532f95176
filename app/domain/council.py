"""The council, as its establishing decision composed it, and its meetings."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import ClassVar

from app.domain.ballot import WrittenOpinionsNotAllowed
from app.domain.errors import Refusal
from app.domain.names import Gender
from app.domain.plan import VoteRule
from app.domain.text import clean, clean_block, comparable


@dataclass(eq=False)
class CouncilWithoutMembers(Refusal):
    field: ClassVar[str] = "members"


@dataclass(eq=False)
class MemberWithoutName(Refusal):
    """`position` counts from 1 in the order of the establishing decision."""

    position: int
    field: ClassVar[str] = "members"


@dataclass(eq=False)
class MemberNamedTwice(Refusal):
    name: str
    field: ClassVar[str] = "members"


@dataclass(eq=False)
class CouncilWithoutChair(Refusal):
    """A council has exactly one chair."""

    chairs: int
    field: ClassVar[str] = "members"


@dataclass(eq=False)
class NoCouncilInForce(Refusal):
    day: date


@dataclass(eq=False)
class UnknownMember(Refusal):
    name: str
    field: ClassVar[str] = "members"


@dataclass(eq=False)
class AbsentWithoutReason(Refusal):
    name: str
    field: ClassVar[str] = "absences"


@dataclass(eq=False)
class QuorumNotReached(Refusal):
    """Too few attend; the conclusion waits, or an authorised person overrides it and says why."""

    present: int
    needed: int
    members: int
    quorum: Fraction


@dataclass(eq=False)
class MeetingBeforeCouncil(Refusal):
    """A council cannot meet before the decision that established it."""

    held: date
    established: date
    field: ClassVar[str] = "held"


@dataclass(eq=False)
class EmptyAgenda(Refusal):
    field: ClassVar[str] = "agenda"


@dataclass(eq=False)
class MeetingNotYetHeld(Refusal):
    """A ballot cannot have been counted before its meeting."""

    held: date
    today: date


@dataclass(eq=False)
class MeetingWithoutBallot(Refusal):
    """The meeting's ballot has not been recorded yet."""

    meeting: int


class Role(StrEnum):
    """A member's role on the council."""

    CHAIR = "chu-tich"
    VICE_CHAIR = "pho-chu-tich"
    STANDING = "uy-vien-thuong-truc"
    MEMBER = "uy-vien"
    SECRETARY = "thu-ky"

    @property
    def label(self) -> str:
        """The role as minutes print it."""
        return _ROLES[self]


_ROLES = {
    Role.CHAIR: "Chủ tịch Hội đồng",
    Role.VICE_CHAIR: "Phó Chủ tịch Hội đồng",
    Role.STANDING: "Ủy viên thường trực",
    Role.MEMBER: "Ủy viên",
    Role.SECRETARY: "Ủy viên, Thư ký",
}


@dataclass(frozen=True, slots=True)
class Member:
    """A member with the post held in the agency."""

    name: str
    gender: Gender
    post: str
    role: Role


@dataclass(frozen=True, slots=True)
class CouncilDraft:
    """A composition of the council. A change of members is a new composition by a new decision."""

    name: str
    decision: str
    decided: date
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class Council:
    """A composition in the register; `len(members)` is the base of every vote, present or not."""

    id: int
    draft: CouncilDraft

    @property
    def size(self) -> int:
        """How many members the establishing decision names."""
        return len(self.draft.members)


@dataclass(frozen=True, slots=True)
class Absence:
    """A member who did not attend, why, and whether a written opinion came; never what it said."""

    name: str
    reason: str
    wrote: bool = False


@dataclass(frozen=True, slots=True)
class Teller:
    """A person of the counting team; the first is its head."""

    name: str
    gender: Gender = Gender.UNKNOWN


@dataclass(frozen=True, slots=True)
class MeetingDraft:
    """A meeting as recorded. `agenda` holds nomination ids, collectives first; `quorum_override` a reason."""

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


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting in the register."""

    id: int
    draft: MeetingDraft
    members: int

    @property
    def present(self) -> int:
        """How many members attended."""
        return self.members - len(self.draft.absences)

    @property
    def wrote(self) -> int:
        """How many absent members sent a written opinion."""
        return sum(absence.wrote for absence in self.draft.absences)


def accept_council(draft: CouncilDraft) -> CouncilDraft:
    """Return the composition cleaned, or raise what is wrong with it.

    Refuses a council of nobody, a member without a name or named twice, and anything but one chair.
    """
    if not draft.members:
        raise CouncilWithoutMembers
    members = tuple(replace(one, name=clean(one.name), post=clean(one.post)) for one in draft.members)
    _check_names(members)
    chairs = sum(member.role is Role.CHAIR for member in members)
    if chairs != 1:
        raise CouncilWithoutChair(chairs)
    return replace(draft, name=clean(draft.name), decision=clean(draft.decision), members=members)


def accept_meeting(draft: MeetingDraft, council: Council, rule: VoteRule) -> MeetingDraft:
    """Return the meeting cleaned, each nomination once on its agenda, or raise why it cannot be held so.

    Where the rule lets only those present vote, a written opinion is refused before any ballot.
    """
    tidy = _tidied(draft)
    if tidy.held < council.draft.decided:
        raise MeetingBeforeCouncil(tidy.held, council.draft.decided)
    if not tidy.agenda:
        raise EmptyAgenda
    _check_absences(tidy.absences, council)
    wrote = sum(absence.wrote for absence in tidy.absences)
    if wrote and not rule.written_opinions:
        raise WrittenOpinionsNotAllowed(wrote)
    _check_quorum(council.size - len(tidy.absences), council.size, rule.quorum, tidy.quorum_override)
    return tidy


def quorum_of(members: int, quorum: Fraction) -> int:
    """Return the least number of members present that reaches the quorum, in whole people."""
    return -(-members * quorum.numerator // quorum.denominator)


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
    )


def _check_names(members: Iterable[Member]) -> None:
    seen: set[str] = set()
    for position, member in enumerate(members, start=1):
        name = comparable(member.name)
        if not name:
            raise MemberWithoutName(position)
        if name in seen:
            raise MemberNamedTwice(member.name)
        seen.add(name)


def _check_absences(absences: Iterable[Absence], council: Council) -> None:
    known = {comparable(member.name) for member in council.draft.members}
    seen: set[str] = set()
    for absence in absences:
        name = comparable(absence.name)
        if name not in known:
            raise UnknownMember(absence.name)
        if name in seen:
            raise MemberNamedTwice(absence.name)
        if not absence.reason:
            raise AbsentWithoutReason(absence.name)
        seen.add(name)


def _check_quorum(present: int, members: int, quorum: Fraction, override: str) -> None:
    needed = quorum_of(members, quorum)
    if present < needed and not override:
        raise QuorumNotReached(present, needed, members, quorum)
