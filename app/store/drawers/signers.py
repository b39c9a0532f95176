"""The drawer of those who sign for the office over certain days."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.papers.signer_term import NoSuchTerm, SignerTerm, TermDraft, signer_on
from app.domain.papers.signing import read_signer, written
from app.domain.units.agency import Signer
from app.store.rows.office import SignerTermRow


class Signers:
    """Terms of signers, none of which share a day."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def terms(self) -> tuple[SignerTerm, ...]:
        """Return the terms that stand, the earliest first."""
        standing = select(SignerTermRow).where(SignerTermRow.struck_on.is_(None))
        rows = self._session.scalars(standing.order_by(SignerTermRow.begins, SignerTermRow.ends))
        return tuple(_term(row) for row in rows)

    def on(self, day: date) -> Signer | None:
        """Return who signs in a term on a day, None where the letterhead says who does."""
        return signer_on(self.terms(), day)

    def add(self, draft: TermDraft) -> SignerTerm:
        """Keep a term."""
        row = SignerTermRow(signer=written(draft.signer), begins=draft.begins, ends=draft.ends)
        self._session.add(row)
        self._session.flush()
        return _term(row)

    def correct(self, term: int, draft: TermDraft) -> SignerTerm:
        """Put a term down anew; raises `NoSuchTerm`."""
        row = self._row(term)
        row.signer, row.begins, row.ends = written(draft.signer), draft.begins, draft.ends
        self._session.flush()
        return _term(row)

    def strike(self, term: int, day: date, reason: str) -> SignerTerm:
        """Strike a term out; raises `NoSuchTerm`."""
        row = self._row(term)
        row.strike(day, reason)
        self._session.flush()
        return _term(row)

    def _row(self, term: int) -> SignerTermRow:
        row = self._session.get(SignerTermRow, term)
        if row is None or row.struck_on is not None:
            raise NoSuchTerm(term)
        return row


def _term(row: SignerTermRow) -> SignerTerm:
    return SignerTerm(row.id, TermDraft(read_signer(row.signer), row.begins, row.ends))
