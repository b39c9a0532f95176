"""The council's papers: drawn beside the register and shown as they will be printed."""

from functools import partial
from pathlib import Path
from typing import Final

from app.domain.language.text import fold
from app.office import Office
from ui.council.minutes_box import MinutesBox
from ui.council.seal_code_box import SealCodeBox
from ui.papers.showing import Showing

_TALLY: Final = "bien-ban-kiem-phieu"


def print_ballots(showing: Showing, office: Office, meeting: int) -> None:
    """Show the ballot papers of a meeting, one for each member present."""
    drawn = office.papers
    showing.show(
        f"phieu-bau-phien-{meeting}",
        lambda to: drawn.draw(drawn.ballot_papers(meeting), to),
        title=f"Phiếu bầu, phiên họp số {meeting}",
    )


def print_tally(showing: Showing, office: Office, meeting: int) -> None:
    """Show the minutes of the tally of a meeting."""
    drawn = office.papers
    showing.show(
        f"{_TALLY}-phien-{meeting}",
        lambda to: drawn.draw(drawn.tally_minutes(meeting), to),
        title=f"Biên bản kiểm phiếu, phiên họp số {meeting}",
    )


def print_minutes(showing: Showing, office: Office, box: MinutesBox, meeting: int, number: int | None) -> None:
    """Show the minutes of a meeting, and close the box they were asked in; with a number they are issued, once."""
    compose = partial(office.papers.meeting_minutes, meeting, number)

    def issue(to: Path) -> None:
        office.press.issue(compose(), to)

    showing.show(
        f"bien-ban-hop-phien-{meeting}",
        lambda to: office.papers.draw(compose(), to),
        complain=box.complain,
        issue=None if number is None else issue,
        then=box.hide,
        title=f"Biên bản họp Hội đồng, phiên họp số {meeting}",
    )


def print_sealed(showing: Showing, office: Office, box: SealCodeBox, code: str) -> None:
    """Show the tally minutes that carry a printed code; those of a void tally say so."""
    drawn = office.papers
    showing.show(
        f"{_TALLY}-{fold(code)}",
        lambda to: drawn.draw(drawn.sealed_minutes(code), to),
        complain=box.complain,
        title=f"Biên bản mang mã {code}",
    )
