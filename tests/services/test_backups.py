from pathlib import Path

import pytest

from app.domain.journal.upkeep import Occasion, Present
from app.domain.units.unit import UnitKind
from app.office import backups_of_register, open_office
from app.services.backups import NoWholeBackup
from app.store.lock import RegisterInUse
from tests.services.conftest import Story


@pytest.fixture
def gone_on(ba_dinh: Story) -> Path:
    """A closed register in which a ward was entered after the one backup before the last."""
    ba_dinh.office.upkeep.back_up(Occasion.IMPORT)
    ba_dinh.unit("Phường Kim Mã", UnitKind.WARD)
    ba_dinh.office.close()
    return ba_dinh.office.path


def test_the_backups_of_a_register_are_known_without_opening_it(gone_on: Path) -> None:
    backups = backups_of_register(gone_on)
    assert [one.occasion for one in backups.kept()] == [Occasion.CLOSING, Occasion.IMPORT]
    assert all(map(backups.is_whole, backups.kept()))


def test_going_back_takes_with_it_what_came_after_and_says_what(gone_on: Path) -> None:
    backups = backups_of_register(gone_on, "Mai")
    earlier = Path(backups.kept()[1].name)
    foreseen = backups.foresee(earlier)
    assert (foreseen.present, [one.doing for one in foreseen.latest]) == (Present.READABLE, ["ghi đơn vị"])
    assert backups.restore(earlier).gone_back == foreseen
    office = open_office(gone_on)
    last = office.upkeep.journal(1)[0]
    names = [unit.name for unit in office.units.all()]
    office.close()
    assert (last.actor, last.doing) == ("Mai", f"phục hồi sổ từ bản sao {earlier}")
    assert "Phường Kim Mã" not in names


def test_the_newest_whole_backup_is_the_one_gone_back_to_when_none_is_named(gone_on: Path) -> None:
    backups = backups_of_register(gone_on)
    newest, earlier = backups.kept()
    (backups.folder / newest.name).write_bytes(b"")
    assert backups.foresee().backup == earlier
    (backups.folder / earlier.name).write_bytes(b"")
    with pytest.raises(NoWholeBackup):
        backups.foresee()


def test_nobody_goes_back_while_the_register_is_open(ba_dinh: Story) -> None:
    ba_dinh.office.upkeep.back_up(Occasion.IMPORT)
    with pytest.raises(RegisterInUse):
        backups_of_register(ba_dinh.office.path).restore()
