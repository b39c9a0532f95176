"""When an exemplar, or a commendation recorded of one, was entered by mistake and may be struck out.

Struck out, both stay readable and count no more. What other records rest on is not struck out from under them.
"""

from dataclasses import dataclass

from app.domain.errors import Refusal, refuse
from app.domain.exemplars.exemplar import Commendation, Exemplar


@dataclass(eq=False)
class ExemplarStruckOut(Refusal):
    """An exemplar is struck out once, and then neither corrected nor nominated."""

    name: str
    reason: str


@dataclass(eq=False)
class ExemplarStillNominated(Refusal):
    name: str
    nominations: int


@dataclass(eq=False)
class ExemplarStillCommended(Refusal):
    """Commendations stand that would be nobody's."""

    name: str
    commendations: int


@dataclass(eq=False)
class ExemplarStillWrittenAbout(Refusal):
    name: str
    articles: int


@dataclass(eq=False)
class NoSuchCommendation(Refusal):
    """The register has no commendation of this number."""

    number: int


@dataclass(eq=False)
class CommendationCancelledAlready(Refusal):
    decision: str
    reason: str


@dataclass(eq=False)
class CommendationByOwnDecision(Refusal):
    """It goes with the office's own decision, and is taken back only by another decision."""

    decision: str


def check_exemplar_stands(exemplar: Exemplar) -> None:
    """Raise `ExemplarStruckOut` for one that was struck out."""
    if exemplar.struck:
        raise ExemplarStruckOut(exemplar.name, exemplar.struck)


def check_striking(exemplar: Exemplar, nominations: int, commendations: int, articles: int) -> None:
    """Raise every reason why the exemplar may not be struck out.

    `nominations` are those not withdrawn, `commendations` those not cancelled, `articles` those not struck out.
    """
    check_exemplar_stands(exemplar)
    refuse(
        [
            *([ExemplarStillNominated(exemplar.name, nominations)] if nominations else []),
            *([ExemplarStillCommended(exemplar.name, commendations)] if commendations else []),
            *([ExemplarStillWrittenAbout(exemplar.name, articles)] if articles else []),
        ]
    )


def check_taking_back(commendation: Commendation) -> None:
    """Raise why the commendation may not be taken back as recorded by mistake, if there is a reason."""
    if commendation.cancelled:
        raise CommendationCancelledAlready(commendation.draft.decision, commendation.cancelled)
    if commendation.draft.own_decision is not None:
        raise CommendationByOwnDecision(commendation.draft.decision)
