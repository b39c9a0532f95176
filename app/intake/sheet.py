"""The rows of one worksheet, read as they stream by.

Written for this house because of what was measured on ordinary readers: one stray value in cell XFD1048576 ends the
whole process in python-calamine, openpyxl takes 9 s for 50,000 rows of 12 columns where this takes 3, and neither
tells a formula that was never computed from an empty cell. Memory does not grow with the sheet.
"""

from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from typing import IO

from app.domain.errors import Refusal
from app.intake.book import Book, LegacyText, Style, TextRuns, Transcoded, kept_text
from app.intake.cells import (
    LAST_COLUMN,
    LAST_ROW,
    ErrorInCell,
    FormulaNeverComputed,
    Value,
    column_of,
    number_of,
    position,
)
from app.intake.markup import listen, local

_BLANK_ROWS_TO_STOP = 200
_MOST_ROWS = 200_000
_MOST_CELLS = 5_000_000
_PIECE = 1 << 16


@dataclass(eq=False)
class TooManyRows(Refusal):
    most: int = _MOST_ROWS


@dataclass(eq=False)
class TooManyCells(Refusal):
    most: int = _MOST_CELLS


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
        rows = 0
        with closing(self._stream):
            for row in self._until_blank():
                rows += 1
                if rows > _MOST_ROWS:
                    raise TooManyRows
                yield row

    def _until_blank(self) -> Iterator[Row]:
        last = 0
        for row in self._heard_rows():
            if row.number - last > _BLANK_ROWS_TO_STOP:
                self.stopped_after = last
                return
            if row.cells:
                last = row.number
                yield row

    def _heard_rows(self) -> Iterator[Row]:
        """Yield every row up to the end of the cells; the rest is read for its checksum alone."""
        for _ in listen(self._stream, self._heard):
            yield from self._heard.taken()
            if self._heard.ended:
                break
        while self._stream.read(_PIECE):
            pass


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
        elif name == "row":
            self._begin_row(attributes)
        elif name == "f":
            self._has_formula = True
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
        if not 1 <= self._row <= LAST_ROW:
            raise ValueError(self._row)

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        reference = attributes.get("r")
        self._column = self._column + 1 if reference is None else column_of(reference)
        if self._column > LAST_COLUMN:
            raise ValueError(self._column)
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
            return self._in_its_font(self._book.texts[position(text)])
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
            return self._number(text)
        raise ValueError(kind)

    def _number(self, text: str) -> Value:
        return number_of(text, is_date=self._style().is_date, counts_from_1904=self._book.counts_from_1904)

    def _in_its_font(self, text: str | Refusal) -> str | Refusal:
        """Return a text as the cell's font draws it, unless fonts within the text have been heeded already."""
        kept = text.shown if isinstance(text, LegacyText) else text
        if isinstance(kept, Refusal | Transcoded) or kept.isascii():
            return text
        font = self._style().legacy_font
        return kept_text(kept, font) if font else text

    def _style(self) -> Style:
        named = self._attributes.get("s")
        if named is None or not self._book.styles:
            return Style()
        return self._book.styles[position(named)]
