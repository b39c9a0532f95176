from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.plans.money import Rounding, bonus

BASE_OF_2024 = 2_340_000
BASE_OF_2026 = 2_530_000
INDIVIDUAL = Fraction(3, 10)
COLLECTIVE = Fraction(6, 10)


@pytest.mark.parametrize(
    ("base", "multiple", "dong"),
    [
        (BASE_OF_2026, "0.3", 760_000),
        (BASE_OF_2026, "0.6", 1_520_000),
        (BASE_OF_2026, "0.15", 380_000),
        (BASE_OF_2024, "0.3", 710_000),
        (BASE_OF_2024, "0.6", 1_410_000),
        (BASE_OF_2024, "0.15", 360_000),
        (BASE_OF_2024, "0.8", 1_880_000),
        (BASE_OF_2024, "1.5", 3_510_000),
        (BASE_OF_2024, "1", 2_340_000),
        (BASE_OF_2024, "2", 4_680_000),
    ],
)
def test_a_bonus_is_rounded_up_to_ten_thousand(base: int, multiple: str, dong: int) -> None:
    assert bonus(base, Fraction(multiple)) == dong


@pytest.mark.parametrize(
    ("base", "multiple", "dong"),
    [
        (1_490_000, "0.15", 220_000),
        (1_490_000, "0.8", 1_190_000),
        (BASE_OF_2024, "0.3", 700_000),
        (BASE_OF_2024, "0.6", 1_400_000),
        (1_450_000, "0.3", 440_000),
    ],
)
def test_an_office_may_round_to_the_nearest_ten_thousand(base: int, multiple: str, dong: int) -> None:
    assert bonus(base, Fraction(multiple), Rounding.NEAREST_TEN_THOUSAND) == dong


@pytest.mark.parametrize(
    ("base", "multiple", "dong"),
    [
        (BASE_OF_2024, "0.3", 702_000),
        (BASE_OF_2024, "0.6", 1_404_000),
        (BASE_OF_2024, "0.15", 351_000),
        (BASE_OF_2024, "0.8", 1_872_000),
        (BASE_OF_2026, "0.15", 379_500),
        (1_490_000, "0.15", 223_500),
        (1_000_001, "0.5", 500_001),
    ],
)
def test_an_office_may_leave_a_bonus_unrounded_in_whole_dong(base: int, multiple: str, dong: int) -> None:
    assert bonus(base, Fraction(multiple), Rounding.NONE) == dong


@pytest.mark.parametrize(
    ("rounding", "total"),
    [
        (Rounding.UP_TO_TEN_THOUSAND, 6_370_000),
        (Rounding.NEAREST_TEN_THOUSAND, 6_300_000),
        (Rounding.NONE, 6_318_000),
    ],
)
def test_each_recipients_bonus_is_rounded_before_the_sum(rounding: Rounding, total: int) -> None:
    collective = bonus(BASE_OF_2024, COLLECTIVE, rounding)
    individual = bonus(BASE_OF_2024, INDIVIDUAL, rounding)
    assert 2 * collective + 5 * individual == total


@given(st.integers(1, 10**9), st.fractions(Fraction(1, 100), 20))
def test_rounding_up_never_pays_less_and_never_ten_thousand_more(base: int, multiple: Fraction) -> None:
    assert 0 <= bonus(base, multiple) - base * multiple < 10_000


@pytest.mark.parametrize(("base", "multiple"), [(0, Fraction(1)), (-1, Fraction(1)), (BASE_OF_2024, Fraction(0))])
def test_a_bonus_of_nothing_is_our_mistake(base: int, multiple: Fraction) -> None:
    with pytest.raises(ValueError, match=str(base)):
        bonus(base, multiple)
