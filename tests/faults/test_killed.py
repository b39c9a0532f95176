"""The power of `kill -9`, at any moment of a save, an upgrade, a backup, a restore."""

import random
import sqlite3
from contextlib import closing
from pathlib import Path
from time import monotonic

import pytest

from app.domain.journal.journal import JournalEntry
from app.domain.journal.upkeep import Occasion
from app.store.backup import as_taken, backups_in, take
from app.store.checkup import examine
from app.store.database import Database
from app.store.gate import SCHEMA, admit
from tests.faults.conftest import Running
from tests.faults.victims import (
    back_up_for_ever,
    make_older_register,
    opened,
    restore_oldest,
    save_for_ever,
    toys,
    upgrade_once,
)
from tests.toys import NOON, TOYS, Toy

KILLS = 50


@pytest.fixture
def moments() -> random.Random:
    return random.Random(20210305)


def entries(database: Database) -> tuple[JournalEntry, ...]:
    with database.reading() as work:
        return work.journal.latest(100)


def tables(register: Path) -> set[str]:
    with closing(sqlite3.connect(register)) as connection:
        return {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}


def test_no_save_that_was_told_is_lost_and_none_is_torn(
    victim: Running, register: Path, moments: random.Random
) -> None:
    kept: list[str] = []
    for _kill in range(KILLS):
        with victim(save_for_ever, register) as saving:
            told = [*kept, saving.next_word(), *saving.kill_after(moments.uniform(0, 0.02))]
        database = opened(register)
        kept = toys(database)
        found = examine(database, TOYS)
        database.close()
        assert kept[: len(told)] == told
        assert len(kept) <= len(told) + 1
        assert found.whole
        assert found.entries == len(kept)


def seconds_to_upgrade(victim: Running, register: Path) -> float:
    make_older_register(register)
    with victim(upgrade_once, register) as upgrading:
        upgrading.next_word()
        begun = monotonic()
        upgrading.next_word()
        return monotonic() - begun


def test_a_killed_upgrade_leaves_the_old_register_or_the_new_one(
    victim: Running, tmp_path: Path, moments: random.Random
) -> None:
    register = tmp_path / "so.ng"
    whole = seconds_to_upgrade(victim, register)
    new = tables(register)
    for _kill in range(KILLS):
        register.unlink()
        make_older_register(register)
        with victim(upgrade_once, register) as upgrading:
            assert upgrading.next_word() == "begun"
            upgrading.kill_after(moments.uniform(0, whole))
        found = tables(register)
        assert (admit(register).schema, found) in [(0, set()), (SCHEMA, new)]


def test_a_killed_backup_hurts_neither_the_register_nor_the_backups(
    victim: Running, register: Path, tmp_path: Path, moments: random.Random
) -> None:
    with victim(save_for_ever, register) as saving:
        for _save in range(20):
            saving.next_word()
    folder, made = tmp_path / "sao lưu", set[str]()
    for _kill in range(KILLS):
        with victim(back_up_for_ever, register) as backing_up:
            made |= {backing_up.next_word(), *backing_up.kill_after(moments.uniform(0, 0.03))}
    backups = backups_in(folder)
    assert made <= {backup.name for backup in backups}
    assert {path.name for path in folder.glob("*.bak")} == {backup.name for backup in backups}
    assert [backup.name for backup in backups if not as_taken(folder / backup.name, backup)] == []
    database = opened(register)
    assert examine(database, TOYS).whole
    database.close()


def make_register_with_a_past(register: Path) -> None:
    """A register with two toys, and the backup of the day it had one."""
    for name in ("gấu", "xe"):
        database = opened(register)
        with database.work("mua") as work:
            work.session.add(Toy(name=name, parts=["x" * 500] * 200))
        database.close()
        if name == "gấu":
            take(register, register.parent / "sao lưu", Occasion.CLOSING, NOON)


def seconds_to_restore(victim: Running, register: Path) -> float:
    with victim(restore_oldest, register) as restoring:
        restoring.next_word()
        begun = monotonic()
        restoring.next_word()
        return monotonic() - begun


def test_a_killed_restore_leaves_the_register_as_it_was_or_the_restored_one(
    victim: Running, register: Path, moments: random.Random
) -> None:
    make_register_with_a_past(register)
    before = register.read_bytes()
    whole = seconds_to_restore(victim, register)
    found = set[tuple[str, ...]]()
    for _kill in range(KILLS):
        register.write_bytes(before)
        with victim(restore_oldest, register) as restoring:
            restoring.next_word()
            restoring.kill_after(moments.uniform(0, whole))
        database = opened(register)
        assert examine(database, TOYS).whole
        found.add((*toys(database), *(entry.doing for entry in entries(database))))
        database.close()
    assert found <= {("gấu", "xe", "mua", "mua"), ("gấu", "phục hồi sổ", "mua")}
    folder = register.parent / "sao lưu"
    assert [backup.name for backup in backups_in(folder) if not as_taken(folder / backup.name, backup)] == []
    seconds_to_restore(victim, register)
    assert [path.name for path in register.parent.iterdir() if path.name.startswith(".")] == []
