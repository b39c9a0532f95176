"""Words into lines: the only place where text is measured and broken.

Text is set as it is, never read as markup, so nothing in a name or an achievement can change the page. Lines break at
spaces alone; a single word wider than its line is the one thing broken inside.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from unicodedata import normalize

from app.documents.ink.fonts import ASCENT, DESCENT, REGULAR, ems, face
from app.documents.layout import points
from app.documents.table import Align
from app.documents.unbroken import NO_BREAK, unbroken
from app.documents.words import Gap, Text, runs

_PARTS = re.compile(r"\n|[ \t]+|[^ \t\n]+")
SPACE = 0.25
"""Width of a space in all four faces, as a share of the size."""
LEADING = 1.15
"""Distance from one line to the next where a style says nothing else, as a share of the size."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a stretch of text is set; lengths in points. `align` None means justified."""

    size: float
    bold: bool = False
    italic: bool = False
    align: Align | None = None
    first_indent: float = 0
    before: float = 0
    after: float = 0
    balanced: bool = False
    leading: float = 0

    @property
    def line_height(self) -> float:
        """Distance from one line to the next."""
        return self.leading or self.size * LEADING

    @property
    def baseline(self) -> float:
        """How far under the top of a line its letters stand."""
        return (self.line_height + (ASCENT - DESCENT) * self.size) / 2


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of one face, or a gap where `face` is empty; `width` in points."""

    face: str
    text: str
    width: float


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its stretches, how wide they run, and whether a justified text spreads it over the whole width."""

    stretches: tuple[Stretch, ...]
    width: float
    full: bool

    @property
    def spaces(self) -> int:
        """How many spaces can take up what is left of the width."""
        return sum(one.text.count(" ") + one.text.count(NO_BREAK) for one in self.stretches)


Word = list[Stretch]


def broken(text: Text, style: Style, width: float) -> tuple[Line, ...]:
    """Break a text into the lines that fit `width`; text with no words makes one empty line."""
    lines = _filled(text, style, width)
    if style.balanced and len(lines) > 1:
        return _balanced(text, style, width, lines)
    return lines


def _balanced(text: Text, style: Style, width: float, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Return as many lines, as even in length as can be: a centred title must not end in one stray word."""
    narrow, wide = width / len(lines) / 2, width
    while wide - narrow > 1:
        middle = (narrow + wide) / 2
        if len(closer := _filled(text, style, middle)) == len(lines):
            wide, lines = middle, closer
        else:
            narrow = middle
    return lines


def natural_width(text: Text, style: Style) -> float:
    """Return the width of the longest line when nothing but written line ends break it."""
    return max(line.width for line in _filled(text, style, float("inf")))


def widest_word(text: Text, style: Style) -> float:
    """Return the width of the longest stretch that cannot be broken at a space."""
    widest, _ = asked(text, style)
    return widest


def asked(text: Text, style: Style) -> tuple[float, tuple[float, ...]]:
    """Return the widths of the longest stretch that cannot be broken, and of each written line when nothing is."""
    widest, lines = 0.0, [0.0]
    for word in _words(text, style):
        if word is None:
            lines.append(0.0)
            continue
        wide = _width(word)
        widest = max(widest, wide)
        lines[-1] += wide + (SPACE * style.size if lines[-1] else 0)
    return widest, tuple(lines)


def _filled(text: Text, style: Style, width: float) -> tuple[Line, ...]:
    lines: list[Line] = []
    row: list[Word] = []
    used, room = 0.0, width - style.first_indent
    space = SPACE * style.size
    for word in _fitting(text, style, width):
        if word is None:
            lines.append(_line(row, used, space, full=False))
            row, used, room = [], 0.0, width
            continue
        needed = _width(word)
        if row and used + space + needed > room:
            lines.append(_line(row, used, space, full=True))
            row, used, room = [word], needed, width
        else:
            used += needed + (space if row else 0)
            row.append(word)
    lines.append(_line(row, used, space, full=False))
    return tuple(lines)


def _fitting(text: Text, style: Style, width: float) -> Iterator[Word | None]:
    """Yield the words, those too wide for a line in pieces that fit, with line ends between."""
    for word in _words(text, style):
        if word is None or _width(word) <= width - style.first_indent:
            yield word
        else:
            yield from _chopped(word, style, width - style.first_indent)


def _words(text: Text, style: Style) -> Iterator[Word | None]:
    """Yield the words one by one, and None where the writer ended a line."""
    word: Word = []
    for run in runs(text):
        if isinstance(run, Gap):
            word.append(Stretch("", "", points(run.millimetres)))
            continue
        name = face(bold=run.bold or style.bold, italic=run.italic or style.italic)
        for part in _PARTS.findall(unbroken(normalize("NFC", run.text))):
            if part[0] not in " \t\n":
                word.append(_stretch(part, name, style))
                continue
            if word:
                yield word
                word = []
            if part == "\n":
                yield None
    if word:
        yield word


def _chopped(word: Word, style: Style, width: float) -> Iterator[Word | None]:
    """Let go of what binds a word too wide for any line: first its no-break spaces, then its letters."""
    for stretch in word:
        if not stretch.face:
            yield [stretch]
            continue
        for part in filter(None, stretch.text.split(NO_BREAK)):
            *full, last = _slices(part, stretch.face, width / style.size)
            for piece in full:
                yield [_stretch(piece, stretch.face, style)]
                yield None
            yield [_stretch(last, stretch.face, style)]


def _slices(text: str, name: str, widest: float) -> Iterator[str]:
    """Yield the text in pieces as long as fit `widest` ems, each of at least one letter."""
    start = 0
    for end in range(1, len(text)):
        if ems(name, text[start : end + 1]) > widest:
            yield text[start:end]
            start = end
    yield text[start:]


def _stretch(text: str, name: str, style: Style) -> Stretch:
    return Stretch(name, text, ems(name, text) * style.size)


def _line(row: list[Word], width: float, space: float, *, full: bool) -> Line:
    """Join the words of a line, neighbours of one face into one stretch."""
    stretches: list[Stretch] = []
    for name, alike in groupby(_spaced(row, space), attrgetter("face")):
        if name:
            joined = tuple(alike)
            text = "".join([one.text for one in joined])
            stretches.append(Stretch(name, text, sum([one.width for one in joined])))
        else:
            stretches.extend(alike)
    return Line(tuple(stretches), width, full)


def _spaced(row: list[Word], space: float) -> Iterator[Stretch]:
    """Yield the stretches of the words with a space between words, in the face of what stands before it."""
    between = Stretch(REGULAR, " ", space)
    before = ""
    for place, word in enumerate(row):
        if place:
            name = before or word[0].face or REGULAR
            between = between if between.face == name else Stretch(name, " ", space)
            yield between
        yield from word
        before = word[-1].face


def _width(word: Word) -> float:
    return sum([stretch.width for stretch in word])
