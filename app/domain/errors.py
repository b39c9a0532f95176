"""The two ways the office says no: a rule refuses, or the world fails.

Both carry facts, never sentences: the Vietnamese sentence of each class stands in resources/wording/refusals and is
joined to the facts by `app.wording`, so the window and the command line say the same thing.
"""

from collections.abc import Callable
from typing import ClassVar


class Refusal(Exception):
    """A rule of the office says no. Subclass once per reason, as a dataclass carrying what the sentence needs."""

    field: ClassVar[str] = ""
    """The field of the draft the complaint belongs beside; empty when it concerns the whole."""


class Trouble(Exception):
    """The world failed: a file is locked, a disk is full, a printer is gone. The clerk is told what to do next."""


class SeveralRefusals(Refusal):
    """More than one rule refuses the same draft; each is shown beside its own field."""

    def __init__(self, reasons: tuple[Refusal, ...]) -> None:
        super().__init__(reasons)
        self.reasons = reasons


def refuse(reasons: list[Refusal]) -> None:
    """Raise what was collected: nothing when empty, the reason itself when alone, else `SeveralRefusals`."""
    if len(reasons) == 1:
        raise reasons[0]
    if reasons:
        raise SeveralRefusals(tuple(reasons))


def refuse_all(*checks: Callable[[], None]) -> None:
    """Make every check, and raise what all of them refuse."""
    reasons: list[Refusal] = []
    for check in checks:
        try:
            check()
        except Refusal as no:
            reasons.append(no)
    refuse(reasons)
