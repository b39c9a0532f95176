"""What a layout of certificates must be before the office keeps it as its own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Final

from app.domain.certificates.certificate_layout import CertificateLayout, Field
from app.domain.errors import Refusal, refuse
from app.domain.language.text import clean

_CODE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST_CODE: Final = 40
_LENGTH = re.compile(r"[0-9]{1,3}(?:[.,][0-9])?")
_SHORTEST_SIDE, _LONGEST_SIDE = 50, 500
_SMALLEST, _LARGEST = 6, 120
_MOST_LINES: Final = 10


@dataclass(eq=False)
class LayoutCodeNotPossible(Refusal):
    """What was typed cannot be the short name a layout is called by."""

    typed: str
    field: ClassVar[str] = "code"


class LayoutWithoutTitle(Refusal):
    field: ClassVar[str] = "title"


class LayoutWithoutFields(Refusal):
    """Nothing would be printed by this layout."""


@dataclass(eq=False)
class SheetNotPossible(Refusal):
    """Sides and bounds in millimetres."""

    width: float
    height: float
    shortest: int
    longest: int


@dataclass(eq=False)
class PartPlacedTwice(Refusal):
    place: str


@dataclass(eq=False)
class FieldOffTheSheet(Refusal):
    """A field reaches over an edge of its sheet, whose sides are in millimetres."""

    place: str
    width: float
    height: float


@dataclass(eq=False)
class PrintSizeNotPossible(Refusal):
    """Sizes in points."""

    place: str
    smallest: int
    largest: int


@dataclass(eq=False)
class FloorAboveSize(Refusal):
    """The smallest size words may shrink to is larger than the size they have."""

    place: str
    field: ClassVar[str] = "floor"


@dataclass(eq=False)
class LinesNotPossible(Refusal):
    place: str
    most: int
    field: ClassVar[str] = "lines"


@dataclass(eq=False)
class LayoutFileNotReadable(Refusal):
    """The file is gone, or is no text in UTF-8."""

    name: str


@dataclass(eq=False)
class NotALength(Refusal):
    """What was typed is no distance or size: a number below 1000, to the tenth."""

    typed: str


def read_length(typed: str) -> float:
    """Read millimetres or points to the tenth: "12,5" or "12.5"; raises `NotALength`."""
    shown = clean(typed)
    if not _LENGTH.fullmatch(shown):
        raise NotALength(shown)
    return float(shown.replace(",", "."))


def accept_code(typed: str) -> str:
    """Return the code a layout is kept under; raises `LayoutCodeNotPossible`."""
    code = clean(typed).lower()
    if len(code) > _LONGEST_CODE or not _CODE.fullmatch(code):
        raise LayoutCodeNotPossible(code)
    return code


def accept_layout(layout: CertificateLayout) -> CertificateLayout:
    """Return the layout with its title cleaned; raises everything that keeps it from being printed by."""
    tidy = replace(layout, title=clean(layout.title))
    refuse([*_faults(tidy)])
    return tidy


def _faults(layout: CertificateLayout) -> Iterator[Refusal]:
    if not layout.title:
        yield LayoutWithoutTitle()
    if not all(_SHORTEST_SIDE <= side <= _LONGEST_SIDE for side in (layout.width, layout.height)):
        yield SheetNotPossible(layout.width, layout.height, _SHORTEST_SIDE, _LONGEST_SIDE)
        return
    if not layout.fields:
        yield LayoutWithoutFields()
    parts = [field.part for field in layout.fields]
    yield from (PartPlacedTwice(part.label) for part in dict.fromkeys(parts) if parts.count(part) > 1)
    for field in layout.fields:
        yield from _faults_of(field, layout)


def _faults_of(field: Field, layout: CertificateLayout) -> Iterator[Refusal]:
    place = field.part.label
    across = field.left >= 0 and field.width > 0 and field.left + field.width <= layout.width
    if not (across and 0 < field.baseline <= layout.height):
        yield FieldOffTheSheet(place, layout.width, layout.height)
    if not _SMALLEST <= field.size <= _LARGEST or (field.floor and field.floor < _SMALLEST):
        yield PrintSizeNotPossible(place, _SMALLEST, _LARGEST)
    if field.floor > field.size:
        yield FloorAboveSize(place)
    if not 1 <= field.lines <= _MOST_LINES:
        yield LinesNotPossible(place, _MOST_LINES)
