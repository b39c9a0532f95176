"""The quota sheet on paper: units by months, a table across the page for each matter, totals by kind of unit."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.documents.forms.parts import place_and_day
from app.documents.paper import Block, Centred, DocumentTitle, Letterhead, Paper, Section
from app.documents.table import Align, Cell, Column, Row, RowKind, Table
from app.documents.wording import Wording, wording
from app.documents.words import bold, italic
from app.domain.calendar.dates import short_date
from app.domain.calendar.period import Period
from app.domain.language.numbers import grouped
from app.domain.plans.plan import Matter, Plan
from app.domain.quotas.quota_sheet import SheetLine
from app.domain.units.agency import Agency
from app.domain.units.unit import UnitKind

_CENTRED = Align.CENTRE


@dataclass(frozen=True, slots=True)
class PrintedSheet:
    """What the paper says: the lines wanted of the grid of a period (None: the whole plan), as on a day."""

    agency: Agency
    plan: Plan
    period: Period | None
    months: tuple[Period, ...]
    as_of: date
    lines: tuple[SheetLine, ...]


def compose(facts: PrintedSheet) -> Paper:
    """Put the sheet in words, the lines in the order given, the total of all last."""
    words = wording("quota_sheet")
    section = Section(tuple(_blocks(facts, words)), landscape=True)
    return Paper(words.say("name", period=_period(facts, words)), (section,), facts.agency.name)


def _period(facts: PrintedSheet, words: Wording) -> str:
    return facts.period.name if facts.period else words.say("whole_plan")


def _blocks(facts: PrintedSheet, words: Wording) -> Iterator[Block]:
    parent = (facts.agency.parent,) if facts.agency.parent else ()
    yield Letterhead(parent, facts.agency.heading, None, place_and_day(facts.agency.place, None))
    subject = words.say("subject", contest=facts.plan.subject, period=_period(facts, words))
    yield DocumentTitle(words.say("kind"), subject)
    yield Centred(italic(words.say("as_of", day=short_date(facts.as_of))))
    for matter in Matter:
        lines = [line for line in facts.lines if line.matter is matter]
        if lines:
            yield _table(facts, words, matter, lines)


def _table(facts: PrintedSheet, words: Wording, matter: Matter, lines: list[SheetLine]) -> Table:
    below = [line for line in lines if line.head is not None]
    total = [line for line in lines if line.head is None]
    return Table(
        matter.label,
        tuple(_columns(facts, words)),
        tuple(_row(facts, line, words) for line in (*below, *total)),
        title=matter.label,
        notes=(words.say("explained"),),
    )


def _columns(facts: PrintedSheet, words: Wording) -> Iterator[Column]:
    yield Column(words.say("column_unit"), 9)
    for month in facts.months:
        yield Column(f"{month.index:02}/{month.year}", 3, _CENTRED)
    for name in ("received", "owed", "missing"):
        yield Column(words.say(f"column_{name}"), 3, _CENTRED)
    yield Column(words.say("column_assessment"), 6, _CENTRED)


def _row(facts: PrintedSheet, line: SheetLine, words: Wording) -> Row:
    cells = (_cell(line, at) for at in range(len(facts.months)))
    assessment = line.assessment.label if line.unit else None
    return Row((_head(line, words), *cells, line.received, line.owed, line.missing, assessment), _kind(line))


def _head(line: SheetLine, words: Wording) -> str:
    if line.unit is not None:
        return line.unit.name
    units = grouped(line.units)
    if isinstance(line.head, UnitKind):
        return words.say("of_kind", kind=line.head.label, units=units)
    return words.say("of_all", units=units)


def _kind(line: SheetLine) -> RowKind:
    if line.unit is not None:
        return RowKind.ENTRY
    return RowKind.GROUP if isinstance(line.head, UnitKind) else RowKind.TOTAL


def _cell(line: SheetLine, month: int) -> Cell:
    """Return what stands under a month: a longer period's figures once, in its last month."""
    cell = line.cell_at(month)
    if cell is None or cell.last != month:
        return None
    if not cell.minimum:
        return cell.got or None
    figures = f"{grouped(cell.got)}/{grouped(cell.minimum)}"
    return bold(figures) if cell.missing else figures
