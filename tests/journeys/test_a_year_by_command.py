"""The year of a unit by commands alone, from the first workbook to the signed decision and the report."""

import re
from datetime import date
from pathlib import Path

import pytest

from tests.conftest import WorkbookMaker
from tests.journeys.clerk import Clerk, text_of

_SEAL = re.compile(r"\b[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}\b")


@pytest.fixture
def clerk(tmp_path: Path) -> Clerk:
    return Clerk(tmp_path / "ba-dinh.neu-guong", date(2021, 1, 4))


def test_january_of_ba_dinh_from_the_first_article_to_the_signed_decision(
    clerk: Clerk, tmp_path: Path, workbook: WorkbookMaker
) -> None:
    clerk.does("init", "ba-dinh-2021")
    units = [("Phường Trúc Bạch", "Phường"), ("Phòng Tư pháp", "Phòng, ban, ngành")]
    clerk.does("import", "units", workbook("don-vi.xlsx", ["Tên đơn vị", "Loại đơn vị"], units))
    roles = ["Chủ tịch Hội đồng", "Thư ký", *["Ủy viên"] * 9]
    council = [(f"Ủy viên {number}", role, "45/QĐ-UBND", date(2021, 1, 2)) for number, role in enumerate(roles, 1)]
    headings = ["Họ và tên", "Chức danh trong Hội đồng", "Quyết định thành lập", "Ngày quyết định"]
    clerk.does("import", "council", workbook("hoi-dong.xlsx", headings, council))

    clerk.today = date(2021, 2, 1)
    articles = [
        (date(2021, 1, 6), "Phường Trúc Bạch", "Người giữ lửa phố nhỏ", "Trần Thị Hạnh", "0912345678", "12 Đội Cấn"),
        (date(2021, 1, 20), "Phường Trúc Bạch", 'Nguyễn <b>A</b> & "B"', "Lý A", "0987654321", "3 Kim Mã"),
    ]
    headings = ["Ngày nhận", "Đơn vị", "Tên bài viết", "Tác giả", "Số điện thoại", "Địa chỉ"]
    clerk.does("import", "articles", workbook("bai-viet.xlsx", headings, articles))
    quota = clerk.does("quota", "--period", "2021-01", "--matter", "bai-viet")
    assert "●" in next(line for line in quota.splitlines() if "Trúc Bạch" in line)

    clerk.does("exemplar", "add", "Bùi Thị Dung", "--unit", "Phường Trúc Bạch", "--gender", "Nữ", "--post", "Tổ trưởng")
    clerk.does(
        "nomination", "add", "Bùi Thị Dung", "--received", "6/1/2021", "--all-criteria", "--full-dossier",
        "--deed", "Vận động 40 hộ hiến đất mở ngõ", "--achievements", "Vận động 40 hộ dân hiến đất mở ngõ.",
    )  # fmt: skip
    purpose = "khen thưởng gương tháng 01/2021"
    tellers = ("--teller", "Lê A", "--teller", "Lý B")
    clerk.does("meeting", "add", "--held", "20/1/2021", "--purpose", purpose, *tellers, "--agenda", "all")
    for teller in ("Lê A", "Lý B"):
        clerk.does("ballot", "count", "1", "--teller", teller, "--issued", "11", "--line", "Bùi Thị Dung=10/1")
    sealed = clerk.does("ballot", "seal", "1", "--teller", "Lê A")
    clerk.does("decision", "draft", "--meeting", "1", "--form", "Giấy khen")
    clerk.does("decision", "issue", "1", "--number", "7", "--day", "25/1/2021")
    decision, minutes, report = (tmp_path / name for name in ("qd.pdf", "bb.pdf", "bc.pdf"))
    ballot, meeting = tmp_path / "phieu.pdf", tmp_path / "bbh.pdf"
    clerk.does("print", "ballot-papers", "1", ballot)
    clerk.does("print", "meeting-minutes", "1", meeting, "--number", "3")
    clerk.does("print", "decision", "1", decision)
    clerk.does("print", "tally-minutes", "1", minutes)
    clerk.today = date(2021, 4, 1)
    clerk.does("report", "--period", "2021-Q1", report)

    said = text_of(decision)
    assert "Số: 07/QĐ-UBND" in said
    assert "Ba Đình, ngày 25 tháng 01 năm 2021" in said
    assert "bà Bùi Thị Dung" in said
    assert "450.000 đồng" in said
    assert "Bốn trăm năm mươi nghìn đồng" in said
    assert "90,91%" in text_of(minutes)
    code = _SEAL.search(sealed)
    assert code
    assert all(code[0] in text_of(paper) for paper in (minutes, meeting))
    assert text_of(ballot).count("PHIẾU BẦU") == 11
    assert "Quý I/2021" in text_of(report)
    assert clerk.does("check")
