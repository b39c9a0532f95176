"""What was approved for the year's bonus fund, paper by paper: at the beginning of the year, more later, or less."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import ClassVar

from app.domain.errors import Refusal, refuse
from app.domain.language.text import clean, comparable


@dataclass(eq=False)
class ApprovalNotPositive(Refusal):
    """An amount is written without a sign; a cut is told by its kind."""

    amount: int
    field: ClassVar[str] = "amount"


class ApprovalWithoutPaper(Refusal):
    """Money is approved by a numbered paper."""

    field: ClassVar[str] = "paper"


@dataclass(eq=False)
class ApprovalInTheFuture(Refusal):
    day: date
    today: date
    field: ClassVar[str] = "day"


@dataclass(eq=False)
class FundYearFarFromPaper(Refusal):
    """A fund is approved in its year, the one before or the one after."""

    year: int
    day: date
    field: ClassVar[str] = "year"


@dataclass(eq=False)
class ApprovalAlreadyKept(Refusal):
    """The fund has this very paper, of the same day and to the same purpose."""

    paper: str
    day: date
    year: int
    field: ClassVar[str] = "paper"


@dataclass(eq=False)
class InitiallyApprovedAlready(Refusal):
    """A year's fund is first approved once; what another paper adds is a supplement."""

    year: int
    paper: str
    day: date
    field: ClassVar[str] = "kind"


@dataclass(eq=False)
class CutsExceedApprovals(Refusal):
    """More would be cut than was ever approved."""

    year: int
    cut: int
    given: int
    field: ClassVar[str] = "amount"


@dataclass(eq=False)
class ApprovalStruckOut(Refusal):
    """An approval is struck out once, and then not corrected."""

    paper: str
    reason: str


@dataclass(eq=False)
class NoSuchApproval(Refusal):
    number: int


class ApprovalKind(StrEnum):
    """What a paper does to the fund."""

    INITIAL = "dau-nam"
    SUPPLEMENT = "bo-sung"
    CUT = "cat-giam"

    @property
    def label(self) -> str:
        """The kind in the office's words."""
        return _KINDS[self]


_KINDS = {
    ApprovalKind.INITIAL: "Duyệt đầu năm",
    ApprovalKind.SUPPLEMENT: "Bổ sung",
    ApprovalKind.CUT: "Cắt giảm",
}


@dataclass(frozen=True, slots=True)
class ApprovalDraft:
    """One approval as typed: of which year's fund, how many đồng, by which paper of which day."""

    year: int
    kind: ApprovalKind
    amount: int
    paper: str
    day: date
    note: str = ""

    @property
    def change(self) -> int:
        """What it adds to the fund, in đồng; below 0 for a cut."""
        return -self.amount if self.kind is ApprovalKind.CUT else self.amount


@dataclass(frozen=True, slots=True)
class Approval:
    """One approval in the register, with the reason it was struck out for, if it was."""

    id: int
    draft: ApprovalDraft
    struck: str = ""


def approved_by(approvals: Iterable[Approval]) -> int:
    """Return what the approvals come to, in đồng."""
    return sum(one.draft.change for one in approvals)


def accept_approval(draft: ApprovalDraft, beside: Iterable[Approval], today: date) -> ApprovalDraft:
    """Return the draft cleaned, or raise every reason to refuse it; `beside` are the others of the year that count."""
    others = tuple(beside)
    tidy = replace(draft, paper=clean(draft.paper), note=clean(draft.note))
    refuse([*_faults_of_content(tidy, others), *_faults_of_day(tidy, today)])
    return tidy


def check_stands(approval: Approval) -> None:
    """Raise `ApprovalStruckOut` for one that was struck out."""
    if approval.struck:
        raise ApprovalStruckOut(approval.draft.paper, approval.struck)


def check_covers_its_cuts(year: int, approvals: Iterable[Approval]) -> None:
    """Raise `CutsExceedApprovals` where the standing approvals of a year come to less than nothing."""
    changes = tuple(one.draft.change for one in approvals)
    if sum(changes) < 0:
        raise CutsExceedApprovals(year, -sum(one for one in changes if one < 0), sum(one for one in changes if one > 0))


def _faults_of_content(draft: ApprovalDraft, others: tuple[Approval, ...]) -> Iterator[Refusal]:
    if draft.amount <= 0:
        yield ApprovalNotPositive(draft.amount)
    if not draft.paper:
        yield ApprovalWithoutPaper()
    elif any(_are_one(draft, one.draft) for one in others):
        yield ApprovalAlreadyKept(draft.paper, draft.day, draft.year)
    elif draft.kind is ApprovalKind.INITIAL:
        initial = (one.draft for one in others if one.draft.kind is ApprovalKind.INITIAL)
        yield from (InitiallyApprovedAlready(draft.year, one.paper, one.day) for one in initial)


def _faults_of_day(draft: ApprovalDraft, today: date) -> Iterator[Refusal]:
    if draft.day > today:
        yield ApprovalInTheFuture(draft.day, today)
    if abs(draft.year - draft.day.year) > 1:
        yield FundYearFarFromPaper(draft.year, draft.day)


def _are_one(one: ApprovalDraft, other: ApprovalDraft) -> bool:
    return (one.kind, one.day, comparable(one.paper)) == (other.kind, other.day, comparable(other.paper))
