"""Every refusal and trouble as a Vietnamese sentence: what is wrong, and what to do.

The sentences stand in resources/wording/refusals/*.toml, a line per class, as `ClassName = "… {field} …"`. A
field is written as an official paper would: dates as 05/03/2021, several things with commas between, `{n:,}`
with dots between thousands. What the clerk typed may be long, so text is shortened.
"""

import re
import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from string import Formatter
from typing import Any

from app.domain.calendar.dates import short_date
from app.domain.errors import Refusal, SeveralRefusals, Trouble
from app.domain.language.numbers import grouped
from app.paths import resource

_LONGEST_QUOTED = 120
_END_OF_NAME = re.compile(r"[.\[]")


class _Vietnamese(Formatter):
    """Writes the fields of a sentence; their own text is never read as a template."""

    def format_field(self, value: Any, format_spec: str) -> str:
        if isinstance(value, tuple):
            return ", ".join(self.format_field(item, format_spec) for item in value)
        if isinstance(value, int) and format_spec == ",":
            return grouped(value)
        if isinstance(value, date) and not format_spec:
            return short_date(value)
        return format(_shortened(value) if isinstance(value, str) else value, format_spec)


def sentence(no: Refusal | Trouble) -> str:
    """Say a refusal or a trouble; several refusals take a line each. KeyError names a class without words."""
    if isinstance(no, SeveralRefusals):
        return "\n".join(map(sentence, no.reasons))
    template = templates()[type(no).__name__]
    facts = {name: getattr(no, name) for name in facts_named(template)}
    return _Vietnamese().vformat(template, (), facts)


@cache
def templates() -> Mapping[str, str]:
    """Read the sentence of every class, once. ValueError when two files claim the same class."""
    sentences: dict[str, str] = {}
    for file in sorted(resource("wording", "refusals").glob("*.toml")):
        here = tomllib.loads(file.read_text(encoding="utf-8"))
        if twice := sentences.keys() & here.keys():
            raise ValueError(file.name, sorted(twice))
        sentences |= here
    return sentences


def facts_named(template: str) -> frozenset[str]:
    """Find the attributes a sentence asks of its refusal."""
    return frozenset(_END_OF_NAME.split(name)[0] for _, name, _, _ in Formatter().parse(template) if name)


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_QUOTED else f"{text[: _LONGEST_QUOTED - 1]}…"
