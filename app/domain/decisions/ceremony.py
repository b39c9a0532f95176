"""The ceremony at which a decision is announced."""

from dataclasses import dataclass

from app.domain.decisions.decision import DecisionFacts
from app.domain.errors import Refusal


@dataclass(eq=False)
class DecisionWithoutMoney(Refusal):
    """Nobody signs for money a decision does not give."""

    subject: str


def check_pays(facts: DecisionFacts) -> None:
    """Raise `DecisionWithoutMoney` for a decision that grants no bonus."""
    if not facts.total:
        raise DecisionWithoutMoney(facts.subject)
