"""The drawer of workbooks taken in, so that the same file is not taken in twice unawares."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.store.rows.office import WorkbookRow


class Workbooks:
    """Workbooks by what they held, known by their content and not by their name."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def taken_in(self, kind: str, sha256: str) -> date | None:
        """Return the day this very file was taken in as a list of this kind, None if it never was."""
        same = select(WorkbookRow.taken_in).where(WorkbookRow.kind == kind, WorkbookRow.sha256 == sha256)
        return self._session.scalars(same).first()

    def put(self, kind: str, sha256: str, name: str, day: date, rows: int) -> None:
        """Remember a file that gave `rows` rows; the last time it was taken in is the one that counts."""
        same = select(WorkbookRow).where(WorkbookRow.kind == kind, WorkbookRow.sha256 == sha256)
        row = self._session.scalars(same).first() or WorkbookRow(kind=kind, sha256=sha256)
        row.name, row.taken_in, row.rows = name, day, rows
        self._session.add(row)
        self._session.flush()
