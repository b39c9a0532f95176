import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from app.domain.errors import Trouble
from app.domain.journal.upkeep import Backup, Occasion, Present
from app.store.backup import BackupNotWhole, BackupUnknown, as_taken, backups_in, take
from app.store.checkup import examine
from app.store.database import Database
from app.store.gate import NotARegister, RegisterNewer
from app.store.journal import Deed
from app.store.lineage import BackupOfAnotherRegister
from app.store.lock import RegisterInUse
from app.store.opening import open_register
from app.store.restoring import foresee, restore
from tests.toys import NOON, TOYS, Toy, create_toy_register

Opened = Callable[[], Database]
LATER = NOON + timedelta(hours=2)
DEED = Deed("phục hồi sổ", "Lan", LATER)


def buy(database: Database, *names: str) -> None:
    with database.work("mua") as work:
        work.session.add_all(Toy(name=name) for name in names)


def bought(opened: Opened, *names: str) -> None:
    """Open, buy each in a work of its own, close."""
    database = opened()
    for name in names:
        buy(database, name)
    database.close()


def names(opened: Opened) -> list[str]:
    database = opened()
    with database.reading() as work:
        found = list(work.session.scalars(select(Toy.name)))
    database.close()
    return found


@pytest.fixture
def with_a_bear(opened: Opened, register: Path, backups: Path) -> Path:
    """The backup of a register with a bear in it."""
    bought(opened, "gấu")
    return backups / take(register, backups, Occasion.CLOSING, NOON).name


def test_the_register_is_as_the_backup_has_it_and_its_journal_says_who_went_back(
    opened: Opened, register: Path, with_a_bear: Path, backups: Path
) -> None:
    bought(opened, "xe")
    restore(with_a_bear, register, backups, DEED)
    database = opened()
    with database.reading() as work:
        last, first = work.journal.latest(10)
    found = examine(database, TOYS)
    database.close()
    assert names(opened) == ["gấu"]
    assert (last.seq, last.at, last.actor, last.doing, last.touched) == (2, LATER, "Lan", "phục hồi sổ", ())
    assert first.doing == "mua"
    assert found.whole


def test_what_would_be_missing_is_foreseen_and_nothing_is_changed(
    opened: Opened, register: Path, with_a_bear: Path
) -> None:
    bought(opened, "xe", "búp bê")
    before = register.read_bytes()
    foreseen = foresee(with_a_bear, register)
    assert (foreseen.backup.name, foreseen.present) == (with_a_bear.name, Present.READABLE)
    assert (foreseen.lost, [one.seq for one in foreseen.latest]) == (2, [3, 2])
    assert register.read_bytes() == before
    assert not [path for path in register.parent.iterdir() if path not in {register, with_a_bear.parent}]


def test_only_the_last_of_many_missing_entries_are_listed(opened: Opened, register: Path, with_a_bear: Path) -> None:
    bought(opened, *map(str, range(30)))
    foreseen = foresee(with_a_bear, register)
    assert (foreseen.lost, len(foreseen.latest)) == (30, 20)


def test_the_present_state_is_backed_up_and_can_be_gone_back_to(
    opened: Opened, register: Path, with_a_bear: Path, backups: Path
) -> None:
    bought(opened, "xe")
    saved = restore(with_a_bear, register, backups, DEED).saved
    assert saved is not None
    assert (saved.occasion, backups_in(backups)[0]) == (Occasion.RESTORE, saved)
    gone_back = restore(backups / saved.name, register, backups, DEED).gone_back
    assert (gone_back.lost, gone_back.latest[0].doing) == (1, "phục hồi sổ")
    assert names(opened) == ["gấu", "xe"]


def test_the_present_register_is_set_aside_byte_for_byte_with_its_journal(
    opened: Opened, register: Path, with_a_bear: Path, backups: Path
) -> None:
    bought(opened, "xe")
    journal = register.with_name("so.ng-journal")
    journal.write_bytes(b"stale journal of another file")
    before = register.read_bytes()
    aside = register.with_name(restore(with_a_bear, register, backups, DEED).aside)
    assert aside.name == "so-20210305-140000-cu.ng"
    assert aside.read_bytes() == before
    assert aside.with_name(f"{aside.name}-journal").read_bytes() == b"stale journal of another file"
    assert names(opened) == ["gấu"]


def test_a_write_ahead_log_of_another_program_does_not_come_to_lie_beside_the_restored_register(
    opened: Opened, register: Path, with_a_bear: Path, backups: Path
) -> None:
    register.with_name("so.ng-wal").write_bytes(b"stale")
    restore(with_a_bear, register, backups, DEED)
    assert names(opened) == ["gấu"]


def test_two_registers_set_aside_in_one_second_have_two_names(register: Path, with_a_bear: Path, backups: Path) -> None:
    asides = {restore(with_a_bear, register, backups, DEED).aside for _again in range(3)}
    assert len(asides) == 3
    assert all(register.with_name(aside).exists() for aside in asides)


def test_a_disk_that_knows_no_second_names_will_do(
    opened: Opened, register: Path, with_a_bear: Path, backups: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unknown(*_names: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", unknown)
    bought(opened, "xe")
    aside = restore(with_a_bear, register, backups, DEED).aside
    assert register.with_name(aside).exists()
    assert names(opened) == ["gấu"]


def test_a_register_that_is_gone_is_brought_back(
    opened: Opened, register: Path, with_a_bear: Path, backups: Path
) -> None:
    register.unlink()
    restored = restore(with_a_bear, register, backups, DEED)
    assert (restored.gone_back.present, restored.saved, restored.aside) == (Present.MISSING, None, "")
    assert names(opened) == ["gấu"]


def emptied(register: Path) -> None:
    register.write_bytes(b"")


def overwritten(register: Path) -> None:
    register.write_bytes(b"PK\x03\x04" + bytes(5_000))


def rotten(register: Path) -> None:
    content = register.read_bytes()
    register.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))


@pytest.mark.parametrize("spoil", [emptied, overwritten, rotten])
def test_a_damaged_register_is_set_aside_as_it_is(
    opened: Opened, register: Path, with_a_bear: Path, backups: Path, spoil: Callable[[Path], None]
) -> None:
    spoil(register)
    before = register.read_bytes()
    restored = restore(with_a_bear, register, backups, DEED)
    assert (restored.gone_back.present, restored.saved) == (Present.UNREADABLE, None)
    assert register.with_name(restored.aside).read_bytes() == before
    assert names(opened) == ["gấu"]


def with_one_wrong_byte(copy: Path) -> None:
    content = copy.read_bytes()
    copy.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))


def newer(copy: Path) -> None:
    content = bytearray(copy.read_bytes())
    content[60:64] = (99).to_bytes(4, "big")
    copy.write_bytes(content)


def without_manifest(copy: Path) -> None:
    copy.with_name(f"{copy.name}.json").unlink()


REFUSED = [
    (with_one_wrong_byte, BackupNotWhole),
    (newer, RegisterNewer),
    (overwritten, NotARegister),
    (without_manifest, BackupUnknown),
    (Path.unlink, BackupUnknown),
]


@pytest.mark.parametrize(("spoil", "trouble"), REFUSED)
def test_a_backup_that_is_not_what_it_should_be_is_refused_and_nothing_is_touched(
    register: Path, with_a_bear: Path, backups: Path, spoil: Callable[[Path], None], trouble: type[Trouble]
) -> None:
    spoil(with_a_bear)
    before = register.read_bytes()
    with pytest.raises(trouble):
        restore(with_a_bear, register, backups, DEED)
    assert register.read_bytes() == before
    assert sorted(path.name for path in register.parent.iterdir()) == ["sao lưu", "so.ng"]


def of_another_office(folder: Path) -> Path:
    """A whole backup of a register that has a journal of its own."""
    folder.mkdir()
    create_toy_register(folder / "so.ng")
    database = open_register(folder / "so.ng", folder, actor="Mai", clock=lambda: LATER, metadata=TOYS)
    buy(database, "bóng")
    database.close()
    return folder / take(folder / "so.ng", folder, Occasion.CLOSING, NOON).name


def test_a_backup_of_another_office_is_refused(
    opened: Opened, register: Path, with_a_bear: Path, backups: Path, tmp_path: Path
) -> None:
    foreign = of_another_office(tmp_path / "cơ quan khác")
    with pytest.raises(BackupOfAnotherRegister):
        restore(foreign, register, backups, DEED)
    assert names(opened) == ["gấu"]


def test_a_register_of_a_newer_edition_is_not_put_back(register: Path, with_a_bear: Path, backups: Path) -> None:
    newer(register)
    before = register.read_bytes()
    with pytest.raises(RegisterNewer):
        restore(with_a_bear, register, backups, DEED)
    assert register.read_bytes() == before


def test_nothing_is_restored_over_an_open_register(database: Database, backups: Path) -> None:
    copy = backups / take(database.path, backups, Occasion.CLOSING, NOON).name
    for try_it in (lambda: foresee(copy, database.path), lambda: restore(copy, database.path, backups, DEED)):
        with pytest.raises(RegisterInUse):
            try_it()


def test_every_kept_backup_is_restored_and_found_to_be_what_its_manifest_says(
    opened: Opened, register: Path, backups: Path, tmp_path: Path
) -> None:
    for number in range(4):
        bought(opened, f"gấu {number}")
        take(register, backups, Occasion.CLOSING, NOON + timedelta(days=number))
    for backup in backups_in(backups):
        assert drilled(backups / backup.name, backup, tmp_path / backup.name) == {**backup.rows, "journal": backup.seq}


def drilled(copy: Path, backup: Backup, folder: Path) -> dict[str, int]:
    """Restore a backup into a folder of its own and count what is there; the entry of the restore itself aside."""
    folder.mkdir()
    assert as_taken(copy, backup)
    restore(copy, folder / "so.ng", folder / "sao lưu", DEED)
    database = open_register(folder / "so.ng", folder, actor="Lan", clock=lambda: LATER, metadata=TOYS)
    found = examine(database, TOYS)
    database.close()
    assert found.whole
    again = take(folder / "so.ng", folder / "lại", Occasion.CLOSING, LATER)
    return {**again.rows, "journal": found.entries - 1}
