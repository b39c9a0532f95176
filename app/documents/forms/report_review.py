"""Parts IV to VI of the periodic report: how the period went beside the one a year before, and what is to be done."""

from collections.abc import Iterator

from app.documents.forms.report_results import plan_in_words
from app.documents.paper import Block, Paragraph
from app.documents.table import Align, Column, Row, Table
from app.documents.wording import Wording
from app.domain.language.numbers import padded, percent
from app.domain.plans.plan import Matter
from app.domain.reports.report import Comparison, PeriodFigures
from app.domain.units.unit import named_in_text

_NAMED = 8
"""So many units short of their quota are named; all of them stand in the table."""

_UNKNOWN = "-"
_MATTERS = (("articles", Matter.ARTICLES), ("exemplars", Matter.EXEMPLARS))


def strengths(figures: PeriodFigures, words: Wording) -> Iterator[Block]:
    """Yield how many units met their quotas, and the figures beside those of the year before."""
    known = all(one.before is not None for one in figures.comparisons)
    beside = words.say("compared" if known else "nothing_to_compare")
    if _anybody_bound(figures):
        met = {name: padded(sum(row.has_met for row in figures.rows(matter))) for name, matter in _MATTERS}
        yield Paragraph(f"{words.say('strengths', **met)} {beside}")
    else:
        yield Paragraph(beside)
    columns = (
        Column("Nội dung", 9),
        Column("Kỳ này", 3, Align.CENTRE),
        Column("Cùng kỳ năm trước", 3, Align.CENTRE),
        Column("Tăng, giảm", 3, Align.CENTRE),
        Column("Tỷ lệ tăng, giảm", 3, Align.CENTRE),
    )
    notes = () if known else (words.say("unknown_before"),)
    yield Table("So sánh cùng kỳ", columns, tuple(map(_compared, figures.comparisons)), notes=notes)


def _compared(figure: Comparison) -> Row:
    if figure.before is None:
        return Row((figure.what, figure.now, _UNKNOWN, _UNKNOWN, _UNKNOWN))
    change = figure.now - figure.before
    return Row((figure.what, figure.now, figure.before, change, percent(change, figure.before)))


def weaknesses(figures: PeriodFigures, words: Wording) -> Iterator[Block]:
    """Yield which units fell short, by name up to a number."""
    found = False
    for place, (name, matter) in enumerate(_MATTERS, start=1):
        short = [row.unit for row in figures.rows(matter) if row.missing]
        if short:
            found = True
            units = _named(short, f"Biểu 0{place}", words)
            yield Paragraph(words.say(f"short_{name}", count=padded(len(short)), units=units))
    if not found:
        asked = _anybody_bound(figures)
        yield Paragraph(words.say("nobody_short") if asked else words.say("nobody_asked", period=figures.period.name))


def _named(units: list[str], table: str, words: Wording) -> str:
    named = ", ".join(map(named_in_text, units[:_NAMED]))
    if len(units) <= _NAMED:
        return named
    return words.say("and_others", units=named, count=padded(len(units) - _NAMED), table=table)


def causes(figures: PeriodFigures, words: Wording) -> Iterator[Block]:
    """Yield the usual cause where somebody fell short."""
    yield Paragraph(words.say("causes" if _anybody_short(figures) else "no_causes"))


def tasks(figures: PeriodFigures, words: Wording) -> Iterator[Block]:
    """Yield what the figures leave to be done in the period that follows."""
    if figures.plan_span.overlaps(figures.period.next().span()):
        yield Paragraph(words.say("tasks", plan=plan_in_words(figures, words)))
    else:
        yield Paragraph(words.say("tasks_without_plan"))
    if _anybody_short(figures):
        yield Paragraph(words.say("tasks_short", period=figures.period.name))
    if figures.waiting:
        yield Paragraph(words.say("tasks_waiting", waiting=padded(figures.waiting)))


def requests(_figures: PeriodFigures, words: Wording) -> Iterator[Block]:
    """Yield the usual answer of an office with nothing to ask for."""
    yield Paragraph(words.say("requests"))


def _anybody_bound(figures: PeriodFigures) -> bool:
    return any(row.is_bound for row in (*figures.articles, *figures.exemplars))


def _anybody_short(figures: PeriodFigures) -> bool:
    return any(row.missing for row in (*figures.articles, *figures.exemplars))
