"""The plans that ship with the program, as the start window lists them."""

import tomllib
from pathlib import Path

from app.paths import resource


def shipped_plans() -> tuple[tuple[str, str], ...]:
    """Return each plan's code and its name: the agency, the plan's number where it has one, its year."""
    return tuple((file.stem, _name(file)) for file in sorted(resource("plans").glob("*.toml")))


def _name(file: Path) -> str:
    plan = tomllib.loads(file.read_text("utf-8"))
    number = f"kế hoạch {plan['so-ky-hieu']}" if plan["so-ky-hieu"] else "kế hoạch"
    return f"{plan['co-quan']['ten']}: {number}, năm {plan['nam']}"
