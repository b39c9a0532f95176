"""The elements a Word file is written in (ECMA-376, part 1): paragraphs, runs and the lengths they take.

Words go in as text nodes, never as markup, and without the characters XML does not allow.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

Element: TypeAlias = BaseOxmlElement
FONT = "Times New Roman"
HAIR = 1.0
"""The lowest line Word sets, in points: what it demands after a table where nothing stands."""

HELD_HYPHEN = "\N{NON-BREAKING HYPHEN}"
_SIGNS = {"\n": "br", HELD_HYPHEN: "noBreakHyphen"}
_PARTS = re.compile(f"[\n{HELD_HYPHEN}]|[^\n{HELD_HYPHEN}]+")
_NOT_IN_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def element(tag: str, *children: Element, **attributes: object) -> Element:
    """Return an element of the word processing namespace; a trailing underscore of a name is dropped."""
    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name.rstrip('_')}"), str(value))
    made.extend(children)
    return made


def twips(length: float) -> int:
    """Return points in twentieths of a point."""
    return round(length * 20)


def cleaned(text: str) -> str:
    """Return the text without the control characters no XML file may hold."""
    return _NOT_IN_XML.sub("", text)


def run(text: str, size: float, *, bold: bool = False, italic: bool = False, spread: float = 0) -> Element:
    """Return words of one look, every letter followed by `spread` points.

    A line feed ends a line, and `HELD_HYPHEN` becomes Word's own hyphen that ends none.
    """
    made = element("r", _look(size, bold=bold, italic=italic, spread=spread))
    for part in _PARTS.findall(cleaned(text)):
        made.append(element(_SIGNS[part]) if part in _SIGNS else _words(part))
    return made


def _look(size: float, *, bold: bool, italic: bool, spread: float) -> Element:
    look = [element("b"), element("bCs")] if bold else []
    look += [element("i"), element("iCs")] if italic else []
    look += [element("spacing", val=twips(spread))] if twips(spread) else []
    return element("rPr", *look, *sized(size))


def _words(line: str) -> Element:
    words = element("t")
    words.text = line
    words.set(qn("xml:space"), "preserve")
    return words


def paragraph(
    *content: Element,
    line: float | None,
    align: str = "left",
    indents: Sequence[float] = (),
    ruled: float = 0,
    size: float = HAIR,
    begins_page: bool = False,
) -> Element:
    """Return a paragraph whose lines are exactly `line` points high, or as high as what they hold.

    `indents` are those at the left, at the right and of the first line; `ruled` is the thickness of a line over it;
    `size` is the print of what is typed into it later.
    """
    height: dict[str, Any] = {"line": 240, "lineRule": "auto"}
    if line is not None:
        height = {"line": twips(line), "lineRule": "exact"}
    names = ("left", "right", "firstLine")
    spared = {name: twips(length) for name, length in zip(names, indents, strict=False) if twips(length)}
    return element(
        "p",
        element(
            "pPr",
            *([element("pageBreakBefore")] if begins_page else []),
            *(_rule(ruled) if ruled else ()),
            element("spacing", before=0, after=0, **height),
            *([element("ind", **spared)] if spared else []),
            element("jc", val=align),
            element("rPr", *sized(size)),
        ),
        *content,
    )


def sized(size: float) -> tuple[Element, Element]:
    """Return a size of print, in points, for all scripts."""
    half_points = round(size * 2)
    return element("sz", val=half_points), element("szCs", val=half_points)


def _rule(thickness: float) -> Iterable[Element]:
    yield element("pBdr", element("top", val="single", sz=round(thickness * 8), space=0, color="000000"))


def is_paragraph(one: Element) -> bool:
    """Whether an element is a paragraph; what else stands in a text is a table."""
    return bool(one.tag == qn("w:p"))


def space(one: Element, side: str, length: float) -> None:
    """Leave so many points more "before" or "after" a paragraph."""
    spacing = one.pPr.find(qn("w:spacing"))
    name = qn(f"w:{side}")
    spacing.set(name, str(int(spacing.get(name)) + max(0, twips(length))))


def keep_with_next(elements: Iterable[Element]) -> None:
    """Keep paragraphs, also those in tables, on the page of what follows them."""
    for one in elements:
        for properties in one.iter(qn("w:pPr")):
            if properties.find(qn("w:keepNext")) is None:
                properties.insert(0, element("keepNext"))
