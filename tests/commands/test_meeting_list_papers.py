from pathlib import Path

from tests.commands.conftest import NeuGuong
from tests.commands.spring import ODD, text_of


def test_the_nominations_of_a_meeting_are_printed_with_the_form_proposed(voted: NeuGuong, tmp_path: Path) -> None:
    voted("print", "nominations", 1, "--form", "Giấy khen", tmp_path / "ds.pdf")
    printed = text_of(tmp_path / "ds.pdf")
    assert "DANH SÁCH CÁC TRƯỜNG HỢP ĐỀ NGHỊ KHEN THƯỞNG GƯƠNG QUÝ I" in printed
    assert ODD in printed
    assert "Danh sách gồm 02 cá nhân; hồ sơ đủ: 02, hồ sơ thiếu: 0./." in printed


def test_a_meeting_that_is_not_there_has_no_list(neu_guong: NeuGuong, tmp_path: Path) -> None:
    assert neu_guong("print", "nominations", 9, tmp_path / "ds.pdf").code == 2
