"""The list attached to a decision: collectives, households and individuals, each numbered from one."""

from collections.abc import Iterator

from app.documents.forms.kinds import by_kind, counted
from app.documents.forms.parts import day_or_blank, numbered_or_blank
from app.documents.forms.seal_marks import drawn_from
from app.documents.paper import AppendixHeading, Block, Paragraph
from app.documents.table import Align, Cell, Column, Row, RowKind, Table
from app.documents.wording import Wording
from app.domain.decision import DecisionFacts
from app.domain.numbers import padded, roman


def award_list(facts: DecisionFacts, words: Wording) -> Iterator[Block]:
    """Yield the list: its head with the decision it belongs to, one table, how many it names, and its seal if any."""
    number, day = numbered_or_blank(facts.number, facts.symbol), day_or_blank(facts.day)
    reference = words.text("list_reference", number=number, day=day, authority=facts.agency.authority)
    title = f"{words.say('list_heading')}\n{facts.list_title.upper()}"
    yield AppendixHeading("", title, reference)
    yield Table("Danh sách", _columns(facts), tuple(_rows(facts)))
    yield Paragraph(words.say("list_closing", whom=counted(facts.lines)))
    if facts.seal:
        yield drawn_from(facts.seal)


def _columns(facts: DecisionFacts) -> tuple[Column, ...]:
    people = all(line.is_individual for line in facts.lines)
    money = (Column("Tiền thưởng (đồng)", 4, Align.RIGHT),) if facts.total else ()
    return (
        Column("STT", 2, Align.CENTRE),
        Column("Họ và tên" if people else f"Tên {', '.join(name for name, _ in by_kind(facts.lines))}", 7),
        Column("Chức vụ, đơn vị công tác" if people else "Chức vụ, đơn vị", 8),
        Column("Thành tích", 12),
        *money,
    )


def _rows(facts: DecisionFacts) -> Iterator[Row]:
    """Yield the recipients by kind, numbered anew in each, and the sum of the money."""
    for place, (name, lines) in enumerate(by_kind(facts.lines), start=1):
        yield Row((f"{roman(place)}. {name.upper()} ({padded(len(lines))})",), RowKind.GROUP)
        for number, line in enumerate(lines, start=1):
            yield Row((number, line.name, line.post, line.achievement, *_money(facts, line.amount)))
    if facts.total:
        yield Row(("Tổng cộng", facts.total), RowKind.TOTAL)


def _money(facts: DecisionFacts, amount: int) -> tuple[Cell, ...]:
    return (amount,) if facts.total else ()


def those(facts: DecisionFacts) -> str:
    """Return "các tập thể, cá nhân", or "cá nhân" for a single one."""
    names = ", ".join(name for name, _ in by_kind(facts.lines))
    return f"các {names}" if len(facts.lines) > 1 else names
