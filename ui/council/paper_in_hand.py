"""The one paper a teller holds: filled nominee by nominee with number keys, then put on the pile and forgotten."""

from app.domain.council.ballot_count import Spoiling
from app.domain.council.paper_count import Choice, Paper, RunningCount, begin


class PaperInHand:
    """A running count in memory and the paper being entered.

    Only the paper in hand and the one put down last are remembered, so that a slip can be taken back; nothing is
    written anywhere.
    """

    def __init__(self, nominees: int, returned: int) -> None:
        self._nominees = nominees
        self._marks: tuple[Choice, ...] = ()
        self._last: Paper | None = None
        self.count: RunningCount = begin(nominees, returned)

    @property
    def marks(self) -> tuple[Choice, ...]:
        """The choices entered so far on the paper in hand, in the order of its lines."""
        return self._marks

    @property
    def filled(self) -> bool:
        """Whether every line of the paper in hand has a choice."""
        return len(self._marks) == self._nominees

    @property
    def done(self) -> bool:
        """Whether every returned paper has been entered."""
        return self.count.entered == self.count.returned

    def mark(self, choice: Choice) -> None:
        """Enter the choice of the next line; a filled paper takes no more."""
        if not self.filled and not self.done:
            self._marks = (*self._marks, choice)

    def agree_to_the_rest(self) -> None:
        """Enter "đồng ý" on every line still open."""
        while not self.filled and not self.done:
            self.mark(Choice.AGREE)

    def back(self) -> None:
        """Take back the last choice; with none entered, take the paper put down last into the hand again."""
        if self._marks:
            self._marks = self._marks[:-1]
        elif self._last is not None:
            self.count = self.count.without_paper(self._last)
            self._marks = () if isinstance(self._last, Spoiling) else self._last
            self._last = None

    def put_down(self) -> None:
        """Add the paper in hand to the totals; raises `PaperNotFilled` and `MorePapersThanReturned`."""
        self._add(self._marks)

    def spoil(self, why: Spoiling) -> None:
        """Add the paper in hand as not valid, whatever was entered of it; raises `MorePapersThanReturned`."""
        self._add(why)

    def _add(self, paper: Paper) -> None:
        self.count = self.count.with_paper(paper)
        self._last = paper
        self._marks = ()
