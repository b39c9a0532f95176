from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.journal.upkeep import Occasion
from app.store.backup import BackupNotWhole, as_taken, backups_in, take, verify
from app.store.database import Database
from app.store.gate import RegisterNewer
from app.store.troubles import RegisterDamaged
from tests.toys import NOON, Toy

Opened = Callable[[], Database]


def buy(database: Database, *names: str) -> None:
    with database.work("mua") as work:
        work.session.add_all(Toy(name=name) for name in names)


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


def spoil(copy: Path, place: slice, value: bytes) -> None:
    content = bytearray(copy.read_bytes())
    content[place] = value
    copy.write_bytes(content)


def test_a_backup_with_one_wrong_byte_is_not_whole(with_a_bear: Path, backups: Path) -> None:
    backup = take(with_a_bear, backups, Occasion.CLOSING, NOON)
    copy = backups / backup.name
    assert as_taken(copy, backup)
    spoil(copy, slice(-1, None), b"x")
    assert not as_taken(copy, backup)
    with pytest.raises(BackupNotWhole):
        verify(copy, backup)


def test_a_backup_of_a_newer_edition_is_refused(with_a_bear: Path, backups: Path) -> None:
    backup = take(with_a_bear, backups, Occasion.CLOSING, NOON)
    spoil(backups / backup.name, slice(60, 64), (99).to_bytes(4, "big"))
    with pytest.raises(RegisterNewer):
        verify(backups / backup.name, backup)


def test_the_newest_backup_is_the_one_taken_last_whatever_the_clock_says(with_a_bear: Path, backups: Path) -> None:
    first = take(with_a_bear, backups, Occasion.CLOSING, NOON)
    last = take(with_a_bear, backups, Occasion.CLOSING, NOON - timedelta(days=20_000))
    assert backups_in(backups) == (last, first)


def test_a_backup_before_a_restore_lets_none_go(with_a_bear: Path, backups: Path) -> None:
    for hour in range(3):
        take(with_a_bear, backups, Occasion.CLOSING, NOON + timedelta(hours=hour))
    take(with_a_bear, backups, Occasion.RESTORE, NOON + timedelta(days=9))
    assert len(backups_in(backups)) == 4


@pytest.mark.parametrize("content", ["", "{}", "[]", '{"at": "hôm qua"}', '{"name": "so.bak", "at": "2021-03-05"}'])
def test_a_manifest_that_is_none_of_ours_is_no_backup_and_stops_none(
    with_a_bear: Path, backups: Path, content: str
) -> None:
    backups.mkdir()
    (backups / "la.bak").write_bytes(b"?")
    (backups / "la.bak.json").write_text(content, encoding="utf-8")
    backup = take(with_a_bear, backups, Occasion.CLOSING, NOON)
    assert backups_in(backups) == (backup,)


def test_a_manifest_goes_by_its_own_name_whatever_it_says(with_a_bear: Path, backups: Path) -> None:
    backup = take(with_a_bear, backups, Occasion.CLOSING, NOON)
    manifest = backups / f"{backup.name}.json"
    manifest.write_text(manifest.read_text(encoding="utf-8").replace(backup.name, "../so.ng"), encoding="utf-8")
    assert [one.name for one in backups_in(backups)] == [backup.name]
