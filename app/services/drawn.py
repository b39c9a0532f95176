"""Decisions held against the sealed tally they were drawn from."""

from app.domain.decisions.decision import Decision
from app.domain.decisions.drawn import DecisionLeftItsTally, is_borne_out
from app.store.work import Work


def check_drawn(work: Work, decision: Decision) -> None:
    """Raise `DecisionLeftItsTally`, or `TallyDoesNotMatchSeal`, for a decision its meeting's tally does not bear out.

    A decision that rests on no vote has nothing to be held against.
    """
    meeting, facts = decision.meeting, decision.facts
    if meeting is None:
        return
    if not is_borne_out(decision, work.tallies.all(meeting, work.counts.voidings(meeting))):
        raise DecisionLeftItsTally(facts.subject, meeting, facts.seal.code if facts.seal else "")
