"""What is wrong, or worth a look, in a plan being written: each with its line and the sentence that says what to do."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.errors import Refusal, SeveralRefusals, Trouble
from app.domain.plans.place import Place
from app.domain.plans.plan_warning import PlanWarning
from app.wording import sentence
from ui.kit.signs import Sign


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence about the text, and the line it is about where that is known."""

    number: int
    line: int | None
    words: str
    sign: Sign


def wrong(no: Refusal | Trouble) -> tuple[Finding, ...]:
    """Return everything that keeps a text from being a plan."""
    reasons = no.reasons if isinstance(no, SeveralRefusals) else (no,)
    return tuple(
        Finding(number, _line_of(reason), sentence(reason), Sign.LATE) for number, reason in enumerate(reasons)
    )


def odd(warnings: Sequence[PlanWarning]) -> tuple[Finding, ...]:
    """Return what a person should look at in a plan that is right."""
    return tuple(
        Finding(number, one.place.line, f"{one.place}: {one.oddity.label} ({one.detail}).", Sign.SHORT)
        for number, one in enumerate(warnings)
    )


def _line_of(reason: Refusal | Trouble) -> int | None:
    place = getattr(reason, "place", None)
    return place.line if isinstance(place, Place) else None
