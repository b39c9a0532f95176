"""Opens the counting room for one teller at a time, and takes the count out of it when it is closed."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from app.domain.council.tally_sheet import Account, Votes
from app.domain.errors import Refusal, Trouble
from app.wording import sentence
from ui.council.board import Board, boards_beside
from ui.council.paper_lines import on_paper
from ui.council.room import CountingRoom, Way
from ui.council.room_facts import RoomFacts
from ui.desk import Desk, attempt


class Doorkeeper(QObject):
    """Says `refused` with why a room does not open, and `left` when one has closed, its count kept or given up."""

    refused = Signal(object)
    left = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.room: CountingRoom | None = None
        self._boards: tuple[Board, ...] = ()

    def open(self, meeting: int, teller: str, way: Way) -> None:
        """Open the room for a teller, or show the one that stands open."""
        if self.room is not None:
            self.room.activateWindow()
            return
        facts = self._desk.attempt(lambda: self._facts(meeting, teller), self.refused.emit)
        if facts is None:
            return
        self.room = CountingRoom(facts, way, partial(self._equation, meeting))
        self.room.closed.connect(partial(self._close, meeting, teller))
        self.room.left.connect(self._after)
        self._boards = boards_beside(self.room, facts)
        for board in self._boards:
            self.room.entered.connect(board.show_entered)
        self.room.begin()

    def _facts(self, meeting: int, teller: str) -> RoomFacts:
        councils = self._desk.office.councils
        again = self._desk.office.ballots.begin(meeting, teller)
        known, paper = councils.meeting(meeting), councils.ballot_paper(meeting)
        return RoomFacts(
            meeting,
            known.draft.purpose,
            teller,
            on_paper(known.draft.agenda, paper.lines),
            councils.council_of(known),
            known.present,
            known.wrote,
            councils.requirement(meeting),
            again,
        )

    def _equation(self, meeting: int, account: Account, votes: tuple[Votes, ...]) -> str:
        """Return the sentence of the first equation that does not hold, empty where the count closes."""
        said: list[str] = []

        def note(no: Refusal | Trouble) -> None:
            said.append(sentence(no))

        attempt(lambda: self._desk.office.ballots.count(meeting, account, votes), note)
        return "".join(said)

    def _close(self, meeting: int, teller: str, account: Account, votes: tuple[Votes, ...]) -> None:
        room = self.room
        if room is None:
            return
        progress = attempt(
            lambda: self._desk.office.ballots.close(meeting, teller, account, votes),
            lambda no: room.complain(sentence(no)),
        )
        if progress is not None:
            room.leave()

    def _after(self) -> None:
        for board in self._boards:
            board.close()
        self.room, self._boards = None, ()
        self.left.emit()
