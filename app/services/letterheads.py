"""The office's own letterhead: part by part, beside what its plan gave."""

from collections.abc import Callable
from datetime import date

from app.domain.law.law import LawTables
from app.domain.papers.letterhead import LetterheadLine, LetterheadPart, accept_part, dressed, said_by
from app.domain.papers.signing import check_signer
from app.domain.units.agency import Agency, RegisterWithoutAgency
from app.store.database import Database
from app.store.drawers.phrases import LETTERHEAD
from app.store.work import Work


class Letterheads:
    """What the office says of itself on every paper: read, changed, and given back. Issued papers stay as they are."""

    def __init__(self, database: Database, law: Callable[[], LawTables], today: Callable[[], date]) -> None:
        self._database = database
        self._law = law
        self._today = today

    def lines(self) -> tuple[LetterheadLine, ...]:
        """Return every part, in the order they stand on a paper; raises `RegisterWithoutAgency`."""
        with self._database.reading() as work:
            original, own = said_by(self._loaded(work)), work.phrases.of_letterhead()
        return tuple(LetterheadLine(part, text, own.get(part)) for part, text in original.items())

    def put(self, part: LetterheadPart, text: str) -> LetterheadLine:
        """Say a part the office's own way; raises what `accept_part` and, for the signer, `check_signer` raise.

        The original typed again is no own line.
        """
        accepted = accept_part(part, text)
        with self._database.work("sửa tiêu đề văn bản") as work:
            loaded = self._loaded(work)
            if part is LetterheadPart.SIGNER:
                agency = dressed(loaded, {**work.phrases.of_letterhead(), part: accepted})
                check_signer(self._law(), agency, agency.signer)
            original = said_by(loaded)[part]
            own = None if accepted == original else accepted
            work.phrases.put(LETTERHEAD, part, own)
        return LetterheadLine(part, original, own)

    def give_back(self, part: LetterheadPart) -> LetterheadLine:
        """Go back to a part as the plan gave it; raises `RegisterWithoutAgency`."""
        with self._database.work("trả tiêu đề văn bản về bản gốc") as work:
            original = said_by(self._loaded(work))[part]
            work.phrases.put(LETTERHEAD, part, None)
        return LetterheadLine(part, original, None)

    def _loaded(self, work: Work) -> Agency:
        agency = work.agencies.as_loaded(self._today())
        if agency is None:
            raise RegisterWithoutAgency
        return agency
