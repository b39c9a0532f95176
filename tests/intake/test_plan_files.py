import tomllib
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.agency import Agency, Level, Signer, SigningPower
from app.domain.award_standard import AuthorStandard, CollectiveStandard, LevelMinimum, Standards
from app.domain.errors import Refusal, SeveralRefusals
from app.domain.limits import DayLimit, MonthlyLimit
from app.domain.money import Rounding
from app.domain.period import Cadence, Period, Span
from app.domain.plan import (
    AwardLevel,
    ContestRules,
    Criterion,
    CriterionGroup,
    DossierItem,
    LeaderGate,
    MarkingItem,
    Matter,
    Plan,
    QuotaMonths,
    QuotaRule,
    Recipient,
    VoteBase,
    VoteRule,
)
from app.domain.plan_check import faults_of
from app.domain.programme import Deadline, Duty, Review, ShortlistRule
from app.domain.text import clean, clean_block
from app.domain.unit import UnitKind
from app.intake.plan_files import read_plan, write_plan
from tests.shipped import ALL, BA_DINH, BINH_PHUOC, HA_NOI, QHKT, VHTT, shipped, shipped_text

DAYS = st.dates(date(2000, 1, 1), date(2090, 12, 31))
TEXTS = st.text(max_size=30).map(clean)
NAMES = st.text(min_size=1, max_size=20).map(clean).filter(bool)
CODES = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}", fullmatch=True)
SHARES = st.fractions(Fraction(1, 100), 1, max_denominator=99)
MONTHS = st.builds(Period, st.just(Cadence.MONTH), st.integers(2000, 2090), st.integers(1, 12))
LIMITS = st.builds(DayLimit, DAYS, st.booleans(), st.booleans())
SPANS = st.tuples(DAYS, DAYS).map(lambda days: Span(min(days), max(days)))


def several(strategy: st.SearchStrategy[object], most: int = 3) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(strategy, max_size=most).map(tuple)


def each_once(enum: type, inner: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.dictionaries(st.sampled_from(enum), inner).map(lambda found: tuple(found.items()))


LEVELS = st.sampled_from(Level)
KINDS = several(st.sampled_from(UnitKind))
RECIPIENTS = several(st.sampled_from(Recipient))
MINIMUMS = st.builds(LevelMinimum, LEVELS, st.integers(1, 9))
STANDARDS = st.builds(
    Standards,
    several(TEXTS),
    st.booleans(),
    several(st.builds(CollectiveStandard, TEXTS, KINDS, several(MINIMUMS))),
    st.none()
    | st.builds(AuthorStandard, st.integers(1, 9), LEVELS, st.integers(1, 9), LEVELS, st.booleans(), st.booleans()),
)
AGENCIES = st.builds(
    Agency,
    NAMES,
    TEXTS,
    several(TEXTS),
    NAMES,
    NAMES,
    LEVELS,
    NAMES,
    TEXTS,
    TEXTS,
    TEXTS,
    TEXTS,
    st.builds(Signer, TEXTS, st.sampled_from(SigningPower), several(TEXTS)),
)
PLANS = st.builds(
    Plan,
    code=CODES,
    title=NAMES,
    subject=NAMES,
    number=TEXTS,
    issued_on=st.none() | DAYS,
    signed_by=TEXTS,
    year=st.integers(2000, 2090),
    agency=AGENCIES,
    contest=SPANS,
    commendations=SPANS,
    quota_months=st.none() | st.builds(QuotaMonths, MONTHS, MONTHS),
    quotas=several(
        st.builds(
            QuotaRule,
            st.sampled_from(Matter),
            st.sampled_from(Cadence),
            st.integers(1, 9),
            KINDS,
            several(TEXTS),
        )
    ),
    monthly_limits=each_once(
        Matter, st.builds(MonthlyLimit, st.integers(2, 31), st.booleans(), st.booleans(), st.booleans())
    ),
    contest_rules=st.none()
    | st.builds(
        ContestRules,
        st.none() | st.integers(1, 9999),
        st.none() | st.integers(1, 9999),
        st.booleans(),
        st.booleans(),
        several(TEXTS),
        several(st.builds(MarkingItem, TEXTS, st.integers(1, 100))),
    ),
    criteria=several(
        st.builds(CriterionGroup, TEXTS, RECIPIENTS, several(st.builds(Criterion, CODES, NAMES, st.none() | SHARES)))
    ),
    dossier=several(st.builds(DossierItem, CODES, NAMES, RECIPIENTS, st.booleans())),
    standards=st.none() | STANDARDS,
    vote=st.none()
    | st.builds(
        VoteRule,
        SHARES,
        st.booleans(),
        st.sampled_from(VoteBase),
        SHARES,
        st.booleans(),
        st.sampled_from(LeaderGate),
        st.booleans(),
    ),
    shortlist=st.none() | st.builds(ShortlistRule, st.integers(1, 99), TEXTS, LIMITS),
    deadlines=several(st.builds(Deadline, CODES, NAMES, TEXTS, LIMITS)),
    grounds=several(TEXTS),
    recipients=several(TEXTS),
    rounding=st.sampled_from(Rounding),
    rating_year=st.none() | st.integers(2000, 2090),
    own_standards=st.text(max_size=60).map(clean_block),
    discoveries=several(TEXTS),
    follow_up=several(TEXTS),
    scope=TEXTS,
    principles=several(TEXTS),
    duties=several(st.builds(Duty, TEXTS, several(TEXTS))),
    review=st.none() | st.builds(Review, MONTHS, TEXTS),
    addressees=each_once(Matter, TEXTS),
    surplus_carries_over=st.booleans(),
    levels=several(st.builds(AwardLevel, LEVELS, TEXTS, TEXTS)),
    only_recognised_go_higher=st.booleans(),
    grounds_checked=st.booleans(),
)


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


@given(PLANS)
def test_a_sound_plan_is_read_again_from_what_was_written(plan: Plan) -> None:
    if not list(faults_of(plan)):
        assert read_plan(write_plan(plan)) == plan


@given(PLANS)
def test_whatever_a_plan_holds_its_file_is_toml(plan: Plan) -> None:
    assert tomllib.loads(write_plan(plan))["ma"] == plan.code


@given(st.text(max_size=200))
def test_any_text_at_all_is_a_plan_or_is_refused(text: str) -> None:
    with pytest.raises(Refusal):
        read_plan(text)


@given(st.data())
def test_a_plan_with_a_line_lost_is_read_or_refused(data: st.DataObject) -> None:
    lines = shipped_text(BA_DINH).splitlines()
    del lines[data.draw(st.integers(0, len(lines) - 1))]
    try:
        read_plan("\n".join(lines))
    except Refusal as refused:
        assert refused.args is not None


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
        ("ngay-ban-hanh = 2020-10-19", 'ngay-ban-hanh = "19/10/2020"', "WrongValue"),
        ("ngay-ban-hanh = 2020-10-19", "ngay-ban-hanh = 2020-10-19T08:00:00", "WrongValue"),
        ("ngay-ban-hanh = 2020-10-19", "ngay-ban-hanh = 0202-10-19", "WrongValue"),
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
        ("Kính gửi: UBND", "StatementNotUnderstood"),
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
