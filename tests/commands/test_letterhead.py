"""The office's own letterhead from the command line."""

from pathlib import Path

from tests.commands.conftest import NeuGuong
from tests.commands.spring import text_of


def test_the_office_sets_a_part_and_its_papers_bear_it(done: NeuGuong, tmp_path: Path) -> None:
    assert "Đã sửa tiêu đề văn bản." in done("letterhead", "set", "place", "Phường Ba Đình").out
    done("report", "--period", "2021-Q1", tmp_path / "bc.pdf")
    assert "Phường Ba Đình, ngày" in text_of(tmp_path / "bc.pdf").replace("\N{NO-BREAK SPACE}", " ")
    assert "●" in done("letterhead", "show").out
    assert "Ba Đình" in done("letterhead", "reset", "place").out
    assert "●" not in done("letterhead", "show").out


def test_what_cannot_stand_in_a_symbol_is_explained(neu_guong: NeuGuong) -> None:
    refused = neu_guong("letterhead", "set", "symbol", "UBND quận")
    assert refused.code == 2
    assert "Ký hiệu cơ quan “UBND quận” không đúng cách viết ký hiệu." in refused.err
    assert "Tiêu đề văn bản không có phần “tên”" in neu_guong("letterhead", "set", "tên", "x").err


def test_changing_the_letterhead_is_an_entry_of_the_journal(done: NeuGuong) -> None:
    done("letterhead", "set", "place", "Phường Ba Đình")
    assert "sửa tiêu đề văn bản" in done("journal").out
