"""A list put in the order of one of its columns, as Vietnamese dictionaries and calendars have it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction
from typing import Any, Final, TypeVar

from app.domain.language.names import text_sort_key
from app.domain.listing import Page, Value
from ui.kit.reading import Read

T = TypeVar("T")

MOST_ORDERED: Final = 5_000
"""So many rows are put in order at most: they are all read for it."""
_AT_ONCE: Final = 1_000


@dataclass(frozen=True, slots=True)
class Order:
    """By what a column holds of a record, and whether the last comes first."""

    value: Callable[[Any], Value]
    descending: bool = False


def in_order(read: Read[T], order: Order) -> Read[T] | None:
    """Return the whole list in that order, as something to read; None where it is too long or cannot be read."""
    rows: list[T] = []
    after: int | None = None
    while (page := read(after, _AT_ONCE)) is not None:
        rows.extend(page.rows)
        after = page.end
        if len(rows) > MOST_ORDERED:
            return None
        if after is None or not page.rows:
            return _reading(_ordered(rows, order))
    return None


def _ordered(rows: Sequence[T], order: Order) -> tuple[T, ...]:
    """Sort the rows; those with nothing in the column stand last either way."""
    told = [(order.value(row), row) for row in rows]
    said = [(value, row) for value, row in told if value not in {None, ""}]
    said.sort(key=lambda one: _place(one[0]), reverse=order.descending)
    return (*(row for _, row in said), *(row for value, row in told if value in {None, ""}))


def _place(value: Value) -> tuple[int, Any]:
    """Numbers before days before words, where a column mixes them."""
    match value:
        case int() | Fraction():
            return 0, value
        case datetime():
            return 1, value.isoformat()
        case date():
            return 1, value.isoformat()
        case _:
            return 2, text_sort_key(str(value))


def _reading(rows: tuple[T, ...]) -> Read[T]:
    return lambda _after, _size: Page(rows, None)
