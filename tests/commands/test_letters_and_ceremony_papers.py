from pathlib import Path

from openpyxl import load_workbook

from tests.commands.conftest import NeuGuong
from tests.commands.spring import ODD, text_of

CHIEF = "Nguyễn Văn Bình; TL. CHỦ TỊCH; TRƯỞNG PHÒNG NỘI VỤ"


def test_a_reminder_goes_to_those_short_with_number_signer_and_table(done: NeuGuong, tmp_path: Path) -> None:
    asked = ("--period", "2021-01", "--as-of", "10/2/2021", "--by", "20/2/2021")
    signed = ("--number", 45, "--day", "11/2/2021", "--signer", CHIEF)
    done("print", "reminder", *asked, *signed, tmp_path / "cv.pdf")
    printed = text_of(tmp_path / "cv.pdf")
    assert "Số: 45/UBND-NV" in printed
    assert "V/v đôn đốc gửi bài viết dự thi và giới thiệu gương" in printed
    assert "hết ngày 20/02/2021" in printed
    assert "TL. CHỦ TỊCH" in printed
    done("print", "reminder", *asked, "--unit", "phuong dien bien", tmp_path / "cv.xlsx")
    sheet = load_workbook(tmp_path / "cv.xlsx").worksheets[0]
    assert [row[1:6] for row in sheet.iter_rows(values_only=True)][1:] == [
        ("Phường Điện Biên", "Bài viết dự thi tháng 1/2021", 2, 0, 2),
        ("Phường Điện Biên", "Giới thiệu gương tháng 1/2021", 2, 0, 2),
    ]


def test_each_unit_has_a_letter_of_its_own_in_one_file(done: NeuGuong, tmp_path: Path) -> None:
    asked = ("--period", "2021-01", "--as-of", "10/2/2021", "--per-unit", "--number", 45)
    done("print", "reminder", *asked, tmp_path / "cv.pdf")
    printed = text_of(tmp_path / "cv.pdf")
    assert "Số: 45/UBND-NV" in printed
    assert "Số: 46/UBND-NV" in printed
    assert printed.count("Kính gửi:") == printed.count("V/v đôn đốc")


def test_a_reminder_nobody_needs_is_refused_in_a_sentence(neu_guong: NeuGuong, tmp_path: Path) -> None:
    asked = ("--period", "2021-01", "--as-of", "10/2/2021", "--notice", "nhac-han")
    answered = neu_guong("print", "reminder", *asked, tmp_path / "cv.pdf")
    assert answered.code == 2
    assert "Không có đơn vị nào còn thiếu chỉ tiêu của tháng 1/2021 tính đến ngày 10/02/2021" in answered.err
    assert not (tmp_path / "cv.pdf").exists()


def test_the_papers_of_a_ceremony_follow_its_decision(voted: NeuGuong, tmp_path: Path) -> None:
    voted("decision", "draft", "--meeting", 1, "--form", "Giấy khen")
    voted("decision", "issue", 1, "--number", 120, "--day", "18/4/2021")
    for job in ("calling-list", "reading-script", "signature-list"):
        voted("print", job, 1, tmp_path / f"{job}.pdf")
        printed = text_of(tmp_path / f"{job}.pdf")
        assert ODD in printed
        assert "120/QĐ-UBND" in printed
    assert "450.000 đồng (Bằng chữ: Bốn trăm năm mươi nghìn đồng)" in text_of(tmp_path / "signature-list.pdf")


def test_the_articles_sent_up_are_refused_while_there_are_none(neu_guong: NeuGuong, tmp_path: Path) -> None:
    for job in ("article-list", "article-letter"):
        answered = neu_guong("print", job, "--take", "1,2", tmp_path / "ds.pdf")
        assert answered.code == 2
        assert "chưa có bài viết nào đủ điều kiện dự thi" in answered.err
