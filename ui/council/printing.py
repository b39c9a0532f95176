"""The council's papers: drawn beside the register and shown as they will be printed."""

from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from app.domain.errors import Refusal
from app.domain.language.text import fold
from app.paths import papers
from ui.background import Errand
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


@dataclass(frozen=True, slots=True)
class Printing:
    """Where a paper goes once it is drawn: `then` receives its window, `complain` why there is none."""

    desk: Desk
    owner: QWidget
    then: Callable[[PaperWindow], None]
    complain: Callable[[Refusal], None] | None = None


def print_paper(to: Printing, kind: CouncilPaper, meeting: int, number: int | None = None) -> None:
    """Draw a meeting's paper aside and show it; with a number its minutes are issued, once."""
    drawn = to.desk.office.papers
    compose: Mapping[CouncilPaper, Callable[[], Any]] = {
        CouncilPaper.BALLOT: partial(drawn.ballot_papers, meeting),
        CouncilPaper.TALLY: partial(drawn.tally_minutes, meeting),
        CouncilPaper.MINUTES: partial(drawn.meeting_minutes, meeting, number),
    }
    title = f"{kind.words}, phiên họp số {meeting}"
    _show(to, f"{kind}-phien-{meeting}", title, compose[kind], issues=number is not None)


def print_sealed(to: Printing, code: str) -> None:
    """Draw the tally minutes that carry a printed code aside and show them; those of a void tally say so."""
    papers_of = to.desk.office.papers
    _show(to, f"{CouncilPaper.TALLY}-{fold(code)}", f"Biên bản mang mã {code}", partial(papers_of.sealed_minutes, code))


def _show(to: Printing, name: str, title: str, compose: Callable[[], Any], *, issues: bool = False) -> None:
    desk, office = to.desk, to.desk.office
    file = papers(office.path) / f"{name}.pdf"

    def draw(target: Path) -> None:
        target.parent.mkdir(exist_ok=True)
        office.papers.draw(compose(), target)

    def work(_: Errand) -> None:
        file.parent.mkdir(exist_ok=True)
        if issues:
            office.press.issue(compose(), file)
        else:
            draw(file)

    def back(done: "Future[None]") -> None:
        def open_window() -> PaperWindow:
            done.result()
            return PaperWindow(desk, file, draw, title=title)

        if window := desk.attempt(open_window, to.complain):
            to.then(window)
            window.show()

    desk.background.send(f"Đang vẽ {title}", work, back, to.owner)
