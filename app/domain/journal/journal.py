"""What the register remembers of every piece of work: who did what, when, and to which rows."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from app.domain.errors import Refusal


@dataclass(eq=False)
class NothingToUndo(Refusal):
    """The last entry added something new, or is one that only another paper puts right; or there is none."""


SAMPLE_CLERK: Final = "Cán bộ tổng hợp (sổ mẫu)"
"""Who enters everything in a sample register. A register whose first entry is of this name is a sample for good."""


class ChangeKind(StrEnum):
    """What happened to one row."""

    ADDED = "added"
    CHANGED = "changed"
    STRUCK = "struck"

    @property
    def label(self) -> str:
        """What happened, in the office's words."""
        return _LABELS[self]


_LABELS = {ChangeKind.ADDED: "thêm", ChangeKind.CHANGED: "sửa", ChangeKind.STRUCK: "gạch bỏ"}


@dataclass(frozen=True, slots=True)
class Touched:
    """How many rows of one table an entry added, changed or struck out."""

    table: str
    kind: ChangeKind
    rows: int


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One unit of work. Entries are ordered by `seq`, never by the clock."""

    seq: int
    at: datetime
    actor: str
    doing: str
    touched: tuple[Touched, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """One entry as it concerns one row; `before` is the row until then, None when added or since erased."""

    seq: int
    at: datetime
    actor: str
    doing: str
    kind: ChangeKind
    before: Mapping[str, str | int] | None


@dataclass(frozen=True, slots=True)
class JournalFilter:
    """What a reader of the journal asks for: words of the deed or the actor's name, an actor, a table. Empty is any."""

    text: str = ""
    actor: str = ""
    table: str = ""


@dataclass(frozen=True, slots=True)
class ChangedRow:
    """One row as an entry found it and as it left it; `before` is None when the entry added it or it was erased."""

    table: str
    key: int
    kind: ChangeKind
    before: Mapping[str, str | int] | None
    after: Mapping[str, str | int] | None


@dataclass(frozen=True, slots=True)
class JournalHead:
    """The last entry's number, 0 in an empty journal, and its hash in hexadecimal: what papers bear witness to."""

    seq: int
    digest: str


_UNDOING: Final = "hoàn tác: "
_REDOING: Final = "làm lại: "


def undoing(doing: str) -> str:
    """Name the deed that undoes a deed: undoing an undoing is doing the first again."""
    if doing.startswith(_UNDOING):
        return _REDOING + doing.removeprefix(_UNDOING)
    return _UNDOING + doing.removeprefix(_REDOING)
