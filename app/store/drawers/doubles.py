"""The drawer of rulings on doubts: which exemplars are two, which deeds are two."""

from collections.abc import Iterable

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.domain.exemplars.doubles import DeedPair
from app.store.rows.exemplars import DeedsApartRow, ToldApartRow


class Doubles:
    """Rulings, each kept once."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def apart_from(self, exemplar: int) -> frozenset[int]:
        """Return whom an exemplar was ruled not to be."""
        known = select(ToldApartRow).where(or_(ToldApartRow.exemplar_id == exemplar, ToldApartRow.other_id == exemplar))
        rows = self._session.scalars(known)
        return frozenset(row.other_id if row.exemplar_id == exemplar else row.exemplar_id for row in rows)

    def tell_apart(self, exemplar: int, others: Iterable[int]) -> None:
        """Keep that an exemplar is none of the others."""
        for other in frozenset(others) - self.apart_from(exemplar) - {exemplar}:
            first, second = sorted((exemplar, other))
            self._session.add(ToldApartRow(exemplar_id=first, other_id=second))
        self._session.flush()

    def deeds_apart(self, exemplar: int) -> frozenset[DeedPair]:
        """Return which deeds of an exemplar were ruled to be two."""
        known = select(DeedsApartRow.deed, DeedsApartRow.other_deed).where(DeedsApartRow.exemplar_id == exemplar)
        return frozenset((deed, other) for deed, other in self._session.execute(known))

    def tell_deeds_apart(self, exemplar: int, pair: DeedPair) -> None:
        """Keep that two deeds of an exemplar are two."""
        if pair not in self.deeds_apart(exemplar):
            self._session.add(DeedsApartRow(exemplar_id=exemplar, deed=pair[0], other_deed=pair[1]))
            self._session.flush()
