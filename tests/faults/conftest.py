import multiprocessing
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import pytest

from tests.toys import create_toy_register

# Windows has neither users to become nor file sizes to limit.
collect_ignore = ["test_disk_full.py", "test_read_only.py"] if sys.platform == "win32" else []

Victim = Callable[[Path, "Connection[str, Any]"], None]


Running = Callable[[Victim, Path], AbstractContextManager["Prey"]]


class Prey:
    """A running victim: what it tells, and its end."""

    def __init__(self, process: Any, listening: "Connection[str, str]") -> None:
        self._process = process
        self._listening = listening

    @property
    def pid(self) -> int:
        return int(self._process.pid)

    def next_word(self) -> str:
        """Wait for what it tells next; empty when it ended without a word."""
        try:
            return self._listening.recv()
        except EOFError:
            return ""

    def told_until_now(self) -> list[str]:
        """Return what it has told and nobody has heard, without waiting."""
        words: list[str] = []
        while self._listening.poll() and (word := self.next_word()):
            words.append(word)
        return words

    def tell(self, word: str) -> None:
        self._listening.send(word)

    def kill_after(self, seconds: float) -> list[str]:
        """Let it run on, kill it, and return what it had told until then and nobody had heard."""
        self._process.join(seconds)
        self._process.kill()
        self._process.join()
        words: list[str] = []
        while word := self.next_word():
            words.append(word)
        return words


@pytest.fixture(scope="session")
def forks() -> Any:
    method = "spawn" if sys.platform == "win32" else "forkserver"
    context = multiprocessing.get_context(method)
    context.set_forkserver_preload(
        ["tests.faults.victims", "tests.faults.tellers", "tests.faults.issuers", "tests.faults.attachers"]
    )
    return context


@pytest.fixture
def victim(forks: Any) -> Running:
    @contextmanager
    def run(act: Victim, register: Path) -> Iterator[Prey]:
        listening, telling = forks.Pipe()
        process = forks.Process(target=act, args=(register, telling))
        process.start()
        telling.close()
        try:
            yield Prey(process, listening)
        finally:
            process.kill()
            process.join()
            listening.close()

    return run


@pytest.fixture(scope="session")
def empty_register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("empty") / "so.ng"
    create_toy_register(path)
    return path


@pytest.fixture
def register(empty_register: Path, tmp_path: Path) -> Path:
    return Path(shutil.copyfile(empty_register, tmp_path / "so.ng"))
