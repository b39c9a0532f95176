from collections.abc import Callable
from pathlib import Path

import pytest

from app.domain.errors import Trouble
from app.store.database import Database
from app.store.gate import (
    SCHEMA,
    NotARegister,
    RegisterEmpty,
    RegisterMissing,
    RegisterNewer,
    RegisterTorn,
    StrayCompanion,
    admit,
)

APPLICATION_ID = slice(68, 72)
USER_VERSION = slice(60, 64)


def with_bytes(path: Path, place: slice, value: bytes) -> None:
    content = bytearray(path.read_bytes())
    content[place] = value
    path.write_bytes(content)


def newer(path: Path) -> None:
    with_bytes(path, USER_VERSION, (SCHEMA + 1).to_bytes(4, "big"))


def of_another_program(path: Path) -> None:
    with_bytes(path, APPLICATION_ID, b"FIRE")


def of_no_program(path: Path) -> None:
    path.write_bytes(b"PK\x03\x04" + path.read_bytes()[4:])


def shorter_than_a_header(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:60])


def empty(path: Path) -> None:
    path.write_bytes(b"")


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-512])


def with_a_tail(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"\0" * 512)


SPOILT = [
    (newer, RegisterNewer),
    (of_another_program, NotARegister),
    (of_no_program, NotARegister),
    (shorter_than_a_header, NotARegister),
    (empty, RegisterEmpty),
    (cut_short, RegisterTorn),
    (with_a_tail, RegisterTorn),
]


@pytest.mark.parametrize(("spoil", "trouble"), SPOILT)
def test_a_spoilt_file_is_refused_and_left_byte_for_byte(
    register: Path, opened: Callable[[], Database], spoil: Callable[[Path], None], trouble: type[Trouble]
) -> None:
    spoil(register)
    before = register.read_bytes()
    with pytest.raises(trouble):
        opened()
    assert register.read_bytes() == before
    assert [path.name for path in register.parent.iterdir()] == [register.name]


def test_every_length_but_its_own_is_torn(register: Path) -> None:
    whole = register.read_bytes()
    for length in range(512, len(whole), 4096 - 512):
        register.write_bytes(whole[:length])
        with pytest.raises(RegisterTorn):
            admit(register)


def test_a_missing_register_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(RegisterMissing):
        admit(tmp_path / "so.ng")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_no_register(tmp_path: Path) -> None:
    with pytest.raises(RegisterMissing):
        admit(tmp_path)


def test_a_write_ahead_log_of_another_program_is_not_read_into_the_register(register: Path) -> None:
    register.with_name(f"{register.name}-wal").write_bytes(b"stale")
    with pytest.raises(StrayCompanion):
        admit(register)


def test_a_register_tells_its_schema(register: Path) -> None:
    assert admit(register).schema == SCHEMA


def test_a_wrong_length_is_forgiven_while_a_cut_off_save_is_still_to_be_undone(register: Path) -> None:
    register.with_name(f"{register.name}-journal").write_bytes(b"hot")
    with_a_tail(register)
    assert admit(register).schema == SCHEMA
