"""Certificates asked for, printed, and listed in the award book."""

from dataclasses import dataclass
from datetime import date

from app.domain.certificates.blanks import BlankStock
from app.domain.certificates.certificate_layout import IN_PLACE, Shift


@dataclass(frozen=True, slots=True)
class CertificateWish:
    """What the clerk asks to be printed: all certificates of a decision, or `only` the one at this place of its list.

    `overlay` prints on a bought blank only what the blank does not bear; `blank` is the kind of blank it goes on, with
    `overlay` the only kind there is unless named, otherwise plain paper. `reason` is why what was printed before is
    printed again.
    """

    decision: int
    layout: str = "a4"
    overlay: bool = False
    shift: Shift = IN_PLACE
    only: int | None = None
    reason: str = ""
    blank: str = ""


@dataclass(frozen=True, slots=True)
class PrintedCertificates:
    """What was printed: how many, of which decision, under which numbers of the award book, and the blanks after it."""

    count: int
    reference: str
    numbers: tuple[int, ...]
    stock: BlankStock | None


@dataclass(frozen=True, slots=True)
class AwardBookLine:
    """A line of the award book; `reprints` are the reasons its certificate was printed again for, in order.

    `decision` and `place`, from 1, say where it stands: on which decision's list.
    """

    number: int
    name: str
    form: str
    reference: str
    decided: date | None
    reprints: tuple[str, ...]
    decision: int
    place: int
