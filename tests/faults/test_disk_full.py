"""No room left on the disk: the save is refused, what was kept stays, and it works again once there is room."""

import resource
import shutil
import subprocess
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from app.files import DiskFull
from app.store.checkup import examine
from app.store.database import Database
from app.store.troubles import RegisterUnreachable
from tests.faults.victims import opened, toys
from tests.toys import TOYS, Toy

ROOM = 2_000_000


class SmallDisk:
    """A folder with little room, and the ballast that takes the rest of it away or gives it back."""

    def __init__(self, folder: Path, fill: Callable[[], None], free: Callable[[], None]) -> None:
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

    def fill() -> None:
        ballast.write_bytes(b"x" * (shutil.disk_usage(folder).free - 40_000))

    return SmallDisk(folder, fill, ballast.unlink)


def with_short_files(folder: Path) -> SmallDisk:
    """The stand-in where nothing may be mounted: the system lets no file of ours grow further."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)

    def fill() -> None:
        longest = max(path.stat().st_size for path in folder.iterdir())
        resource.setrlimit(resource.RLIMIT_FSIZE, (longest + 40_000, hard))

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
    disk.fill()
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
    disk.fill()
    save_until_refused(database)
    database.close()
    reopened = opened(register)
    assert toys(reopened)[0] == "trước"
    reopened.close()
