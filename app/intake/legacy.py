"""Text in the encodings of before Unicode, told apart from Vietnamese that is what it looks like.

In TCVN3 (fonts .Vn…) and VNI (fonts VNI-…) the letters on screen are drawn by the font; the file holds Western
European ones: "NguyÔn V¨n Hßa", "Nguyeãn Vaên Hoøa". Stored as they stand they would be wrong for ever.
"""

import re

_LEGACY_FONTS = (".vn", "vni")

_SIGNS = "¡¢£¤¥¦§¨©ª¬\xad®¯¸µ¶¹¼½¾"
"""What TCVN3 has in the places of â ă đ ê ô ơ ư and of toned vowels."""
_CAPITALS = "ÄÅÆÇËÎÏÑÖ×ØÛÜÞ"
_SMALL = "ßäåæçëîïñö÷øûüþÿ"
"""Western letters that no Vietnamese word has; a foreign name may have one."""

WESTERN = re.compile(r"[\x80-\x9f\xa1-\xff]")
"""Codes that mean other letters in a legacy font."""
_UNICODE_VIETNAMESE = re.compile("[ăĂđĐĩĨũŨơƠưƯ\u0300-\u036f\u1ea0-\u1ef9]")
_SIGN_BEFORE_LETTER = re.compile(rf"[{_SIGNS}](?=[^\W\d_])")
_CAPITAL_INSIDE_WORD = re.compile(rf"(?<=[a-z])[{_CAPITALS}]")
_VNI_MARK = re.compile("[ae][âáàåãäùøûõïéèúüê]|[ou][ùøûõïú]", re.IGNORECASE)
_STRANGE = re.compile(rf"[{_SIGNS}{_CAPITALS}{_SMALL}]")


def is_legacy_font(name: str) -> bool:
    """Whether a font of this name draws TCVN3 or VNI text."""
    return name.lower().startswith(_LEGACY_FONTS)


def holds_western_letters(text: str) -> bool:
    """Whether the text has what a legacy font would draw as something else; Unicode Vietnamese has not."""
    return bool(WESTERN.search(text)) and not _UNICODE_VIETNAMESE.search(text)


def is_clearly_legacy(text: str) -> bool:
    """Whether the letters alone give the text away: a sign inside a word, a VNI mark, or two strange letters."""
    if text.isascii() or _UNICODE_VIETNAMESE.search(text):
        return False
    telling = (_SIGN_BEFORE_LETTER, _CAPITAL_INSIDE_WORD, _VNI_MARK)
    return any(sign.search(text) for sign in telling) or len(_STRANGE.findall(text)) > 1


def is_perhaps_legacy(text: str) -> bool:
    """Whether one strange letter leaves it open: "Hßa" is legacy text, "Müller" is a name."""
    return not text.isascii() and not _UNICODE_VIETNAMESE.search(text) and bool(_STRANGE.search(text))
