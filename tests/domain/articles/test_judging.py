from dataclasses import replace
from fractions import Fraction

import pytest

from app.domain.articles.article import Article, ArticleStruckOut
from app.domain.articles.contest import Eligibility
from app.domain.articles.judging import (
    JudgeIsAuthor,
    JudgeNotNamed,
    Mark,
    PointsAboveHeading,
    PointsNotOfSheet,
    accept_mark,
    mean,
)
from app.domain.plans.marking import MarkingItem
from app.domain.plans.plan import ContestRules
from tests.builders import an_article, an_author

SHEET = ContestRules(marking=(MarkingItem("Nội dung", 60), MarkingItem("Văn phong", 40)))
ENTRY = Article(1, "p", an_article("Bài", an_author("Trần Thị An")), (), Eligibility.ELIGIBLE, "", "")


def given(judge: str, *points: int) -> Mark:
    return Mark(judge, tuple(map(Fraction, points)))


def test_the_mean_of_the_judges_is_exact() -> None:
    assert mean([given("A", 8), given("B", 9), given("C", 8)]) == Fraction(25, 3)


def test_nobodys_marks_have_no_mean() -> None:
    assert mean([]) is None


def test_a_sheet_by_headings_counts_together() -> None:
    assert accept_mark(given("  Lê  Văn Chấm ", 55, 30), ENTRY, SHEET) == given("Lê Văn Chấm", 55, 30)
    assert given("A", 55, 30).total == 85


def test_the_total_alone_will_do_up_to_the_whole_sheet() -> None:
    assert accept_mark(given("A", 100), ENTRY, SHEET).total == 100
    with pytest.raises(PointsAboveHeading) as refused:
        accept_mark(given("A", 101), ENTRY, SHEET)
    assert refused.value.most == 100


def test_a_heading_gives_no_more_than_its_points() -> None:
    with pytest.raises(PointsAboveHeading) as refused:
        accept_mark(given("A", 50, 41), ENTRY, SHEET)
    assert (refused.value.heading, refused.value.most) == ("Văn phong", 40)


def test_figures_for_some_of_the_headings_are_refused() -> None:
    three = replace(SHEET, marking=(*SHEET.marking, MarkingItem("Lan tỏa", 10)))
    with pytest.raises(PointsNotOfSheet):
        accept_mark(given("A", 50, 40), ENTRY, three)


def test_without_a_sheet_any_single_mark_will_do() -> None:
    assert accept_mark(given("A", 1000), ENTRY, replace(SHEET, marking=())).total == 1000


def test_an_author_does_not_judge_their_own_entry_however_the_name_is_spelt() -> None:
    with pytest.raises(JudgeIsAuthor):
        accept_mark(given("TRẦN THỊ AN", 50), ENTRY, SHEET)


def test_a_mark_needs_its_judge() -> None:
    with pytest.raises(JudgeNotNamed):
        accept_mark(given("  ", 50), ENTRY, SHEET)


def test_what_was_struck_out_is_not_marked() -> None:
    with pytest.raises(ArticleStruckOut):
        accept_mark(given("A", 50), replace(ENTRY, struck="nhập nhầm"), SHEET)
