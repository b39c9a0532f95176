import shutil
from concurrent.futures import CancelledError
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from app.domain.journal.journal import SAMPLE_CLERK
from app.domain.units.unit import UnitDraft, UnitKind
from app.files import FolderMissing
from app.office import create_office, open_office
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


def test_a_making_called_off_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    room, place = tmp_path / "tạm", tmp_path / "tài liệu"
    for folder in (room, place):
        folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(room))
    days: list[int] = []

    def went(done: int, _total: int) -> None:
        days.append(done)
        if done > 20:
            raise CancelledError

    with pytest.raises(CancelledError):
        make_binh_phuoc(place / "mau.neu-guong", went)
    assert days == sorted(days)
    assert [*room.iterdir(), *place.iterdir()] == []


def test_a_sample_says_so_itself_wherever_it_is_copied_and_whoever_works_in_it(tmp_path: Path) -> None:
    make_binh_phuoc(tmp_path / "mau.neu-guong")
    copy = Path(shutil.copyfile(tmp_path / "mau.neu-guong", tmp_path / "so-that.neu-guong"))
    with closing(open_office(copy)) as office:
        office.units.add(UnitDraft("Phòng Pháp chế", UnitKind.DEPARTMENT))
        assert office.upkeep.is_sample()


def test_an_office_s_own_register_is_no_sample(tmp_path: Path) -> None:
    create_office(tmp_path / "So mau de tap.neu-guong", BINH_PHUOC).close()
    with closing(open_office(tmp_path / "So mau de tap.neu-guong", actor=SAMPLE_CLERK)) as office:
        office.units.add(UnitDraft("Phòng Pháp chế", UnitKind.DEPARTMENT))
        assert not office.upkeep.is_sample()
