from pathlib import Path

import pytest

from tests.commands.conftest import NeuGuong
from tests.commands.spring import text_of
from tests.documents.reading import sheets

KIND = "Giấy khen A4"


@pytest.fixture
def awarded(voted: NeuGuong) -> NeuGuong:
    """The command on a register with one decision issued, granting a Giấy khen to one person."""
    voted("decision", "draft", "--meeting", 1, "--form", "Giấy khen")
    voted("decision", "issue", 1, "--number", 120, "--day", "18/4/2021")
    return voted


def test_certificates_are_printed_and_enter_the_award_book(awarded: NeuGuong, tmp_path: Path) -> None:
    said = awarded("certificate", "print", 1, tmp_path / "gk.pdf").out
    assert "Đã in 1 giấy khen theo Quyết định 120/QĐ-UBND" in said
    assert "Vào sổ khen thưởng số 01." in said
    assert "GIẤY KHEN" in text_of(tmp_path / "gk.pdf")
    (entry,) = awarded("certificate", "book", 2021, "--json").json["entries"]
    assert (entry["number"], entry["reference"], entry["decided"]) == (1, "120/QĐ-UBND", "2021-04-18")
    assert "01" in awarded("certificate", "book", 2021).out


def test_a_reprint_names_its_one_and_its_reason(awarded: NeuGuong, neu_guong: NeuGuong, tmp_path: Path) -> None:
    awarded("certificate", "print", 1, tmp_path / "gk.pdf")
    answered = neu_guong("certificate", "print", 1, tmp_path / "lai.pdf", "--only", 1)
    assert answered.code == 2
    assert "hãy ghi lý do" in answered.err
    awarded("certificate", "print", 1, tmp_path / "lai.pdf", "--only", 1, "--reason", "giấy kẹt")
    assert "giấy kẹt" in awarded("certificate", "book", 2021).out
    assert (tmp_path / "lai.pdf").read_bytes() == (tmp_path / "gk.pdf").read_bytes()


def test_an_overlay_is_moved_as_the_printer_wants_it(awarded: NeuGuong, tmp_path: Path) -> None:
    awarded("certificate", "blanks", "receive", KIND, 10)
    awarded("certificate", "print", 1, tmp_path / "a.pdf", "--overlay")
    moved = ("--overlay", "--blank", KIND, "--reason", "lệch", "--offset-x", "-1,5", "--offset-y", "2")
    said = awarded("certificate", "print", 1, tmp_path / "b.pdf", *moved).out
    assert f"Phôi “{KIND}”: nhận 10, đã dùng 1, hỏng 1, còn 8 tờ." in said
    still, shifted = (sheets((tmp_path / name).read_bytes())[0].inks[0] for name in ("a.pdf", "b.pdf"))
    assert (shifted.x - still.x, shifted.y - still.y) == pytest.approx((-1.5, 2), abs=0.001)


def test_blanks_are_received_spoiled_and_listed(awarded: NeuGuong, neu_guong: NeuGuong) -> None:
    awarded("certificate", "blanks", "receive", KIND, 10)
    assert "còn 7 tờ" in awarded("certificate", "blanks", "spoil", KIND, 3, "--reason", "ẩm mốc").out
    assert neu_guong("certificate", "blanks", "spoil", KIND, 8, "--reason", "ẩm mốc").code == 2
    (listed,) = awarded("certificate", "blanks", "--json").json["blanks"]
    assert listed == {"kind": KIND, "received": 10, "used": 0, "spoiled": 3, "left": 7}
    assert KIND in awarded("certificate", "blanks", "list").out


def test_a_ruler_sheet_needs_no_decision(done: NeuGuong, tmp_path: Path) -> None:
    done("certificate", "ruler", tmp_path / "thuoc.pdf", "--layout", "a3", "--offset-x", "0,5")
    (sheet,) = sheets((tmp_path / "thuoc.pdf").read_bytes())
    assert sheet.width == pytest.approx(420, abs=0.01)


def test_a_distance_that_is_none_is_explained(neu_guong: NeuGuong, tmp_path: Path) -> None:
    answered = neu_guong("certificate", "ruler", tmp_path / "thuoc.pdf", "--offset-x", "1,55")
    assert answered.code == 2
    assert "mi-li-mét" in answered.err


def test_the_file_that_was_printed_is_had_again(awarded: NeuGuong, neu_guong: NeuGuong, tmp_path: Path) -> None:
    assert "chưa in lần nào" in neu_guong("certificate", "copy", 1, tmp_path / "lai.pdf").err
    awarded("certificate", "print", 1, tmp_path / "gk.pdf")
    assert "Đã ghi tệp giấy khen đã in" in awarded("certificate", "copy", 1, tmp_path / "lai.pdf", "--only", 1).out
    assert (tmp_path / "lai.pdf").read_bytes() == (tmp_path / "gk.pdf").read_bytes()
    assert "Đã tính lại mã băm của 2 văn bản lưu." in awarded("check").out
