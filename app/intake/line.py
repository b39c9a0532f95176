"""One row of a table, read cell by cell into what the domain understands."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from typing import TypeVar

from app.domain.calendar.dates import (
    EARLIEST_YEAR,
    LATEST_YEAR,
    YearOutOfRange,
    ambiguous,
    has_short_year,
    read_date,
    short_date,
)
from app.domain.errors import Refusal
from app.domain.language.numbers import read_amount, read_score, read_whole_number
from app.domain.language.text import clean, clean_block, mixes_scripts
from app.intake.book import Transcoded
from app.intake.cells import Value
from app.intake.forms import Chosen, YesNo, meaning
from app.intake.headings import Seat
from app.intake.legacy import is_perhaps_legacy
from app.intake.remarks import (
    EARLIEST_BIRTH_YEAR,
    BlankCell,
    DayAndMonthMaySwap,
    MayBeLegacyText,
    NotABirthYear,
    NotText,
    NumberInExponent,
    NumberInsteadOfDate,
    ReadAsUnicode,
    Remark,
    TwoAlphabets,
    YearOfTwoFigures,
)
from app.intake.sheet import Row

_SHORTENED = re.compile(r"[0-9](?:[.,][0-9]+)?E\+[0-9]+")
_BEYOND_LATIN = re.compile(r"[^\x00-\u036f\u1e00-\u1eff\u2000-\u206f]")
"""Asked first, because looking up the alphabet of every letter of a long list takes seconds."""

_YEAR = re.compile(r"[0-9]{4}")
_BETWEEN_PIECES = re.compile(r"[;\n]")

Read = TypeVar("Read")


class Line:
    """A row whose cells are asked for by the keys of its form.

    What is wrong goes to `complaints` and what the clerk should look at to `doubts`, so that everything about a row
    is heard at once. A method that complains returns a stand-in: an entry made of a line with complaints is not kept.
    """

    def __init__(self, row: Row, seats: Mapping[str, Seat]) -> None:
        self.complaints: dict[str, Remark] = {}
        self.doubts: list[Remark] = []
        self._row = row
        self._seats = seats
        self._looked_at: set[str] = set()

    def complain(self, key: str, reason: Refusal) -> None:
        """Say what is wrong with a cell; only the first complaint about a cell is kept."""
        self.complaints.setdefault(key, self._remark(key, reason))

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
        """Return the texts a cell holds with semicolons or line breaks between, blanks among them; none if blank."""
        shown = self._shown(key)
        return tuple(map(clean, _BETWEEN_PIECES.split(shown))) if shown else ()

    def day(self, key: str) -> date | None:
        """Return a day, None for a blank cell. Text is read day first, with a doubt where that is a choice."""
        value = self._value(key)
        if value is None:
            return None
        if isinstance(value, str):
            return self._typed_day(key, value)
        if not isinstance(value, date):
            self.complain(key, NumberInsteadOfDate(_written(value)))
        elif not EARLIEST_YEAR <= value.year <= LATEST_YEAR:
            self.complain(key, YearOutOfRange(short_date(value), EARLIEST_YEAR, LATEST_YEAR))
        return value if isinstance(value, date) else None

    def needed_day(self, key: str) -> date:
        """Return a day, and complain of a blank cell."""
        day = self.day(key)
        if day is None:
            self.complain(key, BlankCell())
        return day or date.min

    def whole(self, key: str) -> int | None:
        """Return a whole number from 0 up, None for a blank cell."""
        return self._number(key, read_whole_number)

    def amount(self, key: str) -> int | None:
        """Return an amount in đồng, None for a blank cell."""
        return self._number(key, read_amount)

    def score(self, key: str) -> Fraction | None:
        """Return a mark, exactly, None for a blank cell."""
        return self._number(key, read_score)

    def birth_years(self, key: str) -> tuple[int | None, ...]:
        """Return the years of birth a cell holds, given as years or as days; None for a blank among several."""
        value = self._value(key)
        if isinstance(value, date):
            return (self._birth_year(key, str(value.year)),)
        return tuple(self._birth_year(key, piece) if piece else None for piece in self.pieces(key))

    def birth_year(self, key: str) -> int | None:
        """Return one year of birth, None for a blank cell."""
        years = self.birth_years(key)
        if len(years) > 1:
            self.complain(key, NotABirthYear(clean(self._shown(key))))
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
            return next(iter(choices))
        return chosen

    def tick(self, key: str) -> bool | None:
        """Return whether a cell says yes, None for a blank cell."""
        answer = self.choice(key, YesNo)
        return None if answer is None else answer is YesNo.YES

    def _remark(self, key: str, reason: Refusal) -> Remark:
        seat = self._seats.get(key)
        return Remark(self._row.number, seat.heading if seat else "", reason)

    def _value(self, key: str) -> Value | None:
        """Return what a cell holds; None where it is blank, or cannot be believed, which is complained of."""
        seat = self._seats.get(key)
        value = self._row.cells.get(seat.column) if seat else None
        if isinstance(value, Refusal):
            self.complain(key, value)
            return None
        if isinstance(value, str) and not value.strip():
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
        """Complain of a number Excel has shortened, doubt strange letters; once for a cell that several keys read."""
        if text in self._looked_at:
            return
        self._looked_at.add(text)
        if isinstance(text, Transcoded):
            self.doubt(key, ReadAsUnicode(text.shown, clean(text)))
        if _SHORTENED.fullmatch(text.strip()):
            self.complain(key, NumberInExponent(clean(text)))
        if is_perhaps_legacy(text):
            self.doubt(key, MayBeLegacyText(clean(text)))
        if _BEYOND_LATIN.search(text) and mixes_scripts(text):
            self.doubt(key, TwoAlphabets(clean(text)))

    def _number(self, key: str, reader: Callable[[str], Read]) -> Read | None:
        value = self._value(key)
        return None if value is None else self._heeded(key, reader, _written(value))

    def _typed_day(self, key: str, typed: str) -> date | None:
        day = self._heeded(key, read_date, typed)
        if day is not None and has_short_year(typed):
            self.doubt(key, YearOfTwoFigures(clean(typed), day))
        elif day is not None and ambiguous(typed):
            self.doubt(key, DayAndMonthMaySwap(clean(typed), day))
        return day

    def _birth_year(self, key: str, typed: str) -> int | None:
        """Return the year of a year or a day; a day with a year of two figures tells no century."""
        year = int(typed) if _YEAR.fullmatch(typed) else None
        if year is None and not has_short_year(typed):
            day = self._heeded(key, read_date, typed)
            year = day.year if day else None
        if year is None or not EARLIEST_BIRTH_YEAR <= year <= LATEST_YEAR:
            self.complain(key, NotABirthYear(typed))
        return year

    def _heeded(self, key: str, reader: Callable[[str], Read], typed: str) -> Read | None:
        try:
            return reader(typed)
        except Refusal as reason:
            self.complain(key, reason)
            return None


def _written(value: Value) -> str:
    """Return a cell's value as the clerk would write it: FALSE, 05/03/2021, 8,5."""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, date):
        return short_date(value)
    return f"{value:.15g}".replace(".", ",") if isinstance(value, float) else str(value)
