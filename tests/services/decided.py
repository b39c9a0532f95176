"""How stories of decisions begin: a council that has voted, and a decision issued on its vote."""

from datetime import date

from app.domain.decisions.decision import Decision, DecisionKind
from app.domain.plans.plan import Recipient
from app.domain.units.unit import UnitKind
from app.services.decisions import DecisionWish
from tests.services.conftest import Story

RECEIVED, HELD, SIGNED = date(2024, 11, 20), date(2024, 12, 3), date(2024, 12, 5)
RECOGNITION, COMMENDATION = DecisionKind.RECOGNITION, DecisionKind.COMMENDATION


def voted(story: Story, collectives: int = 0, people: int = 1, agree: int = 9) -> int:
    """Return a meeting of nine at which so many agreed to each of so many nominees of one unit."""
    story.council(9)
    unit = story.unit("Phòng A", UnitKind.DEPARTMENT)
    names = [(f"Tập thể {number}", Recipient.COLLECTIVE) for number in range(collectives)]
    names += [(f"Lê Văn Ân {number}", Recipient.STAFF) for number in range(people)]
    nominees = [story.nominate(story.exemplar(name, unit, kind), unit, RECEIVED) for name, kind in names]
    meeting = story.meet(HELD, *nominees)
    story.vote(meeting, *[agree] * len(nominees))
    return meeting


def drafted(story: Story, meeting: int, *nominations: int, form: str = "") -> Decision:
    """Return a draft on those a meeting passed: a recognition, with an award where a form is given."""
    return story.office.decisions.draft(DecisionWish(story.plan, RECOGNITION, meeting, nominations, form))


def issued(story: Story, number: int = 15, form: str = "") -> Decision:
    """Return a decision issued on the one nominee of a meeting."""
    draft = drafted(story, voted(story), form=form)
    return story.office.decisions.issue(draft.id, number, SIGNED)
