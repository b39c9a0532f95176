import re
import shutil
from pathlib import Path

from openpyxl import load_workbook
from pypdf import PdfReader

from app.sample.demo import BA_DINH, BINH_PHUOC, make_demo

REGISTERS = (BA_DINH, BINH_PHUOC)

Told = tuple[tuple[Path, str], ...]


def papers(demo: Told, suffix: str) -> dict[str, Path]:
    return {path.name: path for path, _ in demo if path.suffix == suffix}


def text(path: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


def test_every_file_told_of_is_there_and_no_other(demo: Told) -> None:
    assert {path.name for path, _ in demo} == {path.name for path in demo[0][0].parent.iterdir()}


def test_the_registers_come_first_and_the_papers_are_numbered(demo: Told) -> None:
    names = [path.name for path, _ in demo]
    assert names[:2] == [BA_DINH, BINH_PHUOC]
    assert [int(name[:2]) for name in names[2:]] == list(range(1, len(names) - 1))


def test_names_are_plain_enough_for_any_disk(demo: Told) -> None:
    assert all(re.fullmatch(r"[a-z0-9.-]+", path.name) for path, _ in demo)


def test_every_file_is_told_of_in_a_sentence_of_its_own(demo: Told) -> None:
    tales = [tale for _, tale in demo]
    assert len(set(tales)) == len(tales)
    assert all(len(tale.split()) >= 6 for tale in tales)


def test_every_paper_opens_and_misses_no_letter(demo: Told) -> None:
    for path in papers(demo, ".pdf").values():
        said = text(path)
        assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in said
        assert not {"\ufffd", "\0", "■"} & set(said)


def test_every_workbook_opens_with_something_in_it(demo: Told) -> None:
    for path in papers(demo, ".xlsx").values():
        assert any(sheet.max_row > 1 for sheet in load_workbook(path))


def test_every_table_of_plain_text_can_be_read(demo: Told) -> None:
    for path in papers(demo, ".txt").values():
        assert len(path.read_text(encoding="utf-8").splitlines()) >= 50


def test_a_draft_has_blanks_for_number_and_day(demo: Told) -> None:
    draft = next(path for name, path in papers(demo, ".pdf").items() if name.endswith("du-thao.pdf"))
    assert re.search(r"Số: +/QĐ-UBND DỰ THẢO Ba Đình, ngày +tháng +năm ", text(draft))


def test_the_replacement_names_what_it_replaces(demo: Told) -> None:
    new = next(path for name, path in papers(demo, ".pdf").items() if name.endswith("1297-2021-thay-the.pdf"))
    assert "thay thế Quyết định số 1203/QĐ-UBND ngày 31 tháng 5 năm 2021" in text(new)


def test_both_reports_say_what_days_they_count(demo: Told) -> None:
    reports = [text(path) for name, path in papers(demo, ".pdf").items() if "bao-cao" in name]
    assert any("từ ngày 01/01/2021 đến hết ngày 31/03/2021" in said for said in reports)
    assert any("từ ngày 15/12/2020 đến hết ngày 14/03/2021" in said for said in reports)


def test_each_meeting_has_its_three_papers(demo: Told) -> None:
    kinds = ("phieu-bau", "bien-ban-kiem-phieu", "bien-ban-hop")
    for held in ("2021-03-16", "2021-09-09", "2024-12-03"):
        names = [path.name for path, _ in demo if held in path.name]
        assert [next(kind for kind in kinds if kind in name) for name in names] == list(kinds)


def test_ballot_papers_are_all_alike_and_as_many_as_came(demo: Told) -> None:
    for held, voters in (("2021-03-16", 10), ("2024-12-03", 8)):
        paper = next(path for name, path in papers(demo, ".pdf").items() if f"phieu-bau-{held}" in name)
        pages = [page.extract_text() for page in PdfReader(paper).pages]
        each, rest = divmod(len(pages), voters)
        assert rest == 0
        assert all(pages[start : start + each] == pages[:each] for start in range(0, len(pages), each))


def test_both_minutes_carry_the_code_told_of(demo: Told) -> None:
    for held in ("2021-03-16", "2024-12-03"):
        tally = next((path, tale) for path, tale in demo if f"kiem-phieu-{held}" in path.name)
        meeting = next(path for path, _ in demo if f"bien-ban-hop-{held}" in path.name)
        code = tally[1].split()[-1]
        assert code in text(tally[0])
        assert code in text(meeting)


def test_a_third_count_is_told_of_where_the_first_two_differed(demo: Told) -> None:
    told = {path.name: tale for path, tale in demo if "kiem-phieu" in path.name}
    assert [name[-14:-4] for name, tale in told.items() if "lượt thứ ba khớp" in tale] == ["2021-03-16"]


def test_the_recognition_says_its_money_in_words(demo: Told) -> None:
    paper = next(path for name, path in papers(demo, ".pdf").items() if "quyet-dinh-15-2024" in name)
    assert "6.370.000 đồng (Bằng chữ: Sáu triệu ba trăm bảy mươi nghìn đồng)" in text(paper)


def test_registers_that_are_there_already_are_opened_and_not_made_anew(demo: Told, tmp_path: Path) -> None:
    stamps = {name: Path(shutil.copy(demo[0][0].with_name(name), tmp_path)).stat().st_mtime_ns for name in REGISTERS}
    again = tuple(make_demo(tmp_path))
    assert [path.name for path, _ in again] == [path.name for path, _ in demo]
    assert {name: (tmp_path / name).stat().st_mtime_ns for name in REGISTERS} == stamps
