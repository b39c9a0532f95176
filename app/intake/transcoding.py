"""Text in TCVN3 and VNI, read as the Unicode its font made of it on screen.

Both encodings draw Vietnamese with the codes of Western European letters: TCVN3 one code for a letter with its tone,
VNI a letter with a mark behind it. The tables are those of two independent converters that agree.
"""

import re

from app.intake.legacy import WESTERN

_TCVN3_CODES = {
    "áàảãạ": "b8 b5 b6 b7 b9",
    "ăắằẳẵặ": "a8 be bb bc bd c6",
    "âấầẩẫậ": "a9 ca c7 c8 c9 cb",
    "éèẻẽẹ": "d0 cc ce cf d1",
    "êếềểễệ": "aa d5 d2 d3 d4 d6",
    "íìỉĩị": "dd d7 d8 dc de",
    "óòỏõọ": "e3 df e1 e2 e4",
    "ôốồổỗộ": "ab e8 e5 e6 e7 e9",
    "ơớờởỡợ": "ac ed ea eb ec ee",
    "úùủũụ": "f3 ef f1 f2 f4",
    "ưứừửữự": "ad f8 f5 f6 f7 f9",
    "ýỳỷỹỵ": "fd fa fb fc fe",
    "đĐĂÂÊÔƠƯ": "ae a7 a1 a2 a3 a4 a5 a6",
}
_VNI_MARKS = {
    **dict.fromkeys(("aáàảãạ", "eéèẻẽẹ", "oóòỏõọ", "uúùủũụ"), "ùøûõï"),
    "yýỳỷỹ": "ùøûõ",
    "aăắằẳẵặ": "êéèúüë",
    **dict.fromkeys(("aâấầẩẫậ", "eêếềểễệ", "oôốồổỗộ"), "âáàåãä"),
    **dict.fromkeys(("ôớờởỡợ", "öứừửữự"), "ùøûõï"),
}
"""The letter as it is kept and what it becomes with each of the marks behind it."""
_VNI_ALONE = {"ô": "ơ", "ö": "ư", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "ñ": "đ"}


def _tcvn3() -> dict[str, str]:
    rows = ((letters, bytes.fromhex(codes)) for letters, codes in _TCVN3_CODES.items())
    return {chr(code): letter for letters, row in rows for letter, code in zip(letters, row, strict=True)}


def _vni() -> dict[str, str]:
    small = dict(_VNI_ALONE)
    for letters, marks in _VNI_MARKS.items():
        small |= {letters[0] + mark: letter for mark, letter in zip(marks, letters[1:], strict=True)}
    capital = {kept[0].upper() + kept[1:]: letter.upper() for kept, letter in small.items()}
    return small | capital | {kept.upper(): letter.upper() for kept, letter in small.items()}


_TCVN3, _VNI = _tcvn3(), _vni()
_VNI_PIECES = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))


def in_unicode(text: str, font: str) -> str | None:
    """Return as Unicode what a legacy font of this name draws of a text; None where it has no such letter.

    A TCVN3 font whose name ends with H draws capitals.
    """
    if font.lower().startswith("vni"):
        return _read(text, _VNI_PIECES, _VNI)
    read = _read(text, WESTERN, _TCVN3)
    return read.upper() if read is not None and font.upper().endswith("H") else read


def _read(text: str, pieces: re.Pattern[str], table: dict[str, str]) -> str | None:
    if WESTERN.search(pieces.sub(lambda piece: "" if piece[0] in table else piece[0], text)):
        return None
    return pieces.sub(lambda piece: table[piece[0]], text)
