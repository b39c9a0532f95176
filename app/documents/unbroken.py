"""Which words stay on one line: a label and its number, a day and its month, an amount and its unit."""

import re
from functools import lru_cache

NO_BREAK = "\N{NO-BREAK SPACE}"

_LABELS = (
    "Điều|[Kk]hoản|[Nn]gày|[Tt]háng|[Nn]ăm|[Qq]uý|[Ss]ố:?|[Pp]hụ lục|[Bb]iểu|[Hh]ồi|[Qq]uận|[Pp]hường|[Tt]ổ|lần|đến hết"
)
_UNITS = "đồng|tập thể|cá nhân|hộ|phiếu|bài|gương|người|thành viên|đơn vị|phiên|giờ|phút|bản"
_RULES = (
    (re.compile(rf"\b({_LABELS}) (?=\d|[IVXLC]+\b)"), rf"\1{NO_BREAK}"),
    (re.compile(r"\b([Đđ]iểm) (?=[a-zđ]\b)"), rf"\1{NO_BREAK}"),
    (re.compile(rf"(?<=\d) (?=(?:{_UNITS})\b)"), NO_BREAK),
    (re.compile(r"(?<=\S) (?=[-–] )"), NO_BREAK),
)


@lru_cache(maxsize=4096)
def unbroken(text: str) -> str:
    """Return the text with no-break spaces where a line must not end: "Điều 1", "ngày 05", "710.000 đồng", " - "."""
    for pattern, replacement in _RULES:
        text = pattern.sub(replacement, text)
    return text
