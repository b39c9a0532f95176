"""The register of outgoing papers: one line for each paper that was given a number (Nghị định 30/2020, Phụ lục IV)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from app.domain.calendar.period import Basis
from app.domain.calendar.stretch import Reported
from app.domain.decisions.decision import SignedInTheFuture
from app.domain.drawable import characters_not_drawn
from app.domain.errors import Refusal, refuse
from app.domain.language.numbers import padded
from app.domain.language.text import clean
from app.domain.papers.document_kind import DocumentKind
from app.domain.papers.numbering import numbered


class OutgoingWithoutSubject(Refusal):
    """A paper is entered with what it is about."""

    field: ClassVar[str] = "subject"


class LetterWithoutDraftingUnit(Refusal):
    """The symbol of an official letter ends with the unit that drafted it (Nghị định 30/2020, Phụ lục I, II.3)."""

    field: ClassVar[str] = "drafting"


@dataclass(eq=False)
class CopiesNotPositive(Refusal):
    copies: int
    field: ClassVar[str] = "copies"


@dataclass(eq=False)
class HandedOverBeforeItsDay(Refusal):
    """A paper leaves the office on its day or later."""

    handed_over: date
    day: date
    field: ClassVar[str] = "handed_over"


@dataclass(eq=False)
class HandedOverInTheFuture(Refusal):
    handed_over: date
    today: date
    field: ClassVar[str] = "handed_over"


@dataclass(eq=False)
class UnknownOutgoing(Refusal):
    outgoing: int


@dataclass(eq=False)
class SeriesAlreadyBegun(Refusal):
    """How numbers are given is settled before the first number of a year; `reference` is one given already."""

    year: int
    reference: str
    field: ClassVar[str] = "year"


@dataclass(frozen=True, slots=True)
class Sending:
    """What is known once a paper has left: `copies` sent, the day, who signed for it, and a note."""

    copies: int | None = None
    handed_over: date | None = None
    receipt: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class ReportOf:
    """What a periodic report is of: its period, the days of it counted on a basis."""

    period: Reported
    basis: Basis


@dataclass(frozen=True, slots=True)
class OutgoingDraft:
    """A paper as it is to be entered. `issuer` is whose symbol it bears, `drafting` that of an official letter's unit.

    `number` is None for the next free one of its series; `keeper` is who keeps the archive copy. `report` is what a
    periodic report drawn from the register is of, None of any other paper.
    """

    kind: DocumentKind
    issuer: str
    day: date
    subject: str
    number: int | None = None
    drafting: str = ""
    signer: str = ""
    recipients: str = ""
    keeper: str = ""
    sending: Sending = Sending()
    report: ReportOf | None = None

    @property
    def symbol(self) -> str:
        """What follows the number."""
        return self.kind.symbol(self.issuer, self.drafting)


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A line of the register; `ended` says in the office's words that the paper no longer stands, empty while it does.

    `archived` is whether the bytes that were printed are kept; `report` is what a report drawn from the register is of.
    """

    id: int
    kind: DocumentKind
    number: int
    symbol: str
    day: date
    subject: str
    signer: str
    recipients: str
    keeper: str
    sending: Sending
    ended: str = ""
    archived: bool = False
    report: ReportOf | None = None

    @property
    def reference(self) -> str:
        """The number as cited: "07/QĐ-SXD"."""
        return numbered(self.number, self.symbol)


@dataclass(frozen=True, slots=True)
class SeriesState:
    """A series of numbers in a year: the number that comes next, and those left out below it as stretches."""

    series: str
    next_number: int
    gaps: tuple[tuple[int, int], ...]


def series_of(kind: DocumentKind, issuer: str, *, shared: bool) -> str:
    """Return the series a paper's number belongs to: one for each kind, or one `shared` by all kinds of an issuer.

    An advisory body with papers of its own is an issuer of its own (Nghị định 30/2020, Điều 15; Phụ lục I, II.3).
    """
    if shared:
        return f"…-{issuer}"
    return f"{issuer}-…" if kind is DocumentKind.OFFICIAL_LETTER else kind.symbol(issuer)


def state_of(series: str, numbers: Iterable[int]) -> SeriesState:
    """Return how far a series has come, by the numbers given in it."""
    last, gaps = 0, []
    for number in sorted(numbers):
        if number > last + 1:
            gaps.append((last + 1, number - 1))
        last = number
    return SeriesState(series, last + 1, tuple(gaps))


def gaps_in_words(gaps: Iterable[tuple[int, int]]) -> str:
    """Return the numbers left out: "03, 05-08"; empty where none is."""
    return ", ".join(padded(first) if first == last else f"{padded(first)}-{padded(last)}" for first, last in gaps)


def accept_outgoing(draft: OutgoingDraft, today: date) -> OutgoingDraft:
    """Return the draft with its words cleaned, or refuse what the register cannot hold."""
    tidy = replace(
        draft,
        issuer=clean(draft.issuer),
        drafting=clean(draft.drafting),
        subject=clean(draft.subject),
        signer=clean(draft.signer),
        recipients=clean(draft.recipients),
        keeper=clean(draft.keeper),
        sending=_tidy(draft.sending),
    )
    refuse([*_complaints(tidy, today)])
    return tidy


def accept_sending(sending: Sending, day: date, today: date) -> Sending:
    """Return what is known of the sending of a paper of `day`, or refuse it."""
    tidy = _tidy(sending)
    refuse([*_sending_complaints(tidy, day, today)])
    return tidy


def _tidy(sending: Sending) -> Sending:
    return replace(sending, receipt=clean(sending.receipt), note=clean(sending.note))


def _complaints(draft: OutgoingDraft, today: date) -> Iterable[Refusal]:
    if draft.day > today:
        yield SignedInTheFuture(draft.day, today)
    if not draft.subject:
        yield OutgoingWithoutSubject()
    if draft.kind is DocumentKind.OFFICIAL_LETTER and not draft.drafting:
        yield LetterWithoutDraftingUnit()
    yield from characters_not_drawn(draft.symbol, draft.subject, draft.signer, draft.recipients, draft.keeper)
    yield from _sending_complaints(draft.sending, draft.day, today)


def _sending_complaints(sending: Sending, day: date, today: date) -> Iterable[Refusal]:
    if sending.copies is not None and sending.copies < 1:
        yield CopiesNotPositive(sending.copies)
    if sending.handed_over is not None and sending.handed_over < day:
        yield HandedOverBeforeItsDay(sending.handed_over, day)
    if sending.handed_over is not None and sending.handed_over > today:
        yield HandedOverInTheFuture(sending.handed_over, today)
    yield from characters_not_drawn(sending.receipt, sending.note)
