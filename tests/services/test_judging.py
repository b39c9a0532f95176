"""Marks of several judges, kept with the journal, and the score they come to."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from app.domain.articles.judging import Mark, NoMarkOfJudge, ScoreIsJudges
from app.domain.units.unit import UnitKind
from tests.services.conftest import Story


@pytest.fixture
def entered(ba_dinh: Story) -> Story:
    """Two articles nobody has marked."""
    ward = ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    for number in range(2):
        ba_dinh.article(ward, date(2021, 3, 2 + number), f"Bài {number}")
    return ba_dinh


def mark(story: Story, article: int, judge: str, *points: int) -> Fraction | None:
    return story.office.judging.mark(article, Mark(judge, tuple(map(Fraction, points)))).draft.score


def test_the_score_is_the_exact_mean_of_the_judges(entered: Story) -> None:
    assert mark(entered, 1, "Chấm Một", 20, 20, 15, 15) == 70
    assert mark(entered, 1, "Chấm Hai", 80) == 75
    assert mark(entered, 1, "Chấm Ba", 81) == Fraction(231, 3)
    assert entered.office.standings.shortlist(entered.plan, 1).chosen[0].score == 77


def test_a_judge_who_marks_again_replaces_their_own_sheet(entered: Story) -> None:
    mark(entered, 1, "Chấm Một", 70)
    assert mark(entered, 1, "CHẤM MỘT", 80) == 80
    assert [one.judge for one in entered.office.judging.marks(1)] == ["CHẤM MỘT"]


def test_a_mark_taken_away_counts_no_more_and_the_last_leaves_no_score(entered: Story) -> None:
    mark(entered, 1, "Chấm Một", 70)
    mark(entered, 1, "Chấm Hai", 80)
    assert entered.office.judging.withdraw(1, "Chấm Hai").draft.score == 70
    assert entered.office.judging.withdraw(1, "Chấm Một").draft.score is None
    with pytest.raises(NoMarkOfJudge):
        entered.office.judging.withdraw(1, "Chấm Một")


def test_a_score_that_judges_gave_is_not_written_over(entered: Story) -> None:
    mark(entered, 1, "Chấm Một", 70)
    draft = entered.office.articles.article(1).draft
    with pytest.raises(ScoreIsJudges):
        entered.office.articles.correct(1, replace(draft, score=Fraction(99)))
    assert entered.office.articles.correct(1, replace(draft, note="Đã gọi")).draft.score == 70


def test_a_judges_sheet_lists_the_articles_as_they_came_with_the_marks_given(entered: Story) -> None:
    mark(entered, 2, "Chấm Một", 70)
    mark(entered, 2, "Chấm Hai", 80)
    judging = entered.office.judging
    sheet = judging.sheet(entered.plan, "chấm một", None, 10)
    assert [(line.title, line.mark and line.mark.total, line.judges, line.score) for line in sheet.rows] == [
        ("Bài 0", None, 0, None),
        ("Bài 1", 70, 2, 75),
    ]
    (left,) = judging.sheet(entered.plan, "Chấm Một", None, 10, unmarked_only=True).rows
    assert left.article == 1
    assert judging.judges(entered.plan) == ("Chấm Một", "Chấm Hai")


@pytest.mark.parametrize(("typed", "found"), [("bai 1", [2]), ("Bài", [1, 2]), ("bao", []), ("…", [])])
def test_a_sheet_is_narrowed_by_words_without_their_marks(entered: Story, typed: str, found: list[int]) -> None:
    judging = entered.office.judging
    assert [line.article for line in judging.sheet(entered.plan, "A", None, 10, text=typed).rows] == found
    after = judging.sheet(entered.plan, "A", None, 1, text=typed).end
    assert (after is None) == (len(found) < 2)


def test_a_sheet_is_read_a_window_at_a_time(entered: Story) -> None:
    judging = entered.office.judging
    first = judging.sheet(entered.plan, "A", None, 1)
    rest = judging.sheet(entered.plan, "A", first.end, 1)
    assert ([line.article for line in (*first.rows, *rest.rows)], rest.end) == ([1, 2], None)


def test_undoing_a_second_mark_brings_the_score_back(entered: Story) -> None:
    mark(entered, 1, "Chấm Một", 70)
    mark(entered, 1, "Chấm Hai", 80)
    last = entered.office.upkeep.undoable()
    assert last is not None
    entered.office.upkeep.undo(last.seq)
    assert entered.office.articles.article(1).draft.score == 70
    assert [one.judge for one in entered.office.judging.marks(1)] == ["Chấm Một"]
