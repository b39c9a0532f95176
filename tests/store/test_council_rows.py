from collections.abc import Iterator

from sqlalchemy import Date, DateTime, Table

from app.store.rows import Row

OF_THE_BALLOT = {"ballot", "ballot_line"}


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
