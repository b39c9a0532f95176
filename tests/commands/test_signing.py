from pathlib import Path

from tests.commands.conftest import NeuGuong
from tests.commands.spring import text_of

OVER_THE_NAME = "KT. CHỦ TỊCH PHÓ CHỦ TỊCH"


def test_a_committee_has_its_name_over_letters_and_not_over_its_chairmans_decisions(
    voted: NeuGuong, tmp_path: Path
) -> None:
    voted("decision", "draft", "--meeting", 1, "--form", "Giấy khen")
    voted("decision", "issue", 1, "--number", 120, "--day", "18/4/2021")
    voted("print", "decision", 1, tmp_path / "qd.pdf")
    voted("print", "report", "--period", "2021-Q1", tmp_path / "bc.pdf")
    decision, report = (" ".join(text_of(tmp_path / name).split()) for name in ("qd.pdf", "bc.pdf"))
    assert OVER_THE_NAME in decision
    assert "TM." not in decision
    assert f"TM. ỦY BAN NHÂN DÂN {OVER_THE_NAME}" in report


def test_a_letter_without_the_signers_own_post_is_refused_in_a_sentence(neu_guong: NeuGuong, tmp_path: Path) -> None:
    asked = ("--period", "2021-01", "--as-of", "10/2/2021", "--signer", "Nguyễn Văn Bình; TL. CHỦ TỊCH")
    answered = neu_guong("print", "reminder", *asked, tmp_path / "cv.pdf")
    assert answered.code == 2
    assert "Dưới dòng “TL. CHỦ TỊCH” thiếu dòng chức vụ của người ký" in answered.err
    assert not (tmp_path / "cv.pdf").exists()
