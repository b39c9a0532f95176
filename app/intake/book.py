"""A workbook's own parts beside its sheets: which sheets there are, their shared texts, and how cells look."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO

from app.domain.errors import Refusal
from app.intake.legacy import holds_western_letters, is_clearly_legacy, is_legacy_font
from app.intake.markup import elements, listen, local
from app.intake.package import Package, SwollenWorkbook

_LONGEST_TEXT = 32_767
"""What a cell holds at most, by Excel's own limit."""

_MOST_SHARED_TEXT = 128 * 2**20

_DATE_FORMATS = frozenset({14, 15, 16, 17, 22, *range(27, 37), *range(50, 59)})
"""Built-in number formats that show a day (ECMA-376, 18.8.30)."""
_NOT_FORMATTING = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_SECTIONS = frozenset({"numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"})
_TRUE = frozenset({"1", "true"})
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


@dataclass(eq=False)
class LegacyText(Refusal):
    """The cell is in TCVN3 or VNI; `shown` is what a Unicode program sees."""

    shown: str


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A worksheet: the name on its tab, the part that holds it, whether the clerk sees it."""

    name: str
    part: str
    visible: bool


@dataclass(frozen=True, slots=True)
class Style:
    """What of a cell's look changes how it is read."""

    is_date: bool = False
    legacy_font: bool = False


@dataclass(frozen=True, slots=True)
class Book:
    """What a sheet needs to be read: shared texts (or why one cannot be kept), styles, the first day counted from."""

    sheets: tuple[SheetPart, ...]
    counts_from_1904: bool
    texts: tuple[str | Refusal, ...]
    styles: tuple[Style, ...]


def read_book(package: Package) -> Book:
    """Return the workbook's parts. KeyError, IndexError or ValueError where they contradict each other."""
    main = {link.kind: link.target for link in package.relations("").values()}["officeDocument"]
    links = package.relations(main)
    by_kind = {link.kind: link.target for link in links.values()}
    sheets: list[SheetPart] = []
    counts_from_1904 = False
    with package.open(main) as stream:
        for name, found in elements(stream):
            if name == "workbookPr":
                counts_from_1904 = found.get("date1904", "") in _TRUE
            elif name == "sheet" and links[found["id"]].kind == "worksheet":
                visible = found.get("state", "visible") == "visible"
                sheets.append(SheetPart(found["name"], links[found["id"]].target, visible))
    texts = _shared_texts(package, by_kind.get("sharedStrings", ""))
    return Book(tuple(sheets), counts_from_1904, texts, _styles(package, by_kind.get("styles", "")))


def kept_text(text: str, *, legacy_font: bool = False) -> str | Refusal:
    """Return a cell's text with its escaped characters restored, or why it cannot be kept.

    ValueError for a text longer than a cell can hold.
    """
    if "_x" in text:
        text = _ESCAPED.sub(lambda code: chr(int(code[1], 16)), text)
    if len(text) > _LONGEST_TEXT:
        raise ValueError(len(text))
    if is_clearly_legacy(text) or (legacy_font and holds_western_letters(text)):
        return LegacyText(text)
    return text


def shows_a_day(number_format: str) -> bool:
    """Whether a number format shows a day or a year, and so a date rather than a number or an hour."""
    shown = _NOT_FORMATTING.sub("", number_format).lower()
    return "d" in shown or "y" in shown


class TextRuns:
    """Listens to one text made of runs, leaving out reading aids; a run in a legacy font marks the whole."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._legacy = False
        self._inside = False
        self._aside = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Hear an element begin."""
        if name == "t":
            self._inside = not self._aside
        elif name == "rPh":
            self._aside += 1
        elif name == "rFont" and is_legacy_font(attributes.get("val", "")):
            self._legacy = True

    def end(self, name: str) -> None:
        """Hear an element end."""
        if name == "t":
            self._inside = False
        elif name == "rPh":
            self._aside -= 1

    def text(self, characters: str) -> None:
        """Hear characters."""
        if self._inside:
            self._pieces.append(characters)

    def taken(self) -> str | Refusal:
        """Return the text heard so far, and begin a new one."""
        text = kept_text("".join(self._pieces), legacy_font=self._legacy)
        self._pieces, self._legacy = [], False
        return text


class _SharedTexts:
    def __init__(self) -> None:
        self.all: list[str | Refusal] = []
        self._runs = TextRuns()
        self.text = self._runs.text

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._runs.start(local(name), attributes)

    def end(self, name: str) -> None:
        name = local(name)
        self._runs.end(name)
        if name == "si":
            self.all.append(self._runs.taken())


def _shared_texts(package: Package, part: str) -> tuple[str | Refusal, ...]:
    if part not in package:
        return ()
    if package.size(part) > _MOST_SHARED_TEXT:
        raise SwollenWorkbook
    heard = _SharedTexts()
    with package.open(part) as stream:
        for _ in listen(stream, heard):
            pass
    return tuple(heard.all)


def _styles(package: Package, part: str) -> tuple[Style, ...]:
    if part not in package:
        return ()
    with package.open(part) as stream:
        return tuple(_cell_styles(stream))


def _cell_styles(stream: IO[bytes]) -> Iterator[Style]:
    date_formats = set(_DATE_FORMATS)
    legacy_fonts: list[bool] = []
    section = ""
    for name, found in elements(stream):
        if name in _SECTIONS:
            section = name
        elif name == "numFmt" and section == "numFmts" and shows_a_day(found["formatCode"]):
            date_formats.add(int(found["numFmtId"]))
        elif name == "font" and section == "fonts":
            legacy_fonts.append(False)
        elif name == "name" and section == "fonts":
            legacy_fonts[-1] = is_legacy_font(found.get("val", ""))
        elif name == "xf" and section == "cellXfs":
            yield Style(int(found.get("numFmtId", "0")) in date_formats, legacy_fonts[int(found.get("fontId", "0"))])
