"""A nomination on a list: by the rules of its plan, with what it lacks and how far it has come."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.calendar.period import Period
from app.domain.language.text import finds
from app.domain.nominations.nomination import Completeness, Nomination, completeness
from app.domain.plans.obligation import review_month
from app.domain.plans.plan import Matter, Plan, Recipient
from app.domain.stories.stage import Stage


@dataclass(frozen=True, slots=True)
class NominationLine:
    """A nomination as it is shown; `unit` is the name of the unit that made it."""

    known: Nomination
    plan: Plan
    stage: Stage
    unit: str

    @property
    def lacking(self) -> Completeness:
        """What it lacks of the plan's criteria and dossier."""
        return completeness(self.known, self.plan)

    @property
    def needs_completing(self) -> bool:
        """Whether it waits for its unit to complete it; the council never sees it before."""
        return self.stage is Stage.WAITING and not self.lacking.is_complete

    @property
    def review(self) -> Period | None:
        """The month whose review takes it up; None where the plan does not review by the month."""
        return review_month(self.plan, Matter.EXEMPLARS, self.known.draft.received)

    @property
    def review_moved(self) -> bool:
        """Whether it came too late for the review of the month it came in."""
        return self.review is not None and self.known.draft.received not in self.review.span()


@dataclass(frozen=True, slots=True)
class NominationFilter:
    """What the list of a plan's nominations is narrowed to; by itself to nothing."""

    text: str = ""
    unit: int | None = None
    recipient: Recipient | None = None
    stage: Stage | None = None
    needs_completing: bool = False

    def lets_through(self, line: NominationLine) -> bool:
        """Whether a nomination belongs on the list."""
        draft = line.known.draft
        return (
            self.unit in {None, draft.unit}
            and self.recipient in {None, line.known.recipient}
            and self.stage in {None, line.stage}
            and (line.needs_completing or not self.needs_completing)
            and (not self.text.strip() or finds(self.text, f"{line.known.name} {draft.deed} {line.unit}"))
        )


def by_need(lines: Iterable[NominationLine]) -> tuple[NominationLine, ...]:
    """Return the lines as a clerk goes through them: what needs completing, then what waits, each the latest first."""
    return tuple(sorted(lines, key=_need))


def _need(line: NominationLine) -> tuple[bool, bool, int, int]:
    waits = line.stage is Stage.WAITING
    return not line.needs_completing, not waits, -line.known.draft.received.toordinal(), -line.known.id
