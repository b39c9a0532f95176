"""The register of outgoing papers: entered under their numbers, with the file that was printed, and sent."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from app.documents.forms.award_list import those
from app.documents.forms.outgoing_register import compose
from app.documents.forms.parts import small
from app.documents.paper import Paper
from app.documents.wording import wording
from app.domain.decisions.decision import DecisionFacts
from app.domain.outgoing.outgoing import (
    Outgoing,
    OutgoingDraft,
    Sending,
    SeriesAlreadyBegun,
    SeriesState,
    accept_sending,
    series_of,
    state_of,
)
from app.domain.papers.document_kind import DocumentKind
from app.domain.units.agency import Agency
from app.services.entered import enter, keep
from app.services.plans import Plans
from app.services.press import Press
from app.store.database import Database

_ARCHIVE_COPY = "Lưu"


class OutgoingRegister:
    """Papers that were given a number, year by year."""

    def __init__(self, database: Database, plans: Plans, press: Press, today: Callable[[], date]) -> None:
        self._database = database
        self._plans = plans
        self._press = press
        self._today = today

    def enter(self, draft: OutgoingDraft, paper: bytes | None = None) -> Outgoing:
        """Enter a paper that is no decision of the register's, and archive the PDF that was printed of it, if given.

        Signer, issuer and keeper left empty are the agency's own on the paper's day. Refuses a number given before in
        the series and year or out of the order of days, and a file that is no PDF; then neither is kept.
        """
        agency = self._plans.agency(draft.day)
        with self._database.work("ghi văn bản đi") as work:
            entered = enter(work, _completed(draft, agency), self._today())
            if paper is not None:
                keep(work, entered, paper, self._today())
            return work.outgoing.paper(entered.id)

    def send(self, outgoing: int, sending: Sending) -> Outgoing:
        """Keep what is known of a paper's sending in place of what was known; raises `UnknownOutgoing`."""
        with self._database.work("ghi việc chuyển văn bản đi") as work:
            day = work.outgoing.paper(outgoing).day
            return work.outgoing.send(outgoing, accept_sending(sending, day, self._today()))

    def settle_series(self, since: int, *, shared: bool) -> None:
        """Settle whether, from a year on, all kinds of an issuer's papers share one series of numbers.

        Raises `SeriesAlreadyBegun` once a paper of that year or a later one has its number.
        """
        with self._database.work("đặt cách đánh số văn bản đi") as work:
            if reference := work.outgoing.last_since(since):
                raise SeriesAlreadyBegun(since, reference)
            work.outgoing.settle(since, shared=shared)

    def paper(self, outgoing: int) -> Outgoing:
        """Return one line; raises `UnknownOutgoing`."""
        with self._database.reading() as work:
            return work.outgoing.paper(outgoing)

    def of_year(self, year: int) -> tuple[Outgoing, ...]:
        """Return the lines of a year, by day, then by series and number."""
        with self._database.reading() as work:
            return work.outgoing.of_year(year)

    def reports(self) -> tuple[Outgoing, ...]:
        """Return the reports given a number in any year, the latest first."""
        with self._database.reading() as work:
            return work.outgoing.reports()

    def series(self, year: int) -> tuple[SeriesState, ...]:
        """Return how far each series of a year has come, with the numbers left out."""
        with self._database.reading() as work:
            return tuple(state_of(series, numbers) for series, numbers in work.outgoing.numbers(year).items())

    def state_of(self, kind: DocumentKind, issuer: str, year: int) -> SeriesState:
        """Return how far the series has come in which an issuer's paper of a kind takes its number that year."""
        with self._database.reading() as work:
            series = series_of(kind, issuer, shared=work.outgoing.shared(year))
            return state_of(series, work.outgoing.numbers(year).get(series, ()))

    def printed(self, year: int) -> Paper:
        """Return the register of a year as a paper in ten columns."""
        agency = self._plans.agency(min(self._today(), date(year, 12, 31)))
        return self._press.compose(compose, agency, year, self.of_year(year))


def drafted_of(facts: DecisionFacts, day: date) -> OutgoingDraft:
    """Return the line of a decision of `day`, which goes to those who carry it out, those it names, and the copied."""
    copies_to = (one for one in facts.recipients if not one.startswith(_ARCHIVE_COPY))
    named = wording("outgoing_register").say("named", those=those(facts))
    return OutgoingDraft(
        DocumentKind.DECISION,
        facts.agency.symbol,
        day,
        small(facts.subject),
        facts.number,
        signer=facts.signer.name,
        recipients="; ".join(filter(None, (facts.implementers, named, *copies_to))),
        keeper=facts.agency.archive,
    )


def _completed(draft: OutgoingDraft, agency: Agency) -> OutgoingDraft:
    return replace(
        draft,
        issuer=draft.issuer or agency.symbol,
        signer=draft.signer or agency.signer.name,
        keeper=draft.keeper or agency.archive,
    )
