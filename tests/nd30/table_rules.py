"""Tables: the heading repeated on every page, rows kept whole, print of a readable size."""

from collections.abc import Iterator
from itertools import groupby, pairwise

from tests.documents.reading import Box
from tests.nd30.findings import Finding, equal, within
from tests.nd30.pages import Page, frames
from tests.nd30.strips import Strip

_TABLE_SIZES = (11, 14)


def tables(pages: tuple[Page, ...]) -> Iterator[Finding]:
    """Print of 11-14; a table that goes on has its heading again and begins with a whole row."""
    for page in pages:
        for strip in page.framed:
            yield from within("table size", page.place, strip.size, *_TABLE_SIZES)
    for page, following in pairwise(pages):
        if not following.opens and _ends_in_table(page) and _begins_in_table(following):
            head = _heading(_last_table(page))
            yield from equal("table heading", following.place, _heading(_rows(following)), head)
            yield from _whole(page, following)


def _ends_in_table(page: Page) -> bool:
    return bool(page.framed) and max(page.strips, key=lambda strip: strip.y) in page.framed


def _begins_in_table(page: Page) -> bool:
    return bool(page.framed) and min(page.strips, key=lambda strip: strip.y) in page.framed


Cell = tuple[Box, tuple[Strip, ...]]
RowCells = list[Cell]


def _rows(page: Page) -> list[RowCells]:
    """The rows of a page's tables, each with its cells from the left; a heading of two storeys makes two."""
    boxes = sorted(frames(page.sheet), key=lambda box: (round(box.y, 1), box.x))
    rows = []
    for _, members in groupby(boxes, key=lambda box: round(box.y, 1)):
        rows.append([(box, tuple(strip for strip in page.framed if strip.within(box))) for box in members])
    return rows


def _last_table(page: Page) -> list[RowCells]:
    """The rows of the table that ends the page: those that touch each other, up from the lowest."""
    rows = _rows(page)
    for place in range(len(rows) - 1, 0, -1):
        top = rows[place][0][0].y
        if not any(abs(box.y + box.height - top) < 0.2 for row in rows[:place] for box, _ in row):
            return rows[place:]
    return rows


def _heading(rows: list[RowCells]) -> str:
    return _said(rows[0])


def _said(row: RowCells) -> str:
    return " ".join(strip.text for _, strips in row for strip in strips)


def _whole(page: Page, following: Page) -> Iterator[Finding]:
    """A row goes on over the page only where no page could hold it: its two parts fill more than one."""
    rows = _rows(following)
    entry = next((row for row in rows[1:] if not all(strip.bold for _, strips in row for strip in strips)), None)
    if entry is None or len(entry) < 2 or entry[0][1]:
        return
    above = _last_table(page)[-1]
    parts = above[0][0].height + entry[0][0].height
    if parts < following.sheet.height - 45 - rows[0][0][0].height:
        yield Finding("row parted", following.place, _said(entry)[:40], "whole rows")
