"""The plain values of plans and legal tables: texts, numbers, days, months, shares and words from a fixed choice."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from fractions import Fraction
from typing import TypeVar

import tomlkit

from app.domain.calendar.dates import EARLIEST_YEAR, LATEST_YEAR, short_date
from app.domain.calendar.period import NotAMonth, Period, read_month
from app.domain.language.text import clean, clean_block
from app.domain.plans.shares import NotAShare, read_share, written_share
from app.intake.toml_record import Codec, Spot
from app.intake.toml_syntax import DayYearsAway, fault_of_day

T = TypeVar("T")
Choice = TypeVar("Choice", bound=StrEnum)

_DECIMAL = re.compile(r"[0-9]{1,6}(?:,[0-9]{1,4})?")
_DAY_WANTED = "một ngày viết theo thứ tự năm-tháng-ngày, không có dấu nháy, ví dụ 2021-05-25"
_TEN_THOUSANDTHS = 10_000


def _text(value: object, spot: Spot) -> str:
    if not isinstance(value, str):
        raise spot.wrong("chữ đặt trong dấu nháy", value)
    return clean(value)


def _block(value: object, spot: Spot) -> str:
    if not isinstance(value, str):
        raise spot.wrong("chữ đặt trong dấu nháy", value)
    return clean_block(value)


def _written_block(text: str) -> object:
    return tomlkit.string(text, multiline="\n" in text)


def _whole(value: object, spot: Spot) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise spot.wrong("một số nguyên, không có dấu nháy", value)
    return value


def _flag(value: object, spot: Spot) -> bool:
    if not isinstance(value, bool):
        raise spot.wrong("true (có) hoặc false (không)", value)
    return value


def _day(value: object, spot: Spot) -> date:
    if isinstance(value, str) and (fault := fault_of_day(value, spot.place)):
        raise fault
    if not isinstance(value, date) or isinstance(value, datetime):
        raise spot.wrong(_DAY_WANTED, value)
    if not EARLIEST_YEAR <= value.year <= LATEST_YEAR:
        raise DayYearsAway(spot.place, short_date(value), EARLIEST_YEAR, LATEST_YEAR)
    return value


def _month(value: object, spot: Spot) -> Period:
    try:
        return read_month(str(value))
    except NotAMonth:
        raise spot.wrong('một tháng viết trong dấu nháy, ví dụ "2021-05"', value) from None


def _share(value: object, spot: Spot) -> Fraction:
    try:
        return read_share(value if isinstance(value, str) else "")
    except NotAShare:
        raise spot.wrong('một tỷ lệ viết trong dấu nháy, ví dụ "90%" hoặc "2/3"', value) from None


def _multiple(value: object, spot: Spot) -> Fraction:
    if not isinstance(value, str) or not _DECIMAL.fullmatch(value):
        raise spot.wrong('một hệ số viết trong dấu nháy, ví dụ "0,3"', value)
    return Fraction(value.replace(",", "."))


def _written_multiple(multiple: Fraction) -> str:
    whole, decimals = divmod(int(multiple * _TEN_THOUSANDTHS), _TEN_THOUSANDTHS)
    return f"{whole},{f'{decimals:04}'.rstrip('0') or '0'}"


TEXT = Codec(_text, str)
"""One line of text, cleaned."""
BLOCK = Codec(_block, _written_block)
"""Several lines of text, cleaned."""
WHOLE = Codec(_whole, int)
FLAG = Codec(_flag, bool)
DAY = Codec(_day, lambda day: day)
"""A day of the years the office knows."""
MONTH = Codec(_month, lambda month: month.code)
"""A calendar month, written "2021-05"."""
SHARE = Codec(_share, written_share)
"""An exact share, written "90%" or "2/3"."""
MULTIPLE = Codec(_multiple, _written_multiple)
"""An exact multiple of at most four decimals, written with the decimal comma."""


def one_of(choices: Mapping[str, T]) -> Codec[T]:
    """Describe a word from a fixed choice."""
    words = {value: word for word, value in choices.items()}

    def read(value: object, spot: Spot) -> T:
        if not isinstance(value, str) or value not in choices:
            raise spot.wrong("một trong các từ: " + ", ".join(choices), value)
        return choices[value]

    return Codec(read, words.__getitem__)


def member_of(enum: type[Choice]) -> Codec[Choice]:
    """Describe a word that is the value of an enumeration's member."""
    return one_of({member.value: member for member in enum})
