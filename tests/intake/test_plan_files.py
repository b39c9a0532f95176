from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.calendar.period import Span
from app.domain.errors import Refusal, SeveralRefusals
from app.domain.plans.plan import (
    LeaderGate,
    Plan,
    Recipient,
    VoteBase,
)
from app.intake.plan_files import read_plan, write_plan
from tests.shipped import ALL, BA_DINH, BINH_PHUOC, HA_NOI, QHKT, VHTT, shipped, shipped_text


def complaints(text: str) -> list[tuple[str, int | None]]:
    """What is wrong with a plan's text: each refusal's name and line."""
    with pytest.raises(Refusal) as refused:
        read_plan(text)
    said = refused.value
    reasons = said.reasons if isinstance(said, SeveralRefusals) else (said,)
    return [(type(reason).__name__, vars(reason)["place"].line) for reason in reasons]


def ba_dinh(old: str, new: str) -> tuple[str, int]:
    """The plan of Ba Đình with one passage changed, and the line on which it stands."""
    text = shipped_text(BA_DINH)
    assert old in text
    return text.replace(old, new, 1), text[: text.index(old)].count("\n") + 1


@pytest.mark.parametrize("code", ALL)
def test_a_plan_that_ships_is_called_by_its_files_name(code: str) -> None:
    assert shipped(code).code == code


@pytest.mark.parametrize("code", ALL)
def test_a_plan_that_ships_is_read_again_from_what_was_written(code: str) -> None:
    assert read_plan(write_plan(shipped(code))) == shipped(code)


@given(st.text(max_size=200))
def test_any_text_at_all_is_a_plan_or_is_refused(text: str) -> None:
    with pytest.raises(Refusal):
        read_plan(text)


@settings(max_examples=40)
@given(st.data())
def test_a_plan_with_a_line_lost_is_read_or_refused(data: st.DataObject) -> None:
    lines = shipped_text(BA_DINH).splitlines()
    del lines[data.draw(st.integers(0, len(lines) - 1))]
    with suppress(Refusal):
        assert isinstance(read_plan("\n".join(lines)), Plan)


def test_a_plan_saved_by_notepad_with_its_mark_at_the_front_is_read() -> None:
    assert read_plan("\ufeff" + shipped_text(BA_DINH)) == shipped(BA_DINH)


def test_a_plan_with_windows_line_ends_is_read() -> None:
    assert read_plan(shipped_text(BA_DINH).replace("\n", "\r\n")) == shipped(BA_DINH)


def test_a_written_plan_has_headings_for_the_reader() -> None:
    headings = [line for line in write_plan(shipped(BA_DINH)).splitlines() if line.startswith("# ")]
    assert headings[:3] == ["# KẾ HOẠCH", "# Căn cứ, nơi nhận, yêu cầu", "# Cơ quan ban hành"]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("nam = 2021\n", 'nam = "2021"\n', "WrongValue"),
        ("nam = 2021\n", "nam = true\n", "WrongValue"),
        ("nam = 2021\n", "nam\n", "EqualsSignMissing"),
        ("nam = 2021\n", "nam = hai\n", "ValueNotUnderstood"),
        ("ngay-ban-hanh = 2020-10-19", "ngay-ban-hanh = 2021-02-30", "DayNotInCalendar"),
        ("ngay-ban-hanh = 2020-10-19", 'ngay-ban-hanh = "19/10/2020"', "DayWrittenOtherwise"),
        ("ngay-ban-hanh = 2020-10-19", 'ngay-ban-hanh = "hôm qua"', "WrongValue"),
        ("ngay-ban-hanh = 2020-10-19", "ngay-ban-hanh = 2020-10-19T08:00:00", "WrongValue"),
        ("ngay-ban-hanh = 2020-10-19", "ngay-ban-hanh = 0202-10-19", "DayYearsAway"),
        ('ma = "ba-dinh-2021"', 'ma = "ba-dinh-2021', "NotClosed"),
        ('ma = "ba-dinh-2021"', "ma = 2021-01-01", "WrongValue"),
        ('ky = "thang"', 'ky = "hằng tháng"', "WrongValue"),
        ('cap = "huyen"', 'cap = "quan"', "WrongValue"),
        ('["truong-hoc"]', '["truong"]', "WrongValue"),
        ('["truong-hoc"]', '"truong-hoc"', "WrongValue"),
        ("toi-thieu = 2", "toi-thieu = 0", "NumberBelowOne"),
        ("toi-thieu = 2", "toi-thieu = 2.5", "WrongValue"),
        ('den-thang = "2021-05"', 'den-thang = "2021-Q2"', "WrongValue"),
        ('den-thang = "2021-05"', 'den-thang = "2021-13"', "WrongValue"),
        ('ty-le = "90%"', 'ty-le = "190%"', "ShareOutOfRange"),
        ('ty-le = "90%"', "ty-le = 0.9", "WrongValue"),
        ('du-hop = "2/3"', 'du-hop = "2/0"', "WrongValue"),
        ("ngay = 10\n", "ngay = 32\n", "DayOfMonthImpossible"),
        ("so-bai = 50", "so-bai = 0", "NumberBelowOne"),
        ("phai-vuot = false", 'phai-vuot = "khong"', "WrongValue"),
        ("so-bai = 50", "so-bai = 50\nso-bai = 51", "GivenTwice"),
    ],
)
def test_a_wrong_plan_names_the_line(old: str, new: str, fault: str) -> None:
    text, line = ba_dinh(old, new)
    (found, where), *_ = complaints(text)
    assert found == fault
    assert where in {line, line + new.count("\n")}


def test_days_the_wrong_way_round_are_refused_where_they_stand() -> None:
    text, line = ba_dinh("tu-ngay = 2020-10-13\nden-ngay = 2021-05-24", "tu-ngay = 2021-10-13\nden-ngay = 2021-05-24")
    assert complaints(text) == [("DaysBackwards", line - 1)]


def test_a_misspelt_key_is_recognised_and_its_absence_said_too() -> None:
    text, line = ba_dinh("nam = 2021\n", "namm = 2021\n")
    assert complaints(text) == [("KeyMisspelt", line), ("KeyMissing", 1)]


def test_a_key_like_no_other_is_refused() -> None:
    text, line = ba_dinh("nam = 2021\n", "nam = 2021\nxyzzy = 1\n")
    assert complaints(text) == [("KeyUnknown", line + 1)]


def test_a_key_missing_from_a_table_is_placed_at_the_table() -> None:
    text, line = ba_dinh('[tong-ket]\nthang = "2021-09"\n', "[tong-ket]\n")
    assert complaints(text) == [("KeyMissing", line)]


def test_a_matter_nobody_knows_is_refused() -> None:
    text, line = ba_dinh("[han-hang-thang.guong]", "[han-hang-thang.guongs]")
    assert complaints(text) == [("KeyMisspelt", line)]


def test_a_table_where_a_text_belongs_is_refused() -> None:
    text, line = ba_dinh("nam = 2021\n", "nam = { hai = 2021 }\n")
    assert complaints(text) == [("WrongValue", line)]


def test_a_text_where_a_table_belongs_is_refused() -> None:
    text, line = ba_dinh("han = { ngay = 2021-05-25, ke-ca-ngay-do = false }", 'han = "25/5/2021"')
    assert complaints(text) == [("WrongValue", line)]


def test_everything_wrong_with_a_plan_is_said_at_once() -> None:
    text = shipped_text(BA_DINH).replace("nam = 2021\n", 'nam = "2021"\n').replace("so-bai = 50", 'so-bai = "50"')
    assert [fault for fault, _ in complaints(text)] == ["WrongValue", "WrongValue"]


def test_a_fault_of_the_whole_rule_is_placed_on_its_own_line() -> None:
    text = shipped_text(BA_DINH)
    quota = '\n[[chi-tieu]]\nnoi-dung = "guong"\nky = "thang"\ntoi-thieu = 1\nloai-don-vi = ["phuong"]\n'
    assert complaints(text + quota) == [("QuotasClash", text.count("\n") + 2)]


def test_an_empty_file_lacks_everything_a_plan_must_have() -> None:
    assert {fault for fault, _ in complaints("")} == {"KeyMissing"}


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("a" * 1_000_001, "TextTooLarge"),
        ("a = " + "[" * 100_000, "NestedTooDeep"),
        ("a = " + "9" * 10_000, "ValueNotUnderstood"),
        ("a = [1, 2", "NotClosed"),
        ("[co-quan", "NotClosed"),
        ("[a]\n[a]", "GivenTwice"),
        ("\x00", "StatementNotUnderstood"),
        ("Kính gửi: UBND", "EqualsSignMissing"),
    ],
)
def test_what_is_no_plan_file_at_all_is_refused(text: str, fault: str) -> None:
    assert [found for found, _ in complaints(text)] == [fault]


CONTENTS: list[tuple[str, Callable[[Plan], object], object]] = [
    (BA_DINH, lambda plan: (plan.number, plan.issued_on), ("190/KH-UBND", date(2020, 10, 19))),
    (BA_DINH, lambda plan: plan.contest, Span(date(2020, 10, 13), date(2021, 5, 24))),
    (BA_DINH, lambda plan: plan.commendations.last, date(2021, 9, 30)),
    (BA_DINH, lambda plan: plan.shortlist and plan.shortlist.count, 50),
    (BA_DINH, lambda plan: plan.shortlist and plan.shortlist.limit.last_day, date(2021, 5, 24)),
    (BA_DINH, lambda plan: plan.agency.heading, ("ỦY BAN NHÂN DÂN", "QUẬN BA ĐÌNH")),
    (BA_DINH, lambda plan: plan.contest_rules and plan.contest_rules.words_at_most, 1500),
    (BA_DINH, lambda plan: plan.recipients[-1], "Lưu: VT, NV"),
    (BA_DINH, lambda plan: len(plan.quotas), 7),
    (BINH_PHUOC, lambda plan: plan.vote and plan.vote.share, Fraction(9, 10)),
    (BINH_PHUOC, lambda plan: plan.vote and plan.vote.base, VoteBase.MEMBERS),
    (BINH_PHUOC, lambda plan: plan.vote and plan.vote.leader_gate, LeaderGate.STRICT),
    (BINH_PHUOC, lambda plan: plan.deadlines[0].limit.last_day, date(2024, 11, 29)),
    (BINH_PHUOC, lambda plan: plan.only_recognised_go_higher, True),
    (BINH_PHUOC, lambda plan: plan.criteria_for(Recipient.COLLECTIVE)[6].share_at_least, Fraction(1, 2)),
    (BINH_PHUOC, lambda plan: plan.quotas, ()),
    (BINH_PHUOC, lambda plan: plan.agency.signer.capacity, ("GIÁM ĐỐC",)),
    (BINH_PHUOC, lambda plan: len(plan.discoveries), 5),
    (VHTT, lambda plan: plan.contest, Span(date(2023, 4, 27), date(2023, 10, 10))),
    (VHTT, lambda plan: plan.deadlines[0].limit.last_day, date(2023, 8, 14)),
    (VHTT, lambda plan: len(plan.criteria_for(Recipient.STAFF)), 3),
    (VHTT, lambda plan: plan.criteria_for(Recipient.COLLECTIVE), ()),
    (VHTT, lambda plan: plan.recipients[-1], "Lưu: VT, TĐKT_(Q)"),
    (QHKT, lambda plan: (plan.number, plan.issued_on), ("", None)),
    (QHKT, lambda plan: plan.contest, Span(date(2024, 4, 15), date(2025, 3, 31))),
    (QHKT, lambda plan: plan.review and plan.review.month.code, "2025-06"),
    (QHKT, lambda plan: plan.recipients[0], "Ban Thi đua - Khen thưởng Thành phố (để b/cáo)"),
    (QHKT, lambda plan: plan.agency.signer.capacity, ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")),
    (HA_NOI, lambda plan: len(plan.principles), 4),
    (HA_NOI, lambda plan: len(plan.duties[0].tasks), 6),
]


@pytest.mark.parametrize(("code", "part", "content"), CONTENTS)
def test_the_plans_that_ship_say_what_the_printed_plans_say(
    code: str, part: Callable[[Plan], object], content: object
) -> None:
    assert part(shipped(code)) == content


@pytest.mark.parametrize("code", ALL)
def test_no_slip_of_the_printed_plans_is_carried_over(code: str) -> None:
    kept = "\n".join(line for line in shipped_text(code).splitlines() if not line.lstrip().startswith("#"))
    slips = (
        "Khôi phùng",
        "quân ",
        "2121",
        "cơ cơ",
        " –",
        "lựa chọn 50 lựa chọn",
        "Hội đồng - Thi đua",
        "công thông tin",
    )
    assert [slip for slip in slips if slip in kept] == []


def test_each_unit_may_keep_standards_of_its_own_of_several_lines() -> None:
    plan = replace(shipped(HA_NOI), own_standards='1. Gương mẫu\n2. Có "sức lan tỏa"\\ rộng')
    assert read_plan(write_plan(plan)).own_standards == plan.own_standards
