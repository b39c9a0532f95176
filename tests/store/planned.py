"""How SQLite sets about what is read, so that what must not grow with the register is seen not to."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, event

from app.store.database import Database
from app.store.work import Work


def planned(database: Database, read: Callable[[Work], object]) -> list[str]:
    """Return the steps SQLite takes for every statement of a reading."""
    steps: list[str] = []

    def explain(connection: Connection, _cursor: Any, statement: str, values: tuple[Any, ...], *_more: Any) -> None:
        if not statement.startswith("EXPLAIN"):
            steps.extend(row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values))

    with database.reading() as work:
        connection = work.session.connection()
        event.listen(connection, "before_cursor_execute", explain)
        read(work)
        event.remove(connection, "before_cursor_execute", explain)
    return steps
