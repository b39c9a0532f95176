"""Records to and from TOML, described once: reading, writing and finding a line follow one description.

What a record's class gives a default may be left out of a file, and is left out when written. Every complaint
names its line, and all of a file's complaints come together.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import MISSING, dataclass, fields, replace
from difflib import get_close_matches
from enum import StrEnum
from typing import Any, Generic, TypeAlias, TypeVar

import tomlkit
from tomlkit.container import Container
from tomlkit.items import AbstractTable, Table

from app.domain.calendar.period import SpanBackwards
from app.domain.errors import Refusal, SeveralRefusals, refuse
from app.domain.language.text import clean
from app.domain.plans.place import Path, Place
from app.intake.toml_lines import line_of
from app.intake.toml_syntax import FileFault

Shape: TypeAlias = AbstractTable | Container

T = TypeVar("T")
Choice = TypeVar("Choice", bound=StrEnum)

REQUIRED = object()
"""The default of an entry that must be there."""

_LONGEST_LINE = 100
_LONGEST_SHOWN = 60


@dataclass(eq=False)
class KeyMissing(FileFault):
    key: str


@dataclass(eq=False)
class KeyUnknown(FileFault):
    key: str


@dataclass(eq=False)
class KeyMisspelt(FileFault):
    """A key nobody knows, much like one that is known."""

    key: str
    meant: str


@dataclass(eq=False)
class WrongValue(FileFault):
    """The value is not of the sort the key takes; `expected` says what is, in the clerk's words."""

    expected: str
    found: str


@dataclass(eq=False)
class DaysBackwards(FileFault):
    """A stretch of days ends before it begins."""

    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Spot:
    """The value being read: its path in the file, and the lines by which to name it."""

    path: Path
    lines: dict[Path, int]
    file: str = ""

    def at(self, step: str | int) -> "Spot":
        """Return the spot of what stands inside, under a name or at a position."""
        return Spot((*self.path, step), self.lines, self.file)

    @property
    def place(self) -> Place:
        """The spot as complaints name it."""
        return Place(self.path, line_of(self.path, self.lines), self.file)

    def wrong(self, expected: str, found: object) -> WrongValue:
        """Return the complaint that something else belongs here."""
        return WrongValue(self.place, expected, _as_written(found))


def _as_written(found: object) -> str:
    """Spell the value as a file would, cut where it is long."""
    written = clean(tomlkit.item(found).as_string())
    return written if len(written) <= _LONGEST_SHOWN else f"{written[:_LONGEST_SHOWN]}…"


def _no_deeper(_: Path) -> Path:
    return ()


@dataclass(frozen=True)
class Codec(Generic[T]):
    """How a value is read, how it is written, and where in the file a field inside it stands."""

    read: Callable[[object, Spot], T]
    write: Callable[[T], object]
    locate: Callable[[Path], Path] = _no_deeper


@dataclass(frozen=True)
class TableCodec(Codec[T]):
    """A codec that writes a table, or a whole document."""

    write: Callable[[T], Shape]


@dataclass(frozen=True)
class Entry:
    """One key of a table: the field it fills, what it is when left out, and the remark written above it."""

    key: str
    attribute: str
    codec: Codec[Any]
    absent: object = REQUIRED
    remark: str = ""


@contextmanager
def collected(complaints: list[Refusal]) -> Iterator[None]:
    """Add what is refused inside to `complaints` and go on."""
    try:
        yield
    except SeveralRefusals as several:
        complaints.extend(several.reasons)
    except Refusal as refusal:
        complaints.append(refusal)


def table(record: type[T], *described: Entry, shape: Callable[[], Shape] = tomlkit.table) -> TableCodec[T]:
    """Describe a record as a table with these entries, written in that shape: a table, one in braces, a document."""
    entries = tuple(_with_default(entry, record) for entry in described)

    def read(value: object, spot: Spot) -> T:
        if not isinstance(value, dict):
            raise spot.wrong("một bảng gồm nhiều mục", value)
        values = _read_entries(value, entries, spot)
        try:
            return record(**values)
        except SpanBackwards as wrong:
            raise DaysBackwards(spot.place, f"{wrong.first:%d/%m/%Y}", f"{wrong.last:%d/%m/%Y}") from wrong

    def write(value: T) -> Shape:
        written = shape()
        _write_entries(written, entries, value)
        return written

    def locate(path: Path) -> Path:
        entry = next((one for one in entries if path and one.attribute == path[0]), None)
        return (entry.key, *entry.codec.locate(path[1:])) if entry else ()

    return TableCodec(read, write, locate)


def many(inner: Codec[T]) -> Codec[tuple[T, ...]]:
    """Describe a list: tables one after the other where its items are tables, otherwise an array."""

    def read(value: object, spot: Spot) -> tuple[T, ...]:
        if not isinstance(value, list):
            raise spot.wrong("một danh sách đặt trong ngoặc vuông", value)
        items: list[T] = []
        complaints: list[Refusal] = []
        for position, item in enumerate(value):
            with collected(complaints):
                items.append(inner.read(item, spot.at(position)))
        refuse(complaints)
        return tuple(items)

    def write(values: tuple[T, ...]) -> object:
        written = [inner.write(value) for value in values]
        tables = [one for one in written if isinstance(one, Table)]
        return tomlkit.aot() if not written else _as_tables(tables) if tables else _as_array(written)

    def locate(path: Path) -> Path:
        return (path[0], *inner.locate(path[1:])) if path else ()

    return Codec(read, write, locate)


def by_member(enum: type[Choice], inner: Codec[T]) -> Codec[tuple[tuple[Choice, T], ...]]:
    """Describe a table with a key for each of some members of an enumeration, all holding the same sort of thing."""
    members = {member.value: member for member in enum}

    def read(value: object, spot: Spot) -> tuple[tuple[Choice, T], ...]:
        if not isinstance(value, dict):
            raise spot.wrong("một bảng gồm nhiều mục", value)
        pairs: list[tuple[Choice, T]] = []
        complaints: list[Refusal] = []
        for key, item in value.items():
            with collected(complaints):
                if key not in members:
                    raise _stranger(key, set(members), spot.at(key))
                pairs.append((members[key], inner.read(item, spot.at(key))))
        refuse(complaints)
        return tuple(pairs)

    def write(pairs: tuple[tuple[Choice, T], ...]) -> AbstractTable:
        written = tomlkit.table()
        for member, item in pairs:
            written.add(member.value, inner.write(item))
        return written

    def locate(path: Path) -> Path:
        return (path[0], *inner.locate(path[1:])) if path else ()

    return Codec(read, write, locate)


def _write_entries(written: Shape, entries: tuple[Entry, ...], record: object) -> None:
    """Add the record's fields to a table or document, with their remarks; what has its default is left out."""
    for entry in entries:
        value = getattr(record, entry.attribute)
        if value == entry.absent:
            continue
        if entry.remark:
            written.add(tomlkit.nl())
            written.add(tomlkit.comment(entry.remark))
        written.add(entry.key, entry.codec.write(value))


def _read_entries(value: dict[str, object], entries: tuple[Entry, ...], spot: Spot) -> dict[str, Any]:
    known = {entry.key for entry in entries}
    complaints: list[Refusal] = [_stranger(key, known, spot.at(key)) for key in value if key not in known]
    values: dict[str, Any] = {}
    for entry in entries:
        with collected(complaints):
            values[entry.attribute] = _read_entry(value, entry, spot)
    refuse(complaints)
    return values


def _read_entry(value: dict[str, object], entry: Entry, spot: Spot) -> object:
    if entry.key in value:
        return entry.codec.read(value[entry.key], spot.at(entry.key))
    if entry.absent is REQUIRED:
        raise KeyMissing(spot.place, entry.key)
    return entry.absent


def _stranger(key: str, known: set[str], spot: Spot) -> FileFault:
    meant = get_close_matches(key, known, n=1)
    return KeyMisspelt(spot.place, key, meant[0]) if meant else KeyUnknown(spot.place, key)


def _with_default(entry: Entry, record: type[Any]) -> Entry:
    """Return the entry with the default of the record's own class, where it has one and nothing else is said."""
    default = next(field.default for field in fields(record) if field.name == entry.attribute)
    if entry.absent is not REQUIRED or default is MISSING:
        return entry
    return replace(entry, absent=default)


def _as_tables(tables: list[Table]) -> object:
    written = tomlkit.aot()
    for one in tables:
        written.append(one)
    return written


def _as_array(items: list[object]) -> object:
    array = tomlkit.array()
    array.extend(items)
    return array.multiline(multiline=len(array.as_string()) > _LONGEST_LINE)
