"""The drawer of certificate blanks."""

from datetime import date

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from app.domain.certificates.blanks import BlankMove, BlankStock, UnknownBlanks
from app.domain.language.text import comparable
from app.store.rows.certificates import BlankMoveRow


class Blanks:
    """Blanks by kind; kinds spelt alike are one, under the name they were first received by."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def stock(self, kind: str) -> BlankStock:
        """Return the blanks of a kind; raises `UnknownBlanks`."""
        wanted = comparable(kind)
        known = self.stocks()
        found = next((one for one in known if comparable(one.kind) == wanted), None)
        if found is None:
            raise UnknownBlanks(kind, tuple(one.kind for one in known))
        return found

    def stocks(self) -> tuple[BlankStock, ...]:
        """Return the blanks of every kind, in the order the kinds were first received."""
        figures = [
            func.sum(case((BlankMoveRow.what == what, BlankMoveRow.count), else_=0))
            for what in (BlankMove.RECEIVED, BlankMove.USED, BlankMove.SPOILED)
        ]
        first = func.min(BlankMoveRow.id)
        names = select(func.min(BlankMoveRow.kind), *figures).group_by(BlankMoveRow.same_kind).order_by(first)
        return tuple(BlankStock(*row) for row in self._session.execute(names))

    def move(self, kind: str, what: BlankMove, count: int, day: date, reason: str = "") -> None:
        """Enter blanks received, used or spoiled."""
        row = BlankMoveRow(kind=kind, same_kind=comparable(kind), what=what, count=count, day=day, reason=reason)
        self._session.add(row)
        self._session.flush()
