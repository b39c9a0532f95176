"""A bit that is not as it was written: noticed whenever it changes what the register says."""

import random
import shutil
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from app.domain.errors import Trouble
from app.store.checkup import examine
from tests.faults.victims import opened
from tests.toys import TOYS, Shelf, Toy

FLIPS = 300
WITNESSED = ("shelf", "toy", "journal", "journal_change")


@pytest.fixture
def full(register: Path) -> Path:
    database = opened(register)
    with database.work("mua") as work:
        work.session.add_all(Shelf(name=f"kệ {number}") for number in range(20))
        work.session.add_all(
            Toy(name=f"gấu số {number}", price=number, bought=date(2021, 3, 5), parts=["mũ", "áo"])
            for number in range(200)
        )
    for number in range(1, 20):
        with database.work("sửa") as work:
            work.session.get_one(Toy, number).price += 1
    database.close()
    return register


def said(register: Path) -> list[list[tuple[object, ...]]] | None:
    """What the witnessed tables say, None when that cannot be read."""
    try:
        with closing(sqlite3.connect(register)) as connection:
            return [sorted(connection.execute(f"SELECT * FROM {table}"), key=repr) for table in WITNESSED]
    except (sqlite3.Error, UnicodeDecodeError):
        return None


def noticed(register: Path) -> bool:
    try:
        database = opened(register)
    except Trouble:
        return True
    try:
        return not examine(database, TOYS).whole
    except Trouble:
        return True
    finally:
        database.close()


def flip(path: Path, place: int) -> None:
    content = bytearray(path.read_bytes())
    content[place // 8] ^= 1 << place % 8
    path.write_bytes(content)


def test_every_flip_that_changes_what_the_register_says_is_noticed(full: Path, tmp_path: Path) -> None:
    places = random.Random(11)
    whole, size = said(full), full.stat().st_size
    assert whole is not None
    unnoticed = []
    for _flip in range(FLIPS):
        spoilt = Path(shutil.copyfile(full, tmp_path / "hỏng.ng"))
        place = places.randrange(size * 8)
        flip(spoilt, place)
        if said(spoilt) != whole and not noticed(spoilt):
            unnoticed.append(place)
    assert unnoticed == []


def test_a_zeroed_sector_is_noticed(full: Path, tmp_path: Path) -> None:
    places = random.Random(12)
    whole, size = said(full), full.stat().st_size
    unnoticed = []
    for _sector in range(FLIPS // 10):
        spoilt = Path(shutil.copyfile(full, tmp_path / "hỏng.ng"))
        content = bytearray(spoilt.read_bytes())
        place = places.randrange(size // 512) * 512
        content[place : place + 512] = bytes(512)
        spoilt.write_bytes(content)
        if said(spoilt) != whole and not noticed(spoilt):
            unnoticed.append(place)
    assert unnoticed == []
