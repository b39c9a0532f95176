"""Backups and attached files: copied once, proved, never let go, and there again on whatever computer."""

import shutil
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from app.domain.articles.attachment import Attachment
from app.domain.journal.upkeep import Occasion
from app.domain.units.unit import UnitKind
from app.files import FileNotWritten
from app.office import Office, backups_of_register, open_office
from app.paths import attached, attached_copies
from app.store.backup import take
from tests.sent_files import sent
from tests.services.conftest import Story


@pytest.fixture
def article(ba_dinh: Story) -> int:
    return ba_dinh.article(ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD), date(2021, 3, 5), "Người giữ lửa")


@pytest.fixture
def files(ba_dinh: Story, article: int, tmp_path: Path) -> tuple[Attachment, ...]:
    """Two files of an article."""
    named = [sent(tmp_path / "gửi", name) for name in ("a.pdf", "b.pdf")]
    return ba_dinh.office.attachments.attach(article, named).attached


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def kept_as(*files: Attachment) -> list[str]:
    return sorted(one.fingerprint.kept_as for one in files)


def copies_of(office: Office) -> Path:
    return attached_copies(office.upkeep.backups_folder)


def opened_again(register: Path) -> Office:
    return open_office(register, lambda: date(2021, 4, 30))


def test_a_backup_has_every_file_its_rows_name(ba_dinh: Story, files: tuple[Attachment, ...]) -> None:
    taken = ba_dinh.office.upkeep.back_up(Occasion.CLOSING)
    assert (taken.files, taken.lacking) == (2, 0)
    assert names(copies_of(ba_dinh.office)) == kept_as(*files)
    (listed,) = ba_dinh.office.upkeep.backups()
    assert (listed.files, listed.lacking) == (2, 0)


def test_without_attached_files_there_is_no_folder_of_them(ba_dinh: Story, article: int) -> None:
    assert ba_dinh.office.upkeep.back_up(Occasion.CLOSING).files == 0
    assert not copies_of(ba_dinh.office).exists()


def test_a_file_is_copied_once_for_all_backups(ba_dinh: Story, files: tuple[Attachment, ...]) -> None:
    ba_dinh.office.upkeep.back_up(Occasion.CLOSING)
    written = [path.stat().st_mtime_ns for path in copies_of(ba_dinh.office).iterdir()]
    ba_dinh.office.upkeep.back_up(Occasion.CLOSING)
    assert [path.stat().st_mtime_ns for path in copies_of(ba_dinh.office).iterdir()] == written


def test_a_file_taken_off_its_article_stays_with_the_backups_that_name_it(
    ba_dinh: Story, files: tuple[Attachment, ...]
) -> None:
    office = ba_dinh.office
    take(office.path, office.upkeep.backups_folder, Occasion.CLOSING, datetime(2021, 1, 1))  # noqa: DTZ001
    office.attachments.detach(files[0].id, "gửi nhầm")
    for day in range(40):
        at = datetime(2021, 6, 1) + timedelta(days=9 * day)  # noqa: DTZ001
        take(office.path, office.upkeep.backups_folder, Occasion.CLOSING, at)
    assert len(office.upkeep.backups()) < 41
    assert names(copies_of(office)) == kept_as(*files)


def test_a_file_gone_from_its_folder_is_counted_and_the_register_backed_up_all_the_same(
    ba_dinh: Story, files: tuple[Attachment, ...]
) -> None:
    (attached(ba_dinh.office.path) / files[0].fingerprint.kept_as).unlink()
    (attached(ba_dinh.office.path) / files[1].fingerprint.kept_as).write_bytes(b"%PDF-1.4 khac")
    taken = ba_dinh.office.upkeep.back_up(Occasion.CLOSING)
    assert (taken.files, taken.lacking) == (2, 2)
    assert names(copies_of(ba_dinh.office)) == []


def test_a_file_the_backups_have_is_lacking_nowhere(ba_dinh: Story, files: tuple[Attachment, ...]) -> None:
    ba_dinh.office.upkeep.back_up(Occasion.CLOSING)
    (attached(ba_dinh.office.path) / files[0].fingerprint.kept_as).unlink()
    assert ba_dinh.office.upkeep.back_up(Occasion.CLOSING).lacking == 0


def test_a_backup_whose_files_cannot_be_copied_is_none_and_lets_none_go(
    ba_dinh: Story, files: tuple[Attachment, ...]
) -> None:
    copies_of(ba_dinh.office).parent.mkdir()
    copies_of(ba_dinh.office).write_text("một tệp ở chỗ của thư mục")
    before = ba_dinh.office.path.read_bytes()
    with pytest.raises(FileNotWritten):
        ba_dinh.office.upkeep.back_up(Occasion.CLOSING)
    assert ba_dinh.office.upkeep.backups() == ()
    assert ba_dinh.office.path.read_bytes() == before
    copies_of(ba_dinh.office).unlink()


def test_a_copy_that_was_cut_off_is_cleared_away(ba_dinh: Story, files: tuple[Attachment, ...]) -> None:
    copies_of(ba_dinh.office).mkdir(parents=True)
    (copies_of(ba_dinh.office) / ".0123456789ab.part").write_bytes(b"half")
    ba_dinh.office.upkeep.back_up(Occasion.CLOSING)
    assert names(copies_of(ba_dinh.office)) == kept_as(*files)


def test_going_back_brings_back_the_files_that_are_gone_or_changed(
    ba_dinh: Story, files: tuple[Attachment, ...]
) -> None:
    register = ba_dinh.office.path
    ba_dinh.office.close()
    one, other = (attached(register) / file.fingerprint.kept_as for file in files)
    whole = one.read_bytes()
    one.unlink()
    other.write_bytes(other.read_bytes()[:-1] + b"?")
    assert backups_of_register(register).restore().lacking == 0
    assert one.read_bytes() == whole
    office = opened_again(register)
    assert office.upkeep.examine().files.checked == 2
    assert office.upkeep.examine().whole
    office.close()


def test_the_state_before_going_back_is_saved_with_its_files(
    ba_dinh: Story, article: int, files: tuple[Attachment, ...], tmp_path: Path
) -> None:
    office = ba_dinh.office
    earlier = office.upkeep.back_up(Occasion.CLOSING)
    (late,) = office.attachments.attach(article, [sent(tmp_path, "sau.pdf")]).attached
    office.close(backing_up=False)
    saved = backups_of_register(office.path).restore(Path(earlier.name)).saved
    assert saved is not None
    assert (saved.files, saved.lacking) == (3, 0)
    assert late.fingerprint.kept_as in names(copies_of(office))


def test_backups_carried_to_another_computer_have_the_files_there_too(
    ba_dinh: Story, files: tuple[Attachment, ...], tmp_path: Path
) -> None:
    ba_dinh.office.close()
    stick, there = tmp_path / "usb", tmp_path / "máy khác" / "so.neu-guong"
    shutil.copytree(ba_dinh.office.upkeep.backups_folder, stick)
    there.parent.mkdir()
    backups = backups_of_register(there)
    (copy,) = stick.glob("*.bak")
    assert backups.foresee(copy).lacking == 0
    assert backups.restore(copy).lacking == 0
    office = opened_again(there)
    office.attachments.write_out(files[0].id, tmp_path / "ra.pdf")
    assert (tmp_path / "ra.pdf").read_bytes() == (tmp_path / "gửi" / "a.pdf").read_bytes()
    assert office.upkeep.examine().whole
    office.close()


def test_files_that_did_not_come_along_are_foreseen_and_the_register_comes_back_without(
    ba_dinh: Story, files: tuple[Attachment, ...], tmp_path: Path
) -> None:
    ba_dinh.office.close()
    stick, there = tmp_path / "usb", tmp_path / "so.neu-guong"
    shutil.copytree(ba_dinh.office.upkeep.backups_folder, stick)
    (attached_copies(stick) / files[0].fingerprint.kept_as).unlink()
    backups = backups_of_register(there)
    (copy,) = stick.glob("*.bak")
    assert backups.foresee(copy).lacking == 1
    assert backups.restore(copy).lacking == 1
    office = opened_again(there)
    assert len(office.upkeep.examine().files.missing) == 1
    office.close()
