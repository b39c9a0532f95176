"""What a counted ballot decides: the plan's threshold in exact integers, and the leader-and-collective gate."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from app.domain.council.ballot_count import BallotCount
from app.domain.errors import Refusal
from app.domain.nominations.nomination import Heads
from app.domain.plans.plan import LeaderGate, VoteBase, VoteRule


@dataclass(eq=False)
class WrittenOpinionsNotAllowed(Refusal):
    """The plan lets only those present vote."""

    wrote: int
    field: ClassVar[str] = "wrote"


@dataclass(eq=False)
class CountMissesNominees(Refusal):
    """Someone on the agenda has no line in the count."""

    missing: str
    field: ClassVar[str] = "lines"


@dataclass(eq=False)
class CountNamesStrangers(Refusal):
    """The count has a line for a nomination not on the agenda, or two for one that is."""

    nomination: int
    field: ClassVar[str] = "lines"


class Verdict(StrEnum):
    """What the vote, and the gate after it, decided for a nominee."""

    PASSED = "du-dieu-kien"
    FAILED = "khong-du-dieu-kien"
    HELD_BACK = "khong-du-dieu-kien-do-tap-the"

    @property
    def label(self) -> str:
        """The verdict as the minutes print it."""
        return "Đủ điều kiện" if self is Verdict.PASSED else "Không đủ điều kiện"


@dataclass(frozen=True, slots=True)
class Nominee:
    """What the gate needs to know of a nominee on the agenda.

    `collective` is the nomination of the collective the nominee leads, where it is on the same agenda;
    `collective_recognised` whether that collective is recognised already this year, `collective_excellent` whether
    it is rated as having excellently fulfilled its tasks.
    """

    nomination: int
    heads: Heads = Heads.NONE
    collective: int | None = None
    collective_recognised: bool = False
    collective_excellent: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result for one nominee: `agreeing` of `base`, and the verdict."""

    nomination: int
    agreeing: int
    base: int
    verdict: Verdict


def passes(agreeing: int, base: int, rule: VoteRule) -> bool:
    """Whether `agreeing` of `base` reaches the rule, in exact integers (plan 883/KH-SXD of 2024, IV.2)."""
    left, right = agreeing * rule.share.denominator, rule.share.numerator * base
    return base > 0 and (left > right if rule.more_than else left >= right)


def needed(base: int, rule: VoteRule) -> int | None:
    """Return the fewest agreeing votes that pass, or None when not even all of them would."""
    return next((votes for votes in range(base + 1) if passes(votes, base, rule)), None)


def base_of(count: BallotCount, rule: VoteRule) -> int:
    """Return what the share is taken of: all members, those taking part, or the valid papers.

    Where written opinions are allowed those who wrote take part as well.
    """
    return {
        VoteBase.MEMBERS: count.members,
        VoteBase.PRESENT: count.present + count.wrote,
        VoteBase.VALID: count.valid + count.wrote,
    }[rule.base]


def outcomes(count: BallotCount, rule: VoteRule, nominees: Mapping[int, Nominee]) -> tuple[Outcome, ...]:
    """Return each line's result, leaders judged after the collectives they head.

    `nominees` maps nomination ids to what the gate needs; raises `WrittenOpinionsNotAllowed`.
    """
    if count.wrote and not rule.written_opinions:
        raise WrittenOpinionsNotAllowed(count.wrote)
    base = base_of(count, rule)
    passed = {line.nomination for line in count.lines if passes(line.agreeing, base, rule)}
    return tuple(
        Outcome(line.nomination, line.agreeing, base, _verdict(nominees[line.nomination], passed, rule.leader_gate))
        for line in count.lines
    )


def is_held_back(nominee: Nominee, passed: set[int], gate: LeaderGate) -> bool:
    """Whether the leader-and-collective gate stops the nominee; it binds heads, never deputies."""
    if nominee.heads is not Heads.HEAD or gate is LeaderGate.NONE:
        return False
    if gate is LeaderGate.LITERAL:
        return not nominee.collective_excellent
    return not nominee.collective_recognised and nominee.collective not in passed


def _verdict(nominee: Nominee, passed: set[int], gate: LeaderGate) -> Verdict:
    if nominee.nomination not in passed:
        return Verdict.FAILED
    return Verdict.HELD_BACK if is_held_back(nominee, passed, gate) else Verdict.PASSED
