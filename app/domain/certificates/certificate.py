"""Certificates: one for each recipient of a decision that grants an award form, each with its number in the award book.

What a certificate says is taken from the issued decision alone, so that one printed years later says the same.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from app.domain.decisions.decision import AwardLine, Decision, DecisionFacts, DecisionState, check_stands
from app.domain.errors import Refusal
from app.domain.language.names import addressed_in_capitals
from app.domain.units.agency import Signer

_NAMED = 3
"""How many names are listed of those asked for again."""


@dataclass(eq=False)
class NoCertificateGoesWith(Refusal):
    """The decision recognises and grants no award form, so there is nothing to hand over."""

    number: str


@dataclass(eq=False)
class CertificatesNotPrinted(Refusal):
    """Nothing is kept to print again: no certificate asked for has been printed yet; `number` is the decision's."""

    number: str
    field: ClassVar[str] = "only"


@dataclass(eq=False)
class NotOnTheAwardList(Refusal):
    """A decision's list has no recipient at this place."""

    place: int
    places: int
    field: ClassVar[str] = "only"


@dataclass(eq=False)
class ReprintWithoutReason(Refusal):
    """Certificates printed before are printed again only with the reason."""

    names: str
    count: int
    field: ClassVar[str] = "reason"


class CertificatesNotAsSeen(Refusal):
    """What the register would print now is no longer what the clerk looked at."""


@dataclass(frozen=True, slots=True)
class CertificateLine:
    """One recipient of a decision as certificates are printed: place on the list from 1, and number in the award book.

    `prints` is how often the certificate was printed, `reasons` why it was printed again, in order.
    """

    place: int
    name: str
    post: str
    number: int | None
    prints: int
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Certificate:
    """Everything one certificate says. `award_number` is its number in the award book of the decision's year.

    `authority` and `form` stand in capitals, as does `name` behind its Ông or Bà; `reference` is the decision's number.
    """

    authority: str
    form: str
    name: str
    post: str
    achievement: str
    reference: str
    decided: date
    award_number: int
    place: str
    signer: Signer


def certificate_of(facts: DecisionFacts, line: AwardLine, decided: date, award_number: int) -> Certificate:
    """Return the certificate of one line of a decision; its achievement is what the decision's Điều 1 commends for."""
    return Certificate(
        authority=facts.agency.authority.upper(),
        form=facts.form.upper(),
        name=addressed_in_capitals(line.name) if line.is_individual else line.name.upper(),
        post=line.post,
        achievement=facts.purpose[:1].upper() + facts.purpose[1:],
        reference=facts.reference,
        decided=decided,
        award_number=award_number,
        place=facts.agency.place,
        signer=facts.signer,
    )


def decided_on(decision: Decision) -> date:
    """Return the day of a decision whose certificates may be printed; it stands and grants an award form.

    Raises what `check_stands` raises, or `NoCertificateGoesWith`.
    """
    check_stands(decision)
    day = decision.facts.day
    if not decision.facts.form or day is None:
        raise NoCertificateGoesWith(decision.facts.reference)
    return day


def has_certificates(decision: Decision) -> bool:
    """Whether certificates go with a decision: it is issued, stands and grants an award form."""
    return decision.state is DecisionState.ISSUED and bool(decision.facts.form) and bool(decision.facts.lines)


def places_asked(only: int | None, places: int) -> tuple[int, ...]:
    """Return the places of a list to print, counted from 1: all, or the only one; raises `NotOnTheAwardList`."""
    if only is None:
        return tuple(range(1, places + 1))
    if not 1 <= only <= places:
        raise NotOnTheAwardList(only, places)
    return (only,)


def check_reprint(again: Iterable[str], reason: str) -> None:
    """Raise `ReprintWithoutReason` where certificates of these names were printed before and no reason is given."""
    names = tuple(again)
    if names and not reason:
        raise ReprintWithoutReason(some_of(names), len(names))


def some_of(names: Sequence[str]) -> str:
    """Name the first few of those asked for again, and say how many others there are."""
    others = len(names) - _NAMED
    return "; ".join(names[:_NAMED]) + (f" và {others} trường hợp khác" if others > 0 else "")
