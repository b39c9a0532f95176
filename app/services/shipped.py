"""The plans that ship with the program, for a new office to begin from."""

from app.domain.plans.plan import Plan
from app.intake.plan_files import read_plan
from app.paths import resource


def shipped_plans() -> tuple[Plan, ...]:
    """Return the plans that ship with the program, in order of their codes."""
    return tuple(read_plan(shipped_text(code)) for code in shipped_codes())


def shipped_codes() -> tuple[str, ...]:
    """Return the codes by which they are asked for."""
    return tuple(sorted(file.stem for file in resource("plans").glob("*.toml")))


def shipped_text(code: str) -> str:
    """Return the file of one of them, by its code."""
    return resource("plans", f"{code}.toml").read_text(encoding="utf-8")
