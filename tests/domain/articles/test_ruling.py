from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from app.domain.articles.article import AcceptedArticle, Article, accept_article
from app.domain.articles.contest import ArticleDraft, Eligibility, Failing
from app.domain.articles.ruling import reconsidered
from tests.builders import TODAY, a_plan, an_article, an_author

PLAN = a_plan()
LAPSED = Failing.CORRECTED_SINCE_RULED


def accepted(draft: ArticleDraft) -> AcceptedArticle:
    return accept_article(draft, PLAN, TODAY)


def known(ruling: str = "bài chép lại", eligibility: Eligibility = Eligibility.INELIGIBLE, **facts: Any) -> Article:
    """An article of the register, ruled out by a person unless said otherwise."""
    entered = accepted(an_article(**facts))
    return Article(1, PLAN.code, entered.draft, entered.failings, eligibility, ruling, "")


def corrected(article: Article, **changes: Any) -> AcceptedArticle:
    return reconsidered(article, accepted(replace(article.draft, **changes)))


@pytest.mark.parametrize(
    "changes",
    [
        {"title": "Gương sáng tổ 6"},
        {"authors": (an_author("Lê Văn Ân"),)},
        {"authors": (an_author(phone="0987654321"),)},
        {"received": date(2021, 3, 6)},
        {"words": 1300},
        {"subject": "Bà Lý B"},
        {"unit": 2},
    ],
)
def test_a_ruling_lapses_when_what_was_ruled_on_changes_and_another_is_asked_for(changes: dict[str, Any]) -> None:
    found = corrected(known(), **changes)
    assert (found.ruling, found.eligibility, found.failings) == ("", Eligibility.TO_DECIDE, (LAPSED,))


@pytest.mark.parametrize(
    "changes", [{"note": "Đã gọi tác giả"}, {"score": 8}, {"new_discovery": True}, {"exemplars": (1,)}]
)
def test_a_ruling_outlives_marks_notes_and_links(changes: dict[str, Any]) -> None:
    found = corrected(known(), **changes)
    assert (found.ruling, found.eligibility, found.failings) == ("bài chép lại", Eligibility.INELIGIBLE, ())


def test_a_link_that_says_whom_the_article_is_about_changes_what_was_ruled_on() -> None:
    found = corrected(known("chưa rõ viết về ai", subject="", subject_address=""), exemplars=(1,))
    assert (found.ruling, found.failings) == ("", (LAPSED,))


def test_who_was_ruled_out_does_not_slip_back_by_two_corrections() -> None:
    first = corrected(known(words=2001), title="Gương sáng tổ 6")
    assert first.failings == (Failing.TOO_LONG, LAPSED)
    waiting = Article(1, PLAN.code, first.draft, first.failings, first.eligibility, first.ruling, "")
    second = corrected(waiting, words=1900)
    assert (second.eligibility, second.failings) == (Eligibility.TO_DECIDE, (LAPSED,))


def test_a_failing_that_rules_out_rules_out_whatever_was_ruled_before() -> None:
    found = corrected(known("có lý do riêng", Eligibility.ELIGIBLE), original=False)
    assert (found.eligibility, found.failings) == (Eligibility.INELIGIBLE, (Failing.PHOTOCOPY, LAPSED))


def test_where_nobody_has_ruled_the_checklist_speaks_alone() -> None:
    found = corrected(known("", Eligibility.TO_DECIDE, words=2001), words=1900)
    assert (found.ruling, found.eligibility, found.failings) == ("", Eligibility.ELIGIBLE, ())
