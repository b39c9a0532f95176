"""The council's papers by command: ballot papers before the vote, both minutes after the seal."""

from pathlib import Path

from pypdf import PdfReader

from tests.commands.conftest import NeuGuong
from tests.commands.spring import ODD, TELLERS, meet, text_of

VOID = ("--reason", "Kiểm sót một lá phiếu", "--by", TELLERS[0], "--by", TELLERS[1])


def code_of(voted: NeuGuong) -> str:
    return str(voted("ballot", "show", 1, "--json").json["code"])


def test_the_tally_minutes_are_printed_with_their_seal(voted: NeuGuong, tmp_path: Path) -> None:
    voted("print", "tally-minutes", 1, tmp_path / "bb.pdf")
    printed = text_of(tmp_path / "bb.pdf")
    assert "BIÊN BẢN KIỂM PHIẾU" in printed
    assert "88,89%" in printed
    assert ODD in printed
    assert code_of(voted) in printed


def test_the_meeting_minutes_are_printed_with_their_number_and_seal(voted: NeuGuong, tmp_path: Path) -> None:
    voted("print", "meeting-minutes", 1, tmp_path / "bb.pdf", "--number", 3)
    printed = text_of(tmp_path / "bb.pdf")
    assert "Số: 03/BB-" in printed
    assert code_of(voted) in printed


def test_there_is_a_ballot_paper_for_each_member_who_came_and_each_spare(spring: NeuGuong, tmp_path: Path) -> None:
    meet(spring, "--absent", "Ủy viên 7: ốm", "--spares", 1)
    spring("print", "ballot-papers", 1, tmp_path / "phieu.pdf")
    pages = [page.extract_text() for page in PdfReader(tmp_path / "phieu.pdf").pages]
    assert len(pages) == 9
    assert len(set(pages)) == 1


def test_minutes_wait_for_the_seal(spring: NeuGuong, neu_guong: NeuGuong, tmp_path: Path) -> None:
    meet(spring)
    for kind in ("tally-minutes", "meeting-minutes"):
        answered = neu_guong("print", kind, 1, tmp_path / "bb.pdf")
        assert answered.code == 2
        assert "chưa niêm phong" in answered.err
    assert not (tmp_path / "bb.pdf").exists()


def test_the_minutes_of_a_tally_set_aside_say_that_it_is_void(voted: NeuGuong, tmp_path: Path) -> None:
    code = code_of(voted)
    voted("ballot", "void", 1, *VOID)
    voted("print", "sealed-minutes", code, tmp_path / "huy.pdf")
    printed = text_of(tmp_path / "huy.pdf")
    assert code in printed
    assert "ĐÃ HỦY" in printed
