"""What the clerk looks through at the desk of decisions: the list of them, and whom the next one may name."""

from collections.abc import Iterable

from app.domain.council.meeting import Meeting
from app.domain.decisions.decision_listing import Candidate, DecisionFilter, DecisionLine, SealedMeeting
from app.domain.decisions.list_order import list_place
from app.domain.exemplars.exemplar import ExemplarDraft
from app.domain.nominations.nomination import Nomination, NominationState
from app.domain.plans.plan import Plan
from app.services.naming_nominees import presented_as
from app.services.plans import Plans
from app.store.database import Database
from app.store.work import Work


class DecisionLists:
    """Decisions of a plan, and the nominations that wait for one."""

    def __init__(self, database: Database, plans: Plans) -> None:
        self._database = database
        self._plans = plans

    def lines(self, plan: str, wanted: DecisionFilter) -> tuple[DecisionLine, ...]:
        """Return the decisions and drafts of a plan that are asked for, the one drafted last first."""
        with self._database.reading() as work:
            return tuple(filter(wanted.takes, work.decision_list.of_plan(work.plans.id(plan))))

    def sealed_meetings(self, plan: str) -> tuple[SealedMeeting, ...]:
        """Return the meetings of a plan whose tally is sealed, the latest first."""
        with self._database.reading() as work:
            held = work.meetings.of_plan(work.plans.id(plan))
            return tuple(one for meeting in held if (one := _sealed(work, meeting)).code)

    def passed(self, meeting: int) -> tuple[Candidate, ...]:
        """Return whom a meeting passed and no standing decision or draft names, in the order of a list.

        Those suspended or withdrawn since are left out: no decision may name them.
        """
        with self._database.reading() as work:
            plan = self._plans.plan(work.meetings.meeting(meeting).draft.plan)
            waiting = (one.nomination for one in work.tallies.passed(meeting) if not one.decided_by)
            return _candidates(work, plan, work.nominations.by_id(tuple(waiting)))

    def discovered(self, plan: str) -> tuple[Candidate, ...]:
        """Return whom the head may commend without a vote: nominated for a deed, never voted on, in no decision yet."""
        with self._database.reading() as work:
            open_ones = work.nominations.all(work.plans.id(plan), NominationState.OPEN)
            numbers = [one.id for one in open_ones]
            gone = work.tallies.verdicts(numbers).keys() | work.tallies.taken_up(numbers).keys()
            told = (one for one in open_ones if one.draft.deed and one.id not in gone)
            return _candidates(work, self._plans.plan(plan), told)


def _sealed(work: Work, meeting: Meeting) -> SealedMeeting:
    waiting = sum(not one.decided_by for one in work.tallies.passed(meeting.id))
    draft = meeting.draft
    return SealedMeeting(meeting.id, draft.held, draft.purpose, work.tallies.code(meeting.id), waiting)


def _candidates(work: Work, plan: Plan, nominations: Iterable[Nomination]) -> tuple[Candidate, ...]:
    """Return the open ones of the nominations as a list would print them, in its order; read all at once."""
    standing = [one for one in nominations if one.state is NominationState.OPEN]
    known = work.exemplars.by_id({one.draft.exemplar for one in standing})
    units = {unit.id: unit.name for unit in work.units.all()}
    standing.sort(key=lambda one: (list_place(known[one.draft.exemplar].draft, plan.name_order), one.draft.exemplar))
    return tuple(_candidate(one, known[one.draft.exemplar].draft, units[one.draft.unit]) for one in standing)


def _candidate(nomination: Nomination, exemplar: ExemplarDraft, unit: str) -> Candidate:
    name, post = presented_as(exemplar, unit)
    return Candidate(nomination.id, nomination.recipient, name, post, nomination.draft.deed)
