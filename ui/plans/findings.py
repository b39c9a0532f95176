"""What is wrong, or worth a look, in the plan as it stands typed, and where in the plan each thing is."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from app.domain.plans.place import Path
from app.domain.plans.plan import Plan
from app.domain.plans.plan_fault import PlanFault
from app.domain.plans.plan_warning import PlanWarning
from app.wording import sentence
from ui.kit.signs import Sign
from ui.plans.holdings import Typed
from ui.plans.typed_plan import read

LookOver = Callable[[Plan], tuple[Sequence[PlanFault], Sequence[PlanWarning]]]
"""Says what is wrong with a plan, and what a person should look at in it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence about the plan, and the path of the part it is about."""

    path: Path
    words: str
    sign: Sign


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything found, the plan's first parts first; `plan` is None while something typed cannot be read."""

    plan: Plan | None
    all: tuple[Finding, ...]

    @property
    def wrongs(self) -> tuple[Finding, ...]:
        """What keeps the plan from being kept."""
        return tuple(one for one in self.all if one.sign is Sign.LATE)

    @property
    def oddities(self) -> tuple[Finding, ...]:
        """What a person should look at."""
        return tuple(one for one in self.all if one.sign is Sign.SHORT)


def find(typed: Typed, look_over: LookOver) -> Findings:
    """Read what is typed; the rules of plans are held against it once all of it can be read."""
    reading = read(typed)
    if reading.plan is None:
        return Findings(None, tuple(Finding(one.path, sentence(one.no), Sign.LATE) for one in reading.wrongs))
    return Findings(reading.plan, tuple(_of_rules(*look_over(reading.plan))))


def _of_rules(faults: Sequence[PlanFault], warnings: Sequence[PlanWarning]) -> Iterator[Finding]:
    for fault in faults:
        yield Finding(fault.place.path, sentence(fault), Sign.LATE)
    for one in warnings:
        yield Finding(one.place.path, f"{one.oddity.label} ({one.detail}).", Sign.SHORT)
