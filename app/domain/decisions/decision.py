"""A decision: drafted from those who passed, numbered when signed, locked once issued.

What a decision rests on (names, posts, law, money, signer) is kept with it as it was that day, so that a reprint
years later is the same paper.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from app.domain.council.seal import Seal
from app.domain.decisions.correction import Correction
from app.domain.errors import Refusal
from app.domain.exemplars.exemplar import CommendationKind
from app.domain.language.numbers import EmptyTens
from app.domain.papers.numbering import numbered
from app.domain.plans.plan import Recipient
from app.domain.units.agency import Agency, Signer


@dataclass(eq=False)
class DecisionAlreadyIssued(Refusal):
    """An issued decision is not edited; it is replaced, corrected or cancelled by another (NĐ 30/2020, Điều 18)."""

    number: str


@dataclass(eq=False)
class DraftGivenUp(Refusal):
    """A draft that was given up is not taken up again."""

    subject: str
    reason: str


@dataclass(eq=False)
class DecisionNotIssued(Refusal):
    subject: str


@dataclass(eq=False)
class DecisionNoLongerStands(Refusal):
    number: str
    state: str


@dataclass(eq=False)
class UnknownDecision(Refusal):
    decision: int


@dataclass(eq=False)
class SignedInTheFuture(Refusal):
    day: date
    today: date
    field: ClassVar[str] = "day"


@dataclass(eq=False)
class SignedBeforeTheMeeting(Refusal):
    day: date
    held: date
    field: ClassVar[str] = "day"


@dataclass(eq=False)
class SignedBeforeReplaced(Refusal):
    """A decision cannot replace one dated after it."""

    day: date
    replaced: date
    field: ClassVar[str] = "day"


@dataclass(eq=False)
class CancellationIsFinal(Refusal):
    """What cancelled a decision is neither replaced nor cancelled; whoever deserves it is decided on anew."""

    number: str


class DecisionKind(StrEnum):
    """What a decision does."""

    RECOGNITION = "cong-nhan"
    COMMENDATION = "khen-thuong"
    CANCELLATION = "huy-bo"


class DecisionState(StrEnum):
    """Where a decision stands."""

    DRAFT = "du-thao"
    ISSUED = "da-ban-hanh"
    REPLACED = "bi-thay-the"
    CANCELLED = "bi-huy-bo"
    GIVEN_UP = "bo-du-thao"

    @property
    def label(self) -> str:
        """The state in the office's words."""
        return _STATES[self]


_STATES = {
    DecisionState.DRAFT: "Dự thảo",
    DecisionState.ISSUED: "Đã ban hành",
    DecisionState.REPLACED: "Bị thay thế",
    DecisionState.CANCELLED: "Bị hủy bỏ",
    DecisionState.GIVEN_UP: "Đã bỏ dự thảo",
}


@dataclass(frozen=True, slots=True)
class AwardLine:
    """One recipient on the list, as printed: name with Ông or Bà, post and unit, achievement, bonus in đồng."""

    recipient: Recipient
    name: str
    post: str
    achievement: str
    amount: int
    exemplar: int
    nomination: int | None = None

    @property
    def is_individual(self) -> bool:
        """Whether the line is a person's."""
        return self.recipient.is_individual


@dataclass(frozen=True, slots=True)
class Cancelled:
    """What a decision of cancellation takes back, as it was issued, and why.

    `cited` is the decision in full and `subject` its subject line; `named` says whom it named ("các tập thể, cá
    nhân"). `form` and `total` are the award and the money, in đồng, that are given back; empty and 0 where it had none.
    """

    cited: str
    subject: str
    named: str
    form: str
    total: int
    reason: str


@dataclass(frozen=True, slots=True)
class DecisionFacts:
    """Everything the paper says, as it was on the day.

    `grounds` are whole lines without their closing mark, the proposal last. `purpose` completes Điều 1 after the
    count of recipients. `number` and `day` are None until signed. `form` is the award form's name and `form_code`
    its code in the law's tables, both empty for a bare recognition; `fund` where the bonus money comes from.
    `replaces` names the decision this one replaces, in full. `empty_tens` is the word for a zero ten in its sums.
    `seal` is that of the tally it was drawn from, None for a decision that rests on no vote. The attached list is a
    table, or with `short_list` numbered lines that leave the achievements to the dossiers. `cancels` is what a
    decision of cancellation takes back; such a one has no lines of its own.
    """

    agency: Agency
    signer: Signer
    kind: DecisionKind
    subject: str
    purpose: str
    list_title: str
    form: str
    grounds: tuple[str, ...]
    lines: tuple[AwardLine, ...]
    implementers: str
    recipients: tuple[str, ...]
    fund: str
    form_code: str = ""
    award_kind: CommendationKind = CommendationKind.THEMATIC
    number: int | None = None
    day: date | None = None
    replaces: str = ""
    empty_tens: EmptyTens = EmptyTens.LINH
    seal: Seal | None = None
    short_list: bool = False
    cancels: Cancelled | None = None

    @property
    def symbol(self) -> str:
        """The part of the number after the slash, for example "QĐ-UBND"."""
        return f"QĐ-{self.agency.symbol}"

    @property
    def total(self) -> int:
        """The bonus money of the whole list, in đồng."""
        return sum(line.amount for line in self.lines)

    @property
    def reference(self) -> str:
        """The number as cited, for example "07/QĐ-SXD"; "…/QĐ-SXD" before signature."""
        return numbered(self.number, self.symbol)

    def of(self, *recipients: Recipient) -> tuple[AwardLine, ...]:
        """Return the lines of some kinds of recipient, in list order."""
        return tuple(line for line in self.lines if line.recipient in recipients)


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision in the register, with the facts it stands on and why it no longer stands, if so."""

    id: int
    plan: str
    meeting: int | None
    state: DecisionState
    facts: DecisionFacts
    predecessor: int | None = None
    successor: int | None = None
    reason: str = ""
    corrections: tuple[Correction, ...] = ()


def check_issue(decision: Decision, day: date, today: date, held: date | None) -> None:
    """Raise why the decision may not be issued on this day, if there is a reason.

    `held` is the day of the meeting it rests on, None where it rests on none.
    """
    _check_not_given_up(decision)
    if decision.state is not DecisionState.DRAFT:
        raise DecisionAlreadyIssued(decision.facts.reference)
    if day > today:
        raise SignedInTheFuture(day, today)
    if held is not None and day < held:
        raise SignedBeforeTheMeeting(day, held)


def check_succession(replaced: Decision, day: date) -> None:
    """Raise why a decision of `day` cannot take the other's place: it no longer stands, or is dated later."""
    check_stands(replaced)
    if replaced.facts.day is not None and day < replaced.facts.day:
        raise SignedBeforeReplaced(day, replaced.facts.day)


def check_may_be_ended(decision: Decision) -> None:
    """Raise why the decision cannot be replaced or cancelled: it does not stand, or is itself a cancellation."""
    check_stands(decision)
    if decision.facts.kind is DecisionKind.CANCELLATION:
        raise CancellationIsFinal(decision.facts.reference)


def check_stands(decision: Decision) -> None:
    """Raise why the decision cannot be corrected: it was never issued, or is gone already."""
    _check_not_given_up(decision)
    if decision.state is DecisionState.DRAFT:
        raise DecisionNotIssued(decision.facts.subject)
    if decision.state is not DecisionState.ISSUED:
        raise DecisionNoLongerStands(decision.facts.reference, decision.state.label)


def _check_not_given_up(decision: Decision) -> None:
    if decision.state is DecisionState.GIVEN_UP:
        raise DraftGivenUp(decision.facts.subject, decision.reason)
