"""The drawer of exemplars and of their commendations."""

from collections.abc import Iterable, Mapping
from datetime import date

from sqlalchemy import ColumnElement, Integer, column, func, literal_column, select, table
from sqlalchemy.orm import Session

from app.domain.calendar.period import Span
from app.domain.decisions.list_order import name_place
from app.domain.exemplars.doubles import named_alike
from app.domain.exemplars.exemplar import Commendation, CommendationDraft, Exemplar, ExemplarDraft, NoSuchExemplar
from app.domain.exemplars.striking import NoSuchCommendation
from app.domain.language.text import comparable, fold, toned
from app.domain.nominations.nomination import NominationState
from app.domain.units.agency import Level
from app.store.drawers.awards import given_in
from app.store.drawers.search import question
from app.store.rows.exemplars import CommendationRow, ExemplarRow, NominationRow, ProposalRow

_FOUND = table("exemplar_search", column("rowid", Integer))
_SEARCHED: ColumnElement[str] = literal_column("exemplar_search")


class Exemplars:
    """Exemplars in the register, each a row of their own: who is the same as whom is for the domain to say."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def exemplar(self, exemplar: int) -> Exemplar:
        """Return the exemplar with this id; raises `NoSuchExemplar`."""
        return _exemplar(self._row(exemplar))

    def all(self, unit: int | None = None) -> tuple[Exemplar, ...]:
        """Return the exemplars in force, of one unit or of all, in the order of a list of names."""
        listed = select(ExemplarRow).where(ExemplarRow.struck_on.is_(None))
        if unit is not None:
            listed = listed.where(ExemplarRow.unit_id == unit)
        in_order = listed.order_by(ExemplarRow.sort_key, ExemplarRow.id)
        return tuple(_exemplar(row) for row in self._session.scalars(in_order))

    def bearers(self, name: str) -> tuple[Exemplar, ...]:
        """Return the exemplars in force that bear a name, however it is spelt, in the order they were entered."""
        bearing = select(ExemplarRow).where(ExemplarRow.same_name == comparable(name), ExemplarRow.struck_on.is_(None))
        return tuple(_exemplar(row) for row in self._session.scalars(bearing.order_by(ExemplarRow.id)))

    def by_id(self, exemplars: Iterable[int]) -> Mapping[int, Exemplar]:
        """Return the exemplars with these ids."""
        rows = self._session.scalars(select(ExemplarRow).where(ExemplarRow.id.in_(tuple(exemplars))))
        return {row.id: _exemplar(row) for row in rows}

    def found_by(self, typed: str, limit: int) -> tuple[Exemplar, ...]:
        """Return up to `limit` exemplars whose name, post or address has words beginning as typed."""
        sought = question(typed)
        if not sought:
            return ()
        rows = (
            select(ExemplarRow)
            .join(_FOUND, _FOUND.c.rowid == ExemplarRow.id)
            .where(_SEARCHED.bool_op("MATCH")(sought), ExemplarRow.struck_on.is_(None))
            .order_by(ExemplarRow.sort_key, ExemplarRow.id)
            .limit(limit)
        )
        return tuple(_exemplar(row) for row in self._session.scalars(rows))

    def add(self, draft: ExemplarDraft) -> Exemplar:
        """Enter an exemplar whom nobody in the register is known to be."""
        row = ExemplarRow()
        _fill(row, draft)
        self._session.add(row)
        self._session.flush()
        return _exemplar(row)

    def correct(self, exemplar: int, draft: ExemplarDraft) -> Exemplar:
        """Write an exemplar anew; papers already issued keep the name they were issued with."""
        row = self._row(exemplar)
        _fill(row, draft)
        self._session.flush()
        return _exemplar(row)

    def strike(self, exemplar: int, on: date, reason: str) -> None:
        """Strike an exemplar out: they stay readable, and nobody of the name is known by them."""
        self._row(exemplar).strike(on, reason)
        self._session.flush()

    def named_alike(self, name: str, limit: int) -> tuple[Exemplar, ...]:
        """Return up to `limit` exemplars in force whose name differs from `name` in marks, i or y at most."""
        alike = select(ExemplarRow).where(ExemplarRow.named_alike == named_alike(name), ExemplarRow.struck_on.is_(None))
        return tuple(_exemplar(row) for row in self._session.scalars(alike.order_by(ExemplarRow.id).limit(limit)))

    def is_nominated(self, exemplar: int) -> bool:
        """Whether any unit has introduced the exemplar before; what was taken back is as if it had never been."""
        found = select(NominationRow.id).where(
            NominationRow.exemplar_id == exemplar,
            NominationRow.struck_on.is_(None),
            NominationRow.state != NominationState.WITHDRAWN,
        )
        return self._session.scalars(found.limit(1)).first() is not None

    def commendations(self, exemplar: int) -> tuple[Commendation, ...]:
        """Return every commendation the exemplar ever had, the cancelled too, by date."""
        had = select(CommendationRow).where(CommendationRow.exemplar_id == exemplar)
        by_date = had.order_by(CommendationRow.decided, CommendationRow.id)
        return tuple(_commendation(row) for row in self._session.scalars(by_date))

    def commendation(self, commendation: int) -> Commendation:
        """Return one commendation; raises `NoSuchCommendation`."""
        return _commendation(self._commended(commendation))

    def take_back(self, commendation: int, reason: str) -> None:
        """Cancel a commendation that was recorded by mistake."""
        self._commended(commendation).cancelled = reason
        self._session.flush()

    def commended_within(self, span: Span) -> Mapping[int, frozenset[Level]]:
        """Return, for each exemplar with a standing commendation decided in `span`, the levels that gave one."""
        standing = select(CommendationRow.exemplar_id, CommendationRow.level).where(*given_in(span))
        levels: dict[int, set[Level]] = {}
        for exemplar, level in self._session.execute(standing.distinct()):
            levels.setdefault(exemplar, set()).add(level)
        return {exemplar: frozenset(given) for exemplar, given in levels.items()}

    def commend(self, draft: CommendationDraft) -> Commendation:
        """Enter a commendation."""
        row = CommendationRow(
            exemplar_id=draft.exemplar,
            level=draft.level,
            form=draft.form,
            kind=draft.kind,
            recipient_class=draft.recipient_class,
            decision=draft.decision,
            decided=draft.decided,
            issuer=draft.issuer,
            deed=draft.deed,
            amount=draft.amount,
            decision_id=draft.own_decision,
            cancelled="",
        )
        self._session.add(row)
        self._session.flush()
        return _commendation(row)

    def propose(self, plan: int, exemplar: int, level: Level, paper: str, proposed: date) -> None:
        """Enter that an exemplar was proposed to a level; a second time under the same plan changes the paper."""
        known = select(ProposalRow).where(
            ProposalRow.plan_id == plan, ProposalRow.exemplar_id == exemplar, ProposalRow.level == level
        )
        row = self._session.scalars(known).first()
        if row is None:
            row = ProposalRow(plan_id=plan, exemplar_id=exemplar, level=level)
            self._session.add(row)
        row.paper, row.proposed = paper, proposed
        self._session.flush()

    def proposed(self, plan: int, level: Level) -> tuple[int, ...]:
        """Return the exemplars proposed to a level under the plan, in the order they were."""
        known = select(ProposalRow.exemplar_id).where(ProposalRow.plan_id == plan, ProposalRow.level == level)
        return tuple(self._session.scalars(known.order_by(ProposalRow.id)))

    def count_proposed(self, span: Span) -> int:
        """Return how many proposals to higher levels went out in `span`."""
        went = select(func.count()).where(ProposalRow.proposed.between(span.first, span.last))
        return self._session.execute(went).scalar_one()

    def cancel_commendations_of(self, decision: int, reason: str) -> None:
        """Cancel every commendation one of the office's own decisions gave."""
        given = select(CommendationRow).where(CommendationRow.decision_id == decision, CommendationRow.cancelled == "")
        for row in self._session.scalars(given):
            row.cancelled = reason
        self._session.flush()

    def _commended(self, commendation: int) -> CommendationRow:
        row = self._session.get(CommendationRow, commendation)
        if row is None:
            raise NoSuchCommendation(commendation)
        return row

    def _row(self, exemplar: int) -> ExemplarRow:
        row = self._session.get(ExemplarRow, exemplar)
        if row is None:
            raise NoSuchExemplar(exemplar)
        return row


def _fill(row: ExemplarRow, draft: ExemplarDraft) -> None:
    row.name, row.recipient, row.unit_id, row.gender = draft.name, draft.recipient, draft.unit, draft.gender
    row.birth_year, row.post, row.address = draft.birth_year, draft.post, draft.address
    row.field_of_work = draft.field_of_work
    row.same_name, row.named_alike, row.sort_key = comparable(draft.name), named_alike(draft.name), name_place(draft)
    sought = " ".join((draft.name, draft.post, draft.address))
    row.folded, row.toned = fold(sought), toned(sought)


def _exemplar(row: ExemplarRow) -> Exemplar:
    draft = ExemplarDraft(
        row.name, row.recipient, row.unit_id, row.gender, row.birth_year, row.post, row.address, row.field_of_work
    )
    return Exemplar(row.id, draft, row.struck_reason or "")


def _commendation(row: CommendationRow) -> Commendation:
    draft = CommendationDraft(
        row.exemplar_id,
        row.level,
        row.form,
        row.kind,
        row.recipient_class,
        row.decision,
        row.decided,
        row.issuer,
        row.deed,
        row.amount,
        row.decision_id,
    )
    return Commendation(row.id, draft, row.cancelled)
