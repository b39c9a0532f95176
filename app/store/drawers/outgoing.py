"""The drawer of the register of outgoing papers."""

from collections.abc import Mapping
from itertools import groupby
from operator import itemgetter

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from app.domain.calendar.stretch import read_reported
from app.domain.decisions.decision import DecisionState
from app.domain.outgoing.outgoing import Outgoing, OutgoingDraft, ReportOf, Sending, UnknownOutgoing, series_of
from app.domain.papers.document_kind import DocumentKind
from app.domain.papers.numbering import GivenNumber, Holder, Slot, numbered
from app.store.rows.decisions import DecisionRow
from app.store.rows.outgoing import ArchivedPaperRow, OutgoingRow, OutgoingSeriesRow


class OutgoingPapers:
    """Outgoing papers, numbered in each series and year."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def shared(self, year: int) -> bool:
        """Return whether the papers of a year share one series whatever their kind; each kind has its own at first."""
        settled = select(OutgoingSeriesRow.shared).where(OutgoingSeriesRow.since <= year)
        return self._session.scalars(settled.order_by(OutgoingSeriesRow.since.desc())).first() or False

    def settle(self, since: int, *, shared: bool) -> None:
        """Keep how numbers are given from a year on."""
        row = self._session.scalars(select(OutgoingSeriesRow).where(OutgoingSeriesRow.since == since)).first()
        if row is None:
            self._session.add(OutgoingSeriesRow(since=since, shared=shared))
        else:
            row.shared = shared
        self._session.flush()

    def last_since(self, year: int) -> str:
        """Return the number of the latest paper dated in a year or after, empty where there is none."""
        latest = select(OutgoingRow).where(OutgoingRow.year >= year).order_by(OutgoingRow.day.desc())
        row = self._session.scalars(latest).first()
        return "" if row is None else numbered(row.number, row.symbol)

    def slot(self, series: str, year: int, number: int) -> Slot:
        """Return where a number falls among all that were given in a series and year."""
        given = select(OutgoingRow).where(OutgoingRow.series == series, OutgoingRow.year == year)
        same = self._session.scalars(given.where(OutgoingRow.number == number)).first()
        below = given.where(OutgoingRow.number < number).order_by(OutgoingRow.number.desc())
        above = given.where(OutgoingRow.number > number).order_by(OutgoingRow.number)
        return Slot(None if same is None else _holder(same), self._first(below), self._first(above))

    def next_number(self, series: str, year: int) -> int:
        """Return the number after the highest given in a series and year, 1 where none has been."""
        last = select(func.max(OutgoingRow.number)).where(OutgoingRow.series == series, OutgoingRow.year == year)
        return (self._session.execute(last).scalar() or 0) + 1

    def numbers(self, year: int) -> Mapping[str, tuple[int, ...]]:
        """Return the numbers given in a year, by series, in their order."""
        given = select(OutgoingRow.series, OutgoingRow.number).where(OutgoingRow.year == year)
        found = self._session.execute(given.order_by(OutgoingRow.series, OutgoingRow.number))
        by_series = groupby(found, key=itemgetter(0))
        return {series: tuple(number for _, number in rows) for series, rows in by_series}

    def add(self, draft: OutgoingDraft, number: int, decision: int | None = None) -> Outgoing:
        """Enter a paper under its number; `decision` is the register's own decision it is."""
        row = OutgoingRow(
            kind=draft.kind,
            series=series_of(draft.kind, draft.issuer, shared=self.shared(draft.day.year)),
            year=draft.day.year,
            number=number,
            symbol=draft.symbol,
            day=draft.day,
            subject=draft.subject,
            signer=draft.signer,
            recipients=draft.recipients,
            keeper=draft.keeper,
            decision_id=decision,
            report_period=draft.report.period.code if draft.report else None,
            report_basis=draft.report.basis if draft.report else None,
        )
        _send(row, draft.sending)
        self._session.add(row)
        self._session.flush()
        return self.paper(row.id)

    def send(self, outgoing: int, sending: Sending) -> Outgoing:
        """Keep what is known of a paper's sending."""
        _send(self._session.get_one(OutgoingRow, outgoing), sending)
        self._session.flush()
        return self.paper(outgoing)

    def paper(self, outgoing: int) -> Outgoing:
        """Return one line; raises `UnknownOutgoing`."""
        found = self._session.execute(_lines().where(OutgoingRow.id == outgoing)).first()
        if found is None:
            raise UnknownOutgoing(outgoing)
        return _record(*found)

    def of_year(self, year: int) -> tuple[Outgoing, ...]:
        """Return the lines of a year, by day, then by series and number."""
        in_order = (OutgoingRow.day, OutgoingRow.series, OutgoingRow.number)
        found = self._session.execute(_lines().where(OutgoingRow.year == year).order_by(*in_order))
        return tuple(_record(*line) for line in found)

    def reports(self) -> tuple[Outgoing, ...]:
        """Return the reports of every year, the latest first."""
        latest = (OutgoingRow.day.desc(), OutgoingRow.id.desc())
        found = self._session.execute(_lines().where(OutgoingRow.kind == DocumentKind.REPORT).order_by(*latest))
        return tuple(_record(*line) for line in found)

    def _first(self, ordered: Select[OutgoingRow]) -> GivenNumber | None:
        row = self._session.scalars(ordered.limit(1)).first()
        return None if row is None else GivenNumber(numbered(row.number, row.symbol), row.day)


def _lines() -> Select[OutgoingRow, DecisionState | None, int | None]:
    return (
        select(OutgoingRow, DecisionRow.state, ArchivedPaperRow.id)
        .outerjoin(DecisionRow, DecisionRow.id == OutgoingRow.decision_id)
        .outerjoin(ArchivedPaperRow, ArchivedPaperRow.outgoing_id == OutgoingRow.id)
    )


def _holder(row: OutgoingRow) -> Holder:
    return Holder(row.id, f"{row.kind.label} {row.subject}", row.day)


def _send(row: OutgoingRow, sending: Sending) -> None:
    row.copies, row.handed_over = sending.copies, sending.handed_over
    row.receipt, row.note = sending.receipt, sending.note


def _record(row: OutgoingRow, state: DecisionState | None, archived: int | None) -> Outgoing:
    return Outgoing(
        row.id,
        row.kind,
        row.number,
        row.symbol,
        row.day,
        row.subject,
        row.signer,
        row.recipients,
        row.keeper,
        Sending(row.copies, row.handed_over, row.receipt, row.note),
        "" if state in {None, DecisionState.ISSUED} else state.label,
        archived is not None,
        _report(row),
    )


def _report(row: OutgoingRow) -> ReportOf | None:
    if row.report_period is None or row.report_basis is None:
        return None
    return ReportOf(read_reported(row.report_period), row.report_basis)
