"""The pieces of a page as the paragraphs and tables of a Word file, in the places and sizes they are printed in.

Space between pieces follows the upper one, so that none is left at the head of a page.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import singledispatchmethod
from itertools import pairwise

from app.documents.ink.chart import ChartPiece
from app.documents.ink.grid import FramedCell, GridPiece
from app.documents.ink.pieces import Overhang, Piece, Room, Rule, SideBySide, Stack, Tied, gap
from app.documents.ink.seal import QrPiece
from app.documents.ink.texts import TextPiece
from app.documents.ink.word_breaks import NewPage
from app.documents.ink.word_lines import HAIR_MORE, closed, runs
from app.documents.ink.word_pictures import Pictures, chart, square, symbol
from app.documents.ink.word_tables import Frame, Framing, cell, row, table
from app.documents.ink.word_xml import HAIR, Element, is_paragraph, keep_with_next, paragraph, space
from app.documents.table import Align

_ALIGNS = {None: "both", Align.LEFT: "left", Align.CENTRE: "center", Align.RIGHT: "right"}


@dataclass(frozen=True, slots=True)
class Flow:
    """Writes pieces of a width, and their pictures into the file.

    `page` is the height of a page's text; lengths are points.
    """

    pictures: Pictures
    page: float
    width: float

    def written(self, pieces: Iterable[Piece], *, together: bool = False) -> list[Element]:
        """Return pieces as paragraphs and tables; `together` they stand on one page."""
        elements: list[Element] = []
        latest: list[Element] = []
        above: Piece | None = None
        for level in _levels(pieces):
            new = self._level(level)
            if above:
                _part(latest, new, _apart(above, level[0]))
                if together or above.leads:
                    keep_with_next(latest)
            elements += latest
            latest, above = new, level[-1]
        return elements + latest

    def _level(self, level: Sequence[Piece]) -> list[Element]:
        columns = [piece for piece in level if isinstance(piece, SideBySide)]
        return [self._columns(columns)] if columns else self._written(level[0])

    def _columns(self, rows: Sequence[SideBySide]) -> Element:
        """Write stacks side by side, one row under the other, all on one page."""
        edges = (*(distance for distance, _ in rows[0].columns), self.width)
        written: list[Element] = []
        for above, piece in zip((None, *rows), rows, strict=False):
            keep_with_next(written)
            written.append(self._row(piece, edges, gap(above, piece)))
        return table(edges, written, Frame())

    def _row(self, piece: SideBySide, edges: Sequence[float], down: float) -> Element:
        cells = []
        for (_, stack), (left, right) in zip(piece.columns, pairwise(edges), strict=True):
            content = replace(self, width=right - left).written((stack,))
            if content and is_paragraph(content[0]):
                space(content[0], "before", down)
            cells.append(cell(content, right - left))
        return row(*cells)

    @singledispatchmethod
    def _written(self, piece: Piece) -> list[Element]:
        raise TypeError(piece)

    @_written.register
    def _(self, piece: TextPiece) -> list[Element]:
        style = piece.style
        lines, open_end = closed(piece)
        spare = max(0, self.width - piece.width) + open_end
        indents = (0, spare if style.align is None else spare - HAIR_MORE, style.first_indent)
        align, height = _ALIGNS[style.align], style.line_height
        return [paragraph(*runs(lines, style, piece.width), line=height, align=align, indents=indents, size=style.size)]

    @_written.register
    def _(self, piece: Rule) -> list[Element]:
        aside = (piece.width - piece.length) / 2
        return [paragraph(line=HAIR, indents=(aside, self.width - piece.length - aside), ruled=piece.thickness)]

    @_written.register
    def _(self, piece: Room) -> list[Element]:
        return [paragraph(line=max(HAIR, piece.room))]

    @_written.register
    def _(self, piece: NewPage) -> list[Element]:
        return [paragraph(line=max(HAIR, piece.height), begins_page=True)]

    @_written.register
    def _(self, piece: Overhang) -> list[Element]:
        return self._written(piece.hanging)

    @_written.register
    def _(self, piece: Stack) -> list[Element]:
        return self.written(piece.pieces, together=True)

    @_written.register
    def _(self, piece: Tied) -> list[Element]:
        above = self.written((piece.body,))
        tail = self.written((piece.tail,))
        end = [above.pop()]
        _part(end, tail, _apart(piece.body, piece.tail))
        if _ends_in_columns(piece.body):
            # Only a row of a table is sure to stay whole in every program: columns and what follows share one.
            return [*above, table((0, self.width), [row(cell(end + tail, self.width))], Frame())]
        keep_with_next([end[0] if is_paragraph(end[0]) else end[0][-1], *end[1:]])
        return above + end + tail

    @_written.register
    def _(self, piece: GridPiece) -> list[Element]:
        def content(one: FramedCell, room: float) -> list[Element]:
            if one.square:
                return self._shown(square(one.square, piece.thickness), one.square, one.square, align="center")
            return replace(self, width=room)._written(one.text)

        return [Framing(self.page, content).table(piece)]

    @_written.register
    def _(self, piece: ChartPiece) -> list[Element]:
        return self._shown(chart(piece), piece.width, piece.room, told=piece.chart.title)

    @_written.register
    def _(self, piece: QrPiece) -> list[Element]:
        return self._shown(symbol(piece), piece.side, piece.side)

    def _shown(
        self, drawing: bytes, width: float, height: float, *, told: str = "", align: str = "left"
    ) -> list[Element]:
        return [paragraph(self.pictures.shown(drawing, width, height, told), line=None, align=align)]


def _levels(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """Put columns that stand right under columns of the same places on one level, each other piece on its own."""
    levels: list[list[Piece]] = []
    for piece in pieces:
        if levels and _same_columns(levels[-1][-1], piece):
            levels[-1].append(piece)
        else:
            levels.append([piece])
    return levels


def _same_columns(above: Piece, below: Piece) -> bool:
    if not isinstance(above, SideBySide) or not isinstance(below, SideBySide):
        return False
    return [distance for distance, _ in above.columns] == [distance for distance, _ in below.columns]


def _apart(above: Piece, below: Piece) -> float:
    """Return the space between two pieces, without what the upper one takes of it in Word."""
    return gap(above, below) - _overrun(above)


def _overrun(piece: Piece) -> float:
    """Return how much more height a piece takes in Word than on paper: nothing hangs there, and a rule has a line."""
    match piece:
        case Rule():
            return HAIR
        case Overhang(hanging=hanging):
            return hanging.height
        case Stack(pieces=pieces):
            return _overrun(pieces[-1]) if pieces else 0
        case SideBySide(columns=columns):
            return max(stack.height + _overrun(stack) for _, stack in columns) - piece.height
        case _:
            return 0


def _part(above: list[Element], below: list[Element], length: float) -> None:
    """Leave space between elements; between tables, which Word would make one, it is a paragraph."""
    if not above or not below:
        return
    if is_paragraph(above[-1]):
        space(above[-1], "after", length)
    elif is_paragraph(below[0]):
        space(below[0], "before", length)
    else:
        above.append(paragraph(line=max(HAIR, length)))


def _ends_in_columns(piece: Piece) -> bool:
    return isinstance(piece.tail if isinstance(piece, Tied) else piece, SideBySide)
