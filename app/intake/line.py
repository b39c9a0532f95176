"""One row of a table, read cell by cell into what the domain understands."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from app.domain.dates import (
    EARLIEST_YEAR,
    LATEST_YEAR,
    YearOutOfRange,
    ambiguous,
    has_short_year,
    read_date,
    short_date,
)
from app.domain.errors import Refusal
from app.domain.numbers import NotAWholeNumber, read_amount, read_score, read_whole_number
from app.domain.text import clean, clean_block, mixes_scripts
from app.intake.forms import Chosen, YesNo, meaning
from app.intake.headings import Seat
from app.intake.legacy import is_perhaps_legacy
from app.intake.sheet import Row, Value

_OLDEST_BIRTH_YEAR = 1910
"""A year typed into a cell that shows dates turns into a day of 1905; nobody born then is in a contest."""

_EXPONENT = re.compile(r"[0-9]+(?:[.,][0-9]+)?[eE]\+?[0-9]+")
_YEAR = re.compile(r"[0-9]{4}")
_SEVERAL = re.compile(r"[;\n]")


@dataclass(eq=False)
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
    earliest: int = _OLDEST_BIRTH_YEAR
    latest: int = LATEST_YEAR


@dataclass(eq=False)
class DayAndMonthMaySwap(Refusal):
    """The text is a date both with the day first and with the month first; it is read with the day first."""

    typed: str
    read_as: date


@dataclass(eq=False)
class YearOfTwoFigures(Refusal):
    typed: str
    read_as: date


@dataclass(eq=False)
class MayBeLegacyText(Refusal):
    """One letter of the text belongs to no Vietnamese word: a foreign name, or TCVN3 and VNI text."""

    shown: str


@dataclass(eq=False)
class TwoAlphabets(Refusal):
    """Look-alike letters of another alphabet, such as a Cyrillic А, stand among Latin ones."""

    shown: str


@dataclass(frozen=True, slots=True)
class Remark:
    """Something said of a cell: the key and heading of its column, and what there is to say."""

    key: str
    column: str
    reason: Refusal


class Line:
    """A row whose cells are asked for by the keys of the form.

    What is wrong goes to `complaints` and what the clerk should look at to `doubts`, so that everything about a row
    is heard at once. A method that complains returns a stand-in: an entry made of a line with complaints is not kept.
    """

    def __init__(self, row: Row, seats: Mapping[str, Seat]) -> None:
        self.number = row.number
        self.complaints: list[Remark] = []
        self.doubts: list[Remark] = []
        self._row = row
        self._seats = seats

    def complain(self, key: str, reason: Refusal) -> None:
        """Say what is wrong with a cell; only the first complaint about a cell is kept."""
        if all(complaint.key != key for complaint in self.complaints):
            self.complaints.append(self._remark(key, reason))

    def doubt(self, key: str, reason: Refusal) -> None:
        """Say what the clerk should look at in a cell that is read all the same."""
        self.doubts.append(self._remark(key, reason))

    def text(self, key: str) -> str:
        """Return a text of one line, empty for a blank cell."""
        return clean(self._shown(key))

    def block(self, key: str) -> str:
        """Return a text of several lines, empty for a blank cell."""
        return clean_block(self._shown(key))

    def needed(self, key: str) -> str:
        """Return a text of one line, and complain of a blank cell."""
        text = self.text(key)
        if not text:
            self.complain(key, BlankCell())
        return text

    def pieces(self, key: str) -> tuple[str, ...]:
        """Return the texts a cell holds with semicolons or line breaks between; blanks at the end are left out."""
        pieces = [clean(piece) for piece in _SEVERAL.split(self._shown(key))]
        while pieces and not pieces[-1]:
            pieces.pop()
        return tuple(pieces)

    def codes(self, key: str) -> tuple[str, ...]:
        """Return `pieces`, and complain of what Excel shortened."""
        pieces = self.pieces(key)
        for piece in pieces:
            if _EXPONENT.fullmatch(piece):
                self.complain(key, NumberInExponent(piece))
        return pieces

    def day(self, key: str) -> date | None:
        """Return a day, None for a blank cell. Text is read day first, and doubted where that is a choice."""
        value = self._value(key)
        if value is None:
            return None
        if isinstance(value, date):
            return self._in_range(key, value)
        if not isinstance(value, str):
            self.complain(key, NumberInsteadOfDate(_written(value)))
            return None
        return self._typed_day(key, value)

    def needed_day(self, key: str) -> date:
        """Return a day, and complain of a blank cell."""
        day = self.day(key)
        if day is None:
            self.complain(key, BlankCell())
        return day or date.min

    def whole(self, key: str) -> int | None:
        """Return a whole number from 0 up, None for a blank cell."""
        value = self._value(key)
        if value is None:
            return None
        if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
            return value
        return self._heeded(key, read_whole_number, _written(value))

    def amount(self, key: str) -> int | None:
        """Return an amount in đồng, None for a blank cell."""
        value = self._value(key)
        return None if value is None else self._heeded(key, read_amount, _written(value))

    def score(self, key: str) -> Fraction | None:
        """Return a mark, exactly, None for a blank cell."""
        value = self._value(key)
        return None if value is None else self._heeded(key, read_score, _written(value))

    def birth_years(self, key: str) -> tuple[int | None, ...]:
        """Return the years of birth a cell holds, as years or as days, with None for a blank between semicolons."""
        value = self._value(key)
        if isinstance(value, date):
            return (self._birth_year(key, str(value.year)),)
        return tuple(self._birth_year(key, piece) if piece else None for piece in self.pieces(key))

    def birth_year(self, key: str) -> int | None:
        """Return one year of birth, None for a blank cell."""
        years = self.birth_years(key)
        if len(years) > 1:
            self.complain(key, NotABirthYear(self.text(key)))
        return years[0] if years else None

    def choice(self, key: str, choices: type[Chosen]) -> Chosen | None:
        """Return which of the choices a cell means, None for a blank cell."""
        value = self._value(key)
        shown = str(value).lower() if isinstance(value, bool) else self.text(key)
        if not shown:
            return None
        return self._heeded(key, lambda typed: meaning(choices, typed), shown)

    def needed_choice(self, key: str, choices: type[Chosen]) -> Chosen:
        """Return which of the choices a cell means, and complain of a blank cell."""
        chosen = self.choice(key, choices)
        if chosen is None:
            self.complain(key, BlankCell())
        return chosen or next(iter(choices))

    def tick(self, key: str) -> bool | None:
        """Return whether a cell says yes, None for a blank cell."""
        answer = self.choice(key, YesNo)
        return None if answer is None else answer is YesNo.YES

    def _remark(self, key: str, reason: Refusal) -> Remark:
        seat = self._seats.get(key)
        return Remark(key, seat.heading if seat else "", reason)

    def _value(self, key: str) -> Value | None:
        """Return what a cell holds; blank for one that was complained of."""
        seat = self._seats.get(key)
        value = self._row.cells.get(seat.column) if seat else None
        if isinstance(value, Refusal):
            self.complain(key, value)
            return None
        if isinstance(value, str) and not clean(value):
            return None
        return value

    def _shown(self, key: str) -> str:
        value = self._value(key)
        if value is None:
            return ""
        if isinstance(value, str):
            self._look_at(key, value)
            return value
        if isinstance(value, bool | date):
            self.complain(key, NotText(_written(value)))
        return _written(value)

    def _look_at(self, key: str, text: str) -> None:
        if is_perhaps_legacy(text):
            self.doubt(key, MayBeLegacyText(clean(text)))
        if mixes_scripts(text):
            self.doubt(key, TwoAlphabets(clean(text)))

    def _in_range(self, key: str, day: date) -> date:
        if not EARLIEST_YEAR <= day.year <= LATEST_YEAR:
            self.complain(key, YearOutOfRange(short_date(day), EARLIEST_YEAR, LATEST_YEAR))
        return day

    def _typed_day(self, key: str, typed: str) -> date | None:
        day = self._heeded(key, read_date, typed)
        if day is None:
            return None
        if has_short_year(typed):
            self.doubt(key, YearOfTwoFigures(clean(typed), day))
        elif ambiguous(typed):
            self.doubt(key, DayAndMonthMaySwap(clean(typed), day))
        return day

    def _birth_year(self, key: str, typed: str) -> int | None:
        year = int(typed) if _YEAR.fullmatch(typed) else None
        if year is None:
            day = self._heeded(key, read_date, typed)
            year = day.year if day else None
        if year is not None and not _OLDEST_BIRTH_YEAR <= year <= LATEST_YEAR:
            self.complain(key, NotABirthYear(typed))
        return year

    def _heeded[Read](self, key: str, reader: Callable[[str], Read], typed: str) -> Read | None: ...
