"""The text: size, justification, indents and spacing, grounds, Điều, headings and closing mark (Phụ lục I, II.6)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from tests.documents.reading import MM
from tests.nd30.findings import TEXT_SIZES, Finding, Nature, equal, near, within
from tests.nd30.pages import Page, addressed
from tests.nd30.strips import NEAR, Strip

CLOSING = "./."
_GROUND = re.compile(r"Căn cứ (?!quy định phải)|Theo đề nghị ")
_ARTICLE = re.compile(r"Điều\s(\d+)\.\s")
_PART = re.compile(r"[IVX]+\. ")
_SINGLE = 1.15
"""Single spacing of the letter of administrative papers, as a share of its size."""
_NOTE_SIZE = 12


@dataclass(frozen=True)
class Passage:
    """A paragraph as printed on one page; `continued` when it began on the page before."""

    page: Page
    strips: tuple[Strip, ...]
    continued: bool = False

    @property
    def text(self) -> str:
        return " ".join(strip.text for strip in self.strips)

    @property
    def first(self) -> Strip:
        return self.strips[0]

    @property
    def bold(self) -> bool:
        return all(strip.bold for strip in self.strips)


def passages(pages: Iterable[Page]) -> Iterator[Passage]:
    """Yield the paragraphs of the running text, lines in the middle and small print left out."""
    for page in pages:
        gathered: list[Strip] = []
        for strip in _running(page):
            if gathered and not page.column.continues(strip):
                yield Passage(page, tuple(gathered), page.column.continues(gathered[0]))
                gathered = []
            gathered.append(strip)
        if gathered:
            yield Passage(page, tuple(gathered), page.column.continues(gathered[0]))


def _running(page: Page) -> Iterator[Strip]:
    aside = addressed(page)
    for strip in page.running:
        placed = page.column.begins(strip) or page.column.continues(strip)
        if placed and strip not in aside and not _is_note(page, strip):
            yield strip


def _is_note(page: Page, strip: Strip) -> bool:
    return strip.size == _NOTE_SIZE and page.column.continues(strip)


def running(pages: tuple[Page, ...]) -> Iterator[Finding]:
    """13-14 throughout, first lines indented 1 or 1.27 cm, justified, 6 pt or more between paragraphs."""
    sizes = set()
    for page in pages:
        aside = addressed(page)
        for strip in page.running:
            known = page.column.begins(strip) or page.column.continues(strip) or page.column.centred(strip)
            if not known and strip not in aside:
                yield Finding("indent", page.place, f"{strip.x - page.column.left:.1f} {strip.text!r}", "10 or 12.7 mm")
            if not _is_note(page, strip):
                yield from within("text size", page.place, strip.size, *TEXT_SIZES)
                sizes.add(strip.size)
    if len(sizes) > 1:
        yield Finding("text size", 1, str(sorted(sizes)), "one size throughout")
    for passage in passages(pages):
        yield from _justified(passage)
        yield from _line_spacing(passage)
    yield from _between(tuple(passages(pages)))


def _justified(passage: Passage) -> Iterator[Finding]:
    if passage.bold:
        return
    for strip in passage.strips[:-1]:
        if abs(strip.right - passage.page.column.right) > NEAR:
            yield Finding("justified", passage.page.place, f"{strip.right:.1f} {strip.text!r}", "the right margin")


def _line_spacing(passage: Passage) -> Iterator[Finding]:
    for above, below in pairwise(passage.strips):
        spacing = (below.y - above.y) / (above.size * _SINGLE * MM)
        yield from within("line spacing", passage.page.place, spacing, 1, 1.5)


def _between(read: tuple[Passage, ...]) -> Iterator[Finding]:
    for above, below in pairwise(read):
        advance = (below.first.y - above.strips[-1].y) / MM - below.first.size * _SINGLE
        if above.page is below.page and not below.continued and advance < 6 - NEAR:
            yield Finding(
                "paragraph spacing", above.page.place, f"{advance:.1f} pt {below.text[:30]!r}", "6 pt or more"
            )


def grounds(pages: tuple[Page, ...], nature: Nature) -> Iterator[Finding]:
    """Italic, each ending with ";", the last with "."."""
    if not nature.grounds:
        return
    cited = list(_cited(pages))
    if not cited:
        yield Finding("grounds", 1, "none", "Căn cứ …;")
    for place, (passage, text) in enumerate(cited, start=1):
        yield from equal("ground mark", passage.page.place, text[-1], "." if place == len(cited) else ";")


def _cited(pages: tuple[Page, ...]) -> list[tuple[Passage, str]]:
    """Return the grounds, each whole: what cites, and what goes on like it after a ";" or in italics."""
    cited: list[tuple[Passage, str]] = []
    for passage in passages(pages):
        if cited and passage.continued:
            cited[-1] = (passage, f"{cited[-1][1]} {passage.text}")
        elif _GROUND.match(passage.text) or (cited and (passage.text[-1] == ";" or passage.first.face == "Italic")):
            cited.append((passage, passage.text))
        elif cited:
            break
    return cited


def italic_grounds(pages: tuple[Page, ...], nature: Nature) -> Iterator[Finding]:
    """Every line of every ground is italic."""
    for passage, _ in _cited(pages) if nature.grounds else ():
        for strip in passage.strips:
            yield from equal("ground face", passage.page.place, strip.face, "Italic")


def articles(pages: tuple[Page, ...], nature: Nature) -> Iterator[Finding]:
    """ "Điều n." in bold, numbered from 1 without a gap."""
    found = 0
    for passage in passages(pages):
        label = _ARTICLE.match(passage.text)
        if label and not passage.continued:
            found += 1
            yield from equal("article number", passage.page.place, int(label[1]), found)
            if not {"Bold", "Regular"} <= passage.first.faces:
                faces = "/".join(sorted(passage.first.faces))
                yield Finding("article face", passage.page.place, faces, "a bold label before upright text")
    if nature.articles and not found:
        yield Finding("article number", 1, "none", "Điều 1.")


def headings(pages: tuple[Page, ...]) -> Iterator[Finding]:
    """ "I. …" in bold capitals; "1. …" in bold small letters."""
    for passage in passages(pages):
        if _PART.match(passage.text) and not passage.continued:
            heading = passage.text.partition(". ")[2]
            if not passage.bold:
                yield Finding("heading face", passage.page.place, passage.text[:40], "bold")
            elif not heading.isupper():
                yield Finding("heading capitals", passage.page.place, passage.text, passage.text.upper())
        elif re.match(r"\d+\. ", passage.text) and passage.bold and passage.text.partition(". ")[2].isupper():
            yield Finding("heading capitals", passage.page.place, passage.text, "small letters")


def closing(pages: tuple[Page, ...], nature: Nature) -> Iterator[Finding]:
    """The text of the paper itself ends with "./.", and nothing before its end does."""
    body = _body(pages)
    text = [passage for passage in passages(body) if not passage.bold]
    if nature.closes and text and not text[-1].text.endswith(CLOSING):
        yield Finding("closing mark", text[-1].page.place, text[-1].text[-20:], CLOSING)
    for passage in text[:-1]:
        if passage.text.endswith(CLOSING):
            yield Finding("closing mark", passage.page.place, passage.text[-20:], "./. at the end alone")


def _body(pages: tuple[Page, ...]) -> tuple[Page, ...]:
    """Return the pages of the paper itself, without its appendices."""
    ends = (place for place, page in enumerate(pages) if place and page.opens)
    return pages[: next(ends, len(pages))]


def addressees(pages: tuple[Page, ...]) -> Iterator[Finding]:
    """Several addressees each after a dash under the colon, ending with ";", the last with "."."""
    for page in pages:
        named = [strip for strip in addressed(page) if strip.text.startswith("- ")]
        for place, strip in enumerate(named, start=1):
            yield from near("addressee place", page.place, strip.x, named[0].x)
            last = _whole(page, strip, named)
            yield from equal("addressee mark", page.place, last[-1], "." if place == len(named) else ";")


def _whole(page: Page, strip: Strip, named: list[Strip]) -> str:
    """Return the last line of an addressee."""
    below = [one.y for one in named if one.y > strip.y]
    lines = [one for one in addressed(page) if strip.y <= one.y < min(below, default=1000)]
    return max(lines, key=lambda one: (one.y, one.x)).text
