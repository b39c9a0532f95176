from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from app.domain.upkeep import Occasion
from app.store.backup import BackupNotWhole, backups_in, restore, take
from app.store.checkup import examine
from app.store.database import Database
from app.store.gate import RegisterNewer
from app.store.lock import RegisterInUse
from app.store.troubles import RegisterDamaged
from tests.toys import NOON, TOYS, Toy

Opened = Callable[[], Database]


def buy(database: Database, *names: str) -> None:
    with database.work("mua") as work:
        work.session.add_all(Toy(name=name) for name in names)


def names(opened: Opened) -> list[str]:
    database = opened()
    with database.reading() as work:
        found = list(work.session.scalars(select(Toy.name)))
    database.close()
    return found


@pytest.fixture
def with_a_bear(opened: Opened, register: Path) -> Path:
    database = opened()
    buy(database, "gấu")
    database.close()
    return register


def test_a_backup_says_what_is_in_it(with_a_bear: Path, backups: Path) -> None:
    backup = take(with_a_bear, backups, Occasion.IMPORT, NOON)
    assert (backup.name, backup.seq, backup.rows["toy"], backup.rows["journal"]) == ("so-20210305-120000.bak", 1, 1, 1)
    assert backups_in(backups) == (backup,)


def test_a_backup_is_taken_beside_an_open_register(opened: Opened, database: Database, backups: Path) -> None:
    buy(database, "gấu")
    take(database.path, backups, Occasion.IMPORT, NOON)
    buy(database, "xe")
    assert [one.rows["toy"] for one in backups_in(backups)] == [1]


def test_two_backups_of_one_second_have_two_names(with_a_bear: Path, backups: Path) -> None:
    take(with_a_bear, backups, Occasion.IMPORT, NOON)
    take(with_a_bear, backups, Occasion.IMPORT, NOON)
    assert len({one.name for one in backups_in(backups)}) == 2


def test_what_a_cut_off_backup_left_behind_is_cleared_away(with_a_bear: Path, backups: Path) -> None:
    backups.mkdir()
    (backups / ".0123456789ab.part").write_bytes(b"half")
    (backups / "so-20210101-000000.bak.json").write_text("{}")
    backup = take(with_a_bear, backups, Occasion.CLOSING, NOON)
    assert sorted(path.name for path in backups.iterdir()) == [backup.name, f"{backup.name}.json"]


def test_backups_that_have_had_their_time_are_let_go(with_a_bear: Path, backups: Path) -> None:
    for hour in range(5):
        take(with_a_bear, backups, Occasion.CLOSING, NOON + timedelta(hours=hour))
    take(with_a_bear, backups, Occasion.CLOSING, NOON + timedelta(days=9))
    assert [one.at for one in backups_in(backups)] == [NOON + timedelta(days=9), NOON + timedelta(hours=4)]


def test_a_damaged_register_makes_no_backup_and_lets_none_go(with_a_bear: Path, backups: Path) -> None:
    old = take(with_a_bear, backups, Occasion.CLOSING, NOON)
    content = bytearray(with_a_bear.read_bytes())
    content[8192:] = b"\xff" * (len(content) - 8192)
    with_a_bear.write_bytes(content)
    with pytest.raises((RegisterDamaged, BackupNotWhole)):
        take(with_a_bear, backups, Occasion.CLOSING, NOON + timedelta(days=800))
    assert backups_in(backups) == (old,)


def test_every_kept_backup_restores_to_what_its_manifest_says(opened: Opened, register: Path, backups: Path) -> None:
    for number in range(3):
        database = opened()
        buy(database, f"gấu {number}")
        database.close()
        take(register, backups, Occasion.CLOSING, NOON + timedelta(days=number))
    for backup in backups_in(backups):
        restore(backups, backup, register, NOON + timedelta(days=5, seconds=backup.seq))
        database = opened()
        found = examine(database, TOYS)
        database.close()
        assert found.whole
        assert (found.entries, found.rows["toy"]) == (backup.seq, backup.rows["toy"])


def test_restoring_sets_the_present_register_aside_with_its_journal(
    opened: Opened, with_a_bear: Path, backups: Path
) -> None:
    backup = take(with_a_bear, backups, Occasion.CLOSING, NOON)
    database = opened()
    buy(database, "xe")
    database.close()
    journal = with_a_bear.with_name("so.ng-journal")
    journal.write_bytes(b"stale journal of another file")
    aside = restore(backups, backup, with_a_bear, NOON)
    assert names(opened) == ["gấu"]
    assert aside is not None
    assert aside.name == "so-20210305-120000-cu.ng"
    assert aside.with_name(f"{aside.name}-journal").read_bytes() == b"stale journal of another file"


def test_restoring_brings_back_a_register_that_is_gone(opened: Opened, with_a_bear: Path, backups: Path) -> None:
    backup = take(with_a_bear, backups, Occasion.CLOSING, NOON)
    with_a_bear.unlink()
    assert restore(backups, backup, with_a_bear, NOON) is None
    assert names(opened) == ["gấu"]


def test_a_backup_with_one_wrong_byte_is_not_restored(with_a_bear: Path, backups: Path) -> None:
    backup = take(with_a_bear, backups, Occasion.CLOSING, NOON)
    content = bytearray((backups / backup.name).read_bytes())
    content[-1] ^= 1
    (backups / backup.name).write_bytes(content)
    before = with_a_bear.read_bytes()
    with pytest.raises(BackupNotWhole):
        restore(backups, backup, with_a_bear, NOON)
    assert with_a_bear.read_bytes() == before


def test_a_backup_of_a_newer_edition_is_not_restored(with_a_bear: Path, backups: Path) -> None:
    backup = take(with_a_bear, backups, Occasion.CLOSING, NOON)
    content = bytearray((backups / backup.name).read_bytes())
    content[60:64] = (99).to_bytes(4, "big")
    (backups / backup.name).write_bytes(content)
    with pytest.raises(RegisterNewer):
        restore(backups, backup, with_a_bear, NOON)


def test_nothing_is_restored_over_an_open_register(database: Database, backups: Path) -> None:
    backup = take(database.path, backups, Occasion.CLOSING, NOON)
    with pytest.raises(RegisterInUse):
        restore(backups, backup, database.path, NOON)
