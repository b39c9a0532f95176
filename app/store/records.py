"""Frozen records kept whole as JSON: what a decision rested on, the rule a ballot was judged by.

The record's own type says how to read it back, so a stored record and its class can never disagree silently.
"""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

R = TypeVar("R")


def spelled(record: object) -> Any:
    """Return `record` as lists, dictionaries and scalars, ready for canonical JSON."""
    if is_dataclass(record):
        return {field.name: spelled(getattr(record, field.name)) for field in fields(record)}
    if isinstance(record, tuple | frozenset):
        parts = [spelled(part) for part in record]
        return sorted(parts) if isinstance(record, frozenset) else parts
    if isinstance(record, StrEnum):
        return record.value
    if isinstance(record, date | Fraction):
        return str(record)
    return record


def read(kind: type[R], value: Any) -> R:
    """Return the record of type `kind` that `spelled` made `value` of; raises `TypeError` on any other value."""
    return cast("R", _reader(cast("Any", kind))(value))


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:
    origin = get_origin(kind)
    if origin in {Union, UnionType}:
        return _optional(kind)
    if origin is tuple:
        return _tuple(get_args(kind))
    if is_dataclass(kind):
        return _dataclass(cast("type", kind))
    return _SCALARS.get(kind) or (kind if issubclass(kind, StrEnum) else _plain(kind))


_SCALARS: dict[Any, Callable[[Any], Any]] = {date: date.fromisoformat, Fraction: Fraction}


def _optional(kind: Any) -> Callable[[Any], Any]:
    (inner,) = (part for part in get_args(kind) if part is not NoneType)
    read_inner = _reader(inner)
    return lambda value: None if value is None else read_inner(value)


def _tuple(parts: tuple[Any, ...]) -> Callable[[Any], Any]:
    if parts[-1] is Ellipsis:
        read_part = _reader(parts[0])
        return lambda value: tuple(read_part(part) for part in value)
    readers = [_reader(part) for part in parts]
    return lambda value: tuple(read(part) for read, part in zip(readers, value, strict=True))


def _dataclass(kind: type) -> Callable[[Any], Any]:
    hints = get_type_hints(kind)
    names = [field.name for field in fields(kind)]
    return lambda value: kind(**{name: _reader(hints[name])(value[name]) for name in names if name in value})


def _plain(kind: type) -> Callable[[Any], Any]:
    def check(value: Any) -> Any:
        if not isinstance(value, kind):
            raise TypeError(f"{value!r} is no {kind.__name__}")
        return value

    return check
