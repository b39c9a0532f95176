"""The council, as its establishing decision composed it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from difflib import SequenceMatcher, get_close_matches
from enum import StrEnum
from typing import ClassVar

from app.domain.drawable import characters_not_drawn
from app.domain.errors import Refusal, refuse
from app.domain.language.names import Gender, bare_name
from app.domain.language.text import clean, comparable, fold, has_tones

_LIKENESS, _GIVEN_LIKENESS, _NAMED = 0.7, 0.5, 3


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
    """One person is listed twice, or two bear the name and nothing in brackets after it tells them apart."""

    name: str
    field: ClassVar[str] = "members"


@dataclass(eq=False)
class NamesakesOnCouncil(Refusal):
    """Several members answer to what was typed; `members` are their names as the register tells them apart."""

    typed: str
    members: tuple[str, ...]
    field: ClassVar[str] = "members"


@dataclass(eq=False)
class CouncilWithoutChair(Refusal):
    """A council has exactly one chair."""

    chairs: int
    field: ClassVar[str] = "members"


@dataclass(eq=False)
class CouncilWithoutDecision(Refusal):
    """A composition exists by a decision with a number."""

    field: ClassVar[str] = "decision"


@dataclass(eq=False)
class CouncilBeforeItsDecision(Refusal):
    """A composition cannot work before the decision that makes it."""

    since: date
    decided: date
    field: ClassVar[str] = "since"


@dataclass(eq=False)
class CouncilEstablishedBefore(Refusal):
    """The decision has been entered before."""

    decision: str
    decided: date
    field: ClassVar[str] = "decision"


@dataclass(eq=False)
class NoCouncilInForce(Refusal):
    day: date


@dataclass(eq=False)
class UnknownCouncil(Refusal):
    council: int


@dataclass(eq=False)
class CouncilStruckOut(Refusal):
    """What was struck out once is neither corrected nor struck out again."""

    decision: str
    reason: str


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
    """A member with the post held in the agency; the name of one of two namesakes says in brackets which it is."""

    name: str
    gender: Gender
    post: str
    role: Role


@dataclass(frozen=True, slots=True)
class CouncilDraft:
    """A composition of the council. A change of members is a new composition by a new decision.

    `since` is the first day it works where the decision names one, None for the decision's own day.
    """

    name: str
    decision: str
    decided: date
    members: tuple[Member, ...]
    since: date | None = None

    @property
    def first_day(self) -> date:
        """The day from which this composition meets."""
        return self.since or self.decided


@dataclass(frozen=True, slots=True)
class Council:
    """A composition in the register; `struck` says why it was struck out, empty while it stands."""

    id: int
    draft: CouncilDraft
    struck: str = ""

    @property
    def size(self) -> int:
        """How many members the establishing decision names: the base of every vote, present or not."""
        return len(self.draft.members)

    def bearers(self, name: str) -> tuple[Member, ...]:
        """Return the members who answer to a name, however its tone marks are placed.

        What stands in brackets to tell namesakes apart may be left out, and all the marks of a name typed without any.
        """
        sought, members = comparable(name), self.draft.members
        found = [one for one in members if comparable(one.name) == sought]
        found = found or [one for one in members if comparable(bare_name(one.name)) == sought]
        if not found and not has_tones(name):
            found = [one for one in members if fold(name) in {fold(one.name), fold(bare_name(one.name))}]
        return tuple(found)

    def member(self, name: str) -> Member | None:
        """Return the member who answers to a name, None where nobody does; raises `NamesakesOnCouncil`."""
        found = self.bearers(name)
        if len(found) > 1:
            raise NamesakesOnCouncil(clean(name), tuple(one.name for one in found))
        return found[0] if found else None

    def near(self, name: str) -> tuple[str, ...]:
        """Return the members' names most like one that is nobody's, the nearest first.

        The tên must be alike too: half an office shares its họ and đệm.
        """
        sought = fold(name)
        spelt = [(fold(bare_name(one.name)), one.name) for one in self.draft.members]
        found = get_close_matches(sought, dict(spelt), _NAMED, _LIKENESS)
        return tuple(name for one in found if _given_alike(one, sought) for key, name in spelt if key == one)


def accept_council(draft: CouncilDraft) -> CouncilDraft:
    """Return the composition cleaned, or raise what is wrong with it.

    Refuses a council of nobody or without a decision, one that works before its decision, a member without a name or
    named twice, and anything but one chair.
    """
    if not draft.members:
        raise CouncilWithoutMembers
    if not clean(draft.decision):
        raise CouncilWithoutDecision
    if draft.first_day < draft.decided:
        raise CouncilBeforeItsDecision(draft.first_day, draft.decided)
    members = tuple(replace(one, name=clean(one.name), post=clean(one.post)) for one in draft.members)
    _check_names(members)
    chairs = sum(member.role is Role.CHAIR for member in members)
    if chairs != 1:
        raise CouncilWithoutChair(chairs)
    tidy = replace(draft, name=clean(draft.name), decision=clean(draft.decision), members=members)
    refuse([*characters_not_drawn(tidy.name, tidy.decision, *(f"{one.name} {one.post}" for one in members))])
    return tidy


def _given_alike(name: str, other: str) -> bool:
    given, called = name.rpartition(" ")[2], other.rpartition(" ")[2]
    return SequenceMatcher(None, given, called).ratio() >= _GIVEN_LIKENESS


def _check_names(members: Iterable[Member]) -> None:
    seen: dict[str, set[str]] = {}
    for position, member in enumerate(members, start=1):
        bare, name = comparable(bare_name(member.name)), comparable(member.name)
        if not name:
            raise MemberWithoutName(position)
        namesakes = seen.setdefault(bare, set())
        if name in namesakes or (namesakes and bare in {name, *namesakes}):
            raise MemberNamedTwice(bare_name(member.name))
        namesakes.add(name)
