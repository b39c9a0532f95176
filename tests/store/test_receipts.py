from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, event

from app.domain.calendar.period import Cadence, Period, Span
from app.domain.plans.plan import Matter
from app.paths import backups
from app.store.database import Database
from app.store.opening import create_register, open_register

JANUARY, FEBRUARY = (Period(Cadence.MONTH, 2021, month).span() for month in (1, 2))
TENTH = date(2021, 1, 10)


@pytest.fixture
def whole(tmp_path: Path) -> Iterator[Database]:
    """A register of the office's own tables with nothing in it."""
    create_register(tmp_path / "so.db")
    database = open_register(tmp_path / "so.db", backups(tmp_path / "so.db"), actor="Lan", clock=datetime.now)
    yield database
    database.close()


def _planned(database: Database, matter: Matter, windows: list[tuple[Span, date]]) -> list[str]:
    """How SQLite sets about counting what came in these windows, step by step."""
    steps: list[str] = []

    def explain(connection: Connection, _cursor: Any, statement: str, values: tuple[Any, ...], *_more: Any) -> None:
        if not statement.startswith("EXPLAIN"):
            steps.extend(row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values))

    with database.reading() as work:
        connection = work.session.connection()
        event.listen(connection, "before_cursor_execute", explain)
        work.receipts.tallies(1, matter, windows)
        event.remove(connection, "before_cursor_execute", explain)
    return steps


@pytest.mark.parametrize("matter", list(Matter))
def test_what_units_sent_is_counted_within_an_index_and_nothing_is_sorted(whole: Database, matter: Matter) -> None:
    steps = _planned(whole, matter, [(JANUARY, TENTH), (FEBRUARY, FEBRUARY.last)])
    assert [step for step in steps if step.startswith("SEARCH")]
    assert all("COVERING INDEX" in step for step in steps if step.startswith(("SEARCH", "SCAN")))
    assert not [step for step in steps if "TEMP B-TREE" in step]


def test_where_there_are_no_units_nothing_came(whole: Database) -> None:
    with whole.reading() as work:
        assert work.receipts.tallies(1, Matter.ARTICLES, [(JANUARY, TENTH), (FEBRUARY, TENTH)]) == ({}, {})


def test_of_no_windows_there_are_no_tallies(whole: Database) -> None:
    with whole.reading() as work:
        assert work.receipts.tallies(1, Matter.ARTICLES, ()) == ()
