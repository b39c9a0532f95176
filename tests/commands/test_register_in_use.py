"""What the door answers while the window, or another command, has the register open."""

import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.domain.units.unit import UnitDraft, UnitKind
from app.office import Office, open_office
from app.paths import scratch
from tests.commands.conftest import NeuGuong


@pytest.fixture
def window(fresh_register: Path) -> Iterator[Office]:
    with closing(open_office(fresh_register)) as office:
        yield office


READING = [
    ["article", "list"],
    ["check"],
    ["decision", "list"],
    ["exemplar", "list"],
    ["journal"],
    ["meeting", "list"],
    ["nomination", "list"],
    ["plan", "check", "ba-dinh-2021"],
    ["plan", "list"],
    ["quota"],
    ["search", "phuong"],
    ["shortlist"],
    ["standing"],
    ["unit", "list"],
]


@pytest.mark.parametrize("words", READING, ids=" ".join)
def test_what_only_reads_answers_from_a_copy_as_it_would_from_the_register(
    neu_guong: NeuGuong, window: Office, words: list[str]
) -> None:
    beside = neu_guong(*words, "--json")
    window.close()
    alone = neu_guong(*words, "--json")
    assert (beside.code, beside.out) == (alone.code, alone.out)
    assert (beside.code, alone.err) == (0, "")


def test_the_clerk_is_told_of_the_copy_on_standard_error(
    neu_guong: NeuGuong, window: Office, fresh_register: Path
) -> None:
    seq = window.upkeep.head().seq
    answered = neu_guong("unit", "list")
    assert answered.err.startswith(f"Sổ {fresh_register} đang được mở (máy: ")
    assert f"mã tiến trình: {os.getpid()}). Câu trả lời theo bản chụp lúc " in answered.err
    assert answered.err.endswith(f", đến hết mục nhật ký {seq}.\n")
    assert list(scratch().iterdir()) == []


def test_what_the_window_has_saved_is_in_the_answer(neu_guong: NeuGuong, window: Office) -> None:
    window.units.add(UnitDraft("Phường Kim Mã", UnitKind.WARD))
    assert "Phường Kim Mã" in neu_guong("unit", "list").out


def test_a_paper_is_printed_beside_the_window(neu_guong: NeuGuong, window: Office, tmp_path: Path) -> None:
    paper = tmp_path / "bao-cao.pdf"
    assert neu_guong("report", "--period", "2021-Q1", paper).code == 0
    assert paper.read_bytes().startswith(b"%PDF")


WRITING = [
    ["unit", "add", "Phường Kim Mã", "--kind", "phuong"],
    ["plan", "load", "ba-dinh-2021"],
    ["backup"],
]


@pytest.mark.usefixtures("window")
@pytest.mark.parametrize("words", WRITING, ids=" ".join)
def test_what_writes_stops_and_names_who_has_the_register(
    neu_guong: NeuGuong, fresh_register: Path, words: list[str]
) -> None:
    before = fresh_register.read_bytes()
    answered = neu_guong(*words)
    assert (answered.code, answered.out) == (3, "")
    assert f"mã tiến trình: {os.getpid()}" in answered.err
    assert fresh_register.read_bytes() == before
