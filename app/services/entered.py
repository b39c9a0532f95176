"""Papers entered in the register of outgoing papers and archived, within a work that does more."""

from datetime import date

from app.domain.outgoing.archived import ArchivedPaper, check_archivable
from app.domain.outgoing.outgoing import Outgoing, OutgoingDraft, accept_outgoing, series_of
from app.domain.papers.document_kind import DocumentKind
from app.domain.papers.numbering import check_not_taken, check_number
from app.store.work import Work


def enter(work: Work, draft: OutgoingDraft, today: date, decision: int | None = None) -> Outgoing:
    """Enter a paper within a work that does more; the number after the highest where the draft has none."""
    accepted = accept_outgoing(draft, today)
    series, year = _series(work, accepted), accepted.day.year
    number = work.outgoing.next_number(series, year) if accepted.number is None else accepted.number
    check_number(number, accepted.symbol, accepted.day, work.outgoing.slot(series, year, number))
    return work.outgoing.add(accepted, number, decision)


def check_free(work: Work, draft: OutgoingDraft, number: int) -> None:
    """Raise why a number can go to no paper of the draft's series and year, if there is a reason."""
    slot = work.outgoing.slot(_series(work, draft), draft.day.year, number)
    check_not_taken(number, draft.symbol, draft.day, slot)


def keep(work: Work, entered: Outgoing, paper: bytes, today: date) -> None:
    """Archive the PDF that is printed of a paper, in the work that gives it its number."""
    check_archivable(entered.reference, paper)
    work.archive.keep(entered.id, paper, today)


def next_number(work: Work, kind: DocumentKind, issuer: str, year: int) -> int:
    """Return the number after the highest given in the series a paper belongs to."""
    return work.outgoing.next_number(series_of(kind, issuer, shared=work.outgoing.shared(year)), year)


def kept(work: Work, line: OutgoingDraft) -> ArchivedPaper | None:
    """Return what was printed under the number of a line, None where nothing is kept; raises `ArchivedPaperChanged`."""
    holder = work.outgoing.slot(_series(work, line), line.day.year, line.number or 0).holder
    return work.archive.paper(holder.line) if holder else None


def _series(work: Work, line: OutgoingDraft) -> str:
    return series_of(line.kind, line.issuer, shared=work.outgoing.shared(line.day.year))
