"""How papers name a nominee and where their lists put one: with Ông or Bà, with post and unit, by the plan's order."""

from app.domain.list_order import ListPlace, list_place
from app.domain.names import addressed
from app.domain.nomination import Nomination
from app.domain.plan import Plan
from app.domain.unit import named_in_text
from app.store.work import Work


def presented(work: Work, nomination: Nomination) -> tuple[str, str]:
    """Return a nominee's name and, unless it says no more than the name, the post with the nominating unit."""
    exemplar = work.exemplars.exemplar(nomination.draft.exemplar).draft
    unit = work.units.unit(nomination.draft.unit).name
    name = addressed(exemplar.name, exemplar.gender) if exemplar.recipient.is_individual else exemplar.name
    parts = [exemplar.post] if exemplar.post else []
    if unit != exemplar.name:
        parts.append(named_in_text(unit) if parts else unit)
    return name, ", ".join(parts)


def place_in_list(work: Work, exemplar: int, plan: Plan) -> tuple[ListPlace, int]:
    """Return where the lists of a plan put an exemplar; who cannot be told apart stands in the order entered."""
    return list_place(work.exemplars.exemplar(exemplar).draft, plan.name_order), exemplar
