import unicodedata
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.units.unit import (
    KindNotAsNamed,
    SuccessorNotInForce,
    UnitAlreadyEnded,
    UnitDraft,
    UnitEndsBeforeItBegins,
    UnitKind,
    UnitMergedIntoItself,
    UnitWithoutName,
    UnknownUnit,
    accept_unit,
    check_merger,
    find_unit,
    kind_named,
    named_in_text,
)
from tests.builders import SCHOOL, TODAY, UNION, WARD, a_unit

BORN = date(2021, 1, 1)
ENDED = date(2021, 6, 30)
DAYS = st.dates(date(2020, 1, 1), date(2022, 12, 31))


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def test_a_unit_is_entered_cleaned() -> None:
    draft = UnitDraft(f"  {decomposed('Phường  Điện Biên')}\n", UnitKind.WARD, " P. ĐB ", "Số 1\u00a0Điện Biên Phủ")
    assert accept_unit(draft) == UnitDraft("Phường Điện Biên", UnitKind.WARD, "P. ĐB", "Số 1 Điện Biên Phủ")


@pytest.mark.parametrize("name", ["", "   ", "\u200b"])
def test_a_unit_has_a_name(name: str) -> None:
    with pytest.raises(UnitWithoutName):
        accept_unit(UnitDraft(name, UnitKind.WARD))


def test_a_unit_does_not_end_before_it_begins() -> None:
    with pytest.raises(UnitEndsBeforeItBegins) as refused:
        accept_unit(UnitDraft("Phường A", UnitKind.WARD, begins=ENDED, ends=BORN))
    assert (refused.value.name, refused.value.begins, refused.value.ends) == ("Phường A", ENDED, BORN)


def test_a_unit_may_last_a_single_day() -> None:
    assert accept_unit(UnitDraft("Phường A", UnitKind.WARD, begins=BORN, ends=BORN)).ends == BORN


def test_a_unit_exists_from_its_first_day_to_its_last() -> None:
    unit = a_unit("Phường A", begins=BORN, ends=ENDED)
    assert unit.in_force(BORN)
    assert unit.in_force(ENDED)
    assert not unit.in_force(date(2020, 12, 31))
    assert not unit.in_force(date(2021, 7, 1))


def test_a_unit_of_which_no_dates_are_known_has_always_existed() -> None:
    assert WARD.in_force(date.min)
    assert WARD.in_force(date.max)


@given(DAYS, DAYS, st.none() | DAYS, st.none() | DAYS)
def test_a_unit_exists_within_a_stretch_when_it_exists_on_one_of_its_days(
    one: date, other: date, begins: date | None, ends: date | None
) -> None:
    first, last = min(one, other), max(one, other)
    if begins and ends and ends < begins:
        begins, ends = ends, begins
    unit = a_unit("Phường A", begins=begins, ends=ends)
    days = (date.fromordinal(ordinal) for ordinal in range(first.toordinal(), last.toordinal() + 1))
    assert unit.exists_within(first, last) == any(map(unit.in_force, days))


@pytest.mark.parametrize(
    "name", ["Trường THCS Giảng Võ", "trường thcs giảng võ", "THCS  Giảng Võ", decomposed("THCS Giảng Võ")]
)
def test_a_unit_answers_to_its_full_and_its_short_name_however_written(name: str) -> None:
    assert SCHOOL.answers_to(name)


@pytest.mark.parametrize("name", ["", "Giảng Võ", "THCS Giảng Vo", "Phường Điện Biên"])
def test_a_unit_answers_to_nothing_else(name: str) -> None:
    assert not SCHOOL.answers_to(name)


def test_a_unit_without_a_short_name_does_not_answer_to_nothing() -> None:
    assert not WARD.answers_to("")


def test_both_spellings_of_a_tone_mark_name_one_unit() -> None:
    assert a_unit("Phường Thụy Khuê").answers_to("Phường Thuỵ Khuê")


def test_a_unit_is_found_by_name_among_those_of_the_day() -> None:
    assert find_unit([WARD, SCHOOL, UNION], "LĐLĐ quận", TODAY) is UNION


def test_the_unit_in_force_that_day_is_found_when_an_ended_one_bore_the_name() -> None:
    ended, present = a_unit("Phường Mới", ends=ENDED), a_unit("Phường Mới", begins=date(2021, 7, 1))
    assert find_unit([ended, present], "Phường Mới", ENDED) is ended
    assert find_unit([ended, present], "Phường Mới", date(2021, 7, 1)) is present


@pytest.mark.parametrize("name", ["Phường Không Có", ""])
def test_a_name_nobody_bears_that_day_is_refused(name: str) -> None:
    with pytest.raises(UnknownUnit) as refused:
        find_unit([WARD, SCHOOL], name, TODAY)
    assert refused.value.name == name


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Phường Điện Biên", UnitKind.WARD),
        ("PHƯỜNG 7", UnitKind.WARD),
        ("Xã Tân Lập", UnitKind.COMMUNE),
        ("thị trấn Phùng", UnitKind.COMMUNE),
        ("Đặc khu Phú Quốc", UnitKind.COMMUNE),
        ("Phường đoàn Điện Biên", None),
        ("Xã hội học", None),
        ("Công an phường Điện Biên", None),
        ("Phường", None),
    ],
)
def test_a_name_may_say_its_kind(name: str, kind: UnitKind | None) -> None:
    assert kind_named(name) is kind


@pytest.mark.parametrize(("name", "given"), [("Xã Tân Lập", UnitKind.WARD), ("Phường Điện Biên", UnitKind.COMMUNE)])
def test_a_kind_its_name_denies_is_refused(name: str, given: UnitKind) -> None:
    with pytest.raises(KindNotAsNamed):
        accept_unit(UnitDraft(name, given))


def test_a_commune_may_be_entered_as_a_unit_of_another_kind() -> None:
    assert accept_unit(UnitDraft("Xã Tân Lập", UnitKind.SUBORDINATE)).kind is UnitKind.SUBORDINATE


def test_a_unit_answers_to_the_names_plans_have_for_it() -> None:
    typed = UnitDraft("Hội A", UnitKind.MASS_ORGANISATION, stands_for=("  Hội LHPN  quận", " ", "Hội LHPN quận"))
    women = accept_unit(typed)
    assert women.stands_for == ("Hội LHPN quận",)
    assert a_unit("Hội A", stands_for=women.stands_for).answers_to("hội lhpn quận")


def test_a_unit_goes_on_in_one_that_exists_the_day_after() -> None:
    check_merger(WARD, replace(SCHOOL, begins=date(2021, 7, 1)), ENDED)


def test_a_unit_is_not_merged_into_itself() -> None:
    with pytest.raises(UnitMergedIntoItself):
        check_merger(WARD, WARD, ENDED)


def test_a_unit_ends_once() -> None:
    with pytest.raises(UnitAlreadyEnded):
        check_merger(replace(WARD, ends=BORN), SCHOOL, ENDED)


def test_a_unit_is_not_merged_before_it_begins() -> None:
    with pytest.raises(UnitEndsBeforeItBegins):
        check_merger(replace(WARD, begins=date(2021, 7, 1)), SCHOOL, ENDED)


def test_the_work_of_a_unit_goes_on_in_no_unit_that_has_ended() -> None:
    with pytest.raises(SuccessorNotInForce):
        check_merger(WARD, replace(SCHOOL, ends=ENDED), ENDED)


@pytest.mark.parametrize(
    ("name", "within"),
    [
        ("Phường Trúc Bạch", "phường Trúc Bạch"),
        ("Thị trấn Tây Đằng", "thị trấn Tây Đằng"),
        ("Phường 7", "Phường 7"),
        ("Phường số 2", "Phường số 2"),
        ("Quận 1", "Quận 1"),
        ("Quận đoàn", "Quận đoàn"),
        ("Thành phố Hồ Chí Minh", "Thành phố Hồ Chí Minh"),
        ("Phòng Tư pháp", "Phòng Tư pháp"),
    ],
)
def test_within_a_sentence_only_the_common_noun_of_a_named_place_is_written_small(name: str, within: str) -> None:
    assert named_in_text(name) == within
