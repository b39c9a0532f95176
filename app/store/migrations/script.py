"""An SQL text as its single statements."""

import sqlite3
from collections.abc import Iterator


def parted(script: str) -> Iterator[str]:
    """Part `script` into statements. Each ends with a line of its own, as a trigger's inner ones do not."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement.strip()
            statement = ""
