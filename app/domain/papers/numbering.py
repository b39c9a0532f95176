"""Numbers of issued papers: each given once in its series and year, in the order of the days they were issued.

Numbers begin at 01 on 1 January and end on 31 December; number and day follow the order in which papers are issued
(Nghị định 30/2020/NĐ-CP, Điều 15).
"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from app.domain.calendar.dates import short_date
from app.domain.errors import Refusal
from app.domain.language.numbers import padded


@dataclass(eq=False)
class NumberTaken(Refusal):
    """A number is given once per series and year; `holder` is the paper that has it."""

    number: str
    year: int
    holder: "Holder"
    field: ClassVar[str] = "number"


@dataclass(eq=False)
class NumberNotPositive(Refusal):
    number: int
    field: ClassVar[str] = "number"


@dataclass(eq=False)
class NumberAgainstItsDay(Refusal):
    """A number runs against the days of its neighbours: a lower one is dated later, or a higher one earlier.

    `neighbours` are the nearest numbers given below and above, each with its day, as papers cite them.
    """

    number: str
    day: date
    neighbours: tuple[str, ...]
    field: ClassVar[str] = "number"


@dataclass(frozen=True, slots=True)
class GivenNumber:
    """A number that has been given, with the day of the paper that bears it."""

    reference: str
    day: date

    @property
    def cited(self) -> str:
        """The number with its day: "07/QĐ-SXD ngày 05/12/2024"."""
        return f"{self.reference} ngày {short_date(self.day)}"


@dataclass(frozen=True, slots=True)
class Holder:
    """The paper a number was given to: its line of the register, what it is and is about, and its day."""

    line: int
    title: str
    day: date


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a number falls in its series and year: who has it, and the nearest given below and above it."""

    holder: Holder | None = None
    below: GivenNumber | None = None
    above: GivenNumber | None = None

    def fits(self, day: date) -> bool:
        """Whether a paper of that day may stand between the neighbours; one day may have many numbers."""
        follows = self.below is None or self.below.day <= day
        return follows and (self.above is None or day <= self.above.day)


def numbered(number: int | None, symbol: str) -> str:
    """Return a document's number as cited: "07/QĐ-SXD", or "…/QĐ-SXD" before signature."""
    return f"{padded(number) if number is not None else '…'}/{symbol}"


def check_number(number: int, symbol: str, day: date, slot: Slot) -> None:
    """Raise why a paper of `day` may not bear this number, if there is a reason.

    A number left out may be given later, but only to a paper whose day lies between those of its neighbours.
    """
    check_not_taken(number, symbol, day, slot)
    if not slot.fits(day):
        neighbours = tuple(one.cited for one in (slot.below, slot.above) if one is not None)
        raise NumberAgainstItsDay(numbered(number, symbol), day, neighbours)


def check_not_taken(number: int, symbol: str, day: date, slot: Slot) -> None:
    """Raise why the number can go to no paper of the year, whatever its day, if there is a reason."""
    if number < 1:
        raise NumberNotPositive(number)
    if slot.holder:
        raise NumberTaken(numbered(number, symbol), day.year, slot.holder)
