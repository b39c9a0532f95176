"""Making one council of the rows that list its members."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.calendar.dates import short_date
from app.domain.council.council import CouncilDraft
from app.domain.errors import Refusal
from app.domain.language.text import comparable
from app.intake.entries import MemberEntry


class CouncilDecisionMissing(Refusal):
    """No row says by which decision, of which day, the council was established."""


@dataclass(eq=False)
class SeveralCouncils(Refusal):
    """The rows name more than one council, establishing decision or day."""

    named: tuple[str, ...]


def council_of(members: Iterable[MemberEntry]) -> CouncilDraft:
    """Return the council its members' rows describe; its name is empty where no row has it.

    What the rows say of the council itself may stand in one of them or in all. Raises CouncilDecisionMissing or
    SeveralCouncils.
    """
    entries = tuple(members)
    name = _the_one(entry.council for entry in entries)
    decision = _the_one(entry.decision for entry in entries)
    days = sorted({entry.decided for entry in entries if entry.decided is not None})
    if not decision or not days:
        raise CouncilDecisionMissing
    if len(days) > 1:
        raise SeveralCouncils(tuple(map(short_date, days)))
    return CouncilDraft(name, decision, days[0], tuple(entry.member for entry in entries))


def _the_one(texts: Iterable[str]) -> str:
    """Return the one text that is given, however it is spelt; empty where there is none."""
    given = {comparable(text): text for text in texts if text}
    if len(given) > 1:
        raise SeveralCouncils(tuple(given.values()))
    return next(iter(given.values()), "")
