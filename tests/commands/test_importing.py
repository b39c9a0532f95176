import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from tests.commands.conftest import NeuGuong
from tests.conftest import WorkbookMaker

ARTICLE = ("Đơn vị gửi", "Ngày nhận", "Tên bài viết", "Tác giả", "Số điện thoại", "Địa chỉ tác giả", "Nhân vật")
WARD = "Phường Điện Biên"
MARCH = date(2021, 3, 5)
AUTHOR = ("Trần Thị An", "0912345678", "12 Đội Cấn", "Bà Hiên")
GOOD = (WARD, MARCH, 'Nguyễn <b>A</b> & "B"', *AUTHOR)
BAD = (WARD, "31/02/2021", "Hai", *AUTHOR)


def article_titles(done: NeuGuong) -> list[str]:
    return [line["title"] for line in done("article", "list", "--json").json["articles"]]


def test_a_list_comes_in_whatever_the_order_of_its_columns(done: NeuGuong, workbook: WorkbookMaker) -> None:
    file = workbook("bai.xlsx", ARTICLE[::-1], [GOOD[::-1]])
    assert "đọc 1 dòng, nhận 1, trùng 0, từ chối 0." in done("import", "articles", file).out
    assert article_titles(done) == [GOOD[2]]


def test_a_refused_row_is_told_and_nothing_is_kept(neu_guong: NeuGuong, workbook: WorkbookMaker) -> None:
    answered = neu_guong("import", "articles", workbook("bai.xlsx", ARTICLE, [GOOD, BAD]))
    assert answered.code == 2
    assert "Dòng 3, cột “Ngày nhận”: Không có ngày 31/02/2021." in answered.err
    assert "không ghi gì vào sổ" in answered.err
    assert article_titles(neu_guong) == []


def test_the_good_rows_are_kept_when_asked_for(neu_guong: NeuGuong, workbook: WorkbookMaker) -> None:
    answered = neu_guong("import", "articles", workbook("bai.xlsx", ARTICLE, [GOOD, BAD]), "--good-rows")
    assert answered.code == 2
    assert "1 dòng còn lại được nhận" in answered.err
    assert len(article_titles(neu_guong)) == 1


def test_a_dry_run_says_so_and_keeps_nothing(done: NeuGuong, workbook: WorkbookMaker) -> None:
    answered = done("import", "articles", workbook("bai.xlsx", ARTICLE, [GOOD]), "--dry-run")
    assert "Chạy thử: sổ không thay đổi." in answered.out
    assert article_titles(done) == []


def test_the_account_of_a_workbook_is_to_be_had_as_json(neu_guong: NeuGuong, workbook: WorkbookMaker) -> None:
    told = neu_guong("import", "articles", workbook("bai.xlsx", ARTICLE, [GOOD, GOOD, BAD]), "--json").json
    assert (told["rows"], told["accepted"], told["repeated"], told["refused"]) == (3, 1, 1, 1)
    assert [(one["row"], one["column"]) for one in told["refusals"]] == [(4, "Ngày nhận")]
    assert told["kept"] is False


def test_a_kind_may_be_named_in_vietnamese(done: NeuGuong, workbook: WorkbookMaker) -> None:
    assert done("import", "bài viết", workbook("bai.xlsx", ARTICLE, [GOOD])).code == 0


def test_the_same_file_again_is_refused_until_confirmed(neu_guong: NeuGuong, workbook: WorkbookMaker) -> None:
    file = workbook("bai.xlsx", ARTICLE, [GOOD])
    neu_guong("import", "articles", file)
    answered = neu_guong("import", "articles", file)
    assert answered.code == 2
    assert "Chính tệp “bai.xlsx” đã được nhập ngày 20/05/2021." in answered.err
    assert "trùng 1" in neu_guong("import", "articles", file, "--again").out


def test_a_date_that_may_be_read_two_ways_is_pointed_out(done: NeuGuong, workbook: WorkbookMaker) -> None:
    file = workbook("bai.xlsx", ARTICLE, [(WARD, "03/04/2021", "Hai", *AUTHOR)])
    assert "“03/04/2021” được đọc là ngày 3 tháng 4 năm 2021" in done("import", "articles", file).out


def a_csv_in_disguise(path: Path) -> None:
    path.write_text("Đơn vị gửi;Ngày nhận\n", encoding="utf-8")


def a_pdf_in_disguise(path: Path) -> None:
    path.write_bytes(b"%PDF-1.4 ...")


def an_old_workbook(path: Path) -> None:
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512))


def an_empty_file(path: Path) -> None:
    path.write_bytes(b"")


def a_cut_off_workbook(path: Path) -> None:
    book = Workbook()
    book.worksheets[0].append(list(ARTICLE))
    book.save(path)
    path.write_bytes(path.read_bytes()[:-500])


def a_zip_of_something_else(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("thư.txt", "không phải bảng tính")


def a_sheet_without_headings(path: Path) -> None:
    book = Workbook()
    book.worksheets[0].append(["a", "b", "c"])
    book.save(path)


def a_formula_never_computed(path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(list(ARTICLE))
    sheet.append([WARD, "=TODAY()", "Bài", *AUTHOR])
    book.save(path)


@pytest.mark.parametrize(
    "spoil",
    [
        a_csv_in_disguise,
        a_pdf_in_disguise,
        an_old_workbook,
        an_empty_file,
        a_cut_off_workbook,
        a_zip_of_something_else,
        a_sheet_without_headings,
        a_formula_never_computed,
    ],
)
def test_a_file_that_cannot_be_trusted_changes_nothing(
    neu_guong: NeuGuong, fresh_register: Path, tmp_path: Path, spoil: Callable[[Path], None]
) -> None:
    file = tmp_path / "bai.xlsx"
    spoil(file)
    before = fresh_register.read_bytes()
    answered = neu_guong("import", "articles", file, "--good-rows")
    assert answered.code == 2
    assert answered.err.strip().endswith(".")
    assert fresh_register.read_bytes() == before


def test_a_used_range_of_a_million_rows_does_not_hide_what_is_there(done: NeuGuong, tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(list(ARTICLE))
    sheet.append(list(GOOD))
    sheet.cell(1_048_576, 16_384, "lạc")
    book.save(tmp_path / "bai.xlsx")
    answered = done("import", "articles", tmp_path / "bai.xlsx")
    assert "đọc 1 dòng, nhận 1" in answered.out
    assert "quá nhiều dòng trống" in answered.out


def test_a_workbook_that_is_not_there_is_a_trouble(neu_guong: NeuGuong, tmp_path: Path) -> None:
    answered = neu_guong("import", "articles", tmp_path / "khong.xlsx")
    assert answered.code == 3
    assert "khong.xlsx" in answered.err


def test_a_template_is_filled_in_and_comes_back(done: NeuGuong, tmp_path: Path) -> None:
    file = tmp_path / "mau.xlsx"
    done("template", "units", file)
    book = load_workbook(file)
    book.worksheets[0]["A4"], book.worksheets[0]["B4"] = "Phường Kim Mã", "Phường"
    book.save(file)
    book.close()
    assert "Đã ghi 1 dòng vào sổ." in done("import", "units", file).out


def test_a_filled_template_is_never_written_over_unasked(neu_guong: NeuGuong, tmp_path: Path) -> None:
    file = tmp_path / "mau.xlsx"
    file.write_bytes(b"da dien")
    assert neu_guong("template", "units", file).code == 2
    assert file.read_bytes() == b"da dien"


def test_a_template_in_a_missing_folder_is_a_trouble(neu_guong: NeuGuong, tmp_path: Path) -> None:
    answered = neu_guong("template", "nominations", tmp_path / "khong" / "mau.xlsx")
    assert answered.code == 3
    assert "Không tìm thấy thư mục" in answered.err
