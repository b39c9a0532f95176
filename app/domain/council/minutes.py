"""The facts of a council's papers: the ballot paper, the sealed tally, the minutes of the meeting."""

from dataclasses import dataclass
from datetime import date

from app.domain.council.ballot import Verdict
from app.domain.council.ballot_count import BallotCount
from app.domain.council.conflict import Conflict
from app.domain.council.council import Member
from app.domain.council.meeting import Absence, Teller
from app.domain.council.seal import Seal, Voiding
from app.domain.plans.plan import Recipient, VoteRule
from app.domain.units.agency import Agency


@dataclass(frozen=True, slots=True)
class BallotPaperLine:
    """A nominee as the ballot paper names them: a person with Ông or Bà, the post and unit to tell them by."""

    name: str
    post: str
    recipient: Recipient


@dataclass(frozen=True, slots=True)
class BallotPaperFacts:
    """What every paper of one ballot says, the same on each, and how many are printed.

    `voters` counts the members present; `printed` the papers, spares among them. `nominees_mark_own_line` is False
    where a member on the list leaves their own line unmarked.
    """

    agency: Agency
    council: str
    held: date
    purpose: str
    lines: tuple[BallotPaperLine, ...]
    voters: int
    printed: int
    nominees_mark_own_line: bool = False


@dataclass(frozen=True, slots=True)
class TallyLine:
    """A nominee's line in the tally minutes: a person's name with Ông or Bà, the post and unit to tell them by."""

    nomination: int
    name: str
    post: str
    recipient: Recipient
    agree: int
    disagree: int
    blank: int
    written_agree: int
    written_disagree: int
    agreeing: int
    base: int
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class TallyFacts:
    """Everything a sealed tally says; its seal is taken of exactly this.

    `needed` is the fewest agreeing votes that pass, None if none can. `round` counts the meeting's tallies from 1;
    `replaces` is the code of the voided one this took the place of. `previous` is the code of the seal before it in
    the register, whichever meeting that was. `counted_by` names who closed each of the counts it rests on, in order.
    """

    meeting: int
    round: int
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
    rows: tuple[TallyLine, ...]
    quorum_override: str = ""
    spares: int = 0
    conflicts: tuple[Conflict, ...] = ()
    counted_by: tuple[str, ...] = ()
    replaces: str = ""
    previous: str = ""


@dataclass(frozen=True, slots=True)
class SealedTally:
    """A tally with its seal; `voided` once it has been set aside for a new count."""

    facts: TallyFacts
    seal: Seal
    voided: Voiding | None = None


@dataclass(frozen=True, slots=True)
class MeetingFacts:
    """Everything the minutes of a meeting say; the hours, and the number until it is given, are left for the pen."""

    tally: SealedTally
    members: tuple[Member, ...]
    chair: str
    secretary: str
    guests: tuple[str, ...]
    proposes: str
    symbol: str
    number: int | None = None
