"""How a nomination is held back, taken up again or withdrawn, and when it may still be rewritten.

A suspension ends; a withdrawal does not: what the unit took back is nominated anew. What a decision has been issued on
is neither withdrawn nor rewritten.
"""

from dataclasses import dataclass
from typing import ClassVar

from app.domain.errors import Refusal
from app.domain.nominations.nomination import Nomination, NominationState


@dataclass(eq=False)
class NominationWithdrawn(Refusal):
    """A withdrawn nomination is over; its unit may nominate anew."""

    name: str
    reason: str


@dataclass(eq=False)
class NominationAlreadySuspended(Refusal):
    name: str
    reason: str


@dataclass(eq=False)
class NominationNotSuspended(Refusal):
    """Only what was suspended can be taken up again."""

    name: str


@dataclass(eq=False)
class NominationAlreadyDecided(Refusal):
    """An issued decision rests on it; the decision is cancelled or replaced first."""

    name: str
    decision: str


@dataclass(eq=False)
class AnotherNominee(Refusal):
    """A nomination stays the one it was made for; another exemplar wants one of their own."""

    name: str
    field: ClassVar[str] = "exemplar"


def check_move(nomination: Nomination, to: NominationState, decision: str) -> None:
    """Raise why the nomination may not be suspended, withdrawn or taken up again, if there is a reason.

    `decision` is the number of the issued decision that names it, empty where none does.
    """
    _check_not_withdrawn(nomination)
    if to is NominationState.WITHDRAWN and decision:
        raise NominationAlreadyDecided(nomination.name, decision)
    if nomination.state is to is NominationState.SUSPENDED:
        raise NominationAlreadySuspended(nomination.name, nomination.reason)
    if nomination.state is to is NominationState.OPEN:
        raise NominationNotSuspended(nomination.name)


def check_rewriting(nomination: Nomination, exemplar: int, decision: str) -> None:
    """Raise why the nomination may not be written anew for this exemplar; `decision` as for `check_move`."""
    _check_not_withdrawn(nomination)
    if decision:
        raise NominationAlreadyDecided(nomination.name, decision)
    if exemplar != nomination.draft.exemplar:
        raise AnotherNominee(nomination.name)


def _check_not_withdrawn(nomination: Nomination) -> None:
    if nomination.state is NominationState.WITHDRAWN:
        raise NominationWithdrawn(nomination.name, nomination.reason)
