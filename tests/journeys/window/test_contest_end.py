"""Quận Ba Đình, June 2021: the year's standing is drawn up."""

from datetime import date
from pathlib import Path

import pytest

from tests.journeys.window.conftest import Opening
from tests.journeys.window.contest_stage import AN, DAT, DEPARTMENT, HOA, MAI, SCHOOL, fill
from tests.sample.reading_papers import entries, words
from tests.ui.quota.driver import DIEN_BIEN, DOI_CAN, TRUC_BACH

EARNED, FAILED = "Đủ tiêu chuẩn", "Chưa đủ tiêu chuẩn"


@pytest.fixture
def contest(register: Path) -> Path:
    """The register with everything the units sent in seven months."""
    fill(register)
    return register


def test_the_standing_of_the_year_is_printed_with_its_reasons(contest: Path, opened: Opening) -> None:
    with opened(contest, date(2021, 6, 15)) as clerk:
        desk = clerk.standing()
        assert desk.shows("Đủ tiêu chuẩn: 2/5 tập thể")
        desk.stand_on(DOI_CAN)
        assert "Số bài gửi dự thi chưa đảm bảo quy định: mới đạt chỉ tiêu 06/07 kỳ." in desk.screen.pane.told
        units = clerk.paper("In kết quả xét")
        desk.judge_authors()
        assert desk.shows("Đủ tiêu chuẩn: 3/4 cá nhân tác giả")
        authors = clerk.paper("In kết quả xét")
    assert answers(units) == {
        DIEN_BIEN: FAILED,
        DOI_CAN: FAILED,
        TRUC_BACH: EARNED,
        DEPARTMENT: FAILED,
        SCHOOL: EARNED,
    }
    reasons = {row[1]: row[-1] for row in (*entries(units), *entries(authors))}
    assert "UBND quận khen thưởng (cần từ 05 gương): còn thiếu 04 gương." in reasons[DIEN_BIEN]
    assert "chưa đảm bảo quy định: mới đạt chỉ tiêu 06/07 kỳ." in reasons[DOI_CAN]
    assert "Có 05 gương trong bài dự thi được Chủ tịch UBND quận khen thưởng" in reasons[TRUC_BACH]
    assert "Có 01 gương trong bài dự thi được Chủ tịch UBND thành phố khen thưởng" in reasons[SCHOOL]
    assert answers(authors) == {AN: EARNED, DAT: FAILED, HOA: EARNED, MAI: EARNED}
    assert "Có 01 bài dự thi có tính phát hiện mới" in reasons[DAT]
    assert "(cần từ 02 bài): còn thiếu 01 bài." in reasons[DAT]
    assert "Đã xét 05 tập thể; đủ tiêu chuẩn: 02./." in words(units)
    assert "Đã xét 04 cá nhân tác giả; đủ tiêu chuẩn: 03./." in words(authors)


def answers(paper: Path) -> dict[str, str]:
    """Who was judged, and whether the award is earned."""
    return {row[1]: row[-2] for row in entries(paper)}
