"""What every official letter has: its head with what it is about under the number, and how it ends."""

from collections.abc import Iterable
from dataclasses import replace

from app.documents.forms.outgoing_line import Issuer, lines
from app.documents.forms.parts import letterhead, signatory, small
from app.documents.paper import Letterhead, SignatureBlock
from app.documents.wording import wording
from app.domain.outgoing.outgoing import OutgoingDraft
from app.domain.papers.document_kind import DocumentKind
from app.domain.papers.official_letter import OfficialLetter


def letter_head(letter: OfficialLetter, what: str) -> Letterhead:
    """Return the head of a letter about `what`, which stands under the number in place of a title."""
    head = letterhead(letter.agency, letter.number, letter.symbol, letter.day)
    return replace(head, about=wording("official_letter").say("about", what=what))


def letter_line(letter: OfficialLetter, what: str, addressees: Iterable[str]) -> tuple[OutgoingDraft, ...]:
    """Return the line a signed letter about `what` takes in the register of outgoing papers; none of a draft."""
    issuer, signed = Issuer(letter.agency.symbol, letter.archive), (letter.number, letter.day)
    found = lines(DocumentKind.OFFICIAL_LETTER, issuer, signed, what, letter.signer.name, addressees)
    return tuple(replace(line, drafting=letter.drafter) for line in found)


def plan_in_letter(reference: str, title: str) -> str:
    """Return a plan as a letter's sentence names it, with its number and day once it has them."""
    words = wording("official_letter")
    if not reference:
        return words.say("plan_without_number", title=small(title))
    return words.say("plan", reference=reference, title=small(title))


def letter_ending(letter: OfficialLetter) -> SignatureBlock:
    """Return who receives the letter, the head of the agency too where another signs, and who signs it."""
    words = wording("official_letter")
    told = (words.say("head", authority=letter.agency.authority),) if letter.signed_in_anothers_stead else ()
    recipients = (words.say("as_addressed"), *told, words.say("archive", archive=letter.archive))
    return SignatureBlock(recipients, signatory(letter.signer))
