"""The bench of the shortlist, as a clerk settles it and sends it up."""

from datetime import date
from fractions import Fraction

import pytest

from app.office import Office
from tests.builders import an_article, an_author
from tests.documents.reading import sheets
from tests.ui.bench_driver import BenchDriver
from tests.ui.conftest import PLAN
from tests.ui.drivers import ArticlesDriver, rows_of, type_text

MARKS = (("Bài nhất", 9, 1), ("Bài hai", 8, 1), ("Bài ba", 8, 2), ("Bài tư", 8, 3), ("Bài năm", 7, 3))


@pytest.fixture
def bench(office: Office, articles: ArticlesDriver) -> BenchDriver:
    """Five articles of three units marked 9, 8, 8, 8, 7, and two places."""
    for title, mark, unit in MARKS:
        draft = an_article(title, an_author(f"Tác giả {title}"), unit=unit, score=Fraction(mark))
        office.articles.log(PLAN, draft)
    driver = BenchDriver(articles)
    driver.ask_for("2")
    driver.shows(lambda: "chọn thêm 1 bài" in driver.page.said.words)
    return driver


def test_the_tied_at_the_cut_wait_for_a_person_and_the_rest_go_or_stay_by_their_marks(bench: BenchDriver) -> None:
    assert bench.results() == [
        ("Bài nhất", "Gửi"),
        ("Bài hai", "Đồng điểm"),
        ("Bài ba", "Đồng điểm"),
        ("Bài tư", "Đồng điểm"),
        ("Bài năm", "Không gửi"),
    ]
    assert "3 bài cùng điểm ở vị trí cuối" in bench.page.said.words


def test_enter_names_the_one_that_goes_and_takes_it_back(bench: BenchDriver) -> None:
    bench.settle("Bài ba")
    bench.shows(lambda: ("Bài ba", "Gửi, do chọn") in bench.results())
    assert bench.page.said.words == "Gửi 2 trong 5 bài đủ điều kiện. Đã đủ 2 bài."
    bench.settle("Bài ba")
    bench.shows(lambda: ("Bài ba", "Đồng điểm") in bench.results())


def test_naming_more_than_there_are_places_is_said(bench: BenchDriver) -> None:
    for title in ("Bài ba", "Bài tư"):
        bench.settle(title)
        bench.shows(lambda title=title: (title, "Gửi, do chọn") in bench.results())
    assert "Thừa 1 bài" in bench.page.said.words


def test_the_balance_shows_what_each_unit_sends_of_what_it_has(bench: BenchDriver) -> None:
    bench.settle("Bài ba")
    bench.shows(lambda: len(rows_of(bench.page.shares)) == 3 and rows_of(bench.page.shares)[1][1] == "1")
    assert sorted(row[1:] for row in rows_of(bench.page.shares)) == [("0", "2"), ("1", "1"), ("1", "2")]


def test_the_letter_goes_out_for_exactly_the_articles_chosen(bench: BenchDriver) -> None:
    bench.settle("Bài tư")
    bench.shows(lambda: "Đã đủ 2 bài" in bench.page.said.words)
    bench.articles.press("Gửi bài…")
    box = bench.page.sending.box
    type_text(box.to.line, "Ban Tổ chức Cuộc thi Thành phố")
    bench.articles.press("In công văn kèm danh sách")
    bench.shows(lambda: bool(bench.page.sending.papers.windows))
    (window,) = bench.page.sending.papers.windows
    words = " ".join(sheet.words for sheet in sheets(window.file.read_bytes()))
    assert "Bài nhất" in words
    assert "Bài tư" in words
    assert "Bài ba" not in words
    assert "Ban Tổ chức Cuộc thi Thành phố" in words
    window.close()


def test_a_tie_not_settled_is_refused_beside_the_letter(bench: BenchDriver) -> None:
    bench.articles.press("Gửi bài…")
    bench.articles.press("In riêng danh sách")
    bench.shows(lambda: bool(bench.page.sending.box.sheet.complaints))
    assert "còn 1 chỗ" in bench.page.sending.box.sheet.complaints[0]


def test_who_was_named_and_what_was_typed_are_there_again(bench: BenchDriver) -> None:
    bench.settle("Bài ba")
    bench.articles.press("Gửi bài…")
    type_text(bench.page.sending.box.letter.number.line, "120")
    kept = bench.articles.screen.half_typed["shortlist"]
    assert (kept["ties"], kept["count"], kept["letter"]["number"]) == ([3], "2", "120")
    bench.page.take_up({**kept, "ties": [4]})
    bench.page.look()
    bench.shows(lambda: ("Bài tư", "Gửi, do chọn") in bench.results())


def test_a_number_that_cannot_be_read_is_refused_beside_its_field(bench: BenchDriver) -> None:
    bench.ask_for("nhiều")
    bench.shows(lambda: bool(bench.page.count.complaint))
    bench.ask_for("0")
    bench.shows(lambda: "từ 1 trở lên" in bench.page.count.complaint)


def test_an_article_of_the_bench_is_opened_in_the_book(bench: BenchDriver) -> None:
    bench.page.table.selectRow(1)
    bench.articles.press("Xem bài")
    assert bench.articles.screen.detail.article is not None
    assert bench.articles.screen.detail.article.draft.title == "Bài hai"


def test_a_signed_letter_is_issued_and_its_number_said(bench: BenchDriver) -> None:
    bench.settle("Bài ba")
    bench.shows(lambda: "Đã đủ 2 bài" in bench.page.said.words)
    bench.articles.press("Gửi bài…")
    letter = bench.page.sending.box.letter
    letter.number.put("120")
    letter.day.put_day(date(2021, 3, 17))
    letter.number.edited.emit()
    bench.articles.press("Phát hành công văn")
    bench.shows(lambda: "số 120/" in bench.page.sending.box.issued.words)
    for window in bench.page.sending.papers.windows:
        window.close()
