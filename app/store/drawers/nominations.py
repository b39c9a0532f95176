"""The drawer of nominations."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from sqlalchemy import Row, Select, select
from sqlalchemy.orm import Session

from app.domain.council.ballot import Verdict
from app.domain.nominations.nomination import Nomination, NominationDraft, NominationState, NoSuchNomination
from app.domain.plans.plan import Recipient
from app.store.drawers.tallies import stands
from app.store.rows.ballot import TallyLineRow, TallyRow
from app.store.rows.council import AgendaRow, MeetingRow
from app.store.rows.exemplars import ExemplarRow, NominationRow
from app.store.rows.office import PlanRow


class Nominations:
    """Nominations by plan, in the order they came."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def nomination(self, nomination: int) -> Nomination:
        """Return the nomination with this id; raises `NoSuchNomination`."""
        return self.by_id([nomination])[0]

    def by_id(self, nominations: Iterable[int]) -> tuple[Nomination, ...]:
        """Return these nominations, in the order asked for; raises `NoSuchNomination`."""
        wanted = tuple(nominations)
        found = self._session.execute(_known().where(NominationRow.id.in_(wanted)))
        by_id = {row.NominationRow.id: _nomination(row) for row in found}
        for nomination in wanted:
            if nomination not in by_id:
                raise NoSuchNomination(nomination)
        return tuple(by_id[nomination] for nomination in wanted)

    def all(self, plan: int, state: NominationState | None = None) -> tuple[Nomination, ...]:
        """Return a plan's nominations, all or in one state, in the order they were entered."""
        listed = _known().where(NominationRow.plan_id == plan, NominationRow.struck_on.is_(None))
        if state is not None:
            listed = listed.where(NominationRow.state == state)
        return tuple(_nomination(row) for row in self._session.execute(listed.order_by(NominationRow.id)))

    def open_before_a_meeting(self, plan: int, received_by: date) -> tuple[Nomination, ...]:
        """Return the plan's open nominations received by a day that no agenda has taken up yet."""
        taken = _on_an_agenda()
        waiting = _known().where(
            NominationRow.plan_id == plan,
            NominationRow.received <= received_by,
            NominationRow.state == NominationState.OPEN,
            NominationRow.id.not_in(taken),
        )
        return tuple(_nomination(row) for row in self._session.execute(waiting.order_by(NominationRow.id)))

    def awaiting_a_count(self, nominations: Iterable[int]) -> Mapping[int, tuple[int, date]]:
        """Return which of these stand on the agenda of a meeting whose tally is not sealed: its number and day."""
        sealed = select(TallyRow.meeting_id).where(stands())
        waiting = (
            _on_an_agenda()
            .add_columns(MeetingRow.id, MeetingRow.held)
            .where(AgendaRow.nomination_id.in_(tuple(nominations)), AgendaRow.meeting_id.not_in(sealed))
        )
        return {nomination: (meeting, held) for nomination, meeting, held in self._session.execute(waiting)}

    def of_collective(self, plan: int, collective: int) -> Nomination | None:
        """Return the latest nomination of a collective under the plan, or None."""
        rows = _known().where(NominationRow.plan_id == plan, NominationRow.exemplar_id == collective)
        row = self._session.execute(rows.order_by(NominationRow.id.desc()).limit(1)).first()
        return _nomination(row) if row else None

    def of_exemplar(self, plan: int, exemplar: int) -> tuple[Nomination, ...]:
        """Return every nomination of an exemplar under the plan, in the order they came."""
        rows = _known().where(NominationRow.plan_id == plan, NominationRow.exemplar_id == exemplar)
        return tuple(_nomination(row) for row in self._session.execute(rows.order_by(NominationRow.id)))

    def same_deeds(self, exemplar: int, apart_from: int | None) -> tuple[str, ...]:
        """Return the deeds for which the exemplar stands nominated, but for one nomination.

        What was withdrawn or failed a vote is left out.
        """
        failed = (
            select(TallyLineRow.nomination_id)
            .join(TallyRow, TallyRow.id == TallyLineRow.tally_id)
            .where(TallyLineRow.verdict != Verdict.PASSED, stands())
        )
        deeds = select(NominationRow.deed).where(
            NominationRow.exemplar_id == exemplar,
            NominationRow.state != NominationState.WITHDRAWN,
            NominationRow.struck_on.is_(None),
            NominationRow.id.not_in(failed),
            NominationRow.id.is_not(apart_from),
        )
        return tuple(self._session.scalars(deeds))

    def add(self, plan: int, draft: NominationDraft, *, is_new: bool) -> Nomination:
        """Enter a nomination."""
        row = NominationRow(plan_id=plan, is_new=is_new, state=NominationState.OPEN, reason="")
        _fill(row, draft)
        _settle(row)
        self._session.add(row)
        self._session.flush()
        return self.nomination(row.id)

    def correct(self, nomination: int, draft: NominationDraft) -> Nomination:
        """Write a nomination anew, as completed or corrected."""
        row = self._row(nomination)
        _fill(row, draft)
        _settle(row)
        self._session.flush()
        return self.nomination(nomination)

    def move(self, nomination: int, state: NominationState, reason: str) -> Nomination:
        """Suspend, withdraw or take up again; the reason stays with it."""
        row = self._row(nomination)
        row.state, row.reason = state, reason
        _settle(row)
        self._session.flush()
        return self.nomination(nomination)

    def _row(self, nomination: int) -> NominationRow:
        row = self._session.get(NominationRow, nomination)
        if row is None:
            raise NoSuchNomination(nomination)
        return row


def _known() -> Select[*tuple[Any, ...]]:
    return (
        select(NominationRow, ExemplarRow.name, ExemplarRow.recipient, PlanRow.code)
        .join(ExemplarRow, ExemplarRow.id == NominationRow.exemplar_id)
        .join(PlanRow, PlanRow.id == NominationRow.plan_id)
        .where(NominationRow.struck_on.is_(None))
    )


def _fill(row: NominationRow, draft: NominationDraft) -> None:
    row.exemplar_id, row.unit_id, row.received = draft.exemplar, draft.unit, draft.received
    row.deed, row.achievements, row.new_deed = draft.deed, draft.achievements, draft.new_deed
    row.criteria, row.dossier = sorted(draft.criteria), sorted(draft.dossier)
    row.heads, row.collective_id = draft.heads, draft.collective
    row.staff, row.excellent, row.rating_year = draft.staff, draft.excellent, draft.rating_year


def _settle(row: NominationRow) -> None:
    is_fresh = row.is_new or row.new_deed != ""
    withdrawn = row.state is NominationState.WITHDRAWN
    row.counts = is_fresh and row.achievements != "" and not withdrawn and row.struck_on is None


def _nomination(found: Row[*tuple[Any, ...]]) -> Nomination:
    row: NominationRow = found.NominationRow
    recipient: Recipient = found.recipient
    draft = NominationDraft(
        row.exemplar_id,
        row.unit_id,
        row.received,
        row.deed,
        row.achievements,
        frozenset(row.criteria),
        frozenset(row.dossier),
        row.heads,
        row.collective_id,
        row.staff,
        row.excellent,
        row.rating_year,
        row.new_deed,
    )
    return Nomination(row.id, found.code, recipient, found.name, draft, row.is_new, row.state, row.reason)


def _on_an_agenda() -> Select[int]:
    """Return the nominations on the agenda of a meeting that was not called off."""
    standing = select(AgendaRow.nomination_id).join(MeetingRow, MeetingRow.id == AgendaRow.meeting_id)
    return standing.where(AgendaRow.position.is_not(None), MeetingRow.called_off == "")
