"""A stranger with a database tool: SQLite as it comes, without the program's settings; only the file defends itself."""

import sqlite3
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

Row = dict[str, Any]


class Stranger:
    """What the stranger tries on one register, and how the register stands afterwards."""

    def __init__(self, register: Path) -> None:
        self._connection = sqlite3.connect(register, isolation_level=None)
        self._connection.row_factory = sqlite3.Row

    def does(self, sql: str, *values: object) -> None:
        self._connection.execute(sql, values)

    def reads(self, sql: str, *values: object) -> list[Row]:
        return [dict(row) for row in self._connection.execute(sql, values)]

    def row(self, table: str, number: int) -> Row:
        """One row, by its number."""
        (row,) = self.reads(f"SELECT * FROM {table} WHERE id = ?", number)
        return row

    def last(self, table: str) -> int:
        """The number of the row entered last."""
        return int(self.reads(f"SELECT max(id) AS last FROM {table}")[0]["last"])

    def enters(self, table: str, row: Mapping[str, object], *, instead: bool = False) -> None:
        """Insert a row, or with `instead` replace whatever stands in its way."""
        verb = "INSERT OR REPLACE" if instead else "INSERT"
        marks = ", ".join("?" for _ in row)
        self.does(f"{verb} INTO {table} ({', '.join(row)}) VALUES ({marks})", *row.values())

    def is_refused(self, words: str, sql: str, *values: object) -> None:
        """Try it, be told `words`, and leave the register as it was."""
        before = self.everything()
        with pytest.raises(sqlite3.IntegrityError, match=words):
            self.does(sql, *values)
        assert self.everything() == before

    def is_not_let_enter(self, words: str, table: str, row: Mapping[str, object], *, instead: bool = False) -> None:
        before = self.everything()
        with pytest.raises(sqlite3.IntegrityError, match=words):
            self.enters(table, row, instead=instead)
        assert self.everything() == before

    def columns(self, table: str) -> list[str]:
        return [row["name"] for row in self.reads(f"PRAGMA table_info({table})")]

    def everything(self) -> str:
        """All that the tables say."""
        return "\n".join(self._connection.iterdump())

    def leaves(self) -> None:
        self._connection.close()


def without(row: Mapping[str, object], *names: str, **changes: object) -> Row:
    """A row with some columns left for SQLite to fill, and some changed."""
    return {name: value for name, value in {**row, **changes}.items() if name not in names}


def other(value: object) -> object:
    """Another value of the same kind."""
    match value:
        case int():
            return value + 1
        case str():
            return f"{value} "
        case bytes():
            return value[::-1]
    return "2024-01-01"
