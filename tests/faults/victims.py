"""What is killed, starved or locked out by the fault tests. Each runs in a process of its own and tells by a pipe."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from itertools import count
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from sqlalchemy import select

from app.domain.errors import Trouble
from app.domain.journal.upkeep import Occasion
from app.store.backup import backups_in, take
from app.store.database import Database
from app.store.gate import APPLICATION_ID
from app.store.journal import Deed
from app.store.migrations.upgrade import upgrade
from app.store.opening import open_register
from app.store.restoring import restore
from app.store.snapshot import open_to_read
from tests.toys import NOON, TOYS, Toy

NOBODY = 65_534


def opened(register: Path) -> Database:
    backups = register.parent / "sao lưu"
    return open_register(register, backups, actor="Lan", clock=lambda: NOON, metadata=TOYS)


def opened_to_read(register: Path) -> Database:
    backups, scratch = register.parent / "sao lưu", register.parent / "nháp"
    return open_to_read(register, backups, scratch, actor="Lan", clock=lambda: NOON, metadata=TOYS)


def toys(database: Database) -> list[str]:
    with database.reading() as work:
        return list(work.session.scalars(select(Toy.name).order_by(Toy.id)))


def save_for_ever(register: Path, telling: "Connection[str, None]") -> None:
    """Add one toy a work, telling each name once it is kept."""
    database = opened(register)
    for number in count(len(toys(database))):
        with database.work("mua") as work:
            work.session.add(Toy(name=f"{number}", parts=["x" * 500] * 20))
        telling.send(f"{number}")


def upgrade_once(register: Path, telling: "Connection[str, None]") -> None:
    telling.send("begun")
    upgrade(register)


def back_up_for_ever(register: Path, telling: "Connection[str, None]") -> None:
    folder = register.parent / "sao lưu"
    for number in count():
        backup = take(register, folder, Occasion.CLOSING, NOON + timedelta(seconds=number))
        telling.send(backup.name)


def restore_oldest(register: Path, telling: "Connection[str, None]") -> None:
    """Go back to the first backup there is, telling before and after."""
    folder = register.parent / "sao lưu"
    telling.send("begun")
    restore(folder / backups_in(folder)[-1].name, register, folder, Deed("phục hồi sổ", "Lan", NOON))
    telling.send("done")


def open_and_hold(register: Path, telling: "Connection[str, str]") -> None:
    """Open when told to, tell what came of it, and hold the register until told again."""
    telling.recv()
    try:
        database = opened(register)
    except Trouble as trouble:
        telling.send(type(trouble).__name__)
        return
    telling.send("opened")
    telling.recv()
    database.close()


def read_beside(register: Path, telling: "Connection[str, str]") -> None:
    """Open the register to read and tell its toys, as often as told to; end at an empty word."""
    while telling.recv():
        _tell(telling, lambda: _read(register, telling))


def _read(register: Path, telling: "Connection[str, str]") -> None:
    with closing(opened_to_read(register)) as database:
        telling.send(",".join(toys(database)))


def read_as_nobody(register: Path, telling: "Connection[str, None]") -> None:
    """Open the register as a user who may write nothing, and tell its toys and what a save comes to."""
    if os.getuid() == 0:
        os.setuid(NOBODY)
    _tell(telling, lambda: _read_then_save(register, telling))


def _read_then_save(register: Path, telling: "Connection[str, None]") -> None:
    database = opened(register)
    telling.send(",".join(toys(database)))
    with database.work("mua") as work:
        work.session.add(Toy(name="mới"))


def _tell(telling: "Connection[str, Any]", act: Callable[[], None]) -> None:
    try:
        act()
    except Trouble as trouble:
        telling.send(type(trouble).__name__)


def make_older_register(register: Path) -> None:
    with closing(sqlite3.connect(register)) as connection:
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        connection.execute("VACUUM")
