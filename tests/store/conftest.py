import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from app.paths import backups as kept
from app.store.database import Database
from app.store.opening import create_register, open_register
from tests.store.counted import counted_register
from tests.store.stranger import Stranger
from tests.toys import NOON, TOYS, create_toy_register


@pytest.fixture(scope="session")
def empty_register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("empty") / "so.ng"
    create_toy_register(path)
    return path


@pytest.fixture
def register(empty_register: Path, tmp_path: Path) -> Path:
    return Path(shutil.copyfile(empty_register, tmp_path / "so.ng"))


@pytest.fixture
def backups(tmp_path: Path) -> Path:
    return tmp_path / "sao lưu"


@pytest.fixture
def opened(register: Path, backups: Path) -> Callable[[], Database]:
    return partial(open_register, register, backups, actor="Lan", clock=lambda: NOON, metadata=TOYS)


@pytest.fixture
def database(opened: Callable[[], Database]) -> Iterator[Database]:
    database = opened()
    yield database
    database.close()


@pytest.fixture(scope="session")
def register_with_counts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The register of `counted.py`, made once; not to be written to."""
    return counted_register(tmp_path_factory.mktemp("counted") / "so.db")


@pytest.fixture
def counted(register_with_counts: Path, tmp_path: Path) -> Path:
    """A copy of that register, to work on."""
    return Path(shutil.copyfile(register_with_counts, tmp_path / "kiem-phieu.db"))


@pytest.fixture
def stranger(counted: Path) -> Iterator[Stranger]:
    stranger = Stranger(counted)
    yield stranger
    stranger.leaves()


@pytest.fixture
def whole(tmp_path: Path) -> Iterator[Database]:
    """A register of the office's own tables with nothing in it."""
    create_register(tmp_path / "so.db")
    database = open_register(tmp_path / "so.db", kept(tmp_path / "so.db"), actor="Lan", clock=lambda: NOON)
    yield database
    database.close()
