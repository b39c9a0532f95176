"""Everything ever known of one exemplar, and the way each of their nominations has gone."""

from dataclasses import dataclass
from datetime import date

from app.domain.articles.article import ArticleLine
from app.domain.council.ballot import Verdict
from app.domain.decisions.decision import DecisionState
from app.domain.exemplars.doubles import NameDoubt
from app.domain.exemplars.exemplar import Commendation, Exemplar
from app.domain.exemplars.follow_up import FollowUp
from app.domain.stories.nomination_line import NominationLine
from app.domain.units.agency import Level


@dataclass(frozen=True, slots=True)
class Hearing:
    """A meeting that had a nomination on its agenda; `verdict` once its tally is sealed."""

    meeting: int
    held: date
    purpose: str
    called_off: str
    verdict: Verdict | None


@dataclass(frozen=True, slots=True)
class NamedIn:
    """A decision or draft that names a nomination; `reference` is its number, `day` None before it is issued."""

    decision: int
    reference: str
    day: date | None
    subject: str
    state: DecisionState


@dataclass(frozen=True, slots=True)
class NominationWay:
    """A nomination and its way: through the meetings that heard it to the decisions that name it, each by its day."""

    line: NominationLine
    hearings: tuple[Hearing, ...]
    decisions: tuple[NamedIn, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """An exemplar proposed to a higher level by a paper."""

    plan: str
    level: Level
    paper: str
    proposed: date


@dataclass(frozen=True, slots=True)
class ExemplarStory:
    """An exemplar with the name of their unit, whom they may be, and all that came of them, each by its day."""

    exemplar: Exemplar
    unit: str
    doubts: tuple[NameDoubt, ...]
    commendations: tuple[Commendation, ...]
    nominations: tuple[NominationWay, ...]
    articles: tuple[ArticleLine, ...]
    proposals: tuple[Proposal, ...]
    follow_ups: tuple[FollowUp, ...]
