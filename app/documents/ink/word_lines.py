"""Lines of a page as the runs of a Word paragraph, in which they flow again.

Lines are ended by hand only where the paper ends them so, as in titles, and in text that is not justified where a word
misses its line by a hair, which Word could take for room enough. Word would part words at hyphens, and does not
stretch the no-break spaces a printed line stretches: both are held together where a line begins with them, and only
there, so that lines end where they do on paper and a search for "Điều 1" or "15/QĐ-SXD" finds them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.documents.ink.fonts import REGULAR, ems
from app.documents.ink.lines import SPACE, Line, Stretch, Style
from app.documents.ink.texts import TextPiece
from app.documents.ink.word_xml import HELD_HYPHEN, Element, run
from app.documents.table import Align
from app.documents.unbroken import NO_BREAK

HAIR_MORE = 0.5
"""How many points wider text that is not justified is set in Word, whose lines would else break early."""
_BY_A_HAIR = 2 * HAIR_MORE


def closed(piece: TextPiece) -> tuple[Sequence[Line], float]:
    """Return a text's lines without the gap for the pen a centred one ends with, and the width of that gap.

    Blanks at the end of a line do not count where Word looks for its middle.
    """
    line = piece.lines[-1]
    if piece.style.align is not Align.CENTRE or len(piece.lines) > 1 or len(line.stretches) <= 1:
        return piece.lines, 0
    *words, last = line.stretches
    return ((replace(line, stretches=tuple(words)),), last.width) if not last.face else (piece.lines, 0)


def runs(lines: Sequence[Line], style: Style, width: float) -> Iterator[Element]:
    """Yield the words of lines set to a width, a run for each stretch of one face and for each gap."""
    face, text = REGULAR, ""
    for stretch in _flowing(lines, style, width):
        if stretch.face == face:
            text += stretch.text
            continue
        if text:
            yield _run(face, text, style)
        if stretch.face:
            face, text = stretch.face, stretch.text
        else:
            text = ""
            yield _gap(stretch, style)
    if text:
        yield _run(face, text, style)


def _run(face: str, text: str, style: Style) -> Element:
    return run(text, style.size, bold="Bold" in face, italic="Italic" in face)


def _gap(gap: Stretch, style: Style) -> Element:
    """Return a gap for the pen: a row of no-break spaces as wide as it."""
    space = SPACE * style.size
    count = max(1, int(gap.width / space))
    return run(NO_BREAK * count, style.size, spread=gap.width / count - space)


def _flowing(lines: Sequence[Line], style: Style, width: float) -> Iterator[Stretch]:
    """Yield the stretches of all lines, with what parts one line from the next."""
    wrapped, face = False, REGULAR
    for place, line in enumerate(lines):
        if place:
            yield Stretch(face, " " if wrapped else "\n", 0)
        for nth, stretch in enumerate(line.stretches):
            yield _loosened(stretch, held=wrapped and nth == 0)
            face = stretch.face or face
        wrapped = line.full and not style.balanced
        if wrapped and style.align is not None and place + 1 < len(lines):
            wrapped = not _by_a_hair(line, lines[place + 1], style, width)


def _by_a_hair(line: Line, below: Line, style: Style, width: float) -> bool:
    """Whether the first word of the line below would stand on this one if it were a little wider."""
    first = below.stretches[0]
    word = ems(first.face, first.text.partition(" ")[0]) * style.size if first.face else first.width
    return line.width + SPACE * style.size + word - width < _BY_A_HAIR


def _loosened(stretch: Stretch, *, held: bool) -> Stretch:
    """Return words with spaces that stretch, but for the first word where it must be `held` together."""
    first, space, others = stretch.text.partition(" ") if held else ("", "", stretch.text)
    return replace(stretch, text=first.replace("-", HELD_HYPHEN) + space + others.replace(NO_BREAK, " "))
