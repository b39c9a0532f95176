"""How wide the columns and how high the rows of a worksheet are, so that nothing in it is cut.

Widths are counted in characters, as worksheets do. Heights are written, for not every program finds them by itself.
"""

from collections.abc import Iterable, Iterator, Sequence
from math import ceil

from app.documents.ink.columns import poured
from app.documents.table import Cell, Column, Row, Table, printed
from app.documents.words import plain

WIDEST_UPRIGHT = 100
"""So many characters fit across an upright page in print hardly smaller than it is on screen."""
_WIDEST_ACROSS = 190
"""So many fit across a lying page in print that can still be read."""
_WIDEST_COLUMN = 55
_NARROWEST_COLUMN = 6
_NARROWEST_TEXT = 14
"""How wide a column of words remains that gives way to others."""
_NARROWEST_TITLE = 60

_LINE = 16.5
"""Points from one line of print to the next."""
_TALLEST = 409
"""Points: no worksheet has a higher row."""
_MOST_LINES = 23
_MOST_IN_HEAD = 5
"""So many lines a heading takes at most, about."""
_MORE_FOR_CAPITALS = 0.4
_MORE_FOR_BOLD = 1.05


def widths(table: Table) -> tuple[int, ...]:
    """Return how wide each column is: as its longest text asks, up to a limit.

    Where one text would then be higher than a row can be, or the table wider than can be read in print, the columns
    share the widest page by how much they have to say.
    """
    columns = [tuple(_texts(table, place)) for place in range(len(table.columns))]
    heads = [full_heading(column) for column in table.columns]
    longest = [max(map(len, texts), default=0) for texts in columns]
    words = [_longest_word((head, *texts)) for head, texts in zip(heads, columns, strict=True)]
    wanted = [_wanted(head, long) for head, long in zip(heads, longest, strict=True)]
    too_high = any(long > _MOST_LINES * wide for long, wide in zip(longest, wanted, strict=True))
    if sum(wanted) <= _WIDEST_ACROSS and not too_high:
        return tuple(wanted)
    floors = [min(wide, max(_NARROWEST_TEXT, word + 2)) for wide, word in zip(wanted, words, strict=True)]
    return tuple(map(int, poured(longest, floors, _WIDEST_ACROSS)))


def height(texts: Iterable[str], rooms: Sequence[int], *, bold: bool = False) -> float:
    """Return how many points high a row with these texts in columns so wide is."""
    most = max((_lines(text, room - 1, bold=bold) for text, room in zip(texts, rooms, strict=True)), default=1)
    return min(_TALLEST, most * _LINE + 1)


def folded(lines: Iterable[str], rooms: Sequence[int], *, bold: bool = False) -> tuple[str, ...]:
    """Return lines no longer than the table is wide; over a narrow table they may reach beyond it."""
    room = max(_NARROWEST_TITLE, sum(rooms))
    return tuple(piece for line in lines for piece in _folded(line, room, bold=bold))


def full_heading(column: Column) -> str:
    """Return a column's heading with the one over it: a worksheet has a single row of them."""
    return f"{column.under}: {column.heading}" if column.under else column.heading


def alone(table: Table, row: Row, place: int) -> Cell:
    """Return what stands in one column of a row alone, not across several."""
    span = table.span(row)
    within = place >= span or span == 1
    return row.cells[place - span + 1] if within else None


def shown(table: Table, row: Row) -> Iterator[str]:
    """Yield what a row shows in each column."""
    for place, column in enumerate(table.columns):
        yield plain(printed(alone(table, row, place), column))


def _wanted(head: str, longest: int) -> int:
    """Return how wide a column wants to be; one nothing is printed in has room for the pen."""
    for_heading = max(_longest_word((head,)), len(head) // _MOST_IN_HEAD) + 2
    return min(_WIDEST_COLUMN, max(_NARROWEST_COLUMN, (longest or _NARROWEST_TEXT) + 2, for_heading))


def _texts(table: Table, place: int) -> Iterator[str]:
    column = table.columns[place]
    return (plain(printed(alone(table, row, place), column)) for row in table.rows)


def _longest_word(texts: Iterable[str]) -> int:
    return max((len(word) for text in texts for word in text.split()), default=0)


def _lines(text: str, room: float, *, bold: bool) -> int:
    if len(text) * (1 + _MORE_FOR_CAPITALS) * _MORE_FOR_BOLD <= room and "\n" not in text:
        return 1
    pieces = (piece for line in text.split("\n") for piece in _folded(line, room, bold=bold))
    return sum(ceil(max(1, len(piece) / room)) for piece in pieces)


def _folded(line: str, room: float, *, bold: bool) -> Iterator[str]:
    """Yield the line in pieces that fit the room, none inside a word."""
    kept: list[str] = []
    used = 0.0
    for word in line.split():
        wide = _wide(word, bold=bold)
        if kept and used + 1 + wide > room:
            yield " ".join(kept)
            kept, used = [], 0.0
        used += wide + bool(kept)
        kept.append(word)
    yield " ".join(kept)


def _wide(word: str, *, bold: bool) -> float:
    capitals = sum(map(str.isupper, word))
    return (len(word) + _MORE_FOR_CAPITALS * capitals) * (_MORE_FOR_BOLD if bold else 1)
