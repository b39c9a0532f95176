"""Faces in a PDF: the whole alphabet of a face is made ready once, and put into every file that uses the face.

To pick out the letters of each paper afresh takes longer than all else that is done for it, to spare it less than half
of its size. Letters beyond the alphabet are still picked out paper by paper.
"""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from string import digits, punctuation
from typing import cast
from unicodedata import normalize

from reportlab.pdfbase import ttfonts
from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFObject,
    PDFObjectReference,
    PDFStream,
)

_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_SMALL = [normalize("NFC", vowel + tone) for vowel in "aăâeêioôơuưy" for tone in _TONES] + [*"bcdđfghjklmnpqrstvwxz"]
_SIGNS = f" {digits}{punctuation}…–“”‘’"
ALPHABET = "".join((*_SIGNS, *_SMALL, *(letter.upper() for letter in _SMALL)))
"""What Vietnamese is written with, the space first; it fits the 255 codes of one font of a file."""

_SPACE = 32
_LETTERS = (0, *map(ord, ALPHABET[1:_SPACE]), _SPACE, *map(ord, ALPHABET[_SPACE:]))
"""The letter of each code of the first font: no letter, then the alphabet, with the space at its own place."""
_CODES = {chr(letter): code for code, letter in enumerate(_LETTERS) if letter} | {"\xa0": _SPACE}
_NEXT_FONT = 256
_SMALLEST = 9
"""zlib's slowest level, for what is packed only once."""


class _Written(PDFObject):
    """Part of a file that is written already."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    def format(self, document: PDFDocument) -> bytes:  # noqa: ARG002
        """Return it."""
        return self._content


@dataclass(frozen=True, slots=True)
class _Ready:
    """Some letters of a face as a file takes them, written already: how wide, what they mean, how they look."""

    name: str
    codes: int
    widths: bytes
    meanings: bytes
    shapes: bytes


class AlphabetFont(ttfonts.TTFont):
    """A face whose first font in any file is its alphabet."""

    def splitString(self, text: str, doc: PDFDocument, encoding: str = "utf-8") -> list[tuple[int, bytes]]:  # noqa: N802
        """Return the text in pieces of one font each, as codes in that font."""
        if doc not in self.state:
            self.state[doc] = self._begun()
        try:
            return [(0, bytes([_CODES[letter] for letter in text]))]
        except KeyError:
            return super().splitString(text, doc, encoding)

    def _begun(self) -> ttfonts.TTFont.State:
        """Return what a file knows of a face it has not been written with: the alphabet, and where others begin."""
        state = ttfonts.TTFont.State(False, self)
        state.assignments = {letter: code for code, letter in enumerate(_LETTERS)}  # type: ignore[attr-defined]
        state.subsets = [list(_LETTERS)]
        state.nextCode = _NEXT_FONT
        return state

    def addObjects(self, doc: PDFDocument) -> None:  # noqa: N802  # reportlab's name
        """Put the fonts that were written with into a file."""
        state = self.state[doc]
        state.frozen = 1
        for place, letters in enumerate(state.subsets):
            self._add(doc, place, self._ready(place, letters) if place else self._alphabet)

    @cached_property
    def _alphabet(self) -> _Ready:
        return self._ready(0, _LETTERS)

    def _ready(self, place: int, letters: Sequence[int]) -> _Ready:
        name = b"%s+%s" % (ttfonts.SUBSETN(place), self.face.name)
        return _Ready(
            name.decode("ascii"),
            len(letters),
            PDFArray(map(self.face.getCharWidth, letters)).format(PDFDocument()),
            _packed(ttfonts.makeToUnicodeCMap(name.decode("ascii"), letters).encode("ascii")),
            _packed(self.face.makeSubset(letters)),
        )

    def _add(self, doc: PDFDocument, place: int, ready: _Ready) -> None:
        name = self.getSubsetInternalName(place, doc)[1:]
        font = {
            "Type": "/Font",
            "Subtype": "/TrueType",
            "Name": f"/{name}",
            "BaseFont": PDFName(ready.name),
            "FirstChar": 0,
            "LastChar": ready.codes - 1,
            "Widths": _Written(ready.widths),
            "ToUnicode": _named(doc, _Written(ready.meanings), f"toUnicodeCMap:{ready.name}"),
            "FontDescriptor": _named(doc, self._descriptor(doc, ready), f"fontDescriptor:{ready.name}"),
        }
        fonts = cast("PDFDictionary", doc.idToObject["BasicFonts"])
        fonts[name] = _named(doc, PDFDictionary(font), name)

    def _descriptor(self, doc: PDFDocument, ready: _Ready) -> PDFDictionary:
        face = self.face
        return PDFDictionary(
            {
                "Type": "/FontDescriptor",
                "FontName": PDFName(ready.name),
                "Flags": face.flags & ~ttfonts.FF_NONSYMBOLIC | ttfonts.FF_SYMBOLIC,
                "FontBBox": PDFArray(face.bbox),
                "ItalicAngle": face.italicAngle,
                "Ascent": face.ascent,
                "Descent": face.descent,
                "CapHeight": face.capHeight,
                "StemV": face.stemV,
                "MissingWidth": face.defaultWidth,
                "FontFile2": _named(doc, _Written(ready.shapes), f"fontFile:{ready.name}"),
            }
        )


def _packed(content: bytes) -> bytes:
    known = {"Filter": "/FlateDecode", "Length1": len(content)}
    return PDFStream(PDFDictionary(known), zlib.compress(content, _SMALLEST)).format(PDFDocument())


def _named(doc: PDFDocument, known: PDFObject, name: str) -> PDFObjectReference:
    return doc.Reference(known, name)  # type: ignore[no-untyped-call, no-any-return]
