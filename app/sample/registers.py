"""The two sample registers, each made whole or not at all."""

from collections.abc import Callable
from contextlib import ExitStack, closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import gettempdir

from app.domain.errors import Trouble
from app.domain.journal.journal import SAMPLE_CLERK
from app.files import refuse_unwritable, write_whole
from app.office import Office, create_office, open_office
from app.sample import ba_dinh, binh_phuoc
from app.sample.timeline import Days, Went
from app.store.scratch import Scratch
from app.store.troubles import files_told_as_troubles

_ISSUED_BA_DINH, _ISSUED_BINH_PHUOC = date(2020, 10, 19), date(2024, 4, 4)


@dataclass(eq=False)
class SampleAlreadyThere(Trouble):
    """A sample register is never made where a file stands already: somebody may have worked in it."""

    path: Path


def make_sample(path: Path, went: Went = lambda _done, _total: None) -> None:
    """Make the register of quận Ba Đình, year 2021; raises `SampleAlreadyThere` and what writing a file may.

    `went` is told how many days of the year are over; whatever it raises, nothing is left at `path`.
    """
    _make(path, ba_dinh.PLAN, _ISSUED_BA_DINH, ba_dinh.live, went)


def make_binh_phuoc(path: Path, went: Went = lambda _done, _total: None) -> None:
    """Make the register of Sở Xây dựng Bình Phước, year 2024; as `make_sample` does."""
    _make(path, binh_phuoc.PLAN, _ISSUED_BINH_PHUOC, binh_phuoc.live, went)


def _make(path: Path, plan: str, first: date, live: Callable[[Office, Days, Went], None], went: Went) -> None:
    _refuse_taken(path)
    refuse_unwritable(path)
    with ExitStack() as afterwards:
        afterwards.enter_context(files_told_as_troubles(path))
        room = Scratch(Path(gettempdir()), path.name)
        afterwards.callback(room.clear)
        _live(room.file, plan, Days(first), live, went)
        _refuse_taken(path)
        write_whole(path, room.file.read_bytes())


def _live(fresh: Path, plan: str, days: Days, live: Callable[[Office, Days, Went], None], went: Went) -> None:
    create_office(fresh, plan, days.today, SAMPLE_CLERK).close()
    with closing(open_office(fresh, days.today, SAMPLE_CLERK)) as office:
        live(office, days, went)


def _refuse_taken(path: Path) -> None:
    if path.exists():
        raise SampleAlreadyThere(path)
