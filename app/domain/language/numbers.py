"""Numbers as Vietnamese papers write them, in figures and in words, and as the clerk types them.

Decimal comma, dot between thousands. Nothing here is ever a float.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from app.domain.errors import Refusal
from app.domain.language.text import clean

_ONES = ("", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_ONES_AFTER_TEN = (*_ONES[:5], "lăm", *_ONES[6:])
_ONES_AFTER_TENS = ("", "mốt", "hai", "ba", "tư", *_ONES_AFTER_TEN[5:])
_THOUSAND_GROUPS = ((1_000_000, " triệu"), (1_000, " nghìn"), (1, ""))
_BILLION = 1_000_000_000

_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD")),
    *((100, "C"), (90, "XC"), (50, "L"), (40, "XL")),
    *((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)

_TEN = 10
_HUNDREDTHS_OF_A_PERCENT = 100
_WHOLE = re.compile(r"[0-9]{1,15}")
_GROUPED = re.compile(r"[1-9][0-9]{0,2}(\.[0-9]{3}){1,4}")
_AMOUNT = re.compile(r"([0-9]+|[1-9][0-9]{0,2}(?:([.,])[0-9]{3}(?:\2[0-9]{3})*))(?: ?(?:đồng|đ|₫))?", re.IGNORECASE)
_MOST_FIGURES = 15
"""So many figures of an amount Excel still holds exactly."""
_SCORE = re.compile(r"([0-9]{1,6})(?:[.,]([0-9]{1,6}))?")
_EITHER_THOUSAND_OR_FRACTION = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}")


@dataclass(eq=False)
class NotAWholeNumber(Refusal):
    """What was typed where a count belongs is not a plain whole number."""

    typed: str


@dataclass(eq=False)
class NotAnAmount(Refusal):
    """What was typed where an amount of money belongs is not a whole number of đồng."""

    typed: str


@dataclass(eq=False)
class NoAmountTyped(NotAnAmount):
    """Nothing was typed where an amount belongs."""


@dataclass(eq=False)
class AmountTooLarge(Refusal):
    """An amount of more figures than `most`, which no workbook would hold exactly."""

    typed: str
    most: int


@dataclass(eq=False)
class NotAScore(Refusal):
    """What was typed where a score belongs is not a number with at most one decimal mark."""

    typed: str


@dataclass(eq=False)
class NoScoreTyped(NotAScore):
    """Nothing was typed where a score belongs."""


@dataclass(eq=False)
class ThousandOrFraction(Refusal):
    """A number such as 1.234, which one reader takes for 1234 and another for 1,234."""

    typed: str


class EmptyTens(StrEnum):
    """The word for a zero in the tens: 105 is "một trăm linh năm", in the South also "một trăm lẻ năm"."""

    LINH = "linh"
    LE = "lẻ"


def in_words(number: int, empty_tens: EmptyTens = EmptyTens.LINH) -> str:
    """Spell a whole number in lower-case Vietnamese words: 1005 is "một nghìn không trăm linh năm".

    After mươi, 1 4 5 are read mốt, tư, lăm; after linh they are một, bốn, năm. ValueError for a negative number.
    """
    if number < 0:
        raise ValueError(number)
    if number == 0:
        return "không"
    billions, rest = divmod(number, _BILLION)
    leading = f"{in_words(billions, empty_tens)} tỷ" if billions else ""
    return f"{leading} {_below_a_billion(rest, empty_tens, follows=bool(billions))}".strip()


def amount_in_words(dong: int, empty_tens: EmptyTens = EmptyTens.LINH) -> str:
    """Spell an amount of money: 710000 is "Bảy trăm mười nghìn đồng". ValueError for a negative one."""
    words = in_words(dong, empty_tens)
    return f"{words[0].upper()}{words[1:]} đồng"


def padded(number: int) -> str:
    """Write a count or a document's number: "02", "12", "0" (Nghị định 30/2020/NĐ-CP, Phụ lục I)."""
    return f"{number:02}" if number else "0"


def grouped(number: int) -> str:
    """Write the number with a dot between thousands: "1.000.000"."""
    return f"{number:,}".replace(",", ".")


def decimal(value: Fraction) -> str:
    """Write an exact number to two decimals at most, a half going up: "8", "8,5", "8,33". ValueError below 0."""
    return hundredths(value).rstrip("0").rstrip(",")


def hundredths(value: Fraction) -> str:
    """Write an exact number to two decimals, a half going up: "8,00", "8,50", "8,33". ValueError below 0."""
    if value < 0:
        raise ValueError(value)
    whole, rest = divmod(int(value * 100 + Fraction(1, 2)), 100)
    return f"{grouped(whole)},{rest:02}"


def percent(part: int, whole: int) -> str:
    """Write the share `part` of `whole` to two decimals: "88,89%", "90,00%"; "-" when `whole` is 0.

    Only all of it is "100%" and only nothing of it is "0%". Halves round up, except where that would show a
    share just below a whole percent as that percent: there it is cut, so 24999 of 25000 is "99,99%" and a
    share short of a threshold of 50, 90 or 100 percent never reads as having reached it. Our own decision.
    """
    if whole == 0:
        return "-"
    if part in (0, whole):
        return "100%" if part else "0%"
    share = abs(Fraction(100 * part, whole))
    hundredths = _rounded_short_of_a_whole_percent(share)
    sign = "-" if part * whole < 0 else ""
    return f"{sign}{hundredths // 100},{hundredths % 100:02}%"


def roman(number: int) -> str:
    """Write 1 to 3999 as a Roman numeral, as quarters are numbered. ValueError outside that range."""
    if not 1 <= number < 4 * _ROMAN[0][0]:
        raise ValueError(number)
    numeral = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        numeral += letters * times
    return numeral


def read_whole_number(typed: str) -> int:
    """Read a count as typed: figures only, with or without dots between thousands.

    Full-width figures and outer spaces are forgiven. Signs, exponents, units, fractions and the figures of
    other scripts raise NotAWholeNumber; one dot alone, as in 1.234, raises ThousandOrFraction.
    """
    figures = _figures(typed)
    if _EITHER_THOUSAND_OR_FRACTION.fullmatch(figures):
        raise ThousandOrFraction(clean(typed))
    if not (_WHOLE.fullmatch(figures) or _GROUPED.fullmatch(figures)):
        raise NotAWholeNumber(clean(typed))
    return int(figures.replace(".", ""))


def read_amount(typed: str) -> int:
    """Read an amount in đồng, which has no fractions: "710000", "710.000", "710,000" as Excel has it, "710.000 đồng".

    One kind of mark parts the thousands throughout. Raises NoAmountTyped, AmountTooLarge, and NotAnAmount for all else.
    """
    written = _figures(typed)
    if not written:
        raise NoAmountTyped(written)
    amount = _AMOUNT.fullmatch(written)
    if amount is None:
        raise NotAnAmount(clean(typed))
    figures = re.sub(r"[.,]", "", amount[1])
    if len(figures) > _MOST_FIGURES:
        raise AmountTooLarge(clean(typed), _MOST_FIGURES)
    return int(figures)


def read_score(typed: str) -> Fraction:
    """Read a score exactly: "8", "8,5" or "8.5". ThousandOrFraction for "1.234", else NotAScore.

    For nothing at all it is NoScoreTyped.
    """
    figures = _figures(typed)
    if not figures:
        raise NoScoreTyped(figures)
    if _EITHER_THOUSAND_OR_FRACTION.fullmatch(figures):
        raise ThousandOrFraction(clean(typed))
    if not _SCORE.fullmatch(figures):
        raise NotAScore(clean(typed))
    return Fraction(figures.replace(",", "."))


def _figures(typed: str) -> str:
    return unicodedata.normalize("NFKC", clean(typed))


def _rounded_short_of_a_whole_percent(share: Fraction) -> int:
    exact = share * _HUNDREDTHS_OF_A_PERCENT
    nearest = (2 * exact.numerator + exact.denominator) // (2 * exact.denominator)
    if nearest > exact and nearest % _HUNDREDTHS_OF_A_PERCENT == 0:
        return nearest - 1
    return nearest


def _below_a_billion(number: int, empty_tens: EmptyTens, *, follows: bool) -> str:
    """Spell up to nine digits; `follows` when billions have been read before them."""
    spoken: list[str] = []
    for size, name in _THOUSAND_GROUPS:
        group, number = divmod(number, size)
        if group:
            spoken.append(_three_digits(group, empty_tens, follows=follows or bool(spoken)) + name)
    return " ".join(spoken)


def _three_digits(group: int, empty_tens: EmptyTens, *, follows: bool) -> str:
    hundreds, rest = divmod(group, 100)
    if not hundreds and not follows:
        return _two_digits(rest)
    tens = f"{empty_tens} {_ONES[rest]}" if 0 < rest < _TEN else _two_digits(rest)
    return f"{_ONES[hundreds] or 'không'} trăm {tens}".strip()


def _two_digits(number: int) -> str:
    tens, ones = divmod(number, _TEN)
    if tens == 0:
        return _ONES[ones]
    if tens == 1:
        return f"mười {_ONES_AFTER_TEN[ones]}".strip()
    return f"{_ONES[tens]} mươi {_ONES_AFTER_TENS[ones]}".strip()
