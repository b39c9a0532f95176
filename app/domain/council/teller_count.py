"""Tellers count apart, and a count stands when every figure of it was found by two people.

Our own rule: the second teller counts without seeing the first; where they differ both go back to the papers and one
of the team counts again. What is told of a difference is which figure it is, never what the other one found.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, Final

from app.domain.council.ballot_count import BallotCount
from app.domain.errors import Refusal
from app.domain.language.text import comparable

FEWEST_TELLERS: Final = 2
"""How many people must find a figure."""


@dataclass(eq=False)
class TooFewTellers(Refusal):
    """A count needs two people; the meeting names fewer."""

    tellers: int
    field: ClassVar[str] = "tellers"


@dataclass(eq=False)
class NotATeller(Refusal):
    name: str
    tellers: str
    field: ClassVar[str] = "teller"


@dataclass(eq=False)
class SameTellerAgain(Refusal):
    """The second count must be another teller's."""

    name: str
    field: ClassVar[str] = "teller"


@dataclass(eq=False)
class CountNotOpened(Refusal):
    """A count is closed by a teller who opened one."""

    name: str


@dataclass(eq=False)
class CountSettledAlready(Refusal):
    """Every figure has been found by two people; there is nothing left to count, only to seal."""

    meeting: int


@dataclass(eq=False)
class CountAlreadySealed(Refusal):
    """The meeting's tally is sealed; only voiding it, with a reason, opens a new count."""

    meeting: int
    code: str


@dataclass(eq=False)
class SecondCountMissing(Refusal):
    """A tally is sealed from two counts or more."""

    closed: int


@dataclass(eq=False)
class CountsDiffer(Refusal):
    """Some figures of the latest count were found by nobody else yet; `figures` names them."""

    figures: str


@dataclass(eq=False)
class NotTheHeadTeller(Refusal):
    """The head of the counting team seals, nobody else."""

    name: str
    head: str
    field: ClassVar[str] = "teller"


class Total(StrEnum):
    """A figure of the account of the papers."""

    ISSUED = "issued"
    RETURNED = "returned"
    VALID = "valid"
    FOREIGN = "foreign"
    ADDED = "added"
    MARKED = "marked"
    UNREADABLE = "unreadable"

    @property
    def label(self) -> str:
        """The figure as the form names it."""
        return _TOTALS[self]


_TOTALS = {
    Total.ISSUED: "Số phiếu phát ra",
    Total.RETURNED: "Số phiếu thu về",
    Total.VALID: "Số phiếu hợp lệ",
    Total.FOREIGN: "Phiếu không do Tổ kiểm phiếu phát ra",
    Total.ADDED: "Phiếu ghi thêm tên ngoài danh sách",
    Total.MARKED: "Phiếu ký tên hoặc có dấu hiệu nhận biết",
    Total.UNREADABLE: "Phiếu rách, nhòe không đọc được",
}


class Vote(StrEnum):
    """A figure of one nominee's line."""

    AGREE = "agree"
    DISAGREE = "disagree"
    BLANK = "blank"
    WRITTEN_AGREE = "written_agree"
    WRITTEN_DISAGREE = "written_disagree"

    @property
    def label(self) -> str:
        """The figure as the form names it."""
        return _VOTES[self]


_VOTES = {
    Vote.AGREE: "đồng ý",
    Vote.DISAGREE: "không đồng ý",
    Vote.BLANK: "không hợp lệ tại dòng",
    Vote.WRITTEN_AGREE: "văn bản đồng ý",
    Vote.WRITTEN_DISAGREE: "văn bản không đồng ý",
}


@dataclass(frozen=True, slots=True)
class Figure:
    """Which number of a count: of the account, or of one nominee's line (`nomination` and `nominee`)."""

    what: Total | Vote
    nomination: int = 0
    nominee: str = ""

    @property
    def label(self) -> str:
        """The figure in the office's words, never its number."""
        return f"{self.nominee}: {self.what.label}" if self.nomination else self.what.label


@dataclass(frozen=True, slots=True)
class TellerCount:
    """One teller's closed count. They are numbered in the order they were closed."""

    number: int
    teller: str
    count: BallotCount


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a meeting's count has come, without one figure of it.

    `closed` names who closed a count, in order; `unfinished` who opened one and has it still to close; `differing`
    the figures of the latest count that nobody else has found. `code` is the seal's, empty before.
    """

    round: int
    closed: tuple[str, ...] = ()
    unfinished: tuple[str, ...] = ()
    differing: tuple[Figure, ...] = ()
    code: str = ""

    @property
    def settled(self) -> bool:
        """Whether the tally can be sealed."""
        return len(self.closed) >= FEWEST_TELLERS and not self.differing


def differing(counts: Sequence[TellerCount]) -> tuple[Figure, ...]:
    """Return the figures of the latest count that no other person has found, in the order of the form.

    Papers are sorted before they are read: while nobody else has the same account of them, its figures alone are
    held against the count before; lines are held only against counts over papers sorted alike.
    """
    if len(counts) < FEWEST_TELLERS:
        return ()
    latest = counts[-1]
    account, lines = _account(latest.count), _lines(latest.count)
    others = [one.count for one in counts if comparable(one.teller) != comparable(latest.teller)]
    alike = [other for other in others if _account(other) == account]
    if not alike:
        before = _account(others[-1]) if others else {}
        return tuple(figure for figure, number in account.items() if before.get(figure) != number)
    found = [_lines(other) for other in alike]
    return tuple(figure for figure, number in lines.items() if all(other[figure] != number for other in found))


def settled(counts: Sequence[TellerCount]) -> TellerCount:
    """Return the count that stands, the latest; raises `SecondCountMissing`, or `CountsDiffer` naming the figures."""
    if len(counts) < FEWEST_TELLERS:
        raise SecondCountMissing(len(counts))
    apart = differing(counts)
    if apart:
        raise CountsDiffer("; ".join(figure.label for figure in apart))
    return counts[-1]


def check_teller(name: str, tellers: Sequence[str], closed: Sequence[str]) -> str:
    """Return the teller's name as the meeting writes it, or raise why they may not count now.

    Refuses whoever is no teller of the meeting, and the same person twice at the beginning.
    """
    if len(tellers) < FEWEST_TELLERS:
        raise TooFewTellers(len(tellers))
    known = next((one for one in tellers if comparable(one) == comparable(name)), None)
    if known is None:
        raise NotATeller(name, ", ".join(tellers))
    if len(closed) == 1 and comparable(closed[0]) == comparable(name):
        raise SameTellerAgain(name)
    return known


def _account(count: BallotCount) -> dict[Figure, int]:
    papers = (count.issued, count.returned, count.valid, *(number for _, number in count.spoilt.by_reason()))
    return {Figure(what): number for what, number in zip(Total, papers, strict=True)}


def _lines(count: BallotCount) -> dict[Figure, int]:
    return {
        Figure(what, line.nomination, line.nominee): getattr(line, what.value) for line in count.lines for what in Vote
    }
