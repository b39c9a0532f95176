import unicodedata
from datetime import date, timedelta
from typing import Any

import pytest

from app.domain.articles.article import (
    Article,
    ArticleStruckOut,
    ArticleWithoutAuthor,
    ArticleWithoutTitle,
    AuthorIsOfficial,
    ReceivedAfterTheContest,
    ReceivedBeforeThePlan,
    ReceivedInTheFuture,
    TitleTooLong,
    WordsNotPositive,
    accept_article,
    check_not_struck,
    sameness,
)
from app.domain.articles.contest import ArticleDraft, Author, Eligibility, Failing
from app.domain.drawable import CharacterNotDrawn
from app.domain.errors import Refusal, SeveralRefusals
from app.domain.plans.plan import ContestRules, Plan
from tests.builders import TODAY, a_plan, an_article, an_author

PLAN = a_plan()
AFTER_THE_CONTEST = date(2021, 12, 31)
JUDGE = "Lê Thu Hòa"


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def reason_to_refuse(draft: ArticleDraft, plan: Plan = PLAN, today: date = TODAY) -> Refusal:
    """The one reason for which the draft is refused."""
    with pytest.raises(Refusal) as refused:
        accept_article(draft, plan, today)
    return refused.value


def test_an_article_is_entered_cleaned() -> None:
    author = Author(f" {decomposed('Nguyễn Thị Hòa')} ", " 0912 345 678\u200b", "Số 1\n Quán Thánh", "\tTrường A ")
    typed = an_article(
        f"  {decomposed('Gương  sáng')} \u202e", author, subject=" Ông  Lý A ", note="Dòng  một\r\ndòng hai\n"
    )
    kept = accept_article(typed, PLAN, TODAY).draft
    assert (kept.title, kept.subject, kept.note) == ("Gương sáng", "Ông Lý A", "Dòng một\ndòng hai")
    assert kept.authors == (Author("Nguyễn Thị Hòa", "0912 345 678", "Số 1 Quán Thánh", "Trường A"),)


def test_an_empty_line_for_an_author_is_left_out() -> None:
    typed = an_article("Gương sáng", an_author(), Author("  "))
    assert len(accept_article(typed, PLAN, TODAY).draft.authors) == 1


def test_an_article_that_fails_nothing_is_eligible() -> None:
    accepted = accept_article(an_article(), PLAN, TODAY)
    assert (accepted.failings, accepted.eligibility) == ((), Eligibility.ELIGIBLE)


def test_an_article_two_thousand_and_one_words_long_is_kept_for_a_person_to_decide() -> None:
    accepted = accept_article(an_article(words=2001), PLAN, TODAY)
    assert (accepted.failings, accepted.eligibility) == ((Failing.TOO_LONG,), Eligibility.TO_DECIDE)


@pytest.mark.parametrize(
    ("draft", "failing"),
    [
        (an_article("Gương sáng", an_author(phone=" ")), Failing.NO_PHONE),
        (an_article(original=False), Failing.PHOTOCOPY),
    ],
)
def test_an_entry_without_a_telephone_or_in_copy_is_kept_but_not_in_the_contest(
    draft: ArticleDraft, failing: Failing
) -> None:
    accepted = accept_article(draft, PLAN, TODAY)
    assert (accepted.failings, accepted.eligibility) == ((failing,), Eligibility.INELIGIBLE)


def test_a_plan_without_contest_rules_still_asks_who_the_author_is() -> None:
    accepted = accept_article(an_article("Gương sáng", an_author(phone="")), a_plan(contest_rules=None), TODAY)
    assert accepted.failings == (Failing.NO_PHONE,)


@pytest.mark.parametrize("title", ["", "  ", "\u200b\n"])
def test_an_article_has_a_title(title: str) -> None:
    assert isinstance(reason_to_refuse(an_article(title)), ArticleWithoutTitle)


def test_a_title_has_at_most_five_hundred_characters() -> None:
    assert len(accept_article(an_article("x" * 500), PLAN, TODAY).draft.title) == 500
    refusal = reason_to_refuse(an_article("x" * 501))
    assert isinstance(refusal, TitleTooLong)
    assert (refusal.longest, refusal.field) == (500, "title")


@pytest.mark.parametrize("authors", [(), (Author(""),), (Author(" "), Author("\u200b"))])
def test_an_article_has_an_author(authors: tuple[Author, ...]) -> None:
    assert isinstance(reason_to_refuse(an_article(authors=authors)), ArticleWithoutAuthor)


def test_an_author_with_a_telephone_and_no_name_is_not_dropped_unseen() -> None:
    typed = an_article("Gương sáng", an_author(), Author("", "0987654321"))
    assert isinstance(reason_to_refuse(typed), ArticleWithoutAuthor)


@pytest.mark.parametrize("words", [0, -1])
def test_an_article_has_words(words: int) -> None:
    refusal = reason_to_refuse(an_article(words=words))
    assert isinstance(refusal, WordsNotPositive)
    assert refusal.words == words


def test_an_article_is_not_received_tomorrow() -> None:
    assert accept_article(an_article(received=TODAY), PLAN, TODAY).draft.received == TODAY
    refusal = reason_to_refuse(an_article(received=TODAY + timedelta(days=1)))
    assert isinstance(refusal, ReceivedInTheFuture)
    assert (refusal.received, refusal.today) == (date(2021, 4, 1), TODAY)


def test_the_first_and_the_last_day_are_in_the_contest() -> None:
    for day in (PLAN.contest.first, PLAN.contest.last):
        assert accept_article(an_article(received=day), PLAN, AFTER_THE_CONTEST).draft.received == day


def test_an_article_that_came_before_the_contest_is_in_no_contest() -> None:
    refusal = reason_to_refuse(an_article(received=date(2020, 10, 12)))
    assert isinstance(refusal, ReceivedBeforeThePlan)
    assert (refusal.received, refusal.opens) == (date(2020, 10, 12), date(2020, 10, 13))


def test_an_article_that_came_after_the_contest_is_in_no_contest() -> None:
    refusal = reason_to_refuse(an_article(received=date(2021, 5, 26)), today=AFTER_THE_CONTEST)
    assert isinstance(refusal, ReceivedAfterTheContest)
    assert (refusal.received, refusal.closes) == (date(2021, 5, 26), date(2021, 5, 25))


@pytest.mark.parametrize("name", [JUDGE, "lê thu  hoà", decomposed(JUDGE)])
def test_a_judge_does_not_enter_the_contest_however_the_name_is_spelt(name: str) -> None:
    refusal = reason_to_refuse(an_article("Gương sáng", an_author(), an_author(name)))
    assert isinstance(refusal, AuthorIsOfficial)


def test_a_name_that_differs_by_a_mark_is_another_persons() -> None:
    accepted = accept_article(an_article("Gương sáng", an_author("Lê Thu Hoa")), PLAN, TODAY)
    assert accepted.eligibility is Eligibility.ELIGIBLE


def test_without_contest_rules_nobody_is_barred() -> None:
    accepted = accept_article(an_article("Gương sáng", an_author(JUDGE)), a_plan(contest_rules=None), TODAY)
    assert accepted.eligibility is Eligibility.ELIGIBLE


def test_everything_wrong_is_said_at_once() -> None:
    draft = an_article("", an_author(JUDGE), words=0, received=date(2020, 1, 1))
    with pytest.raises(SeveralRefusals) as refused:
        accept_article(draft, PLAN, TODAY)
    assert [type(reason) for reason in refused.value.reasons] == [
        *(ArticleWithoutTitle, WordsNotPositive, ReceivedBeforeThePlan, AuthorIsOfficial)
    ]
    assert [reason.field for reason in refused.value.reasons] == ["title", "words", "received", "authors"]


@pytest.mark.parametrize(
    "twin",
    [
        an_article("Gương sáng tổ 5", an_author("Nguyễn Thị Hòa")),
        an_article("GƯƠNG SÁNG, tổ 5!", an_author("nguyễn thị hoà")),
        an_article(decomposed("Gương sáng tổ 5"), an_author(decomposed("Nguyễn Thị Hòa"))),
        an_article("“Gương sáng tổ 5”", an_author("Nguyễn Thị Hòa"), received=date(2021, 1, 1), unit=2, words=1),
    ],
)
def test_the_same_title_by_the_same_author_is_the_same_article(twin: ArticleDraft) -> None:
    known = accept_article(an_article("Gương sáng tổ 5", an_author("Nguyễn Thị Hòa")), PLAN, TODAY)
    assert accept_article(twin, PLAN, TODAY).sameness == known.sameness


def test_the_order_of_the_authors_makes_no_other_article() -> None:
    hoa, an = an_author("Nguyễn Thị Hòa"), an_author("Lê Văn Ân")
    assert sameness(an_article("Gương sáng", hoa, an)) == sameness(an_article("Gương sáng", an, hoa))


@pytest.mark.parametrize(
    "other",
    [
        an_article("Gương sáng tổ 6", an_author("Nguyễn Thị Hòa")),
        an_article("Gương sáng tổ 5", an_author("Nguyễn Thị Hoa")),
        an_article("Gương sáng tổ 5", an_author("Nguyễn Thị Hòa"), an_author("Lê Văn Ân")),
    ],
)
def test_another_title_or_another_author_is_another_article(other: ArticleDraft) -> None:
    assert sameness(other) != sameness(an_article("Gương sáng tổ 5", an_author("Nguyễn Thị Hòa")))


def logged(**changes: Any) -> Article:
    """An article in the register, eligible and standing unless changed."""
    facts: dict[str, Any] = {"eligibility": Eligibility.ELIGIBLE, "ruling": "", "struck": ""} | changes
    return Article(1, PLAN.code, an_article(), (), **facts)


def test_an_article_counts_until_it_is_ruled_out() -> None:
    assert logged().counts
    assert logged(eligibility=Eligibility.TO_DECIDE).counts
    assert not logged(eligibility=Eligibility.INELIGIBLE).counts


def test_an_article_struck_out_counts_no_more() -> None:
    assert not logged(struck="nhập nhầm").counts


def test_an_article_is_struck_out_once() -> None:
    check_not_struck(logged())
    with pytest.raises(ArticleStruckOut) as refused:
        check_not_struck(logged(struck="nhập nhầm"))
    assert (refused.value.title, refused.value.reason) == ("Gương sáng tổ 5", "nhập nhầm")


@pytest.mark.parametrize(
    "draft",
    [
        an_article("Gương sáng 漢"),
        an_article(subject="Ông 漢"),
        an_article("Gương sáng", an_author("Lê Văn 漢")),
        an_article("Gương sáng", an_author(workplace="Trường 漢")),
    ],
)
def test_what_the_lists_sent_up_could_not_print_is_refused(draft: ArticleDraft) -> None:
    refusal = reason_to_refuse(draft)
    assert isinstance(refusal, CharacterNotDrawn)
    assert refusal.character == "漢"


def test_a_note_nobody_prints_may_hold_any_character() -> None:
    assert accept_article(an_article(note="Đã xong ✔"), PLAN, TODAY).draft.note == "Đã xong ✔"


def test_the_contest_rules_of_the_plan_are_those_held_against_an_entry() -> None:
    plan = a_plan(contest_rules=ContestRules(words_at_most=1500, phone_required=False))
    accepted = accept_article(an_article("Gương sáng", an_author(phone=""), words=1501), plan, TODAY)
    assert accepted.failings == (Failing.TOO_LONG,)
