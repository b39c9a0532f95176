"""What the leader-and-collective gate needs to know of those on an agenda (plan 883/KH-SXD of 2024, II.2)."""

from collections.abc import Mapping

from app.domain.calendar.period import Cadence, period_of
from app.domain.council.ballot import Nominee
from app.domain.council.meeting import Meeting
from app.domain.nominations.nomination import Nomination, completeness
from app.domain.plans.plan import Plan
from app.store.work import Work


def nominees_of(work: Work, plan: Plan, agenda: tuple[Nomination, ...], held: Meeting) -> Mapping[int, Nominee]:
    """Return, by nomination, each nominee's collective: on the same agenda, recognised this year, rated excellent."""
    on_agenda = {nomination.draft.exemplar: nomination.id for nomination in agenda}
    recognised = work.decisions.recognised_within(period_of(held.draft.held, Cadence.YEAR).span())
    return {
        nomination.id: Nominee(
            nomination.id,
            nomination.draft.heads,
            on_agenda.get(nomination.draft.collective or 0),
            collective_recognised=nomination.draft.collective in recognised,
            collective_excellent=_is_excellent(work, plan, nomination),
        )
        for nomination in agenda
    }


def _is_excellent(work: Work, plan: Plan, nomination: Nomination) -> bool:
    if nomination.draft.collective is None:
        return False
    collective = work.nominations.of_collective(work.plans.id(plan.code), nomination.draft.collective)
    return collective is not None and completeness(collective, plan).is_complete
