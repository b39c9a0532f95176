"""The drawer of issued papers as they were printed."""

from collections.abc import Iterator
from datetime import date
from hashlib import sha256

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.domain.outgoing.archived import ArchivedPaper, ArchivedPaperChanged, certificates_reference
from app.domain.papers.numbering import numbered
from app.store.rows.certificates import AwardEntryRow, CertificatePrintRow
from app.store.rows.outgoing import ArchivedPaperRow, OutgoingRow, PaperBytesRow


class Archive:
    """The files of outgoing papers, each with the hash it was kept under."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def keep(self, outgoing: int | None, content: bytes, made_on: date) -> int:
        """Keep the file of an outgoing paper, or with None of certificates, once and for all; return its number."""
        row = ArchivedPaperRow(
            outgoing_id=outgoing, made_on=made_on, sha256=sha256(content).digest(), size=len(content)
        )
        self._session.add(row)
        self._session.flush()
        self._session.add(PaperBytesRow(paper_id=row.id, content=content))
        self._session.flush()
        return row.id

    def paper(self, outgoing: int) -> ArchivedPaper | None:
        """Return the file of an outgoing paper, None where none is kept; raises `ArchivedPaperChanged`."""
        key = select(ArchivedPaperRow.id).where(ArchivedPaperRow.outgoing_id == outgoing)
        found = self._session.scalars(key).first()
        if found is None:
            return None
        line = self._session.get_one(OutgoingRow, outgoing)
        kept, content = self._as_printed(found)
        return ArchivedPaper(line.kind, _numbered(line), kept.made_on, kept.sha256.hex(), kept.size, content)

    def of_decision(self, decision: int) -> ArchivedPaper | None:
        """Return the file of an issued decision, None where none is kept; raises `ArchivedPaperChanged`."""
        line = self._session.scalars(select(OutgoingRow.id).where(OutgoingRow.decision_id == decision)).first()
        return None if line is None else self.paper(line)

    def file(self, paper: int) -> bytes:
        """Return the file archived under a number; raises `ArchivedPaperChanged`."""
        return self._as_printed(paper)[1]

    def last(self) -> int:
        """Return the number of the last archived paper, 0 where there is none."""
        return self._session.execute(select(func.max(ArchivedPaperRow.id))).scalar() or 0

    def examined(self, first: int, last: int) -> Iterator[tuple[str, bool]]:
        """Yield each archived paper numbered from `first` to `last`, with whether its file still has its hash.

        One file at a time is in memory.
        """
        keys = select(ArchivedPaperRow.id).where(ArchivedPaperRow.id.between(first, last)).order_by(ArchivedPaperRow.id)
        for key in self._session.scalars(keys).all():
            kept, content = self._found(key)
            yield self._reference(kept), _is_as_printed(kept, content)

    def _as_printed(self, key: int) -> tuple[ArchivedPaperRow, bytes]:
        kept, content = self._found(key)
        if content is None or not _is_as_printed(kept, content):
            raise ArchivedPaperChanged(self._reference(kept))
        return kept, content

    def _found(self, key: int) -> tuple[ArchivedPaperRow, bytes | None]:
        kept = self._session.get_one(ArchivedPaperRow, key)
        # The column alone: a row object would stay in the session, and its file in memory.
        file = select(PaperBytesRow.content).where(PaperBytesRow.paper_id == key)
        return kept, self._session.scalars(file).first()

    def _reference(self, kept: ArchivedPaperRow) -> str:
        if kept.outgoing_id is not None:
            return _numbered(self._session.get_one(OutgoingRow, kept.outgoing_id))
        first, last, year = func.min(AwardEntryRow.number), func.max(AwardEntryRow.number), AwardEntryRow.year
        printed = select(first, last, year).join(CertificatePrintRow, CertificatePrintRow.entry_id == AwardEntryRow.id)
        batch = printed.where(CertificatePrintRow.paper_id == kept.id).group_by(year)
        found = self._session.execute(batch).first()
        return certificates_reference(*found) if found else ""


def _is_as_printed(kept: ArchivedPaperRow, content: bytes | None) -> bool:
    return content is not None and sha256(content).digest() == kept.sha256


def _numbered(line: OutgoingRow) -> str:
    return numbered(line.number, line.symbol)
