"""A list as a whole: which rows are entries, which are said twice, which are only furniture."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from app.intake.readers import read_articles, read_exemplars, read_units
from app.intake.reading import SameRowTwice, SkippedRow
from app.intake.remarks import BlankCell
from app.wording import sentence
from tests.intake.workbooks import ARTICLE, ARTICLE_HEADINGS, Content, save_articles, save_rows

_HEADINGS = ("STT", "Tên đơn vị", "Loại đơn vị")


def _units(folder: Path, *rows: list[Content]) -> Path:
    return save_rows(folder / "don-vi.xlsx", [_HEADINGS, *rows])


@pytest.mark.parametrize("total", ["Tổng cộng", "TỔNG CỘNG:", "Tổng số: 02 đơn vị", "Cộng", "Cộng II", "Tổng: 2"])
def test_a_total_is_no_unit(tmp_path: Path, total: str) -> None:
    reading = read_units(_units(tmp_path, [1, "Phường Điện Biên", "Phường"], [None, total, None]))
    assert [row.entry.name for row in reading.rows] == ["Phường Điện Biên"]
    assert (reading.skipped, reading.refused) == ((SkippedRow(3, total),), ())


def test_a_total_written_in_the_column_of_ordinals_is_no_unit(tmp_path: Path) -> None:
    reading = read_units(_units(tmp_path, [1, "Phường Điện Biên", "Phường"], ["Tổng cộng", 1, None]))
    assert (len(reading.rows), reading.refused) == (1, ())


@pytest.mark.parametrize("first", ["Toàn quận", "*", "15"])
@pytest.mark.parametrize("total", ["Tổng cộng", "Cộng"])
def test_a_total_named_after_another_text_is_no_unit(tmp_path: Path, first: str, total: str) -> None:
    reading = read_units(_units(tmp_path, [1, "Phường Điện Biên", "Phường"], [first, total, None]))
    assert (len(reading.rows), reading.skipped, reading.refused) == (1, (SkippedRow(3, first),), ())


@pytest.mark.parametrize("total", ["Tổng cộng", "CỘNG:", "Tổng số 02"])
def test_a_total_is_no_unit_even_when_every_cell_is_filled(tmp_path: Path, total: str) -> None:
    reading = read_units(_units(tmp_path, [1, "Phường Điện Biên", "Phường"], ["2", total, "Phường"]))
    assert (len(reading.rows), len(reading.skipped), reading.refused) == (1, 1, ())


def test_signatures_under_the_total_are_no_entries(tmp_path: Path) -> None:
    signatures: list[list[Content]] = [["Tổng cộng"], [], [None, "Ba Đình, ngày 5/3", None], [None, "Phạm Thị Diễm"]]
    reading = read_units(_units(tmp_path, [1, "Phường Điện Biên", "Phường"], *signatures))
    assert (len(reading.rows), reading.refused, len(reading.skipped)) == (1, (), 3)


def test_an_entry_under_the_total_is_still_an_entry(tmp_path: Path) -> None:
    reading = read_units(_units(tmp_path, ["Tổng cộng"], [1, "Phường Ngọc Hà", "Phường"]))
    assert [row.entry.name for row in reading.rows] == ["Phường Ngọc Hà"]


@pytest.mark.parametrize("section", ["I. TẬP THỂ", "B. CÁ NHÂN", "II) Hộ gia đình", "Danh sách gồm 02 gương./."])
def test_headings_of_sections_and_closing_words_are_no_entries(tmp_path: Path, section: str) -> None:
    headings = ["STT", "Họ và tên/Tên tập thể", "Phân loại", "Đơn vị giới thiệu"]
    path = save_rows(tmp_path / "g.xlsx", [headings, [section], [1, "Tổ dân phố số 5", "Tập thể", "Phường Điện Biên"]])
    reading = read_exemplars(path)
    assert (len(reading.rows), reading.skipped, reading.refused) == (1, (SkippedRow(2, section),), ())


@pytest.mark.parametrize("name", ["Cộng Hòa", "Tổng Bá Nguyễn", "I. K. Ê-ban"])
def test_a_whole_row_is_an_entry_whatever_it_is_called(tmp_path: Path, name: str) -> None:
    headings = ["Họ và tên", "Phân loại", "Đơn vị giới thiệu"]
    path = save_rows(tmp_path / "g.xlsx", [headings, [name, "Cá nhân", "Phường Điện Biên"]])
    assert read_exemplars(path).rows[0].entry.name == name


@pytest.mark.parametrize("name", ["Phường Điện Biên", "Tổng công ty Điện lực", "Công an phường", "Cộng Hòa Xã"])
def test_a_name_without_its_kind_is_refused_not_skipped(tmp_path: Path, name: str) -> None:
    reading = read_units(_units(tmp_path, [1, name, None]))
    assert [(remark.row, remark.column, type(remark.reason)) for remark in reading.refused] == [
        (2, "Loại đơn vị", BlankCell)
    ]


def test_rows_with_nothing_but_an_ordinal_are_blank(tmp_path: Path) -> None:
    reading = read_units(_units(tmp_path, [1, "Phường Điện Biên", "Phường"], [2], [3]))
    assert (len(reading.rows), reading.blank, reading.refused) == (1, 2, ())


def test_a_row_said_twice_is_taken_once_and_reported(tmp_path: Path) -> None:
    reading = read_articles(save_rows(tmp_path / "a.xlsx", [ARTICLE_HEADINGS, ARTICLE, ARTICLE]))
    (repeated,) = reading.repeated
    assert (len(reading.rows), repeated.row) == (1, 3)
    assert isinstance(repeated.reason, SameRowTwice)
    assert "dòng 2" in sentence(repeated.reason)


def test_a_name_composed_and_decomposed_is_one_name(tmp_path: Path) -> None:
    composed: list[Content] = ["Trần Thị Diễm", "Cá nhân", "Phường Điện Biên"]
    decomposed: list[Content] = ["Tra\u0302\u0300n Thi\u0323 Die\u0302\u0303m", "Cá nhân", "Phường Điện Biên"]
    headings = ["Họ và tên", "Phân loại", "Đơn vị giới thiệu"]
    reading = read_exemplars(save_rows(tmp_path / "g.xlsx", [headings, composed, decomposed]))
    assert (len(reading.rows), len(reading.repeated)) == (1, 1)


def test_rows_are_numbered_as_excel_numbers_them(tmp_path: Path) -> None:
    path = save_rows(tmp_path / "a.xlsx", [[], ["DANH SÁCH"], [], ARTICLE_HEADINGS, [], ARTICLE])
    assert [row.number for row in read_articles(path).rows] == [6]


def test_merged_cells_down_a_column_are_refused_with_what_to_do(tmp_path: Path) -> None:
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.append(ARTICLE_HEADINGS)
    sheet.append(ARTICLE)
    sheet.append(["", date(2021, 3, 6), "Bài thứ hai", "Võ Văn Ảnh"])
    sheet.merge_cells("A2:A3")
    workbook.save(tmp_path / "a.xlsx")
    (refused,) = read_articles(tmp_path / "a.xlsx").refused
    assert (refused.row, refused.column) == (3, "Đơn vị gửi")
    assert "bỏ trộn" in sentence(refused.reason)


def test_one_bad_row_does_not_spoil_the_others(tmp_path: Path) -> None:
    rows: list[tuple[Content, ...]] = [ARTICLE, ("Phường Ngọc Hà", "31/02/2021", "Bài", "An")]
    reading = read_articles(save_rows(tmp_path / "a.xlsx", [ARTICLE_HEADINGS, *rows]))
    assert (len(reading.rows), [one.row for one in reading.refused]) == (1, [3])


def test_the_same_file_is_known_by_its_digest(tmp_path: Path) -> None:
    path = save_articles(tmp_path / "a.xlsx")
    copy = tmp_path / "b.xlsx"
    copy.write_bytes(path.read_bytes())
    assert read_articles(path).digest == read_articles(copy).digest


def test_blanks_in_a_column_of_ticks_mean_no(tmp_path: Path) -> None:
    rows = _approved(("x", None))
    assert [row.entry.approved for row in read_articles(save_rows(tmp_path / "a.xlsx", rows)).rows] == [True, False]


@pytest.mark.parametrize("answers", [(None, None), ("Không", None), ("Có", "Không")])
def test_blanks_elsewhere_leave_it_unsaid(tmp_path: Path, answers: tuple[Content, Content]) -> None:
    meant: dict[Content, bool | None] = {"Có": True, "Không": False, None: None}
    read = [row.entry.approved for row in read_articles(save_rows(tmp_path / "a.xlsx", _approved(answers))).rows]
    assert read == [meant[answer] for answer in answers]


def _approved(answers: tuple[Content, Content]) -> list[list[Content]]:
    headings: list[Content] = [*ARTICLE_HEADINGS, "Đã duyệt"]
    return [headings, [*ARTICLE, answers[0]], [*ARTICLE[:2], "Bài khác", "An", answers[1]]]
