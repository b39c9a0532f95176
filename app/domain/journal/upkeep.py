"""Keeping the register whole: what a backup is, which backups stay, and what an examination found."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from app.domain.journal.journal import JournalEntry

_ALL_OF: Final = timedelta(days=2)
_DAILY: Final = 12
_WEEKLY: Final = 10
_MONTHLY: Final = 9


class Occasion(StrEnum):
    """Why a backup was made."""

    CLOSING = "closing"
    IMPORT = "import"
    UPGRADE = "upgrade"
    RESTORE = "restore"
    VOIDING = "voiding"

    @property
    def label(self) -> str:
        """When such a backup is made, in the office's words."""
        return _OCCASIONS[self]


_OCCASIONS = {
    Occasion.CLOSING: "khi đóng sổ hoặc theo lệnh",
    Occasion.IMPORT: "trước khi nhập bảng tính",
    Occasion.UPGRADE: "trước khi nâng cấp sổ",
    Occasion.RESTORE: "trước khi phục hồi",
    Occasion.VOIDING: "trước khi hủy kết quả kiểm phiếu",
}


@dataclass(frozen=True, slots=True)
class Backup:
    """A whole, verified copy of the register, as its manifest describes it."""

    name: str
    number: int
    """Its place among the backups of its folder in the order they were taken, which no wrong clock can disturb."""
    at: datetime
    occasion: Occasion
    schema: int
    seq: int
    """The last journal entry it holds, and `head` that entry's hash."""
    head: str
    size: int
    sha256: str
    rows: Mapping[str, int]
    """Rows of each table."""
    files: int = 0
    """Attached files its rows name, which lie beside the backups, and of those how many are `lacking`."""
    lacking: int = 0


class Present(StrEnum):
    """What stands where a backup is to be restored."""

    READABLE = "readable"
    UNREADABLE = "unreadable"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Return:
    """What going back to a backup means: the journal entries of the present register that it does not have."""

    backup: Backup
    present: Present
    lost: int
    latest: tuple[JournalEntry, ...]
    """The last of those entries, the newest first."""
    lacking: int = 0
    """Attached files the backup names that are neither beside it nor beside the register."""


@dataclass(frozen=True, slots=True)
class Restored:
    """A register put back from a backup; what stood there before was backed up as `saved` and renamed `aside`."""

    gone_back: Return
    saved: Backup | None
    """None when what stood there was too damaged to copy, or nothing did."""
    aside: str
    lacking: int = 0
    """Attached files that are whole nowhere."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A copy that is read while somebody has the register open: as it was saved at `at`, and who has the register.

    `backup` names the backup that serves as the copy; empty where one was made for the purpose.
    """

    at: datetime
    backup: str
    computer: str
    user: str
    process: int


@dataclass(frozen=True, slots=True)
class RowKey:
    table: str
    key: int


@dataclass(frozen=True, slots=True)
class Amiss:
    """How many rows something is wrong with, and the first of them."""

    rows: int = 0
    first: tuple[RowKey, ...] = ()


@dataclass(frozen=True, slots=True)
class Seals:
    """How many seals were computed again, and the codes of the tallies that are not what was sealed."""

    checked: int = 0
    broken: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ArchiveCheck:
    """How many archived papers were hashed again, and the numbers of those that are not what was printed."""

    checked: int = 0
    broken: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FilesCheck:
    """How many attached files were hashed again, and which are gone or are not what was attached.

    Each by its name and its article: "bai.docx (bài viết số 12)".
    """

    checked: int = 0
    missing: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Examination:
    """What was looked at and what was found; `whole` when nothing is wrong."""

    entries: int
    """Journal entries followed."""
    rows: Mapping[str, int]
    """Rows held against the journal, by table."""
    structure: tuple[str, ...]
    """Complaints of the database about its own file; nothing more was looked at when there are any."""
    orphans: Amiss
    """Rows that point at a row that is not there."""
    broken_entry: int | None
    """The first journal entry that is not as it was written."""
    altered: Amiss
    """Rows that are not as the journal says they were left."""
    lost: Amiss
    """Rows the journal knows and the register does not have."""
    unknown: Amiss
    """Rows the journal has never heard of."""
    seals: Seals = Seals()
    """Sealed tallies held against their own codes."""
    archive: ArchiveCheck = ArchiveCheck()
    """Archived papers held against the hash each was kept under."""
    files: FilesCheck = FilesCheck()
    """Files attached to articles, held against theirs."""

    @property
    def whole(self) -> bool:
        rows = (self.orphans, self.altered, self.lost, self.unknown)
        kept = self.seals.broken or self.archive.broken or self.files.missing or self.files.changed
        wrong = self.structure or kept or any(one.rows for one in rows)
        return not wrong and self.broken_entry is None


def kept(backups: Iterable[Backup], now: datetime) -> frozenset[str]:
    """Name the backups that stay: all of two days, 12 daily, 10 weekly, 9 monthly, each year's last, the newest.

    The newest is the one taken last, whatever the clock said then, and however far back the register was put.
    """
    newest_first = sorted(backups, key=lambda one: one.number, reverse=True)
    staying = newest_first[:1]
    since = _by_the_wall_clock(now) - _ALL_OF
    staying += [one for one in newest_first if _by_the_wall_clock(one.at) > since]
    staying += _last_of_each(newest_first, lambda at: at.date())[:_DAILY]
    staying += _last_of_each(newest_first, lambda at: at.isocalendar()[:2])[:_WEEKLY]
    staying += _last_of_each(newest_first, lambda at: (at.year, at.month))[:_MONTHLY]
    staying += _last_of_each(newest_first, lambda at: at.year)
    return frozenset(one.name for one in staying)


def _by_the_wall_clock(at: datetime) -> datetime:
    """Drop the zone, which some moments have and others have not: days and months are the office's own."""
    return at.replace(tzinfo=None)


def _last_of_each(newest_first: list[Backup], span: Callable[[datetime], object]) -> list[Backup]:
    last: dict[object, Backup] = {}
    for one in newest_first:
        last.setdefault(span(one.at), one)
    return list(last.values())
