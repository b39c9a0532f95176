"""The money that goes with a commendation: a multiple of the base salary, in whole đồng."""

from enum import StrEnum
from fractions import Fraction
from math import ceil, floor

_TEN_THOUSAND = 10_000
_HALF = Fraction(1, 2)


class Rounding(StrEnum):
    """How a bonus is rounded. Practice differs between offices, so each chooses."""

    UP_TO_TEN_THOUSAND = "up_to_ten_thousand"
    """The wording of the decree: "làm tròn số lên hàng chục nghìn đồng tiền Việt Nam"."""

    NEAREST_TEN_THOUSAND = "nearest_ten_thousand"
    NONE = "none"


def bonus(base_salary: int, multiple: Fraction, rounding: Rounding = Rounding.UP_TO_TEN_THOUSAND) -> int:
    """Work out one recipient's bonus in đồng: `multiple` of the base salary in force on the decision's date.

    Exact until the rounding; a half goes up. Unrounded still means whole đồng, a fraction going to the
    nearest. ValueError for a base salary or a multiple that is not positive.
    """
    if base_salary <= 0 or multiple <= 0:
        raise ValueError(base_salary, multiple)
    exact = base_salary * multiple
    if rounding is Rounding.UP_TO_TEN_THOUSAND:
        return ceil(exact / _TEN_THOUSAND) * _TEN_THOUSAND
    if rounding is Rounding.NEAREST_TEN_THOUSAND:
        return floor(exact / _TEN_THOUSAND + _HALF) * _TEN_THOUSAND
    return floor(exact + _HALF)
