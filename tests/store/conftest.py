import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from app.store.database import Database
from app.store.opening import open_register
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
