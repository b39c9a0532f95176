import pytest

from app.domain.certificates.blanks import (
    BlanksNotPositive,
    BlankStock,
    BlanksWithoutKind,
    NotEnoughBlanks,
    UnknownBlanks,
)
from app.domain.nominations.nomination import ReasonMissing
from app.office import Office

KIND = "Giấy khen A4"


def test_blanks_of_a_kind_add_up_under_the_name_they_first_came_by(office: Office) -> None:
    office.blanks.receive(KIND, 100)
    assert office.blanks.receive(" giấy  khen a4", 50) == BlankStock(KIND, 150)
    assert office.blanks.stocks() == (BlankStock(KIND, 150),)


def test_kinds_are_kept_apart_in_the_order_they_came(office: Office) -> None:
    office.blanks.receive(KIND, 100)
    office.blanks.receive("Giấy khen A3", 20)
    assert office.blanks.spoil("Giấy khen A3", 2, "ẩm mốc") == BlankStock("Giấy khen A3", 20, 0, 2)
    assert [(one.kind, one.left) for one in office.blanks.stocks()] == [(KIND, 100), ("Giấy khen A3", 18)]


def test_all_that_is_left_may_be_spoiled_and_no_more(office: Office) -> None:
    office.blanks.receive(KIND, 3)
    with pytest.raises(NotEnoughBlanks):
        office.blanks.spoil(KIND, 4, "ẩm mốc")
    assert office.blanks.spoil(KIND, 3, "ẩm mốc").left == 0


def test_spoiling_wants_a_reason(office: Office) -> None:
    office.blanks.receive(KIND, 3)
    with pytest.raises(ReasonMissing):
        office.blanks.spoil(KIND, 1, " ")


def test_blanks_nobody_received_cannot_be_spoiled(office: Office) -> None:
    with pytest.raises(UnknownBlanks):
        office.blanks.spoil(KIND, 1, "ẩm mốc")


@pytest.mark.parametrize("count", [0, -5])
def test_less_than_one_blank_is_not_received(office: Office, count: int) -> None:
    with pytest.raises(BlanksNotPositive):
        office.blanks.receive(KIND, count)


def test_blanks_come_under_a_name(office: Office) -> None:
    with pytest.raises(BlanksWithoutKind):
        office.blanks.receive("  ", 5)
