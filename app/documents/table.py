"""Tables as a paper holds them: typed cells under headed columns, so that print and worksheet show one truth."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import TypeAlias

from app.documents.words import Text
from app.domain.calendar.dates import short_date
from app.domain.language.numbers import grouped, padded, percent


@dataclass(frozen=True, slots=True)
class Share:
    """A share shown with the sum it is: "88,89% (8/9)"."""

    part: int
    whole: int

    def __post_init__(self) -> None:
        if self.whole <= 0:
            raise ValueError(self)


class Tick(Enum):
    """A square to be marked with a pen. The papers' font has none, so the ink draws it."""

    EMPTY = "empty"


Cell: TypeAlias = Text | int | Fraction | Share | Tick | date | None
"""A whole number, a share (Fraction or Share, shown in percent), a square to mark, a day, words, or nothing."""


class Align(Enum):
    """Where the words of a column stand."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class RowKind(Enum):
    """An entry, the bold head of a group of entries, or a bold total."""

    ENTRY = "entry"
    GROUP = "group"
    TOTAL = "total"


@dataclass(frozen=True, slots=True)
class Column:
    """A headed column taking `share` parts of the width.

    Neighbours with the same `under` stand under one common heading. In a `padded` column counts below ten print with
    a leading zero, as papers write them.
    """

    heading: str
    share: int
    align: Align = Align.LEFT
    under: str = ""
    padded: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row from the left; the first spans as many columns as the others leave free."""

    cells: tuple[Cell, ...]
    kind: RowKind = RowKind.ENTRY


@dataclass(frozen=True, slots=True)
class Table:
    """A table with what is written over and under it.

    `name` is short and names its worksheet ("Biểu 01"); `title` is printed above; `basis` says what the figures cover
    and from which day to which; `notes` stand below in small print. `close` sets the rows close, for a form that has to
    stand on one page with its signatures.
    """

    name: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    title: str = ""
    basis: str = ""
    notes: tuple[str, ...] = ()
    close: bool = False

    def __post_init__(self) -> None:
        for row in self.rows:
            if not 1 <= len(row.cells) <= len(self.columns):
                raise ValueError(row)

    def span(self, row: Row) -> int:
        """Return how many columns the row's first cell spans."""
        return len(self.columns) - len(row.cells) + 1

    def placed(self, row: Row) -> tuple[tuple[int, Cell], ...]:
        """Return the row's cells, each with the place of the first column it stands in."""
        span = self.span(row)
        rest = enumerate(row.cells[1:], start=span)
        return ((0, row.cells[0]), *rest)


def printed(cell: Cell, column: Column) -> Text:
    """Return what a cell shows in type: "1.000.000", "08", "88,89%", "05/03/2026"; nothing for None or a square."""
    match cell:
        case None | Tick():
            return ""
        case int():
            return padded(cell) if column.padded else grouped(cell)
        case Fraction():
            return percent(cell.numerator, cell.denominator)
        case Share(part, whole):
            return f"{percent(part, whole)} ({part}/{whole})"
        case date():
            return short_date(cell)
        case _:
            return cell
