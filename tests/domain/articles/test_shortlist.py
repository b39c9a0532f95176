from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.articles.shortlist import (
    Candidate,
    ChosenNotTied,
    ShortlistOfNone,
    TieAtTheCut,
    WrongNumberChosen,
    choose,
    cut,
    ranked,
)

SCORES = st.lists(st.integers(0, 20) | st.none(), max_size=30)


def candidates(*scores: int | None) -> list[Candidate]:
    return [
        Candidate(at, f"Bài {at}", None if score is None else Fraction(score))
        for at, score in enumerate(scores, start=1)
    ]


def sixty_three_with_a_tie_at_fifty() -> list[Candidate]:
    return candidates(*range(100, 51, -1), 50, 50, *range(49, 37, -1))


def articles(chosen: tuple[Candidate, ...]) -> list[int]:
    return [one.article for one in chosen]


def test_a_tie_between_ranks_fifty_and_fifty_one_is_not_cut_silently() -> None:
    with pytest.raises(TieAtTheCut) as refused:
        choose(sixty_three_with_a_tie_at_fifty(), 50)
    assert (refused.value.places, articles(refused.value.tied)) == (1, [50, 51])


def test_the_tied_articles_are_named() -> None:
    with pytest.raises(TieAtTheCut) as refused:
        choose(sixty_three_with_a_tie_at_fifty(), 50)
    assert refused.value.titles == "Bài 50; Bài 51"


def test_with_the_tie_settled_there_are_exactly_fifty() -> None:
    shortlist = choose(sixty_three_with_a_tie_at_fifty(), 50, frozenset({51}))
    assert (len(shortlist.chosen), shortlist.chosen[-1].article, shortlist.shortfall) == (50, 51, 0)


def test_a_tie_wholly_above_the_cut_is_no_tie() -> None:
    assert articles(choose(candidates(9, 9, 8, 7), 2).chosen) == [1, 2]


def test_more_chosen_than_there_are_places_is_refused() -> None:
    with pytest.raises(WrongNumberChosen):
        choose(candidates(9, 8, 8, 8), 2, frozenset({2, 3}))


def test_an_article_above_the_tie_is_not_chosen_by_hand() -> None:
    with pytest.raises(ChosenNotTied):
        choose(candidates(9, 8, 8), 2, frozenset({1}))


def test_fewer_articles_than_places_all_go_and_the_shortfall_is_said() -> None:
    shortlist = choose(candidates(7, 9), 50)
    assert (articles(shortlist.chosen), shortlist.shortfall) == ([2, 1], 48)


def test_equal_scores_stay_in_the_order_given() -> None:
    assert articles(ranked(candidates(5, 7, 5, 7))) == [2, 4, 1, 3]


def test_an_article_nobody_scored_ranks_below_one_that_scored_nothing() -> None:
    assert articles(ranked(candidates(None, 0))) == [2, 1]


def test_articles_nobody_scored_tie_with_one_another() -> None:
    with pytest.raises(TieAtTheCut):
        choose(candidates(9, None, None), 2)


def test_a_shortlist_of_none_is_refused() -> None:
    with pytest.raises(ShortlistOfNone):
        choose(candidates(9), 0)


@given(SCORES, st.integers(1, 30))
def test_a_shortlist_holds_exactly_the_count_or_says_what_is_missing(scores: list[int | None], count: int) -> None:
    pool = candidates(*scores)
    try:
        shortlist = choose(pool, count)
    except TieAtTheCut as tie:
        shortlist = choose(pool, count, frozenset(one.article for one in tie.tied[: tie.places]))
    assert len(shortlist.chosen) + shortlist.shortfall == count


@given(SCORES, st.integers(1, 30))
def test_nobody_left_out_scored_more_than_anybody_chosen(scores: list[int | None], count: int) -> None:
    pool = candidates(*scores)
    try:
        chosen = choose(pool, count).chosen
    except TieAtTheCut:
        return
    left = [one.score or -1 for one in pool if one not in chosen]
    assert not left or not chosen or max(left) <= min(one.score or -1 for one in chosen)


def test_the_cut_tells_who_goes_for_certain_who_is_tied_and_who_stays() -> None:
    found = cut(candidates(9, 8, 8, 8, 7), 2)
    assert (articles(found.above), articles(found.tied), found.places, articles(found.below)) == (
        [1],
        [2, 3, 4],
        1,
        [5],
    )


def test_articles_nobody_scored_are_tied_below_every_scored_one() -> None:
    found = cut(candidates(None, 0, None), 2)
    assert (articles(found.above), articles(found.tied), found.places) == ([2], [1, 3], 1)
