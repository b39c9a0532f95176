"""Reading a TOML text, with the parser's complaint turned into one the clerk can act on."""

import re
import tomllib
from dataclasses import dataclass

from app.domain.errors import Refusal
from app.domain.place import Place

LONGEST_TEXT = 1_000_000
"""Characters a plan or table may have; real plans have some fifteen thousand."""


@dataclass(eq=False)
class FileFault(Refusal):
    """Something wrong in a text file, and where."""

    place: Place


@dataclass(eq=False)
class TextTooLarge(FileFault):
    characters: int
    most: int


@dataclass(eq=False)
class NestedTooDeep(FileFault):
    """Brackets inside brackets beyond all sense."""


@dataclass(eq=False)
class StatementNotUnderstood(FileFault):
    """The line is none of what may stand there."""

    column: int


@dataclass(eq=False)
class ValueNotUnderstood(FileFault):
    """What follows the equals sign is no text, number, day or list."""


@dataclass(eq=False)
class EqualsSignMissing(FileFault):
    """A key is not followed by the equals sign."""


@dataclass(eq=False)
class NotClosed(FileFault):
    """A quotation mark or bracket is opened and not closed."""


@dataclass(eq=False)
class GivenTwice(FileFault):
    """The same key or table stands twice."""


@dataclass(eq=False)
class DayNotInCalendar(FileFault):
    """The calendar has no such day or hour."""


_COMPLAINTS: tuple[tuple[str, type[FileFault]], ...] = (
    ("Expected '='", EqualsSignMissing),
    ("Unclosed", NotClosed),
    ("Illegal character '\\n'", NotClosed),
    ("Unterminated", NotClosed),
    ("Expected ']", NotClosed),
    ("Cannot overwrite", GivenTwice),
    ("Cannot declare", GivenTwice),
    ("Cannot mutate", GivenTwice),
    ("Duplicate", GivenTwice),
    ("Invalid date", DayNotInCalendar),
    ("Invalid value", ValueNotUnderstood),
    ("Exceeds the limit", ValueNotUnderstood),
)
_AT_END = "(at end of document)"
_SPOT = re.compile(r"\(at line (?P<line>\d+), column (?P<column>\d+)\)")


def read_toml(text: str, file: str = "") -> dict[str, object]:
    """Return the values of a TOML text; raises the `FileFault` that says what is wrong on which line."""
    if len(text) > LONGEST_TEXT:
        raise TextTooLarge(Place(line=1, file=file), len(text), LONGEST_TEXT)
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        raise NestedTooDeep(Place(line=1, file=file)) from error
    except ValueError as error:
        raise _in_our_words(str(error), text, file) from error


def _in_our_words(complaint: str, text: str, file: str) -> FileFault:
    spot = _SPOT.search(complaint)
    at_end = text.rstrip().count("\n") + 1 if complaint.endswith(_AT_END) else None
    place = Place(line=int(spot["line"]) if spot else at_end, file=file)
    for beginning, fault in _COMPLAINTS:
        if complaint.startswith(beginning):
            return fault(place)
    return StatementNotUnderstood(place, int(spot["column"]) if spot else 1)
