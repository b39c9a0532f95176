"""Who signs for the office from one day to another, in place of the signer its letterhead names.

A paper bears the signer of its own day, whenever it is drawn (Nghị định 30/2020, Điều 13; Phụ lục I, II.7).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from app.domain.calendar.dates import short_date
from app.domain.drawable import characters_not_drawn
from app.domain.errors import Refusal, refuse
from app.domain.papers.signing import written
from app.domain.units.agency import Signer


class TermWithoutDays(Refusal):
    """Who signs always is named in the letterhead; a term has a day it begins or one it ends."""

    field: ClassVar[str] = "begins"


@dataclass(eq=False)
class TermBackwards(Refusal):
    begins: date
    ends: date
    field: ClassVar[str] = "ends"


@dataclass(eq=False)
class TermOverlaps(Refusal):
    """On some of these days somebody else signs already: `name`, over the `days` of their term."""

    name: str
    days: str
    field: ClassVar[str] = "begins"


@dataclass(eq=False)
class NoSuchTerm(Refusal):
    """No term of this number stands in the register."""

    number: int


@dataclass(frozen=True, slots=True)
class TermDraft:
    """Who signs from `begins` to `ends`, both included; None where it is open on that side."""

    signer: Signer
    begins: date | None = None
    ends: date | None = None

    def covers(self, day: date) -> bool:
        """Whether papers of a day are signed in this term."""
        return (self.begins or day) <= day <= (self.ends or day)

    @property
    def days(self) -> str:
        """The days in words: "từ ngày 01/01/2024 đến ngày 31/12/2024"."""
        first = f"từ ngày {short_date(self.begins)}" if self.begins else ""
        last = f"đến ngày {short_date(self.ends)}" if self.ends else ""
        return " ".join(filter(None, (first, last)))


@dataclass(frozen=True, slots=True)
class SignerTerm:
    """A term as the register keeps it."""

    id: int
    draft: TermDraft


def accept_term(draft: TermDraft, others: Iterable[SignerTerm]) -> TermDraft:
    """Return the draft, or refuse what cannot stand beside the other terms."""
    if draft.begins is None and draft.ends is None:
        raise TermWithoutDays
    if draft.begins and draft.ends and draft.ends < draft.begins:
        raise TermBackwards(draft.begins, draft.ends)
    refuse(
        [
            *characters_not_drawn(written(draft.signer)),
            *(TermOverlaps(one.draft.signer.name, one.draft.days) for one in others if _overlap(draft, one.draft)),
        ]
    )
    return draft


def signer_on(terms: Iterable[SignerTerm], day: date) -> Signer | None:
    """Return who signs in a term that covers a day; None where the letterhead says who does."""
    return next((one.draft.signer for one in terms if one.draft.covers(day)), None)


def _overlap(one: TermDraft, other: TermDraft) -> bool:
    begins = max(one.begins or date.min, other.begins or date.min)
    return begins <= min(one.ends or date.max, other.ends or date.max)
