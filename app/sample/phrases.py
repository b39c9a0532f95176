"""Phrases with blanks and choices, as the stocks of the sample office write them."""

import re
from collections.abc import Mapping
from typing import TypeAlias

from app.domain.language.numbers import grouped
from app.sample.dice import Dice

Blanks: TypeAlias = Mapping[str, str | int]

_CHOICE = re.compile(r"\[([^\[\]]*\|[^\[\]]*)\]")
_BLANK = re.compile(r"\{(\w+)(\^?)\}")


def spoken(pattern: str, blanks: Blanks, dice: Dice) -> str:
    """Return the phrase with each `[this|that]` decided and each `{blank}` filled; `{blank^}` begins with a capital.

    KeyError names a blank nothing was given for.
    """
    decided = _CHOICE.sub(lambda found: dice.pick(found[1].split("|")), pattern)
    return _BLANK.sub(lambda found: _filling(blanks[found[1]], at_start=bool(found[2])), decided)


def blanks_in(pattern: str) -> frozenset[str]:
    """Return the names of the blanks a phrase leaves."""
    return frozenset(found[1] for found in _BLANK.finditer(pattern))


def capital(text: str) -> str:
    """Return the text with its first letter a capital."""
    return text[:1].upper() + text[1:]


def _filling(value: str | int, *, at_start: bool) -> str:
    text = grouped(value) if isinstance(value, int) else value
    return capital(text) if at_start else text
