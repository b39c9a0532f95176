"""How papers name a nominee: the name with Ông or Bà, and the post and unit behind it."""

from app.domain.names import addressed
from app.domain.nomination import Nomination
from app.domain.plan import Recipient
from app.domain.unit import named_in_text
from app.store.work import Work


def presented(work: Work, nomination: Nomination) -> tuple[str, str]:
    """Return a nominee's name and, unless it says no more than the name, the post with the nominating unit."""
    exemplar = work.exemplars.exemplar(nomination.draft.exemplar).draft
    unit = work.units.unit(nomination.draft.unit).name
    individual = exemplar.recipient in {Recipient.LEADER, Recipient.STAFF}
    name = addressed(exemplar.name, exemplar.gender) if individual else exemplar.name
    parts = [exemplar.post] if exemplar.post else []
    if unit != exemplar.name:
        parts.append(named_in_text(unit) if parts else unit)
    return name, ", ".join(parts)
