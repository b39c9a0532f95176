from fractions import Fraction

from app.domain.articles.shortlist import Candidate
from app.domain.articles.shortlist_bench import Bench, Fate, UnitShare, lay_out

NONE: frozenset[int] = frozenset()


def bench(*entries: tuple[str, int | None], count: int, chosen: frozenset[int] = NONE, left_shown: int = 9) -> Bench:
    pool = [
        Candidate(number, f"Bài {number}", None if score is None else Fraction(score), unit)
        for number, (unit, score) in enumerate(entries, start=1)
    ]
    return lay_out(pool, count, chosen, left_shown=left_shown)


def fates(laid_out: Bench) -> list[tuple[int, int, Fate]]:
    return [(line.rank, line.candidate.article, line.fate) for line in laid_out.lines]


def test_equal_scores_share_a_rank_and_wait_for_a_person() -> None:
    laid_out = bench(("A", 9), ("A", 8), ("B", 8), ("B", 7), count=2)
    assert fates(laid_out) == [(1, 1, Fate.SENT), (2, 2, Fate.TIED), (2, 3, Fate.TIED), (4, 4, Fate.LEFT)]
    assert (laid_out.going, laid_out.places, laid_out.to_settle) == (1, 1, 1)


def test_the_one_a_person_names_among_the_tied_goes() -> None:
    laid_out = bench(("A", 9), ("A", 8), ("B", 8), count=2, chosen=frozenset({3}))
    assert fates(laid_out)[1:] == [(2, 2, Fate.TIED), (2, 3, Fate.SETTLED)]
    assert (laid_out.going, laid_out.to_settle) == (2, 0)


def test_an_article_named_that_is_tied_no_longer_says_nothing() -> None:
    assert bench(("A", 9), ("A", 8), ("B", 8), count=2, chosen=frozenset({1})).settled == 0


def test_each_unit_is_shown_with_what_it_sends_of_what_it_has() -> None:
    laid_out = bench(("Phường B", 9), ("Phường A", 8), ("Phường A", 7), ("Phường C", 6), count=2)
    assert laid_out.shares == (UnitShare("Phường A", 2, 1), UnitShare("Phường B", 1, 1), UnitShare("Phường C", 1, 0))


def test_only_the_next_of_those_left_are_shown_and_all_are_counted() -> None:
    laid_out = bench(*(("A", score) for score in range(9, 1, -1)), count=2, left_shown=3)
    assert (len(laid_out.lines), laid_out.entries) == (5, 8)


def test_fewer_entries_than_places_all_go_and_the_shortfall_and_the_unmarked_are_told() -> None:
    laid_out = bench(("A", None), ("A", 5), count=5)
    assert (laid_out.going, laid_out.shortfall, laid_out.unmarked) == (2, 3, 1)
