"""The decision that puts a unit's own standards in force, with the standards attached (Nghị định 30/2020, mẫu 1.3)."""

from collections.abc import Iterator

from app.documents.forms.outgoing_line import Issuer, lines
from app.documents.forms.parts import day_or_blank, letterhead, numbered_or_blank, signatory
from app.documents.paper import (
    AppendixHeading,
    Authority,
    Block,
    Clause,
    DocumentTitle,
    Grounds,
    Ordered,
    Paper,
    Paragraph,
    Section,
    SignatureBlock,
)
from app.documents.wording import Wording, wording
from app.domain.outgoing.outgoing import OutgoingDraft
from app.domain.outgoing.own_standards import OwnStandardsFacts
from app.domain.papers.document_kind import DocumentKind

_END = "./."


def compose(facts: OwnStandardsFacts) -> Paper:
    """Put the standards and their decision in words: number and day as blanks until it is signed."""
    words = wording("own_standards")
    sections = (Section(tuple(_body(facts, words))), Section(tuple(_standards(facts, words))))
    title = words.say("title", agency=facts.agency.name)
    return Paper(title, sections, facts.agency.name, _line(facts, words))


def _line(facts: OwnStandardsFacts, words: Wording) -> tuple[OutgoingDraft, ...]:
    agency = facts.agency
    sent_to = (_implementers(facts, words), facts.sent_to, *agency.copies_to)
    issuer, subject = Issuer(agency.symbol, agency.archive), words.say("subject", agency=agency.name)
    return lines(DocumentKind.DECISION, issuer, (facts.number, facts.day), subject, agency.signer.name, sent_to)


def _body(facts: OwnStandardsFacts, words: Wording) -> Iterator[Block]:
    agency = facts.agency
    yield letterhead(agency, facts.number, facts.symbol, facts.day)
    yield DocumentTitle(words.say("kind"), words.say("subject", agency=agency.name))
    yield Authority(agency.authority.upper())
    yield Grounds((*facts.grounds, words.say("proposal", office=agency.office)))
    yield Ordered(words.say("ordered"))
    yield Clause("Điều 1.", words.say("article_1", agency=agency.name))
    yield Clause("Điều 2.", words.say("article_2"))
    yield Clause("Điều 3.", words.say("article_3", implementers=_implementers(facts, words)))
    yield SignatureBlock(tuple(_recipients(facts, words)), signatory(agency.signer))


def _implementers(facts: OwnStandardsFacts, words: Wording) -> str:
    return facts.agency.implementers or words.say("usual_implementers")


def _recipients(facts: OwnStandardsFacts, words: Wording) -> Iterator[str]:
    yield words.say("as_article")
    if facts.sent_to:
        yield words.say("report_to", sent_to=facts.sent_to)
    yield from facts.agency.copies_to
    yield words.say("archive", archive=facts.agency.archive)


def _standards(facts: OwnStandardsFacts, words: Wording) -> Iterator[Block]:
    title = f"{words.say('heading')}\n{words.say('title', agency=facts.agency.name).upper()}"
    number, day = numbered_or_blank(facts.number, facts.symbol), day_or_blank(facts.day)
    reference = words.text("reference", number=number, day=day, authority=facts.agency.authority)
    yield AppendixHeading("", title, reference)
    *most, last = (line for line in facts.text.splitlines() if line)
    yield from map(Paragraph, most)
    yield Paragraph(last.removesuffix(_END).rstrip(".;") + _END)
