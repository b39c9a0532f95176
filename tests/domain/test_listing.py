"""How the values of a list are written."""

from datetime import date, datetime
from fractions import Fraction

import pytest

from app.domain.listing import Figures, Value, written


@pytest.mark.parametrize(
    ("value", "figures", "words"),
    [
        (None, Figures.GROUPED, ""),
        ("Hoà", Figures.GROUPED, "Hoà"),
        (1975, Figures.PLAIN, "1975"),
        (1_490_000, Figures.GROUPED, "1.490.000"),
        (8, Figures.PADDED, "08"),
        (Fraction(17, 2), Figures.DECIMAL, "8,50"),
        (Fraction(17, 2), Figures.PLAIN, "8,5"),
        (Fraction(8, 9), Figures.PERCENT, "88,89%"),
        (date(2021, 3, 5), Figures.PLAIN, "05/03/2021"),
        (datetime(2021, 3, 5, 14, 7), Figures.PLAIN, "05/03/2021 14:07"),  # noqa: DTZ001
    ],
)
def test_values_are_written_as_the_office_writes_them(value: Value, figures: Figures, words: str) -> None:
    assert written(value, figures) == words
