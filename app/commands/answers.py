"""What a command says on standard output: lines for a person, or JSON for another program.

JSON keeps to English keys, ISO dates, the codes of periods, whole numbers, and fractions as "9/10"; a choice is its
English name in small letters.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from fractions import Fraction
from pathlib import Path
from typing import Any

import click

from app.domain.calendar.period import Period
from app.domain.calendar.stretch import Stretch


def say(*lines: str) -> None:
    """Say something to the clerk, at once: what is slow tells how far it has come."""
    for line in lines:
        click.echo(line)


def complain(*lines: str) -> None:
    """Say something on standard error."""
    for line in lines:
        click.echo(line, err=True)


def tell(facts: object, in_words: Callable[[], Iterable[str]], *, as_json: bool) -> None:
    """Give the answer to a question: the facts as JSON when asked for so, otherwise in words."""
    if as_json:
        click.echo(json.dumps(spelled(facts), ensure_ascii=False, indent=2))
    else:
        say(*in_words())


def flat(record: Any) -> dict[str, Any]:
    """Return a record of the register as one object: its number and state beside what its draft says."""
    own = {field.name: getattr(record, field.name) for field in fields(record)}
    draft = own.pop("draft")
    return {**own, **{field.name: getattr(draft, field.name) for field in fields(draft)}}


def spelled(fact: object) -> Any:
    """Return a fact as JSON has it; a record becomes an object of its fields."""
    if isinstance(fact, Enum):
        return fact.name.lower()
    if isinstance(fact, Period | Stretch):
        return fact.code
    if isinstance(fact, date | Fraction | Path):
        return fact.isoformat() if isinstance(fact, date) else str(fact)
    if isinstance(fact, Mapping):
        return {str(spelled(name)): spelled(value) for name, value in fact.items()}
    return _spelled_parts(fact)


def _spelled_parts(fact: object) -> Any:
    if isinstance(fact, set | frozenset):
        return sorted(map(spelled, fact))
    if isinstance(fact, list | tuple):
        return [spelled(part) for part in fact]
    if is_dataclass(fact):
        return {field.name: spelled(getattr(fact, field.name)) for field in fields(fact)}
    return fact
