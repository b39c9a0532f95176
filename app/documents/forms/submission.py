"""The submission, with the list of those it is for (Nghị định 30/2020, Phụ lục III, mẫu 1.4)."""

from collections.abc import Iterator

from app.documents.forms.award_list import among, recipients_table
from app.documents.forms.council_parts import council_heading, purpose_of
from app.documents.forms.kinds import counted
from app.documents.forms.outgoing_line import Issuer, lines
from app.documents.forms.parts import day_or_blank, headed, letterhead, numbered_or_blank, signatory
from app.documents.forms.seal_marks import drawn_from
from app.documents.paper import (
    Addressees,
    AppendixHeading,
    Block,
    Closing,
    DocumentTitle,
    Grounds,
    Letterhead,
    Note,
    Paper,
    Paragraph,
    Section,
    SignatureBlock,
)
from app.documents.wording import Wording, wording
from app.documents.words import Text, italic
from app.domain.calendar.dates import document_date
from app.domain.decisions.submission import SubmissionFacts, Submitter
from app.domain.outgoing.outgoing import OutgoingDraft
from app.domain.papers.document_kind import DocumentKind


def compose(facts: SubmissionFacts) -> Paper:
    """Put a submission in words: number and day as blanks until it is signed, the list always attached."""
    words = wording("submission")
    sections = (Section(tuple(_body(facts, words))), Section(tuple(_list(facts, words))))
    return Paper(f"Tờ trình đề nghị {purpose_of(facts.purpose)}", sections, facts.agency.name, _line(facts, words))


def _line(facts: SubmissionFacts, words: Wording) -> tuple[OutgoingDraft, ...]:
    subject = words.say("subject", purpose=purpose_of(facts.purpose))
    issuer, signed = Issuer(facts.issuer, facts.archive), (facts.number, facts.day)
    return lines(DocumentKind.SUBMISSION, issuer, signed, subject, facts.signer.name, (facts.to,))


def _body(facts: SubmissionFacts, words: Wording) -> Iterator[Block]:
    purpose = purpose_of(facts.purpose)
    asks = {"by": facts.by, "to": facts.to, "purpose": purpose, "whom": counted(facts.lines)}
    yield _letterhead(facts)
    yield DocumentTitle(words.say("kind"), words.say("subject", purpose=purpose))
    yield Addressees((facts.to,))
    yield Grounds((*facts.grounds, *_minutes(facts, words)))
    of_council = facts.submitter is Submitter.COUNCIL
    asked = "council_asks" if of_council else "agency_asks"
    yield Paragraph(words.text(asked, attached=italic(words.say("attached")), **asks))
    yield Paragraph(words.say("closing", by=facts.by, to=facts.to))
    recipients = (words.say("as_addressed"), words.say("archive", archive=facts.archive))
    yield SignatureBlock(recipients, signatory(facts.signer), drawn_from(facts.seal) if facts.seal else None)
    yield Note(italic(words.say("enclosed_by_council" if of_council else "enclosed_by_agency")))


def _letterhead(facts: SubmissionFacts) -> Letterhead:
    if facts.submitter is Submitter.AGENCY:
        return letterhead(facts.agency, facts.number, facts.symbol, facts.day)
    over = facts.agency.heading
    return headed(over, council_heading(facts.by, over), facts.number, facts.symbol, (facts.agency.place, facts.day))


def _minutes(facts: SubmissionFacts, words: Wording) -> tuple[Text, ...]:
    """Return the ground a council's submission adds to the law's: its own minutes, with room for their number."""
    if facts.held is None:
        return ()
    number = numbered_or_blank(facts.minutes, f"BB-{facts.agency.council_symbol}")
    return (words.text("minutes_ground", minutes=number, date=document_date(facts.held), council=facts.by),)


def _list(facts: SubmissionFacts, words: Wording) -> Iterator[Block]:
    number, day = numbered_or_blank(facts.number, facts.symbol), day_or_blank(facts.day)
    title = words.say("list_title", what=among(facts.lines), purpose=purpose_of(facts.purpose)).upper()
    reference = words.text("list_reference", number=number, day=day, by=facts.by)
    yield AppendixHeading("", f"{words.say('list_heading')}\n{title}", reference)
    yield recipients_table(facts.lines)
    yield Closing(words.say("list_closing", whom=counted(facts.lines)))
    if facts.seal:
        yield drawn_from(facts.seal)
