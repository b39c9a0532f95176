"""Whom a decision may name: those the council passed, or whom the office commends at the moment of discovery."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.errors import Refusal
from app.domain.nominations.nomination import Nomination


@dataclass(eq=False)
class NobodyToDecideOn(Refusal):
    """No nominee passed, or none was named."""


@dataclass(eq=False)
class RecognitionWithoutVote(Refusal):
    """Recognition rests on the council's vote; only a commendation may be given at the moment of discovery."""


@dataclass(eq=False)
class NotPassed(Refusal):
    """Only those the tally passed may enter a decision."""

    nomination: int


@dataclass(eq=False)
class AlreadyDecided(Refusal):
    """The nomination stands in another decision already."""

    name: str
    decision: str


@dataclass(eq=False)
class MeetingOfAnotherPlan(Refusal):
    """A decision under one plan does not rest on a meeting held under another."""

    meeting: int
    plan: str


@dataclass(eq=False)
class NominatedUnderAnotherPlan(Refusal):
    """A decision names only those nominated under its own plan."""

    name: str
    plan: str


@dataclass(frozen=True, slots=True)
class Passed:
    """A nominee the tally passed, as a decision may take them up."""

    nomination: int
    name: str
    exemplar: int
    decided_by: str = ""


def check_selection(wanted: Iterable[int], passed: Iterable[Passed]) -> tuple[Passed, ...]:
    """Return who of the passed is wanted, each once; when nobody is named, all whom no other decision names yet.

    Refuses anyone not passed, and anyone named who stands in another decision already.
    """
    by_nomination = {one.nomination: one for one in passed}
    waiting = (one.nomination for one in by_nomination.values() if not one.decided_by)
    chosen = tuple(dict.fromkeys(wanted)) or tuple(waiting)
    if not chosen:
        raise NobodyToDecideOn
    for nomination in chosen:
        if nomination not in by_nomination:
            raise NotPassed(nomination)
        if by_nomination[nomination].decided_by:
            raise AlreadyDecided(by_nomination[nomination].name, by_nomination[nomination].decided_by)
    return tuple(by_nomination[nomination] for nomination in chosen)


def check_nominated_under(plan: str, nominations: Iterable[Nomination]) -> None:
    """Raise `NominatedUnderAnotherPlan` for the first nomination that belongs to another plan."""
    for nomination in nominations:
        if nomination.plan != plan:
            raise NominatedUnderAnotherPlan(nomination.name, nomination.plan)
