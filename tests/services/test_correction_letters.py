"""Letters of correction, printed from what was recorded beside a decision."""

from datetime import date

import pytest

from app.documents.ink.pdf import drawn
from app.documents.paper import Paper
from app.domain.decisions.correction import NotCorrected, UnknownCorrection
from tests.documents.reading import sheets
from tests.services.conftest import Story
from tests.services.decided import issued

WRITTEN = date(2024, 12, 9)
MENDED = "Tại trang 1, dòng cuối: “Chánh văn phòng Sở” sửa thành “Chánh Văn phòng Sở”.\nTại Nơi nhận: bỏ một dấu chấm."


def _corrected(story: Story) -> int:
    decision = issued(story).id
    story.office.decisions.correct(decision, "45/SXD-VP", WRITTEN, MENDED)
    return decision


def _read(paper: Paper) -> str:
    return " ".join(page.words for page in sheets(drawn(paper)))


def test_the_letter_bears_the_number_and_day_it_was_recorded_with(binh_phuoc: Story) -> None:
    words = _read(binh_phuoc.office.corrections.paper(_corrected(binh_phuoc)))
    assert "Số: 45/SXD-VP" in words
    assert "Bình Phước, ngày 09 tháng 12 năm 2024" in words
    assert "DỰ THẢO" not in words


def test_the_letter_names_the_decision_and_says_what_was_recorded_line_by_line(binh_phuoc: Story) -> None:
    words = _read(binh_phuoc.office.corrections.paper(_corrected(binh_phuoc)))
    cited = "Quyết định số 15/QĐ-SXD ngày 05 tháng 12 năm 2024 của Giám đốc Sở Xây dựng"
    assert "V/v đính chính Quyết định số 15/QĐ-SXD" in words
    assert "Kính gửi: - Chánh Văn phòng Sở" in words
    assert "- Cá nhân có tên tại Quyết định số 15/QĐ-SXD." in words
    assert f"Sở Xây dựng đính chính {cited} về việc công nhận điển hình tiên tiến" in words
    assert " ".join(MENDED.split()) in words
    assert "Các nội dung khác của Quyết định số 15/QĐ-SXD giữ nguyên." in words
    assert words.rstrip().endswith("Võ Tất Dũng")


def test_the_latest_letter_is_printed_unless_another_is_named(binh_phuoc: Story) -> None:
    decision = _corrected(binh_phuoc)
    binh_phuoc.office.decisions.correct(decision, "47/SXD-VP", WRITTEN, "Sửa lề trang 2.")
    corrections = binh_phuoc.office.corrections
    assert "Sửa lề trang 2." in _read(corrections.paper(decision))
    assert "Sửa lề trang 2." not in _read(corrections.paper(decision, "45/sxd-vp"))
    with pytest.raises(UnknownCorrection) as refused:
        corrections.paper(decision, "46/SXD-VP")
    assert refused.value.known == ("45/SXD-VP", "47/SXD-VP")


def test_a_decision_nobody_corrected_has_no_letter(binh_phuoc: Story) -> None:
    with pytest.raises(NotCorrected):
        binh_phuoc.office.corrections.paper(issued(binh_phuoc).id)
