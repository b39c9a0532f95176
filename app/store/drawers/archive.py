"""The drawer of issued papers as they were printed."""

from collections.abc import Iterator
from datetime import date
from hashlib import sha256

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.domain.archived import ArchivedPaper, ArchivedPaperChanged
from app.domain.numbering import numbered
from app.store.rows.outgoing import ArchivedPaperRow, OutgoingRow, PaperBytesRow


class Archive:
    """The files of outgoing papers, each with the hash it was kept under."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def keep(self, outgoing: int, content: bytes, made_on: date) -> None:
        """Keep the file of an outgoing paper, once and for all."""
        row = ArchivedPaperRow(
            outgoing_id=outgoing, made_on=made_on, sha256=sha256(content).digest(), size=len(content)
        )
        self._session.add(row)
        self._session.flush()
        self._session.add(PaperBytesRow(paper_id=row.id, content=content))
        self._session.flush()

    def paper(self, outgoing: int) -> ArchivedPaper | None:
        """Return the file of an outgoing paper, None where none is kept; raises `ArchivedPaperChanged`."""
        key = select(ArchivedPaperRow.id).where(ArchivedPaperRow.outgoing_id == outgoing)
        found = self._session.scalars(key).first()
        return None if found is None else self._record(found)

    def of_decision(self, decision: int) -> ArchivedPaper | None:
        """Return the file of an issued decision, None where none is kept; raises `ArchivedPaperChanged`."""
        line = self._session.scalars(select(OutgoingRow.id).where(OutgoingRow.decision_id == decision)).first()
        return None if line is None else self.paper(line)

    def last(self) -> int:
        """Return the number of the last archived paper, 0 where there is none."""
        return self._session.execute(select(func.max(ArchivedPaperRow.id))).scalar() or 0

    def examined(self, first: int, last: int) -> Iterator[tuple[str, bool]]:
        """Yield each archived paper numbered from `first` to `last`, with whether its file still has its hash.

        One file at a time is in memory.
        """
        keys = select(ArchivedPaperRow.id).where(ArchivedPaperRow.id.between(first, last)).order_by(ArchivedPaperRow.id)
        for key in self._session.scalars(keys).all():
            line, kept, content = self._found(key)
            yield _reference(line), _is_as_printed(kept, content)

    def _record(self, key: int) -> ArchivedPaper:
        line, kept, content = self._found(key)
        if content is None or not _is_as_printed(kept, content):
            raise ArchivedPaperChanged(_reference(line))
        return ArchivedPaper(line.kind, _reference(line), kept.made_on, kept.sha256.hex(), kept.size, content)

    def _found(self, key: int) -> tuple[OutgoingRow, ArchivedPaperRow, bytes | None]:
        kept = self._session.get_one(ArchivedPaperRow, key)
        # The column alone: a row object would stay in the session, and its file in memory.
        file = select(PaperBytesRow.content).where(PaperBytesRow.paper_id == key)
        return self._session.get_one(OutgoingRow, kept.outgoing_id), kept, self._session.scalars(file).first()


def _is_as_printed(kept: ArchivedPaperRow, content: bytes | None) -> bool:
    return content is not None and sha256(content).digest() == kept.sha256


def _reference(line: OutgoingRow) -> str:
    return numbered(line.number, line.symbol)
