import errno
import os
import sqlite3
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import DatabaseError

from app.files import DiskFull
from app.store.connection import Access, connect
from app.store.database import Database, RegisterClosed
from app.store.opening import RegisterAlreadyThere, create_register
from app.store.troubles import RegisterBusy, RegisterDamaged, RegisterMoved, RegisterReadOnly, RegisterUnreachable
from tests.toys import Toy

SAFE = {
    "journal_mode": "truncate",
    "synchronous": 3,
    "foreign_keys": 1,
    "recursive_triggers": 1,
    "secure_delete": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "temp_store": 2,
    "mmap_size": 0,
    "busy_timeout": 2000,
}


def names(database: Database) -> list[str]:
    with database.reading() as work:
        return list(work.session.scalars(select(Toy.name).order_by(Toy.id)))


@pytest.mark.parametrize("access", list(Access))
def test_every_connection_is_set_as_safety_asks(register: Path, access: Access) -> None:
    with closing(connect(register, access)) as connection:
        connection.set_authorizer(None)
        found = {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in SAFE}
    assert found == SAFE


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TABLE toy",
        "DROP TRIGGER journal_is_never_changed",
        "ALTER TABLE toy ADD COLUMN x TEXT",
        "CREATE TABLE x (y TEXT)",
        "CREATE TEMP TABLE x (y TEXT)",
        "CREATE TRIGGER x BEFORE DELETE ON toy BEGIN SELECT 1; END",
        "CREATE VIRTUAL TABLE x USING fts5(y)",
        "ATTACH ':memory:' AS x",
        "PRAGMA writable_schema=ON",
        "PRAGMA foreign_keys=OFF",
        "PRAGMA journal_mode=WAL",
        "PRAGMA user_version=9",
        "UPDATE sqlite_master SET sql = ''",
    ],
)
def test_the_schema_and_the_settings_are_sealed_once_open(database: Database, statement: str) -> None:
    refusals = r"not authorized|may not be modified"
    with pytest.raises(DatabaseError, match=refusals), database.work("phá") as work:
        work.session.execute(text(statement))


def test_a_text_of_broken_letters_is_damage(register: Path, opened: Callable[[], Database]) -> None:
    with closing(sqlite3.connect(register)) as stranger, stranger:
        stranger.execute("INSERT INTO shelf (name) VALUES (CAST(x'ff' AS TEXT))")
    database = opened()
    with pytest.raises(RegisterDamaged), database.reading() as work:
        work.session.execute(text("SELECT name FROM shelf")).all()
    database.close()


def test_a_page_that_is_not_as_written_is_damage(register: Path, opened: Callable[[], Database]) -> None:
    content = bytearray(register.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    register.write_bytes(content)
    with pytest.raises(RegisterDamaged):
        opened()
    assert register.read_bytes() == bytes(content)


def test_a_new_register_is_not_made_over_a_file(register: Path) -> None:
    before = register.read_bytes()
    with pytest.raises(RegisterAlreadyThere):
        create_register(register)
    assert register.read_bytes() == before


def test_a_new_register_needs_a_folder(tmp_path: Path) -> None:
    with pytest.raises(RegisterUnreachable):
        create_register(tmp_path / "không có" / "so.ng")


def test_a_new_register_leaves_nothing_else_in_its_folder(tmp_path: Path) -> None:
    create_register(tmp_path / "so.ng")
    assert [path.name for path in tmp_path.iterdir()] == ["so.ng"]


def test_a_closed_register_does_no_more_work(database: Database) -> None:
    database.close()
    with pytest.raises(RegisterClosed), database.reading() as work:
        work.session.execute(select(Toy))


def test_a_reader_sees_the_last_commit_while_a_work_is_being_written(database: Database) -> None:
    with database.work("mua") as work:
        work.session.add(Toy(name="gấu"))
    with database.work("mua") as work:
        work.session.add(Toy(name="xe"))
        work.session.flush()
        assert names(database) == ["gấu"]
    assert names(database) == ["gấu", "xe"]


def test_a_large_import_does_not_shut_readers_out_before_it_commits(database: Database) -> None:
    with database.work("nhập bảng tính") as work:
        work.session.add_all(Toy(name=f"{number}", parts=["x" * 10_000]) for number in range(2_500))
        work.session.flush()
        assert names(database) == []
    assert len(names(database)) == 2_500


def test_a_reading_keeps_seeing_one_state_or_makes_the_writer_wait(database: Database) -> None:
    with database.reading() as before:
        assert before.session.scalar(select(func.count()).select_from(Toy)) == 0
        with pytest.raises(RegisterBusy), database.work("mua") as work:
            work.session.add(Toy(name="gấu"))
        assert before.session.scalar(select(func.count()).select_from(Toy)) == 0
    assert names(database) == []


def test_a_reading_on_another_thread_goes_on_beside_the_window(database: Database) -> None:
    with database.work("mua") as work:
        work.session.add_all(Toy(name=f"gấu {number}") for number in range(100))
    with ThreadPoolExecutor(3) as threads:
        assert {len(found) for found in threads.map(names, [database] * 30)} == {100}


def test_works_of_several_threads_follow_one_another(database: Database) -> None:
    def buy(name: str) -> None:
        with database.work("mua") as work:
            work.session.add(Toy(name=name))

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(buy, map(str, range(20))))
    with database.reading() as work:
        assert [one.seq for one in work.journal.latest(100)] == list(range(20, 0, -1))


def test_a_second_writer_gives_up_rather_than_wait_for_ever(database: Database) -> None:
    refused: list[BaseException] = []

    def buy() -> None:
        try:
            with database.work("mua") as work:
                work.session.add(Toy(name="xe"))
        except RegisterBusy as busy:
            refused.append(busy)

    with database.work("mua") as work:
        work.session.add(Toy(name="gấu"))
        second = threading.Thread(target=buy)
        second.start()
        second.join()
    assert len(refused) == 1
    assert names(database) == ["gấu"]


def test_a_file_that_takes_no_writing_is_opened_for_reading(
    register: Path, opened: Callable[[], Database], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda _path, _mode: False)
    database = opened()
    assert database.read_only
    assert names(database) == []
    with pytest.raises(RegisterReadOnly), database.work("mua") as work:
        work.session.add(Toy(name="gấu"))
    database.close()
    assert [path.name for path in register.parent.iterdir()] == [register.name]


def test_a_disk_with_no_room_for_a_lock_leaves_the_register_to_be_read(
    register: Path, opened: Callable[[], Database], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, flags: int, *more: int) -> int:
        if flags & os.O_CREAT:
            raise OSError(errno.ENOSPC, "No space left on device")
        return open_(path, flags, *more)

    open_ = os.open
    monkeypatch.setattr(os, "open", full)
    database = opened()
    assert database.read_only
    assert names(database) == []
    with pytest.raises(DiskFull), database.work("mua") as work:
        work.session.add(Toy(name="gấu"))
    database.close()
    assert [path.name for path in register.parent.iterdir()] == [register.name]


def test_a_register_another_tool_is_writing_to_is_busy_and_not_damaged(
    register: Path, opened: Callable[[], Database]
) -> None:
    with closing(sqlite3.connect(register, isolation_level=None)) as tool:
        tool.execute("BEGIN EXCLUSIVE")
        with pytest.raises(RegisterBusy):
            opened()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps an open register in its place")
def test_nothing_is_saved_into_a_register_that_is_no_longer_in_its_place(database: Database) -> None:
    aside = database.path.with_name("nơi khác.db")
    database.path.rename(aside)
    for stranger in (False, True):
        if stranger:
            database.path.write_bytes(aside.read_bytes())
        with pytest.raises(RegisterMoved), database.work("Ghi") as work:
            work.session.add(Toy(name="mất"))
    aside.replace(database.path)
    with database.work("Ghi") as work:
        work.session.add(Toy(name="còn"))
    assert names(database) == ["còn"]
