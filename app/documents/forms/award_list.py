"""The list attached to a decision: collectives, households and individuals, each numbered from one.

It is a table, or a short numbered list where the office wants one (as provinces print theirs).
"""

from collections.abc import Iterator, Sequence

from app.documents.forms.kinds import by_kind, counted, described
from app.documents.forms.parts import day_or_blank, ended, numbered_or_blank
from app.documents.forms.seal_marks import drawn_from
from app.documents.paper import AppendixHeading, Block, Closing, Heading, Items, Mark
from app.documents.table import Align, Cell, Column, Row, RowKind, Table
from app.documents.wording import Wording
from app.domain.decisions.decision import AwardLine, DecisionFacts
from app.domain.language.numbers import grouped, padded, roman


def award_list(facts: DecisionFacts, words: Wording) -> Iterator[Block]:
    """Yield the list: its head with the decision it belongs to, those it names, how many, and its seal if any."""
    number, day = numbered_or_blank(facts.number, facts.symbol), day_or_blank(facts.day)
    reference = words.text("list_reference", number=number, day=day, authority=facts.agency.authority)
    title = f"{words.say('list_heading')}\n{facts.list_title.upper()}"
    yield AppendixHeading("", title, reference)
    if facts.short_list:
        yield from _numbered(facts, words)
    else:
        yield recipients_table(facts.lines)
    yield Closing(words.say("list_closing", whom=counted(facts.lines)))
    if facts.seal:
        yield drawn_from(facts.seal)


def recipients_table(lines: Sequence[AwardLine]) -> Table:
    """Return the recipients as a table, by kind and numbered anew in each, with their money where there is any."""
    return Table("Danh sách", _columns(lines), tuple(_rows(lines)))


def _columns(lines: Sequence[AwardLine]) -> tuple[Column, ...]:
    people = all(line.is_individual for line in lines)
    money = (Column("Tiền thưởng (đồng)", 4, Align.RIGHT),) if _total(lines) else ()
    return (
        Column("STT", 2, Align.CENTRE),
        Column("Họ và tên" if people else f"Tên {', '.join(name for name, _ in by_kind(lines))}", 7),
        Column("Chức vụ, đơn vị công tác" if people else "Chức vụ, đơn vị", 8),
        Column("Thành tích", 12),
        *money,
    )


def _rows(lines: Sequence[AwardLine]) -> Iterator[Row]:
    """Yield the recipients by kind, numbered anew in each, and the sum of the money."""
    total = _total(lines)
    for place, (name, members) in enumerate(by_kind(lines), start=1):
        yield Row((f"{roman(place)}. {name.upper()} ({padded(len(members))})",), RowKind.GROUP)
        for number, line in enumerate(members, start=1):
            money: tuple[Cell, ...] = (line.amount,) if total else ()
            yield Row((number, line.name, line.post, line.achievement, *money))
    if total:
        yield Row(("Tổng cộng", total), RowKind.TOTAL)


def _total(lines: Sequence[AwardLine]) -> int:
    return sum(line.amount for line in lines)


def _numbered(facts: DecisionFacts, words: Wording) -> Iterator[Block]:
    """Yield the recipients without a table: a heading for each kind, under it name, post and unit, and the bonus."""
    for place, (name, members) in enumerate(by_kind(facts.lines), start=1):
        yield Heading(1, f"{roman(place)}. {name.upper()} ({padded(len(members))})")
        yield Items(ended(_in_short(line, words) for line in members), Mark.NUMBER)


def _in_short(line: AwardLine, words: Wording) -> str:
    if not line.amount:
        return described(line)
    return words.say("short_with_money", whom=described(line), amount=grouped(line.amount))


def among(lines: Sequence[AwardLine]) -> str:
    """Return "các tập thể, cá nhân", or "cá nhân" for a single one."""
    names = ", ".join(name for name, _ in by_kind(lines))
    return f"các {names}" if len(lines) > 1 else names


def those(facts: DecisionFacts) -> str:
    """Return whom a decision names: "các tập thể, cá nhân", or "cá nhân" for a single one."""
    return facts.cancels.named if facts.cancels else among(facts.lines)
