"""The units that owe articles and exemplars: what kind they are and from when to when they exist."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import ClassVar

from app.domain.drawable import characters_not_drawn
from app.domain.errors import Refusal, refuse
from app.domain.language.text import clean, comparable


@dataclass(eq=False)
class UnitWithoutName(Refusal):
    field: ClassVar[str] = "name"


@dataclass(eq=False)
class UnitEndsBeforeItBegins(Refusal):
    name: str
    begins: date
    ends: date
    field: ClassVar[str] = "ends"


@dataclass(eq=False)
class UnitMergedIntoItself(Refusal):
    name: str
    field: ClassVar[str] = "successor"


@dataclass(eq=False)
class UnitAlreadyEnded(Refusal):
    """A unit ends once."""

    name: str
    ended: date
    field: ClassVar[str] = "ends"


@dataclass(eq=False)
class SuccessorNotInForce(Refusal):
    """The unit that goes on with the work must exist when the other ends."""

    name: str
    day: date
    field: ClassVar[str] = "successor"


@dataclass(eq=False)
class UnknownUnit(Refusal):
    name: str
    field: ClassVar[str] = "unit"


@dataclass(eq=False)
class KindNotAsNamed(Refusal):
    """The name says one kind of commune-level unit and the kind given is the other."""

    name: str
    given: str
    named: str
    field: ClassVar[str] = "kind"


class UnitKind(StrEnum):
    """The kinds of unit that plans tell apart when they set quotas and standards."""

    WARD = "phuong"
    COMMUNE = "xa"
    DEPARTMENT = "phong-ban"
    MASS_ORGANISATION = "doan-the"
    PUBLIC_SERVICE = "su-nghiep"
    SCHOOL = "truong-hoc"
    SUBORDINATE = "truc-thuoc"
    SOCIAL_ORGANISATION = "to-chuc-xa-hoi"

    @property
    def label(self) -> str:
        """The kind in the office's words."""
        return _LABELS[self]


_LABELS = {
    UnitKind.WARD: "Phường",
    UnitKind.COMMUNE: "Xã, thị trấn, đặc khu",
    UnitKind.DEPARTMENT: "Phòng, ban, ngành",
    UnitKind.MASS_ORGANISATION: "Đoàn thể",
    UnitKind.PUBLIC_SERVICE: "Đơn vị sự nghiệp",
    UnitKind.SCHOOL: "Trường học",
    UnitKind.SUBORDINATE: "Đơn vị trực thuộc",
    UnitKind.SOCIAL_ORGANISATION: "Tổ chức xã hội",
}


@dataclass(frozen=True, slots=True)
class UnitDraft:
    """A unit as typed or imported. Open ends mean "since before" and "until further notice".

    `stands_for` are names by which plans call the unit and which are none of its own.
    """

    name: str
    kind: UnitKind
    short_name: str = ""
    address: str = ""
    begins: date | None = None
    ends: date | None = None
    stands_for: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit in the directory. `successor` is the unit it was merged into when it ended."""

    id: int
    name: str
    kind: UnitKind
    short_name: str
    address: str
    begins: date | None
    ends: date | None
    successor: int | None = None
    stands_for: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Every name the unit goes by: the full one, the short one, those it stands for in plans."""
        return (self.name, *filter(None, (self.short_name,)), *self.stands_for)

    @property
    def draft(self) -> UnitDraft:
        """The unit as it would be typed anew."""
        return UnitDraft(self.name, self.kind, self.short_name, self.address, self.begins, self.ends, self.stands_for)

    def in_force(self, day: date) -> bool:
        """Whether the unit exists on `day`, both its first and its last day included."""
        return (self.begins is None or self.begins <= day) and (self.ends is None or day <= self.ends)

    def exists_within(self, first: date, last: date) -> bool:
        """Whether the unit exists on any day from `first` to `last`."""
        return (self.begins is None or self.begins <= last) and (self.ends is None or first <= self.ends)

    def answers_to(self, name: str) -> bool:
        """Whether `name`, however spelt, is one of the unit's names."""
        return comparable(name) in map(comparable, self.names)


def accept_unit(draft: UnitDraft) -> UnitDraft:
    """Return the draft cleaned, or raise what is wrong with it."""
    name = clean(draft.name)
    if not name:
        raise UnitWithoutName
    if draft.begins and draft.ends and draft.ends < draft.begins:
        raise UnitEndsBeforeItBegins(name, draft.begins, draft.ends)
    named = kind_named(name)
    if named is not None and draft.kind in _COMMUNE_LEVEL - {named}:
        raise KindNotAsNamed(name, draft.kind.label, named.label)
    tidy = replace(
        draft,
        name=name,
        short_name=clean(draft.short_name),
        address=clean(draft.address),
        stands_for=tuple(dict.fromkeys(filter(None, map(clean, draft.stands_for)))),
    )
    refuse([*characters_not_drawn(tidy.name, tidy.short_name, tidy.address)])
    return tidy


_COMMUNE_LEVEL = frozenset({UnitKind.WARD, UnitKind.COMMUNE})
_NAMED_KIND = re.compile(r"(?:(?P<ward>phường)|xã|thị trấn|đặc khu) (?=[^\W_])", re.IGNORECASE)


def kind_named(name: str) -> UnitKind | None:
    """Return the kind a name begins by saying, "Xã Tân Lập" or "PHƯỜNG 7", or None where it says none.

    What follows the common noun is written large: "Xã đội", "Phường đoàn" are other things.
    """
    said = _NAMED_KIND.match(name)
    if said is None or name[said.end()].islower():
        return None
    return UnitKind.WARD if said["ward"] else UnitKind.COMMUNE


_COMMON_NOUNS = re.compile(r"(Phường|Xã|Thị trấn|Đặc khu|Quận|Huyện|Thị xã|Thành phố) (?!Hồ Chí Minh)(?=[^\W\d_])")


def named_in_text(name: str) -> str:
    """Return a unit's name as it stands within a sentence: "phường Trúc Bạch", but "Phường 7" and "Phòng Tư pháp".

    The common noun of an administrative unit is written small unless a number follows (Nghị định 30/2020, Phụ lục II).
    What goes on in small letters, "Quận đoàn", is no such unit. That a ward bears a person's or an event's name, which
    the decree writes large too, the directory does not know.
    """
    noun = _COMMON_NOUNS.match(name)
    return name[:1].lower() + name[1:] if noun and name[noun.end()].isupper() else name


def check_merger(unit: Unit, successor: Unit, last_day: date) -> None:
    """Raise why `unit` cannot end after `last_day` with its work going on in `successor`."""
    if unit.id == successor.id:
        raise UnitMergedIntoItself(unit.name)
    if unit.ends is not None:
        raise UnitAlreadyEnded(unit.name, unit.ends)
    if unit.begins is not None and last_day < unit.begins:
        raise UnitEndsBeforeItBegins(unit.name, unit.begins, last_day)
    if not successor.in_force(last_day + timedelta(days=1)):
        raise SuccessorNotInForce(successor.name, last_day + timedelta(days=1))


def find_unit(units: Iterable[Unit], name: str, day: date) -> Unit:
    """Return the unit in force on `day` that answers to `name`; raises `UnknownUnit`."""
    for unit in units:
        if unit.in_force(day) and unit.answers_to(name):
            return unit
    raise UnknownUnit(clean(name))
