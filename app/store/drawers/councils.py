"""The drawer of councils, by their decisions."""

from datetime import date

from sqlalchemy import Select, func, select, update
from sqlalchemy.orm import Session

from app.domain.council.council import (
    Council,
    CouncilDraft,
    CouncilEstablishedBefore,
    CouncilStruckOut,
    Member,
    NoCouncilInForce,
    UnknownCouncil,
)
from app.domain.language.text import comparable
from app.store.rows.council import CouncilRow, MemberRow

_BEGINS = func.coalesce(CouncilRow.since, CouncilRow.decided)


class Councils:
    """Compositions of the council; old meetings keep theirs."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, draft: CouncilDraft) -> Council:
        """Enter a composition; raises `CouncilEstablishedBefore` for a decision entered before."""
        self._check_decision(draft, None)
        row = CouncilRow()
        _fill(row, draft)
        self._session.add(row)
        self._session.flush()
        self._seat(row.id, draft.members)
        return self._record(row)

    def correct(self, council: int, draft: CouncilDraft) -> Council:
        """Write a composition anew; raises `CouncilEstablishedBefore` for the decision of another."""
        self._check_decision(draft, council)
        row = self._row(council)
        _fill(row, draft)
        self._seat(council, draft.members)
        return self._record(row)

    def strike(self, council: int, on: date, reason: str) -> None:
        """Strike a composition out: it stays readable, and its decision may be entered again."""
        row = self._row(council)
        row.strike(on, reason)
        row.same_decision = f"{row.same_decision}\n#{row.id}"
        self._session.flush()

    def council(self, council: int) -> Council:
        """Return one composition; raises `UnknownCouncil`."""
        return self._record(self._row(council))

    def standing(self, council: int) -> Council:
        """Return a composition that was not struck out; raises `CouncilStruckOut`."""
        found = self.council(council)
        if found.struck:
            raise CouncilStruckOut(found.draft.decision, found.struck)
        return found

    def in_force(self, day: date) -> Council:
        """Return the composition in force on `day`: the latest to begin by then. Raises `NoCouncilInForce`."""
        row = self._session.scalars(_latest_first().where(day >= _BEGINS)).first()
        if row is None:
            raise NoCouncilInForce(day)
        return self._record(row)

    def all(self) -> tuple[Council, ...]:
        """Return every composition, the latest to begin first, without those struck out."""
        return tuple(self._record(row) for row in self._session.scalars(_latest_first()))

    def _check_decision(self, draft: CouncilDraft, own: int | None) -> None:
        same = select(CouncilRow.id).where(
            CouncilRow.same_decision == comparable(draft.decision),
            CouncilRow.decided == draft.decided,
            CouncilRow.id.is_not(own),
        )
        if self._session.scalars(same).first() is not None:
            raise CouncilEstablishedBefore(draft.decision, draft.decided)

    def _seat(self, council: int, members: tuple[Member, ...]) -> None:
        """Give the members their places; who is no longer one keeps the row without a place."""
        of_council = MemberRow.council_id == council
        # Places are unique: all are given up before any is given again.
        self._session.execute(
            update(MemberRow).where(of_council, MemberRow.position.is_not(None)).values(position=None)
        )
        known = {row.same_name: row for row in self._session.scalars(select(MemberRow).where(of_council))}
        for row in known.values():
            self._session.refresh(row)
        for position, member in enumerate(members):
            row = known.get(comparable(member.name)) or MemberRow(council_id=council)
            row.position, row.name, row.same_name = position, member.name, comparable(member.name)
            row.gender, row.post, row.role = member.gender, member.post, member.role
            self._session.add(row)
        self._session.flush()

    def _row(self, council: int) -> CouncilRow:
        row = self._session.get(CouncilRow, council)
        if row is None:
            raise UnknownCouncil(council)
        return row

    def _record(self, row: CouncilRow) -> Council:
        seated = select(MemberRow).where(MemberRow.council_id == row.id, MemberRow.position.is_not(None))
        named = self._session.scalars(seated.order_by(MemberRow.position))
        members = tuple(Member(one.name, one.gender, one.post, one.role) for one in named)
        draft = CouncilDraft(row.name, row.decision, row.decided, members, row.since)
        return Council(row.id, draft, row.struck_reason or "")


def _latest_first() -> Select[CouncilRow]:
    return select(CouncilRow).where(CouncilRow.struck_on.is_(None)).order_by(_BEGINS.desc(), CouncilRow.id.desc())


def _fill(row: CouncilRow, draft: CouncilDraft) -> None:
    row.name, row.decision, row.decided, row.since = draft.name, draft.decision, draft.decided, draft.since
    row.same_decision = comparable(draft.decision)
