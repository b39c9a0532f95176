"""What a plan is made of, described as data: each part says how its record is shown for typing, and read back.

What is typed is plain (texts, ticks, lists and dicts of them), so that a form half done is kept as it stands. A record
shown and read back is the same record.
"""

from collections.abc import Callable, Sequence
from dataclasses import MISSING, dataclass, fields
from enum import StrEnum
from typing import Any, Final, Protocol, TypeAlias

from app.domain.errors import Refusal
from app.domain.plans.place import Path
from ui.kit.fields import Field

Typed: TypeAlias = Any
"""What stands on the form for a part, as JSON can hold it."""

NOT_SAID: Final = object()
"""The beginning of an entry that begins as its record's class has it, or empty."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """Something typed that cannot be read, and where in the plan it stands."""

    path: Path
    no: Refusal


class Holding(Protocol):
    """A part of a plan: one value, a record, or several of them."""

    def show(self, value: Any) -> Typed:
        """Return what stands on the form for a value."""
        ...

    def read(self, typed: Typed, path: Path, wrongs: list[Wrong]) -> Any:
        """Return the value typed; what cannot be read is added to `wrongs`, and then the value means nothing."""
        ...

    def blank(self) -> Typed:
        """Return what stands on the form where nothing has been typed yet."""
        ...


@dataclass(frozen=True, slots=True)
class Kind:
    """One value, in a field made by `field` from its caption and hint."""

    shown: Callable[[Any], Typed]
    taken: Callable[[Typed], Any]
    field: Callable[[str, str], Field]
    empty: Typed = ""

    def show(self, value: Any) -> Typed:
        return self.shown(value)

    def read(self, typed: Typed, path: Path, wrongs: list[Wrong]) -> Any:
        try:
            return self.taken(typed)
        except Refusal as no:
            wrongs.append(Wrong(path, no))
            return None

    def blank(self) -> Typed:
        return self.empty


@dataclass(frozen=True, slots=True)
class Entry:
    """One attribute of a record: its name in the office, a hint, and how many of the twelve columns it takes."""

    attribute: str
    caption: str
    hint: str
    holds: Holding
    wide: int = 12
    begins: object = NOT_SAID


@dataclass(frozen=True, slots=True)
class Group:
    """A record with its entries."""

    record: type[Any]
    entries: tuple[Entry, ...]

    def show(self, value: Any) -> Typed:
        return {one.attribute: one.holds.show(getattr(value, one.attribute)) for one in self.entries}

    def read(self, typed: Typed, path: Path, wrongs: list[Wrong]) -> Any:
        known = len(wrongs)
        values = {
            one.attribute: one.holds.read(typed[one.attribute], (*path, one.attribute), wrongs) for one in self.entries
        }
        if len(wrongs) > known:
            return None
        try:
            return self.record(**values)
        except Refusal as no:
            wrongs.append(Wrong(path, no))
            return None

    def blank(self) -> Typed:
        return {one.attribute: _beginning(one, self.record) for one in self.entries}


@dataclass(frozen=True, slots=True)
class Several:
    """A list, each of its items called `called`: "chỉ tiêu"."""

    item: Kind | Group
    called: str

    def show(self, value: Any) -> Typed:
        return [self.item.show(one) for one in value]

    def read(self, typed: Typed, path: Path, wrongs: list[Wrong]) -> Any:
        return tuple(self.item.read(one, (*path, at), wrongs) for at, one in enumerate(typed))

    def blank(self) -> Typed:
        return []


@dataclass(frozen=True, slots=True)
class Maybe:
    """A record a plan may do without; what was typed of it stays on the form while it is set aside."""

    group: Group

    def show(self, value: Any) -> Typed:
        return {"there": value is not None, "of": self.group.blank() if value is None else self.group.show(value)}

    def read(self, typed: Typed, path: Path, wrongs: list[Wrong]) -> Any:
        return self.group.read(typed["of"], path, wrongs) if typed["there"] else None

    def blank(self) -> Typed:
        return self.show(None)


@dataclass(frozen=True, slots=True)
class PerMember:
    """Pairs of a member of an enumeration and what is held for it; a member whose value is None has no pair."""

    members: Sequence[tuple[StrEnum, str]]
    """Each member with its words."""
    holds: Kind | Maybe

    def show(self, value: Any) -> Typed:
        there = [[str(member), self.holds.show(one)] for member, one in value]
        known = {name for name, _ in there}
        return [*there, *([str(one), self.holds.blank()] for one, _ in self.members if str(one) not in known)]

    def read(self, typed: Typed, path: Path, wrongs: list[Wrong]) -> Any:
        members = {str(one): one for one, _ in self.members}
        read = [(members[name], self.holds.read(one, (*path, name), wrongs)) for name, one in typed]
        return tuple((member, one) for member, one in read if one is not None)

    def blank(self) -> Typed:
        return self.show(())


def _beginning(entry: Entry, record: type[Any]) -> Typed:
    """Return what stands in an entry of a new record: what the entry or the record's class says, else nothing."""
    if entry.begins is not NOT_SAID:
        return entry.holds.show(entry.begins)
    default = next(one.default for one in fields(record) if one.name == entry.attribute)
    return entry.holds.blank() if default is MISSING else entry.holds.show(default)
