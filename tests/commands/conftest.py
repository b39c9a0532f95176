import io
import json
import shutil
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from app.__main__ import answer
from app.commands.counter import REGISTER
from tests.commands.spring import COUNCIL, MEMBERS, meet, nominate_two, seal
from tests.conftest import write_workbook


@dataclass(frozen=True)
class Answer:
    """What a command line came to."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


NeuGuong = Callable[..., Answer]


@pytest.fixture(autouse=True)
def _own_folders(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "nhà"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "nhà"))
    monkeypatch.delenv(REGISTER, raising=False)


def must(register: Path, *words: object) -> Answer:
    """Answer a command line on a register, on 20 May 2021; it must succeed."""
    answered = say("--register", register, "--today", "2021-05-20", *words)
    assert answered.code == 0, answered.err
    return answered


def say(*words: object) -> Answer:
    """Answer a command line in this process."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = answer([str(word) for word in words])
    return Answer(code, out.getvalue(), err.getvalue())


@pytest.fixture
def bare() -> NeuGuong:
    """The command with no register named."""
    return say


@pytest.fixture
def neu_guong(fresh_register: Path, monkeypatch: pytest.MonkeyPatch) -> NeuGuong:
    """The command on the register of a fresh office, on 20 May 2021."""
    monkeypatch.setenv(REGISTER, str(fresh_register))
    return lambda *words: say("--today", "2021-05-20", *words)


@pytest.fixture
def done(fresh_register: Path) -> NeuGuong:
    """The command, which must succeed."""
    return lambda *words: must(fresh_register, *words)


@pytest.fixture(scope="session")
def spring_register(made_register: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A council of nine, two people nominated with everything in their dossiers. Not to be written to."""
    folder = tmp_path_factory.mktemp("spring")
    register = Path(shutil.copyfile(made_register, folder / "so.db"))
    must(register, "import", "council", write_workbook(folder / "hd.xlsx", COUNCIL, MEMBERS))
    nominate_two(partial(must, register))
    return register


@pytest.fixture(scope="session")
def voted_register(spring_register: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The council has met, and passed the first of the two. Not to be written to."""
    register = Path(shutil.copyfile(spring_register, tmp_path_factory.mktemp("voted") / "so.db"))
    meet(partial(must, register))
    seal(partial(must, register), "--issued", 9, "--all-agree", "--line", "2=8/1")
    return register


@pytest.fixture
def spring(spring_register: Path, fresh_register: Path, done: NeuGuong) -> NeuGuong:
    """The command on a register with two nominees before their council."""
    shutil.copyfile(spring_register, fresh_register)
    return done


@pytest.fixture
def voted(voted_register: Path, fresh_register: Path, done: NeuGuong) -> NeuGuong:
    """The command on a register whose council has voted on the two."""
    shutil.copyfile(voted_register, fresh_register)
    return done
