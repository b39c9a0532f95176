"""The council's papers: drawn beside the register and shown as they will be printed."""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QWidget

from app.paths import papers
from ui.desk import Desk
from ui.papers.paper_window import PaperWindow


class CouncilPaper(StrEnum):
    """A paper of a meeting, by the name of its file."""

    BALLOT = "phieu-bau"
    TALLY = "bien-ban-kiem-phieu"
    MINUTES = "bien-ban-hop"

    @property
    def words(self) -> str:
        """The paper as the clerk calls it."""
        return _WORDS[self]


_WORDS: Final = {
    CouncilPaper.BALLOT: "Phiếu bầu",
    CouncilPaper.TALLY: "Biên bản kiểm phiếu",
    CouncilPaper.MINUTES: "Biên bản họp Hội đồng",
}


def print_paper(
    desk: Desk, kind: CouncilPaper, meeting: int, then: Callable[[PaperWindow], None], owner: QWidget
) -> None:
    """Draw a meeting's paper aside; `then` receives the window that shows it."""
    office = desk.office
    file = papers(office.path) / f"{kind}-phien-{meeting}.pdf"
    compose = {
        CouncilPaper.BALLOT: office.papers.ballot_papers,
        CouncilPaper.TALLY: office.papers.tally_minutes,
        CouncilPaper.MINUTES: office.papers.meeting_minutes,
    }[kind]

    def draw(to: Path) -> None:
        to.parent.mkdir(exist_ok=True)
        office.papers.draw(compose(meeting), to)

    def shown(_: None) -> None:
        window = PaperWindow(desk, file, draw, title=f"{kind.words}, phiên họp số {meeting}")
        then(window)
        window.show()

    desk.errand(f"Đang vẽ {kind.words.lower()}", lambda _: draw(file), shown, owner)
