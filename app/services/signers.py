"""Who signs for the office over certain days, so that a paper of a past day bears the signer of that day."""

from collections.abc import Callable
from datetime import date

from app.domain.law.law import LawTables
from app.domain.nominations.nomination import read_reason
from app.domain.papers.signer_term import SignerTerm, TermDraft, accept_term
from app.domain.papers.signing import check_signer
from app.domain.units.agency import RegisterWithoutAgency
from app.store.database import Database
from app.store.work import Work


class Signers:
    """Terms of signers; on every other day the signer of the letterhead signs. Issued papers stay as they are."""

    def __init__(self, database: Database, law: Callable[[], LawTables], today: Callable[[], date]) -> None:
        self._database = database
        self._law = law
        self._today = today

    def terms(self) -> tuple[SignerTerm, ...]:
        """Return the terms that stand, the earliest first."""
        with self._database.reading() as work:
            return work.signers.terms()

    def add(self, draft: TermDraft) -> SignerTerm:
        """Enter who signs over certain days; raises what `accept_term` and `check_signer` raise."""
        with self._database.work("ghi người ký theo thời gian") as work:
            return work.signers.add(self._accepted(work, draft))

    def correct(self, term: int, draft: TermDraft) -> SignerTerm:
        """Put a term down anew; raises `NoSuchTerm` and what `add` raises."""
        with self._database.work("sửa người ký theo thời gian") as work:
            return work.signers.correct(term, self._accepted(work, draft, term))

    def strike(self, term: int, reason: str) -> SignerTerm:
        """Strike out a term entered by mistake, with the reason; raises `NoSuchTerm`."""
        given = read_reason(reason)
        with self._database.work("gạch bỏ người ký theo thời gian") as work:
            return work.signers.strike(term, self._today(), given)

    def _accepted(self, work: Work, draft: TermDraft, correcting: int | None = None) -> TermDraft:
        accepted = accept_term(draft, (one for one in work.signers.terms() if one.id != correcting))
        agency = work.agencies.on(accepted.begins or accepted.ends or self._today())
        if agency is None:
            raise RegisterWithoutAgency
        check_signer(self._law(), agency, accepted.signer)
        return accepted
