"""What is wrong with a plan, each fault with its place; what a plan lacks; plans that are not there or may not be."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from app.domain.errors import Refusal
from app.domain.plans.place import Place


@dataclass(eq=False)
class PlanFault(Refusal):
    """Something in a plan that cannot be right, and where."""

    place: Place


class ValueNotTyped(Refusal):
    """A number, a day or a choice a plan cannot do without is not typed."""


@dataclass(eq=False)
class PlanTextMissing(PlanFault):
    """A text that papers need is empty."""


@dataclass(eq=False)
class CodeUnfit(PlanFault):
    """Codes name files and commands: small letters without marks, figures, and hyphens between them."""

    code: str


@dataclass(eq=False)
class CodeUsedTwice(PlanFault):
    code: str


@dataclass(eq=False)
class YearOutsideContest(PlanFault):
    year: int
    first: date
    last: date


@dataclass(eq=False)
class QuotaMonthsBackwards(PlanFault):
    first: str
    last: str


@dataclass(eq=False)
class QuotaMonthOutsideContest(PlanFault):
    month: str
    first: date
    last: date


@dataclass(eq=False)
class QuotasNeverDue(PlanFault):
    """Quotas are set, but no month is left in which anything could be owed."""

    matter: str


@dataclass(eq=False)
class QuotaByKindAndName(PlanFault):
    """A rule is either for kinds of unit or for units by name."""


@dataclass(eq=False)
class QuotasClash(PlanFault):
    """Two rules of one matter hold for the same units with nothing to choose between them."""

    matter: str
    whose: str
    other: int


@dataclass(eq=False)
class NumberBelowOne(PlanFault):
    number: int


@dataclass(eq=False)
class DayOfMonthImpossible(PlanFault):
    day: int
    least: int


@dataclass(eq=False)
class ShareOutOfRange(PlanFault):
    """A share is more than nothing and no more than the whole."""

    share: Fraction


@dataclass(eq=False)
class ShareNeverReached(PlanFault):
    """Nobody can get more than the whole."""


@dataclass(eq=False)
class StandardWithoutKinds(PlanFault):
    title: str


@dataclass(eq=False)
class StandardWithoutAlternatives(PlanFault):
    title: str


@dataclass(eq=False)
class KindJudgedTwice(PlanFault):
    kind: str


@dataclass(eq=False)
class LevelNotOfThePlan(PlanFault):
    """A standard asks for a level the plan does not word."""

    level: str


@dataclass(eq=False)
class NoLevelToRiseFrom(PlanFault):
    """Only who is recognised below goes higher, and the plan words no level to begin with."""


@dataclass(eq=False)
class WordLimitsBackwards(PlanFault):
    at_least: int
    at_most: int


@dataclass(eq=False)
class PlanAlreadyThere(Refusal):
    """A copy must not take the place of a plan the office may have edited."""

    code: str


@dataclass(eq=False)
class UnknownPlan(Refusal):
    """No plan of this code is in the register."""

    code: str


@dataclass(eq=False)
class PlanWithoutVote(Refusal):
    """The plan says nothing of a vote, so no ballot can be judged by it."""

    code: str


@dataclass(eq=False)
class PlanWithoutStandards(Refusal):
    """The plan sets no awards of its own."""

    code: str


@dataclass(eq=False)
class PlanWithoutShortlist(Refusal):
    """The plan does not say how many articles go up."""

    code: str
