"""Names of people and units: the official order of a list, forms of address, titles a signature leaves out.

A person's name is họ, đệm, tên: the last piece between spaces is the tên, by which people are listed.
"""

import re
import unicodedata
from enum import StrEnum
from functools import lru_cache

from app.domain.language.letters import ALPHABET, TONE_OF, TONELESS
from app.domain.language.text import clean, fold

_WORDS_REMEMBERED = 1 << 16

_BEFORE_LAST_FAMILY = "/"
"""Sorts below every tone, so that a name without đệm comes before one with it."""

_NUMBER_FOLLOWS = ":"
"""Sorts above every tone and below every letter. Then comes how many digits, then the digits."""

_LONGEST_NUMBER = 99

_FIRST_LETTER = ord("A")
_LETTER_KEYS = {letter: chr(_FIRST_LETTER + place) for place, letter in enumerate(ALPHABET)}
_APOSTROPHES = str.maketrans("", "", "'’‘`ʼ")
_PIECES = re.compile(r"[^\W_]+")
_RUNS = re.compile(r"[0-9]+|[^0-9]")

_TOLD_APART = re.compile(r"\s*\([^()]*\)$")
_ABBREVIATED = (
    r"(?:PGS|GS|TSKH|TS|Th\.?[Ss]|BS|CK\s?(?:II|I|2|1)|DS|KTS|KS|CN|LS|NCS"
    r"|NGND|NGƯT|NSND|NSƯT|TTND|TTƯT)"
)
_WRITTEN_OUT = (
    r"(?:(?:phó )?giáo sư|tiến s[ĩỹ](?: khoa học)?|(?:thạc|bác|dược) s[ĩỹ]|(?:kiến trúc|kỹ|luật) sư|cử nhân"
    r"|(?:nhà giáo|nghệ s[ĩỹ]|thầy thuốc) (?:nhân dân|ưu tú))"
)
_TITLES = re.compile(rf"(?:{_ABBREVIATED}+[\s.,/-]+|(?i:{_ABBREVIATED}+)\s*\.[\s.,/-]*|(?i:{_WRITTEN_OUT})[\s.,/-]+)+")


class NameOrder(StrEnum):
    """What decides between two people of the same tên."""

    FAMILY_THEN_MIDDLE = "family_then_middle"
    MIDDLE_THEN_FAMILY = "middle_then_family"


class Gender(StrEnum):
    """A person's gender as the register knows it."""

    MALE = "male"
    FEMALE = "female"
    UNKNOWN = "unknown"


_SALUTED = re.compile(
    r"(?P<salutation>ông\s*[(/]\s*bà\)?|đồng chí|đ/c|ông|bà)[.:]?\s+(?P<name>\S+(?:\s+\S+)+)", re.IGNORECASE
)
_FEWEST_SYLLABLES_AFTER_ONG = 3
"""Ông is a family name as well: Ông Ích Khiêm."""

_ADDRESS = {Gender.MALE: "Ông", Gender.FEMALE: "Bà", Gender.UNKNOWN: "Ông (Bà)"}


def sort_key(full_name: str, order: NameOrder = NameOrder.FAMILY_THEN_MIDDLE) -> str:
    """Make a person's place in an official list: a string whose plain code-point order is the list's order.

    By tên first, then by the rest of the name as `order` says, syllable by syllable as in a dictionary: each is
    decided, by its letters and only then by its tone, before the next. Capitals do not count, nor does where a tone
    mark is put: "Hoà" and "Hòa" have one key. A name that ends where another goes on comes first.
    """
    keys = _word_keys(full_name)
    if not keys:
        return ""
    *others, given = keys
    if order is NameOrder.FAMILY_THEN_MIDDLE:
        return given + "".join(others)
    return given + "".join(others[1:]) + _BEFORE_LAST_FAMILY + "".join(others[:1])


def text_sort_key(text: str) -> str:
    """Make the place of a title or a unit, left to right; numbers go by value ("Tổ 2" before "Tổ 10")."""
    return "".join(_word_keys(text))


def addressed(name: str, gender: Gender) -> str:
    """Write the name as official lists do: "Ông …", "Bà …", "Ông (Bà) …" while the gender is not known."""
    return f"{_ADDRESS[gender]} {name}"


def addressed_in_capitals(name: str) -> str:
    """Write a name that `addressed` gave as certificates do: "Ông NGUYỄN VĂN A"; one without an address in capitals."""
    longest_first = sorted(_ADDRESS.values(), key=len, reverse=True)
    address = next((f"{one} " for one in longest_first if name.startswith(f"{one} ")), "")
    return address + name.removeprefix(address).upper()


def salutation_and_name(written: str) -> tuple[str, str]:
    """Part "Bà Lê Thu Hòa, Chủ tịch" into "Bà" and "Lê Thu Hòa, Chủ tịch"; the first is empty where there is none."""
    found = _SALUTED.fullmatch(clean(written))
    if found is None:
        return "", written
    salutation, name = found["salutation"], found["name"]
    syllables = name.partition(",")[0].split()
    if salutation.lower() == "ông" and len(syllables) < _FEWEST_SYLLABLES_AFTER_ONG:
        return "", written
    return salutation, name


def without_academic_title(name: str) -> str:
    """Leave out the học hàm, học vị and honours before a name, as a signature block does.

    "TS. Nguyễn Văn A" gives "Nguyễn Văn A" (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.7). An
    abbreviation counts when a full stop follows it, or when it stands in its official capitals before a
    space; "Tsàn A Sáng" and "Cn Văn A" are names and stay.
    """
    name = clean(name)
    titles = _TITLES.match(name)
    return name[titles.end() :] or name if titles else name


def bare_name(name: str) -> str:
    """Leave out what stands in brackets after a name to tell namesakes apart: "Lê Văn An (Phòng Y tế)"."""
    return _TOLD_APART.sub("", clean(name)) or clean(name)


def _word_keys(text: str) -> list[str]:
    return [key for key in map(_word_key, text.split()) if key]


@lru_cache(maxsize=_WORDS_REMEMBERED)
def _word_key(word: str) -> str:
    plain = unicodedata.normalize("NFKC", clean(word).lower()).translate(_APOSTROPHES)
    return "".join(map(_syllable_key, _PIECES.findall(plain)))


def _syllable_key(syllable: str) -> str:
    """Letters and numbers, then a digit for the tone: it sorts below both, so a shorter syllable is first."""
    tone = max(TONE_OF.get(letter, 0) for letter in syllable)
    return "".join(map(_run_key, _RUNS.findall(syllable.translate(TONELESS)))) + str(tone)


def _run_key(run: str) -> str:
    if run.isascii() and run.isdigit():
        value = run.lstrip("0")
        return _NUMBER_FOLLOWS + chr(_FIRST_LETTER + min(len(value), _LONGEST_NUMBER)) + value
    if run in _LETTER_KEYS:
        return _LETTER_KEYS[run]
    return "".join(_LETTER_KEYS.get(letter, letter) for letter in fold(run))
