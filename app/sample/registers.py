"""The two sample registers, each made whole or not at all."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from app.domain.errors import Trouble
from app.files import write_whole
from app.office import Office, create_office, open_office
from app.sample import ba_dinh, binh_phuoc
from app.sample.timeline import Days

_ISSUED_BA_DINH, _ISSUED_BINH_PHUOC = date(2020, 10, 19), date(2024, 4, 4)
_CLERK = "Cán bộ tổng hợp"


@dataclass(eq=False)
class SampleAlreadyThere(Trouble):
    """A sample register is never made where a file stands already: somebody may have worked in it."""

    path: Path


def make_sample(path: Path) -> None:
    """Make the register of quận Ba Đình, year 2021; raises `SampleAlreadyThere` and what writing a file may."""
    _make(path, ba_dinh.PLAN, _ISSUED_BA_DINH, ba_dinh.live)


def make_binh_phuoc(path: Path) -> None:
    """Make the register of Sở Xây dựng Bình Phước, year 2024; raises as `make_sample` does."""
    _make(path, binh_phuoc.PLAN, _ISSUED_BINH_PHUOC, binh_phuoc.live)


def _make(path: Path, plan: str, first: date, live: Callable[[Office, Days], None]) -> None:
    if path.exists():
        raise SampleAlreadyThere(path)
    with TemporaryDirectory() as folder:
        fresh = Path(folder) / path.name
        days = Days(first)
        create_office(fresh, plan, days.today).close()
        with closing(open_office(fresh, days.today, _CLERK)) as office:
            live(office, days)
        write_whole(path, fresh.read_bytes())
