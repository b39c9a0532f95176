import tomllib
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.calendar.limits import DayLimit, MonthlyLimit
from app.domain.calendar.period import Basis, Cadence, Period, Span
from app.domain.language.names import NameOrder
from app.domain.language.numbers import EmptyTens
from app.domain.language.text import clean, clean_block
from app.domain.plans.award_standard import AuthorStandard, CollectiveStandard, LevelMinimum, Standards
from app.domain.plans.marking import MarkingItem
from app.domain.plans.money import Rounding
from app.domain.plans.movement import MovementMethod, MovementScope
from app.domain.plans.plan import (
    AwardLevel,
    ContestRules,
    Criterion,
    CriterionGroup,
    DossierItem,
    LeaderGate,
    Matter,
    Plan,
    QuotaMonths,
    QuotaRule,
    Recipient,
    VoteBase,
    VoteRule,
)
from app.domain.plans.programme import Deadline, Duty, Review, ShortlistRule
from app.domain.units.agency import Agency, Level, Signer, SigningPower
from app.domain.units.unit import UnitKind
from app.intake.plan_files import write_plan
from app.intake.plan_layout import PLAN
from app.intake.toml_lines import lines_of
from app.intake.toml_record import Spot

DAYS = st.dates(date(2000, 1, 1), date(2090, 12, 31))
TEXTS = st.text(max_size=30).map(clean)
NAMES = st.text(min_size=1, max_size=20).map(clean).filter(bool)
CODES = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}", fullmatch=True)
SHARES = st.fractions(0, 1, max_denominator=99)
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
    name_order=st.sampled_from(NameOrder),
    empty_tens=st.sampled_from(EmptyTens),
    report_basis=st.sampled_from(Basis),
    movement_scope=st.sampled_from(MovementScope),
    movement_method=st.sampled_from(MovementMethod),
)


@settings(max_examples=60)
@given(PLANS)
def test_whatever_a_plan_holds_is_read_again_from_what_was_written(plan: Plan) -> None:
    text = write_plan(plan)
    assert PLAN.read(tomllib.loads(text), Spot((), lines_of(text))) == plan
