"""The ending: who receives the paper and who signs it (Phụ lục I, II.7 to II.9)."""

import re
from collections.abc import Iterator

from app.documents.paper import ADDRESSED_TO, RECIPIENTS
from app.domain.language.names import without_academic_title
from tests.nd30.findings import TEXT_SIZES, Finding, Nature, equal, near, within
from tests.nd30.pages import Page, dated
from tests.nd30.strips import NEAR, Strip
from tests.nd30.text_rules import passages

_LEAST_SEAL_ROOM = 25
_KEPT = re.compile(r"- Lưu: (VT|Hồ sơ).*\.")
_POWERS = ("TM.", "KT.", "TL.", "TUQ.")
_ARTICLE = re.compile(r"Điều\s(\d+)\.\s")


def recipients(pages: tuple[Page, ...], nature: Nature) -> Iterator[Finding]:
    """ "Nơi nhận:" 12 bold italic, the list 11 upright with dashes and marks, what it answers first, the copy last."""
    page = next((page for page in pages if _title(page)), None)
    if page is None:
        if nature.received:
            yield Finding("recipients", len(pages), "none", RECIPIENTS)
        return
    title = _title(page)
    assert title is not None
    yield from equal("recipients title size", page.place, title.size, 12)
    yield from equal("recipients title face", page.place, title.face, "BoldItalic")
    yield from near("recipients place", page.place, title.x, page.column.left)
    yield from _level(page, title, nature)
    listed = _listed(page, title)
    for strip in listed:
        yield from equal("recipients size", page.place, strip.size, 11)
        yield from equal("recipients face", page.place, strip.face, "Regular")
    yield from _order(pages, page, _entries(listed))


def _title(page: Page) -> Strip | None:
    return next((strip for strip in page.ending if strip.text == RECIPIENTS), None)


def _level(page: Page, title: Strip, nature: Nature) -> Iterator[Finding]:
    capacity = next(iter(_capacities(page)), None)
    if nature.signatures == 1 and capacity is not None:
        yield from near("recipients level", page.place, title.y, capacity.y, 1.5)


def _listed(page: Page, title: Strip) -> list[Strip]:
    """Return the lines under the title, down to the seal or small print after them."""
    below = [strip for strip in page.ending if strip.y > title.y + 1 and strip.right <= page.column.middle]
    lines: list[Strip] = []
    for strip in sorted(below, key=lambda one: one.y):
        if not page.column.continues(strip) or (lines and strip.y - lines[-1].y > 8):
            break
        lines.append(strip)
    return lines


def _entries(listed: list[Strip]) -> list[str]:
    entries: list[str] = []
    for strip in listed:
        if strip.text.startswith("- ") or not entries:
            entries.append(strip.text)
        else:
            entries[-1] += f" {strip.text}"
    return entries


def _order(pages: tuple[Page, ...], page: Page, entries: list[str]) -> Iterator[Finding]:
    if not entries:
        yield Finding("recipients", page.place, "none", "- Lưu: VT.")
        return
    for entry in entries:
        yield from equal("recipients dash", page.place, entry[:2], "- ")
    for entry in entries[:-1]:
        yield from equal("recipients mark", page.place, entry[-1], ";")
    if not _KEPT.fullmatch(entries[-1]):
        yield Finding("recipients last", page.place, entries[-1], "- Lưu: VT, ….")
    if first := _answered(pages):
        yield from equal("recipients first", page.place, entries[0].replace("\N{NO-BREAK SPACE}", " "), f"- {first};")


def _answered(pages: tuple[Page, ...]) -> str:
    """What the first recipient points to: the Điều on carrying out the decision, or those addressed above."""
    labels = [match for passage in passages(pages) if (match := _ARTICLE.match(passage.text)) and not passage.continued]
    if labels:
        return f"Như Điều {labels[-1][1]}"
    addressed = any(strip.text.startswith(ADDRESSED_TO) for page in pages for strip in page.running)
    return "Như trên" if addressed else ""


def signatures(pages: tuple[Page, ...], nature: Nature) -> Iterator[Finding]:
    """Capitals in bold over the middle of the half, room for pen and seal, then the bare name in bold."""
    signed = [page for page in pages if _capacities(page)]
    if not nature.signatures:
        for page in signed:
            yield Finding("signature", page.place, page.ending[0].text, "none by design")
        return
    if not signed:
        yield Finding("signature", len(pages), "none", "capacity and name")
    for page in signed:
        yield from _column(page, page.column.right_half, nature)
        if nature.signatures > 1:
            yield from _column(page, 2 * page.column.middle - page.column.right_half, nature)
        yield from _company(page)
        yield from _day(page)


def _day(page: Page) -> Iterator[Finding]:
    """Where a place and day stand over the signature of a paper without a head, they are italic."""
    for strip in filter(dated, page.ending):
        yield from equal("signature day face", page.place, strip.face, "Italic")


def _capacities(page: Page) -> list[Strip]:
    return [strip for strip in page.ending if strip.capital and abs(strip.middle - page.column.right_half) < 1]


def _column(page: Page, middle: float, nature: Nature) -> Iterator[Finding]:
    below = [strip for strip in page.ending if abs(strip.middle - middle) < NEAR * 2 and not dated(strip)]
    capacity = [strip for strip in below if strip.capital]
    names = [strip for strip in below if not strip.capital]
    if not capacity or (not names and nature.signatures == 1):
        yield Finding("signature", page.place, "incomplete", "capacity and name")
        return
    for strip in (*capacity, *names):
        yield from equal("signature face", page.place, strip.face, "Bold")
        yield from within("signature size", page.place, strip.size, *TEXT_SIZES)
    yield from _powers(page, capacity)
    above = capacity[-1]
    for name in names:
        if name.top - above.foot < _LEAST_SEAL_ROOM - NEAR:
            yield Finding("seal room", page.place, f"{name.top - above.foot:.1f}", "25 mm or more")
        yield from equal("signer's name", page.place, name.text, without_academic_title(name.text))
        above = name


def _powers(page: Page, capacity: list[Strip]) -> Iterator[Finding]:
    """Whoever signs in another's stead says so first, and their own post stands under it."""
    for strip in capacity:
        if strip.text.startswith(_POWERS) and strip is capacity[-1]:
            yield Finding("signing power", page.place, strip.text, "the signer's own post under it")


def _company(page: Page) -> Iterator[Finding]:
    """Signatures never stand alone: two lines of text, or rows of a table, stand over them."""
    first = min(strip.y for strip in page.ending)
    above = [strip for strip in (*page.running, *page.framed) if strip.y < first]
    short = above and above[-1].text.endswith("./.") and page.column.begins(above[-1])
    if len(above) < 2 and not short:
        yield Finding("signature alone", page.place, f"{len(above)} lines over it", "two lines of text")
