"""A submission (tờ trình): what a council puts before the head, or an agency before a higher level, and for whom."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar, Final

from app.domain.council.council import Member, Role
from app.domain.council.seal import Seal
from app.domain.decisions.decision import AwardLine
from app.domain.errors import Refusal
from app.domain.language.text import comparable
from app.domain.units.agency import Agency, Signer, SigningPower


@dataclass(eq=False)
class NobodyPassedToSubmit(Refusal):
    """The sealed tally passed nobody, so there is nobody to put before the head."""

    meeting: int


@dataclass(eq=False)
class NobodyProposed(Refusal):
    """Nobody was named, and none is recorded as proposed to the level."""

    level: str


@dataclass(eq=False)
class NothingToldOfTheProposed(Refusal):
    """Neither a decision nor a nomination of the plan tells what the exemplar did."""

    name: str


@dataclass(eq=False)
class SubmittedInTheFuture(Refusal):
    day: date
    today: date
    field: ClassVar[str] = "day"


@dataclass(eq=False)
class SubmittedBeforeTheMeeting(Refusal):
    """A council submits what its meeting decided, on the day of the meeting or later."""

    day: date
    held: date
    field: ClassVar[str] = "day"


@dataclass(eq=False)
class SubmissionHalfCited(Refusal):
    """A submission is cited by its number and symbol and its day, never by one alone."""

    field: ClassVar[str] = "submission"


@dataclass(frozen=True, slots=True)
class Citation:
    """A submission as a decision cites it: number and symbol ("02/TTr-HĐTĐKT"), and its day; both or neither."""

    paper: str = ""
    day: date | None = None

    def __post_init__(self) -> None:
        if bool(self.paper) is not (self.day is not None):
            raise SubmissionHalfCited


NONE_CITED: Final = Citation()
"""What a decision cites that rests on no submission."""


class Submitter(StrEnum):
    """Whose paper a submission is."""

    COUNCIL = "hoi-dong"
    AGENCY = "co-quan"


@dataclass(frozen=True, slots=True)
class SubmissionFacts:
    """Everything a submission says.

    `by` is the council or the agency in full, `to` the person it is put before. `purpose` is what is asked, to stand
    after "quyết định": "công nhận điển hình tiên tiến năm 2024". `grounds` are whole lines without their closing mark;
    of a council, `held` is the day of its meeting and `minutes` their number, None until they have one. `number` and
    `day` are None until signed. `seal` is that of the tally a council's list is drawn from.
    """

    submitter: Submitter
    agency: Agency
    by: str
    to: str
    signer: Signer
    purpose: str
    grounds: tuple[str, ...]
    lines: tuple[AwardLine, ...]
    archive: str
    held: date | None = None
    minutes: int | None = None
    number: int | None = None
    day: date | None = None
    seal: Seal | None = None

    @property
    def symbol(self) -> str:
        """The part of the number after the slash: "TTr-HĐTĐKT" of a council, "TTr-SXD" of an agency."""
        return f"TTr-{self.issuer}"

    @property
    def issuer(self) -> str:
        """The symbol of whoever submits, in whose series the number is given."""
        return self.agency.council_symbol if self.submitter is Submitter.COUNCIL else self.agency.symbol


def check_signed(day: date | None, today: date, held: date | None = None) -> None:
    """Raise why a submission may not bear this day, if there is a reason; `held` is the day of the meeting."""
    if day is not None and day > today:
        raise SubmittedInTheFuture(day, today)
    if day is not None and held is not None and day < held:
        raise SubmittedBeforeTheMeeting(day, held)


def council_signer(chair: str, members: Iterable[Member]) -> Signer:
    """Return who signs for the council: its deputy head where that one chaired the meeting, else its head.

    The chair of a council whose members are not told by role signs as its head.
    """
    known = tuple(members)
    chaired = next((one for one in known if comparable(one.name) == comparable(chair)), None)
    if chaired is not None and chaired.role is Role.VICE_CHAIR:
        return Signer(chaired.name, SigningPower.COLLECTIVE, ("TM. HỘI ĐỒNG", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"))
    head = next((one.name for one in known if one.role is Role.CHAIR), chair)
    return Signer(head, SigningPower.COLLECTIVE, ("TM. HỘI ĐỒNG", "CHỦ TỊCH"))
