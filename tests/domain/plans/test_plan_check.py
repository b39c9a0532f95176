from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from app.domain.calendar.limits import DayLimit, MonthlyLimit
from app.domain.calendar.period import Cadence, Span, read_period
from app.domain.plans.award_standard import AuthorStandard, CollectiveStandard, LevelMinimum, Standards
from app.domain.plans.marking import MarkingItem
from app.domain.plans.place import Place
from app.domain.plans.plan import (
    ContestRules,
    Criterion,
    CriterionGroup,
    DossierItem,
    Matter,
    Plan,
    QuotaMonths,
    QuotaRule,
    VoteRule,
)
from app.domain.plans.plan_check import faults_of
from app.domain.plans.programme import Deadline, ShortlistRule
from app.domain.units.agency import Level
from app.domain.units.unit import UnitKind
from tests.builders import AGENCY, a_plan
from tests.shipped import ALL, BA_DINH, shipped

LIMIT = DayLimit(date(2021, 5, 25))
MONTHLY = QuotaRule(Matter.ARTICLES, Cadence.MONTH, 1)
WARDS = replace(MONTHLY, kinds=(UnitKind.WARD,))
UNIONS = replace(MONTHLY, units=("Hội LHPN quận",))
ONE_CITY = LevelMinimum(Level.DISTRICT, 1)
AUTHORS = AuthorStandard(2, Level.DISTRICT, 1, Level.DISTRICT)


def months(first: str, last: str) -> QuotaMonths:
    return QuotaMonths(read_period(first), read_period(last))


def judging(*collectives: CollectiveStandard, authors: AuthorStandard | None = None) -> Standards:
    return Standards((), False, collectives, authors)


def wrong(plan: Plan) -> list[str]:
    return [type(fault).__name__ for fault in faults_of(plan)]


@pytest.mark.parametrize("code", ALL)
def test_each_plan_that_ships_has_nothing_wrong(code: str) -> None:
    assert wrong(shipped(code)) == []


@pytest.mark.parametrize(
    ("plan", "fault"),
    [
        (a_plan(title=""), "PlanTextMissing"),
        (a_plan(agency=replace(AGENCY, symbol="")), "PlanTextMissing"),
        (a_plan(code="Ba Đình 2021"), "CodeUnfit"),
        (a_plan(code="ba--dinh"), "CodeUnfit"),
        (a_plan(dossier=(DossierItem("anh", "Ảnh"), DossierItem("anh", "Ảnh hoạt động"))), "CodeUsedTwice"),
        (a_plan(criteria=(CriterionGroup("", (), (Criterion("a", ""),)),)), "PlanTextMissing"),
        (a_plan(deadlines=(Deadline("ho so", "Gửi hồ sơ", "Văn phòng", LIMIT),)), "CodeUnfit"),
        (a_plan(year=2012), "YearOutsideContest"),
        (a_plan(quota_months=months("2021-03", "2021-01")), "QuotaMonthsBackwards"),
        (a_plan(quota_months=months("2020-09", "2021-01")), "QuotaMonthOutsideContest"),
        (a_plan(contest=Span(date(2021, 3, 2), date(2021, 3, 20)), quotas=(MONTHLY,)), "QuotasNeverDue"),
        (a_plan(quotas=(replace(MONTHLY, minimum=0),)), "NumberBelowOne"),
        (a_plan(quotas=(replace(UNIONS, kinds=(UnitKind.WARD,)),)), "QuotaByKindAndName"),
        (a_plan(quotas=(WARDS, replace(WARDS, minimum=2))), "QuotasClash"),
        (a_plan(quotas=(MONTHLY, WARDS)), "QuotasClash"),
        (a_plan(quotas=(UNIONS, replace(UNIONS, units=("HỘI LHPN QUẬN",)))), "QuotasClash"),
        (a_plan(monthly_limits=((Matter.EXEMPLARS, MonthlyLimit(1)),)), "DayOfMonthImpossible"),
        (a_plan(monthly_limits=((Matter.EXEMPLARS, MonthlyLimit(32)),)), "DayOfMonthImpossible"),
        (a_plan(shortlist=ShortlistRule(0, "Thành phố", LIMIT)), "NumberBelowOne"),
        (a_plan(contest_rules=ContestRules(words_at_most=0)), "NumberBelowOne"),
        (a_plan(contest_rules=ContestRules(1300, 1500)), "WordLimitsBackwards"),
        (a_plan(contest_rules=ContestRules(marking=(MarkingItem("Văn phong", 0),))), "NumberBelowOne"),
        (a_plan(vote=VoteRule(Fraction(0))), "ShareOutOfRange"),
        (a_plan(vote=VoteRule(Fraction(3, 2))), "ShareOutOfRange"),
        (a_plan(vote=VoteRule(Fraction(9, 10), quorum=Fraction(4, 3))), "ShareOutOfRange"),
        (a_plan(vote=VoteRule(Fraction(1), more_than=True)), "ShareNeverReached"),
        (
            a_plan(criteria=(CriterionGroup("", (), (Criterion("a", "Từ 150%", Fraction(3, 2)),)),)),
            "ShareOutOfRange",
        ),
        (a_plan(standards=judging(CollectiveStandard("Phường", (), (ONE_CITY,)))), "StandardWithoutKinds"),
        (
            a_plan(standards=judging(CollectiveStandard("Phường", (UnitKind.WARD,), ()))),
            "StandardWithoutAlternatives",
        ),
        (
            a_plan(standards=judging(*[CollectiveStandard("Phường", (UnitKind.WARD,), (ONE_CITY,))] * 2)),
            "KindJudgedTwice",
        ),
        (
            a_plan(
                standards=judging(
                    CollectiveStandard("Phường", (UnitKind.WARD,), (LevelMinimum(Level.STATE, 1),)),
                )
            ),
            "LevelNotOfThePlan",
        ),
        (a_plan(standards=judging(authors=replace(AUTHORS, higher_level=Level.STATE))), "LevelNotOfThePlan"),
        (a_plan(levels=(), standards=None, only_recognised_go_higher=True), "NoLevelToRiseFrom"),
        (a_plan(standards=judging(authors=replace(AUTHORS, articles=0))), "NumberBelowOne"),
    ],
)
def test_what_cannot_be_right_in_a_plan_is_refused(plan: Plan, fault: str) -> None:
    assert wrong(plan) == [fault]


@pytest.mark.parametrize(
    "plan",
    [
        a_plan(quotas=(WARDS, UNIONS)),
        a_plan(quotas=(WARDS, replace(WARDS, matter=Matter.EXEMPLARS))),
        a_plan(quotas=(WARDS, replace(WARDS, kinds=(UnitKind.SCHOOL,)))),
        a_plan(quotas=(UNIONS, replace(UNIONS, units=("Đoàn TNCS Hồ Chí Minh quận",)))),
        a_plan(monthly_limits=((Matter.EXEMPLARS, MonthlyLimit(1, inclusive=True)),)),
        a_plan(vote=VoteRule(Fraction(1))),
        a_plan(contest_rules=ContestRules(1500, 1300)),
        a_plan(code="2021"),
    ],
)
def test_what_is_only_unusual_in_a_plan_is_let_be(plan: Plan) -> None:
    assert wrong(plan) == []


def test_everything_wrong_is_said_at_once() -> None:
    plan = a_plan(title="", year=2012, quotas=(replace(MONTHLY, minimum=0),))
    assert wrong(plan) == ["PlanTextMissing", "YearOutsideContest", "NumberBelowOne"]


def test_a_clash_names_who_is_caught_between_the_two_rules() -> None:
    plan = replace(shipped(BA_DINH), quotas=(MONTHLY, WARDS))
    assert [vars(fault)["whose"] for fault in faults_of(plan)] == ["Phường"]


def test_a_fault_is_placed_by_names_and_positions_from_the_top() -> None:
    fault = next(faults_of(a_plan(quotas=(WARDS, replace(UNIONS, minimum=0)))))
    assert fault.place.path == ("quotas", 1, "minimum")


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (Place(("quotas", 1, "minimum")), "Chỉ tiêu thứ 2"),
        (Place(("vote", "share")), "Bỏ phiếu"),
        (Place(("code",)), "Kế hoạch"),
        (Place(), "Kế hoạch"),
        (Place(("quotas", 1), line=12), "Dòng 12"),
        (Place(line=12, file="levels.toml"), "Tệp levels.toml, dòng 12"),
    ],
)
def test_a_place_is_said_by_its_line_or_by_its_part_of_the_plan(place: Place, said: str) -> None:
    assert str(place) == said
