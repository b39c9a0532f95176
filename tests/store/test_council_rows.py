import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from sqlalchemy import Date, DateTime, Table

from app.store.rows import Row
from app.store.schema import statements

OF_THE_BALLOT = {"ballot", "ballot_line"}
BALLOT_OF_MEETING_1 = (
    "(meeting_id, members, present, absent, wrote, issued, returned, valid, invalid, note, rule)"
    " VALUES (1, 9, 9, 0, 0, 9, 9, 9, 0, '', '{}')"
)
LINE_OF_NOMINATION_7 = (
    "(ballot_id, nomination_id, name, post, agree, disagree, blank, written_agree, written_disagree, base, verdict)"
    " VALUES (1, 7, 'Lê Văn Ân', '', 9, 0, 0, 0, 0, 9, 'du-dieu-kien')"
)


def _pointed_at(names: set[str]) -> Iterator[Table]:
    for name in names:
        for key in Row.metadata.tables[name].foreign_keys:
            yield key.column.table


def test_no_row_of_a_ballot_points_at_a_member_or_an_absence() -> None:
    assert {table.name for table in _pointed_at(OF_THE_BALLOT)} == {"meeting", "ballot", "nomination"}


def test_no_row_points_from_a_member_or_an_absence_at_a_ballot() -> None:
    assert not {table.name for table in _pointed_at({"member", "absence"})} & OF_THE_BALLOT


def test_no_row_of_a_ballot_has_a_time() -> None:
    columns = [column for name in sorted(OF_THE_BALLOT) for column in Row.metadata.tables[name].columns]
    assert [column.name for column in columns if isinstance(column.type, Date | DateTime)] == []


def _register() -> sqlite3.Connection:
    """The tables alone, with one recorded ballot, under the settings of any program."""
    connection = sqlite3.connect(":memory:")
    for statement in statements(Row.metadata):
        connection.execute(statement)
    connection.execute(f"INSERT INTO ballot {BALLOT_OF_MEETING_1}")
    connection.execute(f"INSERT INTO ballot_line {LINE_OF_NOMINATION_7}")
    return connection


@pytest.mark.parametrize("row", [f"ballot {BALLOT_OF_MEETING_1}", f"ballot_line {LINE_OF_NOMINATION_7}"])
def test_no_second_count_takes_the_place_of_the_first(row: str) -> None:
    with closing(_register()) as register, pytest.raises(sqlite3.IntegrityError, match="is never replaced"):
        register.execute(f"INSERT OR REPLACE INTO {row}")
