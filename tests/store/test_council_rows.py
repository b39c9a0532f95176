"""What the rows of a ballot have room for: totals by nominee, and nothing a paper or a moment could be told by."""

from collections.abc import Iterator

from sqlalchemy import Date, DateTime, Table

from app.store.rows import Row
from app.store.rows.foundation import IsoDate, IsoMoment

OF_THE_BALLOT = {"opened_count", "closed_count", "closed_line", "tally", "tally_line", "voiding"}
VOTES = {"agree", "disagree", "blank", "written_agree", "written_disagree"}


def _pointed_at(names: set[str]) -> Iterator[Table]:
    for name in names:
        for key in Row.metadata.tables[name].foreign_keys:
            yield key.column.table


def _columns(table: str) -> set[str]:
    return {column.name for column in Row.metadata.tables[table].columns}


def test_no_row_of_a_ballot_points_at_a_member_or_a_letter() -> None:
    pointed_at = {table.name for table in _pointed_at(OF_THE_BALLOT)}
    assert pointed_at == {"meeting", "nomination", "opened_count", "closed_count", "tally"}


def test_no_row_points_from_a_member_or_a_letter_at_a_ballot() -> None:
    assert not {table.name for table in _pointed_at({"member", "letter", "meeting", "agenda"})} & OF_THE_BALLOT


def test_a_line_has_a_nominee_and_sums_and_no_more() -> None:
    assert _columns("closed_line") == {"id", "closed_count_id", "nomination_id", *VOTES}
    assert _columns("tally_line") == {"id", "tally_id", "nomination_id", *VOTES, "base", "verdict"}


def test_a_count_that_was_only_opened_has_no_room_for_a_figure() -> None:
    assert _columns("opened_count") == {"id", "meeting_id", "round", "place", "teller", "same_name"}


def test_no_row_of_a_ballot_has_a_time_and_only_a_voiding_has_a_day() -> None:
    timed = (Date, DateTime, IsoDate, IsoMoment)
    columns = [column for name in sorted(OF_THE_BALLOT) for column in Row.metadata.tables[name].columns]
    assert [str(column) for column in columns if isinstance(column.type, timed)] == ["voiding.day"]


def test_every_table_that_keeps_votes_is_known_here() -> None:
    keeping = {name for name in Row.metadata.tables if _columns(name) & VOTES}
    assert keeping == {"closed_line", "tally_line"}
