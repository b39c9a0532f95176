"""One spelling for every value that is hashed or kept as JSON: sorted keys, NFC, no spaces."""

import json
from datetime import date, datetime
from fractions import Fraction
from typing import Any
from unicodedata import is_normalized, normalize


def spell(value: object) -> object:
    """Dates and moments as ISO text, fractions as `p/q`, bytes as hex: what JSON has no word for."""
    match value:
        case datetime():
            return value.isoformat(timespec="seconds")
        case date():
            return value.isoformat()
        case Fraction():
            return str(value)
        case bytes():
            return value.hex()
    raise TypeError(type(value).__name__)


_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"), default=spell)


def canonical(value: object) -> str:
    """`value` as the one JSON text that stands for it, on any machine and in any year."""
    text = _ENCODER.encode(value)
    return text if is_normalized("NFC", text) else normalize("NFC", text)


def parsed(text: str) -> Any:
    """Read `text`, a canonical JSON, back."""
    return json.loads(text)
