"""A clerk who is cut off while files are attached. Runs in a process of its own and tells by a pipe."""

import os
from collections.abc import Sequence
from datetime import date
from multiprocessing.connection import Connection
from pathlib import Path

from app.domain.articles.article import ArticleFilter
from app.domain.errors import Trouble
from app.domain.units.unit import UnitKind
from app.office import Office, create_office
from tests.faults.ballot_box import TODAY, at_nine
from tests.faults.victims import NOBODY
from tests.sent_files import sent
from tests.services.conftest import BINH_PHUOC, Story

ARTICLE = 1
SIZE = 200_000


def opened(register: Path) -> Office:
    return at_nine(register, register.parent / "sao-luu")


def with_an_article(path: Path) -> Path:
    """Make a register with one article that has no file yet."""
    office = create_office(path, BINH_PHUOC, lambda: TODAY)
    story = Story(office, BINH_PHUOC, [])
    opens = office.plans.plan(BINH_PHUOC).contest.first
    story.article(story.unit("Phòng Quản lý xây dựng", UnitKind.DEPARTMENT), max(opens, date(2024, 3, 1)), "Bài")
    assert office.articles.count(ArticleFilter(BINH_PHUOC), 2) == ARTICLE
    office.close(backing_up=False)
    return path


def a_photo(folder: Path, number: int) -> Path:
    """A file unlike any other, long enough to be cut off while it is written."""
    return sent(folder, f"{number}.pdf", b"%%PDF-%d" % number + bytes(SIZE))


def attach_in_turn(register: Path, telling: "Connection[str, None]") -> None:
    """Attach one file after the other, telling each name once it is attached."""
    office = opened(register)
    begin = len(office.attachments.of_article(ARTICLE))
    for number in range(begin, begin + 10_000):
        done = office.attachments.attach(ARTICLE, [a_photo(register.parent / "gửi", number)])
        telling.send(done.attached[0].name)


def stop_before_the_row(register: Path, telling: "Connection[str, str]") -> None:
    """Keep the file, tell so, and wait there for the end."""

    def wait(_done: int, _total: int) -> None:
        telling.send("kept")
        telling.recv()

    opened(register).attachments.attach(ARTICLE, [a_photo(register.parent / "gửi", 0)], wait)


def attach_as_nobody(register: Path, telling: "Connection[str, None]") -> None:
    """Attach a file as a user who may write nothing, and tell what that comes to."""
    photos: Sequence[Path] = [a_photo(register.parent / "gửi", 0)]
    if os.getuid() == 0:
        os.setuid(NOBODY)
    office = opened(register)
    telling.send(str(len(office.attachments.of_article(ARTICLE))))
    try:
        office.attachments.attach(ARTICLE, photos)
    except Trouble as trouble:
        telling.send(type(trouble).__name__)
