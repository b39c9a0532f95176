import io
import json
import shutil
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from app.__main__ import answer
from app.commands.counter import REGISTER
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

COUNCIL = ("Họ và tên", "Ông/Bà", "Chức vụ", "Chức danh trong Hội đồng", "Quyết định thành lập", "Ngày quyết định")
MEMBERS = (
    ("Nguyễn Văn Chủ", "Ông", "Chủ tịch UBND quận", "Chủ tịch Hội đồng", "215/QĐ-UBND", date(2021, 1, 20)),
    *((f"Ủy viên {number}", "Ông", "Trưởng phòng", "Ủy viên", None, None) for number in range(1, 8)),
    ("Lê Thị Ký", "Bà", "Chuyên viên", "Thư ký", None, None),
)
ODD = 'Nguyễn <b>A</b> & "B"'
TELLERS = ("Ủy viên 1", "Ủy viên 2")


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
    must(register, "exemplar", "add", ODD, "--unit", "Phường Điện Biên", "--gender", "Nam", "--post", "Bảo vệ")
    must(register, "exemplar", "add", "Trần Thị Hiên", "--unit", "Phường Phúc Xá", "--gender", "Nữ")
    for who, deed in (("1", "Cứu người đuối nước"), ("Trần Thị Hiên", "Hiến đất mở ngõ")):
        must(register, "nomination", "add", who, "--received", "5/3/2021", "--deed", deed, "--achievements", deed)
    for number in (1, 2):
        must(register, "nomination", "complete", number, "--all-criteria", "--full-dossier")
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
    shutil.copyfile(spring_register, fresh_register)
    return done


@pytest.fixture
def voted(voted_register: Path, fresh_register: Path, done: NeuGuong) -> NeuGuong:
    shutil.copyfile(voted_register, fresh_register)
    return done


def meet(clerk: NeuGuong, *more: object) -> None:
    """Convene the council on 15 April."""
    tellers = [word for name in TELLERS for word in ("--teller", name)]
    clerk("meeting", "add", "--held", "15/4/2021", "--purpose", "khen thưởng gương quý I", *tellers, *more)


def count(clerk: NeuGuong, *counted: object) -> None:
    """Have both tellers of the meeting find the same."""
    for teller in TELLERS:
        clerk("ballot", "count", 1, "--teller", teller, *counted)


def seal(clerk: NeuGuong, *counted: object) -> str:
    """Have both tellers find the same and the head of them seal it; returns the code."""
    count(clerk, *counted)
    clerk("ballot", "seal", 1, "--teller", TELLERS[0])
    return str(clerk("ballot", "show", 1, "--json").json["code"])


def text_of(file: Path) -> str:
    """Return what a PDF says, spaces made one."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(file).pages).split())


def passed(answered: Answer) -> dict[int, bool]:
    return {line["nomination"]: line["passed"] for line in answered.json["lines"]}
