"""The words a decision is drafted with where the clerk gives no others, from resources/wording/drafting.toml."""

import tomllib
from collections.abc import Iterable
from datetime import date
from functools import cache

from app.domain.calendar.dates import document_date
from app.domain.decisions.decision import AwardLine, DecisionFacts, DecisionKind
from app.domain.decisions.submission import Citation
from app.domain.plans.plan import Plan
from app.domain.units.agency import Agency
from app.paths import resource


@cache
def _phrases() -> dict[str, dict[str, str]]:
    with resource("wording", "drafting.toml").open("rb") as file:
        return tomllib.load(file)


def worded(kind: DecisionKind, name: str, plan: Plan, agency: Agency, form: str, lines: Iterable[AwardLine]) -> str:
    """Return the subject line, the purpose or the list's title of a decision of this kind."""
    return _phrases()[kind.value][name].format(
        year=plan.year, agency=agency.name, whom=_whom(lines), form=form, subject=plan.subject
    )


def plan_ground(plan: Plan, agency: Agency) -> tuple[str, ...]:
    """Return the ground that cites the plan itself, none while the plan has no number."""
    if not plan.number or plan.issued_on is None:
        return ()
    phrase = _phrases()["chung"]["plan"]
    return (
        phrase.format(
            number=plan.number, date=document_date(plan.issued_on), agency=agency.name, title=_as_object(plan.title)
        ),
    )


def proposal(agency: Agency, held: date | None, submission: Citation) -> str:
    """Return the last ground: who proposed, the council at its meeting or the office itself, and by which paper."""
    fields = {"council": agency.council, "office": agency.office, "paper": submission.paper}
    days = {"date": held, "day": submission.day}
    phrase = ("direct" if held is None else "proposal") + ("_by_paper" if submission.paper else "")
    said = {name: document_date(day) if day else "" for name, day in days.items()}
    return _phrases()["chung"][phrase].format(**fields, **said)


def asked_higher(plan: Plan, level: str) -> str:
    """Return what a submission asks of a higher level, called as the plan calls it: "cấp tỉnh"."""
    return _phrases()["chung"]["higher"].format(level=level, year=plan.year)


def cancelling(facts: DecisionFacts) -> str:
    """Return the subject line of the decision that cancels an issued one."""
    return _phrases()["chung"]["cancels"].format(decision=cited(facts))


def decided(facts: DecisionFacts) -> str:
    """Return the ground that cites an issued decision."""
    return _phrases()["chung"]["decided"].format(decision=cited(facts))


def fund(agency: Agency, year: int) -> str:
    """Return where the bonus money comes from."""
    return _phrases()["chung"]["fund"].format(year=year, agency=agency.name)


def cited(facts: DecisionFacts) -> str:
    """Return an issued decision as another one cites it."""
    day = document_date(facts.day) if facts.day else ""
    return _phrases()["chung"]["replaces"].format(number=facts.reference, date=day, authority=facts.agency.authority)


def _whom(lines: Iterable[AwardLine]) -> str:
    in_order = sorted((line.recipient for line in lines), key=lambda recipient: recipient.order)
    return "các " + ", ".join(dict.fromkeys(recipient.group for recipient in in_order))


def _as_object(title: str) -> str:
    return title[:1].lower() + title[1:]
