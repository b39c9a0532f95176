"""What a plan must satisfy beyond being well typed."""

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import combinations

from app.domain.calendar.period import months_touched
from app.domain.language.text import comparable
from app.domain.plans.obligation import quota_months
from app.domain.plans.place import Path, Place
from app.domain.plans.plan import Plan, QuotaMonths, QuotaRule
from app.domain.plans.plan_fault import (
    CodeUnfit,
    CodeUsedTwice,
    DayOfMonthImpossible,
    KindJudgedTwice,
    LevelNotOfThePlan,
    NoLevelToRiseFrom,
    NumberBelowOne,
    PlanFault,
    PlanTextMissing,
    QuotaByKindAndName,
    QuotaMonthOutsideContest,
    QuotaMonthsBackwards,
    QuotasClash,
    QuotasNeverDue,
    ShareNeverReached,
    ShareOutOfRange,
    StandardWithoutAlternatives,
    StandardWithoutKinds,
    WordLimitsBackwards,
    YearOutsideContest,
)
from app.domain.units.agency import Level
from app.domain.units.unit import UnitKind

_CODE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LAST_DAY_OF_LONG_MONTHS = 31


def faults_of(plan: Plan) -> Iterator[PlanFault]:
    """Yield everything that is wrong with the plan, in the order of its parts."""
    yield from _faults_of_texts(plan)
    yield from _faults_of_codes(plan)
    yield from _faults_of_year(plan)
    yield from _faults_of_quota_months(plan)
    yield from _faults_of_quotas(plan.quotas)
    yield from _faults_of_monthly_limits(plan)
    yield from _faults_of_numbers(plan)
    yield from _faults_of_shares(plan)
    yield from _faults_of_standards(plan)


def _faults_of_texts(plan: Plan) -> Iterator[PlanFault]:
    agency = plan.agency
    texts: tuple[tuple[Path, str], ...] = (
        (("title",), plan.title),
        (("subject",), plan.subject),
        (("agency", "name"), agency.name),
        (("agency", "place"), agency.place),
        (("agency", "symbol"), agency.symbol),
        (("agency", "authority"), agency.authority),
        *((path, criterion_text) for path, _, criterion_text in _criteria(plan)),
        *((("dossier", at, "text"), item.text) for at, item in enumerate(plan.dossier)),
        *((("deadlines", at, "text"), item.text) for at, item in enumerate(plan.deadlines)),
    )
    yield from (PlanTextMissing(Place(path)) for path, text in texts if not text)


def _criteria(plan: Plan) -> Iterator[tuple[Path, str, str]]:
    for at, group in enumerate(plan.criteria):
        for inner, criterion in enumerate(group.criteria):
            yield ("criteria", at, "criteria", inner), criterion.code, criterion.text


def _faults_of_codes(plan: Plan) -> Iterator[PlanFault]:
    yield from _unfit_codes([(("code",), plan.code)])
    yield from _unfit_codes((path, code) for path, code, _ in _criteria(plan))
    yield from _unfit_codes((("dossier", at), item.code) for at, item in enumerate(plan.dossier))
    yield from _unfit_codes((("deadlines", at), item.code) for at, item in enumerate(plan.deadlines))


def _unfit_codes(codes: Iterable[tuple[Path, str]]) -> Iterator[PlanFault]:
    seen: set[str] = set()
    for path, code in codes:
        if not _CODE.fullmatch(code):
            yield CodeUnfit(Place(path), code)
        elif code in seen:
            yield CodeUsedTwice(Place(path), code)
        seen.add(code)


def _faults_of_year(plan: Plan) -> Iterator[PlanFault]:
    first, last = plan.contest.first, plan.contest.last
    if not first.year <= plan.year <= last.year + 1:
        yield YearOutsideContest(Place(("year",)), plan.year, first, last)


def _faults_of_quota_months(plan: Plan) -> Iterator[PlanFault]:
    if plan.quota_months is not None:
        yield from _faults_of_set_months(plan, plan.quota_months)
        return
    for matter in sorted({rule.matter for rule in plan.quotas}):
        if quota_months(plan, matter) is None:
            yield QuotasNeverDue(Place(("quotas",)), matter.label)


def _faults_of_set_months(plan: Plan, months: QuotaMonths) -> Iterator[PlanFault]:
    place = Place(("quota_months",))
    if months.last < months.first:
        yield QuotaMonthsBackwards(place, months.first.name, months.last.name)
    touched = months_touched(plan.contest)
    for month in (months.first, months.last):
        if month not in touched:
            yield QuotaMonthOutsideContest(place, month.name, plan.contest.first, plan.contest.last)


def _faults_of_quotas(quotas: tuple[QuotaRule, ...]) -> Iterator[PlanFault]:
    for at, rule in enumerate(quotas):
        if rule.minimum < 1:
            yield NumberBelowOne(Place(("quotas", at, "minimum")), rule.minimum)
        if rule.kinds and rule.units:
            yield QuotaByKindAndName(Place(("quotas", at, "units")))
    for (at, rule), (other_at, other) in combinations(enumerate(quotas), 2):
        whose = _both_hold_for(rule, other)
        if rule.matter is other.matter and whose is not None:
            yield QuotasClash(Place(("quotas", other_at)), rule.matter.label, whose, at + 1)


def _both_hold_for(rule: QuotaRule, other: QuotaRule) -> str | None:
    """Who is held by both rules equally, in words; None where one goes before the other or they do not meet."""
    if bool(rule.units) != bool(other.units):
        return None
    if rule.units:
        known = {comparable(name) for name in rule.units}
        return next((name for name in other.units if comparable(name) in known), None)
    shared = set(rule.kinds or UnitKind) & set(other.kinds or UnitKind)
    return ", ".join(kind.label for kind in UnitKind if kind in shared) or None


def _faults_of_monthly_limits(plan: Plan) -> Iterator[PlanFault]:
    for matter, limit in plan.monthly_limits:
        least = 1 if limit.inclusive else 2
        if not least <= limit.day <= _LAST_DAY_OF_LONG_MONTHS:
            yield DayOfMonthImpossible(Place(("monthly_limits", matter.value, "day")), limit.day, least)


def _faults_of_numbers(plan: Plan) -> Iterator[PlanFault]:
    for path, number in _numbers(plan):
        if number is not None and number < 1:
            yield NumberBelowOne(Place(path), number)
    if plan.contest_rules:
        least, most = plan.contest_rules.words_at_least, plan.contest_rules.words_at_most
        if least is not None and most is not None and most < least:
            yield WordLimitsBackwards(Place(("contest_rules", "words_at_least")), least, most)


def _numbers(plan: Plan) -> Iterator[tuple[Path, int | None]]:
    if plan.shortlist:
        yield ("shortlist", "count"), plan.shortlist.count
    if plan.contest_rules:
        yield ("contest_rules", "words_at_most"), plan.contest_rules.words_at_most
        yield ("contest_rules", "words_at_least"), plan.contest_rules.words_at_least
        for at, item in enumerate(plan.contest_rules.marking):
            yield ("contest_rules", "marking", at, "points"), item.points
    if plan.standards and plan.standards.authors:
        yield ("standards", "authors", "articles"), plan.standards.authors.articles
        yield ("standards", "authors", "higher_exemplars"), plan.standards.authors.higher_exemplars


def _faults_of_shares(plan: Plan) -> Iterator[PlanFault]:
    shares: list[tuple[Path, Fraction | None]] = []
    if plan.vote:
        shares += [(("vote", "share"), plan.vote.share), (("vote", "quorum"), plan.vote.quorum)]
        if plan.vote.more_than and plan.vote.share == 1:
            yield ShareNeverReached(Place(("vote", "more_than")))
    for at, group in enumerate(plan.criteria):
        for inner, one in enumerate(group.criteria):
            shares.append((("criteria", at, "criteria", inner, "share_at_least"), one.share_at_least))
    yield from (
        ShareOutOfRange(Place(path), share) for path, share in shares if share is not None and not 0 < share <= 1
    )


def _faults_of_standards(plan: Plan) -> Iterator[PlanFault]:
    judged: set[UnitKind] = set()
    for at, standard in enumerate(plan.standards.collectives if plan.standards else ()):
        place = Place(("standards", "collectives", at))
        if not standard.kinds:
            yield StandardWithoutKinds(place, standard.title)
        if not standard.alternatives:
            yield StandardWithoutAlternatives(place, standard.title)
        yield from (NumberBelowOne(place, one.minimum) for one in standard.alternatives if one.minimum < 1)
        yield from (KindJudgedTwice(place, kind.label) for kind in standard.kinds if kind in judged)
        judged.update(standard.kinds)
    yield from _faults_of_levels(plan)


def _faults_of_levels(plan: Plan) -> Iterator[PlanFault]:
    known = {one.level for one in plan.levels}
    if plan.only_recognised_go_higher and not known:
        yield NoLevelToRiseFrom(Place(("only_recognised_go_higher",)))
    for path, level in _levels_asked(plan):
        if level not in known:
            yield LevelNotOfThePlan(Place(path), level.words)


def _levels_asked(plan: Plan) -> Iterator[tuple[Path, Level]]:
    for at, standard in enumerate(plan.standards.collectives if plan.standards else ()):
        for inner, one in enumerate(standard.alternatives):
            yield ("standards", "collectives", at, "alternatives", inner), one.level
    if plan.standards and plan.standards.authors:
        yield ("standards", "authors", "level"), plan.standards.authors.level
        yield ("standards", "authors", "higher_level"), plan.standards.authors.higher_level
