"""A letter of correction: mends the form of an issued decision, never its content (Nghị định 30/2020, Điều 18)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Final

from app.domain.errors import Refusal, refuse
from app.domain.language.text import clean, clean_block, comparable

_NUMBER: Final = re.compile(r"(?P<number>[0-9]{1,9})\s*/\s*(?P<issuer>\S.*)-(?P<drafting>[^-\s]+)")


@dataclass(eq=False)
class CorrectionWithoutNumber(Refusal):
    """A letter of correction is a numbered paper."""

    field: ClassVar[str] = "letter"


@dataclass(eq=False)
class CorrectionNumberNotUnderstood(Refusal):
    """The number of a letter is "45/SXD-VP": in the register of outgoing papers it takes its place by its parts."""

    letter: str
    field: ClassVar[str] = "letter"


@dataclass(eq=False)
class CorrectionSaysNothing(Refusal):
    field: ClassVar[str] = "text"


@dataclass(eq=False)
class CorrectionInTheFuture(Refusal):
    written: date
    today: date
    field: ClassVar[str] = "written"


@dataclass(eq=False)
class CorrectionBeforeItsDecision(Refusal):
    """Nothing is corrected before it was issued."""

    written: date
    decided: date
    field: ClassVar[str] = "written"


@dataclass(eq=False)
class CorrectionAlreadyKept(Refusal):
    """The decision has this very letter beside it."""

    letter: str
    written: date
    field: ClassVar[str] = "letter"


@dataclass(eq=False)
class NotCorrected(Refusal):
    """The decision has no letter of correction beside it."""

    number: str


@dataclass(eq=False)
class UnknownCorrection(Refusal):
    """The decision has letters of correction beside it, but none of this number."""

    letter: str
    known: tuple[str, ...]
    field: ClassVar[str] = "letter"


@dataclass(frozen=True, slots=True)
class Correction:
    """A letter by its number and symbol, the day it bears, and what it corrects."""

    letter: str
    written: date
    text: str

    @property
    def number(self) -> int:
        """The number alone: 45 of "45/SXD-VP"."""
        return int(_parts(self.letter)["number"])

    @property
    def issuer(self) -> str:
        """Whose symbol the letter bears: "SXD" of "45/SXD-VP"."""
        return _parts(self.letter)["issuer"]

    @property
    def drafting(self) -> str:
        """The abbreviation of who drafted the letter: "VP" of "45/SXD-VP"."""
        return _parts(self.letter)["drafting"]


def accept_correction(draft: Correction, decided: date, earlier: Iterable[Correction], today: date) -> Correction:
    """Return the letter cleaned, or raise every reason to refuse it.

    `decided` is the day of the decision it corrects, `earlier` the letters kept beside that decision so far.
    """
    tidy = Correction(clean(draft.letter), draft.written, clean_block(draft.text))
    refuse([*_faults_of_content(tidy, earlier), *_faults_of_day(tidy.written, decided, today)])
    return tidy


def _faults_of_content(letter: Correction, earlier: Iterable[Correction]) -> Iterable[Refusal]:
    if not letter.letter:
        yield CorrectionWithoutNumber()
    elif not _NUMBER.fullmatch(letter.letter):
        yield CorrectionNumberNotUnderstood(letter.letter)
    elif any(_are_one(letter, known) for known in earlier):
        yield CorrectionAlreadyKept(letter.letter, letter.written)
    if not letter.text:
        yield CorrectionSaysNothing()


def _faults_of_day(written: date, decided: date, today: date) -> Iterable[Refusal]:
    if written > today:
        yield CorrectionInTheFuture(written, today)
    elif written < decided:
        yield CorrectionBeforeItsDecision(written, decided)


def _parts(letter: str) -> dict[str, str]:
    parts = _NUMBER.fullmatch(letter)
    if parts is None:
        raise CorrectionNumberNotUnderstood(letter)
    return parts.groupdict()


def _are_one(letter: Correction, known: Correction) -> bool:
    return letter.written == known.written and comparable(letter.letter) == comparable(known.letter)
