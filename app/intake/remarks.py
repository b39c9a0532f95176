"""What can be said of a cell: why it cannot be read, or what about its reading the clerk should look at.

A doubt is a Refusal too, so that its sentence stands with the others; but what it is said of has been read.
"""

from dataclasses import dataclass
from datetime import date

from app.domain.calendar.dates import LATEST_YEAR
from app.domain.errors import Refusal

EARLIEST_BIRTH_YEAR = 1910
"""A year typed into a cell that shows dates turns into a day of 1905; nobody born then is in a contest."""


class BlankCell(Refusal):
    """A cell that must be filled is empty; merged cells hold their content in the topmost one only."""


@dataclass(eq=False)
class NotText(Refusal):
    """A date or a tick where text belongs: Excel turns what looks like a date into one while it is typed."""

    shown: str


@dataclass(eq=False)
class NumberInsteadOfDate(Refusal):
    shown: str


@dataclass(eq=False)
class NumberInExponent(Refusal):
    """Excel wrote a long number short and its last figures are gone, as in 7,9123E+10."""

    shown: str


@dataclass(eq=False)
class NotABirthYear(Refusal):
    typed: str
    earliest: int = EARLIEST_BIRTH_YEAR
    latest: int = LATEST_YEAR


@dataclass(eq=False)
class ListsDoNotMatch(Refusal):
    """A cell holds more or fewer things than the row has authors."""

    found: int
    authors: int


@dataclass(eq=False)
class DayAndMonthMaySwap(Refusal):
    """Doubt: the text is a date with the month first as well; it is read with the day first."""

    typed: str
    read_as: date


@dataclass(eq=False)
class YearOfTwoFigures(Refusal):
    """Doubt: the century was not written."""

    typed: str
    read_as: date


@dataclass(eq=False)
class LeadingZeroLost(Refusal):
    """Doubt: a telephone number kept as a number has lost its first 0, which is given back."""

    typed: str
    read_as: str


@dataclass(eq=False)
class SalutationInName(Refusal):
    """Doubt: "Ông" or "Bà" stands before a name, where papers will print it again, and is left out."""

    typed: str
    read_as: str


@dataclass(eq=False)
class ReadAsUnicode(Refusal):
    """Doubt: the text was kept in TCVN3 or VNI, as its font says, and is read as the font draws it."""

    shown: str
    read_as: str


@dataclass(eq=False)
class MayBeLegacyText(Refusal):
    """Doubt: one letter of the text belongs to no Vietnamese word; a foreign name, or TCVN3 and VNI text."""

    shown: str


@dataclass(eq=False)
class TwoAlphabets(Refusal):
    """Doubt: look-alike letters of another alphabet, such as a Cyrillic А, stand among Latin ones."""

    shown: str


@dataclass(frozen=True, slots=True)
class Remark:
    """Something said of a cell: its row as Excel numbers it, its column's heading as the sheet has it, and what."""

    row: int
    column: str
    reason: Refusal
