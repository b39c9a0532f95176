from datetime import date

import pytest

from app.domain.errors import Refusal
from app.domain.units.unit import UnknownUnit
from app.services.naming import MisspeltUnit, UnitNames, UnitNotInForce
from tests.builders import a_unit

DAY = date(2021, 3, 5)
OLD = a_unit("Phường Phúc Xá", id=1, ends=date(2021, 2, 28))
NEW = a_unit("Phường Phúc Xá", id=2, begins=date(2021, 3, 1))
UNION = a_unit("Liên đoàn Lao động quận", id=3, short_name="LĐLĐ quận")
CLOSED = a_unit("Phòng Y tế", id=4, ends=date(2020, 12, 31))
NAMES = UnitNames((OLD, NEW, UNION, CLOSED))


@pytest.mark.parametrize("typed", ["Liên đoàn Lao động quận", "LĐLĐ quận", "liên đoàn lao động QUẬN", "ldld quan"])
def test_a_unit_answers_to_its_names_with_or_without_marks(typed: str) -> None:
    assert NAMES.unit(typed, DAY) == UNION


def test_of_two_units_of_one_name_the_one_in_force_is_meant() -> None:
    assert NAMES.unit("Phường Phúc Xá", date(2021, 2, 28)) == OLD
    assert NAMES.unit("Phường Phúc Xá", date(2021, 3, 1)) == NEW


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [
        ("Phòng Y tế", UnitNotInForce),
        ("Phường Phúc Xã", MisspeltUnit),
        ("phúc xá", MisspeltUnit),
        ("Sao Hỏa", UnknownUnit),
        ("", UnknownUnit),
    ],
)
def test_a_name_nobody_answers_to_is_refused_with_its_reason(typed: str, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        NAMES.unit(typed, DAY)
