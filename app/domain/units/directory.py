"""What the directory of units takes: on no day do two units answer to one name, and likeness is pointed out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar

from app.domain.errors import Refusal
from app.domain.language.text import comparable, fold, has_tones
from app.domain.units.unit import Unit, UnitDraft

_IY = str.maketrans("y", "i")


@dataclass(eq=False)
class UnitAlreadyKnown(Refusal):
    """Two units that live at once may not bear the same name."""

    name: str
    field: ClassVar[str] = "name"


@dataclass(eq=False)
class UnitMergedAlready(Refusal):
    """The name is that of a unit merged into another; from `since` on the other goes on with its work."""

    name: str
    successor: str
    since: date
    field: ClassVar[str] = "name"


@dataclass(eq=False)
class UnitEndedAlready(Refusal):
    """The name is that of a unit that has ended, and nothing says that a new one was founded since."""

    name: str
    ended: date
    field: ClassVar[str] = "name"


@dataclass(eq=False)
class UnitPerhapsKnown(Refusal):
    """The name differs from a known unit's by nothing but marks that one of them lacks altogether."""

    name: str
    known: str
    field: ClassVar[str] = "name"


@dataclass(eq=False)
class UnitLooksLike(Refusal):
    """Doubt: the name differs from a known unit's in marks alone; two units, or one misspelt."""

    name: str
    known: str
    field: ClassVar[str] = "name"


@dataclass(eq=False)
class ShortNameTaken(Refusal):
    """Another unit answers to the short name."""

    short_name: str
    unit: str
    field: ClassVar[str] = "short_name"


@dataclass(eq=False)
class AlreadyStoodFor(Refusal):
    """Another unit answers to the name a plan uses."""

    name: str
    unit: str
    field: ClassVar[str] = "stands_for"


def likeness(name: str) -> str:
    """Return what names share that differ in marks alone, or in i and y: "Phường Lý Thái Tổ", "phuong li thai to"."""
    return fold(name).translate(_IY)


def check_entry(draft: UnitDraft, alike: Iterable[Unit], directory: Mapping[int, Unit]) -> None:
    """Raise why a unit cannot be entered, or written anew, beside the other units with a name like one of its own.

    `directory` are all units by id, for saying what an ended one was merged into.
    """
    for known in alike:
        if known.answers_to(draft.name):
            _check_apart(draft, known, directory)
        elif _lacks_marks(draft.name, known):
            raise UnitPerhapsKnown(draft.name, known.name)
        elif _live_together(draft, known):
            _check_other_names(draft, known)


def looks_like(draft: UnitDraft, alike: Iterable[Unit]) -> tuple[UnitLooksLike, ...]:
    """Return a doubt for each of the other units whose full name has the draft's likeness and is not the same."""
    wanted = likeness(draft.name)
    return tuple(
        UnitLooksLike(draft.name, known.name)
        for known in alike
        if likeness(known.name) == wanted and comparable(known.name) != comparable(draft.name)
    )


def _check_apart(draft: UnitDraft, known: Unit, directory: Mapping[int, Unit]) -> None:
    if not _live_together(draft, known):
        return
    if known.ends is None or draft.ends is not None:
        raise UnitAlreadyKnown(known.name)
    if known.successor is None:
        raise UnitEndedAlready(known.name, known.ends)
    raise UnitMergedAlready(known.name, directory[known.successor].name, known.ends + timedelta(days=1))


def _check_other_names(draft: UnitDraft, known: Unit) -> None:
    if draft.short_name and known.answers_to(draft.short_name):
        raise ShortNameTaken(draft.short_name, known.name)
    for name in draft.stands_for:
        if known.answers_to(name):
            raise AlreadyStoodFor(name, known.name)


def _live_together(draft: UnitDraft, known: Unit) -> bool:
    return known.exists_within(draft.begins or date.min, draft.ends or date.max)


def _lacks_marks(name: str, known: Unit) -> bool:
    same = (one for one in known.names if fold(one) == fold(name))
    return any(not has_tones(one) or not has_tones(name) for one in same)
