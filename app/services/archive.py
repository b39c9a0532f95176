"""The archive: issued papers as they were printed, and reprints that are the same bytes."""

from app.domain.outgoing.archived import ArchivedPaper, NothingArchived
from app.store.database import Database


class Archive:
    """The files kept of outgoing papers. What is kept was kept with the number, in one unit of work."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def paper(self, outgoing: int) -> ArchivedPaper:
        """Return what was printed of an outgoing paper; raises `UnknownOutgoing` and `NothingArchived`.

        Raises `ArchivedPaperChanged` rather than return a file that is not what was printed.
        """
        with self._database.reading() as work:
            kept = work.archive.paper(outgoing)
            if kept is None:
                raise NothingArchived(work.outgoing.paper(outgoing).reference)
            return kept

    def of_decision(self, decision: int) -> ArchivedPaper | None:
        """Return what was printed of a decision, None for a draft; raises `ArchivedPaperChanged`."""
        with self._database.reading() as work:
            return work.archive.of_decision(decision)
