from collections import Counter

from app.domain.articles.article import ArticleFilter, ArticleLine
from app.domain.articles.contest import Eligibility
from app.domain.council.ballot import Verdict
from app.domain.decisions.decision import Decision, DecisionState
from app.domain.journal.upkeep import Seals
from app.domain.plans.plan import Matter
from app.domain.quotas.quota import QuotaState
from app.domain.quotas.quota_grid import GridRow
from app.domain.units.agency import Level
from app.office import Office
from tests.shipped import BA_DINH as PLAN

UNITS = {
    "phuong": 14,
    "phong-ban": 15,
    "doan-the": 7,
    "to-chuc-xa-hoi": 3,
    "su-nghiep": 4,
    "truc-thuoc": 1,
    "truong-hoc": 30,
}


def articles(office: Office) -> tuple[ArticleLine, ...]:
    return office.articles.page(ArticleFilter(PLAN, with_struck=True), None, 5000).rows


def row(office: Office, matter: Matter, unit: str) -> GridRow:
    return next(one for one in office.quotas.grid(PLAN).of(matter) if one.unit.name == unit)


def states(found: GridRow) -> list[QuotaState]:
    return [line.state for line in found.lines]


def decision(office: Office, number: int) -> Decision:
    return next(one for one in office.decisions.all(PLAN) if one.facts.number == number)


def test_the_register_passes_its_own_examination(ba_dinh: Office) -> None:
    assert ba_dinh.upkeep.examine().whole


def test_the_directory_holds_the_district_of_2021(ba_dinh: Office) -> None:
    assert Counter(unit.kind.value for unit in ba_dinh.units.all()) == UNITS


def test_every_unit_the_plan_names_is_in_the_directory(ba_dinh: Office) -> None:
    assert ba_dinh.plans.warnings(PLAN) == ()


def test_the_year_brings_about_a_thousand_articles_and_five_hundred_exemplars(ba_dinh: Office) -> None:
    rows = ba_dinh.upkeep.examine().rows
    assert 950 <= rows["article"] <= 1200
    assert 480 <= rows["exemplar"] <= 600
    assert 480 <= rows["nomination"] <= 600


def test_articles_come_in_every_state(ba_dinh: Office) -> None:
    found = Counter(line.eligibility for line in articles(ba_dinh))
    assert all(found[state] >= 5 for state in Eligibility)
    assert sum(line.struck for line in articles(ba_dinh)) == 12


def test_no_two_articles_bear_one_title(ba_dinh: Office) -> None:
    titles = Counter(line.title for line in articles(ba_dinh))
    assert titles.most_common(1)[0][1] == 1


def test_no_way_of_beginning_a_title_is_worn_out(ba_dinh: Office) -> None:
    begun = Counter(tuple(line.title.split()[:3]) for line in articles(ba_dinh))
    assert begun.most_common(1)[0][1] <= 40


def test_a_ward_that_misses_february_does_not_make_up_for_it_in_march(ba_dinh: Office) -> None:
    found = row(ba_dinh, Matter.ARTICLES, "Phường Trúc Bạch")
    assert found.months[-5:-2] == (2, 1, 3)
    assert states(found)[3] is QuotaState.SHORT
    assert states(found).count(QuotaState.MET) == 6


def test_the_labour_federation_owes_an_article_a_month_and_an_exemplar_a_quarter(ba_dinh: Office) -> None:
    written = row(ba_dinh, Matter.ARTICLES, "Liên đoàn Lao động quận")
    introduced = row(ba_dinh, Matter.EXEMPLARS, "Liên đoàn Lao động quận")
    assert (len(written.lines), states(written).count(QuotaState.SHORT)) == (7, 1)
    assert states(introduced) == [QuotaState.MET] * 3


def test_a_ward_and_a_school_introduce_everyone_late(ba_dinh: Office) -> None:
    for unit in ("Phường Ngọc Khánh", "Trường THCS Thăng Long"):
        found = row(ba_dinh, Matter.EXEMPLARS, unit)
        assert found.summary.on_time == 0
        assert QuotaState.LATE in states(found)


def test_some_units_meet_the_whole_quota_and_some_do_not(ba_dinh: Office) -> None:
    for matter in Matter:
        short = [one for one in ba_dinh.quotas.grid(PLAN).of(matter) if one.summary.missing]
        assert 10 <= len(short) <= 35


def test_the_council_of_eleven_meets_twice_with_a_member_away(ba_dinh: Office) -> None:
    first, second = (ba_dinh.ballots.tally(meeting).facts for meeting in (1, 2))
    assert (first.count.members, first.count.present, first.count.wrote) == (11, 10, 1)
    assert (second.count.members, second.count.present, second.count.wrote) == (11, 10, 0)


def test_whoever_is_away_serves_in_nothing(ba_dinh: Office) -> None:
    for line in ba_dinh.councils.meetings(PLAN):
        draft = line.meeting.draft
        serving = {draft.chair, draft.secretary, *(teller.name for teller in draft.tellers)}
        assert serving.isdisjoint(absence.name for absence in draft.absences)


def test_the_tellers_differ_on_one_line_and_a_third_count_settles_it(ba_dinh: Office) -> None:
    counts = ba_dinh.ballots.notes(1)
    assert [one.teller for one in counts] == ["Bùi Hữu Lộc", "Ngô Thị Thu Giang", "Trịnh Hồng Nhung"]
    first, second, third = (one.count for one in counts)
    assert first == third == ba_dinh.ballots.tally(1).facts.count
    apart = [(a, b) for a, b in zip(first.lines, second.lines, strict=True) if a != b]
    assert [(a.agree - b.agree, b.disagree - a.disagree) for a, b in apart] == [(1, 1)]
    assert len(ba_dinh.ballots.notes(2)) == 2


def test_each_seal_is_computed_again_and_stands_on_the_one_before(ba_dinh: Office) -> None:
    assert ba_dinh.upkeep.examine().seals == Seals(2)
    first, second = (ba_dinh.ballots.tally(meeting) for meeting in (1, 2))
    assert second.facts.previous == first.seal.code


def test_nine_of_eleven_is_not_enough(ba_dinh: Office) -> None:
    for meeting in (1, 2):
        tally = ba_dinh.ballots.tally(meeting).facts
        verdicts = {one.agreeing: one.verdict for one in tally.rows}
        assert tally.needed == 10
        assert (verdicts[9], verdicts[10]) == (Verdict.FAILED, Verdict.PASSED)


def test_a_decision_follows_the_meeting_with_a_long_list_and_its_money(ba_dinh: Office) -> None:
    found = decision(ba_dinh, 602)
    assert found.meeting == 1
    assert len(found.facts.lines) > 60
    assert {line.amount for line in found.facts.lines} == {450_000, 900_000}


def test_two_rescuers_are_commended_at_once_by_name(ba_dinh: Office) -> None:
    found = decision(ba_dinh, 2846)
    assert found.meeting is None
    assert all("cứu" in line.achievement for line in found.facts.lines)
    assert len(found.facts.lines) == 2


def test_a_decision_with_a_wrong_post_was_replaced(ba_dinh: Office) -> None:
    old, new = decision(ba_dinh, 1203), decision(ba_dinh, 1297)
    assert old.state is DecisionState.REPLACED
    assert (old.successor, new.predecessor) == (new.id, old.id)
    before, after = ([line.post for line in one.facts.lines if "Công đoàn" in line.post] for one in (old, new))
    assert (len(before), len(after)) == (0, 1)


def test_one_decision_waits_for_its_number(ba_dinh: Office) -> None:
    drafts = [one for one in ba_dinh.decisions.all(PLAN) if one.state is DecisionState.DRAFT]
    assert [one.meeting for one in drafts] == [2]


def test_one_decision_has_a_letter_of_correction(ba_dinh: Office) -> None:
    assert len(decision(ba_dinh, 845).corrections) == 1


def test_the_city_has_commended_some_of_the_district_s_exemplars(ba_dinh: Office) -> None:
    report = ba_dinh.upkeep.examine().rows
    assert report["proposal"] == 15


def test_units_of_several_kinds_earn_the_award_and_others_do_not(ba_dinh: Office) -> None:
    found = {(one.unit.kind.value, one.standing.qualifies) for one in ba_dinh.standings.of_units(PLAN)}
    assert found >= {(kind, earns) for kind in ("phuong", "phong-ban", "truong-hoc") for earns in (True, False)}


def test_a_ward_commended_by_the_city_but_short_of_articles_does_not_earn_the_award(ba_dinh: Office) -> None:
    found = next(one for one in ba_dinh.standings.of_units(PLAN) if one.unit.name == "Phường Trúc Bạch")
    by_level = {reason.level: reason.met for reason in found.standing.reasons}
    assert by_level[Level.PROVINCE]
    assert not found.standing.qualifies


def test_some_authors_earn_the_award_and_most_do_not(ba_dinh: Office) -> None:
    earned = Counter(one.standing.qualifies for one in ba_dinh.standings.of_authors(PLAN))
    assert 5 <= earned[True] < earned[False]


def test_fifty_articles_go_up_without_a_tie(ba_dinh: Office) -> None:
    best = ba_dinh.standings.shortlist(PLAN)
    assert (len(best.chosen), best.shortfall) == (50, 0)


def test_two_women_of_one_name_are_told_apart_by_year_of_birth(ba_dinh: Office) -> None:
    name = "Nguyễn Thị Hoa"
    found = [one.draft.birth_year for one in ba_dinh.exemplars.suggest(name) if one.name == name]
    assert sorted(year or 0 for year in found) == [1957, 1983]


def test_the_district_s_and_the_city_s_prizes_went_to_the_best_articles(ba_dinh: Office) -> None:
    best = {one.article for one in ba_dinh.standings.shortlist(PLAN).chosen}
    lines = ba_dinh.prizes.of_plan(PLAN)
    assert {line.prize.draft.article for line in lines} <= best
    assert [line.prize.draft.level for line in lines] == [Level.PROVINCE] * 3 + [Level.DISTRICT] * 10
