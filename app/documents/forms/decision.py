"""The decision that recognises or commends, with its attached list (Nghị định 30/2020, Phụ lục III, mẫu 1.2)."""

from collections.abc import Iterator, Sequence
from itertools import count

from app.documents.forms.parts import (
    capital,
    day_or_blank,
    letterhead,
    listed,
    numbered_or_blank,
    signatory,
    small,
)
from app.documents.paper import (
    AppendixHeading,
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
from app.documents.table import Align, Cell, Column, Row, RowKind, Table
from app.documents.wording import Wording, wording
from app.documents.words import italic, joined
from app.domain.decision import AwardLine, DecisionFacts, DecisionKind
from app.domain.numbers import amount_in_words, grouped, padded, roman
from app.domain.plan import Recipient
from app.domain.text import syllables

_NAMED_INSIDE = 3
"""Up to so many recipients stand in Điều 1 itself, as the published decisions of ministries have it."""
_LONGEST_INSIDE = 40
"""An achievement of more words goes to the attached list however few the recipients: our own decision."""

_GROUPS = (
    ("tập thể", (Recipient.COLLECTIVE,)),
    ("hộ gia đình", (Recipient.HOUSEHOLD,)),
    ("cá nhân", (Recipient.LEADER, Recipient.STAFF)),
)


def compose(facts: DecisionFacts) -> Paper:
    """Put a decision in words: number and day as blanks until it is signed, the list attached where it is needed."""
    words = wording("decision")
    attached = not _fits_inside(facts)
    body = Section(tuple(_body(facts, words, attached=attached)))
    sections = (body, Section(tuple(_list(facts, words)))) if attached else (body,)
    return Paper(f"Quyết định {small(facts.subject)}", sections, facts.agency.name)


def _fits_inside(facts: DecisionFacts) -> bool:
    short = all(syllables(line.achievement) <= _LONGEST_INSIDE for line in facts.lines)
    return len(facts.lines) <= _NAMED_INSIDE and short and _rates(facts) is not None


def _body(facts: DecisionFacts, words: Wording, *, attached: bool) -> Iterator[Block]:
    yield letterhead(facts.agency, facts.number, facts.symbol, facts.day)
    yield DocumentTitle(words.say("kind"), facts.subject)
    yield Authority(facts.agency.authority.upper())
    yield Grounds(facts.grounds)
    yield Ordered(words.say("ordered"))
    articles = count(1)
    yield from _first_article(facts, words, next(articles), attached=attached)
    if provision := _award_and_money(facts, words):
        yield _article(words, next(articles), provision)
    yield _article(words, next(articles), _effect(facts, words))
    last = next(articles)
    yield _article(words, last, _implementation(facts, words))
    recipients = (words.say("as_article", article=str(last)), *facts.recipients)
    yield SignatureBlock(recipients, signatory(facts.signer))


def _article(words: Wording, number: int, text: str) -> Clause:
    return Clause(words.say("article", article=str(number)), text)


def _first_article(facts: DecisionFacts, words: Wording, number: int, *, attached: bool) -> Iterator[Block]:
    label = words.say("article", article=str(number))
    if attached:
        sentence = _granted(facts, words, _counted(facts))
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
    yield Clause(label, words.say(phrase, whom=_counted(facts), **fields))
    last = len(facts.lines) - 1
    ends = ("." if place == last else ";" for place in range(last + 1))
    yield Items(tuple(_described(line) + end for line, end in zip(facts.lines, ends, strict=True)), Mark.NUMBER)
    if not recognises:
        yield Paragraph(f"{capital(facts.purpose)}.")


def _granted(facts: DecisionFacts, words: Wording, whom: str) -> str:
    if facts.kind is DecisionKind.RECOGNITION:
        return words.say("recognise", whom=whom, purpose=facts.purpose)
    return words.say("commend", whom=whom, purpose=facts.purpose, form=facts.form)


def _described(line: AwardLine) -> str:
    return ", ".join(part for part in (line.name, line.post, line.achievement) if part)


def _presented(line: AwardLine) -> str:
    """Return the only recipient as named within a sentence: "ông Nguyễn Văn A, Chuyên viên Phòng Nội vụ"."""
    name = small(line.name) if line.is_individual else line.name
    return ", ".join(part for part in (name, line.post) if part)


def _award_and_money(facts: DecisionFacts, words: Wording) -> str:
    """Return the provision on the award that goes with a recognition and on the money; empty where there is neither."""
    recognises = facts.kind is DecisionKind.RECOGNITION
    if not facts.form or (not recognises and not facts.total):
        return ""
    if not facts.total:
        return words.say("award", form=facts.form, those=_those(facts))
    spent = words.say(
        "sum", amount=grouped(facts.total), amount_in_words=amount_in_words(facts.total), fund=facts.fund
    )
    rates = _rates(facts)
    said = words.say("rates_in_list") if rates is None else _said_rates(rates, words)
    if recognises:
        return words.say("award_with_money", form=facts.form, those=_those(facts), rates=said, sum=spent)
    return words.say("money", form=facts.form, rates=said, sum=spent)


def _rates(facts: DecisionFacts) -> tuple[tuple[str, int], ...] | None:
    """Return the one amount each kind of recipient gets, or None where members of a kind get different ones."""
    rates = []
    for name, recipients in _GROUPS:
        amounts = {line.amount for line in facts.of(*recipients)}
        if len(amounts) > 1:
            return None
        rates += [(name, amount) for amount in amounts]
    return tuple(rates)


def _said_rates(rates: Sequence[tuple[str, int]], words: Wording) -> str:
    return "; ".join(words.say("rate", those=name, amount=grouped(amount)) for name, amount in rates)


def _effect(facts: DecisionFacts, words: Wording) -> str:
    return words.say("effect_replacing", replaces=facts.replaces) if facts.replaces else words.say("effect")


def _implementation(facts: DecisionFacts, words: Wording) -> str:
    if not facts.implementers:
        return words.say("implement_alone", those=_those(facts))
    return words.say("implement", implementers=facts.implementers, those=_those(facts))


def _counted(facts: DecisionFacts) -> str:
    """Return "02 tập thể và 05 cá nhân"."""
    return listed(f"{padded(len(lines))} {name}" for name, lines in _present_groups(facts))


def _those(facts: DecisionFacts) -> str:
    """Return "các tập thể, cá nhân", or "cá nhân" for a single one."""
    names = ", ".join(name for name, _ in _present_groups(facts))
    return f"các {names}" if len(facts.lines) > 1 else names


def _present_groups(facts: DecisionFacts) -> list[tuple[str, tuple[AwardLine, ...]]]:
    return [(name, lines) for name, recipients in _GROUPS if (lines := facts.of(*recipients))]


def _list(facts: DecisionFacts, words: Wording) -> Iterator[Block]:
    number, day = numbered_or_blank(facts.number, facts.symbol), day_or_blank(facts.day)
    reference = words.text("list_reference", number=number, day=day, authority=facts.agency.authority)
    title = f"{words.say('list_heading')}\n{facts.list_title.upper()}"
    yield AppendixHeading("", title, reference)
    yield Table("Danh sách", _columns(facts), tuple(_rows(facts)))
    yield Paragraph(words.say("list_closing", whom=_counted(facts)))


def _columns(facts: DecisionFacts) -> tuple[Column, ...]:
    people = all(line.is_individual for line in facts.lines)
    money = (Column("Tiền thưởng (đồng)", 4, Align.RIGHT),) if facts.total else ()
    return (
        Column("STT", 2, Align.CENTRE),
        Column("Họ và tên" if people else "Tên tập thể, cá nhân", 7),
        Column("Chức vụ, đơn vị công tác" if people else "Chức vụ, đơn vị", 8),
        Column("Thành tích", 12),
        *money,
    )


def _rows(facts: DecisionFacts) -> Iterator[Row]:
    """Yield the recipients by kind, numbered anew in each, and the sum of the money."""
    for place, (name, lines) in enumerate(_present_groups(facts), start=1):
        yield Row((f"{roman(place)}. {name.upper()} ({padded(len(lines))})",), RowKind.GROUP)
        for number, line in enumerate(lines, start=1):
            yield Row((number, line.name, line.post, line.achievement, *_money(facts, line.amount)))
    if facts.total:
        yield Row(("Tổng cộng", facts.total), RowKind.TOTAL)


def _money(facts: DecisionFacts, amount: int) -> tuple[Cell, ...]:
    return (amount,) if facts.total else ()
