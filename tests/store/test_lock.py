import getpass
import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.store.database import Database
from app.store.lock import Lock, RegisterInUse
from tests.toys import Toy

HOLD = """
import pathlib, sys
from app.store.lock import Lock
held = Lock.take(pathlib.Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


@contextmanager
def another_program_holding(register: Path) -> Iterator["subprocess.Popen[str]"]:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(register)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "held\n"
        yield program
        program.kill()


def test_the_second_opener_is_told_who_has_it(opened: Callable[[], Database], database: Database) -> None:
    with pytest.raises(RegisterInUse) as refused:
        opened()
    holder = refused.value
    assert (holder.computer, holder.user, holder.process) == (socket.gethostname(), getpass.getuser(), os.getpid())


def test_another_program_is_kept_out_and_changes_nothing(register: Path, opened: Callable[[], Database]) -> None:
    before = register.read_bytes()
    with another_program_holding(register) as program:
        with pytest.raises(RegisterInUse) as refused:
            opened()
        assert refused.value.process == program.pid
    assert register.read_bytes() == before


def test_a_closed_register_can_be_opened_again_and_leaves_nothing_beside_it(
    register: Path, opened: Callable[[], Database]
) -> None:
    first = opened()
    with first.work("mua") as work:
        work.session.add(Toy(name="gấu"))
    first.close()
    reopened = opened()
    assert not reopened.cut_off
    reopened.close()
    assert [path.name for path in register.parent.iterdir()] == [register.name]


def test_a_killed_owner_lets_go_and_is_noticed(register: Path, opened: Callable[[], Database]) -> None:
    with another_program_holding(register):
        pass
    database = opened()
    assert database.cut_off
    database.close()


def test_a_lock_whose_holder_cannot_be_read_still_keeps_others_out(register: Path) -> None:
    lock = Lock.take(register)
    register.with_name("so.ng.lock").write_bytes(b"{")
    with pytest.raises(RegisterInUse) as refused:
        Lock.take(register)
    assert refused.value.computer == "?"
    lock.release()
