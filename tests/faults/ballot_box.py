"""A meeting of eleven members on forty nominees, and the box of papers its tellers open."""

import random
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path

from app.domain.council.ballot_count import LineCount, Spoiling
from app.domain.council.paper_count import Choice, Paper, RunningCount, begin, counted_lines
from app.domain.council.tally_sheet import Account, Votes
from app.domain.plans.plan import Recipient
from app.domain.units.unit import UnitKind
from app.office import Office, create_office
from app.store.opening import open_register
from tests.services.conftest import BINH_PHUOC, Story

MEMBERS, NOMINEES, MEETING = 11, 40, 1
TODAY, HELD = date(2024, 12, 31), date(2024, 12, 3)
AT = datetime.fromisoformat("2024-12-31T09:00:00+07:00")

Box = tuple[Paper, ...]


def with_a_meeting(path: Path, members: int = MEMBERS, nominees: int = NOMINEES) -> Path:
    """Make a register in which the meeting is prepared and nobody has begun to count."""
    story = Story(create_office(path, BINH_PHUOC, lambda: TODAY), BINH_PHUOC, [])
    story.council(members)
    unit = story.unit("Phòng Quản lý xây dựng", UnitKind.DEPARTMENT)
    agenda = [
        story.nominate(story.exemplar(f"Nguyễn Văn {number}", unit, Recipient.STAFF), unit, date(2024, 11, 20))
        for number in range(1, nominees + 1)
    ]
    story.meet(HELD, *agenda)
    story.office.close()
    return path


def at_nine(register: Path, backups: Path) -> Office:
    """Open the register with a clock that stands still, so that the same acts leave the same file."""
    database = open_register(register, backups, actor="Lan", clock=lambda: AT)
    return Office(database, backups, lambda: TODAY)


def a_box(seed: int, papers: int = MEMBERS, nominees: int = NOMINEES) -> Box:
    """Papers no two of which are alike, the last of them spoilt."""
    dice = random.Random(seed)
    filled = [tuple(dice.choice(tuple(Choice)) for _ in range(nominees)) for _ in range(papers - 1)]
    return (*filled, Spoiling.MARKED)


def shuffled(box: Box, seed: int) -> Box:
    """The same papers as another teller takes them out."""
    return tuple(random.Random(seed).sample(box, len(box)))


def mixed(box: Box, seed: int) -> Box:
    """Another box with the same totals: for each nominee the same marks, on other papers."""
    dice = random.Random(seed)
    filled = [paper for paper in box if not isinstance(paper, Spoiling)]
    columns = [dice.sample(marks, len(marks)) for marks in zip(*filled, strict=True)]
    return (*zip(*columns, strict=True), *(paper for paper in box if isinstance(paper, Spoiling)))


def counted(office: Office, teller: str, box: Box) -> Iterator[RunningCount]:
    """Have a teller open a count, enter paper after paper and close it; each running count is given as it stands."""
    office.ballots.begin(MEETING, teller)
    running = None
    for running in entered(office, box):
        yield running
    assert running is not None
    close(office, teller, running)


def entered(office: Office, box: Box) -> Iterator[RunningCount]:
    """The running count after each paper, kept nowhere."""
    running = begin(len(office.councils.agenda(MEETING)), len(box))
    for paper in box:
        running = running.with_paper(paper)
        yield running


def close(office: Office, teller: str, running: RunningCount) -> None:
    running.check_complete()
    account = Account(running.returned, running.returned, running.valid, running.spoilt)
    office.ballots.close(MEETING, teller, account, votes_of(office, running))


def votes_of(office: Office, running: RunningCount) -> tuple[Votes, ...]:
    unfilled = tuple(LineCount(one.id, one.name, 0, 0) for one in office.councils.agenda(MEETING))
    lines = counted_lines(running, unfilled)
    return tuple(Votes(line.nomination, line.agree, line.disagree, line.blank) for line in lines)


def sums(box: Sequence[Paper]) -> Iterator[tuple[int, ...]]:
    """After each paper but the last the three rows of running totals, by nominee."""
    filled = [paper for paper in box if not isinstance(paper, Spoiling)]
    for entered in range(1, len(filled)):
        for choice in Choice:
            yield tuple(marks.count(choice) for marks in zip(*filled[:entered], strict=True))


def totals(box: Sequence[Paper]) -> tuple[tuple[int, ...], ...]:
    """The rows of totals of the whole box, by nominee: they are what the minutes say."""
    filled = [paper for paper in box if not isinstance(paper, Spoiling)]
    return tuple(tuple(marks.count(choice) for marks in zip(*filled, strict=True)) for choice in Choice)


def orders(boxes: Sequence[Box]) -> Iterator[tuple[int, ...]]:
    """What each nominee got from paper to paper, one nominee after another, in the order a teller took them out."""
    for box in boxes:
        filled = [paper for paper in box if not isinstance(paper, Spoiling)]
        yield tuple(mark for marks in zip(*filled, strict=True) for mark in marks)
        yield tuple(mark for paper in filled for mark in paper)
