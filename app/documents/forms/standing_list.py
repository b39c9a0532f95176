"""Who earns the plan's own award and who does not, each with the reasons, as the head is shown it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from app.documents.forms.parts import capital, place_and_day, signatory
from app.documents.forms.standing_reasons import conclusion, reading_in_words, reasons_in_words
from app.documents.paper import (
    Block,
    Centred,
    DocumentTitle,
    Letterhead,
    Note,
    Paper,
    Paragraph,
    Section,
    SignatureBlock,
)
from app.documents.table import Align, Column, Row, Table
from app.documents.wording import Wording, wording
from app.documents.words import italic
from app.domain.calendar.dates import short_date
from app.domain.language.numbers import padded
from app.domain.plans.plan import Plan
from app.domain.reports.standing import Standing
from app.domain.units.agency import Agency


@dataclass(frozen=True, slots=True)
class Judged:
    """A unit, or an author with the unit that sent the entries, and how they stand."""

    name: str
    unit: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class StandingList:
    """What the paper says; `as_of` is the day the register was looked at, `authors` whether authors were judged."""

    agency: Agency
    plan: Plan
    as_of: date
    authors: bool
    judged: tuple[Judged, ...]

    @property
    def qualified(self) -> int:
        """How many earn the award."""
        return sum(one.standing.qualifies for one in self.judged)


def compose(facts: StandingList) -> Paper:
    """Put the list in words: those judged in the order given, met and unmet conditions alike."""
    words = wording("standing_list")
    name = words.say("name", whom=_whom(facts, words), contest=facts.plan.subject)
    return Paper(name, (Section(tuple(_blocks(facts, words))),), facts.agency.name)


def _blocks(facts: StandingList, words: Wording) -> Iterator[Block]:
    parent = (facts.agency.parent,) if facts.agency.parent else ()
    yield Letterhead(parent, facts.agency.heading, None, place_and_day(facts.agency.place, None))
    subject = words.say("subject", whom=_whom(facts, words), contest=facts.plan.subject)
    yield DocumentTitle(words.say("kind"), subject)
    yield Centred(italic(words.say("as_of", day=short_date(facts.as_of))))
    standard = facts.plan.standards.authors if facts.plan.standards else None
    if facts.authors and standard is not None:
        yield Note(reading_in_words(standard, facts.plan))
    yield Table("Kết quả xét", _columns(facts, words), tuple(_rows(facts)))
    counts = {"judged": padded(len(facts.judged)), "qualified": padded(facts.qualified)}
    yield Paragraph(words.say("closing", whom=_whom(facts, words), **counts))
    yield SignatureBlock((), signatory(facts.agency.signer))


def _whom(facts: StandingList, words: Wording) -> str:
    return words.say("authors" if facts.authors else "units")


def _columns(facts: StandingList, words: Wording) -> tuple[Column, ...]:
    unit = (Column(words.say("column_unit"), 6),) if facts.authors else ()
    return (
        Column(words.say("column_number"), 2, Align.CENTRE),
        Column(words.say("column_author" if facts.authors else "column_unit"), 6),
        *unit,
        Column(words.say("column_result"), 4, Align.CENTRE),
        Column(words.say("column_reasons"), 13),
    )


def _rows(facts: StandingList) -> Iterable[Row]:
    for place, one in enumerate(facts.judged, start=1):
        unit = (one.unit,) if facts.authors else ()
        reasons = "\n".join(map(capital, reasons_in_words(one.standing, facts.plan)))
        yield Row((place, one.name, *unit, conclusion(one.standing), reasons))
