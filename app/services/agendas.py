"""What a meeting votes on: chosen, put in the order of its ballot paper, and held against who sits on the council."""

from dataclasses import replace
from datetime import date

from app.domain.council.ballot import Verdict
from app.domain.council.conflict import Conflict, conflicts_of
from app.domain.council.council import Council
from app.domain.council.meeting import Meeting, MeetingDraft, NominationOfAnotherPlan
from app.domain.nominations.nomination import (
    Nomination,
    NominationAlreadyVoted,
    NominationOnAnotherAgenda,
    ReceivedAfterTheMeeting,
    completeness,
    may_be_voted_on,
)
from app.domain.plans.plan import Plan, VoteRule
from app.domain.plans.plan_fault import PlanWithoutVote
from app.services.naming_nominees import place_in_list, presented_apart, told_apart
from app.store.work import Work


def vote_rule(plan: Plan) -> VoteRule:
    """Return the plan's vote rule; raises `PlanWithoutVote`."""
    if plan.vote is None:
        raise PlanWithoutVote(plan.code)
    return plan.vote


def agenda_of(work: Work, held: Meeting) -> tuple[Nomination, ...]:
    """Return what a meeting votes on, in the order of its ballot paper, namesakes told apart."""
    return told_apart(work, work.nominations.by_id(held.draft.agenda))


def conflicts_at(work: Work, held: Meeting, council: Council, rule: VoteRule) -> tuple[Conflict, ...]:
    """Return the members concerned by what a meeting votes on, the nominees named as `agenda_of` does."""
    agenda = work.nominations.by_id(held.draft.agenda)
    posts = {one.id: post for one, (_, post) in zip(agenda, presented_apart(work, agenda), strict=True)}
    named = {one.id: one.name for one in told_apart(work, agenda)}
    found = conflicts_of(agenda, council, rule, posts)
    return tuple(replace(one, nominee=named[one.nomination]) for one in found)


def chosen_agenda(work: Work, draft: MeetingDraft, plan: Plan, known: int | None) -> tuple[Nomination, ...]:
    """Return what was chosen, in the ballot paper's order; `known` is the meeting that is put down anew.

    Raises why one of them may not come on this agenda.
    """
    chosen = work.nominations.by_id(dict.fromkeys(draft.agenda))
    kept = frozenset(work.meetings.meeting(known).draft.agenda) if known is not None else frozenset()
    numbers = [nomination.id for nomination in chosen]
    verdicts, awaiting = work.tallies.verdicts(numbers), work.nominations.awaiting_a_count(numbers)
    for nomination in chosen:
        if nomination.plan != plan.code:
            raise NominationOfAnotherPlan(nomination.name, plan.title)
        if nomination.draft.received > draft.held:
            raise ReceivedAfterTheMeeting(nomination.name, nomination.draft.received, draft.held)
        if nomination.id in awaiting and nomination.id not in kept:
            raise NominationOnAnotherAgenda(nomination.name, *awaiting[nomination.id])
        if verdicts.get(nomination.id) is Verdict.PASSED:
            raise NominationAlreadyVoted(nomination.name)
        may_be_voted_on(nomination, plan)
    return in_order(work, plan, chosen)


def waiting(work: Work, plan: Plan, held: date) -> tuple[Nomination, ...]:
    """Return what is open, complete, received by that day and on no agenda."""
    found = work.nominations.open_before_a_meeting(work.plans.id(plan.code), held)
    return tuple(nomination for nomination in found if completeness(nomination, plan).is_complete)


def in_order(work: Work, plan: Plan, agenda: tuple[Nomination, ...]) -> tuple[Nomination, ...]:
    """Return nominations as the ballot paper lists them: collectives first, then households and individuals."""
    return tuple(sorted(agenda, key=lambda nomination: place_in_list(work, nomination.draft.exemplar, plan)))
