"""Changing a TOML file where what it says has changed, and nowhere else, so that its remarks and its order stay."""

from collections.abc import MutableMapping
from typing import Any, TypeAlias

Table: TypeAlias = MutableMapping[str, Any]


def bring_up_to_date(file: Table, before: Table, after: Table) -> None:
    """Change in `file` every key that `before` and `after` hold differently; both are written alike, `file` by hand.

    What the two leave out as usual stays in the file as it is. Lists as long as they were are changed item by item.
    """
    for key in before:
        if key not in after:
            file.pop(key, None)
    for key, now in after.items():
        if before.get(key) != now:
            _bring(file, key, before.get(key), now)


def _bring(file: Table, key: str, then: Any, now: Any) -> None:
    there: Any = file.get(key)
    if _are_tables(there, then, now):
        bring_up_to_date(there, then, now)
    elif _are_lists_of_tables(there, then, now):
        for one, was, becomes in zip(there, then, now, strict=True):
            bring_up_to_date(one, was, becomes)
    else:
        file[key] = now


def _are_tables(*values: object) -> bool:
    return all(isinstance(one, MutableMapping) for one in values)


def _are_lists_of_tables(*values: object) -> bool:
    lists = [one for one in values if isinstance(one, list)]
    same_length = len(lists) == len(values) and len({len(one) for one in lists}) == 1
    return same_length and all(isinstance(item, MutableMapping) for one in lists for item in one)
