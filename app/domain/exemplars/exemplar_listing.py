"""The list of exemplars: what it is narrowed to, and what a line of it says."""

from dataclasses import dataclass

from app.domain.plans.plan import Recipient


@dataclass(frozen=True, slots=True)
class ExemplarFilter:
    """What the list is narrowed to; where nothing is given it leaves out those struck out, and nobody else."""

    text: str = ""
    unit: int | None = None
    recipient: Recipient | None = None
    with_struck: bool = False


@dataclass(frozen=True, slots=True)
class ExemplarLine:
    """One exemplar with the name of their unit, and how many standing commendations and nominations they have."""

    id: int
    name: str
    recipient: Recipient
    birth_year: int | None
    post: str
    unit: str
    commendations: int
    nominations: int
    struck: bool
