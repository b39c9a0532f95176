from datetime import date

import pytest

from app.domain.units.directory import (
    AlreadyStoodFor,
    ShortNameTaken,
    UnitAlreadyKnown,
    UnitEndedAlready,
    UnitMergedAlready,
    UnitPerhapsKnown,
    check_entry,
    looks_like,
)
from app.domain.units.unit import UnitDraft, UnitKind
from tests.builders import UNION, WARD, a_unit

ENDED = date(2021, 2, 28)
AFTER = date(2021, 3, 1)
MERGED = a_unit("Phường Cũ", id=5, ends=ENDED, successor=WARD.id)
CLOSED = a_unit("Phòng Y tế", UnitKind.DEPARTMENT, id=6, ends=ENDED)
DIRECTORY = {unit.id: unit for unit in (WARD, UNION, MERGED, CLOSED)}


def a_draft(name: str, **changes: object) -> UnitDraft:
    return a_unit(name, UnitKind.SUBORDINATE, **changes).draft


def check(draft: UnitDraft) -> None:
    check_entry(draft, DIRECTORY.values(), DIRECTORY)


def test_a_name_nobody_bears_has_room() -> None:
    check(a_draft("Phường Kim Mã"))


@pytest.mark.parametrize("name", ["phường điện biên", "LĐLĐ quận"])
def test_two_units_of_the_same_days_do_not_answer_to_one_name(name: str) -> None:
    with pytest.raises(UnitAlreadyKnown):
        check(a_draft(name))


def test_a_merged_unit_is_told_with_the_one_that_goes_on_and_since_when() -> None:
    with pytest.raises(UnitMergedAlready) as refused:
        check(a_draft("Phường Cũ"))
    assert (refused.value.successor, refused.value.since) == (WARD.name, AFTER)


def test_a_unit_that_ended_without_a_successor_is_told_with_its_last_day() -> None:
    with pytest.raises(UnitEndedAlready) as refused:
        check(a_draft("Phòng Y tế", begins=ENDED))
    assert refused.value.ended == ENDED


def test_a_unit_founded_after_the_last_day_of_its_namesake_is_another() -> None:
    check(a_draft("Phường Cũ", begins=AFTER))


def test_an_ended_unit_entered_once_more_is_known() -> None:
    with pytest.raises(UnitAlreadyKnown):
        check(a_draft("Phường Cũ", ends=ENDED))


@pytest.mark.parametrize("name", ["Phuong dien bien", "PHUONG CU", "ldld quan"])
def test_a_name_without_its_marks_is_suspected(name: str) -> None:
    with pytest.raises(UnitPerhapsKnown):
        check(a_draft(name))


def test_a_name_with_marks_is_suspected_where_the_directory_lacks_them() -> None:
    plain = a_unit("Phuong Kim Ma")
    with pytest.raises(UnitPerhapsKnown):
        check_entry(a_draft("Phường Kim Mã"), [plain], {plain.id: plain})


def test_a_short_name_is_one_units() -> None:
    with pytest.raises(ShortNameTaken):
        check(a_draft("Liên đoàn khác", short_name="LĐLĐ quận"))


def test_a_name_in_plans_stands_for_one_unit() -> None:
    with pytest.raises(AlreadyStoodFor):
        check(a_draft("Liên đoàn khác", stands_for=("liên đoàn lao động quận",)))


@pytest.mark.parametrize(
    ("name", "known", "suspected"),
    [
        ("Phường Phúc Xã", "Phường Phúc Xá", True),
        ("Phường Lí Thái Tổ", "Phường Lý Thái Tổ", True),
        ("Phường Thuỵ Khuê", "Phường Thụy Khuê", False),
        ("Phường Ngọc Hà", "Phường Ngọc Khánh", False),
    ],
)
def test_names_that_differ_in_marks_alone_are_pointed_out(name: str, known: str, suspected: bool) -> None:
    assert bool(looks_like(a_draft(name), [a_unit(known)])) is suspected
