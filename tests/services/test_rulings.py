from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from app.domain.articles.article import Article, ArticleStruckOut
from app.domain.articles.contest import Eligibility, Failing
from app.domain.reports.overview import Chore
from app.domain.units.unit import Unit, UnitKind
from tests.services.conftest import Story

MARCH = date(2021, 3, 5)


@pytest.fixture
def ward(ba_dinh: Story) -> Unit:
    return ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)


def _ruled_out(story: Story, ward: Unit) -> Article:
    article = story.article(ward, MARCH, "Người giữ lửa")
    return story.office.articles.rule(article, Eligibility.INELIGIBLE, "bài chép lại")


def _correct(story: Story, article: Article, **changes: Any) -> Article:
    return story.office.articles.correct(article.id, replace(article.draft, **changes))


def _to_decide(story: Story) -> int:
    """Return how many articles the first desk says wait for a ruling."""
    tasks = story.office.overview.today(story.plan).tasks
    return sum(task.count for task in tasks if task.chore is Chore.ARTICLES_TO_DECIDE)


def test_a_ruling_does_not_outlive_the_words_it_was_on(ba_dinh: Story, ward: Unit) -> None:
    corrected = _correct(ba_dinh, _ruled_out(ba_dinh, ward), words=900)
    assert (corrected.ruling, corrected.eligibility) == ("", Eligibility.TO_DECIDE)
    assert ba_dinh.office.articles.article(corrected.id).failings == (Failing.CORRECTED_SINCE_RULED,)
    assert _to_decide(ba_dinh) == 1


def test_whoever_rules_again_ends_the_waiting(ba_dinh: Story, ward: Unit) -> None:
    corrected = _correct(ba_dinh, _ruled_out(ba_dinh, ward), title="Người giữ lửa phố nhỏ")
    ruled = ba_dinh.office.articles.rule(corrected.id, Eligibility.ELIGIBLE, "tác giả đã viết lại")
    assert (ruled.failings, ruled.ruling, ruled.eligibility) == ((), "tác giả đã viết lại", Eligibility.ELIGIBLE)
    assert _correct(ba_dinh, ruled, note="Đã gọi").eligibility is Eligibility.ELIGIBLE
    assert _to_decide(ba_dinh) == 0


def test_a_mark_leaves_the_ruling_as_it_is(ba_dinh: Story, ward: Unit) -> None:
    scored = _correct(ba_dinh, _ruled_out(ba_dinh, ward), score=8)
    assert (scored.ruling, scored.eligibility) == ("bài chép lại", Eligibility.INELIGIBLE)


def test_a_struck_article_stays_struck_when_corrected(ba_dinh: Story, ward: Unit) -> None:
    struck = ba_dinh.office.articles.article(ba_dinh.article(ward, MARCH, "Người giữ lửa"))
    ba_dinh.office.articles.strike(struck.id, "gửi nhầm")
    again = ba_dinh.article(ward, MARCH, "Người giữ lửa")
    corrected = _correct(ba_dinh, struck, note="Đã trả lại")
    assert (corrected.struck, corrected.counts) == ("gửi nhầm", False)
    assert ba_dinh.office.articles.article(again).counts


def test_a_corrected_struck_article_is_nobodys_twin(ba_dinh: Story, ward: Unit) -> None:
    struck = ba_dinh.office.articles.article(ba_dinh.article(ward, MARCH, "Người giữ lửa"))
    ba_dinh.office.articles.strike(struck.id, "gửi nhầm")
    _correct(ba_dinh, struck, title="Người giữ lửa phố nhỏ")
    assert ba_dinh.article(ward, MARCH, "Người giữ lửa phố nhỏ") != struck.id


def test_the_reason_of_a_striking_out_is_not_written_over(ba_dinh: Story, ward: Unit) -> None:
    article = ba_dinh.article(ward, MARCH, "Người giữ lửa")
    ba_dinh.office.articles.strike(article, "gửi nhầm")
    with pytest.raises(ArticleStruckOut):
        ba_dinh.office.articles.strike(article, "lý do khác")
    assert ba_dinh.office.articles.article(article).struck == "gửi nhầm"


def test_a_struck_article_is_not_ruled_on(ba_dinh: Story, ward: Unit) -> None:
    article = ba_dinh.article(ward, MARCH, "Người giữ lửa")
    ba_dinh.office.articles.strike(article, "gửi nhầm")
    with pytest.raises(ArticleStruckOut):
        ba_dinh.office.articles.rule(article, Eligibility.ELIGIBLE, "được nhận")
