"""The plan as it stands typed: shown from a record, read back whole, its nameless lines given codes."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.plans.codes import code_from
from app.domain.plans.plan import Plan
from ui.plans.holdings import Typed, Wrong
from ui.plans.sections import WHOLE_PLAN


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read: the plan, or None and what in it cannot be read."""

    plan: Plan | None
    wrongs: tuple[Wrong, ...]


def shown(plan: Plan) -> Typed:
    """Return what stands on the form for a plan."""
    return WHOLE_PLAN.show(plan)


def read(typed: Typed) -> Reading:
    """Return the plan typed. Criteria, papers and deadlines without a code are given one made from their text."""
    wrongs: list[Wrong] = []
    plan = WHOLE_PLAN.read(_with_codes(typed), (), wrongs)
    return Reading(plan, tuple(wrongs))


def _with_codes(typed: Typed) -> Typed:
    groups = typed["criteria"]
    coded = iter(_coded([one for group in groups for one in group["criteria"]]))
    return {
        **typed,
        "criteria": [{**group, "criteria": [next(coded) for _ in group["criteria"]]} for group in groups],
        "dossier": _coded(typed["dossier"]),
        "deadlines": _coded(typed["deadlines"]),
    }


def _coded(lines: Iterable[Typed]) -> list[Typed]:
    """Return the lines with a code for each that has none, different from all the others."""
    given = list(lines)
    taken = {line["code"].strip() for line in given}
    coded = []
    for line in given:
        code = line["code"].strip() or code_from(line["text"], taken)
        taken.add(code)
        coded.append({**line, "code": code})
    return coded
