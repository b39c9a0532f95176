"""The list of nominations a meeting has before it."""

from app.documents.forms.meeting_list import compose
from app.documents.paper import Paper
from app.domain.council.meeting_list import MeetingListFacts, MeetingListLine
from app.domain.language.text import clean
from app.domain.nominations.nomination import Nomination, completeness
from app.domain.plans.plan import Plan
from app.services.naming_nominees import presented
from app.services.plans import Plans
from app.services.press import Press
from app.store.database import Database
from app.store.work import Work


class MeetingLists:
    """What the members read before they vote."""

    def __init__(self, database: Database, plans: Plans, press: Press) -> None:
        self._database = database
        self._plans = plans
        self._press = press

    def paper(self, meeting: int, form: str = "") -> Paper:
        """Return the list of a meeting, on paper; raises what `facts` raises."""
        return self._press.compose(compose, self.facts(meeting, form))

    def facts(self, meeting: int, form: str = "") -> MeetingListFacts:
        """Return who is on the agenda, in the ballot paper's order; `form` is proposed for all of them.

        Raises `UnknownMeeting`, and `MeetingCalledOff` for one that was given up.
        """
        with self._database.reading() as work:
            held = work.meetings.standing(meeting).draft
            plan = self._plans.plan(held.plan)
            return MeetingListFacts(
                agency=work.agencies.on(held.held) or plan.agency,
                council=work.councils.council(held.council).draft.name,
                held=held.held,
                purpose=held.purpose,
                form=clean(form),
                lines=tuple(_line(work, one, plan) for one in work.nominations.by_id(held.agenda)),
            )


def _line(work: Work, nomination: Nomination, plan: Plan) -> MeetingListLine:
    name, post = presented(work, nomination)
    known = completeness(nomination, plan)
    draft = nomination.draft
    achievement = draft.achievements or draft.deed
    return MeetingListLine(nomination.recipient, name, post, achievement, known.missing, known.late_for)
