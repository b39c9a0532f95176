"""What has been counted, and what it was counted of, stays as it is, whatever tool the register is opened with."""

import pytest

from tests.store.counted import COUNTED, OPEN, OPEN_TOO, SEALED
from tests.store.stranger import Stranger, other, without

KEYS = {
    "opened_count": (("meeting_id", "round", "place"),),
    "closed_count": (("meeting_id", "round", "place"),),
    "closed_line": (("closed_count_id", "nomination_id"),),
    "tally": (("meeting_id", "round"), ("code",)),
    "tally_line": (("tally_id", "nomination_id"),),
    "voiding": (("meeting_id", "round"),),
    "council": (("same_decision", "decided"),),
    "member": (("council_id", "position"), ("council_id", "same_name")),
    "meeting": (),
    "agenda": (("meeting_id", "nomination_id"), ("meeting_id", "position")),
}
UNIQUE = [(table, key) for table, keys in KEYS.items() for key in keys]
REFUSED = "is never|is locked|the count is|the round is|rounds follow|seals only grow|nobody closed|nothing was counted"
LEFT_ALONE = {"council": 2, "member": 10, "meeting": OPEN, "agenda": OPEN}
"""A row of each table that no count has touched: member 10 is the first of the council that has not sat."""


@pytest.mark.parametrize("table", KEYS)
def test_no_column_of_a_counted_row_is_changed(stranger: Stranger, table: str) -> None:
    row = stranger.row(table, 1)
    assert len(row) >= 4
    for column, value in row.items():
        stranger.is_refused(REFUSED, f"UPDATE {table} SET {column} = ? WHERE id = 1", other(value))
        stranger.is_refused(REFUSED, f"UPDATE OR REPLACE {table} SET {column} = ? WHERE id = 1", other(value))


@pytest.mark.parametrize("table", KEYS)
def test_a_counted_row_is_not_deleted_and_not_replaced(stranger: Stranger, table: str) -> None:
    stranger.is_refused("is never deleted", f"DELETE FROM {table} WHERE id = 1")
    for changes in ({}, {name: other(value) for name, value in stranger.row(table, 1).items() if name != "id"}):
        row = without(stranger.row(table, 1), **changes)
        stranger.is_not_let_enter(REFUSED, table, row, instead=True)


@pytest.mark.parametrize(("table", "key"), UNIQUE)
def test_a_counted_row_is_not_replaced_by_one_with_the_same_key(
    stranger: Stranger, table: str, key: tuple[str, ...]
) -> None:
    row = stranger.row(table, 1)
    same = {name: value if name in key else other(value) for name, value in row.items() if name != "id"}
    stranger.is_not_let_enter(REFUSED, table, same, instead=True)
    stranger.is_not_let_enter(REFUSED, table, without(row, "id"), instead=True)


@pytest.mark.parametrize("table", LEFT_ALONE)
def test_a_row_nobody_counted_does_not_take_a_counted_rows_number(stranger: Stranger, table: str) -> None:
    stranger.is_refused("is never moved", f"UPDATE OR REPLACE {table} SET id = 1 WHERE id = ?", LEFT_ALONE[table])
    stranger.is_not_let_enter(REFUSED, table, stranger.row(table, LEFT_ALONE[table]) | {"id": 1}, instead=True)


@pytest.mark.parametrize(("table", "key"), [one for one in UNIQUE if one[0] in LEFT_ALONE])
def test_a_row_nobody_counted_does_not_take_a_counted_rows_key(
    stranger: Stranger, table: str, key: tuple[str, ...]
) -> None:
    counted = stranger.row(table, 1)
    taken = ", ".join(f"{name} = ?" for name in key)
    values = [counted[name] for name in key]
    stranger.is_refused(REFUSED, f"UPDATE OR REPLACE {table} SET {taken} WHERE id = ?", *values, LEFT_ALONE[table])


@pytest.mark.parametrize("meeting", [SEALED, COUNTED])
def test_nothing_joins_or_leaves_a_counted_agenda(stranger: Stranger, meeting: int) -> None:
    locked = "agenda is locked by a closed count"
    stranger.is_refused(locked, "UPDATE agenda SET meeting_id = ?, position = 7 WHERE meeting_id = ?", meeting, OPEN)
    stranger.is_refused(locked, "UPDATE agenda SET meeting_id = ?, position = 7 WHERE meeting_id = ?", OPEN, meeting)
    stranger.is_refused(locked, "UPDATE agenda SET position = NULL WHERE meeting_id = ?", meeting)
    stranger.is_not_let_enter(locked, "agenda", {"meeting_id": meeting, "position": 7, "nomination_id": OPEN})


def test_nobody_joins_or_leaves_a_council_that_sat_at_a_count(stranger: Stranger) -> None:
    locked = "member is locked by a closed count"
    stranger.is_refused(locked, "UPDATE member SET council_id = 1, position = 50 WHERE id = ?", stranger.last("member"))
    stranger.is_refused(locked, "UPDATE member SET council_id = 2, position = 50 WHERE id = 1")
    newcomer = without(stranger.row("member", 1), "id", position=50, name="Người Lạ", same_name="người lạ")
    stranger.is_not_let_enter(locked, "member", newcomer)


def test_what_no_count_has_touched_may_change(stranger: Stranger) -> None:
    stranger.does("UPDATE meeting SET place = 'Hội trường' WHERE id = ?", OPEN)
    stranger.does("UPDATE agenda SET position = 7 WHERE meeting_id = ?", OPEN)
    stranger.does("UPDATE member SET post = 'Phó Trưởng phòng' WHERE council_id = 2")
    stranger.does("UPDATE council SET name = 'Hội đồng' WHERE id = 2")
    stranger.does("UPDATE agenda SET meeting_id = ?, position = 8 WHERE meeting_id = ?", OPEN_TOO, OPEN)


def test_a_meeting_whose_count_was_set_aside_may_change_and_its_council_may_not(stranger: Stranger) -> None:
    voided = without(stranger.row("voiding", 1), "id", meeting_id=COUNTED)
    stranger.is_refused("meeting is locked", "UPDATE meeting SET place = 'Hội trường' WHERE id = ?", COUNTED)
    stranger.enters("voiding", voided)
    stranger.does("UPDATE meeting SET place = 'Hội trường' WHERE id = ?", COUNTED)
    stranger.is_refused("council is locked", "UPDATE council SET name = 'Hội đồng' WHERE id = 1")


def test_the_locks_hold_under_the_programs_own_settings_too(stranger: Stranger) -> None:
    stranger.does("PRAGMA recursive_triggers = ON")
    stranger.does("PRAGMA foreign_keys = ON")
    for table in KEYS:
        stranger.is_not_let_enter(REFUSED, table, stranger.row(table, 1), instead=True)
        stranger.is_refused("is never deleted", f"DELETE FROM {table} WHERE id = 1")
