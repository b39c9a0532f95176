"""The programme of a plan: who does what, what falls due once, and when it is all summed up."""

from dataclasses import dataclass

from app.domain.calendar.limits import DayLimit
from app.domain.calendar.period import Period


@dataclass(frozen=True, slots=True)
class ShortlistRule:
    """How many articles go up, to whom, and by when."""

    count: int
    addressee: str
    limit: DayLimit


@dataclass(frozen=True, slots=True)
class Deadline:
    """Something due once: what, from whom, to whom, by when."""

    code: str
    text: str
    addressee: str
    limit: DayLimit


@dataclass(frozen=True, slots=True)
class Duty:
    """What the plan tells one of its actors to do."""

    actor: str
    tasks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Review:
    """When the contest or movement is summed up and its prizes are given, and how the plan puts it."""

    month: Period
    text: str
