"""Whom a decision names: who may be taken up, and each as its list prints them."""

from collections.abc import Iterable
from dataclasses import replace

from app.domain.council.ballot import Verdict
from app.domain.decisions.decision import AwardLine, DecisionKind
from app.domain.nominations.nomination import Nomination, check_deed_told, check_open
from app.domain.nominations.selection import (
    MeetingOfAnotherPlan,
    NotPassed,
    Passed,
    RecognitionWithoutVote,
    check_nominated_under,
    check_selection,
)
from app.domain.plans.plan import Plan
from app.services.naming_nominees import place_in_list, presented
from app.store.work import Work


def chosen(
    work: Work, plan: str, kind: DecisionKind, meeting: int | None, nominations: tuple[int, ...]
) -> tuple[Passed, ...]:
    """Return whom a decision under `plan` takes up: those the meeting passed, or whom the office commends directly.

    Of a meeting's, all not decided on yet when none is named. Refuses a meeting or a nomination of another plan.
    """
    if meeting is not None:
        passed = _passed(work, plan, meeting)
    elif kind is DecisionKind.RECOGNITION:
        raise RecognitionWithoutVote
    else:
        passed = _discovered(work, nominations)
    taken = check_selection(nominations, passed)
    check_nominated_under(plan, work.nominations.by_id(one.nomination for one in taken))
    check_all_open(work, (one.nomination for one in taken))
    return taken


def check_all_open(work: Work, nominations: Iterable[int]) -> None:
    """Raise `NominationNotOpen` for the first of them that is suspended or withdrawn."""
    for nomination in work.nominations.by_id(nominations):
        check_open(nomination)


def line_of(work: Work, nomination: Nomination) -> AwardLine:
    """Return a nominee's line on a list, named as the register has them now, without money."""
    name, post = presented(work, nomination)
    return AwardLine(
        recipient=nomination.recipient,
        name=name,
        post=post,
        achievement=nomination.draft.deed,
        amount=0,
        exemplar=nomination.draft.exemplar,
        nomination=nomination.id,
    )


def in_list_order(work: Work, plan: Plan, lines: Iterable[AwardLine]) -> tuple[AwardLine, ...]:
    """Return the lines as the plan's lists print them: by kind, and each kind by name."""
    return tuple(sorted(lines, key=lambda line: place_in_list(work, line.exemplar, plan)))


def renamed(work: Work, line: AwardLine) -> AwardLine:
    """Return a line of an issued list with the name and post the register has now, its achievement as decided."""
    if line.nomination is None:
        return line
    now = line_of(work, work.nominations.nomination(line.nomination))
    return replace(now, achievement=line.achievement)


def _passed(work: Work, plan: str, meeting: int) -> tuple[Passed, ...]:
    held_under = work.meetings.meeting(meeting).draft.plan
    if held_under != plan:
        raise MeetingOfAnotherPlan(meeting, held_under)
    return work.tallies.passed(meeting)


def _discovered(work: Work, nominations: tuple[int, ...]) -> tuple[Passed, ...]:
    for nomination, verdict in work.tallies.verdicts(nominations).items():
        if verdict is not Verdict.PASSED:
            raise NotPassed(nomination)
    known = work.nominations.by_id(nominations)
    for one in known:
        check_deed_told(one)
    taken = work.tallies.taken_up(nominations)
    return tuple(Passed(one.id, one.name, one.draft.exemplar, taken.get(one.id, "")) for one in known)
