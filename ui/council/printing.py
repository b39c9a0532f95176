"""The council's papers, written beside the register and opened in the system's own viewer."""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from app.paths import papers
from ui.desk import Desk


class CouncilPaper(StrEnum):
    """A paper of a meeting, by the name of its file."""

    BALLOT = "phieu-bau"
    TALLY = "bien-ban-kiem-phieu"
    MINUTES = "bien-ban-hop"


def print_paper(desk: Desk, kind: CouncilPaper, meeting: int, then: Callable[[Path], None], owner: QWidget) -> None:
    """Draw a meeting's paper aside; `then` hears of the file before it is opened."""
    office = desk.office
    file = papers(office.path) / f"{kind}-phien-{meeting}.pdf"
    compose = {
        CouncilPaper.BALLOT: office.papers.ballot_papers,
        CouncilPaper.TALLY: office.papers.tally_minutes,
        CouncilPaper.MINUTES: office.papers.meeting_minutes,
    }[kind]

    def draw(_: object) -> Path:
        file.parent.mkdir(exist_ok=True)
        office.papers.draw(compose(meeting), file)
        return file

    def show(drawn: Path) -> None:
        then(drawn)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(drawn)))

    desk.errand(f"Đang in {file.name}", draw, show, owner)
