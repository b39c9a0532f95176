"""The seal on a counted ballot: a short code that stands for everything the tally says.

The code is printed beside the hand signatures; whoever changes the register afterwards cannot change the paper.
"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Final

from app.domain.errors import Refusal
from app.domain.language.text import clean, clean_block, comparable

_ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_BITS: Final = 80
_GROUP: Final = 4
_LEAST_REASON: Final = 10
_AS_TYPED: Final = str.maketrans({"O": "0", "I": "1", "L": "1", "-": "", " ": ""})


@dataclass(eq=False)
class NotASealCode(Refusal):
    """What was typed cannot be a code: it has another length or other characters."""

    typed: str
    field: ClassVar[str] = "code"


@dataclass(eq=False)
class TallyDoesNotMatchSeal(Refusal):
    """What the register says now is not what was sealed; nothing is printed from it."""

    meeting: int
    code: str


@dataclass(eq=False)
class MeetingNotSealed(Refusal):
    """The meeting's ballot has no sealed tally yet."""

    meeting: int


@dataclass(eq=False)
class UnknownSealCode(Refusal):
    """No tally of this register carries the code."""

    code: str
    field: ClassVar[str] = "code"


@dataclass(eq=False)
class NothingToSetAside(Refusal):
    """No count of the meeting is closed yet, so there is nothing to set aside."""

    meeting: int


@dataclass(eq=False)
class VoidingWithoutReason(Refusal):
    """A count is set aside for a reason of at least `least` letters."""

    least: int
    field: ClassVar[str] = "reason"


@dataclass(eq=False)
class VoidingByOne(Refusal):
    """Two people answer for setting a count aside."""

    field: ClassVar[str] = "by"


@dataclass(eq=False)
class DecisionRestsOnTally(Refusal):
    """A draft or an issued decision names people this tally passed; it must go first."""

    subject: str


@dataclass(frozen=True, slots=True)
class Seal:
    """A tally's code, and the whole SHA-256 of which it is the beginning, in hexadecimal."""

    code: str
    digest: str


@dataclass(frozen=True, slots=True)
class Voiding:
    """Why a count stands no more, the two who answer for it, and the day."""

    reason: str
    by: tuple[str, str]
    day: date


def accept_voiding(reason: str, by: tuple[str, str], day: date) -> Voiding:
    """Return the voiding cleaned; raises `VoidingWithoutReason` and `VoidingByOne`."""
    given, (first, second) = clean_block(reason), (clean(by[0]), clean(by[1]))
    if len(given) < _LEAST_REASON:
        raise VoidingWithoutReason(_LEAST_REASON)
    if not first or not second or comparable(first) == comparable(second):
        raise VoidingByOne
    return Voiding(given, (first, second), day)


def code_of(digest: bytes) -> str:
    """Return the first 80 bits of a digest in Crockford's base 32, as four groups of four: "9XPX-W0GA-QRSN-HT4B"."""
    number = int.from_bytes(digest[: _BITS // 8], "big")
    letters = "".join(_ALPHABET[number >> shift & 31] for shift in range(_BITS - 5, -1, -5))
    return "-".join(letters[start : start + _GROUP] for start in range(0, len(letters), _GROUP))


def read_code(typed: str) -> str:
    """Return a code as it is printed, however it was typed: O is read as 0, I and L as 1; raises `NotASealCode`."""
    letters = typed.strip().upper().translate(_AS_TYPED)
    if len(letters) != _BITS // 5 or not set(letters) <= set(_ALPHABET):
        raise NotASealCode(typed)
    return "-".join(letters[start : start + _GROUP] for start in range(0, len(letters), _GROUP))
