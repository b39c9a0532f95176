"""The facts of a council's papers: what the tally minutes say of one ballot."""

from dataclasses import dataclass
from datetime import date

from app.domain.agency import Agency
from app.domain.ballot import Verdict
from app.domain.ballot_count import BallotCount
from app.domain.council import Absence, Teller
from app.domain.plan import Recipient, VoteRule


@dataclass(frozen=True, slots=True)
class TallyRow:
    """A nominee's line in the tally minutes: a person's name with Ông or Bà, the post and unit to tell them by."""

    name: str
    post: str
    recipient: Recipient
    agree: int
    disagree: int
    blank: int
    written_agree: int
    agreeing: int
    base: int
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class TallyFacts:
    """Everything the tally minutes say. `needed` is the fewest agreeing votes that pass, None if none can."""

    agency: Agency
    council: str
    established_by: str
    established_on: date
    held: date
    place: str
    purpose: str
    tellers: tuple[Teller, ...]
    absences: tuple[Absence, ...]
    count: BallotCount
    rule: VoteRule
    needed: int | None
    rows: tuple[TallyRow, ...]
    quorum_override: str = ""
