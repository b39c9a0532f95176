from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.intake.toml_record import Spot, WrongValue
from app.intake.toml_values import MULTIPLE, SHARE, TEXT

HERE = Spot((), {(): 1})


@pytest.mark.parametrize(
    ("written", "share"),
    [("90%", Fraction(9, 10)), ("66,5 %", Fraction(133, 200)), ("2/3", Fraction(2, 3)), ("100%", Fraction(1))],
)
def test_a_share_is_read_exactly(written: str, share: Fraction) -> None:
    assert SHARE.read(written, HERE) == share


@pytest.mark.parametrize("written", ["90", "90.5%", "2/0", "-1/2", "chín mươi phần trăm", "9" * 50 + "%", 0.9, 90])
def test_what_is_no_share_is_refused(written: object) -> None:
    with pytest.raises(WrongValue):
        SHARE.read(written, HERE)


@given(st.fractions(0, 1, max_denominator=9999))
def test_a_share_is_read_again_from_what_was_written(share: Fraction) -> None:
    assert SHARE.read(SHARE.write(share), HERE) == share


@given(st.integers(0, 120_000))
def test_a_multiple_is_read_again_from_what_was_written(ten_thousandths: int) -> None:
    multiple = Fraction(ten_thousandths, 10_000)
    assert MULTIPLE.read(MULTIPLE.write(multiple), HERE) == multiple


@pytest.mark.parametrize(("multiple", "written"), [(Fraction(3, 10), "0,3"), (Fraction(12), "12,0")])
def test_a_multiple_is_written_with_a_decimal_comma(multiple: Fraction, written: str) -> None:
    assert MULTIPLE.write(multiple) == written


def test_a_text_comes_in_clean() -> None:
    assert TEXT.read("  Hoa\u0300  Bi\u0300nh\u200b ", HERE) == "Hoà Bình"


def test_a_long_wrong_value_is_quoted_in_short() -> None:
    with pytest.raises(WrongValue) as refused:
        SHARE.read("x" * 10_000, HERE)
    assert len(refused.value.found) < 70
