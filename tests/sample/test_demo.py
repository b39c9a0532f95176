import re
import shutil
from collections import defaultdict
from pathlib import Path

from openpyxl import load_workbook
from pypdf import PdfReader

from app.office import Office
from app.sample.demo import BA_DINH, BINH_PHUOC, INDEX, make_demo
from tests.sample.reading_papers import EXCEL, PDF, filed, rows, words

REGISTERS = (BA_DINH, BINH_PHUOC)

Told = tuple[tuple[Path, str], ...]


def papers(demo: Told, suffix: str) -> list[Path]:
    return [path for path, _ in demo if path.suffix == suffix]


def text(path: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


def tale(demo: Told, path: Path) -> str:
    return dict(demo)[path]


def test_every_file_told_of_is_there_and_no_other(demo: Told) -> None:
    assert {path for path, _ in demo} == {path for path in demo[0][0].parent.rglob("*") if path.is_file()}


def test_beside_the_registers_lie_the_index_and_a_folder_for_each_office(demo: Told) -> None:
    names = sorted(path.name for path in demo[0][0].parent.iterdir())
    assert names == [INDEX, BA_DINH, BINH_PHUOC, "quan-ba-dinh-2021", "so-xay-dung-binh-phuoc-2024"]


def test_steps_and_the_papers_of_each_are_numbered_in_order(district: Path, department: Path) -> None:
    for office in (district, department):
        steps = sorted(office.iterdir())
        for numbered in (steps, *(sorted(step.iterdir()) for step in steps)):
            assert sorted({int(path.name[:2]) for path in numbered}) == list(range(1, int(numbered[-1].name[:2]) + 1))


def test_names_are_plain_enough_for_any_disk(demo: Told) -> None:
    root = demo[0][0].parent
    names = [path.relative_to(root).as_posix() for path, _ in demo]
    assert all(re.fullmatch(r"[a-z0-9./-]+", name) for name in names)
    assert max(map(len, names)) < 100


def test_every_file_is_told_of_in_a_sentence_of_its_own(demo: Told) -> None:
    told = defaultdict(list)
    for path, said in demo:
        told[path.parent].append(said)
        assert len(said.split()) >= 6
    assert all(len(set(tales)) == len(tales) for tales in told.values())


def test_the_index_lists_every_paper_under_its_step(demo: Told) -> None:
    index = demo[-1][0]
    listed = {row[0] for row in rows(index)}
    assert {path.stem for path, _ in demo[:-1]} <= listed
    assert "Bước 3. Khen thưởng ngay khi phát hiện (thư mục quan-ba-dinh-2021/03-khen-kip-thoi)" in words(index)


def test_every_paper_opens_and_misses_no_letter(demo: Told) -> None:
    for path in papers(demo, PDF):
        assert not {"\ufffd", "\0", "■"} & set(text(path))


def test_every_workbook_opens_with_something_in_it(demo: Told) -> None:
    for path in papers(demo, EXCEL):
        assert any(sheet.max_row > 1 for sheet in load_workbook(path))


def test_the_standing_of_the_quotas_can_be_read_as_plain_text(district: Path) -> None:
    grid = filed(district, "don-doc", "theo-doi-chi-tieu.txt")
    assert len(grid.read_text(encoding="utf-8").splitlines()) >= 50


def test_a_draft_has_blanks_for_number_and_day(district: Path) -> None:
    draft = filed(district, "phien-hop-2021-09-09", "quyet-dinh-du-thao.pdf")
    assert re.search(r"Số: +/QĐ-UBND DỰ THẢO Ba Đình, ngày +tháng +năm ", text(draft))


def test_the_replacement_names_what_it_replaces(district: Path) -> None:
    new = filed(district, "khen-kip-thoi", "quyet-dinh-1297-2021-thay-the.pdf")
    assert "thay thế Quyết định số 1203/QĐ-UBND ngày 31 tháng 5 năm 2021" in text(new)


def test_reports_say_what_days_they_count(district: Path) -> None:
    for name, days in (
        ("bao-cao-2021-q1.pdf", "từ ngày 01/01/2021 đến hết ngày 31/03/2021"),
        ("bao-cao-2021-q1-nd09.pdf", "từ ngày 15/12/2020 đến hết ngày 14/03/2021"),
    ):
        assert days in text(filed(district, "bao-cao-thong-ke", name))


def test_a_third_count_is_told_of_where_the_first_two_differed(demo: Told, district: Path) -> None:
    first, second = (
        tale(demo, filed(district, f"phien-hop-{held}", "bien-ban-kiem-phieu.pdf"))
        for held in ("2021-03-16", "2021-09-09")
    )
    assert "lượt thứ ba khớp" in first
    assert "hai lượt kiểm khớp nhau" in second


def test_signed_papers_are_those_that_were_printed(ba_dinh: Office, district: Path) -> None:
    line = next(one for one in ba_dinh.outgoing.of_year(2021) if one.reference == "205/BC-UBND")
    kept = ba_dinh.archive.paper(line.id).content
    assert filed(district, "bao-cao-thong-ke", "bao-cao-2021-h1.pdf").read_bytes() == kept


def test_registers_that_are_there_already_are_opened_and_not_made_anew(demo: Told, tmp_path: Path) -> None:
    stamps = {name: Path(shutil.copy(demo[0][0].with_name(name), tmp_path)).stat().st_mtime_ns for name in REGISTERS}
    again = tuple(make_demo(tmp_path))
    assert [path.name for path, _ in again] == [path.name for path, _ in demo]
    assert {name: (tmp_path / name).stat().st_mtime_ns for name in REGISTERS} == stamps
