"""The letter that corrects an issued decision: what it mends, beside what stays (Nghị định 30/2020, Điều 18.3)."""

from collections.abc import Iterator
from dataclasses import replace

from app.documents.forms.award_list import those
from app.documents.forms.official_letter import letter_ending, letter_head
from app.documents.forms.outgoing_line import Issuer, lines
from app.documents.forms.parts import capital, small
from app.documents.paper import Addressees, Block, Paper, Paragraph, Section
from app.documents.unbroken import NO_BREAK
from app.documents.wording import Wording, wording
from app.domain.calendar.dates import document_date
from app.domain.decisions.correction import Correction
from app.domain.decisions.decision import DecisionFacts
from app.domain.outgoing.outgoing import OutgoingDraft
from app.domain.papers.document_kind import DocumentKind
from app.domain.papers.official_letter import OfficialLetter


def compose(corrected: DecisionFacts, correction: Correction, letter: OfficialLetter) -> Paper:
    """Put a recorded letter of correction in words, under the number and day it was recorded with."""
    words = wording("correction_letter")
    blocks = tuple(_blocks(corrected, correction, letter, words))
    return Paper(
        _about(corrected, words), (Section(blocks),), letter.agency.name, _line(corrected, correction, letter, words)
    )


def _line(
    corrected: DecisionFacts, correction: Correction, letter: OfficialLetter, words: Wording
) -> tuple[OutgoingDraft, ...]:
    issuer, signed = Issuer(correction.issuer, letter.archive), (correction.number, correction.written)
    about, sent_to = small(_about(corrected, words)), _addressees(corrected, words)
    found = lines(DocumentKind.OFFICIAL_LETTER, issuer, signed, about, letter.signer.name, sent_to)
    return tuple(replace(line, drafting=correction.drafting) for line in found)


def _addressees(corrected: DecisionFacts, words: Wording) -> tuple[str, ...]:
    implementers = (corrected.implementers,) if corrected.implementers else ()
    return (*implementers, capital(words.say("those_named", **_named(corrected))))


def _named(corrected: DecisionFacts) -> dict[str, str]:
    return {"those": those(corrected), "number": corrected.reference}


def _blocks(
    corrected: DecisionFacts, correction: Correction, letter: OfficialLetter, words: Wording
) -> Iterator[Block]:
    head = letter_head(letter, small(_about(corrected, words)))
    yield replace(head, number=f"Số:{NO_BREAK}{correction.letter}", is_draft=False)
    yield Addressees(_addressees(corrected, words))
    yield Paragraph(
        words.say(
            "issued", agency=letter.agency.name, decision=_cited(corrected, words), subject=small(corrected.subject)
        )
    )
    for line in correction.text.splitlines():
        yield Paragraph(line)
    yield Paragraph(words.say("the_rest", number=corrected.reference))
    yield Paragraph(words.say("closing", agency=letter.agency.name, **_named(corrected)))
    yield letter_ending(letter)


def _about(corrected: DecisionFacts, words: Wording) -> str:
    return words.say("about", number=corrected.reference)


def _cited(corrected: DecisionFacts, words: Wording) -> str:
    day = document_date(corrected.day) if corrected.day else ""
    return words.say("decision", number=corrected.reference, date=day, authority=corrected.agency.authority)
