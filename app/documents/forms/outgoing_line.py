"""What the register of outgoing papers says of a paper, in the words the paper itself bears."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.documents.forms.parts import small
from app.domain.language.names import without_academic_title
from app.domain.outgoing.outgoing import OutgoingDraft
from app.domain.papers.document_kind import DocumentKind

_ARCHIVE_COPY = "Lưu"


@dataclass(frozen=True, slots=True)
class Issuer:
    """Whose number a paper bears, by the issuer's symbol, and who keeps the archive copy."""

    symbol: str
    keeper: str


def lines(
    kind: DocumentKind,
    issuer: Issuer,
    signed: tuple[int | None, date | None],
    subject: str,
    signer: str,
    recipients: Iterable[str],
) -> tuple[OutgoingDraft, ...]:
    """Return the line a paper `signed` with a number and a day takes in the register; none while it lacks either."""
    number, day = signed
    if number is None or day is None:
        return ()
    sent_to = "; ".join(one for one in recipients if one and not one.startswith(_ARCHIVE_COPY))
    signs = without_academic_title(signer)
    about = small(subject)
    return (OutgoingDraft(kind, issuer.symbol, day, about, number, "", signs, sent_to, issuer.keeper),)
