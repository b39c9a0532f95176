from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from app.files import FolderMissing
from app.office import open_office
from app.sample.registers import SampleAlreadyThere, make_binh_phuoc
from app.wording import sentence
from tests.shipped import BINH_PHUOC


def facts_in(register: Path) -> list[object]:
    with closing(open_office(register, lambda: date(2024, 12, 20))) as office:
        return [*office.decisions.all(BINH_PHUOC), *office.units.all(), office.ballots.tally(1)]


def test_two_makings_give_the_same_office(tmp_path: Path) -> None:
    for name in ("mot.neu-guong", "hai.neu-guong"):
        make_binh_phuoc(tmp_path / name)
    assert facts_in(tmp_path / "mot.neu-guong") == facts_in(tmp_path / "hai.neu-guong")


def test_a_file_that_is_there_is_never_made_over(tmp_path: Path) -> None:
    mine = tmp_path / "cua-toi.neu-guong"
    mine.write_text("của tôi", encoding="utf-8")
    with pytest.raises(SampleAlreadyThere) as refused:
        make_binh_phuoc(mine)
    assert mine.read_text(encoding="utf-8") == "của tôi"
    assert sentence(refused.value).startswith(f"Đã có tệp {mine}. ")


def test_nothing_is_left_behind_where_there_is_no_folder(tmp_path: Path) -> None:
    with pytest.raises(FolderMissing):
        make_binh_phuoc(tmp_path / "khong-co" / "mau.neu-guong")
    assert list(tmp_path.iterdir()) == []
