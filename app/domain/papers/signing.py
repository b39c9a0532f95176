"""Who may sign which paper, and how that stands over the name (Nghị định 30/2020, Điều 13; Phụ lục I, II.7).

To commend is a power of the head in person, so such a paper is never signed on behalf of a collective; what an agency
says that works as a collective, such as a People's Committee, is always signed on its behalf.
"""

from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar, Final

from app.domain.errors import Refusal
from app.domain.language.text import clean, comparable
from app.domain.law.law import LawTables, SignedPaper
from app.domain.units.agency import Agency, Signer, SigningPower, power_of

_OWN_NAME: Final = {SigningPower.HEAD, SigningPower.ACTING, SigningPower.DEPUTY}
_OF_ANOTHER: Final = {SigningPower.COLLECTIVE, SigningPower.BY_ORDER, SigningPower.AUTHORISED}


@dataclass(eq=False)
class SignerNotUnderstood(Refusal):
    """Whoever signs is told by a name and at least one line of capacity."""

    typed: str
    field: ClassVar[str] = "signer"


@dataclass(eq=False)
class SignerLacksPower(Refusal):
    """On that day nobody signs a paper of this kind with this power; `allowed` are the powers they may sign with."""

    paper: str
    power: str
    allowed: tuple[str, ...]
    day: date
    field: ClassVar[str] = "signer"


@dataclass(eq=False)
class NotACollective(Refusal):
    """TM. is for an agency that works as a collective; the head of this one signs in person."""

    agency: str
    capacity: str
    field: ClassVar[str] = "signer"


@dataclass(eq=False)
class CapacityIncomplete(Refusal):
    """Under TM., TL. and TUQ. stands the signer's own post, under KT. that of a deputy."""

    line: str
    field: ClassVar[str] = "signer"


@dataclass(eq=False)
class CapacityOfAnotherPower(Refusal):
    """The lines over the name begin otherwise than the power the signer is said to sign with."""

    name: str
    line: str
    power: str
    field: ClassVar[str] = "signer"


def read_signer(typed: str) -> Signer:
    """Read "Nguyễn Văn A; TL. GIÁM ĐỐC; CHÁNH VĂN PHÒNG": the name, then the lines of the capacity in order."""
    name, *capacity = (clean(part) for part in typed.split(";"))
    if not name or not capacity or not all(capacity):
        raise SignerNotUnderstood(clean(typed))
    return Signer(name, power_of(capacity[0]), tuple(capacity))


def written(signer: Signer) -> str:
    """Return a signer as `read_signer` reads one."""
    return "; ".join((signer.name, *signer.capacity))


def check_signer(law: LawTables, agency: Agency, signer: Signer) -> None:
    """Raise `NotACollective`, `CapacityIncomplete` or `CapacityOfAnotherPower` for who signs no paper of the agency."""
    _check_layout(signer, law.deputies)
    if signer.power is SigningPower.COLLECTIVE and not _collective(law, agency):
        raise NotACollective(agency.name, signer.capacity[0])


def signer_of(law: LawTables, paper: SignedPaper, agency: Agency, day: date, signer: Signer | None = None) -> Signer:
    """Return who signs an agency's paper, the agency's own signer unless told, with the lines that stand over the name.

    Raises `SignerLacksPower` and what `check_signer` raises.
    """
    told = signer or agency.signer
    check_signer(law, agency, told)
    rule = law.signing_rule(paper, day)
    laid_out = _on_behalf(told, _collective(law, agency)) if rule and rule.on_behalf else told
    if rule and laid_out.power not in rule.powers:
        allowed = tuple(_said(power) for power in rule.powers)
        raise SignerLacksPower(paper.label, _said(laid_out.power), allowed, day)
    return laid_out


def signed(law: LawTables, paper: SignedPaper, agency: Agency, day: date) -> Agency:
    """Return an agency with its signer as they sign a paper of that day; raises what `signer_of` raises."""
    return replace(agency, signer=signer_of(law, paper, agency, day))


def _on_behalf(signer: Signer, collective: str) -> Signer:
    if not collective or signer.power not in _OWN_NAME:
        return signer
    return replace(signer, power=SigningPower.COLLECTIVE, capacity=(f"TM. {collective}", *signer.capacity))


def _collective(law: LawTables, agency: Agency) -> str:
    """Return the collective's name as signatures have it, empty for an agency led by its head in person."""
    named = " ".join(agency.heading)
    return next((name.upper() for name in law.collectives if _begins(named, name)), "")


def _begins(text: str, words: str) -> bool:
    return f"{comparable(text)} ".startswith(f"{comparable(words)} ")


def _check_layout(signer: Signer, deputies: tuple[str, ...]) -> None:
    first = next(iter(signer.capacity), "")
    if power_of(first) is not signer.power:
        raise CapacityOfAnotherPower(signer.name, first, _said(signer.power))
    for line, below in zip(signer.capacity, (*signer.capacity[1:], ""), strict=True):
        if not _has_its_post(power_of(line), below, deputies):
            raise CapacityIncomplete(line)


def _has_its_post(power: SigningPower, below: str, deputies: tuple[str, ...]) -> bool:
    if power is SigningPower.DEPUTY:
        return any(_begins(below, post) for post in deputies)
    return power not in _OF_ANOTHER or bool(below.strip())


def _said(power: SigningPower) -> str:
    return power.value or "người đứng đầu ký trực tiếp"
