"""Papers put out from the command line: a draft is only written, a signed one is issued as it is written."""

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

from app.commands.answers import say
from app.commands.counter import Counter
from app.commands.manners import served
from app.documents.paper import Paper
from app.domain.calendar.dates import short_date
from app.domain.outgoing.outgoing import Outgoing
from app.domain.papers.official_letter import LetterWish

ISSUES = (
    "Ghi cả số và ngày là phát hành: văn bản vào sổ đăng ký văn bản đi và bản in được lưu. In lại văn bản đã phát hành "
    "bằng lệnh neu-guong outgoing paper."
)


def issues(command: Callable[..., None]) -> Callable[..., None]:
    """Serve a command that issues a paper where it is given a number, and otherwise only reads."""

    @served
    @wraps(command)
    def put(counter: Counter, /, *args: Any, **given: Any) -> None:
        if not _numbered(**given):
            counter.only_read()
        command(counter, *args, **given)

    return put


def put_out(counter: Counter, paper: Paper, file: Path, *, quietly: bool = False) -> None:
    """Write a paper to a file, issue it where it is signed, and say so."""
    entered = counter.office.press.issue(paper, file)
    if not quietly:
        say(f"Đã ghi {paper.title} ra {file}.", *map(_issued, entered))


def _numbered(reference: int | None = None, letter: LetterWish | None = None, **_others: Any) -> bool:
    return reference is not None or (letter is not None and letter.number is not None)


def _issued(line: Outgoing) -> str:
    return (
        f"Đã phát hành số {line.reference} ngày {short_date(line.day)}: dòng {line.id} trong sổ đăng ký văn bản đi, "
        "bản in đã lưu."
    )
