"""Shares as clerks type them: percentages and fractions, exact."""

from fractions import Fraction

import pytest

from app.domain.plans.shares import NotAShare, read_share, written_share


@pytest.mark.parametrize(
    ("typed", "share"),
    [
        ("90%", Fraction(9, 10)),
        (" 12,5 % ", Fraction(1, 8)),
        ("2/3", Fraction(2, 3)),
        ("2 / 3", Fraction(2, 3)),
    ],
)
def test_a_share_is_read_exactly(typed: str, share: Fraction) -> None:
    assert read_share(typed) == share


@pytest.mark.parametrize("typed", ["", "90", "0,9", "2/0", "hai phần ba", "-5%"])
def test_what_is_neither_percentage_nor_fraction_is_refused(typed: str) -> None:
    with pytest.raises(NotAShare):
        read_share(typed)


@pytest.mark.parametrize(
    ("share", "written"), [(Fraction(9, 10), "90%"), (Fraction(1), "100%"), (Fraction(1, 8), "1/8")]
)
def test_a_share_is_written_as_a_whole_percentage_where_it_is_one(share: Fraction, written: str) -> None:
    assert written_share(share) == written
