"""A finished paper taken apart: on each page its number, head, title, running text, tables, charts and ending."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from app.documents.layout import ND30
from app.documents.paper import ADDRESSED_TO, DRAFT, MOTTO, NATIONAL_TITLE, RECIPIENTS
from tests.documents.reading import Box, Sheet, Stroke
from tests.nd30.strips import NEAR, Strip, strips

_TOP_MARGIN = 18
_CHART = re.compile(r"Biểu đồ \d+\.")
_CHART_HEIGHT = 80
_LEAST_FRAME = 4
_WIDEST_RIGHT_MARGIN = 20
_NOTE_SIZE = 12
_SEAL_GAP = 8
_HEAD_LINE = re.compile(r"Số: *\S*/|Số:\s|.+, ngày\s")
_INDENTS = (10, 12.7)


@dataclass(frozen=True)
class Column:
    """The text's left and right edge on a sheet of one orientation."""

    left: float
    right: float

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2

    @property
    def right_half(self) -> float:
        """The middle of its right half."""
        return (self.middle + self.right) / 2

    def centred(self, strip: Strip) -> bool:
        """Whether it stands in the middle."""
        return abs(strip.middle - self.middle) < NEAR

    def begins(self, strip: Strip) -> bool:
        """Whether it begins at the indent of a first line."""
        return any(abs(strip.x - self.left - indent) < NEAR for indent in _INDENTS)

    def continues(self, strip: Strip) -> bool:
        """Whether it begins at the margin, as every line but a paragraph's first."""
        return abs(strip.x - self.left) < NEAR


@dataclass(frozen=True)
class Page:
    """A page of the file, counted from 1, and its strips by the part of the paper they belong to."""

    place: int
    sheet: Sheet
    column: Column
    numerals: tuple[Strip, ...]
    head: tuple[Strip, ...]
    title: tuple[Strip, ...]
    running: tuple[Strip, ...]
    framed: tuple[Strip, ...]
    charted: tuple[Strip, ...]
    ending: tuple[Strip, ...]
    sealed: tuple[Strip, ...]

    @property
    def opens(self) -> bool:
        """Whether it is the first of its section: no number stands over it."""
        return not self.numerals

    @property
    def strips(self) -> tuple[Strip, ...]:
        """Everything but the page's number."""
        return (*self.head, *self.title, *self.running, *self.framed, *self.charted, *self.ending, *self.sealed)

    def rule_under(self, strip: Strip) -> Stroke | None:
        """The line drawn under a text, within a line's height of it."""
        return next(
            (
                stroke
                for stroke in self.sheet.strokes
                if 0 < stroke.y - strip.y < 5 and abs((stroke.x + stroke.right) / 2 - strip.middle) < 3
            ),
            None,
        )


def pages(file: Iterable[Sheet]) -> tuple[Page, ...]:
    """Take the sheets of a finished file apart."""
    read = [(sheet, strips(sheet)) for sheet in file]
    columns = {wide: _column(read, wide=wide) for wide in (False, True)}
    return tuple(
        _page(place, sheet, written, columns[_wide(sheet)]) for place, (sheet, written) in enumerate(read, start=1)
    )


def _wide(sheet: Sheet) -> bool:
    return sheet.width > sheet.height


def _column(read: Iterable[tuple[Sheet, tuple[Strip, ...]]], *, wide: bool) -> Column:
    """Measure the text's edges: its outermost letters and frames.

    The right edge of a paper without one full line is where the decree has it at the farthest.
    """
    of_kind = [(sheet, written) for sheet, written in read if _wide(sheet) is wide]
    edges = [(strip.x, strip.right) for _, written in of_kind for strip in written]
    framed = [(box.x, box.x + box.width) for sheet, _ in of_kind for box in sheet.boxes]
    left = min((x for x, _ in (*edges, *framed)), default=0)
    right = max((right for _, right in (*edges, *framed)), default=0)
    wraps = any(strip.size > _NOTE_SIZE and abs(strip.x - left) < NEAR for _, written in of_kind for strip in written)
    farthest = 0 if wraps or framed else max((sheet.width - _WIDEST_RIGHT_MARGIN for sheet, _ in of_kind), default=0)
    return Column(left, max(right, farthest))


def _page(place: int, sheet: Sheet, written: tuple[Strip, ...], column: Column) -> Page:
    numerals, rest = _parted(written, lambda strip: strip.y < _TOP_MARGIN)
    sealed, rest = _parted(rest, lambda strip: _beside_seal(strip, sheet))
    charts = tuple(strip.y for strip in rest if _CHART.match(strip.text))
    charted, rest = _parted(
        rest, lambda strip: any(y <= strip.y < y + _CHART_HEIGHT and _in_chart(strip, column) for y in charts)
    )
    framed, rest = _parted(rest, lambda strip: any(strip.within(box) for box in frames(sheet)))
    head, rest = _parted(rest, _belongs_to_head(rest, column))
    end = _end(rest, column)
    ending, rest = _parted(rest, lambda strip: strip.y >= end)
    title = () if numerals else _title(rest, sheet, column)
    running = tuple(strip for strip in rest if strip not in title)
    return Page(place, sheet, column, numerals, head, title, running, framed, charted, ending, sealed)


def frames(sheet: Sheet) -> tuple[Box, ...]:
    """The frames of the tables on a page, squares to mark left out."""
    return tuple(box for box in sheet.boxes if box.height > _LEAST_FRAME and not _is_tick(box))


def _is_tick(box: Box) -> bool:
    return abs(box.width - ND30.tick_mm) < NEAR and abs(box.height - ND30.tick_mm) < NEAR


def _beside_seal(strip: Strip, sheet: Sheet) -> bool:
    """Whether it tells the code of a seal, to the right of its square."""
    squares = sheet.patches
    edge = max((square.x + square.width for square in squares), default=1000)
    return 0 < strip.x - edge < _SEAL_GAP and strip.foot > min(square.y for square in squares)


def _in_chart(strip: Strip, column: Column) -> bool:
    return bool(_CHART.match(strip.text)) or not (column.begins(strip) or column.continues(strip)) or strip.size < 11


def _parted(all_of: Iterable[Strip], wanted: Callable[[Strip], bool]) -> tuple[tuple[Strip, ...], tuple[Strip, ...]]:
    chosen: list[Strip] = []
    rest: list[Strip] = []
    for strip in all_of:
        (chosen if wanted(strip) else rest).append(strip)
    return tuple(chosen), tuple(rest)


def _end(written: Iterable[Strip], column: Column) -> float:
    """Where the ending begins: at "Nơi nhận:" or at the first capitals or day over the middle of the right half."""
    levels = [
        strip.y - 2
        for strip in written
        if strip.text == RECIPIENTS
        or (strip.capital and _over_right_half(strip, column))
        or (dated(strip) and strip.x > column.middle - 10)
    ]
    return min(levels, default=1000)


def dated(strip: Strip) -> bool:
    """Whether it says a place and a day."""
    return ", ngày" in strip.text


def _over_right_half(strip: Strip, column: Column) -> bool:
    return abs(strip.middle - column.right_half) < 1 and strip.x > column.middle - 1


def _belongs_to_head(written: tuple[Strip, ...], column: Column) -> Callable[[Strip], bool]:
    if not any(strip.text in (NATIONAL_TITLE, MOTTO) for strip in written):
        return lambda _: False
    last = max(strip.y for strip in written if strip.y < 80 and _opens_with_head(strip, column))
    about = next((strip for strip in written if strip.text.startswith("V/v") and strip.y > last), None)

    def belongs(strip: Strip) -> bool:
        under = about is not None and strip.y >= about.y and abs(strip.middle - about.middle) < NEAR
        return strip.y <= last + 0.01 or under or strip.text == DRAFT

    return belongs


def _opens_with_head(strip: Strip, column: Column) -> bool:
    aside = not column.centred(strip) and not column.begins(strip)
    return strip.text in (NATIONAL_TITLE, MOTTO) or (bool(_HEAD_LINE.match(strip.text)) and aside)


def _title(written: tuple[Strip, ...], sheet: Sheet, column: Column) -> tuple[Strip, ...]:
    """The lines in the middle that open the text, down to the rule under them."""
    opening: list[Strip] = []
    for strip in written:
        if not column.centred(strip) or not (strip.bold or strip.text.startswith("(") or opening):
            break
        if opening and any(opening[-1].y < stroke.y < strip.y for stroke in sheet.strokes):
            break
        opening.append(strip)
    return tuple(opening)


def addressed(page: Page) -> tuple[Strip, ...]:
    """The strips of "Kính gửi:" and of those named beside and under it."""
    label = next((strip for strip in page.running if strip.text.startswith(ADDRESSED_TO)), None)
    if label is None:
        return ()
    return tuple(
        strip
        for strip in page.running
        if strip.y >= label.y - 0.01 and not page.column.begins(strip) and strip.x >= label.x - NEAR
    )
