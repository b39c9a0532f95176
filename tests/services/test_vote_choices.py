"""Each choice a plan leaves the office for its vote, changed in the plan's file as the clerk changes it, and felt."""

from datetime import date

import pytest

from app.domain.council.ballot import Verdict, WrittenOpinionsNotAllowed
from app.domain.council.quorum import QuorumNotReached
from app.domain.nominations.nomination import Heads, Nomination
from app.domain.plans.plan import Recipient
from app.domain.units.unit import UnitKind
from tests.services.conftest import Story

RECEIVED, HELD = date(2024, 11, 20), date(2024, 12, 3)


def nominee(story: Story, name: str = "Lê Văn Ân") -> Nomination:
    unit = story.unit("Phòng A", UnitKind.DEPARTMENT)
    return story.nominate(story.exemplar(name, unit), unit, RECEIVED)


@pytest.mark.parametrize(
    ("written", "instead", "verdict"),
    [
        ('ty-le = "90%"', 'ty-le = "90%"', Verdict.FAILED),
        ('ty-le = "90%"', 'ty-le = "8/9"', Verdict.PASSED),
        ('tinh-tren = "thanh-vien"', 'tinh-tren = "co-mat"', Verdict.PASSED),
        ('tinh-tren = "thanh-vien"', 'tinh-tren = "phieu-hop-le"', Verdict.PASSED),
    ],
)
def test_eight_of_nine_members_pass_by_some_rules_and_not_by_others(
    binh_phuoc: Story, written: str, instead: str, verdict: Verdict
) -> None:
    binh_phuoc.choose(written, instead)
    binh_phuoc.council(9)
    (outcome,) = binh_phuoc.vote(binh_phuoc.meet(HELD, nominee(binh_phuoc), absent=1), 8)
    assert outcome.verdict is verdict


@pytest.mark.parametrize(("more", "verdict"), [("false", Verdict.PASSED), ("true", Verdict.FAILED)])
def test_exactly_ninety_percent_passes_unless_the_plan_asks_for_more(
    binh_phuoc: Story, more: str, verdict: Verdict
) -> None:
    binh_phuoc.choose("phai-vuot = false", f"phai-vuot = {more}")
    binh_phuoc.council(10)
    (outcome,) = binh_phuoc.vote(binh_phuoc.meet(HELD, nominee(binh_phuoc), absent=1), 9)
    assert outcome.verdict is verdict


def test_five_of_nine_may_meet_where_half_is_quorum(binh_phuoc: Story) -> None:
    binh_phuoc.council(9)
    meeting = binh_phuoc.meet(HELD, nominee(binh_phuoc), absent=4)
    with pytest.raises(QuorumNotReached):
        binh_phuoc.vote(meeting, 5)
    binh_phuoc.choose('du-hop = "2/3"', 'du-hop = "1/2"')
    assert binh_phuoc.vote(meeting, 5)


def test_written_opinions_are_taken_unless_the_plan_lets_only_those_present_vote(binh_phuoc: Story) -> None:
    binh_phuoc.council(9)
    wanted = nominee(binh_phuoc)
    binh_phuoc.choose("y-kien-bang-van-ban = true", "y-kien-bang-van-ban = false")
    with pytest.raises(WrittenOpinionsNotAllowed):
        binh_phuoc.meet(HELD, wanted, absent=1, wrote=1)
    binh_phuoc.choose("y-kien-bang-van-ban = false", "y-kien-bang-van-ban = true")
    assert binh_phuoc.meet(HELD, wanted, absent=1, wrote=1)


@pytest.mark.parametrize(
    ("gate", "verdict"),
    [
        ("tap-the-duoc-cong-nhan", Verdict.HELD_BACK),
        ("tap-the-hoan-thanh-xuat-sac", Verdict.PASSED),
        ("khong", Verdict.PASSED),
    ],
)
def test_a_leader_whose_excellent_collective_fails_the_vote_falls_by_the_strict_gate_only(
    binh_phuoc: Story, gate: str, verdict: Verdict
) -> None:
    binh_phuoc.choose('nguoi-dung-dau = "tap-the-duoc-cong-nhan"', f'nguoi-dung-dau = "{gate}"')
    binh_phuoc.council(9)
    unit = binh_phuoc.unit("Phòng A", UnitKind.DEPARTMENT)
    collective = binh_phuoc.exemplar("Tập thể Phòng A", unit, Recipient.COLLECTIVE)
    leader = binh_phuoc.leader_of(collective, "Trần Văn Trưởng", unit, RECEIVED, Heads.HEAD)
    meeting = binh_phuoc.meet(HELD, binh_phuoc.nominate(collective, unit, RECEIVED), leader)
    assert binh_phuoc.vote(meeting, 8, 9)[1].verdict is verdict


@pytest.mark.parametrize(
    ("marks", "said"), [("false", "không đánh dấu vào dòng của mình"), ("true", "được đánh dấu vào dòng của mình")]
)
def test_the_notice_on_a_member_who_is_nominated_follows_the_plan(binh_phuoc: Story, marks: str, said: str) -> None:
    binh_phuoc.choose("tu-danh-dau-dong-minh = false", f"tu-danh-dau-dong-minh = {marks}")
    binh_phuoc.council(9)
    meeting = binh_phuoc.meet(HELD, nominee(binh_phuoc, "Ủy viên 4"))
    (conflict,) = binh_phuoc.office.councils.conflicts(meeting)
    assert conflict.sentence.endswith(f", {said}")


@pytest.mark.parametrize(("shifts", "late"), [("false", True), ("true", False)])
def test_a_dossier_may_wait_for_monday_where_the_plan_says_so(binh_phuoc: Story, shifts: str, late: bool) -> None:
    # The last valid day, 30 November 2024, is a Saturday.
    limit = f"ngay = 2024-11-30, ke-ca-ngay-do = true, chuyen-sang-ngay-lam-viec = {shifts}"
    binh_phuoc.choose("ngay = 2024-11-30, ke-ca-ngay-do = false", limit)
    unit = binh_phuoc.unit("Phòng A", UnitKind.DEPARTMENT)
    known = binh_phuoc.nominate(binh_phuoc.exemplar("Lê Văn Ân", unit), unit, date(2024, 12, 2))
    assert (binh_phuoc.office.exemplars.completeness(known.id).late_for is not None) is late
