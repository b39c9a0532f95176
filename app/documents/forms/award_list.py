"""The list attached to a decision: collectives, households and individuals, each numbered from one."""

from collections.abc import Iterator
from itertools import groupby

from app.documents.forms.parts import day_or_blank, listed, numbered_or_blank
from app.documents.paper import AppendixHeading, Block, Paragraph
from app.documents.table import Align, Cell, Column, Row, RowKind, Table
from app.documents.wording import Wording
from app.domain.decision import AwardLine, DecisionFacts
from app.domain.numbers import padded, roman


def award_list(facts: DecisionFacts, words: Wording) -> Iterator[Block]:
    """Yield the blocks of the list: its head with the decision it belongs to, one table, and how many it names."""
    number, day = numbered_or_blank(facts.number, facts.symbol), day_or_blank(facts.day)
    reference = words.text("list_reference", number=number, day=day, authority=facts.agency.authority)
    title = f"{words.say('list_heading')}\n{facts.list_title.upper()}"
    yield AppendixHeading("", title, reference)
    yield Table("Danh sách", _columns(facts), tuple(_rows(facts)))
    yield Paragraph(words.say("list_closing", whom=counted(facts)))


def _columns(facts: DecisionFacts) -> tuple[Column, ...]:
    people = all(line.is_individual for line in facts.lines)
    money = (Column("Tiền thưởng (đồng)", 4, Align.RIGHT),) if facts.total else ()
    return (
        Column("STT", 2, Align.CENTRE),
        Column("Họ và tên" if people else f"Tên {', '.join(name for name, _ in groups(facts))}", 7),
        Column("Chức vụ, đơn vị công tác" if people else "Chức vụ, đơn vị", 8),
        Column("Thành tích", 12),
        *money,
    )


def _rows(facts: DecisionFacts) -> Iterator[Row]:
    """Yield the recipients by kind, numbered anew in each, and the sum of the money."""
    for place, (name, lines) in enumerate(groups(facts), start=1):
        yield Row((f"{roman(place)}. {name.upper()} ({padded(len(lines))})",), RowKind.GROUP)
        for number, line in enumerate(lines, start=1):
            yield Row((number, line.name, line.post, line.achievement, *_money(facts, line.amount)))
    if facts.total:
        yield Row(("Tổng cộng", facts.total), RowKind.TOTAL)


def _money(facts: DecisionFacts, amount: int) -> tuple[Cell, ...]:
    return (amount,) if facts.total else ()


def counted(facts: DecisionFacts) -> str:
    """Return "02 tập thể và 05 cá nhân"."""
    return listed(f"{padded(len(lines))} {name}" for name, lines in groups(facts))


def those(facts: DecisionFacts) -> str:
    """Return "các tập thể, cá nhân", or "cá nhân" for a single one."""
    names = ", ".join(name for name, _ in groups(facts))
    return f"các {names}" if len(facts.lines) > 1 else names


def groups(facts: DecisionFacts) -> list[tuple[str, tuple[AwardLine, ...]]]:
    """Return the kinds of recipient the decision has, in the order lists print them, with their lines."""
    in_order = sorted(facts.lines, key=lambda line: line.recipient.order)
    return [(name, tuple(lines)) for name, lines in groupby(in_order, key=lambda line: line.recipient.group)]
