"""The sheet: its size, margins, fonts and page numbers, and nothing over anything else (Phụ lục I, I and II.10)."""

from collections.abc import Iterator
from io import BytesIO
from itertools import combinations, pairwise
from typing import Any

from pypdf import PdfReader

from app.documents.ink.fonts import DESCENT
from tests.documents.reading import MM
from tests.nd30.findings import Finding, equal, near, within
from tests.nd30.pages import Page, frames
from tests.nd30.strips import NEAR, Strip

_SIDES = (210, 297)
_LETTER = 0.66
"""How high a capital rises, as a share of the size."""


def fonts(pdf: bytes) -> Iterator[Finding]:
    """Every face is Tinos, of which a subset is embedded."""
    for place, page in enumerate(PdfReader(BytesIO(pdf)).pages, start=1):
        held: Any = page["/Resources"]
        for font in (one.get_object() for one in held["/Font"].values()):
            name, embedded = str(font["/BaseFont"]), "/FontFile2" in font.get("/FontDescriptor", {})
            if not (name[7:8] == "+" and name[8:].startswith("Tinos-") and embedded):
                yield Finding("font", place, name, "an embedded subset of Tinos")


def sheet(pages: tuple[Page, ...]) -> Iterator[Finding]:
    """A4, with 20-25 mm above and below, 30-35 at the left and 15-20 at the right."""
    for page in pages:
        wide, high = page.sheet.width, page.sheet.height
        yield from equal("page size", page.place, (round(min(wide, high)), round(max(wide, high))), _SIDES)
        boxes = page.sheet.boxes
        right = max([strip.right for strip in page.strips] + [box.x + box.width for box in boxes], default=0)
        yield from within("left margin", page.place, page.column.left, 30, 35)
        yield from within("right margin", page.place, wide - page.column.right, 0, 20)
        if wide - right < 15 - NEAR:
            yield Finding("right margin", page.place, f"{wide - right:.1f}", "15-20")
        top = min([strip.top for strip in page.strips] + [box.y for box in boxes], default=20)
        yield from within("top margin", page.place, top, 20, 25)
        foot = max([strip.foot for strip in page.strips] + [box.y + box.height for box in boxes], default=0)
        if high - foot < 20 - NEAR:
            yield Finding("bottom margin", page.place, f"{high - foot:.1f}", "20-25")


def page_numbers(pages: tuple[Page, ...]) -> Iterator[Finding]:
    """None on a section's first page; from its second, in the middle of the top margin, counting up by one."""
    number = 0
    for page in pages:
        number = 1 if page.opens else number + 1
        if page.opens and not _opens_section(page):
            yield Finding("page number", page.place, "none", "a number from the second page")
        for numeral in page.numerals:
            yield from equal("page number", page.place, numeral.text, str(number))
            yield from within("page number size", page.place, numeral.size, 13, 14)
            yield from equal("page number face", page.place, numeral.face, "Regular")
            yield from near("page number place", page.place, numeral.middle, page.column.middle)
        if page.place == 1 and page.numerals:
            yield Finding("page number", 1, page.numerals[0].text, "none on the first page")


def _opens_section(page: Page) -> bool:
    return bool(page.head or page.title)


def overlaps(pages: tuple[Page, ...]) -> Iterator[Finding]:
    """No text stands over another, no line runs through one, and none leaves the frame it stands in."""
    for page in pages:
        for one, other in combinations(sorted(page.strips, key=lambda strip: strip.y), 2):
            if _over(one, other):
                yield Finding("overlap", page.place, f"{one.text!r} over {other.text!r}", "apart")
        yield from _struck(page)
        yield from _cut(page)


def _over(one: Strip, other: Strip) -> bool:
    beside = min(one.right, other.right) - max(one.x, other.x)
    return beside > NEAR and one.y + DESCENT * one.size * MM * 0.5 > other.y - _LETTER * other.size * MM


def _struck(page: Page) -> Iterator[Finding]:
    apart = [strip for strip in page.strips if strip not in page.charted]
    for stroke in page.sheet.strokes:
        for strip in apart:
            level = strip.y - _LETTER * strip.size * MM < stroke.y < strip.y + 0.1
            if level and min(stroke.right, strip.right) - max(stroke.x, strip.x) > NEAR:
                yield Finding("overlap", page.place, f"a line through {strip.text!r}", "apart")


def _cut(page: Page) -> Iterator[Finding]:
    for strip in page.framed:
        around = (box for box in frames(page.sheet) if strip.within(box))
        frame = min(around, key=lambda box: box.width * box.height)
        beside = strip.x < frame.x - NEAR or strip.right > frame.x + frame.width + NEAR
        below = strip.foot > frame.y + frame.height + NEAR or strip.top < frame.y - NEAR
        if beside or below:
            yield Finding("cut", page.place, strip.text, "inside its frame")


def parting(pages: tuple[Page, ...]) -> Iterator[Finding]:
    """No heading ends a page, no page begins or ends with one line of a paragraph parted between pages."""
    for page, following in pairwise(pages):
        if following.opens or not page.running:
            continue
        last = max(page.strips, key=lambda strip: strip.y)
        if last in page.running and last.bold and page.column.begins(last):
            yield Finding("heading alone", page.place, last.text, "text under it on the same page")
        first = min(following.strips, key=lambda strip: strip.y)
        if first in following.running and following.column.continues(first) and first.size > 12:
            yield from _lone_lines(page, following, last)


def _lone_lines(page: Page, following: Page, last: Strip) -> Iterator[Finding]:
    if page.column.begins(last):
        yield Finding("line alone", page.place, last.text, "two lines of a parted paragraph")
    second = sorted(following.strips, key=lambda strip: strip.y)[1]
    if not following.column.continues(second):
        yield Finding("line alone", following.place, second.text, "two lines of a parted paragraph")
