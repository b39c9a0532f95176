"""A clerk who is killed while decisions are issued. Runs in a process of its own and tells by a pipe."""

from datetime import date
from multiprocessing.connection import Connection
from pathlib import Path

from app.domain.decisions.decision import DecisionKind, DecisionState
from app.office import Office
from app.services.decisions import DecisionWish
from tests.faults.ballot_box import MEETING, TODAY, at_nine, with_a_meeting
from tests.services.conftest import BINH_PHUOC, Story

MEMBERS, DRAFTS = 11, 40
SIGNED = date(2024, 12, 5)


def opened(register: Path) -> Office:
    return at_nine(register, register.parent / "sao-luu")


def with_drafts(path: Path) -> Path:
    """Make a register in which so many decisions wait for their number, one person each."""
    office = opened(with_a_meeting(path, MEMBERS, DRAFTS))
    story = Story(office, BINH_PHUOC, [TODAY])
    story.vote(MEETING, *[MEMBERS] * DRAFTS)
    for nominee in office.councils.agenda(MEETING):
        office.decisions.draft(DecisionWish(BINH_PHUOC, DecisionKind.RECOGNITION, MEETING, (nominee.id,)))
    office.close()
    return path


def issue_in_turn(register: Path, telling: "Connection[str, None]") -> None:
    """Issue the drafts one after the other, telling each number once it is given."""
    office = opened(register)
    for draft in office.decisions.all(BINH_PHUOC):
        if draft.state is DecisionState.DRAFT:
            issued = office.decisions.issue(draft.id, draft.id, SIGNED)
            telling.send(issued.facts.reference)
