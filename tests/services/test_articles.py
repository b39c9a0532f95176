from datetime import date
from unicodedata import normalize

import pytest

from app.domain.articles.article import ArticleAlreadyLogged, ArticleFilter, ReceivedInTheFuture
from app.domain.articles.contest import Eligibility, Failing
from app.domain.nominations.nomination import ReasonMissing
from app.domain.topics import Topic
from app.domain.units.unit import Unit, UnitKind
from tests.services.conftest import Story

MARCH = date(2021, 3, 5)


@pytest.fixture
def ward(ba_dinh: Story) -> Unit:
    return ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)


def _titles(story: Story, text: str = "", **more: object) -> list[str]:
    wanted = ArticleFilter(story.plan, text, **more)  # type: ignore[arg-type]
    return [line.title for line in story.office.articles.page(wanted, None, 100).rows]


def test_words_are_found_without_tone_marks_and_narrowed_by_them(ba_dinh: Story, ward: Unit) -> None:
    for name in ("Dung", "Dũng", "Dụng", "Hoa"):
        ba_dinh.article(ward, MARCH, f"Gương sáng {name}")
    assert len(_titles(ba_dinh, "dung")) == 3
    assert _titles(ba_dinh, "dũng") == ["Gương sáng Dũng"]


def test_both_spellings_of_a_tone_are_found(ba_dinh: Story, ward: Unit) -> None:
    ba_dinh.article(ward, MARCH, "Gương sáng Nguyễn Văn Hoà")
    assert _titles(ba_dinh, "Nguyễn Văn Hòa") == _titles(ba_dinh, "nguyen van hoa") == ["Gương sáng Nguyễn Văn Hoà"]


def test_a_list_reads_on_from_its_last_line_the_newest_first(ba_dinh: Story, ward: Unit) -> None:
    for day in (3, 1, 4, 2, 5):
        ba_dinh.article(ward, date(2021, 3, day), f"Bài ngày {day}")
    wanted = ArticleFilter(ba_dinh.plan)
    first = ba_dinh.office.articles.page(wanted, None, 2)
    second = ba_dinh.office.articles.page(wanted, first.end, 3)
    assert [line.received.day for line in (*first.rows, *second.rows)] == [5, 4, 3, 2, 1]
    assert second.end is None


def test_a_corrected_title_is_found_by_its_new_words_only(ba_dinh: Story, ward: Unit) -> None:
    article = ba_dinh.office.articles.article(ba_dinh.article(ward, MARCH, "Người giữ lửa"))
    mended = type(article.draft)("Cô giáo nhỏ", article.draft.authors, ward.id, date(2021, 3, 9), subject="x")
    ba_dinh.office.articles.correct(article.id, mended)
    assert (_titles(ba_dinh, "giu lua"), _titles(ba_dinh, "co giao")) == ([], ["Cô giáo nhỏ"])


def test_an_author_taken_off_an_article_is_no_author_any_more(ba_dinh: Story, ward: Unit) -> None:
    article = ba_dinh.office.articles.article(ba_dinh.article(ward, MARCH, "Người giữ lửa"))
    author = article.draft.authors[0]
    two = type(article.draft)(
        "Người giữ lửa", (author, type(author)("Lý A", "0987654321", "Hà Nội")), ward.id, MARCH, subject="x"
    )
    ba_dinh.office.articles.correct(article.id, two)
    ba_dinh.office.articles.correct(article.id, article.draft)
    assert ba_dinh.office.articles.article(article.id).draft.authors == (author,)


def test_the_same_article_in_another_spelling_is_refused(ba_dinh: Story, ward: Unit) -> None:
    ba_dinh.article(ward, MARCH, "Người giữ lửa phố nhỏ")
    with pytest.raises(ArticleAlreadyLogged):
        ba_dinh.article(ward, MARCH, normalize("NFD", "người  giữ lửa phố nhỏ"))


def test_a_struck_article_leaves_the_list_but_not_the_register(ba_dinh: Story, ward: Unit) -> None:
    article = ba_dinh.article(ward, MARCH, "Người giữ lửa")
    ba_dinh.office.articles.strike(article, "gửi nhầm")
    assert _titles(ba_dinh) == []
    assert _titles(ba_dinh, with_struck=True) == ["Người giữ lửa"]
    assert ba_dinh.office.articles.article(article).struck == "gửi nhầm"
    assert ba_dinh.article(ward, MARCH, "Người giữ lửa") != article


def test_striking_out_wants_a_reason(ba_dinh: Story, ward: Unit) -> None:
    with pytest.raises(ReasonMissing):
        ba_dinh.office.articles.strike(ba_dinh.article(ward, MARCH, "Người giữ lửa"), "  ")


def test_too_many_words_wait_for_a_persons_ruling(ba_dinh: Story, ward: Unit) -> None:
    article = ba_dinh.office.articles.article(ba_dinh.article(ward, MARCH, "Bài dài", words=1501))
    assert (article.failings, article.eligibility) == ((Failing.TOO_LONG,), Eligibility.TO_DECIDE)
    ruled = ba_dinh.office.articles.rule(article.id, Eligibility.INELIGIBLE, "quá dài")
    assert not ruled.counts
    assert _titles(ba_dinh, eligibility=Eligibility.INELIGIBLE) == ["Bài dài"]


def test_nothing_is_written_when_an_article_is_refused(ba_dinh: Story, ward: Unit) -> None:
    before = ba_dinh.office.upkeep.head()
    with pytest.raises(ReceivedInTheFuture):
        ba_dinh.article(ward, date(2021, 5, 20), "Bài ngày mai")
    assert ba_dinh.office.upkeep.head() == before


def test_logging_is_told_to_whoever_listens(ba_dinh: Story, ward: Unit) -> None:
    heard: list[frozenset[Topic]] = []
    ba_dinh.office.changed.subscribe(heard.append)
    ba_dinh.article(ward, MARCH, "Người giữ lửa")
    assert heard == [frozenset({Topic.ARTICLES})]
