"""The rows of one worksheet, read as they stream by.

Written for this house because of what was measured on ordinary readers: one stray value in cell XFD1048576 ends the
whole process in python-calamine, openpyxl takes 9 s for 50,000 rows of 12 columns where this takes 2, and neither
tells a formula that was never computed from an empty cell. Memory does not grow with the sheet.
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from math import isfinite
from typing import IO

from app.domain.errors import Refusal
from app.intake.book import Book, Style, TextRuns, kept_text
from app.intake.markup import listen, local

_BLANK_ROWS_TO_STOP = 200
_MOST_ROWS = 200_000
_MOST_CELLS = 5_000_000
_LAST_ROW = 1_048_576
_LAST_COLUMN = 16_384
_LONGEST_NUMBER = 10**15
"""Excel keeps fifteen figures; of a longer number the last are lost."""

_LETTERS = 26
_LAST_DAY = date(9999, 12, 31)
_MISCOUNTED_LEAP_DAY = 60
"""Excel believes in a 29 February 1900, so days before it are counted one short."""

_CELL = re.compile(r"([A-Z]{1,3})[1-9][0-9]*")


@dataclass(eq=False)
class TooManyRows(Refusal):
    most: int = _MOST_ROWS


@dataclass(eq=False)
class TooManyCells(Refusal):
    most: int = _MOST_CELLS


@dataclass(eq=False)
class ErrorInCell(Refusal):
    """The cell shows an error such as #REF!."""

    shown: str


class FormulaNeverComputed(Refusal):
    """The cell holds a formula whose result was never stored."""


class NumberTooLong(Refusal):
    """A number of more figures than Excel keeps."""


Value = str | int | float | date | Refusal
"""What a cell holds. Whole numbers are ints and a yes or no is a bool; a Refusal says why it cannot be believed."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row that holds something: its number as Excel shows it, and its filled cells by column from 0."""

    number: int
    cells: Mapping[int, Value]


class SheetRows:
    """The filled rows of a sheet, once.

    Reading stops after 200 blank rows; `stopped_after` is then the last row read if something filled lay beyond or
    the sheet went on, and None when the sheet was read to its end. Raises TooManyRows and TooManyCells, and what
    `app.intake.package.distrusted` expects of damaged files.
    """

    def __init__(self, stream: IO[bytes], book: Book) -> None:
        self._stream = stream
        self._heard = _Cells(book)
        self.stopped_after: int | None = None

    def __iter__(self) -> Iterator[Row]:
        """Yield the rows in order."""
        last = rows = 0
        with closing(self._stream):
            for _ in listen(self._stream, self._heard):
                for row in self._heard.taken():
                    if row.number - last > _BLANK_ROWS_TO_STOP:
                        self.stopped_after = last
                        return
                    if not row.cells:
                        continue
                    last, rows = row.number, rows + 1
                    if rows > _MOST_ROWS:
                        raise TooManyRows
                    yield row
                if self._heard.ended:
                    return


class _Cells:
    """Listens to a worksheet and gathers its rows, up to the end of its cells."""

    def __init__(self, book: Book) -> None:
        self.ended = False
        self._book = book
        self._rows: list[Row] = []
        self._row, self._column, self._count = 0, -1, 0
        self._cells: dict[int, Value] = {}
        self._attributes: dict[str, str] = {}
        self._pieces: list[str] | None = None
        self._has_value = self._has_formula = False
        self._runs = TextRuns()

    def taken(self) -> list[Row]:
        rows, self._rows = self._rows, []
        return rows

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if self.ended:
            return
        if ":" in name:
            name = local(name)
        if name == "c":
            self._begin_cell(attributes)
        elif name == "v":
            self._pieces, self._has_value = [], True
        elif name == "f":
            self._has_formula = True
        elif name == "row":
            self._begin_row(attributes)
        else:
            self._runs.start(name, attributes)

    def end(self, name: str) -> None:
        if self.ended:
            return
        if ":" in name:
            name = local(name)
        if name == "c":
            self._end_cell()
        elif name == "row":
            self._rows.append(Row(self._row, self._cells))
        elif name == "sheetData":
            self.ended = True
        elif name not in {"v", "f"}:
            self._runs.end(name)

    def text(self, characters: str) -> None:
        if self._pieces is not None:
            self._pieces.append(characters)
        else:
            self._runs.text(characters)

    def _begin_row(self, attributes: dict[str, str]) -> None:
        self._row = int(attributes.get("r", self._row + 1))
        self._column, self._cells = -1, {}
        if not 1 <= self._row <= _LAST_ROW:
            raise ValueError(self._row)

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        reference = attributes.get("r")
        self._column = self._column + 1 if reference is None else _column(reference)
        self._attributes = attributes
        self._pieces, self._has_value, self._has_formula = None, False, False
        self._count += 1
        if self._count > _MOST_CELLS:
            raise TooManyCells

    def _end_cell(self) -> None:
        value = self._value()
        self._pieces = None
        if value is not None and value != "":
            self._cells[self._column] = value

    def _value(self) -> Value | None:
        kind = self._attributes.get("t", "n")
        if kind == "inlineStr":
            return self._in_its_font(self._runs.taken())
        if not self._has_value or self._pieces is None:
            return FormulaNeverComputed() if self._has_formula else None
        text = "".join(self._pieces)
        if kind == "s":
            return self._in_its_font(self._book.texts[_position(text)])
        if kind == "str":
            return self._in_its_font(kept_text(text))
        if text == "":
            return FormulaNeverComputed() if self._has_formula else None
        return self._plain_value(kind, text)

    def _plain_value(self, kind: str, text: str) -> Value:
        if kind == "e":
            return ErrorInCell(text)
        if kind == "b":
            return text.strip() in {"1", "true"}
        if kind == "d":
            return date.fromisoformat(text[:10])
        if kind == "n":
            return _number(text, self._style(), counts_from_1904=self._book.counts_from_1904)
        raise ValueError(kind)

    def _in_its_font(self, text: str | Refusal) -> str | Refusal:
        if isinstance(text, str) and not text.isascii() and self._style().legacy_font:
            return kept_text(text, legacy_font=True)
        return text

    def _style(self) -> Style:
        named = self._attributes.get("s")
        if named is None or not self._book.styles:
            return Style()
        return self._book.styles[_position(named)]


def _number(text: str, style: Style, *, counts_from_1904: bool) -> Value:
    number = float(text)
    if not isfinite(number):
        raise ValueError(text)
    if abs(number) >= _LONGEST_NUMBER:
        return NumberTooLong()
    if style.is_date and (day := _day(int(number), counts_from_1904=counts_from_1904)) is not None:
        return day
    return int(number) if number.is_integer() else number


def _day(count: int, *, counts_from_1904: bool) -> date | None:
    """Return the day a cell shows, or None where the count is no day: hours alone, or past the year 9999."""
    if counts_from_1904:
        first = date(1904, 1, 1)
    else:
        first = date(1899, 12, 31) if count < _MISCOUNTED_LEAP_DAY else date(1899, 12, 30)
    if not 0 < count <= (_LAST_DAY - first).days:
        return None
    return first + timedelta(days=count)


def _position(text: str) -> int:
    position = int(text)
    if position < 0:
        raise ValueError(text)
    return position


def _column(reference: str) -> int:
    cell = _CELL.fullmatch(reference)
    if cell is None:
        raise ValueError(reference)
    return _column_of(cell[1])


@lru_cache(maxsize=_LAST_COLUMN)
def _column_of(letters: str) -> int:
    """Return the column of the letters, from 0: A is 0, XFD the last."""
    column = 0
    for letter in letters:
        column = column * _LETTERS + ord(letter) - ord("A") + 1
    if column > _LAST_COLUMN:
        raise ValueError(letters)
    return column - 1
