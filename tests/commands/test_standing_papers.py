from pathlib import Path

from openpyxl import load_workbook

from tests.commands.conftest import NeuGuong
from tests.commands.spring import text_of


def test_every_unit_stands_with_its_result_and_reasons(done: NeuGuong, tmp_path: Path) -> None:
    done("print", "standing", tmp_path / "kq.pdf")
    printed = text_of(tmp_path / "kq.pdf")
    assert "KẾT QUẢ XÉT KHEN THƯỞNG" in printed
    assert "Đối với tập thể trong Cuộc thi viết" in printed
    assert "ngày 20 tháng 5" not in printed
    assert "(Số liệu tính đến hết ngày 20/05/2021)" in printed
    assert "Đã xét 05 tập thể; đủ tiêu chuẩn: 0./." in printed
    assert "Chưa đủ tiêu chuẩn" in printed


def test_the_workbook_gives_each_reason_a_line_of_its_cell(done: NeuGuong, tmp_path: Path) -> None:
    done("print", "standing", "--units", "--fails", "Phường Điện Biên", tmp_path / "kq.xlsx")
    rows = list(load_workbook(tmp_path / "kq.xlsx").worksheets[0].iter_rows(values_only=True))
    ward = next(row for row in rows if row[1] == "Phường Điện Biên")
    assert ward[2] == "Chưa đủ tiêu chuẩn"
    assert "chưa đạt, theo nhận xét của cơ quan." in str(ward[3]).splitlines()[0]


def test_no_author_yet_is_a_list_of_none(done: NeuGuong, tmp_path: Path) -> None:
    done("print", "standing", "--authors", tmp_path / "kq.pdf")
    printed = text_of(tmp_path / "kq.pdf")
    assert "Cách tính:" in printed
    assert "Đã xét 0 cá nhân tác giả; đủ tiêu chuẩn: 0./." in printed


def test_an_author_stands_with_the_unit_that_sent_the_entry(done: NeuGuong, tmp_path: Path) -> None:
    author = ("--author", "Trần Thị An", "--phone", "0912345678", "--address", "12 Đội Cấn")
    subject = ("--subject", "Bà Hiên", "--subject-address", "Tổ 5", "--received", "5/3/2021")
    done("article", "log", "Gương sáng", "--unit", "Phường Điện Biên", *author, *subject)
    done("print", "standing", "--authors", tmp_path / "kq.xlsx")
    rows = list(load_workbook(tmp_path / "kq.xlsx").worksheets[0].iter_rows(values_only=True))
    assert rows[-1][:4] == (1, "Trần Thị An", "Phường Điện Biên", "Chưa đủ tiêu chuẩn")
