"""Small houses of their own: a checkout with a name to trip over, one command, and locks that need no network."""

import hashlib
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from installer import project_wheel
from installer.workbench import HOUSE, Workbench

PYPROJECT = """
[project]
name = "nha-nho"
version = "1.0"

[project.scripts]
chao = "app.loi_chao:chao"
"""

FURNISH = """
import sys
from pathlib import Path
from installer.workbench import DAILY, Workbench, furnish
furnish(Workbench(Path(sys.argv[1])), DAILY)
"""


@pytest.fixture(scope="session")
def build_house(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Workbench]:
    """Lay out an unfurnished house whose folder has spaces and Vietnamese letters in its name."""

    def build() -> Workbench:
        root = tmp_path_factory.mktemp("Thư mục của Ưởng") / "Nêu Gương"
        for room in ("app", "ui", "installer"):
            (root / room).mkdir(parents=True)
            (root / room / "__init__.py").touch()
        (root / "app" / "loi_chao.py").write_text("def chao():\n    print('xin chao')\n", encoding="utf-8")
        (root / "pyproject.toml").write_text(PYPROJECT, encoding="utf-8")
        (root / "installer" / "lock.txt").touch()
        (root / "installer" / "lock-dev.txt").touch()
        return Workbench(root)

    return build


@pytest.fixture
def house(build_house: Callable[[], Workbench]) -> Workbench:
    """Not furnished yet, and the test's own."""
    return build_house()


@pytest.fixture(scope="session")
def two_starts(build_house: Callable[[], Workbench]) -> tuple[Workbench, list[str]]:
    """A house two processes set out to furnish at once, and what each of them said. Not to be changed."""
    bench = build_house()
    starts = [
        subprocess.Popen(
            [sys.executable, "-c", FURNISH, str(bench.root)],
            cwd=HOUSE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        for _ in range(2)
    ]
    said = [start.communicate()[0] for start in starts]
    assert [start.returncode for start in starts] == [0, 0]
    return bench, said


@pytest.fixture
def furnished(two_starts: tuple[Workbench, list[str]]) -> Workbench:
    """A furnished house. Not to be changed."""
    return two_starts[0]


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A wheel of one package named ke-sach, the only one pip can reach."""
    source = tmp_path / "source"
    source.mkdir()
    (source / "pyproject.toml").write_text("[project]\nname = 'ke-sach'\nversion = '2.0'\n", encoding="utf-8")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path))
    return project_wheel.pack(source, way_back=".", folder=tmp_path)


@pytest.fixture
def pin(shelf: Path) -> str:
    """The line of a lock that asks for the package on the shelf, by its true hash."""
    return f"ke-sach==2.0 --hash=sha256:{hashlib.sha256(shelf.read_bytes()).hexdigest()}\n"
