from pathlib import Path

from openpyxl import load_workbook

from tests.commands.conftest import NeuGuong
from tests.commands.spring import text_of

WARD = "Phường Điện Biên"
AUTHOR = ("--author", "Trần Thị An", "--phone", "0912345678", "--address", "12 Đội Cấn")
SUBJECT = ("--subject", "Bà Hiên", "--subject-address", "Tổ 5")
QUARTER = ("--period", "2021-Q1", "--as-of", "1/3/2021")


def _log(done: NeuGuong, *days: str) -> None:
    for day in days:
        done("article", "log", f"Bài ngày {day}", "--unit", WARD, *AUTHOR, *SUBJECT, "--received", day)


def test_units_stand_by_month_under_the_total_of_their_kind(done: NeuGuong, tmp_path: Path) -> None:
    _log(done, "5/1/2021", "6/1/2021", "5/2/2021")
    done("print", "quota", *QUARTER, "--matter", "bai-viet", tmp_path / "ct.xlsx")
    book = load_workbook(tmp_path / "ct.xlsx")
    assert book.sheetnames == ["Bài viết dự thi"]
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    assert (WARD, "2/2", "1/2", "0/2", 3, 6, 1, "Chưa đạt") in rows
    kind = next(row for row in rows if str(row[0]).startswith("Phường ("))
    assert str(kind[4]).startswith("=SUM(")


def test_the_paper_says_which_period_and_which_day(done: NeuGuong, tmp_path: Path) -> None:
    done("print", "quota", *QUARTER, tmp_path / "ct.pdf")
    printed = text_of(tmp_path / "ct.pdf")
    assert "BẢNG THEO DÕI CHỈ TIÊU" in printed
    assert "(Quý I/2021)" in printed
    assert "(Số liệu tính đến hết ngày 01/03/2021)" in printed
    assert "Giới thiệu gương" in printed


def test_only_those_short_are_printed_when_asked_for(done: NeuGuong, tmp_path: Path) -> None:
    _log(done, "5/1/2021", "6/1/2021", "5/2/2021", "6/2/2021")
    done("print", "quota", *QUARTER, "--matter", "bai-viet", "--short", tmp_path / "ct.xlsx")
    names = [row[0] for row in load_workbook(tmp_path / "ct.xlsx").worksheets[0].iter_rows(values_only=True)]
    assert WARD not in names
    assert "Phường Phúc Xá" in names
