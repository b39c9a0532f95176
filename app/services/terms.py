"""What a decision rests on besides those it names: agency, signer, grounds and money, as they are on its day."""

from dataclasses import replace
from datetime import date

from app.domain.decisions.decision import DecisionFacts
from app.domain.decisions.granting import bonus_on, check_power
from app.domain.law.law import LawTables, SignedPaper
from app.domain.papers.signing import signer_of
from app.domain.plans.plan import Plan
from app.domain.units.agency import Agency
from app.services import drafting


def as_on(day: date, facts: DecisionFacts, agency: Agency, plan: Plan, law: LawTables) -> DecisionFacts:
    """Return the facts as the law, the base salary and the agency of `day` make them; the proposal stays last ground.

    Refuses what the agency's head may not grant on that day.
    """
    check_power(law, agency, facts.form_code, day)
    in_force = law.grounds_in_force(day)
    grounds = (*in_force, *plan.grounds, *drafting.plan_ground(plan, agency), facts.grounds[-1])
    lines = tuple(
        replace(line, amount=bonus_on(day, law, agency, facts.form_code, line.recipient, plan.rounding))
        for line in facts.lines
    )
    fund = drafting.fund(agency, day.year)
    return replace(
        facts,
        agency=agency,
        signer=signer_of(law, SignedPaper.COMMENDATION, agency, day),
        grounds=grounds,
        lines=lines,
        fund=fund,
        empty_tens=plan.empty_tens,
    )
