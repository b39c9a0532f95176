"""The secret ballot: what the tellers counted, and what it decides.

A ballot is anonymous by construction: it keeps how many papers said what, never who handed in which, and no clock
time. A count that exists adds up.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from app.domain.errors import Refusal
from app.domain.nomination import Heads
from app.domain.plan import LeaderGate, VoteBase, VoteRule


@dataclass(eq=False)
class NegativeFigure(Refusal):
    """A figure below nothing; `what` names it in the office's words, with its nominee where it is a line's."""

    what: str
    figure: int


@dataclass(eq=False)
class AttendanceDoesNotClose(Refusal):
    members: int
    present: int
    absent: int
    field: ClassVar[str] = "present"

    @property
    def total(self) -> int:
        """Those present and those absent."""
        return self.present + self.absent


@dataclass(eq=False)
class MoreIssuedThanPresent(Refusal):
    issued: int
    present: int
    field: ClassVar[str] = "issued"


@dataclass(eq=False)
class MoreReturnedThanIssued(Refusal):
    returned: int
    issued: int
    field: ClassVar[str] = "returned"


@dataclass(eq=False)
class NotReturnedWithoutNote(Refusal):
    missing: int
    field: ClassVar[str] = "note"


@dataclass(eq=False)
class PapersDoNotClose(Refusal):
    valid: int
    invalid: int
    returned: int
    field: ClassVar[str] = "valid"

    @property
    def total(self) -> int:
        """The papers sorted into valid and invalid."""
        return self.valid + self.invalid


@dataclass(eq=False)
class LineDoesNotClose(Refusal):
    line: "LineCount"
    valid: int
    field: ClassVar[str] = "lines"


@dataclass(eq=False)
class MoreWroteThanAbsent(Refusal):
    wrote: int
    absent: int
    field: ClassVar[str] = "wrote"


@dataclass(eq=False)
class WrittenOpinionsDoNotClose(Refusal):
    nominee: str
    opinions: int
    wrote: int
    field: ClassVar[str] = "lines"


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


@dataclass(eq=False)
class BallotAlreadyRecorded(Refusal):
    meeting: int


@dataclass(frozen=True, slots=True)
class LineCount:
    """The votes on one nominee: on the valid papers, and in written opinions of absent members."""

    nomination: int
    nominee: str
    agree: int
    disagree: int
    blank: int = 0
    written_agree: int = 0
    written_disagree: int = 0

    @property
    def total(self) -> int:
        """Every paper the line accounts for."""
        return self.agree + self.disagree + self.blank

    @property
    def agreeing(self) -> int:
        """Everyone who agreed, on paper or in writing."""
        return self.agree + self.written_agree


@dataclass(frozen=True, slots=True)
class BallotCount:
    """The papers as counted. One that exists closes; building one that does not raises the first broken equation."""

    members: int
    present: int
    absent: int
    wrote: int
    issued: int
    returned: int
    valid: int
    invalid: int
    lines: tuple[LineCount, ...]
    note: str = ""

    def __post_init__(self) -> None:
        _check_figures(self)
        _check_account(self)
        for line in self.lines:
            _check_line(line, self)


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


_FIGURES = {
    "members": "Số thành viên",
    "present": "Số thành viên có mặt",
    "absent": "Số thành viên vắng mặt",
    "wrote": "Số ý kiến bằng văn bản",
    "issued": "Số phiếu phát ra",
    "returned": "Số phiếu thu về",
    "valid": "Số phiếu hợp lệ",
    "invalid": "Số phiếu không hợp lệ",
}


def _check_figures(count: BallotCount) -> None:
    for name, words in _FIGURES.items():
        _check_figure(words, getattr(count, name))
    for line in count.lines:
        for figure in (line.agree, line.disagree, line.blank, line.written_agree, line.written_disagree):
            _check_figure(f"{line.nominee}: số phiếu hoặc số ý kiến", figure)


def _check_figure(what: str, figure: int) -> None:
    if figure < 0:
        raise NegativeFigure(what, figure)


def _check_account(count: BallotCount) -> None:
    if count.present + count.absent != count.members:
        raise AttendanceDoesNotClose(count.members, count.present, count.absent)
    if count.wrote > count.absent:
        raise MoreWroteThanAbsent(count.wrote, count.absent)
    if count.issued > count.present:
        raise MoreIssuedThanPresent(count.issued, count.present)
    if count.returned > count.issued:
        raise MoreReturnedThanIssued(count.returned, count.issued)
    if count.returned < count.issued and not count.note.strip():
        raise NotReturnedWithoutNote(count.issued - count.returned)
    if count.valid + count.invalid != count.returned:
        raise PapersDoNotClose(count.valid, count.invalid, count.returned)


def _check_line(line: LineCount, count: BallotCount) -> None:
    if line.total != count.valid:
        raise LineDoesNotClose(line, count.valid)
    if line.written_agree + line.written_disagree > count.wrote:
        raise WrittenOpinionsDoNotClose(line.nominee, line.written_agree + line.written_disagree, count.wrote)
