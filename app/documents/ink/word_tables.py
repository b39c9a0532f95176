"""Tables in a Word file: columns side by side without a frame, and framed tables whose rows keep the printed height."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.documents.ink.grid import FramedCell, FramedRow, GridPiece
from app.documents.ink.word_xml import HAIR, Element, element, is_paragraph, keep_with_next, paragraph, twips
from app.documents.table import RowKind

Written = Callable[[FramedCell, float], list[Element]]
"""What writes the content of a framed cell for a width in points."""


@dataclass(frozen=True, slots=True)
class Frame:
    """How a table is framed: the thickness of its lines and the room inside its cells, in points."""

    thickness: float = 0
    aside: float = 0
    above: float = 0


def table(edges: Sequence[float], rows: Iterable[Element], frame: Frame) -> Element:
    """Return a table whose columns begin and end at `edges`, in points from the left margin."""
    columns = [twips(right) - twips(left) for left, right in pairwise(edges)]
    return element(
        "tbl",
        element(
            "tblPr",
            element("tblW", w=sum(columns), type="dxa"),
            # Word measures to the words in the first cell, not to its frame.
            element("tblInd", w=twips(edges[0] + frame.aside), type="dxa"),
            *([_borders(frame.thickness)] if frame.thickness else []),
            element("tblLayout", type="fixed"),
            _margins(frame),
        ),
        element("tblGrid", *(element("gridCol", w=width) for width in columns)),
        *rows,
    )


def _borders(thickness: float) -> Element:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    eighths = round(thickness * 8)
    return element("tblBorders", *(element(side, val="single", sz=eighths, space=0, color="000000") for side in sides))


def _margins(frame: Frame) -> Element:
    widths = {"top": frame.above, "left": frame.aside, "bottom": frame.above, "right": frame.aside}
    return element("tblCellMar", *(element(side, w=twips(width), type="dxa") for side, width in widths.items()))


def row(*cells: Element, height: float = 0, splits: bool = False, heads: bool = False) -> Element:
    """Return a row at least so many points high; one that `heads` stands on every page again."""
    manners = [] if splits else [element("cantSplit")]
    if height:
        manners.append(element("trHeight", val=twips(height), hRule="atLeast"))
    if heads:
        manners.append(element("tblHeader"))
    return element("tr", element("trPr", *manners), *cells)


def cell(content: list[Element], width: float, *, span: int = 1, merged: str = "", middle: bool = False) -> Element:
    """Return a cell; `merged` is "restart" where it goes on in the row below and "continue" there."""
    manners = [element("tcW", w=twips(width), type="dxa")]
    if span > 1:
        manners.append(element("gridSpan", val=span))
    if merged:
        manners.append(element("vMerge", val=merged))
    if middle:
        manners.append(element("vAlign", val="center"))
    ending = [] if content and is_paragraph(content[-1]) else [paragraph(line=HAIR)]
    return element("tc", element("tcPr", *manners), *content, *ending)


@dataclass(frozen=True, slots=True)
class Framing:
    """Writes a framed table: `page` is the height no row can pass, `written` what fills its cells."""

    page: float
    written: Written

    def table(self, grid: GridPiece) -> Element:
        """Return the table, its headings repeated on every page and its rows kept whole."""
        edges = _edges(grid.head)
        # The line of a frame takes its thickness from the room over the words, so that rows keep their height.
        frame = Frame(grid.thickness, grid.padding, max(0, grid.padding - grid.thickness))
        rows = [*self._head(grid, edges), *self._rows(grid, edges)]
        return table(edges, rows, frame)

    def _head(self, grid: GridPiece, edges: tuple[float, ...]) -> Iterator[Element]:
        """Write the headings: in two rows where some stand under a common one."""
        cells = sorted(grid.head.cells, key=lambda one: one.x)
        upper = [one for one in cells if not one.down]
        lower = [one for one in cells if one.down or one.height == grid.head.height]
        storey = max((one.down for one in cells), default=0)
        if not storey:
            yield self._row(grid, grid.head, edges, heads=True)
            return
        yield row(*(self._headed(grid, one, edges, "restart") for one in upper), height=storey, heads=True)
        below = grid.head.height - storey
        yield row(*(self._headed(grid, one, edges, "continue") for one in lower), height=below, heads=True)

    def _headed(self, grid: GridPiece, one: FramedCell, edges: tuple[float, ...], merged: str) -> Element:
        through = one.height == grid.head.height
        empty = through and merged == "continue"
        content = [] if empty else self.written(one, one.width - 2 * grid.padding)
        return cell(content, one.width, span=_span(one, edges), merged=merged if through else "", middle=True)

    def _rows(self, grid: GridPiece, edges: tuple[float, ...]) -> Iterator[Element]:
        """Write the rows; the head of a group keeps its first entry, a total the last entry over it.

        A row that goes on over the page is left free to: its end stands with what follows anyway.
        """
        kinds = [entry.kind for entry in grid.rows]
        for entry, following in zip(grid.rows, (*kinds, None)[1:], strict=True):
            written = self._row(grid, entry, edges)
            if entry.kind is RowKind.GROUP or (following is RowKind.TOTAL and not self._splits(grid, entry)):
                keep_with_next([written])
            yield written

    def _splits(self, grid: GridPiece, entry: FramedRow) -> bool:
        return grid.head.height + entry.height > self.page

    def _row(self, grid: GridPiece, entry: FramedRow, edges: tuple[float, ...], *, heads: bool = False) -> Element:
        splits = self._splits(grid, entry)
        cells = (
            cell(self.written(one, one.width - 2 * grid.padding), one.width, span=_span(one, edges), middle=not splits)
            for one in sorted(entry.cells, key=lambda one: one.x)
        )
        return row(*cells, height=0 if splits else entry.height, splits=splits, heads=heads)


def _edges(head: FramedRow) -> tuple[float, ...]:
    starts = sorted({one.x for one in head.cells})
    return (*starts, max(one.x + one.width for one in head.cells))


def _span(one: FramedCell, edges: tuple[float, ...]) -> int:
    """Return how many columns a cell covers."""
    return sum(one.x + HAIR < edge < one.x + one.width + HAIR for edge in edges)
