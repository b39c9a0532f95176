"""No room left on the disk: the save is refused, what was kept stays, and it works again once there is room."""

import resource
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest

from app.domain.journal.upkeep import Occasion
from app.files import DiskFull, FileNotWritten
from app.office import Office
from app.paths import attached
from app.sample.registers import make_binh_phuoc
from app.store.backup import take
from app.store.checkup import examine
from app.store.database import Database
from app.store.journal import Deed
from app.store.lock import RegisterInUse
from app.store.restoring import restore
from app.store.troubles import RegisterUnreachable
from app.wording import sentence
from tests.faults.attachers import ARTICLE, a_photo, with_an_article
from tests.faults.attachers import opened as opened_to_attach
from tests.faults.ballot_box import MEETING, with_a_meeting
from tests.faults.tellers import FEW, rows_of, rows_of_steps, steps
from tests.faults.tellers import opened as opened_to_count
from tests.faults.victims import opened, opened_to_read, toys
from tests.toys import NOON, TOYS, Toy

ROOM = 4_000_000
SOME_ROOM, NO_ROOM = 40_000, 0
PAGE = 4_096


class SmallDisk:
    """A folder with little room, and the ballast that takes the rest of it away or gives it back."""

    def __init__(self, folder: Path, fill: Callable[[int], None], free: Callable[[], None]) -> None:
        self.folder = folder
        self.fill = fill
        self.free = free


def mounted(folder: Path) -> bool:
    mount = shutil.which("mount")
    size = f"size={ROOM}"
    return (
        mount is not None
        and subprocess.run(
            [mount, "-t", "tmpfs", "-o", size, "none", folder], check=False, capture_output=True
        ).returncode
        == 0
    )


def with_ballast(folder: Path) -> SmallDisk:
    ballast = folder / "đầy"

    def fill(leaving: int) -> None:
        ballast.write_bytes(b"x" * (shutil.disk_usage(folder).free - leaving))

    return SmallDisk(folder, fill, ballast.unlink)


def with_short_files(folder: Path) -> SmallDisk:
    """The stand-in where nothing may be mounted: the system lets no file of ours grow further, or past a page."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)

    def fill(leaving: int) -> None:
        longest = max(path.stat().st_size for path in folder.iterdir())
        resource.setrlimit(resource.RLIMIT_FSIZE, (longest + leaving if leaving else PAGE, hard))

    return SmallDisk(folder, fill, lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard)))


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    if mounted(tmp_path):
        yield with_ballast(tmp_path)
        subprocess.run(["umount", "--lazy", tmp_path], check=True)
    else:
        small = with_short_files(tmp_path)
        yield small
        small.free()


def save(database: Database, name: str) -> None:
    with database.work("mua") as work:
        work.session.add(Toy(name=name, parts=["x" * 1_000] * 10))


def save_until_refused(database: Database) -> list[str]:
    kept: list[str] = []
    with pytest.raises((DiskFull, RegisterUnreachable)):  # noqa: PT012 -- it is the last of many saves that fails
        for number in count():
            save(database, f"{number}")
            kept.append(f"{number}")
    return kept


def test_a_full_disk_refuses_a_save_and_keeps_every_other(disk: SmallDisk, empty_register: Path) -> None:
    register = Path(shutil.copyfile(empty_register, disk.folder / "so.ng"))
    database = opened(register)
    save(database, "trước")
    disk.fill(SOME_ROOM)
    kept = ["trước", *save_until_refused(database)]
    assert toys(database) == kept
    disk.free()
    save(database, "sau")
    assert toys(database) == [*kept, "sau"]
    assert examine(database, TOYS).whole
    database.close()


def test_a_register_opens_on_a_full_disk_and_can_be_read(disk: SmallDisk, empty_register: Path) -> None:
    register = Path(shutil.copyfile(empty_register, disk.folder / "so.ng"))
    database = opened(register)
    save(database, "trước")
    database.close()
    disk.fill(NO_ROOM)
    reopened = opened(register)
    assert toys(reopened) == ["trước"]
    with pytest.raises((DiskFull, RegisterUnreachable)):
        save(reopened, "x" * 10_000)
    disk.free()
    save(reopened, "sau")
    assert toys(reopened) == ["trước", "sau"]
    assert examine(reopened, TOYS).whole
    reopened.close()


def test_a_full_disk_keeps_two_programs_apart_all_the_same(disk: SmallDisk, empty_register: Path) -> None:
    register = Path(shutil.copyfile(empty_register, disk.folder / "so.ng"))
    disk.fill(NO_ROOM)
    with closing(opened(register)), pytest.raises(RegisterInUse):
        opened(register)


def test_a_register_in_use_on_a_full_disk_is_read_in_its_newest_backup(disk: SmallDisk, empty_register: Path) -> None:
    register = Path(shutil.copyfile(empty_register, disk.folder / "so.ng"))
    with closing(opened(register)) as database:
        save(database, "trước")
        take(register, disk.folder / "sao lưu", Occasion.CLOSING, NOON)
        disk.fill(NO_ROOM)
        with closing(opened_to_read(register)) as beside:
            assert toys(beside) == ["trước"]


def test_a_disk_with_no_room_for_a_restore_keeps_the_register_as_it_is(disk: SmallDisk, empty_register: Path) -> None:
    register = Path(shutil.copyfile(empty_register, disk.folder / "so.ng"))
    backup = take(register, disk.folder / "sao lưu", Occasion.CLOSING, NOON)
    with closing(opened(register)) as database:
        save(database, "sau")
    before = register.read_bytes()
    disk.fill(NO_ROOM)
    with pytest.raises((DiskFull, RegisterUnreachable)):
        restore(disk.folder / "sao lưu" / backup.name, register, disk.folder / "sao lưu", Deed("về", "Lan", NOON))
    assert register.read_bytes() == before
    assert [path.name for path in disk.folder.iterdir() if path.name.startswith((".", "so-"))] == []


def test_a_full_disk_refuses_a_step_of_the_count_and_leaves_nothing_of_it(disk: SmallDisk) -> None:
    register = with_a_meeting(disk.folder / "so.db", nominees=FEW)
    office = opened_to_count(register)
    disk.fill(SOME_ROOM)
    taken = steps_until_refused(office)
    counted = office.ballots.progress(MEETING)
    assert rows_of_steps(register) == len(taken)
    assert rows_of(register, "closed_line") == FEW * rows_of(register, "closed_count")
    disk.free()
    assert next(steps(office))
    assert rows_of_steps(register) == len(taken) + 1
    assert office.ballots.progress(MEETING) != counted
    assert office.upkeep.examine().whole
    office.close()


def test_a_full_disk_refuses_a_file_and_the_article_and_its_other_files_stay(disk: SmallDisk) -> None:
    register = with_an_article(disk.folder / "so.db")
    office = opened_to_attach(register)
    first, second = (a_photo(disk.folder / "gửi", number) for number in range(2))
    office.attachments.attach(ARTICLE, [first])
    disk.fill(SOME_ROOM)
    with pytest.raises((DiskFull, FileNotWritten)) as refused:
        office.attachments.attach(ARTICLE, [second])
    assert "ghi được tệp 1.pdf" in sentence(refused.value)
    assert len(list(attached(register).iterdir())) == 1
    disk.free()
    office.attachments.attach(ARTICLE, [second])
    assert [one.name for one in office.attachments.of_article(ARTICLE)] == ["0.pdf", "1.pdf"]
    assert office.upkeep.examine().whole
    office.close(backing_up=False)


def test_a_disk_with_no_room_for_a_files_copy_takes_no_backup_and_keeps_the_ones_there_are(disk: SmallDisk) -> None:
    office = opened_to_attach(with_an_article(disk.folder / "so.db"))
    earlier = office.upkeep.back_up(Occasion.CLOSING)
    office.attachments.attach(ARTICLE, [a_photo(disk.folder / "gửi", 0)])
    before = office.path.read_bytes()
    disk.fill(office.path.stat().st_size + SOME_ROOM)
    with pytest.raises((DiskFull, FileNotWritten)):
        office.upkeep.back_up(Occasion.CLOSING)
    assert [one.name for one in office.upkeep.backups()] == [earlier.name]
    assert office.path.read_bytes() == before
    disk.free()
    assert office.upkeep.back_up(Occasion.CLOSING).lacking == 0
    office.close(backing_up=False)


def steps_until_refused(office: Office) -> list[str]:
    taken: list[str] = []
    with pytest.raises((DiskFull, RegisterUnreachable)):
        taken.extend(steps(office))
    return taken


def test_a_sample_with_no_room_where_it_shall_lie_leaves_nothing_there(
    disk: SmallDisk, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path_factory.mktemp("tạm")))
    (disk.folder / "giấy tờ").write_bytes(b"x")
    disk.fill(SOME_ROOM)
    before = set(disk.folder.iterdir())
    with pytest.raises((DiskFull, FileNotWritten, RegisterUnreachable)):
        make_binh_phuoc(disk.folder / "mau.neu-guong")
    assert set(disk.folder.iterdir()) == before


def test_a_sample_with_no_room_to_be_made_in_is_refused(
    disk: SmallDisk, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(disk.folder))
    (disk.folder / "giấy tờ").write_bytes(b"x")
    disk.fill(SOME_ROOM)
    place = tmp_path_factory.mktemp("tài liệu")
    with pytest.raises((DiskFull, FileNotWritten, RegisterUnreachable)):
        make_binh_phuoc(place / "mau.neu-guong")
    assert list(place.iterdir()) == []
