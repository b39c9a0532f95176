"""The SQL that makes the tables the row classes describe.

Run as `python -m app.store.schema` it prints the whole of it: the text of the first migration, and what a
register brought up by any later one is compared with.
"""

import sys
from textwrap import dedent

from sqlalchemy import Index, MetaData, Table
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable, ExecutableDDLElement

from app.store.rows import Row


def statements(metadata: MetaData) -> tuple[str, ...]:
    """CREATE statements of `metadata`: tables by name, then indexes, then what rows keep beside them."""
    tables = [metadata.tables[name] for name in sorted(metadata.tables)]
    return (
        *(_spelt(CreateTable(table)) for table in tables),
        *(_spelt(CreateIndex(index)) for table in tables for index in _indexes(table)),
        *(_tidy(ddl) for table in tables for ddl in table.info.get("extra_ddl", ())),
    )


def script(metadata: MetaData) -> str:
    """Write the statements as one SQL text, each closed by a semicolon and parted by an empty line."""
    return "".join(f"{statement};\n\n" for statement in statements(metadata))


def _indexes(table: Table) -> list[Index]:
    return sorted(table.indexes, key=lambda index: str(index.name))


def _spelt(element: ExecutableDDLElement) -> str:
    return _tidy(str(element.compile(dialect=sqlite.dialect())))


def _tidy(sql: str) -> str:
    lines = dedent(sql.expandtabs(4)).strip().splitlines()
    return "\n".join(line.rstrip() for line in lines)


if __name__ == "__main__":
    sys.stdout.write(script(Row.metadata))
