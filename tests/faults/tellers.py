"""Tellers who are killed or locked out while they count. Each runs in a process of its own and tells by a pipe."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from multiprocessing.connection import Connection
from pathlib import Path

from app.domain.errors import Trouble
from app.office import Office
from tests.faults.ballot_box import MEETING, MEMBERS, a_box, at_nine, close, counted, entered
from tests.faults.victims import NOBODY
from tests.services.conftest import HEAD_TELLER, TELLER

FEW = 4
BOX = a_box(11, nominees=FEW)
WHY, BY = "Đếm sót một lá phiếu dính", (HEAD_TELLER, TELLER)


STEPS = ("opened_count", "closed_count", "held_count", "tally", "voiding")
"""Each step of a count adds one row to these: a count is held until the second one keeps both."""


def rows_of(register: Path, table: str) -> int:
    with closing(sqlite3.connect(register)) as connection:
        return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def rows_of_steps(register: Path) -> int:
    return sum(rows_of(register, table) for table in STEPS)


def opened(register: Path) -> Office:
    return at_nine(register, register.parent / "sao-luu")


def steps(office: Office) -> Iterator[str]:
    """Count, seal and set aside, round after round, from wherever the register stands; each step is one work."""
    while True:
        progress = office.ballots.progress(MEETING)
        if progress.code:
            office.ballots.set_aside(MEETING, WHY, BY)
            yield "set aside"
        elif progress.settled:
            office.ballots.seal(MEETING, HEAD_TELLER)
            yield "sealed"
        else:
            teller = (HEAD_TELLER, TELLER)[len(progress.closed)]
            yield _begun_or_closed(office, teller, begun=teller in progress.unfinished)


def _begun_or_closed(office: Office, teller: str, *, begun: bool) -> str:
    if not begun:
        office.ballots.begin(MEETING, teller)
        return "begun"
    *_before, running = entered(office, BOX)
    close(office, teller, running)
    return "closed"


def count_for_ever(register: Path, telling: "Connection[str, None]") -> None:
    office = opened(register)
    for step in steps(office):
        telling.send(step)


def stop_half_way(register: Path, telling: "Connection[str, None]") -> None:
    """Close the first count, open the second, enter half of its papers, and wait to be killed."""
    office = opened(register)
    for _running in counted(office, HEAD_TELLER, BOX):
        pass
    for running in counted(office, TELLER, BOX):
        if running.entered == MEMBERS // 2:
            telling.send("half way")
            telling.recv()


def look_in(register: Path, telling: "Connection[str, None]") -> None:
    """Try to open the register as another window would."""
    _tell(telling, lambda: opened(register))


def count_as_nobody(register: Path, telling: "Connection[str, None]") -> None:
    """Read how far the count is as a user who may write nothing, then try to begin one."""
    # What is imported late could not be read any more afterwards.
    with closing(opened(register)) as office:
        office.ballots.progress(MEETING)
    if os.getuid() == 0:
        os.setuid(NOBODY)
    office = opened(register)
    telling.send(f"{office.read_only} {office.ballots.progress(MEETING).closed}")
    _tell(telling, lambda: office.ballots.begin(MEETING, TELLER))


def _tell(telling: "Connection[str, None]", act: Callable[[], object]) -> None:
    try:
        act()
    except Trouble as trouble:
        telling.send(type(trouble).__name__)
    else:
        telling.send("done")
