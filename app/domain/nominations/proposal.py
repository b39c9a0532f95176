"""A proposal to a higher level: whom it may name, by which paper it goes out, and on which day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from app.domain.errors import Refusal, refuse
from app.domain.language.text import clean
from app.domain.nominations.nomination import Nomination, NominationState
from app.domain.plans.plan import Plan
from app.domain.units.agency import Level


@dataclass(eq=False)
class ProposalWithoutPaper(Refusal):
    """A proposal to a higher level goes out by a numbered paper."""

    name: str
    field: ClassVar[str] = "paper"


@dataclass(eq=False)
class ProposalInTheFuture(Refusal):
    """What has not gone out yet is not recorded."""

    day: date
    today: date
    field: ClassVar[str] = "day"


@dataclass(eq=False)
class NotYetRecognised(Refusal):
    """Only those recognised at the level below may be proposed to the next (plan 883/KH-SXD of 2024, IV.2)."""

    name: str
    level: str


@dataclass(eq=False)
class NotTheNextLevel(Refusal):
    """Those recognised at one level are proposed to the next; `next_level` is its name."""

    name: str
    next_level: str
    field: ClassVar[str] = "level"


@dataclass(eq=False)
class ProposedWhileSuspended(Refusal):
    """Nobody is proposed while a breach or a complaint is looked into (Nghị định 152/2025/NĐ-CP, Điều 4)."""

    name: str
    reason: str


def accept_paper(typed: str, name: str, day: date, today: date) -> str:
    """Return the number of the paper that proposes `name`, cleaned; refuses none, and one of a day ahead of today."""
    paper = clean(typed)
    missing = [] if paper else [ProposalWithoutPaper(name)]
    refuse([*missing, *([ProposalInTheFuture(day, today)] if day > today else [])])
    return paper


def check_may_go_higher(name: str, level: Level, plan: Plan, *, recognised: bool) -> None:
    """Raise why the plan does not propose the exemplar to `level`, where it proposes the recognised step by step.

    `recognised` says whether a standing decision of recognition of the office's own names the exemplar.
    """
    if not plan.only_recognised_go_higher:
        return
    own, *above = plan.levels
    if not recognised:
        raise NotYetRecognised(name, own.name)
    if above and level is not above[0].level:
        raise NotTheNextLevel(name, above[0].name)


def check_none_suspended(nominations: Iterable[Nomination]) -> None:
    """Raise `ProposedWhileSuspended` for the first of an exemplar's nominations that is suspended."""
    for nomination in nominations:
        if nomination.state is NominationState.SUSPENDED:
            raise ProposedWhileSuspended(nomination.name, nomination.reason)
