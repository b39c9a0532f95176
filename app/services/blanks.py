"""Certificate blanks: what the office bought, what went out, what was spoiled, and what is left."""

from collections.abc import Callable
from datetime import date

from app.domain.certificates.blanks import (
    BlankMove,
    BlankStock,
    BlanksWithoutKind,
    UnknownBlanks,
    check_count,
    check_left,
)
from app.domain.language.text import clean
from app.domain.nominations.nomination import read_reason
from app.store.database import Database
from app.store.work import Work


class Blanks:
    """The register of certificate blanks, by kind."""

    def __init__(self, database: Database, today: Callable[[], date]) -> None:
        self._database = database
        self._today = today

    def receive(self, kind: str, count: int) -> BlankStock:
        """Enter blanks that came in, of a kind known or new."""
        check_count(count)
        with self._database.work("nhận phôi giấy khen") as work:
            named = _named(work, kind)
            work.blanks.move(named, BlankMove.RECEIVED, count, self._today())
            return work.blanks.stock(named)

    def spoil(self, kind: str, count: int, reason: str) -> BlankStock:
        """Enter blanks spoiled before anything good was printed on them; raises `NotEnoughBlanks`.

        A certificate printed badly is printed again instead, which counts its blank as spoiled.
        """
        check_count(count)
        given = read_reason(reason)
        with self._database.work("ghi phôi giấy khen hỏng") as work:
            stock = work.blanks.stock(clean(kind))
            check_left(stock, count)
            work.blanks.move(stock.kind, BlankMove.SPOILED, count, self._today(), given)
            return work.blanks.stock(stock.kind)

    def stocks(self) -> tuple[BlankStock, ...]:
        """Return the blanks of every kind."""
        with self._database.reading() as work:
            return work.blanks.stocks()


def _named(work: Work, kind: str) -> str:
    """Return the name a kind is already known by, else the one given; raises `BlanksWithoutKind`."""
    given = clean(kind)
    if not given:
        raise BlanksWithoutKind
    try:
        return work.blanks.stock(given).kind
    except UnknownBlanks:
        return given
