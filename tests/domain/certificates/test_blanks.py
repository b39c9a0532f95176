import pytest

from app.domain.certificates.blanks import (
    BlanksNotNamed,
    BlanksNotPositive,
    BlankStock,
    NoBlanksKept,
    NotEnoughBlanks,
    check_count,
    check_left,
    the_only_kind,
)

STOCK = BlankStock("Giấy khen A4", received=100, used=90, spoiled=3)


def test_what_is_left_is_neither_used_nor_spoiled() -> None:
    assert STOCK.left == 7


def test_the_last_blanks_may_be_used() -> None:
    check_left(STOCK, 7)


def test_one_more_than_is_left_is_refused_with_both_figures() -> None:
    with pytest.raises(NotEnoughBlanks) as refusal:
        check_left(STOCK, 8)
    assert (refusal.value.kind, refusal.value.needed, refusal.value.left) == ("Giấy khen A4", 8, 7)


def test_no_blanks_are_not_a_count() -> None:
    with pytest.raises(BlanksNotPositive):
        check_count(0)


def test_the_only_kind_need_not_be_named() -> None:
    assert the_only_kind(("Giấy khen A4",)) == "Giấy khen A4"


def test_of_several_kinds_one_must_be_named() -> None:
    with pytest.raises(BlanksNotNamed):
        the_only_kind(("Giấy khen A4", "Giấy khen A3"))


def test_without_any_blanks_nothing_goes_on_them() -> None:
    with pytest.raises(NoBlanksKept):
        the_only_kind(())
