"""What every row is built on: named constraints, STRICT tables, column types that check themselves.

A row class says its `topic` (who is told when it changes), whether it is `journalled`, and in `extra_ddl` any
trigger, index or search table that belongs beside it. A journalled table refuses DELETE: rows are struck out.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from fractions import Fraction
from typing import Any, ClassVar, Protocol, runtime_checkable

from sqlalchemy import CheckConstraint, Dialect, Integer, MetaData, Table, Text
from sqlalchemy.dialects import sqlite
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

from app.domain.topics import Topic
from app.store.canonical import canonical, parsed

NAMING = {
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
}


@runtime_checkable
class Checked(Protocol):
    """A column type that states, in SQL, what its column may hold."""

    def check(self, column: str) -> tuple[str, str]:
        """Give the end of the constraint's name and its SQL on the quoted `column`; NULL must pass."""


class Kept(TypeDecorator[Any]):
    """A column type that says how a value is spelt in the register and read back. NULL stays None."""

    cache_ok = True

    def spelt(self, value: Any) -> str | int:
        raise NotImplementedError

    def read(self, kept: Any) -> Any:
        raise NotImplementedError

    def process_bind_param(self, value: Any | None, dialect: Dialect) -> str | int | None:  # noqa: ARG002
        return None if value is None else self.spelt(value)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> Any | None:  # noqa: ARG002
        return None if value is None else self.read(value)


class IsoDate(Kept):
    """A day, kept as `2021-03-05` so that text order is time order."""

    impl = Text
    cache_ok = True

    def spelt(self, value: date) -> str:
        return value.isoformat()

    def read(self, kept: str) -> date:
        return date.fromisoformat(kept)

    def check(self, column: str) -> tuple[str, str]:
        return "is_a_day", f"date({column}, '+0 days') IS {column}"


class IsoMoment(Kept):
    """A moment to the second, kept as ISO text with the zone it was given with."""

    impl = Text
    cache_ok = True

    def spelt(self, value: datetime) -> str:
        return value.isoformat(timespec="seconds")

    def read(self, kept: str) -> datetime:
        return datetime.fromisoformat(kept)

    def check(self, column: str) -> tuple[str, str]:
        return "is_a_moment", f"{column} IS NULL OR datetime({column}) IS NOT NULL"


class Flag(Kept):
    """Yes or no, kept as 1 or 0."""

    impl = Integer
    cache_ok = True

    def spelt(self, value: bool) -> int:
        return int(value)

    def read(self, kept: int) -> bool:
        return bool(kept)

    def check(self, column: str) -> tuple[str, str]:
        return "is_yes_or_no", f"{column} IN (0, 1)"


class Exact(Kept):
    """An exact share or score, kept as `9/10` or `5`."""

    impl = Text
    cache_ok = True

    def spelt(self, value: Fraction) -> str:
        return str(Fraction(value))

    def read(self, kept: str) -> Fraction:
        return Fraction(kept)


class Word(Kept):
    """One of a closed list of words, kept as the word. Use as `mapped_column(Word(Gender))`."""

    impl = Text
    cache_ok = True

    def __init__(self, words: type[StrEnum]) -> None:
        super().__init__()
        self.words = words

    def spelt(self, value: StrEnum) -> str:
        return self.words(value).value

    def read(self, kept: str) -> StrEnum:
        return self.words(kept)

    def check(self, column: str) -> tuple[str, str]:
        known = ", ".join("'" + word.value.replace("'", "''") + "'" for word in self.words)
        return "is_known", f"{column} IN ({known})"


class Json(Kept):
    """Lists and dictionaries as canonical JSON. Assign a new value: edits in place are not seen."""

    impl = Text
    cache_ok = True

    def spelt(self, value: Any) -> str:
        return canonical(value)

    def read(self, kept: str) -> Any:
        return parsed(kept)


WORDS_BY_BEGINNING = "columnsize=0, detail='column', prefix='1 2 3', tokenize='unicode61 remove_diacritics 0'"
"""Full-text options for words folded beforehand and found by their beginnings, in whatever order."""


@dataclass(frozen=True, slots=True)
class Searched:
    """The full-text table `<table>_search` over some columns of a row class.

    It is an external-content FTS5 table, kept in step by the unit of work itself and not by triggers: with
    trusted_schema off, SQLite before 3.44 lets no trigger write to a virtual table. So it shows what a work has
    changed only once the work has ended. `key` is the column whose value is its rowid, `options` what else FTS5 is
    told, such as `tokenize='unicode61', prefix='1 2'`.
    """

    columns: tuple[str, ...]
    options: str
    key: str = "id"

    def ddl(self, table: str) -> str:
        columns = ", ".join(self.columns)
        content = f"content='{table}', content_rowid='{self.key}'"
        return f"CREATE VIRTUAL TABLE {table}_search USING fts5({columns}, {content}, {self.options})"


class Row(DeclarativeBase):
    """One line of the register. Give a subclass `__tablename__`, its columns and its `topic`."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        str: Text(),
        date: IsoDate(),
        datetime: IsoMoment(),
        bool: Flag(),
        Fraction: Exact(),
    }

    topic: ClassVar[Topic | None] = None
    """What screens are told when a row changes; None when no screen shows it."""
    journalled: ClassVar[bool] = True
    """False only for what other rows can rebuild, such as a search index, or vouch for, such as a file by its hash."""
    undone: ClassVar[bool] = False
    """Whether the last entry of the journal may be undone where it changed such a row.

    Never true of what papers rest on or a count left behind: those are corrected by further entries. A row that the
    entry added can only be put out of use, which takes a column `gone`.
    """
    searched: ClassVar[Searched | None] = None
    """The full-text table that finds these rows, if any; only for journalled rows."""
    extra_ddl: ClassVar[tuple[str, ...]] = ()
    """CREATE statements (a trigger, an index), run after all tables, without the last semicolon."""

    id: Mapped[int] = mapped_column(primary_key=True, sort_order=-1)

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        table = cls.__dict__.get("__table__")
        if isinstance(table, Table):
            _furnish(cls, table)


class Struck:
    """A row that can be struck out: it stays readable, with the day and the reason, and counts no more."""

    struck_on: Mapped[date | None] = mapped_column(sort_order=900)
    struck_reason: Mapped[str | None] = mapped_column(sort_order=901)

    def strike(self, on: date, reason: str) -> None:
        self.struck_on = on
        self.struck_reason = reason


def state_checks(table: Table) -> None:
    """Write into `table` the constraints that the types of its columns stand for."""
    for column in table.columns:
        if isinstance(column.type, Checked):
            claim, condition = column.type.check(_QUOTED(column.name))
            table.append_constraint(CheckConstraint(condition, name=f"{column.name}_{claim}"))


def _furnish(row: type[Row], table: Table) -> None:
    table.dialect_options["sqlite"]["strict"] = True
    table.info["topic"] = row.topic
    table.info["journalled"] = row.journalled
    table.info["undone"] = row.undone
    table.info["searched"] = row.searched
    table.info["extra_ddl"] = (*_never_deleted(row, table), *_search_table(row, table), *row.extra_ddl)
    state_checks(table)
    if issubclass(row, Struck):
        table.append_constraint(CheckConstraint(_STRUCK_WITH_REASON, name="struck_with_reason"))


_QUOTED = sqlite.dialect().identifier_preparer.quote
_STRUCK_WITH_REASON = "(struck_on IS NULL) = (struck_reason IS NULL) AND trim(coalesce(struck_reason, 'struck')) <> ''"


def _never_deleted(row: type[Row], table: Table) -> tuple[str, ...]:
    if not row.journalled:
        return ()
    refusal = f"BEGIN SELECT RAISE(ABORT, '{table.name} is never deleted'); END"
    return (f"CREATE TRIGGER {table.name}_is_never_deleted BEFORE DELETE ON {table.name} {refusal}",)


def _search_table(row: type[Row], table: Table) -> tuple[str, ...]:
    return () if row.searched is None else (row.searched.ddl(table.name),)
