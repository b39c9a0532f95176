"""The decision that recognises or commends, with its attached list (Nghị định 30/2020, Phụ lục III, mẫu 1.2)."""

from collections.abc import Iterator, Sequence
from itertools import count

from app.documents.forms.award_list import award_list, those
from app.documents.forms.cancelling import given_back, taken_back
from app.documents.forms.kinds import by_kind, counted, described
from app.documents.forms.parts import capital, ended, letterhead, signatory, small
from app.documents.forms.seal_marks import drawn_from
from app.documents.paper import (
    Authority,
    Block,
    Clause,
    DocumentTitle,
    Grounds,
    Items,
    Mark,
    Ordered,
    Paper,
    Paragraph,
    Section,
    SignatureBlock,
)
from app.documents.wording import Wording, wording
from app.documents.words import italic, joined
from app.domain.decisions.decision import AwardLine, DecisionFacts, DecisionKind
from app.domain.language.numbers import amount_in_words, grouped

_NAMED_INSIDE = 3
"""Up to so many recipients stand in Điều 1 itself, as the published decisions of ministries have it."""


def compose(facts: DecisionFacts) -> Paper:
    """Put a decision in words: number and day as blanks until it is signed, the list attached where it is needed."""
    words = wording("decision")
    attached = not _fits_inside(facts)
    body = Section(tuple(_body(facts, words, attached=attached)))
    sections = (body, Section(tuple(award_list(facts, words)))) if attached else (body,)
    return Paper(f"Quyết định {small(facts.subject)}", sections, facts.agency.name)


def _fits_inside(facts: DecisionFacts) -> bool:
    return len(facts.lines) <= _NAMED_INSIDE and _rates(facts) is not None


def _body(facts: DecisionFacts, words: Wording, *, attached: bool) -> Iterator[Block]:
    yield letterhead(facts.agency, facts.number, facts.symbol, facts.day)
    yield DocumentTitle(words.say("kind"), facts.subject)
    yield Authority(facts.agency.authority.upper())
    yield Grounds(facts.grounds)
    yield Ordered(words.say("ordered"))
    provisions = tuple(_provisions(facts, words, attached=attached))
    yield from provisions
    last = sum(isinstance(one, Clause) for one in provisions)
    recipients = (words.say("as_article", article=str(last)), *facts.recipients)
    yield SignatureBlock(recipients, signatory(facts.signer), drawn_from(facts.seal) if facts.seal else None)


def _provisions(facts: DecisionFacts, words: Wording, *, attached: bool) -> Iterator[Block]:
    articles = count(1)
    if facts.cancels:
        yield _article(words, next(articles), taken_back(facts.cancels, words))
        further = (given_back(facts.cancels, words, facts.empty_tens), _effect(facts, words))
    else:
        yield from _first_article(facts, words, next(articles), attached=attached)
        further = (_award_and_money(facts, words), _effect(facts, words))
    for provision in filter(None, (*further, _implementation(facts, words))):
        yield _article(words, next(articles), provision)


def _article(words: Wording, number: int, text: str) -> Clause:
    return Clause(words.say("article", article=str(number)), text)


def _first_article(facts: DecisionFacts, words: Wording, number: int, *, attached: bool) -> Iterator[Block]:
    label = words.say("article", article=str(number))
    if attached:
        sentence = _granted(facts, words, counted(facts.lines))
        yield Clause(label, joined(sentence, " ", italic(words.say("list_attached")), "."))
    elif len(facts.lines) == 1:
        yield Clause(label, _granted(facts, words, _presented(facts.lines[0])) + ".")
    else:
        yield from _named_inside(facts, words, label)


def _named_inside(facts: DecisionFacts, words: Wording, label: str) -> Iterator[Block]:
    """Name two or three recipients under Điều 1; what a commendation is for follows them on its own line."""
    recognises = facts.kind is DecisionKind.RECOGNITION
    phrase = "recognise_these" if recognises else "commend_these"
    fields = {"purpose": facts.purpose} if recognises else {"form": facts.form}
    yield Clause(label, words.say(phrase, whom=counted(facts.lines), **fields))
    yield Items(ended(map(described, facts.lines)), Mark.NUMBER)
    if not recognises:
        yield Paragraph(f"{capital(facts.purpose)}.")


def _granted(facts: DecisionFacts, words: Wording, whom: str) -> str:
    if facts.kind is DecisionKind.RECOGNITION:
        return words.say("recognise", whom=whom, purpose=facts.purpose)
    return words.say("commend", whom=whom, purpose=facts.purpose, form=facts.form)


def _presented(line: AwardLine) -> str:
    """Return the only recipient as named within a sentence: "ông Nguyễn Văn A, Chuyên viên Phòng Nội vụ"."""
    return small(described(line)) if line.is_individual else described(line)


def _award_and_money(facts: DecisionFacts, words: Wording) -> str:
    """Return the provision on the award that goes with a recognition and on the money; empty where there is neither."""
    recognises = facts.kind is DecisionKind.RECOGNITION
    if not facts.form or (not recognises and not facts.total):
        return ""
    if not facts.total:
        return words.say("award", form=facts.form, those=those(facts))
    in_words = amount_in_words(facts.total, facts.empty_tens)
    spent = words.say("sum", amount=grouped(facts.total), amount_in_words=in_words, fund=facts.fund)
    rates = _rates(facts)
    said = words.say("rates_in_list") if rates is None else _said_rates(rates, words)
    if recognises:
        return words.say("award_with_money", form=facts.form, those=those(facts), rates=said, sum=spent)
    return words.say("money", form=facts.form, rates=said, sum=spent)


def _rates(facts: DecisionFacts) -> tuple[tuple[str, int], ...] | None:
    """Return the one amount each kind of recipient gets, or None where members of a kind get different ones."""
    rates = []
    for name, lines in by_kind(facts.lines):
        amounts = {line.amount for line in lines}
        if len(amounts) > 1:
            return None
        rates += [(name, amount) for amount in amounts]
    return tuple(rates)


def _said_rates(rates: Sequence[tuple[str, int]], words: Wording) -> str:
    return "; ".join(words.say("rate", those=name, amount=grouped(amount)) for name, amount in rates)


def _is_brief(facts: DecisionFacts) -> bool:
    """Whether it commends without money and replaces nothing: then two provisions are enough, none on its effect."""
    return facts.kind is DecisionKind.COMMENDATION and not facts.total and not facts.replaces


def _effect(facts: DecisionFacts, words: Wording) -> str:
    if _is_brief(facts):
        return ""
    return words.say("effect_replacing", replaces=facts.replaces) if facts.replaces else words.say("effect")


def _implementation(facts: DecisionFacts, words: Wording) -> str:
    phrase = "carry_out" if _is_brief(facts) else "implement_cancelling" if facts.cancels else "implement"
    implementers = facts.implementers or words.say("usual_implementers")
    return words.say(phrase, implementers=implementers, those=those(facts))
