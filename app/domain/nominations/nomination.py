"""A nomination: a unit introduces an exemplar for a deed, with the plan's criteria and dossier to satisfy."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import ClassVar

from app.domain.calendar.limits import DayLimit
from app.domain.errors import Refusal
from app.domain.language.text import clean_block
from app.domain.plans.plan import Criterion, DossierItem, Plan, Recipient


@dataclass(eq=False)
class NoSuchNomination(Refusal):
    """The register has no nomination of this number."""

    number: int


@dataclass(eq=False)
class NominationNotOpen(Refusal):
    """Suspended and withdrawn nominations go no further until they are taken up again."""

    name: str
    reason: str


@dataclass(eq=False)
class NominationIncomplete(Refusal):
    """Criteria not confirmed, or papers missing from the dossier."""

    name: str
    missing: str


@dataclass(eq=False)
class ReasonMissing(Refusal):
    """Suspending, withdrawing, striking out and cancelling each want a reason."""

    field: ClassVar[str] = "reason"


@dataclass(eq=False)
class DeedAlreadyNominated(Refusal):
    """The exemplar stands nominated for the very same deed."""

    name: str
    deed: str
    field: ClassVar[str] = "deed"


@dataclass(eq=False)
class NominationAlreadyVoted(Refusal):
    """The council has voted on it; what it voted on is not rewritten, nor voted on again once passed."""

    name: str


@dataclass(eq=False)
class NominationOnAnotherAgenda(Refusal):
    """Another meeting, of this number and day, has it on its agenda and has not sealed its tally yet."""

    name: str
    meeting: int
    held: date


@dataclass(eq=False)
class ReceivedAfterTheMeeting(Refusal):
    """A meeting votes on what had been received by its day."""

    name: str
    received: date
    held: date


_DEED = "thành tích đề nghị khen thưởng"
DOSSIER_DEADLINE = "ho-so"
"""The code under which a plan sets the one day its dossiers are due by."""


class NominationState(StrEnum):
    """Where a nomination stands before any vote."""

    OPEN = "dang-xet"
    SUSPENDED = "tam-dung"
    WITHDRAWN = "rut"

    @property
    def label(self) -> str:
        """The state in the office's words."""
        return _STATES[self]


_STATES = {
    NominationState.OPEN: "Đang xét",
    NominationState.SUSPENDED: "Tạm dừng",
    NominationState.WITHDRAWN: "Đã rút",
}


class Heads(StrEnum):
    """What the nominee is to the collective the leader-and-collective gate looks at."""

    NONE = ""
    HEAD = "nguoi-dung-dau"
    DEPUTY = "cap-pho"


@dataclass(frozen=True, slots=True)
class NominationDraft:
    """A nomination as typed or imported.

    `criteria` and `dossier` are the codes of what is confirmed and what lies in the dossier. A leader names with
    `collective` the exemplar id of the collective they lead and with `heads` whether as its head or a deputy.
    A collective gives `staff` and how many of them were rated `excellent`. `new_deed` says what an exemplar
    already known has newly done.
    """

    exemplar: int
    unit: int
    received: date
    deed: str
    achievements: str
    criteria: frozenset[str] = frozenset()
    dossier: frozenset[str] = frozenset()
    heads: Heads = Heads.NONE
    collective: int | None = None
    staff: int | None = None
    excellent: int | None = None
    rating_year: int | None = None
    new_deed: str = ""


@dataclass(frozen=True, slots=True)
class Nomination:
    """A nomination in the register. `is_new` when the exemplar was not in the register before it."""

    id: int
    plan: str
    recipient: Recipient
    name: str
    draft: NominationDraft
    is_new: bool
    state: NominationState = NominationState.OPEN
    reason: str = ""

    @property
    def counts(self) -> bool:
        """Whether it counts towards the unit's quota of new exemplars.

        The achievements must be stated and the exemplar or the deed be new (plan 190/KH-UBND of Ba Đình, III.3a).
        """
        fresh = self.is_new or bool(self.draft.new_deed)
        return self.state is not NominationState.WITHDRAWN and bool(self.draft.achievements) and fresh


@dataclass(frozen=True, slots=True)
class Completeness:
    """What a nomination still lacks before a council may vote on it.

    `late_for` is the plan's one limit for dossiers where the nomination came after its last valid day: the council
    sees it, and decides whether to take it up.
    """

    criteria: tuple[Criterion, ...]
    dossier: tuple[DossierItem, ...]
    share: Fraction | None
    rating_year_differs: bool = False
    deed_missing: bool = False
    late_for: DayLimit | None = None

    @property
    def is_complete(self) -> bool:
        """Whether nothing is missing; a rating of another year is only a warning."""
        return not (self.criteria or self.dossier or self.deed_missing)

    @property
    def missing(self) -> str:
        """What is missing, in the plan's own words."""
        deed = [_DEED] if self.deed_missing else []
        return "; ".join(deed + [one.text for one in self.criteria] + [one.text for one in self.dossier])


def completeness(nomination: Nomination, plan: Plan) -> Completeness:
    """Return what the nomination lacks of the plan's criteria and dossier.

    A criterion with a share is met by the numbers, not by a tick: exactly the share passes.
    """
    draft = nomination.draft
    share = excellent_share(draft)
    criteria = tuple(
        criterion for criterion in plan.criteria_for(nomination.recipient) if not _is_met(criterion, draft, share)
    )
    dossier = tuple(
        item for item in plan.dossier_for(nomination.recipient) if item.required and item.code not in draft.dossier
    )
    differs = None not in (plan.rating_year, draft.rating_year) and plan.rating_year != draft.rating_year
    deadline = plan.deadline(DOSSIER_DEADLINE)
    late = deadline is not None and draft.received > deadline.limit.last_day
    late_for = deadline.limit if deadline is not None and late else None
    return Completeness(criteria, dossier, share, differs, not draft.deed, late_for)


def excellent_share(draft: NominationDraft) -> Fraction | None:
    """Return the share of staff rated excellent, or None where the numbers were not given or there is no staff."""
    if not draft.staff or draft.excellent is None:
        return None
    return Fraction(draft.excellent, draft.staff)


def may_be_voted_on(nomination: Nomination, plan: Plan) -> None:
    """Raise the reason why the council may not vote on the nomination yet, if there is one."""
    check_open(nomination)
    found = completeness(nomination, plan)
    if not found.is_complete:
        raise NominationIncomplete(nomination.name, found.missing)


def check_deed_told(nomination: Nomination) -> None:
    """Raise `NominationIncomplete` for a nomination that does not say for what; nobody is commended for nothing."""
    if not nomination.draft.deed:
        raise NominationIncomplete(nomination.name, _DEED)


def check_open(nomination: Nomination) -> None:
    """Raise `NominationNotOpen` for a nomination that is suspended or withdrawn."""
    if nomination.state is not NominationState.OPEN:
        raise NominationNotOpen(nomination.name, nomination.reason)


def read_reason(typed: str) -> str:
    """Return the reason cleaned; raises `ReasonMissing` when nothing was given."""
    reason = clean_block(typed)
    if not reason:
        raise ReasonMissing
    return reason


def _is_met(criterion: Criterion, draft: NominationDraft, share: Fraction | None) -> bool:
    if criterion.share_at_least is not None:
        return share is not None and share >= criterion.share_at_least
    return criterion.code in draft.criteria
