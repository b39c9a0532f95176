"""The articles that won prizes, across the page: contest by contest, the best prize first, with the money if any."""

from collections.abc import Iterator

from app.documents.forms.parts import place_and_day, signatory
from app.documents.paper import AppendixHeading, Block, Letterhead, Paper, Paragraph, Section, SignatureBlock
from app.documents.table import Align, Cell, Column, Row, RowKind, Table
from app.documents.wording import Wording, wording
from app.domain.articles.prize import PrizeDraft
from app.domain.articles.prize_list import PrizeLine, PrizeListFacts
from app.domain.calendar.dates import short_date
from app.domain.language.numbers import amount_in_words, grouped, padded, roman

_SHARES = {"number": 2, "prize": 5, "title": 10, "authors": 7, "unit": 7, "paper": 6, "note": 5, "amount": 6}
_ALIGNED = {"number": Align.CENTRE, "amount": Align.RIGHT}


def compose(facts: PrizeListFacts) -> Paper:
    """Put the list in words; the prizes of each contest are numbered from one."""
    words = wording("prize_list")
    name = words.say("name", contest=facts.contest)
    return Paper(name, (Section(tuple(_blocks(facts, words)), landscape=True),), facts.agency.name)


def _blocks(facts: PrizeListFacts, words: Wording) -> Iterator[Block]:
    agency = facts.agency
    parent = (agency.parent,) if agency.parent else ()
    yield Letterhead(parent, agency.heading, None, place_and_day(agency.place, None))
    title = f"{words.say('heading')}\n{words.say('title', contest=facts.contest).upper()}"
    yield AppendixHeading("", title, words.text("as_of", day=short_date(facts.as_of)))
    names = tuple(_columns(facts))
    columns = (Column(words.say(f"column_{name}"), _SHARES[name], _ALIGNED.get(name, Align.LEFT)) for name in names)
    yield Table("Tác phẩm đạt giải", tuple(columns), tuple(_rows(facts, names, words)))
    yield Paragraph(_closing(facts, words))
    yield SignatureBlock((), signatory(agency.signer))


def _columns(facts: PrizeListFacts) -> Iterator[str]:
    """Yield the columns; those of notes and of money only where there is something to stand in them."""
    noted = any(line.prize.draft.note for line in facts.lines)
    for name in _SHARES:
        if (name != "note" or noted) and (name != "amount" or facts.amount):
            yield name


def _rows(facts: PrizeListFacts, names: tuple[str, ...], words: Wording) -> Iterator[Row]:
    for place, group in enumerate(facts.groups, start=1):
        count = padded(len(group.lines))
        head = words.say("group", contest=group.contest, level=group.level, count=count)
        money: tuple[Cell, ...] = (group.amount or None,) if facts.amount else ()
        yield Row((f"{roman(place)}. {head.upper()}", *money), RowKind.GROUP)
        for number, line in enumerate(group.lines, start=1):
            cells = _cells(number, line, words)
            yield Row(tuple(cells[name] for name in names))
    if facts.amount:
        yield Row((words.say("total"), facts.amount), RowKind.TOTAL)


def _cells(number: int, line: PrizeLine, words: Wording) -> dict[str, Cell]:
    prize = line.prize.draft
    return {
        "number": number,
        "prize": prize.name,
        "title": line.title,
        "authors": line.authors,
        "unit": line.unit,
        "paper": _paper(prize, words),
        "note": prize.note,
        "amount": prize.amount or None,
    }


def _paper(prize: PrizeDraft, words: Wording) -> str:
    """Return the number and the day of the paper that gave the prize, as far as they are known."""
    if prize.decided is None:
        return prize.decision
    day = short_date(prize.decided)
    if not prize.decision:
        return words.say("day_alone", day=day)
    return words.say("paper_of_day", number=prize.decision, day=day)


def _closing(facts: PrizeListFacts, words: Wording) -> str:
    spelt = amount_in_words(facts.amount, facts.empty_tens)
    money = words.say("money", amount=grouped(facts.amount), amount_in_words=spelt) if facts.amount else ""
    counts = {"count": padded(len(facts.lines)), "articles": padded(facts.articles)}
    return words.say("closing", money=money, **counts)
