"""Which words stay on one line: a label and its number, an amount and its unit, the two halves of this trade's name."""

import re
from functools import lru_cache

NO_BREAK = "\N{NO-BREAK SPACE}"

_LABELS = "điều|khoản|ngày|tháng|năm|quý|số:?|phụ lục|biểu|quận|phường|tổ|lần"
_UNITS = "đồng|tập thể|cá nhân|hộ|phiếu|bài|gương|người|thành viên|đơn vị|phiên|giờ|phút|bản"
_RULES = (
    (re.compile(rf"\b({_LABELS}) (?=\d|[IVXLC]+\b)", re.IGNORECASE), rf"\1{NO_BREAK}"),
    (re.compile(r"\b([Đđ]iểm) (?=[a-zđ]\b)"), rf"\1{NO_BREAK}"),
    (re.compile(rf"(?<=\d) (?=(?:{_UNITS})\b)"), NO_BREAK),
    (re.compile(r"(?<=\S) (?=[-–] )"), NO_BREAK),
    (re.compile(r"\b(thi) (?=đua\b)|\b(khen) (?=thưởng\b)", re.IGNORECASE), rf"\1\2{NO_BREAK}"),
)


@lru_cache(maxsize=4096)
def unbroken(text: str) -> str:
    """Return the text with no-break spaces where a line must not end: "Điều 1", "ngày 05", "710.000 đồng", " - "."""
    for pattern, replacement in _RULES:
        text = pattern.sub(replacement, text)
    return text
