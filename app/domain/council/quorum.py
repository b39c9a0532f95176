"""How many must attend for a meeting to vote, and how many must agree for a nominee to pass."""

from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar

from app.domain.council.ballot import needed
from app.domain.council.meeting import Meeting
from app.domain.errors import Refusal
from app.domain.plans.plan import VoteBase, VoteRule


@dataclass(eq=False)
class QuorumNotReached(Refusal):
    """Too few attend; the vote waits, or an authorised person overrides it and says why."""

    present: int
    needed: int
    members: int
    quorum: Fraction
    field: ClassVar[str] = "quorum_override"


@dataclass(frozen=True, slots=True)
class Requirement:
    """How many must agree: `votes` of `base`, None where not even all of them would be enough.

    `certain` is False while the base still depends on how many papers come back valid.
    """

    votes: int | None
    base: int
    of: VoteBase

    @property
    def certain(self) -> bool:
        """Whether the base is known before the papers are counted."""
        return self.of is not VoteBase.VALID


def check_quorum(meeting: Meeting, rule: VoteRule) -> None:
    """Raise `QuorumNotReached` where too few attend and nobody has answered for going on (our own reading: 2/3)."""
    lacking = lacking_quorum(meeting, rule)
    if lacking:
        raise lacking


def lacking_quorum(meeting: Meeting, rule: VoteRule) -> QuorumNotReached | None:
    """Return what `check_quorum` would raise, to be told before anybody counts."""
    fewest = quorum_of(meeting.members, rule.quorum)
    if meeting.present >= fewest or meeting.draft.quorum_override:
        return None
    return QuorumNotReached(meeting.present, fewest, meeting.members, rule.quorum)


def quorum_of(members: int, quorum: Fraction) -> int:
    """Return the least number of members present that reaches the quorum, in whole people."""
    return -(-members * quorum.numerator // quorum.denominator)


def requirement_of(meeting: Meeting, rule: VoteRule) -> Requirement:
    """Return how many must agree if every paper handed out comes back valid."""
    base = meeting.members if rule.base is VoteBase.MEMBERS else meeting.present + meeting.wrote
    return Requirement(needed(base, rule), base, rule.base)
