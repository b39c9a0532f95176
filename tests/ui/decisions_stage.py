"""The desk of decisions in sight, over Sở Xây dựng Bình Phước after its council has voted on two of three nominees."""

from datetime import date
from pathlib import Path

from pytestqt.qtbot import QtBot

from app.domain.council.meeting import MeetingDraft, Teller
from app.domain.council.tally_sheet import Account, Votes
from app.office import open_office
from tests.ui.council_stage import MEMBERS, PLAN, TELLERS, TODAY, make_office
from tests.ui.decisions_driver import DecisionsDriver
from ui.decisions.screen import DecisionsScreen
from ui.desk import Desk

PURPOSE = "Công nhận điển hình tiên tiến năm 2024"
SIGNED = date(2024, 12, 5)
PASSED, UNVOTED = ("Ông Nguyễn Văn An", "Ông Trần Văn An"), "Ông Lê Văn An"


def make_voted_office(register: Path) -> None:
    """Make the register: a sealed meeting that passed two, and a third nominee it never voted on."""
    make_office(register, 3)
    office = open_office(register, lambda: TODAY)
    tellers = tuple(Teller(name) for name in TELLERS[:2])
    draft = MeetingDraft(0, PLAN, TODAY, "Phòng họp", PURPOSE, MEMBERS[0], MEMBERS[10], (), tellers, (1, 2))
    meeting = office.councils.convene(draft).id
    votes = tuple(Votes(nomination, 11, 0, 0) for nomination in draft.agenda)
    for teller in TELLERS[:2]:
        office.ballots.begin(meeting, teller)
        office.ballots.close(meeting, teller, Account(11, 11, 11), votes)
    office.ballots.seal(meeting, TELLERS[0])
    office.close()


def desk_in_sight(desk: Desk, qtbot: QtBot, width: int = 1160) -> DecisionsDriver:
    """Return a driver of the desk, as wide as it stands in a window of 1366 unless told."""
    screen = DecisionsScreen(desk)
    screen.resize(width, 700)
    qtbot.addWidget(screen)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    return DecisionsDriver(screen, qtbot)
