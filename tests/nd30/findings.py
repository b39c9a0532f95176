"""What the checker says when a page is not as Nghị định 30/2020 has it, and what each kind of paper must have."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

NUMBER_SIZES = (13, 13)
SMALL_HEAD = (12, 13)
TEXT_SIZES = (13, 14)


@dataclass(frozen=True)
class Finding:
    """One fault: the page of the file it stands on, what was measured there, and what is required."""

    rule: str
    page: int
    measured: str
    required: str


@dataclass(frozen=True)
class Nature:
    """The parts a paper has by its nature; the checker misses one that is not found."""

    headed: bool = True
    numbered: bool = True
    dated: bool = True
    grounds: bool = False
    articles: bool = False
    closes: bool = True
    received: bool = True
    signatures: int = 1


DECISION = Nature(grounds=True, articles=True)
REPORT = Nature()
LETTER = Nature()
SUBMISSION = Nature(grounds=True)
REGISTER = Nature(numbered=False, dated=False, closes=False, received=False, signatures=0)
STANDING = Nature(numbered=False, closes=False, received=False)
PRIZES = Nature(numbered=False, received=False)
LIST_OF_NAMES = Nature(headed=False, closes=False, received=False, signatures=0)
MEETING_MINUTES = Nature(dated=False, signatures=2)
TALLY_MINUTES = Nature(numbered=False, received=False, signatures=2)
BALLOT_PAPER = Nature(numbered=False, closes=False, received=False, signatures=0)


def within(rule: str, page: int, measured: float, least: float, most: float, what: str = "") -> Iterator[Finding]:
    """Find fault with a measure outside its range, to a hundredth."""
    if not least - 0.05 <= measured <= most + 0.05:
        yield Finding(rule, page, f"{what} {measured:.1f}".strip(), f"{least:g}-{most:g}")


def equal(rule: str, page: int, measured: object, required: object) -> Iterator[Finding]:
    """Find fault with what is not exactly as required."""
    if measured != required:
        yield Finding(rule, page, str(measured), str(required))


def near(rule: str, page: int, measured: float, required: float, tolerance: float = 0.3) -> Iterator[Finding]:
    """Find fault with a measure more than a hair off."""
    if abs(measured - required) > tolerance:
        yield Finding(rule, page, f"{measured:.1f}", f"{required:.1f}")


def share(rule: str, page: int, part: float, whole: float) -> Iterator[Finding]:
    """Find fault with a rule that is not a third to a half of the text above it."""
    if not float(Fraction(1, 3)) - 0.005 <= part / whole <= float(Fraction(1, 2)) + 0.005:
        yield Finding(rule, page, f"{part / whole:.2f}", "1/3-1/2")
