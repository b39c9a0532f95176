"""Plan files: a plan as readable TOML, in the office's own words, and back.

What a clerk may have written wrong is said all at once, each complaint with its line.
"""

from dataclasses import replace

import tomlkit

from app.domain.errors import Refusal, refuse
from app.domain.plans.place import Path
from app.domain.plans.plan import Plan
from app.domain.plans.plan_check import faults_of
from app.domain.plans.plan_fault import PlanFault
from app.intake.plan_layout import PLAN
from app.intake.toml_lines import line_of, lines_of
from app.intake.toml_patch import bring_up_to_date
from app.intake.toml_record import Spot
from app.intake.toml_syntax import read_toml


def read_plan(text: str) -> Plan:
    """Return the plan a file's text describes, checked; raises everything wrong with it, each with its line."""
    values = read_toml(text.removeprefix("\ufeff"))
    lines = lines_of(text.removeprefix("\ufeff"))
    plan = PLAN.read(values, Spot((), lines))
    refuse([_on_its_line(fault, lines) for fault in faults_of(plan)])
    return plan


def write_plan(plan: Plan) -> str:
    """Return the text of a file from which the same plan is read again."""
    return PLAN.write(plan).as_string().lstrip("\n")


def rewritten(text: str, plan: Plan) -> str:
    """Return a plan's file changed into that of another plan: remarks stay, and so does every part left alone.

    `text` is the file of some plan without a fault. Where so patched a file would not say the plan exactly, as where
    its parts stand in an unusual order, the plan is written anew and the remarks are lost.
    """
    before, after = PLAN.write(read_plan(text)), PLAN.write(plan)
    file = tomlkit.parse(text.removeprefix("\ufeff"))
    bring_up_to_date(file, before, after)
    patched = file.as_string()
    return patched if _says(patched, plan) else write_plan(plan)


def key_of(path: Path) -> str:
    """Return the key under which a plan's file holds a field: ("vote", "quorum") is "bo-phieu.du-hop"."""
    return ".".join(map(str, PLAN.locate(path)))


def _says(text: str, plan: Plan) -> bool:
    """Whether a file says this plan; nothing can be said of a plan that has faults."""
    try:
        return read_plan(text) == plan
    except Refusal:
        return False


def _on_its_line(fault: PlanFault, lines: dict[Path, int]) -> Refusal:
    line = line_of(PLAN.locate(fault.place.path), lines)
    return replace(fault, place=replace(fault.place, line=line))
