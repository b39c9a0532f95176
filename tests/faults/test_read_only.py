"""A file, a folder or a medium that takes no writing: read it, say so, change nothing."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.paths import attached
from tests.faults.attachers import attach_as_nobody, with_an_article
from tests.faults.ballot_box import with_a_meeting
from tests.faults.conftest import Running
from tests.faults.tellers import FEW, count_as_nobody
from tests.faults.victims import opened, read_as_nobody
from tests.toys import Toy


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder everyone can reach, unlike those pytest makes."""
    folder = Path(tempfile.mkdtemp(prefix="neu-guong-"))
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


@pytest.fixture
def with_a_bear(empty_register: Path, open_folder: Path) -> Path:
    register = Path(shutil.copyfile(empty_register, open_folder / "so.ng"))
    database = opened(register)
    with database.work("mua") as work:
        work.session.add(Toy(name="gấu"))
    database.close()
    return register


@pytest.mark.parametrize(("of_file", "of_folder"), [(0o444, 0o755), (0o444, 0o777), (0o666, 0o555), (0o444, 0o555)])
def test_it_is_read_and_a_save_is_refused_and_nothing_changes(
    victim: Running, with_a_bear: Path, of_file: int, of_folder: int
) -> None:
    before = with_a_bear.read_bytes()
    with_a_bear.chmod(of_file)
    with_a_bear.parent.chmod(of_folder)
    with victim(read_as_nobody, with_a_bear) as nobody:
        assert nobody.next_word() == "gấu"
        assert nobody.next_word() == "RegisterReadOnly"
    assert with_a_bear.read_bytes() == before
    assert [path.name for path in with_a_bear.parent.iterdir()] == ["so.ng"]


def test_a_register_in_use_is_in_use_for_those_who_may_only_read_too(victim: Running, with_a_bear: Path) -> None:
    database = opened(with_a_bear)
    with_a_bear.chmod(0o444)
    with victim(read_as_nobody, with_a_bear) as nobody:
        assert nobody.next_word() == "RegisterInUse"
    database.close()


def test_a_file_that_may_not_even_be_read_is_said_to_be_out_of_reach(victim: Running, with_a_bear: Path) -> None:
    with_a_bear.chmod(0o000)
    with victim(read_as_nobody, with_a_bear) as nobody:
        assert nobody.next_word() == "RegisterUnreachable"


def test_a_count_in_a_register_that_takes_no_writing_is_shown_and_not_begun(victim: Running, open_folder: Path) -> None:
    register = with_a_meeting(open_folder / "so.db", nominees=FEW)
    register.chmod(0o444)
    before = register.read_bytes()
    with victim(count_as_nobody, register) as nobody:
        assert nobody.next_word() == "True ()"
        assert nobody.next_word() == "RegisterReadOnly"
    assert register.read_bytes() == before


def test_a_register_that_takes_no_writing_takes_no_attached_file(victim: Running, open_folder: Path) -> None:
    register = with_an_article(open_folder / "so.db")
    open_folder.chmod(0o777)
    register.chmod(0o444)
    with victim(attach_as_nobody, register) as nobody:
        assert nobody.next_word() == "0"
        assert nobody.next_word() == "RegisterReadOnly"
    assert not attached(register).exists()
