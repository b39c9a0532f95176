"""The papers of an award ceremony: who is called up, what is read out, and who signs for the money."""

from collections.abc import Iterator, Sequence
from itertools import count

from app.documents.forms.award_list import among
from app.documents.forms.kinds import by_kind, counted, described
from app.documents.forms.parts import day_or_blank, ended, numbered_or_blank, signatory, small
from app.documents.paper import (
    AppendixHeading,
    Block,
    Closing,
    Heading,
    Items,
    Mark,
    Paper,
    Paragraph,
    Section,
    Signatory,
    TwoSignatures,
)
from app.documents.table import Align, Column, Row, RowKind, Table
from app.documents.wording import Wording, wording
from app.documents.words import Text
from app.domain.calendar.dates import document_date
from app.domain.decisions.decision import AwardLine, DecisionFacts, DecisionKind
from app.domain.language.numbers import amount_in_words, grouped, padded, roman


def compose_calling_list(facts: DecisionFacts) -> Paper:
    """Return who is called up, by kind and in the list's order, numbered through as they stand on the stage."""
    words = wording("ceremony")
    table = Table("Gọi tên", _calling_columns(words), tuple(_called(facts.lines)))
    closing = Closing(words.say("calling_closing", whom=counted(facts.lines)))
    return _paper(facts, words, "calling", (table, closing))


def compose_reading_script(facts: DecisionFacts) -> Paper:
    """Return what the reader says: the decision, then each kind of recipient by name, and thanks."""
    words = wording("ceremony")
    return _paper(facts, words, "script", tuple(_script(facts, words)))


def compose_signature_list(facts: DecisionFacts) -> Paper:
    """Return who signs for how much, with the sum in figures and words; those who get no money are left out."""
    words = wording("ceremony")
    paid = tuple(line for line in facts.lines if line.amount)
    rows = (*_paid(paid), Row((words.say("total"), facts.total, ""), RowKind.TOTAL))
    total = {"amount": grouped(facts.total), "in_words": amount_in_words(facts.total, facts.empty_tens)}
    signatures = TwoSignatures(Signatory((words.say("drawn_up_by"),), ("",)), signatory(facts.signer))
    table = Table("Ký nhận", _paid_columns(words), rows)
    return _paper(facts, words, "money", (table, Paragraph(words.say("money_closing", **total)), signatures))


def _paper(facts: DecisionFacts, words: Wording, which: str, blocks: Sequence[Block]) -> Paper:
    fields = {"what": among(facts.lines), "form": _given(facts, words)}
    title = words.say(f"{which}_title", **fields)
    reference = words.text("reference", **_cited(facts))
    head = AppendixHeading("", f"{words.say(f'{which}_heading')}\n{title.upper()}", reference)
    return Paper(f"{words.say(f'{which}_name')} {title}", (Section((head, *blocks)),), facts.agency.name)


def _cited(facts: DecisionFacts) -> dict[str, Text]:
    number, day = numbered_or_blank(facts.number, facts.symbol), day_or_blank(facts.day)
    return {"number": number, "day": day, "authority": facts.agency.authority}


def _spoken(facts: DecisionFacts) -> dict[str, Text]:
    """Return the same for running text, in which the day may break at any space."""
    return _cited(facts) | ({"day": document_date(facts.day)} if facts.day else {})


def _granted(facts: DecisionFacts, words: Wording) -> str:
    phrase = "recognises" if facts.kind is DecisionKind.RECOGNITION else "commends"
    fields = {"whom": counted(facts.lines), "purpose": facts.purpose, "authority": facts.agency.authority}
    return words.say(phrase, form=_given(facts, words), **fields)


def _given(facts: DecisionFacts, words: Wording) -> str:
    """Return what is handed over: the award's paper, or the decision itself where it carries no award."""
    return facts.form or words.say("recognition_paper")


def _calling_columns(words: Wording) -> tuple[Column, ...]:
    return (
        Column(words.say("number"), 2, Align.CENTRE),
        Column(words.say("called"), 9),
        Column(words.say("post"), 11),
        Column(words.say("note"), 4),
    )


def _called(lines: Sequence[AwardLine]) -> Iterator[Row]:
    places = count(1)
    for kind, (name, members) in enumerate(by_kind(lines), start=1):
        yield Row((f"{roman(kind)}. {name.upper()} ({padded(len(members))})",), RowKind.GROUP)
        for line in members:
            yield Row((next(places), line.name, line.post, ""))


def _script(facts: DecisionFacts, words: Wording) -> Iterator[Block]:
    yield Paragraph(words.say("greeting"))
    yield Paragraph(words.text("announced", subject=small(facts.subject), **_spoken(facts)))
    yield Paragraph(_granted(facts, words))
    yield Paragraph(words.say("presenter", authority=facts.agency.authority, form=_given(facts, words)))
    for place, (name, members) in enumerate(by_kind(facts.lines), start=1):
        yield Heading(1, f"{roman(place)}. {name.upper()} ({padded(len(members))})")
        phrase = "invited_people" if members[0].is_individual else "invited_others"
        yield Paragraph(words.say(phrase, count=padded(len(members)), kind=name, form=_given(facts, words)))
        yield Items(ended(_read_out(line) for line in members), Mark.NUMBER)
    yield Paragraph(words.say("thanks", those=among(facts.lines)))


def _read_out(line: AwardLine) -> str:
    return f"{described(line)}: {small(line.achievement)}" if line.achievement else described(line)


def _paid_columns(words: Wording) -> tuple[Column, ...]:
    return (
        Column(words.say("number"), 2, Align.CENTRE),
        Column(words.say("called"), 8),
        Column(words.say("unit"), 9),
        Column(words.say("amount"), 4, Align.RIGHT),
        Column(words.say("signed"), 5),
    )


def _paid(lines: Sequence[AwardLine]) -> Iterator[Row]:
    in_order = (line for _, members in by_kind(lines) for line in members)
    return (Row((place, line.name, line.post, line.amount, "")) for place, line in enumerate(in_order, start=1))
