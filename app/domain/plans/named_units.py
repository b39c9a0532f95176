"""The units a plan calls by name to give them a quota of their own: who answers, and who perhaps is meant.

A plan writes "Hội LHPN quận" where the directory has "Hội Liên hiệp Phụ nữ quận Ba Đình". Nobody is taken for
another on such likeness: it is pointed out, and the clerk says for whom a unit stands.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar

from app.domain.errors import Refusal
from app.domain.language.text import comparable, fold, words_of
from app.domain.plans.plan import Plan
from app.domain.units.unit import Unit


@dataclass(eq=False)
class NotNamedInPlans(Refusal):
    """No plan of the register calls a unit by this name, so there is nothing to stand for."""

    name: str
    known: tuple[str, ...]
    field: ClassVar[str] = "stands_for"


_SPELT_OUT = (
    ("ldld", "lien doan lao dong"),
    ("lhpn", "lien hiep phu nu"),
    ("hoi phu nu", "hoi lien hiep phu nu"),
    ("tncs", "thanh nien cong san"),
    ("hcm", "ho chi minh"),
    ("thanh nien cong san ho chi minh", "thanh nien"),
    ("quan doan", "doan thanh nien quan"),
    ("huyen doan", "doan thanh nien huyen"),
    ("ccb", "cuu chien binh"),
    ("mttq", "mat tran to quoc"),
    ("ctd", "chu thap do"),
    ("ubnd", "uy ban nhan dan"),
)
"""What the names of organisations are shortened to, or also called, and the one form they are compared in; in turn."""


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A name by which a plan gives a quota of its own and to which no unit answers; `perhaps` may be meant."""

    plan: str
    name: str
    perhaps: tuple[Unit, ...]


def names_in(plan: Plan) -> tuple[str, ...]:
    """Return the names by which the plan gives quotas of their own, each once, in its order."""
    named = {comparable(name): name for rule in reversed(plan.quotas) for name in reversed(rule.units)}
    return tuple(reversed(named.values()))


def check_named(names: Iterable[str], plans: Iterable[Plan]) -> None:
    """Raise `NotNamedInPlans` for the first of the names that none of the plans uses."""
    known = {comparable(name): name for plan in plans for name in names_in(plan)}
    for name in names:
        if comparable(name) not in known:
            raise NotNamedInPlans(name, tuple(known.values()))


def unanswered(plan: Plan, units: Iterable[Unit]) -> tuple[Unanswered, ...]:
    """Return the plan's names that none of the units answers to."""
    directory = tuple(units)
    return tuple(
        Unanswered(plan.code, name, tuple(unit for unit in directory if may_be_meant(unit, name)))
        for name in names_in(plan)
        if not any(unit.answers_to(name) for unit in directory)
    )


def may_be_meant(unit: Unit, name: str) -> bool:
    """Whether one of the unit's names says the same as a plan's name, marks aside and abbreviations spelt out.

    A place may follow: "Liên đoàn Lao động quận Ba Đình" may be meant by "Liên đoàn lao động quận".
    """
    wanted = spelt_out(name)
    return any(f"{spelt_out(one)} ".startswith(f"{wanted} ") for one in unit.names)


@lru_cache(maxsize=1 << 13)
def spelt_out(name: str) -> str:
    """Return a name without marks or punctuation, the usual abbreviations of organisations in full."""
    said = f" {' '.join(words_of(fold(name)))} "
    for short, full in _SPELT_OUT:
        said = said.replace(f" {short} ", f" {full} ")
    return said.strip()
