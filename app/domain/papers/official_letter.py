"""The official letter (công văn): who it comes from and who signs it, whatever it says."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Final

from app.domain.calendar.dates import short_date
from app.domain.errors import Refusal
from app.domain.language.text import clean
from app.domain.law.law import LawTables, SignedPaper
from app.domain.papers.numbering import NumberNotPositive
from app.domain.papers.signing import signer_of
from app.domain.plans.plan import Plan
from app.domain.units.agency import Agency, Signer, SigningPower, power_of

_IN_ANOTHERS_STEAD: Final = {SigningPower.DEPUTY, SigningPower.BY_ORDER, SigningPower.AUTHORISED}


@dataclass(eq=False)
class LetterDatedAhead(Refusal):
    """A letter cannot be dated after today."""

    day: date
    today: date
    field: ClassVar[str] = "day"


@dataclass(frozen=True, slots=True)
class OfficialLetter:
    """A letter of the agency; `number` and `day` are None until it is signed.

    `drafter` is the abbreviation of the part of the agency that drafts it: "VP" of "45/SVHTT-VP".
    """

    agency: Agency
    signer: Signer
    drafter: str
    number: int | None = None
    day: date | None = None

    @property
    def symbol(self) -> str:
        """What follows the number: no type of document, the agency and its drafter (NĐ 30/2020, Phụ lục III)."""
        return "-".join(filter(None, (self.agency.symbol, self.drafter)))

    @property
    def archive(self) -> str:
        """Where the file copy goes: those who keep one of every paper, and the drafter."""
        return f"{self.agency.keepers}, {self.drafter}" if self.drafter else self.agency.archive

    @property
    def signed_in_anothers_stead(self) -> bool:
        """Whether somebody else than the head signs, so that the head is to be told."""
        return any(power_of(line) in _IN_ANOTHERS_STEAD for line in self.signer.capacity)


@dataclass(frozen=True, slots=True)
class LetterWish:
    """What the clerk asks of a letter; what is left empty is the agency's usual."""

    number: int | None = None
    day: date | None = None
    signer: Signer | None = None
    drafter: str = ""


def letter_of(agency: Agency, wish: LetterWish, law: LawTables, today: date) -> OfficialLetter:
    """Return the letter wished for; raises `NumberNotPositive`, `LetterDatedAhead` and what `signer_of` raises."""
    if wish.number is not None and wish.number < 1:
        raise NumberNotPositive(wish.number)
    if wish.day is not None and wish.day > today:
        raise LetterDatedAhead(wish.day, today)
    drafter = clean(wish.drafter) or agency.drafter
    signer = signer_of(law, SignedPaper.LETTER, agency, wish.day or today, wish.signer)
    return OfficialLetter(agency, signer, drafter, wish.number, wish.day)


def plan_reference(plan: Plan) -> str:
    """Return a plan's number with its day and issuer, as letters cite it; empty for a plan still a draft."""
    if not plan.number or plan.issued_on is None:
        return ""
    return f"{plan.number} ngày {short_date(plan.issued_on)} của {plan.agency.name}"
