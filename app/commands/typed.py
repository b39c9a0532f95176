"""What may be typed where: days, numbers, periods, files and words, read as the office reads them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

import click

from app.domain.calendar.dates import read_date
from app.domain.calendar.period import Period, read_period
from app.domain.calendar.stretch import read_reported
from app.domain.errors import Refusal
from app.domain.language.numbers import read_amount, read_score, read_whole_number
from app.domain.language.text import clean, clean_block, fold

T = TypeVar("T")
Word = TypeVar("Word", bound=StrEnum)

ALL = "all"


@dataclass(eq=False)
class UnknownWord(Refusal):
    """What was typed is none of the words that may stand there."""

    typed: str
    known: str


class Typed(click.ParamType[T]):
    """A value read by one of the office's own readers, which refuses what it cannot read."""

    def __init__(self, name: str, read: Callable[[str], T]) -> None:
        self.name = name
        self._read = read

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> T:  # noqa: ARG002
        """Return what was typed as a value; raises the reader's Refusal."""
        read: T = self._read(value) if isinstance(value, str) else value
        return read

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:  # noqa: ARG002
        """Return what stands for the value in help pages."""
        return self.name


def one_of(name: str, words: Mapping[str, T]) -> Typed[T]:
    """Return the type of a value that one of some words means; marks and capitals do not count."""
    by_form = {_form(word): meant for word, meant in words.items()}

    def read(typed: str) -> T:
        if _form(typed) not in by_form:
            raise UnknownWord(clean(typed), "; ".join(words))
        return by_form[_form(typed)]

    return Typed(name, read)


def chosen(name: str, words: Mapping[Word, str]) -> Typed[Word]:
    """Return the type of a choice, typed in the office's words, by its code or by its English name."""
    labels = {label: member for member, label in words.items()}
    codes = {member.value: member for member in words if member.value}
    english = {member.name.lower().replace("_", "-"): member for member in words}
    known = one_of(name, labels)

    def read(typed: str) -> Word:
        return codes.get(typed) or english.get(typed) or known.convert(typed, None, None)

    return Typed(name, read)


def _form(text: str) -> str:
    return fold(text).replace("-", " ").replace(",", " ").replace("  ", " ")


def _period_or_all(typed: str) -> Period | None:
    return None if fold(typed) in {ALL, "tat ca", "ca nam"} else read_period(typed)


def _numbers(typed: str) -> tuple[int, ...]:
    return tuple(map(read_whole_number, typed.replace(",", " ").split()))


def _numbers_or_all(typed: str) -> tuple[int, ...] | None:
    return None if fold(typed) in {ALL, "tat ca"} else _numbers(typed)


def _words(typed: str) -> tuple[str, ...]:
    return tuple(filter(None, (clean(word) for word in typed.replace(";", ",").split(","))))


DAY = Typed("NGÀY", read_date)
NUMBER = Typed("SỐ", read_whole_number)
NUMBERS = Typed("SỐ,SỐ…", _numbers)
NUMBERS_OR_ALL = Typed("SỐ,SỐ…", _numbers_or_all)
AMOUNT = Typed("SỐ_TIỀN", read_amount)
WORDS = Typed("MÃ,MÃ…", _words)
SCORE = Typed("ĐIỂM", read_score)
PERIOD = Typed("KỲ", read_period)
REPORTED = Typed("KỲ", read_reported)
PERIOD_OR_ALL = Typed("KỲ", _period_or_all)
CODE = Typed("MÃ", clean)
TEXT = Typed("CHỮ", clean)
BLOCK = Typed("CHỮ", clean_block)
FILE = Typed("TỆP", Path)
FOLDER = Typed("THƯ_MỤC", Path)
