"""Counting paper by paper: each paper goes into the totals and is forgotten.

A running count holds sums only. It is never written anywhere; a count that is not closed is begun again.
"""

from dataclasses import dataclass, field, replace
from enum import IntEnum
from typing import ClassVar, Final

from app.domain.council.ballot_count import LineCount, Spoiling, SpoiltPapers
from app.domain.errors import Refusal


@dataclass(eq=False)
class MorePapersThanReturned(Refusal):
    """One paper more has been entered than the tellers took out of the box."""

    returned: int
    field: ClassVar[str] = "returned"


@dataclass(eq=False)
class PapersStillToEnter(Refusal):
    """The count cannot be closed before every returned paper is entered."""

    entered: int
    returned: int
    field: ClassVar[str] = "returned"

    @property
    def missing(self) -> int:
        """The papers not entered yet."""
        return self.returned - self.entered


@dataclass(eq=False)
class PaperNotFilled(Refusal):
    """A paper is entered when every nominee has a mark on it; `place` is the first without, from 1."""

    place: int


class Choice(IntEnum):
    """What a paper says of one nominee, by the key that enters it."""

    AGREE = 1
    DISAGREE = 2
    BLANK = 3


Paper = tuple[Choice, ...] | Spoiling
"""One paper while it is in the teller's hand: a choice for each nominee, or why the whole paper is not valid."""

_FIELDS: Final = {
    Spoiling.FOREIGN: "foreign",
    Spoiling.ADDED: "added",
    Spoiling.MARKED: "marked",
    Spoiling.UNREADABLE: "unreadable",
}


@dataclass(frozen=True, slots=True)
class RunningCount:
    """The totals of the papers entered so far, a sum for each nominee in the agenda's order, never the papers."""

    returned: int
    agree: tuple[int, ...]
    disagree: tuple[int, ...]
    blank: tuple[int, ...]
    valid: int = 0
    spoilt: SpoiltPapers = field(default_factory=SpoiltPapers)

    @property
    def entered(self) -> int:
        """The papers entered, valid or not."""
        return self.valid + self.spoilt.total

    def with_paper(self, paper: Paper) -> "RunningCount":
        """Return the totals with one paper more.

        Raises `MorePapersThanReturned`, and `PaperNotFilled` for a paper without a mark for every nominee.
        """
        if self.entered >= self.returned:
            raise MorePapersThanReturned(self.returned)
        return self._moved(paper, 1)

    def without_paper(self, paper: Paper) -> "RunningCount":
        """Return the totals as they were before `paper`, the one last entered."""
        return self._moved(paper, -1)

    def check_complete(self) -> None:
        """Raise `PapersStillToEnter` while a returned paper is missing."""
        if self.entered != self.returned:
            raise PapersStillToEnter(self.entered, self.returned)

    def _moved(self, paper: Paper, by: int) -> "RunningCount":
        if isinstance(paper, Spoiling):
            why = _FIELDS[paper]
            return replace(self, spoilt=replace(self.spoilt, **{why: getattr(self.spoilt, why) + by}))
        if len(paper) < len(self.agree):
            raise PaperNotFilled(len(paper) + 1)
        return replace(
            self,
            valid=self.valid + by,
            agree=_added(self.agree, paper, Choice.AGREE, by),
            disagree=_added(self.disagree, paper, Choice.DISAGREE, by),
            blank=_added(self.blank, paper, Choice.BLANK, by),
        )


def begin(nominees: int, returned: int) -> RunningCount:
    """Return the count before its first paper."""
    nothing = (0,) * nominees
    return RunningCount(returned, nothing, nothing, nothing)


def counted_lines(running: RunningCount, written: tuple[LineCount, ...]) -> tuple[LineCount, ...]:
    """Return the agenda's lines with the papers' totals; `written` has the nominees and their written opinions."""
    sums = zip(written, running.agree, running.disagree, running.blank, strict=True)
    return tuple(replace(line, agree=agree, disagree=disagree, blank=blank) for line, agree, disagree, blank in sums)


def _added(sums: tuple[int, ...], paper: tuple[Choice, ...], choice: Choice, by: int) -> tuple[int, ...]:
    return tuple(total + by * (mark is choice) for total, mark in zip(sums, paper, strict=True))
