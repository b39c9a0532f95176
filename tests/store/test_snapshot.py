import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import select

from app.domain.journal.upkeep import Occasion
from app.store.backup import take
from app.store.checkup import examine
from app.store.database import Database
from app.store.gate import NotARegister
from app.store.lock import Lock, RegisterInUse
from app.store.snapshot import open_to_read
from app.store.troubles import RegisterDamaged
from tests.toys import NOON, TOYS, Toy

Opened = Callable[[], Database]


def buy(database: Database, name: str) -> None:
    with database.work("mua") as work:
        work.session.add(Toy(name=name))


def names(database: Database) -> list[str]:
    with database.reading() as work:
        return list(work.session.scalars(select(Toy.name).order_by(Toy.id)))


@pytest.fixture
def scratch(tmp_path: Path) -> Path:
    return tmp_path / "nháp"


@pytest.fixture
def looked_into(register: Path, backups: Path, scratch: Path) -> Opened:
    return partial(open_to_read, register, backups, scratch, actor="Mai", clock=lambda: NOON, metadata=TOYS)


@pytest.fixture
def held(opened: Opened, register: Path) -> Iterator[None]:
    """The register has a bear in it, and somebody has it."""
    with closing(opened()) as database:
        buy(database, "gấu")
    lock = Lock.take(register)
    yield
    lock.release()


def test_a_register_nobody_has_is_read_itself(looked_into: Opened, scratch: Path) -> None:
    with closing(looked_into()) as database:
        assert database.snapshot is None
        buy(database, "gấu")
        assert names(database) == ["gấu"]
    assert not scratch.exists()


@pytest.mark.usefixtures("held")
def test_a_register_somebody_has_is_read_in_a_copy_that_says_who_has_it(looked_into: Opened, scratch: Path) -> None:
    with closing(looked_into()) as database:
        assert names(database) == ["gấu"]
        snapshot = database.snapshot
        assert examine(database, TOYS).whole
    assert snapshot is not None
    assert (snapshot.at, snapshot.backup, snapshot.process) == (NOON, "", os.getpid())
    assert list(scratch.iterdir()) == []


@pytest.mark.usefixtures("held")
def test_who_would_write_into_a_copy_is_told_who_has_the_register(looked_into: Opened, register: Path) -> None:
    before = register.read_bytes()
    with closing(looked_into()) as database:
        for _again in range(2):
            with pytest.raises(RegisterInUse) as refused:
                buy(database, "xe")
            assert refused.value.process == os.getpid()
    assert register.read_bytes() == before


def test_a_work_that_is_still_being_written_is_not_in_the_copy(database: Database, looked_into: Opened) -> None:
    buy(database, "gấu")
    with database.work("mua") as work:
        work.session.add(Toy(name="xe"))
        work.session.flush()
        with closing(looked_into()) as copy:
            assert names(copy) == ["gấu"]


def test_the_owner_goes_on_saving_and_the_copy_stays_as_it_was(database: Database, looked_into: Opened) -> None:
    buy(database, "gấu")
    with closing(looked_into()) as copy, copy.reading():
        buy(database, "xe")
        assert names(copy) == ["gấu"]
    assert names(database) == ["gấu", "xe"]


@pytest.fixture
def no_room(scratch: Path) -> None:
    """Nothing can be made where copies are made."""
    scratch.write_bytes(b"")


def test_where_no_copy_can_be_made_the_newest_backup_is_read(
    database: Database, looked_into: Opened, backups: Path, no_room: None
) -> None:
    for name in ("gấu", "xe"):
        buy(database, name)
        newest = take(database.path, backups, Occasion.CLOSING, NOON)
    buy(database, "bóng")
    before = sorted(path.name for path in backups.iterdir())
    with closing(looked_into()) as copy:
        assert names(copy) == ["gấu", "xe"]
        assert copy.snapshot is not None
        assert (copy.snapshot.backup, copy.snapshot.at) == (newest.name, NOON)
    assert sorted(path.name for path in backups.iterdir()) == before


def test_a_backup_that_is_no_longer_whole_is_passed_over(
    database: Database, looked_into: Opened, backups: Path, no_room: None
) -> None:
    for name in ("gấu", "xe"):
        buy(database, name)
        newest = backups / take(database.path, backups, Occasion.CLOSING, NOON).name
    newest.write_bytes(newest.read_bytes()[:-1] + b"x")
    with closing(looked_into()) as copy:
        assert names(copy) == ["gấu"]


@pytest.mark.usefixtures("held", "no_room")
def test_with_nothing_to_read_in_its_place_a_register_in_use_is_in_use(looked_into: Opened) -> None:
    with pytest.raises(RegisterInUse):
        looked_into()


@pytest.mark.usefixtures("held")
def test_a_copy_whose_pages_are_not_as_written_is_not_read(looked_into: Opened, register: Path, scratch: Path) -> None:
    content = register.read_bytes()
    register.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))
    with pytest.raises(RegisterDamaged):
        looked_into()
    assert list(scratch.iterdir()) == []


@pytest.mark.usefixtures("held")
def test_a_copy_whose_journal_was_altered_is_not_read(looked_into: Opened, register: Path) -> None:
    with closing(sqlite3.connect(register, isolation_level=None)) as stranger:
        stranger.execute("DROP TRIGGER journal_is_never_changed")
        stranger.execute("UPDATE journal SET actor = 'ai đó'")
    with pytest.raises(RegisterDamaged) as refused:
        looked_into()
    assert refused.value.reason == "journal 1"


@pytest.mark.usefixtures("held")
def test_a_file_of_another_program_is_no_more_read_for_being_held(looked_into: Opened, register: Path) -> None:
    register.write_bytes(b"PK\x03\x04" + bytes(5_000))
    with pytest.raises(NotARegister):
        looked_into()


@pytest.mark.usefixtures("held")
def test_what_a_reader_that_was_cut_off_left_behind_is_cleared_away_by_the_next(
    looked_into: Opened, scratch: Path
) -> None:
    left = scratch / ".neu-guong-bỏ-lại"
    left.mkdir(parents=True)
    (left / "so.ng").write_bytes(b"copy")
    with closing(looked_into()) as first:
        assert not left.exists()
        with closing(looked_into()) as second:
            assert names(first) == names(second) == ["gấu"]
