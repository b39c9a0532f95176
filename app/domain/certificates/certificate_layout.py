"""Where everything stands on a certificate: fields at their places in millimetres, as bought blanks have them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from app.domain.errors import Refusal
from app.domain.language.text import clean

_SHIFT = re.compile(r"[+-]?[0-9]{1,2}(?:[.,][0-9])?")


@dataclass(eq=False)
class UnknownLayout(Refusal):
    layout: str
    known: tuple[str, ...]
    field: ClassVar[str] = "layout"


@dataclass(eq=False)
class NotAShift(Refusal):
    """What was typed is not a distance in millimetres, below 100 and to the tenth."""

    typed: str


@dataclass(eq=False)
class TextTooLongForField(Refusal):
    """A text does not fit its place on a certificate even at the smallest size allowed there."""

    place: str
    text: str


class Part(StrEnum):
    """What may stand on a certificate."""

    NATIONAL_TITLE = "quoc-hieu"
    MOTTO = "tieu-ngu"
    AUTHORITY = "tham-quyen"
    GRANTS = "tang"
    FORM = "hinh-thuc"
    NAME = "ten"
    POST = "chuc-vu-don-vi"
    ACHIEVEMENT = "thanh-tich"
    DECISION = "quyet-dinh"
    DECIDED = "ngay-quyet-dinh"
    AWARD_NUMBER = "so-khen-thuong"
    PLACE_AND_DAY = "noi-va-ngay"
    CAPACITY = "chuc-danh-ky"
    SIGNER = "nguoi-ky"

    @property
    def label(self) -> str:
        """The part in the office's words."""
        return _PARTS[self]


_PARTS = {
    Part.NATIONAL_TITLE: "Quốc hiệu",
    Part.MOTTO: "Tiêu ngữ",
    Part.AUTHORITY: "thẩm quyền khen thưởng",
    Part.GRANTS: "chữ “Tặng”",
    Part.FORM: "hình thức khen thưởng",
    Part.NAME: "tên người, tập thể được khen",
    Part.POST: "chức vụ, đơn vị",
    Part.ACHIEVEMENT: "thành tích",
    Part.DECISION: "số quyết định",
    Part.DECIDED: "ngày quyết định",
    Part.AWARD_NUMBER: "số trong sổ khen thưởng",
    Part.PLACE_AND_DAY: "địa danh, ngày ký",
    Part.CAPACITY: "chức danh người ký",
    Part.SIGNER: "họ tên người ký",
}

CertificateWords = Mapping[Part, str]
"""What one certificate says, part by part."""


class Side(StrEnum):
    """Where the words of a field stand in its width."""

    LEFT = "trai"
    CENTRE = "giua"
    RIGHT = "phai"


class Fitting(StrEnum):
    """What is done first with words too long for one line: a name is made smaller, an achievement takes more lines."""

    SHRINKS = "thu-nho"
    WRAPS = "xuong-dong"


@dataclass(frozen=True, slots=True)
class Field:
    """The place of one part: millimetres from the page's left and top edge, sizes in points.

    Words stand on `baseline`. More lines go below it, or half of them above it where the field `spreads`. No print is
    smaller than `floor`, no text longer than `lines`. `on_blanks` tells whether it is printed on a bought blank too.
    """

    part: Part
    left: float
    baseline: float
    width: float
    size: float
    floor: float = 0
    lines: int = 1
    side: Side = Side.CENTRE
    fitting: Fitting = Fitting.SHRINKS
    spreads: bool = False
    bold: bool = False
    italic: bool = False
    red: bool = False
    underlined: bool = False
    on_blanks: bool = True

    @property
    def smallest(self) -> float:
        """The smallest size its words may take."""
        return self.floor or self.size


@dataclass(frozen=True, slots=True)
class CertificateLayout:
    """A sheet of so many millimetres, and the fields on it."""

    title: str
    width: float
    height: float
    fields: tuple[Field, ...]

    def printed(self, *, on_blank: bool) -> tuple[Field, ...]:
        """Return the fields to print: on a blank only what the blank does not bear already."""
        return tuple(field for field in self.fields if field.on_blanks or not on_blank)


@dataclass(frozen=True, slots=True)
class LayoutTitle:
    """A layout as lists show it: `own` where the office has its own of this code, `ships` where the program has one."""

    code: str
    title: str
    own: bool
    ships: bool


@dataclass(frozen=True, slots=True)
class Shift:
    """How far a printer must be corrected on one kind of blank: millimetres to the right and down."""

    right: float = 0
    down: float = 0


IN_PLACE = Shift()


def read_shift(typed: str) -> float:
    """Read a distance in millimetres, signed and to the tenth: "1,5", "-2", "+0.5"; raises `NotAShift`."""
    shown = clean(typed)
    if not _SHIFT.fullmatch(shown):
        raise NotAShift(shown)
    return float(shown.replace(",", "."))
