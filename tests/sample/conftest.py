import shutil
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from app.office import Office, open_office
from app.sample.demo import BA_DINH, BINH_PHUOC, make_demo

Told = tuple[tuple[Path, str], ...]


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Told:
    """Every file of the demonstration with what is told of it, made once."""
    return tuple(make_demo(tmp_path_factory.mktemp("demo") / "mau"))


@pytest.fixture(scope="session")
def ba_dinh(demo: Told, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """The district's office at the end of its year; not to be written to."""
    with closing(_opened(demo, BA_DINH, tmp_path_factory, date(2021, 9, 30))) as office:
        yield office


@pytest.fixture(scope="session")
def binh_phuoc(demo: Told, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """The department's office once its decision is signed; not to be written to."""
    with closing(_opened(demo, BINH_PHUOC, tmp_path_factory, date(2024, 12, 20))) as office:
        yield office


@pytest.fixture(scope="session")
def district(demo: Told) -> Path:
    """The folder the district's papers are filed in."""
    return demo[0][0].with_name("quan-ba-dinh-2021")


@pytest.fixture(scope="session")
def department(demo: Told) -> Path:
    """The folder the department's papers are filed in."""
    return demo[0][0].with_name("so-xay-dung-binh-phuoc-2024")


def _opened(demo: Told, name: str, folders: pytest.TempPathFactory, today: date) -> Office:
    register = folders.mktemp("opened") / name
    shutil.copyfile(demo[0][0].with_name(name), register)
    return open_office(register, lambda: today)
