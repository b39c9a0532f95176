"""Columns are found by name wherever they stand, and a list without its columns is refused by naming them."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from app.intake.forms import Kind, form, plain
from app.intake.headings import HeadingsMissing, HeadingsNotFound, HeadingTwice, letters
from app.intake.readers import read_articles, read_exemplars, read_units
from app.intake.workbook import NoSheetToRead
from app.wording import sentence
from tests.intake.workbooks import ARTICLE, ARTICLE_HEADINGS, BOOK, inline_row, pack, save_articles, save_rows, sheet_of


def test_columns_may_stand_in_any_order(tmp_path: Path) -> None:
    path = save_rows(tmp_path / "a.xlsx", [ARTICLE_HEADINGS[::-1], ARTICLE[::-1]])
    assert read_articles(path).rows == read_articles(save_articles_as_usual(tmp_path)).rows


@pytest.mark.parametrize(
    "heading",
    [
        "TÊN BÀI VIẾT",
        "ten bai viet",
        "  Tên\nbài   viết ",
        "Tên bài viết (*)",
        "Tên bài viết:",
        "Te\u0302n ba\u0300i vie\u0302\u0301t",
        "Tên tác phẩm",
        "Tên bài dự thi (ghi đầy đủ)",
    ],
)
def test_a_heading_is_known_in_any_spelling_and_by_its_other_names(tmp_path: Path, heading: str) -> None:
    headings = ["STT", "Đơn vị", "Ngày nhận bài", heading, "Họ và tên tác giả"]
    path = save_rows(tmp_path / "a.xlsx", [headings, [1, *ARTICLE]])
    assert read_articles(path).rows[0].entry.title == ARTICLE[2]


def test_headings_may_stand_below_a_title_as_far_down_as_row_twenty(tmp_path: Path) -> None:
    above = [["ỦY BAN NHÂN DÂN"], ["DANH SÁCH BÀI VIẾT"], *([[]] * 17)]
    path = save_rows(tmp_path / "a.xlsx", [*above, ARTICLE_HEADINGS, ARTICLE])
    assert [row.number for row in read_articles(path).rows] == [21]


def test_headings_further_down_are_not_looked_for(tmp_path: Path) -> None:
    path = save_rows(tmp_path / "a.xlsx", [["Tiêu đề"], *([[]] * 19), ARTICLE_HEADINGS, ARTICLE])
    with pytest.raises(HeadingsNotFound) as refused:
        read_articles(path)
    assert "Đơn vị gửi, Ngày nhận, Tên bài viết, Tác giả (nhóm tác giả)" in sentence(refused.value)


def test_headings_on_two_lines_with_merged_cells_are_put_together(tmp_path: Path) -> None:
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.append(["STT", "Đơn vị gửi", "Ngày nhận", "Tên bài viết", "Người viết", None])
    sheet.append([None, None, None, None, "Họ và tên", "Số điện thoại"])
    for merged in ("A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:F1"):
        sheet.merge_cells(merged)
    sheet.append([1, *ARTICLE, "0912345678"])
    workbook.save(tmp_path / "a.xlsx")
    (author,) = read_articles(tmp_path / "a.xlsx").rows[0].entry.authors
    assert (author.name, author.phone) == ("Trần Thị An", "0912345678")


def test_missing_columns_are_named(tmp_path: Path) -> None:
    path = save_rows(tmp_path / "a.xlsx", [[], ["Đơn vị gửi", "Tác giả", "Số từ"], ["Phường Điện Biên", "An", 9]])
    with pytest.raises(HeadingsMissing) as refused:
        read_articles(path)
    assert refused.value.missing == ("Ngày nhận", "Tên bài viết")
    assert "“Danh sách”, dòng tiêu đề 2" in sentence(refused.value)


def test_two_columns_of_one_meaning_are_named(tmp_path: Path) -> None:
    path = save_articles(tmp_path / "a.xlsx", ("Tiêu đề", "x"))
    with pytest.raises(HeadingTwice) as refused:
        read_articles(path)
    assert refused.value.headings == ("Tên bài viết", "Tiêu đề")
    assert "C, E (Tên bài viết, Tiêu đề)" in sentence(refused.value)


def test_a_heading_that_will_do_is_used_only_where_no_better_one_stands(tmp_path: Path) -> None:
    headings = ["Họ và tên", "Phân loại khen thưởng", "Đơn vị công tác"]
    person = ["Trần Thị An", "Khen thưởng cá nhân", "Trường THCS Ba Đình"]
    alone = save_rows(tmp_path / "a.xlsx", [headings, person])
    assert read_exemplars(alone).rows[0].entry.unit == "Trường THCS Ba Đình"
    beside = save_rows(tmp_path / "b.xlsx", [[*headings, "Đơn vị giới thiệu"], [*person, "Phường Điện Biên"]])
    entry = read_exemplars(beside).rows[0].entry
    assert (entry.unit, entry.post) == ("Phường Điện Biên", "Trường THCS Ba Đình")


def test_headings_nobody_asked_for_are_reported_but_ordinals_are_not(tmp_path: Path) -> None:
    path = save_rows(tmp_path / "a.xlsx", [["TT", *ARTICLE_HEADINGS, "Màu giấy"], [1, *ARTICLE, "trắng"]])
    assert read_articles(path).unused == ("Màu giấy",)


def test_the_first_sheet_with_the_headings_is_read(tmp_path: Path) -> None:
    path = _workbook_of_sheets(tmp_path, cover=["Kính gửi"], first=ARTICLE_HEADINGS, second=ARTICLE_HEADINGS)
    assert read_articles(path).sheet == "first"


def test_a_hidden_sheet_is_named_and_not_read(tmp_path: Path) -> None:
    path = _workbook_of_sheets(tmp_path, hidden=ARTICLE_HEADINGS, shown=ARTICLE_HEADINGS)
    reading = read_articles(path)
    assert (reading.sheet, reading.hidden) == ("shown", ("hidden",))


def test_a_workbook_whose_sheets_are_all_hidden_is_refused(tmp_path: Path) -> None:
    hidden = BOOK.replace("sheetId", 'state="veryHidden" sheetId')
    path = pack(tmp_path / "a.xlsx", sheet_of(inline_row(1, *ARTICLE_HEADINGS)), {"xl/workbook.xml": hidden})
    with pytest.raises(NoSheetToRead):
        read_articles(path)


def test_hidden_rows_are_entries_like_others(tmp_path: Path) -> None:
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.append(["Tên đơn vị", "Loại đơn vị"])
    sheet.append(["Phường Điện Biên", "Phường"])
    sheet.row_dimensions[2].hidden = True
    workbook.save(tmp_path / "a.xlsx")
    assert len(read_units(tmp_path / "a.xlsx").rows) == 1


def test_no_form_has_two_columns_of_one_name() -> None:
    for kind in Kind:
        names = [name for column in form(kind).columns for name in column.names]
        assert len(names) == len(set(names))


def test_a_column_is_lettered_as_excel_does() -> None:
    assert [letters(column) for column in (0, 25, 26, 701, 702, 16_383)] == ["A", "Z", "AA", "ZZ", "AAA", "XFD"]


def test_the_plain_form_of_a_mark_is_the_mark() -> None:
    assert plain("✓") == "✓"


def save_articles_as_usual(folder: Path) -> Path:
    return save_rows(folder / "usual.xlsx", [ARTICLE_HEADINGS, ARTICLE])


def _workbook_of_sheets(folder: Path, **headings: tuple[str, ...] | list[str]) -> Path:
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for name, texts in headings.items():
        sheet = workbook.create_sheet(name)
        sheet.append(list(texts))
        sheet.append(["Phường Điện Biên", date(2021, 3, 5), "Bài", "An"])
        sheet.sheet_state = "hidden" if name == "hidden" else "visible"
    workbook.save(folder / "sheets.xlsx")
    return folder / "sheets.xlsx"
