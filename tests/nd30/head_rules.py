"""The head and title: national title, agency, number, place and day, kind and subject (Phụ lục I, II.1 to II.5)."""

import re
from collections.abc import Iterator

from app.documents.paper import DRAFT, MOTTO, NATIONAL_TITLE
from tests.documents.reading import MM
from tests.nd30.findings import SMALL_HEAD, TEXT_SIZES, Finding, Nature, equal, near, share, within
from tests.nd30.pages import Page
from tests.nd30.strips import Strip

_NUMBER = re.compile(r"Số:\s(\d+|\s+)/[A-ZĐ]\w*(-[A-ZĐ]\w*)*")
_FILLED = re.compile(r"\D(\d+)/")
_DAY = re.compile(r"[^,]+, ngày\s(\d+) tháng (\d+) năm \d{4}")
_BLANK_DAY = re.compile(r"[^,]+, ngày\s+tháng\s+năm\s*")
_PEN_ROOM = 10
_UNDER_NUMBER = 6 * MM
_RIGHT_HALF = 12
"""Millimetres the national title may stand off the middle of the right half: it is longer than that half."""


def heads(pages: tuple[Page, ...], nature: Nature) -> Iterator[Finding]:
    """Every page with a head has all of its parts in their places; the first page has one."""
    if nature.headed and not pages[0].head:
        yield Finding("national title", 1, "none", NATIONAL_TITLE)
    for page in pages:
        if page.head:
            yield from _national(page)
            yield from _agency(page)
            yield from _number(page, nature)
            yield from _day(page, nature)
            yield from _about(page)


def _one(page: Page, text: str) -> Strip | None:
    return next((strip for strip in page.head if strip.text == text), None)


def _national(page: Page) -> Iterator[Finding]:
    title, motto = _one(page, NATIONAL_TITLE), _one(page, MOTTO)
    if title is None or motto is None:
        yield Finding("national title", page.place, "absent", f"{NATIONAL_TITLE} / {MOTTO}")
        return
    yield from within("national title size", page.place, title.size, *SMALL_HEAD)
    yield from within("motto size", page.place, motto.size, *TEXT_SIZES)
    for strip in (title, motto):
        yield from equal("national title face", page.place, strip.face, "Bold")
        yield from near("national title place", page.place, strip.middle, page.column.right_half, _RIGHT_HALF)
    yield from near("motto place", page.place, motto.middle, title.middle)
    rule = page.rule_under(motto)
    if rule is None:
        yield Finding("motto rule", page.place, "none", "a line as long as the motto")
    else:
        yield from near("motto rule", page.place, rule.right - rule.x, motto.width)
        yield from near("motto rule place", page.place, rule.x, motto.x)


def _agency(page: Page) -> Iterator[Finding]:
    motto = _one(page, MOTTO)
    head_line = min((strip.y for strip in page.head if _is_number(strip) or ", ngày" in strip.text), default=1000)
    names = [strip for strip in page.head if motto and strip.right < motto.x and strip.capital and strip.y < head_line]
    if not names:
        yield Finding("agency", page.place, "none", "the issuing agency at the left")
        return
    for name in names:
        yield from within("agency size", page.place, name.size, *SMALL_HEAD)
        yield from near("agency place", page.place, name.middle, names[0].middle)
    yield from equal("issuer face", page.place, names[-1].face, "Bold")
    bold = [name for name in names if name.bold]
    if bold != names[len(names) - len(bold) :]:
        yield Finding("issuer face", page.place, "bold over plain", "the superior agency plain over the bold issuer")
    rule = page.rule_under(names[-1])
    if rule is None:
        yield Finding("issuer rule", page.place, "none", "1/3-1/2 of the name")
    else:
        yield from share("issuer rule", page.place, rule.right - rule.x, names[-1].width)


def _is_number(strip: Strip) -> bool:
    return strip.text.startswith("Số")


def _number(page: Page, nature: Nature) -> Iterator[Finding]:
    strip = next(filter(_is_number, page.head), None)
    if strip is None:
        if nature.numbered:
            yield Finding("number", page.place, "none", "Số: 07/QĐ-SXD")
        return
    yield from equal("number size", page.place, strip.size, 13)
    yield from equal("number face", page.place, strip.face, "Regular")
    if strip.right > page.column.middle:
        yield Finding("number place", page.place, f"{strip.right:.0f}", "under the agency")
    if not _NUMBER.fullmatch(strip.text):
        yield Finding("number", page.place, strip.text, "Số: 07/QĐ-SXD, no space beside / and -")
    elif filled := _FILLED.search(strip.text):
        yield from equal("number padding", page.place, filled[1], f"{int(filled[1]):02}")
    elif strip.gap < _PEN_ROOM:
        yield Finding("number room", page.place, f"{strip.gap:.0f}", f"{_PEN_ROOM} mm for a pen")


def _day(page: Page, nature: Nature) -> Iterator[Finding]:
    strip = next((one for one in page.head if ", ngày" in one.text), None)
    if strip is None:
        if nature.dated:
            yield Finding("place and day", page.place, "none", "Ba Đình, ngày 05 tháng 3 năm 2026")
        return
    yield from within("place and day size", page.place, strip.size, *TEXT_SIZES)
    yield from equal("place and day face", page.place, strip.face, "Italic")
    if motto := _one(page, MOTTO):
        yield from near("place and day place", page.place, strip.middle, motto.middle, 1)
    number = next(filter(_is_number, page.head), None)
    if number is not None:
        yield from near("place and day level", page.place, strip.y, number.y)
    yield from _padded(page, strip)


def _padded(page: Page, strip: Strip) -> Iterator[Finding]:
    text = strip.text.replace("\N{NO-BREAK SPACE}", " ")
    if match := _DAY.fullmatch(text):
        day, month = match.groups()
        yield from equal("day padding", page.place, day, f"{int(day):02}")
        yield from equal("month padding", page.place, month, f"{int(month):02}" if int(month) <= 2 else str(int(month)))
    elif not _BLANK_DAY.fullmatch(text):
        yield Finding("place and day", page.place, text, "Ba Đình, ngày 05 tháng 3 năm 2026")


def _about(page: Page) -> Iterator[Finding]:
    """A letter's "V/v …": 12-13, upright, 6 pt or more under the number and over the same middle."""
    first = next((strip for strip in page.head if strip.text.startswith("V/v")), None)
    number = next(filter(_is_number, page.head), None)
    if first is None or number is None:
        return
    for strip in page.head:
        if strip.y >= first.y - 0.01 and strip.right < page.column.middle:
            yield from within("about size", page.place, strip.size, *SMALL_HEAD)
            yield from equal("about face", page.place, strip.face, "Regular")
    yield from near("about place", page.place, first.middle, number.middle)
    if first.top - number.foot < _UNDER_NUMBER:
        yield Finding("about spacing", page.place, f"{first.top - number.foot:.1f} mm", "6 pt under the number")


def titles(pages: tuple[Page, ...]) -> Iterator[Finding]:
    """The kind in capitals over the subject, bold and in the middle, with a line under it of 1/3-1/2 of the text."""
    for page in pages:
        upright = [strip for strip in page.title if not strip.text.startswith("(")]
        bold = [strip for strip in upright if strip.bold]
        for strip in bold:
            yield from within("title size", page.place, strip.size, *TEXT_SIZES)
        if page.head and bold and not bold[0].capital:
            yield Finding("title capitals", page.place, bold[0].text, bold[0].text.upper())
        if not page.head and page.title:
            yield from _appendix(page, bold)
        if bold:
            yield from _title_rule(page, bold)


def _title_rule(page: Page, bold: list[Strip]) -> Iterator[Finding]:
    rule = page.rule_under(page.title[-1])
    if rule is None:
        yield Finding("title rule", page.place, "none", "1/3-1/2 of the title")
        return
    # The line is measured by the title it belongs to: under an appendix, its reference stands between.
    yield from share("title rule", page.place, rule.right - rule.x, max(strip.width for strip in bold))
    yield from near("title rule place", page.place, (rule.x + rule.right) / 2, page.column.middle)


def _appendix(page: Page, bold: list[Strip]) -> Iterator[Finding]:
    for strip in bold:
        if not (strip.capital or strip.text.startswith(("Phụ lục", "Biểu số:"))):
            yield Finding("appendix capitals", page.place, strip.text, strip.text.upper())
    for strip in page.title:
        if strip not in bold:
            yield from equal("appendix reference face", page.place, strip.face, "Italic")
            yield from within("appendix reference size", page.place, strip.size, *TEXT_SIZES)


def drafts(pages: tuple[Page, ...]) -> Iterator[Finding]:
    """A numbered paper whose number or day is still blank says that it is a draft; an issued one does not.

    What bears no number is dated by the pen that signs it.
    """
    for page in pages:
        if any(map(_is_number, page.head)) or _one(page, DRAFT):
            blank = any(re.match(r"Số:\s+/", strip.text) or _BLANK_DAY.fullmatch(strip.text) for strip in page.head)
            said = any(strip.text == DRAFT for strip in page.head)
            yield from equal("draft", page.place, DRAFT if said else "", DRAFT if blank else "")
