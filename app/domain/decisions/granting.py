"""What a decision may grant by the law of its day, and the bonus money that goes with it."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from app.domain.decisions.decision import DecisionFacts
from app.domain.errors import Refusal
from app.domain.law.law import LawTables
from app.domain.plans.money import Rounding, bonus
from app.domain.plans.plan import Recipient
from app.domain.units.agency import Agency


@dataclass(eq=False)
class UnknownAwardForm(Refusal):
    typed: str
    field: ClassVar[str] = "form"


@dataclass(eq=False)
class CommendationWithoutForm(Refusal):
    """To commend is to grant a form of commendation; only a recognition may go without one."""

    field: ClassVar[str] = "form"


@dataclass(eq=False)
class FormBeyondAuthority(Refusal):
    """The issuer may not grant this form (Luật Thi đua, khen thưởng 2022, Điều 80)."""

    form: str
    issuer: str
    field: ClassVar[str] = "form"


@dataclass(eq=False)
class LevelNoLongerExists(Refusal):
    """On that day the issuer's level no longer exists, so it decides nothing (districts ended on 30/6/2025)."""

    issuer: str
    day: date
    field: ClassVar[str] = "form"


@dataclass(eq=False)
class NoBaseSalary(Refusal):
    """No base salary is on record for the day, so no bonus can be worked out."""

    day: date


def form_named(law: LawTables, code: str) -> str:
    """Return the name of an award form by its code, empty for none; raises `UnknownAwardForm`."""
    if not code:
        return ""
    form = law.form(code)
    if form is None:
        raise UnknownAwardForm(code)
    return form.name


def check_power(law: LawTables, agency: Agency, form: str, day: date) -> None:
    """Raise why the agency's head may decide nothing on that day, or may not grant a form, by its code."""
    if law.level_label(agency.level, day) is None:
        raise LevelNoLongerExists(agency.authority, day)
    if form and not law.may_issue(form, agency.level, day):
        raise FormBeyondAuthority(form_named(law, form), agency.authority)


def bonus_on(day: date, law: LawTables, agency: Agency, form: str, recipient: Recipient, rounding: Rounding) -> int:
    """Return the bonus in đồng that goes with a form, by its code, for one recipient; 0 where none goes with it.

    It is a multiple of the base salary in force on the day of the decision; raises `NoBaseSalary`.
    """
    multiple = law.multiple(form, agency.level, recipient, day)
    if multiple is None:
        return 0
    salary = law.base_salary(day)
    if salary is None:
        raise NoBaseSalary(day)
    return bonus(salary, multiple, rounding)


def paid_otherwise(facts: DecisionFacts, law: LawTables, rounding: Rounding) -> bool:
    """Whether an issued decision granted another bonus than the law as known now lays down for its day."""
    day = facts.day
    if day is None or not facts.form_code:
        return False
    known = (
        bonus_on(day, law, facts.agency, facts.form_code, line.recipient, rounding) == line.amount
        for line in facts.lines
    )
    return not all(known)
