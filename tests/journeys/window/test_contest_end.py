"""Quận Ba Đình, May and June 2021: the best articles go up to the city, and the year's standing is drawn up."""

from datetime import date
from pathlib import Path

import pytest

from tests.journeys.window.conftest import Opening
from tests.journeys.window.contest_stage import AN, DAT, DEPARTMENT, HOA, MAI, SCHOOL, fill, title
from tests.sample.reading_papers import entries, words
from tests.ui.bench_driver import BenchDriver
from tests.ui.drivers import rows_of, type_text
from tests.ui.quota.driver import DIEN_BIEN, DOI_CAN, TRUC_BACH

EARNED, FAILED = "Đủ tiêu chuẩn", "Chưa đủ tiêu chuẩn"
CHOSEN = title(SCHOOL, 2)
"""The one that goes, of the two with the fifth mark."""


@pytest.fixture
def contest(register: Path) -> Path:
    """The register with everything the units sent in seven months."""
    fill(register)
    return register


def test_the_best_go_up_with_their_letter_and_list_once_a_person_has_settled_the_tie(
    contest: Path, opened: Opening
) -> None:
    with opened(contest, date(2021, 5, 21)) as clerk:
        bench = BenchDriver(clerk.articles())
        bench.ask_for("5")
        bench.shows(lambda: "chọn thêm 1 bài" in bench.page.said.words)
        bench.settle(CHOSEN)
        bench.shows(lambda: bench.page.said.words.endswith("Đã đủ 5 bài."))
        assert shares(bench) == {
            TRUC_BACH: ("1", "14"),
            DIEN_BIEN: ("1", "14"),
            DOI_CAN: ("1", "12"),
            SCHOOL: ("2", "7"),
        }
        clerk.strike("Gửi bài…")
        listed = clerk.paper("In riêng danh sách")
        type_text(bench.page.sending.box.letter.number.line, "120")
        type_text(bench.page.sending.box.letter.day.line, "21/5/21")
        letter = clerk.paper("Phát hành công văn")
    sent = (title(TRUC_BACH, 1), title(DIEN_BIEN, 1), title(SCHOOL, 1), title(DOI_CAN, 1), CHOSEN)
    assert [row[1] for row in entries(listed)] == list(sent)
    assert [row[1] for row in entries(letter)] == list(sent)
    said = words(letter)
    assert "Số: 120/UBND-NV V/v gửi bài dự thi" in said
    assert "Ba Đình, ngày 21 tháng 5 năm 2021 Kính gửi: Ban Tổ chức Cuộc thi thành phố" in said
    assert "05 (năm) bài viết dự thi" in said
    assert "Tổng số: 05 bài viết (Năm bài)./." in said


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


def shares(bench: BenchDriver) -> dict[str, tuple[str, str]]:
    """How many articles each unit sends, of how many."""
    return {unit: (sent, entered) for unit, sent, entered in rows_of(bench.page.shares)}
