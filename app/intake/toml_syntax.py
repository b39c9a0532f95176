"""Reading a TOML text, with the parser's complaint turned into one the clerk can act on."""

import re
import tomllib
from dataclasses import dataclass

from app.domain.calendar.dates import MonthBeforeDay, NoSuchDate, YearOutOfRange, read_date
from app.domain.errors import Refusal
from app.domain.plans.place import Place

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
    """The calendar has no such day; `day` is it as the office writes days."""

    day: str


@dataclass(eq=False)
class DayYearsAway(FileFault):
    """The year of a day is so far off that it must be a slip."""

    day: str
    earliest: int
    latest: int


@dataclass(eq=False)
class DayWrittenOtherwise(FileFault):
    """There is such a day, but plan files and tables write it the other way round: `wanted`."""

    day: str
    wanted: str


_COMPLAINTS: tuple[tuple[str, type[FileFault]], ...] = (
    ("Expected '='", EqualsSignMissing),
    ("Unclosed", NotClosed),
    ("Illegal character '\\n'", NotClosed),
    ("Unterminated", NotClosed),
    ('Expected "\'"', NotClosed),
    ("Expected ']", NotClosed),
    ("Cannot overwrite", GivenTwice),
    ("Cannot declare", GivenTwice),
    ("Cannot mutate", GivenTwice),
    ("Duplicate", GivenTwice),
    ("Invalid value", ValueNotUnderstood),
    ("Exceeds the limit", ValueNotUnderstood),
)
_AT_END = "(at end of document)"
_SPOT = re.compile(r"\(at line (?P<line>\d+), column (?P<column>\d+)\)")
_LIKE_A_DAY = re.compile(
    r"""
    (?<![\w./-])
    (?: (?P<year>[0-9]{4}) (?P<dash>[-/.]) (?P<month>[0-9]{1,2}) (?P=dash) (?P<day>[0-9]{1,2})
      | (?P<first>[0-9]{1,2}) (?P<stroke>[-/.]) (?P<second>[0-9]{1,2}) (?P=stroke) (?P<last>[0-9]{4}|[0-9]{2}) )
    (?!(?!T[0-9])[\w./-])
    """,
    re.VERBOSE,
)


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
    if spot and (day := _day_at(text.split("\n")[int(spot["line"]) - 1], int(spot["column"]) - 1)):
        return _fault_of(day, place)
    for beginning, fault in _COMPLAINTS:
        if complaint.startswith(beginning):
            return fault(place)
    return StatementNotUnderstood(place, int(spot["column"]) if spot else 1)


def fault_of_day(written: str, place: Place) -> FileFault | None:
    """Return what is wrong with a day written where the file's own way of writing days belongs.

    None where the text does not have the shape of a day, in figures and in whatever order.
    """
    day = _LIKE_A_DAY.fullmatch(written.strip())
    return _fault_of(day, place) if day else None


def _day_at(line: str, column: int) -> re.Match[str] | None:
    """Return what has the shape of a day, outside quotation marks, where the parser stopped."""
    found = (day for day in _LIKE_A_DAY.finditer(line) if day.start() <= column <= day.end())
    return next((day for day in found if not _is_quoted(line[: day.start()])), None)


def _is_quoted(before: str) -> bool:
    return any(before.count(mark) % 2 for mark in "\"'")


def _fault_of(found: re.Match[str], place: Place) -> FileFault:
    day, month, year = found["day"] or found["first"], found["month"] or found["second"], found["year"] or found["last"]
    written = f"{day:0>2}/{month:0>2}/{year}"
    try:
        meant = read_date(written)
    except YearOutOfRange as far:
        return DayYearsAway(place, written, far.earliest, far.latest)
    except (NoSuchDate, MonthBeforeDay):
        return DayNotInCalendar(place, written)
    return DayWrittenOtherwise(place, written, meant.isoformat())
