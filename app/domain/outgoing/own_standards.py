"""A unit's own standards for its exemplars, issued by decision and sent up (plan 99/KH-UBND of Hà Nội, 2023)."""

from dataclasses import dataclass
from datetime import date

from app.domain.errors import Refusal
from app.domain.units.agency import Agency


@dataclass(eq=False)
class NoOwnStandards(Refusal):
    """The plan holds no text of the unit's own standards yet."""

    plan: str


@dataclass(frozen=True, slots=True)
class OwnStandardsFacts:
    """Everything the decision says that puts a unit's own standards in force, and the standards themselves.

    `grounds` are whole lines without their closing mark; `text` is as the unit wrote it, a provision to a line.
    `sent_to` is where the plan wants a copy sent, empty where it says nothing. `number` and `day` are None
    until signed.
    """

    agency: Agency
    grounds: tuple[str, ...]
    text: str
    sent_to: str = ""
    number: int | None = None
    day: date | None = None

    @property
    def symbol(self) -> str:
        """The part of the number after the slash, for example "QĐ-UBND"."""
        return f"QĐ-{self.agency.symbol}"
