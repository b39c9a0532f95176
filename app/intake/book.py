"""A workbook's own parts beside its sheets: which sheets there are, their shared texts, and how cells look."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Self

from app.domain.errors import Refusal
from app.intake.legacy import holds_western_letters, is_clearly_legacy, is_legacy_font
from app.intake.markup import elements, listen, local
from app.intake.package import Package, SwollenWorkbook
from app.intake.transcoding import in_unicode

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
    """The cell is in TCVN3 or VNI and no font says which; `shown` is what a Unicode program sees."""

    shown: str


@dataclass(eq=False)
class LegacyFontAmongOthers(Refusal):
    """The cell has a text in TCVN3 or VNI beside one in another font, so that no one table reads it."""

    shown: str


class Transcoded(str):
    """A text kept in TCVN3 or VNI, as Unicode; `shown` is what a Unicode program shows of it as kept."""

    __slots__ = ("shown",)
    shown: str

    def __new__(cls, text: str, shown: str) -> Self:
        """Make the text, remembering how it was kept."""
        made = super().__new__(cls, text)
        made.shown = shown
        return made


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
    legacy_font: str = ""


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


def kept_text(text: str, legacy_font: str = "") -> str | Refusal:
    """Return a cell's text with its escaped characters restored, or why it cannot be kept.

    A text drawn by a legacy font is read as that font draws it. ValueError for a text longer than a cell can hold.
    """
    if "_x" in text:
        text = _ESCAPED.sub(lambda code: chr(int(code[1], 16)), text)
    if len(text) > _LONGEST_TEXT:
        raise ValueError(len(text))
    if legacy_font and holds_western_letters(text):
        read = in_unicode(text, legacy_font)
        return LegacyText(text) if read is None else Transcoded(read, text)
    return LegacyText(text) if is_clearly_legacy(text) else text


def shows_a_day(number_format: str) -> bool:
    """Whether a number format shows a day or a year, and so a date rather than a number or an hour."""
    shown = _NOT_FORMATTING.sub("", number_format).lower()
    return "d" in shown or "y" in shown


class TextRuns:
    """Listens to one text made of runs, leaving out reading aids; a legacy font must be that of all its letters."""

    def __init__(self) -> None:
        self._pieces: list[tuple[str, str]] = []
        self._font = ""
        self._inside = False
        self._aside = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Hear an element begin."""
        if name == "t":
            self._inside = not self._aside
        elif name == "rPh":
            self._aside += 1
        elif name == "r":
            self._font = ""
        elif name == "rFont" and is_legacy_font(attributes.get("val", "")):
            self._font = attributes["val"]

    def end(self, name: str) -> None:
        """Hear an element end."""
        if name == "t":
            self._inside = False
        elif name == "rPh":
            self._aside -= 1

    def text(self, characters: str) -> None:
        """Hear characters."""
        if self._inside:
            self._pieces.append((characters, self._font))

    def taken(self) -> str | Refusal:
        """Return the text heard so far, and begin a new one."""
        text = "".join(piece for piece, _ in self._pieces)
        fonts = {font for piece, font in self._pieces if not piece.isascii()}
        self._pieces, self._font = [], ""
        if len(fonts) > 1:
            return LegacyFontAmongOthers(text)
        return kept_text(text, *fonts)


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
    legacy_fonts: list[str] = []
    section = ""
    for name, found in elements(stream):
        if name in _SECTIONS:
            section = name
        elif name == "numFmt" and section == "numFmts" and shows_a_day(found["formatCode"]):
            date_formats.add(int(found["numFmtId"]))
        elif name == "font" and section == "fonts":
            legacy_fonts.append("")
        elif name == "name" and section == "fonts":
            legacy_fonts[-1] = found["val"] if is_legacy_font(found.get("val", "")) else ""
        elif name == "xf" and section == "cellXfs":
            yield Style(int(found.get("numFmtId", "0")) in date_formats, legacy_fonts[int(found.get("fontId", "0"))])
