"""Tables on a page: columns wide enough for their words, headings on every page, rows kept whole.

A row is parted only when it is taller than a page; then it flows on like text.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate, groupby

from reportlab.pdfgen.canvas import Canvas

from app.documents.ink.columns import Demand, widths
from app.documents.ink.lines import Style, asked
from app.documents.ink.pieces import Piece
from app.documents.ink.texts import TextPiece, text_piece
from app.documents.layout import Layout, points
from app.documents.table import Align, Column, Row, RowKind, Table, Tick, printed
from app.documents.words import Text

_FEWEST_LINES = 3
"""How much of a row taller than a page must fit at the foot of one for it to begin there."""


@dataclass(frozen=True, slots=True)
class FramedCell:
    """A framed text; `x` and `down` are its corner's distances from the row's.

    `square` is the side of the square to mark that stands in its middle, 0 where there is none.
    """

    x: float
    down: float
    width: float
    height: float
    text: TextPiece
    square: float = 0


@dataclass(frozen=True, slots=True)
class FramedRow:
    """A row of framed texts of one height; one that flows on from page to page writes from the top."""

    cells: tuple[FramedCell, ...]
    height: float
    kind: RowKind = RowKind.ENTRY
    flows: bool = False

    def parted(self, lines: int, padding: float) -> "tuple[FramedRow, FramedRow]":
        """Part a row too tall for any page after so many lines; a square to mark stands in the first part alone."""
        rest = self._with(slice(lines, None), padding)
        bare = tuple(replace(cell, square=0) for cell in rest.cells)
        return self._with(slice(None, lines), padding), replace(rest, cells=bare)

    def _with(self, kept: slice, padding: float) -> "FramedRow":
        texts = [replace(cell.text, lines=cell.text.lines[kept]) for cell in self.cells]
        height = max(text.height for text in texts) + 2 * padding
        cells = (replace(cell, height=height, text=text) for cell, text in zip(self.cells, texts, strict=True))
        return replace(self, cells=tuple(cells), height=height, flows=True)


@dataclass(frozen=True, slots=True)
class GridPiece(Piece):
    """A table, or the part of it that stands on one page; `head` is repeated on each."""

    head: FramedRow
    rows: tuple[FramedRow, ...]
    padding: float
    thickness: float

    @property
    def height(self) -> float:
        """Height of the head and all rows."""
        return self.head.height + _height(self.rows)

    def least(self) -> float:
        """Return the height of the head and the first entry with the group heads over it."""
        return self.head.height + _height(self.rows[: self._entry_from(0) + 1])

    def split(self, room: float, page: float) -> "tuple[GridPiece, GridPiece] | None":
        """Part it between rows; no group head ends a page, no total begins one.

        A row no page could hold begins where the one above it ends.
        """
        kept = self._decent(self._fitting(room - self.head.height))
        return self._within(kept, room, page) or (self._between(kept) if kept else None)

    def shed(self) -> "tuple[GridPiece, GridPiece] | None":
        """Leave the last row."""
        kept = self._decent(len(self.rows) - 1)
        return self._between(kept) if kept else None

    def _fitting(self, room: float) -> int:
        used = 0.0
        for place, row in enumerate(self.rows):
            used += row.height
            if used > room + 1e-6:
                return place
        return len(self.rows)

    def _decent(self, kept: int) -> int:
        """Return the largest number of rows, at most `kept`, after which a page may end."""
        while kept > 0 and (
            self.rows[kept - 1].kind is RowKind.GROUP
            or (kept < len(self.rows) and self.rows[kept].kind is RowKind.TOTAL)
        ):
            kept -= 1
        return max(kept, 0)

    def _between(self, kept: int) -> "tuple[GridPiece, GridPiece]":
        return replace(self, rows=self.rows[:kept], after=0), replace(self, rows=self.rows[kept:], before=0)

    def _within(self, kept: int, room: float, page: float) -> "tuple[GridPiece, GridPiece] | None":
        """Part the first entry after so many rows itself, if no page could hold it."""
        place = self._entry_from(kept)
        entry = self.rows[place]
        if self.head.height + _height(self.rows[kept : place + 1]) <= page:
            return None
        above = self.head.height + _height(self.rows[:place])
        lines = int((room - above - 2 * self.padding) / entry.cells[0].text.style.line_height)
        if lines < _FEWEST_LINES:
            return None
        first, rest = entry.parted(lines, self.padding)
        head = replace(self, rows=(*self.rows[:place], first), after=0)
        return head, replace(self, rows=(rest, *self.rows[place + 1 :]), before=0)

    def _entry_from(self, start: int) -> int:
        """Return the place of the first row from `start` on that heads no group."""
        places = (place for place in range(start, len(self.rows)) if self.rows[place].kind is not RowKind.GROUP)
        return next(places, len(self.rows) - 1)

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw the texts, each in the middle of its frame, then the frames and the squares to mark in one stroke."""
        frames: list[str] = []
        for row in (self.head, *self.rows):
            for cell in row.cells:
                foot = top - cell.down - cell.height
                frames.append(_frame(x + cell.x, foot, cell.width, cell.height))
                if cell.square:
                    aside, above = (cell.width - cell.square) / 2, (cell.height - cell.square) / 2
                    frames.append(_frame(x + cell.x + aside, foot + above, cell.square, cell.square))
                spare = self.padding if row.flows else (cell.height - cell.text.height) / 2
                cell.text.draw(canvas, x + cell.x + self.padding, foot + cell.height - spare)
            top -= row.height
        canvas.setLineWidth(self.thickness)
        canvas.addLiteral(" ".join([*frames, "S"]))


def _frame(x: float, y: float, width: float, height: float) -> str:
    """Return PDF's own operator: a table has thousands of frames, and reportlab's path takes its time over each."""
    return f"{x:.3f} {y:.3f} {width:.3f} {height:.3f} re"


def grid(table: Table, layout: Layout, width: float) -> GridPiece:
    """Set a table to a width."""
    padding = points(layout.close_padding_mm if table.close else layout.cell_padding_mm)
    style = Style(layout.table_print(len(table.columns), close=table.close))
    square = points(layout.tick_mm)
    edges = _edges(table, style, padding, square, width)

    def cell(content: Text | Tick, style: Style, columns: tuple[int, int]) -> FramedCell:
        """Frame a text, or a square to mark, over the columns from the first to before the last."""
        x, wide = edges[columns[0]], edges[columns[1]] - edges[columns[0]]
        text, side = ("", square) if isinstance(content, Tick) else (content, 0)
        piece = text_piece(text, style, wide - 2 * padding)
        return FramedCell(x, 0, wide, max(piece.height, side) + 2 * padding, piece, side)

    rows = tuple(_row(table, row, style, cell) for row in table.rows)
    head = _head(table.columns, replace(style, bold=True, align=Align.CENTRE), cell)
    return GridPiece(head, rows, padding, layout.grid_thickness, before=6, after=6)


_Framing = Callable[[Text | Tick, Style, tuple[int, int]], FramedCell]


def _row(table: Table, row: Row, style: Style, cell: _Framing) -> FramedRow:
    span = table.span(row)
    cells = []
    for place, content in table.placed(row):
        column = table.columns[place]
        last = place + (span if place == 0 else 1)
        align = Align.CENTRE if row.kind is RowKind.TOTAL and place == 0 and span > 1 else column.align
        if row.kind is RowKind.GROUP and place == 0 and span > 1:
            align = Align.LEFT
        shown = content if isinstance(content, Tick) else printed(content, column)
        cells.append(cell(shown, _styled(style, align, bold=row.kind is not RowKind.ENTRY), (place, last)))
    return _level(cells, row.kind)


@lru_cache(maxsize=16)
def _styled(style: Style, align: Align, *, bold: bool) -> Style:
    return replace(style, align=align, bold=bold)


def _level(cells: list[FramedCell], kind: RowKind) -> FramedRow:
    height = max(cell.height for cell in cells)
    level = (cell if cell.height == height else replace(cell, height=height) for cell in cells)
    return FramedRow(tuple(level), height, kind)


def _head(columns: tuple[Column, ...], style: Style, cell: _Framing) -> FramedRow:
    """Set the headings: those under a common heading in a lower storey, all others through both."""
    groups = list(_groups(columns))
    upper = [cell(name, style, (first, last)) for name, first, last in groups if name]
    lower = [cell(column.heading, style, (place, place + 1)) for place, column in enumerate(columns)]
    under = [framed for framed, column in zip(lower, columns, strict=True) if column.under]
    plain = [framed for framed, column in zip(lower, columns, strict=True) if not column.under]
    storey = max((framed.height for framed in upper), default=0)
    height = max(storey + max((framed.height for framed in under), default=0), *(one.height for one in plain), 0)
    return FramedRow(
        (
            *(replace(framed, height=storey) for framed in upper),
            *(replace(framed, down=storey, height=height - storey) for framed in under),
            *(replace(framed, height=height) for framed in plain),
        ),
        height,
    )


def _groups(columns: tuple[Column, ...]) -> Iterator[tuple[str, int, int]]:
    """Yield each common heading with the places it spans."""
    place = 0
    for name, members in groupby(columns, lambda column: column.under):
        count = len(list(members))
        yield name, place, place + count
        place += count


def _edges(table: Table, style: Style, padding: float, square: float, width: float) -> tuple[float, ...]:
    """Return where each column begins and the last one ends, none narrower than its longest word or its square."""
    return tuple(accumulate(widths(_demand(table, style, padding, square), width), initial=0.0))


def _demand(table: Table, style: Style, padding: float, square: float) -> Demand:
    strong = replace(style, bold=True)
    heads = [asked(column.heading, strong) for column in table.columns]
    words, held = [widest for widest, _ in heads], [{place: long for place, (_, long) in enumerate(heads)}]
    for row in table.rows:
        cells = {}
        for place, content in table.placed(row)[table.span(row) > 1 :]:
            shown = printed(content, table.columns[place])
            wide, cells[place] = asked(shown, strong if row.kind is RowKind.TOTAL else style)
            words[place] = max(words[place], wide, square if isinstance(content, Tick) else 0)
        held.append(cells)
    narrowest = [word + 2 * padding + 0.5 for word in words]
    return Demand([column.share for column in table.columns], narrowest, held, padding)


def _height(rows: tuple[FramedRow, ...]) -> float:
    return sum(row.height for row in rows)
