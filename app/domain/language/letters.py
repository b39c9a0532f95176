"""The Vietnamese alphabet and its six tones: the small facts every rule about words and names rests on.

Everything here is lower case and NFC. The order of letters and tones is that of the Unicode CLDR collation
for Vietnamese: a ă â b c d đ …, and ngang < huyền < hỏi < ngã < sắc < nặng.
"""

import unicodedata

ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
"""The 29 letters in order, with the foreign f, j, w and z where Latin puts them."""

VOWELS = "aăâeêioôơuưy"
MARKED_VOWELS = "ăâêôơư"

_TONE_MARKS = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")


def with_tone(vowel: str, tone: int) -> str:
    """Put the tone of that rank, 0 (ngang) to 5 (nặng), on a lower-case vowel, as one NFC character."""
    return unicodedata.normalize("NFC", vowel + _TONE_MARKS[tone])


_TONED = tuple((vowel, tone) for vowel in VOWELS for tone in range(1, len(_TONE_MARKS)))

TONE_OF = {with_tone(vowel, tone): tone for vowel, tone in _TONED}
"""The rank, 1 to 5, of the tone each toned vowel carries; a letter not listed carries none."""

TONELESS = str.maketrans({with_tone(vowel, tone): vowel for vowel, tone in _TONED})
"""For `str.translate`: takes the tones off and leaves the letters ă â đ ê ô ơ ư as they are."""
