"""Certificate blanks: bought by kind, used one by one, spoiled with a reason; what is left is always known."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from app.domain.errors import Refusal


@dataclass(eq=False)
class NotEnoughBlanks(Refusal):
    kind: str
    needed: int
    left: int
    field: ClassVar[str] = "blank"


class NoBlanksKept(Refusal):
    """The register has no blanks of any kind yet."""

    field: ClassVar[str] = "blank"


@dataclass(eq=False)
class UnknownBlanks(Refusal):
    kind: str
    known: tuple[str, ...]
    field: ClassVar[str] = "blank"


@dataclass(eq=False)
class BlanksNotNamed(Refusal):
    """The register keeps blanks of several kinds and none was named."""

    known: tuple[str, ...]
    field: ClassVar[str] = "blank"


@dataclass(eq=False)
class BlanksNotPositive(Refusal):
    count: int
    field: ClassVar[str] = "count"


class BlanksWithoutKind(Refusal):
    """Blanks are received under the name of their kind."""

    field: ClassVar[str] = "kind"


class BlankMove(StrEnum):
    """What happened to blanks."""

    RECEIVED = "nhan"
    USED = "dung"
    SPOILED = "hong"


@dataclass(frozen=True, slots=True)
class BlankStock:
    """The blanks of one kind: how many ever came, went out as certificates, and were spoiled."""

    kind: str
    received: int = 0
    used: int = 0
    spoiled: int = 0

    @property
    def left(self) -> int:
        """How many are left."""
        return self.received - self.used - self.spoiled


def check_count(count: int) -> None:
    """Raise `BlanksNotPositive` for a number of blanks below 1."""
    if count < 1:
        raise BlanksNotPositive(count)


def check_left(stock: BlankStock, needed: int) -> None:
    """Raise `NotEnoughBlanks` where fewer than are needed are left."""
    if needed > stock.left:
        raise NotEnoughBlanks(stock.kind, needed, stock.left)


def the_only_kind(known: tuple[str, ...]) -> str:
    """Return the kind that is meant when none is named; raises `NoBlanksKept` or `BlanksNotNamed`."""
    if not known:
        raise NoBlanksKept
    if len(known) > 1:
        raise BlanksNotNamed(known)
    return known[0]
