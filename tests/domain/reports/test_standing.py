from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.plans.award_standard import AuthorStandard, Standards
from app.domain.quotas.quota import Assessment, QuotaSummary
from app.domain.reports.standing import (
    AuthorEntry,
    AuthorFacts,
    CommendedByLevel,
    Condition,
    Standing,
    UnitFacts,
    author_standing,
    collective_standing,
    commended_by_level,
)
from app.domain.units.agency import Level
from app.domain.units.unit import UnitKind
from tests.shipped import BA_DINH, shipped


def ba_dinh() -> Standards:
    standards = shipped(BA_DINH).standards
    assert standards is not None
    return standards


def authors() -> AuthorStandard:
    standard = ba_dinh().authors
    assert standard is not None
    return standard


def second_reading() -> AuthorStandard:
    return replace(authors(), higher_needs_all_articles=True)


def articles(assessed: Assessment = Assessment.MET) -> QuotaSummary:
    met = 7 if assessed is Assessment.MET else 6
    return QuotaSummary(14, 14, 14, 0, 0, 0, periods=7, periods_met=met, assessment=assessed)


def commended(district: int = 0, city: int = 0, **others: int) -> CommendedByLevel:
    counts = {Level.DISTRICT: district, Level.PROVINCE: city} | {Level(name): count for name, count in others.items()}
    return {level: frozenset(range(count)) for level, count in counts.items()}


def unit(kind: UnitKind, known: CommendedByLevel, assessed: Assessment = Assessment.MET, *failed: str) -> Standing:
    return collective_standing(UnitFacts(1, kind, articles(assessed), known, frozenset(failed)), ba_dinh())


def entry(district: int = 0, city: int = 0, *, new: bool = True, joint: bool = False) -> AuthorEntry:
    return AuthorEntry(new, commended(district, city), joint)


def author(*entries: AuthorEntry, standard: AuthorStandard | None = None) -> Standing:
    return author_standing(AuthorFacts("Nguyễn Thị Hoa", entries), standard or authors())


@pytest.mark.parametrize(("district", "city", "earned"), [(4, 0, False), (5, 0, True), (0, 1, True), (4, 1, True)])
def test_a_ward_needs_five_exemplars_of_the_district_or_one_of_the_city(district: int, city: int, earned: bool) -> None:
    assert unit(UnitKind.WARD, commended(district, city)).qualifies is earned


@pytest.mark.parametrize(
    ("kind", "district", "earned"),
    [
        (UnitKind.SCHOOL, 4, True),
        (UnitKind.SCHOOL, 3, False),
        (UnitKind.DEPARTMENT, 2, True),
        (UnitKind.DEPARTMENT, 1, False),
        (UnitKind.MASS_ORGANISATION, 2, True),
        (UnitKind.PUBLIC_SERVICE, 1, False),
    ],
)
def test_each_kind_of_unit_has_its_own_minimum(kind: UnitKind, district: int, earned: bool) -> None:
    assert unit(kind, commended(district)).qualifies is earned


def test_five_awards_to_four_exemplars_are_four() -> None:
    found = commended_by_level([1, 2, 3, 4, 4], dict.fromkeys(range(1, 5), frozenset({Level.DISTRICT})))
    assert not unit(UnitKind.WARD, found).qualifies


def test_an_exemplar_counts_at_every_level_that_commended_it_and_others_nowhere() -> None:
    levels = {1: frozenset({Level.DISTRICT, Level.PROVINCE}), 2: frozenset({Level.DISTRICT}), 9: frozenset(Level)}
    assert commended_by_level([1, 2, 3], levels) == {
        Level.DISTRICT: frozenset({1, 2}),
        Level.PROVINCE: frozenset({1}),
    }


def test_district_and_city_are_never_added_together() -> None:
    standards = ba_dinh()
    ward, *others = standards.collectives
    two_of_city = replace(ward, alternatives=(ward.alternatives[0], replace(ward.alternatives[1], minimum=2)))
    facts = UnitFacts(1, UnitKind.WARD, articles(), commended(district=4, city=1))
    judged = collective_standing(facts, replace(standards, collectives=(two_of_city, *others)))
    assert not judged.qualifies


def test_what_the_ward_or_a_department_commended_does_not_count() -> None:
    assert not unit(UnitKind.WARD, commended(xa=9, so=9)).qualifies


def test_a_city_commendation_does_not_make_up_for_missing_articles() -> None:
    assert not unit(UnitKind.WARD, commended(city=1), Assessment.NOT_MET).qualifies


def test_a_unit_of_which_no_articles_were_asked_is_not_held_to_a_quota() -> None:
    assert unit(UnitKind.WARD, commended(city=1), Assessment.NO_QUOTA).qualifies


def test_a_quota_not_due_yet_is_not_met() -> None:
    assert not unit(UnitKind.WARD, commended(city=1), Assessment.NOT_DUE).qualifies


def test_a_condition_the_office_found_unmet_decides_against_the_unit() -> None:
    condition = ba_dinh().preconditions[0]
    assert not unit(UnitKind.WARD, commended(city=1), Assessment.MET, condition).qualifies


def test_a_kind_of_unit_without_a_standard_is_judged_by_none() -> None:
    standards = replace(ba_dinh(), collectives=())
    judged = collective_standing(UnitFacts(1, UnitKind.WARD, articles(), commended(9, 9)), standards)
    assert [reason.condition for reason in judged.reasons] == [Condition.NO_STANDARD]
    assert not judged.qualifies


def test_every_alternative_is_reasoned_about_met_or_not() -> None:
    reasons = unit(UnitKind.WARD, commended(district=3, city=1)).reasons
    assert [(one.level, one.got, one.needed, one.met) for one in reasons if one.condition is Condition.EXEMPLARS] == [
        (Level.DISTRICT, 3, 5, False),
        (Level.PROVINCE, 1, 1, True),
    ]


def test_an_author_with_two_discoveries_commended_by_the_district_qualifies() -> None:
    assert author(entry(district=1), entry(district=1)).qualifies


def test_an_author_with_only_one_of_two_discoveries_commended_does_not_qualify() -> None:
    assert not author(entry(district=1), entry()).qualifies


def test_an_entry_that_discovers_nothing_new_does_not_count() -> None:
    assert not author(entry(district=1), entry(district=1, new=False)).qualifies


def test_one_entry_commended_by_the_city_is_enough_by_the_first_reading() -> None:
    assert author(entry(city=1)).qualifies


def test_one_entry_commended_by_the_city_is_not_enough_by_the_second_reading() -> None:
    assert not author(entry(city=1), standard=second_reading()).qualifies


def test_the_second_reading_wants_two_discoveries_and_one_city_commendation() -> None:
    assert author(entry(city=1), entry(), standard=second_reading()).qualifies


def test_both_readings_agree_on_two_discoveries_commended_by_the_district() -> None:
    entries = (entry(district=1), entry(district=1))
    assert author(*entries, standard=second_reading()).qualifies


def test_each_author_of_a_joint_entry_is_credited() -> None:
    assert author(entry(district=1, joint=True), entry(district=1)).qualifies


def test_joint_entries_may_be_left_out_by_the_office() -> None:
    alone = replace(authors(), joint_entries_count=False)
    assert not author(entry(district=1, joint=True), entry(district=1), standard=alone).qualifies


def test_an_author_without_entries_does_not_qualify() -> None:
    assert not author().qualifies


@given(st.integers(0, 9), st.integers(0, 3), st.sampled_from(UnitKind))
def test_one_more_commendation_never_loses_an_award(district: int, city: int, kind: UnitKind) -> None:
    before = unit(kind, commended(district, city)).qualifies
    assert unit(kind, commended(district + 1, city)).qualifies >= before
    assert unit(kind, commended(district, city + 1)).qualifies >= before


@given(st.lists(st.builds(entry, st.integers(0, 1), st.integers(0, 1), new=st.booleans()), max_size=4))
def test_whoever_qualifies_by_the_second_reading_does_by_the_first(entries: list[AuthorEntry]) -> None:
    assert author(*entries).qualifies >= author(*entries, standard=second_reading()).qualifies
