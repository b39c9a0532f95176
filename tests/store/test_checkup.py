import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from app.domain.journal.upkeep import Amiss, Examination, RowKey
from app.store.checkup import examine
from app.store.database import Database
from app.store.troubles import RegisterDamaged
from tests.toys import TOYS, Shelf, Toy


@pytest.fixture
def full(register: Path, opened: Callable[[], Database]) -> Path:
    """A register with three toys on a shelf, one of them changed since, closed again."""
    database = opened()
    with database.work("mua") as work:
        shelf = Shelf(name="trên")
        work.session.add(shelf)
        work.session.flush()
        work.session.add_all(Toy(name=name, shelf_id=shelf.id) for name in ("gấu", "xe", "tàu"))
    with database.work("sửa giá") as work:
        work.session.get_one(Toy, 2).price = 7
    database.close()
    return register


def tampered(register: Path, *statements: str) -> None:
    with closing(sqlite3.connect(register)) as stranger:
        for statement in statements:
            stranger.execute(statement)
        stranger.commit()


def examined(opened: Callable[[], Database]) -> Examination:
    database = opened()
    try:
        return examine(database, TOYS)
    finally:
        database.close()


def test_a_whole_register_is_found_whole(full: Path, opened: Callable[[], Database]) -> None:
    found = examined(opened)
    assert found.whole
    assert (found.entries, found.rows) == (2, {"shelf": 1, "toy": 3})


def test_an_empty_register_is_found_whole(opened: Callable[[], Database]) -> None:
    assert examined(opened).whole


def test_a_row_edited_behind_our_back_is_named(full: Path, opened: Callable[[], Database]) -> None:
    tampered(full, "UPDATE toy SET price = 8 WHERE id = 2")
    found = examined(opened)
    assert found.altered == Amiss(1, (RowKey("toy", 2),))
    assert not found.whole


def test_a_row_put_back_as_it_was_before_a_change_is_named(full: Path, opened: Callable[[], Database]) -> None:
    tampered(full, "UPDATE toy SET price = 0 WHERE id = 2")
    assert examined(opened).altered == Amiss(1, (RowKey("toy", 2),))


def test_a_row_taken_out_is_named(full: Path, opened: Callable[[], Database]) -> None:
    tampered(full, "DROP TRIGGER toy_is_never_deleted", "DELETE FROM toy WHERE id = 3")
    assert examined(opened).lost == Amiss(1, (RowKey("toy", 3),))


def test_a_row_slipped_in_is_named(full: Path, opened: Callable[[], Database]) -> None:
    tampered(full, "INSERT INTO toy (name, price, colour, broken, parts) VALUES ('lạ', 1, 'đỏ', 0, '[]')")
    assert examined(opened).unknown == Amiss(1, (RowKey("toy", 4),))


def test_a_row_pointing_nowhere_is_named(full: Path, opened: Callable[[], Database]) -> None:
    tampered(full, "UPDATE toy SET shelf_id = 99 WHERE id = 1")
    assert examined(opened).orphans == Amiss(1, (RowKey("toy", 1),))


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE journal SET actor = 'Huệ' WHERE seq = 1",
        "UPDATE journal SET hash = zeroblob(32) WHERE seq = 1",
        "UPDATE journal_change SET digest = zeroblob(32) WHERE seq = 1 AND row_id = 3",
        "DELETE FROM journal_change WHERE seq = 1 AND row_id = 3",
        "DELETE FROM journal WHERE seq = 1",
    ],
)
def test_an_entry_that_is_not_as_written_breaks_the_journal_there(
    full: Path, opened: Callable[[], Database], tampering: str
) -> None:
    table = "journal_change" if "journal_change" in tampering else "journal"
    tampered(full, f"DROP TRIGGER {table}_is_never_changed", f"DROP TRIGGER {table}_is_never_deleted", tampering)
    found = examined(opened)
    assert found.broken_entry == (2 if tampering.startswith("DELETE FROM journal WHERE") else 1)
    assert not found.whole


def test_many_rows_are_counted_and_the_first_are_named(opened: Callable[[], Database], register: Path) -> None:
    tampered(
        register,
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 6000) INSERT INTO toy"
        " (name, price, colour, broken, parts) SELECT i, 1, 'đỏ', 0, '[]' FROM n",
    )
    found = examined(opened)
    assert found.unknown.rows == 6_000
    assert [row.key for row in found.unknown.first] == list(range(1, 21))


def test_a_journal_that_lost_its_last_hash_is_told_as_damage_when_the_register_is_opened(
    full: Path, opened: Callable[[], Database]
) -> None:
    tampered(
        full,
        "PRAGMA ignore_check_constraints = ON",
        "DROP TRIGGER journal_is_never_changed",
        "UPDATE journal SET hash = x'' WHERE seq = 2",
    )
    with pytest.raises(RegisterDamaged):
        opened()
