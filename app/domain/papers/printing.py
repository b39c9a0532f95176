"""Printing: which pages, how many copies, and what may keep a job from the printer.

Nothing is recorded as printed before a printer's queue has taken the whole job.
"""

from dataclasses import dataclass
from typing import ClassVar, Final

from app.domain.errors import Refusal, Trouble

_MOST_COPIES: Final = 500


@dataclass(eq=False)
class NoSuchPrinter(Trouble):
    """The printer is no longer there: switched off, unplugged or taken away."""

    printer: str


@dataclass(eq=False)
class PrintingFailed(Trouble):
    """The printer's queue did not take the job, or gave it up."""

    printer: str


@dataclass(eq=False)
class PagesNotUnderstood(Refusal):
    """What was typed names no page, or one the paper does not have."""

    typed: str
    pages: int
    field: ClassVar[str] = "pages"


@dataclass(eq=False)
class CopiesNotPossible(Refusal):
    copies: int
    most: int
    field: ClassVar[str] = "copies"


@dataclass(frozen=True, slots=True)
class Wish:
    """How a paper is to be printed; `pages` count from 0, `tray` is the printer's number for it, None the usual one."""

    printer: str
    pages: tuple[int, ...]
    copies: int = 1
    both_sides: bool = False
    tray: int | None = None


def read_pages(typed: str, pages: int) -> tuple[int, ...]:
    """Return the pages meant, from 0 and in order, each once; raises `PagesNotUnderstood`."""
    if not typed.strip():
        return tuple(range(pages))
    wanted = {page for part in typed.split(",") for page in _span(part, typed, pages)}
    return tuple(sorted(wanted))


def check_copies(copies: int) -> int:
    """Return the copies wished for; raises `CopiesNotPossible`."""
    if not 1 <= copies <= _MOST_COPIES:
        raise CopiesNotPossible(copies, _MOST_COPIES)
    return copies


def _span(part: str, typed: str, pages: int) -> range:
    first, dash, last = (one.strip() for one in part.partition("-"))
    if not first.isdecimal() or (dash and not last.isdecimal()):
        raise PagesNotUnderstood(typed, pages)
    begin, end = int(first), int(last) if dash else int(first)
    if not 1 <= begin <= end <= pages:
        raise PagesNotUnderstood(typed, pages)
    return range(begin - 1, end)
