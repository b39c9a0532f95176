"""What going back would mean, asked while the register is open in this very program."""

from pathlib import Path

import pytest

from app.domain.journal.upkeep import Occasion, Present
from app.domain.units.unit import UnitKind
from app.store.backup import BackupUnknown
from tests.services.conftest import Story


def test_the_deeds_a_backup_lacks_are_named_while_the_register_is_open(ba_dinh: Story) -> None:
    upkeep = ba_dinh.office.upkeep
    kept = upkeep.back_up(Occasion.CLOSING)
    assert upkeep.foresee(Path(kept.name)).lost == 0
    ba_dinh.unit("Phường Kim Mã", UnitKind.WARD)
    found = upkeep.foresee(Path(kept.name))
    assert (found.present, found.lost, [one.doing for one in found.latest]) == (Present.READABLE, 1, ["ghi đơn vị"])


def test_a_copy_lying_elsewhere_is_foreseen_by_its_path(ba_dinh: Story) -> None:
    upkeep = ba_dinh.office.upkeep
    kept = upkeep.back_up(Occasion.CLOSING)
    assert upkeep.is_whole(kept)
    assert upkeep.foresee(upkeep.backups_folder / kept.name).backup.name == kept.name


def test_a_backup_nobody_took_is_not_gone_back_to(ba_dinh: Story) -> None:
    with pytest.raises(BackupUnknown):
        ba_dinh.office.upkeep.foresee(Path("khong-co.bak"))


def test_the_examination_says_how_far_it_is(ba_dinh: Story) -> None:
    steps: list[tuple[int, int]] = []
    found = ba_dinh.office.upkeep.examine(lambda done, total: steps.append((done, total)))
    assert found.whole
    assert [done for done, _ in steps] == list(range(1, steps[-1][1] + 1))
    assert len({total for _, total in steps}) == 1
