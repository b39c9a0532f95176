"""The plan (Kế hoạch) of a contest or movement: every rule of the office's year, as dated facts.

Plans of real offices ship with the program; nothing of them is compiled in. What a plan leaves open, these
defaults settle, and each default is a field the office can change.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from app.domain.calendar.limits import MonthlyLimit
from app.domain.calendar.period import Basis, Cadence, Period, Span
from app.domain.language.names import NameOrder
from app.domain.language.numbers import EmptyTens
from app.domain.plans.award_standard import Standards
from app.domain.plans.marking import USUAL_SHEET, MarkingItem
from app.domain.plans.money import Rounding
from app.domain.plans.movement import MovementMethod, MovementScope
from app.domain.plans.programme import Deadline, Duty, Review, ShortlistRule
from app.domain.units.agency import Agency, Level
from app.domain.units.unit import Unit, UnitKind


class Matter(StrEnum):
    """What a quota counts."""

    ARTICLES = "bai-viet"
    EXEMPLARS = "guong"

    @property
    def label(self) -> str:
        """The matter in the office's words."""
        return "Bài viết dự thi" if self is Matter.ARTICLES else "Giới thiệu gương"


class Recipient(StrEnum):
    """Whom a commendation is for, and which of a plan's criteria a nomination must meet."""

    COLLECTIVE = "tap-the"
    LEADER = "lanh-dao"
    STAFF = "ca-nhan"
    HOUSEHOLD = "ho-gia-dinh"

    @property
    def label(self) -> str:
        """The recipient in the office's words."""
        return _RECIPIENTS[self]

    @property
    def is_individual(self) -> bool:
        """Whether it is one person: a leader is an individual like any."""
        return self in {Recipient.LEADER, Recipient.STAFF}

    @property
    def group(self) -> str:
        """What lists put it under: "tập thể", "hộ gia đình" or "cá nhân"."""
        return _GROUPS[self]

    @property
    def order(self) -> int:
        """The place of its group in lists: collectives, then households, then individuals."""
        return tuple(dict.fromkeys(_GROUPS.values())).index(self.group)


_RECIPIENTS = {
    Recipient.COLLECTIVE: "Tập thể",
    Recipient.LEADER: "Cá nhân lãnh đạo, quản lý",
    Recipient.STAFF: "Cá nhân",
    Recipient.HOUSEHOLD: "Hộ gia đình",
}
_GROUPS = {
    Recipient.COLLECTIVE: "tập thể",
    Recipient.HOUSEHOLD: "hộ gia đình",
    Recipient.LEADER: "cá nhân",
    Recipient.STAFF: "cá nhân",
}


class VoteBase(StrEnum):
    """What the share of agreeing votes is taken of."""

    MEMBERS = "thanh-vien"
    PRESENT = "co-mat"
    VALID = "phieu-hop-le"


class LeaderGate(StrEnum):
    """When a leader may be an exemplar: the collective recognised too, or only rated excellent."""

    STRICT = "tap-the-duoc-cong-nhan"
    LITERAL = "tap-the-hoan-thanh-xuat-sac"
    NONE = "khong"


@dataclass(frozen=True, slots=True)
class QuotaRule:
    """At least `minimum` of a matter in each period of `cadence`, for units of some kinds or by name.

    No kinds and no names means every unit. A rule by name goes before a rule by kind for the same matter.
    """

    matter: Matter
    cadence: Cadence
    minimum: int
    kinds: tuple[UnitKind, ...] = ()
    units: tuple[str, ...] = ()

    def names(self, unit: Unit) -> bool:
        """Whether the rule calls this unit by its name."""
        return bool(self.units) and any(unit.answers_to(name) for name in self.units)

    def covers_kind(self, unit: Unit) -> bool:
        """Whether the rule holds for the unit because of what kind it is."""
        return not self.units and (not self.kinds or unit.kind in self.kinds)


@dataclass(frozen=True, slots=True)
class Criterion:
    """One thing a nominee must be. `share_at_least` is a share of the staff that must be rated excellent."""

    code: str
    text: str
    share_at_least: Fraction | None = None


@dataclass(frozen=True, slots=True)
class CriterionGroup:
    """The criteria of one kind of nominee; no recipients means everyone."""

    title: str
    recipients: tuple[Recipient, ...]
    criteria: tuple[Criterion, ...]


@dataclass(frozen=True, slots=True)
class DossierItem:
    """A paper that must lie in a nomination's dossier; no recipients means in everyone's."""

    code: str
    text: str
    recipients: tuple[Recipient, ...] = ()
    required: bool = True


@dataclass(frozen=True, slots=True)
class VoteRule:
    """The share that must agree, of what, and how many must attend.

    `quorum` is a share of the members; falling short of it blocks the conclusion unless overridden with a
    reason. A member who is a nominee leaves their own line unmarked, and so does not agree, unless
    `nominees_mark_own_line`.
    """

    share: Fraction
    more_than: bool = False
    base: VoteBase = VoteBase.MEMBERS
    quorum: Fraction = Fraction(2, 3)
    written_opinions: bool = True
    leader_gate: LeaderGate = LeaderGate.STRICT
    nominees_mark_own_line: bool = False


@dataclass(frozen=True, slots=True)
class ContestRules:
    """What an entry must satisfy; a word is a syllable, as word processors count.

    `officials` names the organisers and judges, who may not enter; `marking` is the judges' sheet, empty where
    entries are marked without one.
    """

    words_at_most: int | None = None
    words_at_least: int | None = None
    phone_required: bool = True
    originals_only: bool = True
    officials: tuple[str, ...] = ()
    marking: tuple[MarkingItem, ...] = USUAL_SHEET

    @property
    def most_points(self) -> int | None:
        """The most points the sheet gives, None without a sheet."""
        return sum(item.points for item in self.marking) or None


@dataclass(frozen=True, slots=True)
class AwardLevel:
    """A level at which exemplars are commended, in the plan's words: "cấp quận", "Chủ tịch UBND quận"."""

    level: Level
    name: str
    authority: str


@dataclass(frozen=True, slots=True)
class QuotaMonths:
    """The first and the last month for which anything is owed; both included."""

    first: Period
    last: Period


@dataclass(frozen=True, slots=True)
class PlanTitle:
    """What a plan is called, for choosing one."""

    code: str
    year: int
    subject: str


@dataclass(frozen=True, slots=True)
class Plan:
    """One plan, complete. `number` is empty and `issued_on` None while it is a draft.

    `title` is the plan's own subject line, `subject` what its papers are about. `contest` is the window in
    which entries count; `commendations` the window in which a commendation counts for the plan's standards
    (the review may follow the last entry by months); `year` the year its papers name. `quota_months` None
    means: from the first full month after the plan's issue. `levels` run from the lowest up; with
    `only_recognised_go_higher` nobody is proposed to a level who has not been recognised at the one below.
    `grounds` are whole lines without their closing mark; `grounds_checked` is False until somebody has looked
    at those of a copied plan again. Its lists stand in `name_order`, its sums are spelt with `empty_tens`, and its
    reports count by `report_basis` unless one asks for the other.
    """

    code: str
    title: str
    subject: str
    number: str
    issued_on: date | None
    signed_by: str
    year: int
    agency: Agency
    contest: Span
    commendations: Span
    quota_months: QuotaMonths | None
    quotas: tuple[QuotaRule, ...]
    monthly_limits: tuple[tuple[Matter, MonthlyLimit], ...]
    contest_rules: ContestRules | None
    criteria: tuple[CriterionGroup, ...]
    dossier: tuple[DossierItem, ...]
    standards: Standards | None
    vote: VoteRule | None
    shortlist: ShortlistRule | None
    deadlines: tuple[Deadline, ...]
    grounds: tuple[str, ...]
    recipients: tuple[str, ...]
    rounding: Rounding = Rounding.UP_TO_TEN_THOUSAND
    rating_year: int | None = None
    own_standards: str = ""
    discoveries: tuple[str, ...] = ()
    follow_up: tuple[str, ...] = ()
    scope: str = ""
    principles: tuple[str, ...] = ()
    duties: tuple[Duty, ...] = ()
    review: Review | None = None
    addressees: tuple[tuple[Matter, str], ...] = ()
    surplus_carries_over: bool = False
    levels: tuple[AwardLevel, ...] = ()
    only_recognised_go_higher: bool = False
    grounds_checked: bool = True
    name_order: NameOrder = NameOrder.FAMILY_THEN_MIDDLE
    empty_tens: EmptyTens = EmptyTens.LINH
    report_basis: Basis = Basis.CALENDAR
    movement_scope: MovementScope = MovementScope.UNIT
    movement_method: MovementMethod = MovementMethod.THEMATIC

    def rule_for(self, unit: Unit, matter: Matter) -> QuotaRule | None:
        """Return the quota this unit has for the matter, or None where none is set for it."""
        rules = [rule for rule in self.quotas if rule.matter is matter]
        named = (rule for rule in rules if rule.names(unit))
        by_kind = (rule for rule in rules if rule.covers_kind(unit))
        return next(named, None) or next(by_kind, None)

    def monthly_limit(self, matter: Matter) -> MonthlyLimit | None:
        """Return the day of the month that binds the matter, or None where only the period's end does."""
        return dict(self.monthly_limits).get(matter)

    def deadline(self, code: str) -> Deadline | None:
        """Return what is due once under this code, or None where the plan asks for no such thing."""
        return next((deadline for deadline in self.deadlines if deadline.code == code), None)

    def award_level(self, level: Level) -> AwardLevel | None:
        """Return how the plan words a level, or None where it does not use it."""
        return next((one for one in self.levels if one.level is level), None)

    def criteria_for(self, recipient: Recipient) -> tuple[Criterion, ...]:
        """Return every criterion a nominee of this kind must meet, the general ones first."""
        groups = (group for group in self.criteria if not group.recipients or recipient in group.recipients)
        return tuple(criterion for group in groups for criterion in group.criteria)

    def dossier_for(self, recipient: Recipient) -> tuple[DossierItem, ...]:
        """Return the papers the dossier of a nominee of this kind may hold."""
        return tuple(item for item in self.dossier if not item.recipients or recipient in item.recipients)
