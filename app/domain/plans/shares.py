"""Shares as plans write them and as clerks type them: "90%", "12,5%" or "2/3", always exact."""

import re
from dataclasses import dataclass
from fractions import Fraction

from app.domain.errors import Refusal
from app.domain.language.text import clean

_SHARE = re.compile(
    r"(?P<percent>[0-9]{1,3}(?:,[0-9]{1,4})?)\s?% | (?P<over>[0-9]{1,4})\s?/\s?(?P<under>[1-9][0-9]{0,3})",
    re.VERBOSE,
)
_HUNDRED = 100


@dataclass(eq=False)
class NotAShare(Refusal):
    """What was typed is neither a percentage nor a fraction."""

    typed: str


def read_share(typed: str) -> Fraction:
    """Read a share as typed; raises `NotAShare`."""
    match = _SHARE.fullmatch(clean(typed))
    if match is None:
        raise NotAShare(clean(typed))
    if match["percent"]:
        return Fraction(match["percent"].replace(",", ".")) / _HUNDRED
    return Fraction(int(match["over"]), int(match["under"]))


def written_share(share: Fraction) -> str:
    """Write a share: a whole percentage where it is one, else a fraction."""
    percent = share * _HUNDRED
    return f"{percent.numerator}%" if percent.denominator == 1 else f"{share.numerator}/{share.denominator}"
