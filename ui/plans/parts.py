"""The parts of a section laid out from their description, each writing what is typed into its place at once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.domain.plans.place import Path
from ui.kit.fields import TickField
from ui.kit.labels import label
from ui.plans.entry_grid import EntryGrid
from ui.plans.holdings import Entry, Group, Kind, Maybe, PerMember, Several, Typed
from ui.plans.seats import Heading, Seat
from ui.plans.section_sheet import SectionSheet
from ui.plans.sections import Section

_INSET: Final = 16
_ABOVE: Final = 12


@dataclass(frozen=True, slots=True)
class Holder:
    """The list or dict a part's value stands in, and the key it has there."""

    typed: Any
    key: Any

    @property
    def value(self) -> Typed:
        """What stands there."""
        return self.typed[self.key]

    def put(self, value: Typed) -> None:
        """Put something else there."""
        self.typed[self.key] = value


@dataclass(frozen=True, slots=True)
class Bench:
    """Where parts are made: the sheet they stand on, and how a list is laid out."""

    sheet: SectionSheet
    lists: "Callable[[Bench, Entry, Several, Holder, Path, str], QWidget]"


def furnish(bench: Bench, section: Section, typed: Typed) -> None:
    """Fill a sheet with a section of the plan typed."""
    column = bench.sheet.column
    column.addWidget(label(section.title, "section"))
    column.addWidget(entries(bench, section.entries, typed, (), ""))
    column.addWidget(bench.sheet.whole)


def entries(bench: Bench, of: Sequence[Entry], typed: Typed, path: Path, whose: str) -> QWidget:
    """Return the entries of a record side by side; `whose` they are is read out with their names."""
    return EntryGrid(
        [
            (_part(bench, entry, Holder(typed, entry.attribute), (*path, entry.attribute), whose), entry.wide)
            for entry in of
        ]
    )


def field(bench: Bench, entry: Entry, kind: Kind, held: Holder, path: Path, whose: str) -> Seat:
    """Return the seat of one value."""
    made = kind.field(entry.caption, entry.hint if whose else "")
    made.restore(held.value)
    made.edited.connect(lambda: held.put(made.kept()))
    seat = Seat(made, "" if whose else entry.hint, _name(entry, whose))
    bench.sheet.seat(path, seat)
    return seat


def stack(*parts: QWidget) -> QWidget:
    """Return parts one under another."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    for part in parts:
        column.addWidget(part)
    return box


def card(*parts: QWidget) -> QFrame:
    """Return parts one under another in a frame."""
    frame = QFrame()
    frame.setObjectName("card")
    column = QVBoxLayout(frame)
    column.setContentsMargins(_INSET, _ABOVE, _INSET, _INSET)
    column.setSpacing(8)
    for part in parts:
        column.addWidget(part)
    return frame


def heading(bench: Bench, entry: Entry, path: Path) -> Heading:
    """Return the heading of a part with fields of its own."""
    made = Heading(entry.caption, entry.hint)
    bench.sheet.spot(path, made)
    return made


def _part(bench: Bench, entry: Entry, held: Holder, path: Path, whose: str) -> QWidget:
    match entry.holds:
        case Kind() as kind:
            return field(bench, entry, kind, held, path, whose)
        case Group() as group:
            inside = entries(bench, group.entries, held.value, path, whose)
            return stack(heading(bench, entry, path), inside)
        case Maybe() as maybe:
            return _maybe(bench, entry, maybe, held.value, path, whose)
        case PerMember() as pairs:
            return _pairs(bench, entry, pairs, held.value, path)
        case Several() as several:
            return bench.lists(bench, entry, several, held, path, whose)
    raise TypeError(entry)


def _maybe(bench: Bench, entry: Entry, maybe: Maybe, typed: Typed, path: Path, whose: str) -> QWidget:
    """Return a tick, and under it, while it is there, the record it is for."""
    tick = TickField(entry.caption)
    tick.put(typed["there"])

    def turn() -> None:
        typed["there"] = tick.ticked
        bench.sheet.reshaped.emit(path, "")

    tick.edited.connect(turn)
    seat = Seat(tick, entry.hint, _name(entry, whose))
    bench.sheet.seat(path, seat)
    if not typed["there"]:
        return seat
    return stack(seat, card(entries(bench, maybe.group.entries, typed["of"], path, whose)))


def _pairs(bench: Bench, entry: Entry, pairs: PerMember, typed: list[Typed], path: Path) -> QWidget:
    """Return a part for each member, in the order of the members, whatever the order of the pairs."""
    by_name = {pair[0]: pair for pair in typed}
    parts = []
    for member, words in pairs.members:
        called = Entry(str(member), f"{words}: {entry.caption.lower()}", entry.hint, pairs.holds)
        parts.append(_part(bench, called, Holder(by_name[str(member)], 1), (*path, str(member)), ""))
    return stack(*parts)


def _name(entry: Entry, whose: str) -> str:
    return f"{entry.caption}, {whose}" if whose else entry.caption
