"""Vietnamese text as it enters the office, and the forms of it that searches and comparisons use.

What is kept is what `clean` gives. `fold`, `toned` and `comparable` are for looking up only and are never shown.
"""

import re
import unicodedata
from functools import lru_cache

from app.domain.language.letters import MARKED_VOWELS, TONE_OF, TONELESS, VOWELS, with_tone

_LOOKALIKES = {"Ð": "Đ", "ð": "đ", "Ɖ": "Đ", "ɖ": "đ"}
"""Letters of Icelandic and Ewe that old files hold in place of the Vietnamese đ."""

_PLAIN_D = str.maketrans(dict.fromkeys("đðɖ", "d"))

_UNWANTED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_FOREIGN_ALPHABETS = frozenset({"CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC", "LISU"})

_MARKED = frozenset(TONE_OF) | frozenset(MARKED_VOWELS) | {"đ"}
_LETTERS = re.compile(r"[^\W\d_]+")
_NOT_WORDS = re.compile(r"[\W_]+")
_SYLLABLE = re.compile(rf"(?:(?:qu|gi)(?=[{VOWELS}])|[^{VOWELS}]*)(?P<nucleus>[{VOWELS}]+)[^{VOWELS}]*")

_WORDS_REMEMBERED = 1 << 16


class _Entering(dict[int, str]):
    """What a character becomes on entry, for `str.translate`; worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = accepted = _accepted(chr(code))
        return accepted


class _Folding(dict[int, str]):
    """What a character becomes in a search key, for `str.translate`; worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _folded(chr(code))
        return folded


def _accepted(character: str) -> str:
    if character.isspace():
        return " "
    if unicodedata.category(character) in _UNWANTED:
        return ""
    return _LOOKALIKES.get(character, character)


def _folded(character: str) -> str:
    parts = unicodedata.normalize("NFKD", _accepted(character))
    plain = "".join(part for part in parts if unicodedata.category(part) != "Mn")
    return plain.casefold().translate(_PLAIN_D)


_ENTERING = _Entering()
_FOLDING = _Folding()


def clean(text: str) -> str:
    """One line, as it is kept: NFC, Ð made Đ, nothing invisible, white space of any sort as single spaces.

    Control, format (soft hyphen, zero-width and direction marks), surrogate, private and unassigned
    characters are dropped. Compatibility characters such as ½ stay as typed. Cleaning twice changes nothing.
    """
    return " ".join(unicodedata.normalize("NFC", text.translate(_ENTERING)).split())


def clean_block(text: str) -> str:
    """Several lines, each as `clean` gives it, between newlines; blank lines stay except at the two ends."""
    return "\n".join(map(clean, text.splitlines())).strip("\n")


def fold(text: str) -> str:
    """Make the key of a search without marks: lower case, no tones, ă â ê ô ơ ư đ as a a e o o u d."""
    return " ".join(text.translate(_FOLDING).split())


def toned(text: str) -> str:
    """Make the key of a search with marks: lower case, NFC, each tone mark where one rule puts it.

    Both spellings are legal Vietnamese ("hoà" and "hòa", "uỷ" and "ủy"); both give the same key. The rule is
    the older one: on ă â ê ô ơ ư if there is one, else on the second of two vowels before a final consonant,
    the first of two at the end, the middle of three; the u of "qu" and the i of "gi" belong to the consonant.
    """
    return " ".join(filter(None, map(_toned_word, text.split())))


def has_tones(text: str) -> bool:
    """Whether the text has a tone or one of ă â đ ê ô ơ ư: a search typed so means only those marks."""
    return not _MARKED.isdisjoint(clean(text).lower())


@lru_cache(maxsize=_WORDS_REMEMBERED)
def comparable(text: str) -> str:
    """Make the form in which two texts that say the same are equal: `toned`, without punctuation and quotes.

    A text of nothing but punctuation is compared as it stands. Marks still count: "Hoa" and "Hòa" differ, and
    so do "Lý" and "Lí".
    """
    key = toned(text)
    return " ".join(words_of(key)) or key


def words_of(text: str) -> list[str]:
    """Return the runs of letters and figures in a text; none in a text of marks and punctuation alone."""
    return _NOT_WORDS.sub(" ", text).split()


def finds(typed: str, text: str) -> bool:
    """Whether every word typed begins a word of the text, in any order; typed without marks, it may lack them.

    What is typed without a letter or figure finds nothing.
    """
    key = toned if has_tones(typed) else fold
    sought, held = words_of(key(typed)), words_of(key(text))
    return bool(sought) and all(any(word.startswith(one) for word in held) for one in sought)


def mixes_scripts(text: str) -> bool:
    """Whether Latin letters stand beside look-alikes of another alphabet, such as a Cyrillic А in "Аn"."""
    if text.isascii():
        return False
    alphabets = {_alphabet(character) for character in text if character.isalpha()}
    return "LATIN" in alphabets and not alphabets.isdisjoint(_FOREIGN_ALPHABETS)


@lru_cache(maxsize=_WORDS_REMEMBERED)
def _toned_word(word: str) -> str:
    return _LETTERS.sub(lambda run: _with_tone_in_place(run.group()), clean(word.lower()))


def _with_tone_in_place(syllable: str) -> str:
    """Move the one tone mark of a syllable where the rule puts it; leave anything else (café, ñ, résumé)."""
    tones = [TONE_OF[letter] for letter in syllable if letter in TONE_OF]
    plain = syllable.translate(TONELESS)
    shape = _SYLLABLE.fullmatch(plain)
    if len(tones) != 1 or shape is None:
        return syllable
    at = shape.start("nucleus") + _seat_of_tone(shape["nucleus"], closed=shape.end("nucleus") < len(plain))
    return plain[:at] + with_tone(plain[at], tones[0]) + plain[at + 1 :]


def _seat_of_tone(nucleus: str, *, closed: bool) -> int:
    marked = max(map(nucleus.rfind, MARKED_VOWELS))
    if marked >= 0:
        return marked
    if len(nucleus) == 1:
        return 0
    return 1 if closed or len(nucleus) > len("oa") else 0


@lru_cache(maxsize=_WORDS_REMEMBERED)
def _alphabet(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]
