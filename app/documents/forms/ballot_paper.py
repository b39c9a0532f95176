"""The ballot papers of one secret ballot: every copy the same to the last mark, so that none can be told from another.

No number, no code, no name of a voter and no signature stands on them.
"""

from collections.abc import Iterator

from app.documents.forms.council_parts import council_heading, kind_heading, purpose_of
from app.documents.forms.kinds import by_kind, described
from app.documents.forms.parts import capital, place_and_day
from app.documents.paper import Block, DocumentTitle, Heading, Letterhead, Paper, Section
from app.documents.table import Align, Column, Row, Table, Tick
from app.documents.wording import Wording, wording
from app.documents.words import italic
from app.domain.calendar.dates import document_date
from app.domain.council.minutes import BallotPaperFacts, BallotPaperLine
from app.domain.plans.plan import Recipient

_PEOPLE = {Recipient.LEADER, Recipient.STAFF}


def compose(facts: BallotPaperFacts) -> Paper:
    """Put as many ballot papers in words as are printed, each with page numbers of its own."""
    copy = Section(tuple(_copy(facts, wording("ballot_paper"))))
    return Paper(f"Phiếu bầu {document_date(facts.held)}", (copy,) * facts.printed, facts.agency.name)


def _copy(facts: BallotPaperFacts, words: Wording) -> Iterator[Block]:
    yield Letterhead(
        (),
        council_heading(facts.council),
        italic(words.say("stamp")),
        place_and_day(facts.agency.place, facts.held),
        stamped=True,
    )
    yield DocumentTitle(words.say("kind"), capital(purpose_of(facts.purpose)))
    kinds = by_kind(facts.lines)
    for place, (name, lines) in enumerate(kinds, start=1):
        notes = _notes(facts, words) if place == len(kinds) else ()
        yield Heading(1, kind_heading(place, name))
        rows = tuple(_row(number, line) for number, line in enumerate(lines, start=1))
        yield Table(capital(name), _columns(lines[0].recipient, words), rows, notes=notes)


def _columns(kind: Recipient, words: Wording) -> tuple[Column, ...]:
    """Return the columns of a kind of nominee; the squares of every kind stand under each other."""
    squares = (Column(words.say(choice), 4, Align.CENTRE) for choice in ("agree", "disagree"))
    return (Column(words.say("number"), 2, Align.CENTRE), *_named(kind, words), *squares)


def _named(kind: Recipient, words: Wording) -> tuple[Column, ...]:
    if kind in _PEOPLE:
        return (Column(words.say("individual"), 9), Column(words.say("post"), 11))
    return (Column(words.say("household" if kind is Recipient.HOUSEHOLD else "collective"), 20),)


def _row(number: int, line: BallotPaperLine) -> Row:
    named = (line.name, line.post) if line.recipient in _PEOPLE else (described(line),)
    return Row((number, *named, Tick.EMPTY, Tick.EMPTY))


def _notes(facts: BallotPaperFacts, words: Wording) -> tuple[str, ...]:
    """Return how the paper is marked; who is to leave a line unmarked is never said, only that some are."""
    own_line = () if facts.nominees_mark_own_line else (words.say("own_line"),)
    return (words.say("note"), *own_line)
